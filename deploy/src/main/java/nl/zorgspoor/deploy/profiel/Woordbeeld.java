package nl.zorgspoor.deploy.profiel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;

/** Codes as people read them, for the pictures of a route map. */
final class Woordbeeld {

    /** A line below an edge; {@code kop} is its first word, to be shown apart. */
    record Regeltekst(String kop, String tekst) {}

    private static final Set<String> AFKORTINGEN =
            Set.of("OPP", "TLV", "SBO", "SO", "VSO", "LWOO", "PRO", "SWV", "OOV", "OPDC", "JOS", "SMW", "ISK", "BPO");

    private Woordbeeld() {}

    /** {@code BEGELEIDING_MET_OPP} becomes {@code Begeleiding met OPP}. */
    static String code(String code) {
        StringBuilder zin = new StringBuilder();
        for (String woord : code.split("_")) {
            zin.append(zin.isEmpty() ? "" : " ")
                    .append(AFKORTINGEN.contains(woord) ? woord : woord.toLowerCase(Locale.ROOT));
        }
        return zin.substring(0, 1).toUpperCase(Locale.ROOT) + zin.substring(1);
    }

    /** {@code ConsultatieadviesGegeven:MENTOR_VERDER} becomes {@code consultatieadvies gegeven (mentor verder)}. */
    static String gebeurtenis(String aanleiding) {
        String[] delen = aanleiding.split(":", 2);
        // A space where small letters end and a capital begins; abbreviations such as OPP stay whole.
        String naam = delen[0].replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
        StringBuilder zin = new StringBuilder();
        for (String woord : naam.split(" ")) {
            boolean afkorting = woord.length() > 1 && woord.equals(woord.toUpperCase(Locale.ROOT));
            zin.append(zin.isEmpty() ? "" : " ").append(afkorting ? woord : woord.toLowerCase(Locale.ROOT));
        }
        return delen.length == 1
                ? zin.toString()
                : zin + " (" + delen[1].replace('_', ' ').toLowerCase(Locale.ROOT) + ")";
    }

    /** What there is to know of an edge: how it is taken, what it demands, what it draws attention to. */
    static List<Regeltekst> uitleg(Overgang o) {
        List<Regeltekst> uitleg = new ArrayList<>();
        if (o.aanleidingen().isEmpty()) {
            uitleg.add(new Regeltekst("Gaat", "met een eigen besluit om op of af te schalen"));
        } else {
            uitleg.add(new Regeltekst(
                    "Gaat",
                    "vanzelf na: "
                            + String.join(
                                    "; ",
                                    o.aanleidingen().stream()
                                            .map(Woordbeeld::gebeurtenis)
                                            .toList())));
        }
        o.vereisten().forEach(r -> uitleg.add(regel("Eist", r)));
        o.aandacht().forEach(r -> uitleg.add(regel("Let op", r)));
        return uitleg;
    }

    private static Regeltekst regel(String kop, Regel r) {
        return new Regeltekst(kop, r.nummer() + " " + r.zin());
    }

    /** Where a phase is a beginning, in words; empty when it is none. */
    static String begin(Routekaart kaart, String fase) {
        List<String> bij = new ArrayList<>();
        if (fase.equals(kaart.startBijAanmelding())) {
            bij.add("aanmelding");
        }
        if (fase.equals(kaart.startBijInschrijving())) {
            bij.add("inschrijving");
        }
        if (fase.equals(kaart.startBijSignaal())) {
            bij.add("eerste signaal");
        }
        return bij.isEmpty() ? "" : "begin bij " + String.join(", ", bij);
    }

    /** Breaks at spaces, at most this many letters a line. */
    static List<String> afgebroken(String tekst, int breedte) {
        List<String> regels = new ArrayList<>();
        StringBuilder regel = new StringBuilder();
        for (String woord : tekst.split(" ")) {
            if (!regel.isEmpty() && regel.length() + 1 + woord.length() > breedte) {
                regels.add(regel.toString());
                regel.setLength(0);
            }
            regel.append(regel.isEmpty() ? "" : " ").append(woord);
        }
        regels.add(regel.toString());
        return regels;
    }
}
