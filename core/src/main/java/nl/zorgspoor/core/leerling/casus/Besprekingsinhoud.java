package nl.zorgspoor.core.leerling.casus;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusCommand.*;

/** What has to be said of a discussion before it counts as recorded. */
final class Besprekingsinhoud {

    private Besprekingsinhoud() {}

    /** R106: the support need, and a next step with an owner. */
    static List<String> ontbreekt(LegJESBesprekingVast c) {
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(c.ondersteuningsbehoefte())) {
            ontbreekt.add("ondersteuningsbehoefte");
        }
        if (c.vervolgstappen().stream().noneMatch(v -> !leeg(v.wie()) && !leeg(v.wat()))) {
            ontbreekt.add("vervolgstappen");
        }
        return ontbreekt;
    }

    /** R89: the problem, the approach and who directs. */
    static List<String> ontbreekt(LegBesprekingVast c) {
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(c.problematiek())) {
            ontbreekt.add("problematiek");
        }
        if (leeg(c.aanpak())) {
            ontbreekt.add("aanpak");
        }
        if (c.regiehouder() == null) {
            ontbreekt.add("regiehouder");
        }
        return ontbreekt;
    }

    /** What was said about the student in whichever meeting: something, or no rule rests on it. */
    static boolean heeftInhoud(LegBesprekingVast c) {
        return !leeg(c.problematiek())
                || !leeg(c.aanpak())
                || c.afspraken().stream().anyMatch(a -> !leeg(a.wat()))
                || !c.besprokenPlannen().isEmpty();
    }

    /** R90: results and prognosis are there, and the mentor is the one who carries out what was agreed. */
    static boolean rapportVolledig(LegBesprekingVast c) {
        return !leeg(c.problematiek()) && !leeg(c.aanpak()) && c.regiehouder() == Rol.MENTOR;
    }
}
