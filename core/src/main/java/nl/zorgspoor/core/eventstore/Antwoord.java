package nl.zorgspoor.core.eventstore;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Aandacht;

/**
 * The answer to an accepted command.
 *
 * @param positie the position of its last event in the store, or of what followed at once, for {@code minimaalPositie}; -1 when nothing
 *     was stored
 * @param gebeurtenissen what was stored, in order
 * @param aandachtspunten rules that warn
 */
public record Antwoord(long positie, List<Opgeslagen> gebeurtenissen, List<Aandachtspunt> aandachtspunten) {

    /** Nothing was stored. */
    public static final Antwoord NIETS = new Antwoord(-1, List.of(), List.of());

    /**
     * @param type the stored name, such as {@code leerling.FlexZatGepland}
     * @param volgnummer its place in the stream, counting from 0
     */
    public record Opgeslagen(String type, long volgnummer) {}

    /**
     * @param regel the R-number
     * @param code the symbolic reason
     * @param melding the rule in one Dutch sentence
     */
    public record Aandachtspunt(String regel, String code, String ernst, String melding) {}

    /** The same, for who reads up to a later position because more followed from it. */
    public Antwoord tot(long hoogste) {
        return hoogste > positie ? new Antwoord(hoogste, gebeurtenissen, aandachtspunten) : this;
    }

    public static Antwoord van(long positie, List<Opgeslagen> vastgelegd, List<Aandacht> aandacht) {
        return new Antwoord(
                positie,
                List.copyOf(vastgelegd),
                aandacht.stream()
                        .map(a -> new Aandachtspunt(
                                a.regel().nummer(),
                                a.code(),
                                a.ernst().name(),
                                a.regel().zin()))
                        .toList());
    }
}
