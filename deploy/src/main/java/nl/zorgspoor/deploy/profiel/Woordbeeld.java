package nl.zorgspoor.deploy.profiel;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;

/** Codes as people read them, for the pictures of a route map. */
final class Woordbeeld {

    /** A line below an edge; {@code kop} is its first word, to be shown apart. */
    record Regeltekst(String kop, String tekst) {}

    private Woordbeeld() {}

    /** {@code ConsultatieadviesGegeven:MENTOR_VERDER} becomes {@code consultatieadvies gegeven (mentor verder)}. */
    static String gebeurtenis(String aanleiding) {
        String[] delen = aanleiding.split(":", 2);
        String zin = Schrijfwijze.woorden(delen[0]);
        return delen.length == 1 ? zin : "%s (%s)".formatted(zin, Schrijfwijze.code(delen[1]));
    }

    /** {@code BEGELEIDING_MET_OPP} becomes {@code Begeleiding met OPP}. */
    static String code(String code) {
        return Schrijfwijze.hoofdletter(Schrijfwijze.code(code));
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
}
