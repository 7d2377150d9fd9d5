package nl.zorgspoor.core.leerling.arrangement;

import java.time.LocalDate;
import java.util.Collection;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.arrangement.Arrangement.Aangevraagd;
import nl.zorgspoor.core.leerling.arrangement.Arrangement.Toegekend;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.StartArrangement;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementGestart;

/** When an arrangement starts: granted where others grant it, on an OPP that counts, within what the law allows (R118, R123, R190). */
final class Startbeleid {

    private Startbeleid() {}

    static ArrangementGestart start(
            StartArrangement c, Arrangement a, Collection<Arrangement> alle, Oppstand opp, Context x) {
        eisToegekend(a);
        LocalDate start = x.ingaandOp(c.startdatum(), x.vandaag());
        eisDag(a, start);
        LocalDate uiterlijk = Looptijd.uiterlijk(a.type(), start, alle, x);
        Looptijd.eisBinnenMaximum(start, a.tot(), uiterlijk);
        return new ArrangementGestart(
                c.leerlingId(),
                c.arrangementId(),
                a.type(),
                start,
                a.type().isZonderOPP() ? c.oppId() : opp.eis(c.oppId()),
                a.tot(),
                uiterlijk,
                Looptijd.eersteEvaluatie(start, a.evaluatieOp()));
    }

    private static void eisToegekend(Arrangement a) {
        boolean zelf = a.verstrekker() == Verstrekker.SCHOOL && a.fase() instanceof Aangevraagd;
        if (zelf || a.fase() instanceof Toegekend) {
            return;
        }
        if (a.fase() instanceof Aangevraagd) {
            throw CommandGeweigerd.statusOnjuist(
                            "Over arrangement %s moet %s nog beslissen.".formatted(a.arrangementId(), a.verstrekker()))
                    .herstel("VerwerkArrangementbesluit");
        }
        throw CommandGeweigerd.statusOnjuist("Arrangement %s kan niet meer starten.".formatted(a.arrangementId()));
    }

    private static void eisDag(Arrangement a, LocalDate start) {
        LocalDate vanaf = a.fase() instanceof Toegekend t ? t.op() : a.aangevraagdOp();
        LocalDate tot = a.tot();
        if (start.isBefore(vanaf)) {
            throw CommandGeweigerd.dagOnjuist(
                            "Arrangement %s kan vanaf %s starten.".formatted(a.arrangementId(), vanaf))
                    .ontbreekt("startdatum (vanaf %s)".formatted(vanaf));
        }
        if (tot != null && tot.isBefore(start)) {
            throw CommandGeweigerd.dagOnjuist("Het arrangement is gevraagd tot en met %s.".formatted(tot))
                    .ontbreekt("startdatum (uiterlijk %s)".formatted(tot));
        }
    }
}
