package nl.zorgspoor.partners;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.beschrijving.Gewonekamer;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving;
import nl.zorgspoor.partners.leerplicht.LeerplichtVertaler;

/** The partners there are: each with its description, and a room of its own only where its words differ. */
public final class Partners {

    /** The channels that are open where nobody says otherwise. */
    public static final String STANDAARD = "jos,smw,leerplicht";

    /** Those with code of their own. */
    private static final Map<String, Partnerkamer> EIGEN = Map.of("leerplicht", LeerplichtVertaler.KAMER);

    /** A file in {@code /partners} each. */
    public static final List<Partnerbeschrijving> BESCHREVEN = List.of(
                    "jos",
                    "smw",
                    "leerplicht",
                    "sociaalteam",
                    "swv",
                    "oov",
                    "ggd",
                    "schoolarts",
                    "ggz",
                    "veiligthuis",
                    "cjg",
                    "vso",
                    "renn4",
                    "auris",
                    "onderzoek",
                    "ziezon",
                    "school",
                    "rod")
            .stream()
            .map(Partnerbeschrijving::lees)
            .toList();

    /** The channel of each kind of partner, open or not. */
    public static final List<Partnerkamer> ALLE =
            BESCHREVEN.stream().map(p -> kamer(p, p.naam())).toList();

    private Partners() {}

    private static Partnerkamer kamer(Partnerbeschrijving partner, String kanaal) {
        return partner.eigen() ? Objects.requireNonNull(EIGEN.get(kanaal), kanaal) : Gewonekamer.van(partner, kanaal);
    }

    /** The channels that are open where nobody says otherwise. */
    public static List<Partnerkamer> standaard() {
        return open(STANDAARD);
    }

    /**
     * The channels with these names.
     *
     * @param kanalen separated by commas; of a kind of partner, such as {@code swv}, or of one organisation, such as {@code
     *     swv.utrecht}
     * @throws IllegalArgumentException with the name of which there is none
     */
    public static List<Partnerkamer> open(String kanalen) {
        return Arrays.stream(kanalen.split(","))
                .map(String::strip)
                .filter(k -> !k.isEmpty())
                .distinct()
                .map(k -> kanaal(k).orElseThrow(() -> new IllegalArgumentException(k)))
                .toList();
    }

    private static Optional<Partnerkamer> kanaal(String naam) {
        return BESCHREVEN.stream()
                .filter(p -> naam.matches(Partnerkanaal.PATROON) && p.naam().equals(Partnerkanaal.soort(naam)))
                .filter(p -> !p.eigen() || naam.equals(p.naam()))
                .findFirst()
                .map(p -> kamer(p, naam));
    }

    /** The channel with this name. */
    public static Partnerkamer kamer(String naam) {
        return kanaal(naam).orElseThrow();
    }

    /** What describes its kind of partner. */
    public static Partnerbeschrijving beschrijving(Partnerkamer kamer) {
        return BESCHREVEN.stream()
                .filter(b -> b.naam().equals(Partnerkanaal.soort(kamer.naam())))
                .findFirst()
                .orElseThrow();
    }
}
