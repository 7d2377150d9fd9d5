package nl.zorgspoor.core.leerling.jos;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.jos.JOSCommand.LegZorgkaartGezinVast;
import nl.zorgspoor.core.leerling.jos.JOSEvent.ZorgkaartGezinVastgelegd;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Status;

/** The map of the care around the family (R285): made while JOS works with the student, and of somebody with something. */
final class Zorgkaart {

    private static final List<Status> BEZIG = List.of(Status.AANGEMELD, Status.STARTGESPREK_GEVOERD, Status.LOPEND);

    private Zorgkaart() {}

    static List<JOSEvent> leg(LegZorgkaartGezinVast c, JOSTraject j, Context x) {
        if (!BEZIG.contains(j.status())) {
            throw CommandGeweigerd.statusOnjuist(
                    "JOS %s is %s; een zorgkaart hoort bij een JOS die bezig is.".formatted(j.josId(), j.status()));
        }
        boolean heeftInhoud = !c.betrokkenen().isEmpty()
                && c.betrokkenen().stream().noneMatch(b -> leeg(b.wie()) || leeg(b.waarvoor()));
        Tekst.eisInhoud(Regel.ZORGKAART, "Een zorgkaart", heeftInhoud, "betrokkenen (wie en waarvoor)");
        return List.of(new ZorgkaartGezinVastgelegd(
                c.leerlingId(), j.josId(), c.betrokkenen(), c.toelichting(), x.gebeurdOp(c.datum())));
    }
}
