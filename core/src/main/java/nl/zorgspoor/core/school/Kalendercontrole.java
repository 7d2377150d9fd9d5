package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.school.Profielcontrole.Fout;
import nl.zorgspoor.core.school.SchoolCommand.StelSchooljaarkalenderVast;

/** A calendar: one school year, its periods in order, everything within the year (R2). */
final class Kalendercontrole {

    private Kalendercontrole() {}

    static List<Fout> controleer(StelSchooljaarkalenderVast c) {
        if (!c.schooljaar().matches("\\d{4}-\\d{4}")
                || Integer.parseInt(c.schooljaar().substring(5))
                        != Integer.parseInt(c.schooljaar().substring(0, 4)) + 1) {
            return List.of(Fout.van(
                    c,
                    "schooljaar",
                    "schooljaar '%s' is geen schooljaar; verwacht: jjjj-jjjj, zoals 2026-2027",
                    c.schooljaar()));
        }
        List<Fout> fouten = new ArrayList<>();
        if (c.perioden().isEmpty()) {
            fouten.add(Fout.van(c, "perioden", "kalender %s heeft geen perioden", c.schooljaar()));
        }
        LocalDate vorige = null;
        for (Periode p : c.perioden()) {
            if (vorige != null && !p.van().isAfter(vorige)) {
                fouten.add(Fout.van(c, "perioden", "periode vanaf %s begint voor de vorige is afgelopen", p.van()));
            }
            fouten.addAll(fouten(c, "perioden", "periode", p));
            vorige = p.tot();
        }
        c.vakanties().forEach(v -> fouten.addAll(fouten(c, "vakanties", "vakantie", v)));
        if (c.teldatum() != null && !Schooljaar.van(c.teldatum()).equals(c.schooljaar())) {
            fouten.add(Fout.van(c, "teldatum", "teldatum %s valt buiten schooljaar %s", c.teldatum(), c.schooljaar()));
        }
        return fouten;
    }

    private static List<Fout> fouten(StelSchooljaarkalenderVast c, String veld, String soort, Periode p) {
        List<Fout> fouten = new ArrayList<>();
        if (p.tot().isBefore(p.van())) {
            fouten.add(Fout.van(c, veld, "%s %s..%s eindigt voor zij begint", soort, p.van(), p.tot()));
        }
        if (!Schooljaar.van(p.van()).equals(c.schooljaar())
                || !Schooljaar.van(p.tot()).equals(c.schooljaar())) {
            fouten.add(
                    Fout.van(c, veld, "%s %s..%s valt buiten schooljaar %s", soort, p.van(), p.tot(), c.schooljaar()));
        }
        return fouten;
    }
}
