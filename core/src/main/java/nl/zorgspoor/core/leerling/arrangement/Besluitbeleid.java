package nl.zorgspoor.core.leerling.arrangement;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.arrangement.Arrangement.Aangevraagd;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.VerwerkArrangementbesluit;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementAfgewezen;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;

/** What was decided about a request: once, and said by who grants it (R175, R181). */
final class Besluitbeleid {

    /** Who may say what was decided, by who grants it; the system brings in the messages of all. */
    private static final Map<Verstrekker, Set<Rol>> BESLISSERS = Map.of(
            Verstrekker.SCHOOL, EnumSet.of(Rol.DIRECTEUR, Rol.RECTOR),
            Verstrekker.BESTUUR, EnumSet.of(Rol.DIRECTEUR, Rol.RECTOR),
            Verstrekker.SWV, EnumSet.of(Rol.SWV_CONSULENT, Rol.SWV_CTA),
            Verstrekker.AURIS, EnumSet.of(Rol.AURIS));

    private Besluitbeleid() {}

    static List<LeerlingGebeurtenis> over(VerwerkArrangementbesluit c, Arrangement a, Context x) {
        if (!(a.fase() instanceof Aangevraagd)) {
            throw alBesloten(c);
        }
        return besluit(c, a.type(), a.verstrekker(), a.aangevraagdOp(), x);
    }

    /** A request of another room on which the samenwerkingsverband decides in the same words. */
    static List<LeerlingGebeurtenis> elders(VerwerkArrangementbesluit c, Elders.Aanvraag aanvraag, Context x) {
        if (!aanvraag.besluit().equals(c.opdrachtnaam())) {
            throw CommandGeweigerd.statusOnjuist("Over %s wordt anders besloten.".formatted(aanvraag.type()))
                    .herstel(aanvraag.besluit());
        }
        if (!aanvraag.wacht()) {
            throw alBesloten(c);
        }
        return besluit(c, aanvraag.type(), Verstrekker.SWV, aanvraag.op(), x);
    }

    private static CommandGeweigerd alBesloten(VerwerkArrangementbesluit c) {
        return CommandGeweigerd.statusOnjuist("Over arrangement %s is al besloten.".formatted(c.arrangementId()));
    }

    private static List<LeerlingGebeurtenis> besluit(
            VerwerkArrangementbesluit c,
            Arrangementtype type,
            Verstrekker verstrekker,
            LocalDate gevraagdOp,
            Context x) {
        if (!x.isRol(Rol.SYSTEEM)
                && !BESLISSERS.getOrDefault(verstrekker, Set.of()).contains(x.rol())) {
            throw (verstrekker == Verstrekker.AURIS ? Regel.C2_AURIS : Regel.ARR_SWV)
                    .verbiedt("ROL_NIET_BEVOEGD", "Over dit arrangement beslist %s.", verstrekker)
                    .ontbreekt(verstrekker.name());
        }
        LocalDate datum = x.gebeurdOp(c.datum(), gevraagdOp);
        if (!c.toegekend()) {
            return List.of(
                    new ArrangementAfgewezen(c.leerlingId(), c.arrangementId(), type, verstrekker, c.kenmerk(), datum));
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new ArrangementToegekend(
                c.leerlingId(), c.arrangementId(), type, verstrekker, c.omvang(), c.kenmerk(), datum));
        if (verstrekker == Verstrekker.AURIS && leeg(c.omvang())) {
            events.add(x.aandacht(c.leerlingId(), Regel.C2_AURIS, "BUDGET_ONTBREEKT"));
        }
        return events;
    }
}
