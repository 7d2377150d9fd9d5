package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import org.jspecify.annotations.Nullable;

/**
 * The day in a command with which parents or student decide: it says when a paper was signed and nothing else. Who may decide is
 * judged on the day on which it is recorded (R49).
 */
public final class Tekendatum {

    private Tekendatum() {}

    /** Something that was there before the paper, and its day when that is known. */
    public record Aanleiding(String wat, @Nullable LocalDate dag) {}

    /**
     * The day of the paper: today when left out, never a day to come, nor one before the student was born or registered here, or
     * before what the paper answers.
     */
    public static LocalDate eis(
            Regel regel, @Nullable LocalDate datum, Context x, Aanmeldingen aanmelding, Aanleiding... antwoordOp) {
        LocalDate dag = x.gebeurdOp(datum);
        if (dag.equals(x.vandaag())) {
            return dag;
        }
        Stream<Aanleiding> altijd = Stream.of(
                new Aanleiding("de geboorte", aanmelding.geboortedatum()),
                new Aanleiding(
                        "de aanmelding",
                        aanmelding
                                .laatste()
                                .map(a -> a.verzoek().aanmelddatum())
                                .orElse(null)));
        List<String> ontbreekt = Stream.concat(altijd, Arrays.stream(antwoordOp))
                .filter(a -> a.dag() != null && dag.isBefore(a.dag()))
                .map(a -> "datum (niet voor %s op %s)".formatted(a.wat(), a.dag()))
                .distinct()
                .toList();
        if (!ontbreekt.isEmpty()) {
            throw regel.weigert("DATUM_VOOR_AANLEIDING", "Wat op %s is getekend, ging aan de aanleiding vooraf.", dag)
                    .ontbreekt(ontbreekt);
        }
        return dag;
    }
}
