package nl.zorgspoor.core.leerling.casus;

import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Deelname;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;

/** What a student's case asks of the meeting, whatever is said there. */
final class Overlegeis {

    private Overlegeis() {}

    static Overlegfeiten eisBekend(String id, Context x) {
        Overlegfeiten overleg = x.naslag().overleg(id).orElseThrow(() -> CommandGeweigerd.nietGevonden("Overleg", id));
        Bevoegdheden.eisSchool(x.actor(), overleg.schoolId());
        return overleg;
    }

    static Overlegfeiten eisGepland(String id, Context x) {
        Overlegfeiten overleg = eisBekend(id, x);
        if (overleg.status() != Overlegfeiten.Status.GEPLAND) {
            throw CommandGeweigerd.statusOnjuist(
                    "Overleg %s is %s; dit kan alleen bij GEPLAND.".formatted(id, overleg.status()));
        }
        return overleg;
    }

    static Overlegfeiten eisJes(Overlegfeiten overleg) {
        if (!Deelname.isJes(overleg.vorm())) {
            throw CommandGeweigerd.nietGevonden("JES", overleg.overlegId());
        }
        return overleg;
    }

    static void eisGeweest(Overlegfeiten overleg, Context x) {
        if (overleg.datumTijd().toLocalDate().isAfter(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Een bespreking wordt vastgelegd als het overleg er is geweest.");
        }
    }

    /** R88, R89: the chair or the school's coordinator records what was said. */
    static void eisVoorzitter(Overlegfeiten overleg, Context x) {
        if (!Deelname.leidt(overleg, x)) {
            Regel regel = overleg.vorm() == OverlegvormCode.LEERLINGBESPREKING ? Regel.LB_INHOUD : Regel.OVERLEG_ROLLEN;
            throw regel.verbiedt("ROL_NIET_BEVOEGD", "De voorzitter legt de bespreking vast; dat is niet %s.", x.rol())
                    .ontbreekt(Deelname.voorzitter(overleg, x))
                    .herstel("VervangVoorzitter");
        }
    }
}
