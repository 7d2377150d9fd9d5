package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.opp.OPPCommand.VulVPIIn;
import nl.zorgspoor.core.leerling.opp.OPPEvent.VPIIngevuld;

/** The VPI, which says what support a student asks of the teacher (R128). */
final class Vraagprofiel {

    private Vraagprofiel() {}

    /** R128: with at least the teacher or mentor; an old one is taken, and looked at. */
    static List<LeerlingGebeurtenis> decide(OPPs staat, VulVPIIn c, Context x) {
        if (staat.vpi().containsKey(c.vpiId())) {
            throw CommandGeweigerd.statusOnjuist("VPI %s bestaat al.".formatted(c.vpiId()));
        }
        Tekst.eisInhoud(Regel.VPI, "Een VPI", !Tekst.leeg(c.documentRef()), "documentRef");
        if (c.invullers().stream().noneMatch(r -> r == Rol.MENTOR || r == Rol.DOCENT)) {
            throw Regel.VPI
                    .weigert(
                            "INVULLER_ONTBREEKT",
                            "Het VPI wordt ten minste met de betrokken docent of mentor ingevuld.")
                    .ontbreekt(Rol.MENTOR + " of " + Rol.DOCENT);
        }
        LocalDate datum = x.gebeurdOp(c.datum());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new VPIIngevuld(c.leerlingId(), c.vpiId(), datum, c.invullers(), c.documentRef()));
        if (datum.isBefore(x.vandaag().minusMonths(x.school().getal(Instelling.VPI_MAANDEN, x.vandaag())))) {
            events.add(x.aandacht(c.leerlingId(), Regel.VPI, "VPI_VEROUDERD"));
        }
        return events;
    }
}
