package nl.zorgspoor.partners;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.beschrijving.Gewonekamer;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving;
import nl.zorgspoor.partners.leerplicht.LeerplichtVertaler;

/** The partners there are: each with its description, and a room of its own only where its words differ. */
public final class Partners {

    /** Those with code of their own. */
    private static final Map<String, Partnerkamer> EIGEN = Map.of("leerplicht", LeerplichtVertaler.KAMER);

    /** A file in {@code /partners} each. */
    public static final List<Partnerbeschrijving> BESCHREVEN = List.of("jos", "smw", "leerplicht").stream()
            .map(Partnerbeschrijving::lees)
            .toList();

    public static final List<Partnerkamer> ALLE =
            BESCHREVEN.stream().map(Partners::kamer).toList();

    private Partners() {}

    private static Partnerkamer kamer(Partnerbeschrijving partner) {
        return partner.eigen()
                ? Objects.requireNonNull(EIGEN.get(partner.naam()), partner.naam())
                : Gewonekamer.van(partner);
    }

    /** The partner with this name. */
    public static Partnerkamer kamer(String naam) {
        return ALLE.stream().filter(k -> k.naam().equals(naam)).findFirst().orElseThrow();
    }

    /** Its description. */
    public static Partnerbeschrijving beschrijving(Partnerkamer kamer) {
        return BESCHREVEN.stream()
                .filter(b -> b.naam().equals(kamer.naam()))
                .findFirst()
                .orElseThrow();
    }
}
