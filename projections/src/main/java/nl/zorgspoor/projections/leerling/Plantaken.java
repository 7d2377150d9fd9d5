package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.*;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent;
import nl.zorgspoor.core.groepsplan.KlassenOPPEvent;
import nl.zorgspoor.core.leerling.opp.OPPCommand.*;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.EvalueerHandelingsplan;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanCommand.SluitHandelingsplanAf;
import nl.zorgspoor.core.leerling.plan.PlanCommand.StelHandelingsplanBij;
import nl.zorgspoor.core.leerling.plan.PlanCommand.StelHandelingsplanOp;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanAfgesloten;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanBijgesteld;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanGeevalueerd;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanOpgesteld;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanUitgebleven;
import nl.zorgspoor.core.leerling.plan.PlanEvent.OverPlan;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Sleutel;

/** What plans and OPPs put on the work board: of a student, and of a group or class as a whole. */
final class Plantaken {

    private static final Sleutel PLAN = Sleutel.van(OverPlan.class, OverPlan::planId);

    private static final Sleutel OPP = Sleutel.van(OverOPP.class, OverOPP::oppId);

    private Plantaken() {}

    static void in(Taaklijst lijst) {
        handelingsplan(lijst);
        groepsplan(lijst);
        opp(lijst);
        klassenOPP(lijst);
    }

    private static void handelingsplan(Taaklijst lijst) {
        lijst.taak(HandelingsplanOpgesteld.class, TAAK, EvalueerHandelingsplan.class, Rol.MENTOR)
                .per(PLAN)
                .als(e -> e.plansoort() != Plansoort.GROEP)
                .volgens(Regel.HGW_VOLGORDE)
                .voor(HandelingsplanOpgesteld::evaluatieOp)
                .sluit(HandelingsplanGeevalueerd.class, HandelingsplanBijgesteld.class, HandelingsplanAfgesloten.class);
        lijst.taak(HandelingsplanBijgesteld.class, TAAK, EvalueerHandelingsplan.class, Rol.MENTOR)
                .per(PLAN)
                .als((e, f) -> !vanGroep(f))
                .volgens(Regel.HGW_VOLGORDE)
                .voor(HandelingsplanBijgesteld::evaluatieOp)
                .sluit(HandelingsplanGeevalueerd.class, HandelingsplanAfgesloten.class);
        lijst.taak(HandelingsplanGeevalueerd.class, TAAK, StelHandelingsplanBij.class, Rol.MENTOR)
                .per(PLAN)
                .als((e, f) -> e.effect() != Effect.VOLDOENDE && !vanGroep(f))
                .sluit(HandelingsplanBijgesteld.class, HandelingsplanAfgesloten.class);
        lijst.taak(HandelingsplanGeevalueerd.class, TAAK, SluitHandelingsplanAf.class, Rol.MENTOR)
                .per(PLAN)
                .als((e, f) -> e.effect() == Effect.VOLDOENDE && !vanGroep(f))
                .sluit(HandelingsplanBijgesteld.class, HandelingsplanAfgesloten.class);
        lijst.taak(HandelingsplanUitgebleven.class, AANDACHTSPUNT, StelHandelingsplanOp.class, Rol.MENTOR)
                .volgens(Regel.HP_VERPLICHT)
                .voor(HandelingsplanUitgebleven::opstellenVoor)
                .sluitAls(HandelingsplanOpgesteld.class, e -> e.plansoort() != Plansoort.GROEP);
    }

    /** What the system brings to a member is asked once, of who works with the group. */
    private static boolean vanGroep(Feit f) {
        return f.vastgelegd().rol() == Rol.SYSTEEM;
    }

    private static void groepsplan(Taaklijst lijst) {
        lijst.taak(GroepsplanEvent.HandelingsplanOpgesteld.class, TAAK, EvalueerGroepsplan.class, null)
                .naast("groep")
                .volgens(Regel.GP_GROEP)
                .voor(GroepsplanEvent.HandelingsplanOpgesteld::evaluatieOp)
                .sluit(GroepsplanEvent.HandelingsplanGeevalueerd.class, GroepsplanEvent.HandelingsplanAfgesloten.class);
        lijst.taak(GroepsplanEvent.HandelingsplanBijgesteld.class, TAAK, EvalueerGroepsplan.class, null)
                .naast("groep")
                .als(e -> e.evaluatieOp() != null)
                .volgens(Regel.GP_GROEP)
                .voor(GroepsplanEvent.HandelingsplanBijgesteld::evaluatieOp)
                .sluit(GroepsplanEvent.HandelingsplanGeevalueerd.class, GroepsplanEvent.HandelingsplanAfgesloten.class);
        lijst.taak(GroepsplanEvent.HandelingsplanGeevalueerd.class, TAAK, StelGroepsplanBij.class, null)
                .naast("groep")
                .als(e -> e.effect() != Effect.VOLDOENDE)
                .sluit(GroepsplanEvent.HandelingsplanBijgesteld.class, GroepsplanEvent.HandelingsplanAfgesloten.class);
        lijst.taak(GroepsplanEvent.HandelingsplanGeevalueerd.class, TAAK, SluitGroepsplanAf.class, null)
                .naast("groep-af")
                .als(e -> e.effect() == Effect.VOLDOENDE)
                .sluit(GroepsplanEvent.HandelingsplanBijgesteld.class, GroepsplanEvent.HandelingsplanAfgesloten.class);
    }

    private static void opp(Taaklijst lijst) {
        lijst.taak(OPPTermijnVerstreken.class, AANDACHTSPUNT, StelOPPVast.class, null)
                .volgens(Regel.OPP_TERMIJN)
                .voor(OPPTermijnVerstreken::vaststellenVoor)
                .sluit(OPPVastgesteld.class, OPPVerwacht.class);
        lijst.taak(OPPOpgesteld.class, TAAK, HoorLeerlingOverOPP.class, Rol.MENTOR)
                .per(OPP)
                .volgens(Regel.OPP_OVERLEG)
                .voor(OPPOpgesteld::vaststellenVoor)
                .sluit(LeerlingOverOPPGehoord.class, OPPVastgesteld.class, OPPBeeindigd.class);
        lijst.taak(OPPOpgesteld.class, TAAK, BespreekOPPMetOuders.class, null)
                .naast("ouders")
                .per(OPP)
                .volgens(Regel.OPP_OVERLEG)
                .voor(OPPOpgesteld::vaststellenVoor)
                .sluit(OPPMetOudersBesproken.class, OPPVastgesteld.class, OPPBeeindigd.class);
        lijst.taak(OPPMetOudersBesproken.class, TAAK, OndertekenOPP.class, Rol.OUDER)
                .per(OPP)
                .volgens(Regel.OPP_HANDTEKENING)
                .ook(OPPOndertekend.class, OPPOndertekend::instemming)
                .ook(OPPVastgesteld.class, OPPVastgesteld::instemming)
                .sluit(InstemmingOPPGeweigerd.class, OPPBeeindigd.class);
        lijst.taak(InstemmingOPPGeweigerd.class, AANDACHTSPUNT, BespreekOPPMetOuders.class, null)
                .per(OPP)
                .volgens(Regel.OPP_HANDTEKENING)
                .ook(OPPOndertekend.class, OPPOndertekend::instemming)
                .sluit(OPPMetOudersBesproken.class, OPPBeeindigd.class);
        lijst.taak(OPPOpPapierBetwist.class, TAAK, HandelBetwistingOPPAf.class, null)
                .per(OPP)
                .volgens(Regel.OPP_HANDTEKENING)
                .sluit(BetwistingOPPAfgehandeld.class, OPPBeeindigd.class);
        lijst.taak(OPPVastgesteld.class, TAAK, RegistreerOPP.class, Rol.ADMINISTRATIE)
                .per(OPP)
                .volgens(Regel.OPP_ROD)
                .sluit(OPPGeregistreerd.class, OPPBeeindigd.class);
        // the planned evaluation begins with the student; the yearly one is a term
        lijst.taak(OPPVastgesteld.class, TAAK, HoorLeerlingOverOPP.class, Rol.MENTOR)
                .naast("evaluatie")
                .per(OPP)
                .volgens(Regel.OPP_EVAL)
                .voor(OPPVastgesteld::evaluatieOp)
                .sluit(LeerlingOverOPPGehoord.class, OPPGeevalueerd.class, OPPBeeindigd.class);
        lijst.taak(OPPBijgesteld.class, TAAK, HoorLeerlingOverOPP.class, Rol.MENTOR)
                .naast("evaluatie")
                .per(OPP)
                .als(e -> e.evaluatieOp() != null)
                .volgens(Regel.OPP_EVAL)
                .voor(OPPBijgesteld::evaluatieOp)
                .sluit(LeerlingOverOPPGehoord.class, OPPGeevalueerd.class, OPPBeeindigd.class);
        lijst.taak(OPPEvaluatieTeLaat.class, AANDACHTSPUNT, EvalueerOPP.class, null)
                .per(OPP)
                .volgens(Regel.OPP_EVAL)
                .voor(OPPEvaluatieTeLaat::evaluerenVoor)
                .ook(OPPGeevalueerd.class, e -> e.evaluerenVoor() != null)
                .sluit(OPPBeeindigd.class);
        lijst.taak(OPPGeevalueerd.class, TAAK, StelOPPBij.class, null)
                .per(OPP)
                .als(e -> e.effect() != Effect.VOLDOENDE)
                .volgens(Regel.OPP_EVAL)
                .sluit(OPPBijgesteld.class, OPPBeeindigd.class);
        lijst.taak(OPPBijgesteld.class, TAAK, OndertekenOPP.class, Rol.OUDER)
                .per(OPP)
                .als(e -> !e.instemming())
                .volgens(Regel.OPP_HANDTEKENING)
                .ook(OPPOndertekend.class, OPPOndertekend::instemming)
                .sluit(InstemmingOPPGeweigerd.class, OPPBeeindigd.class);
        lijst.taak(OPPBeeindigd.class, TAAK, RegistreerOPP.class, Rol.ADMINISTRATIE)
                .per(OPP)
                .als(e -> e.vastgesteld())
                .volgens(Regel.OPP_ROD)
                .sluitAls(OPPGeregistreerd.class, e -> e.einddatum() != null);
    }

    private static void klassenOPP(Taaklijst lijst) {
        lijst.taak(KlassenOPPEvent.OPPOpgesteld.class, TAAK, StelKlassenOPPVast.class, null)
                .naast("klas")
                .volgens(Regel.OPP_KLAS)
                .sluit(KlassenOPPEvent.OPPVastgesteld.class, KlassenOPPEvent.OPPBeeindigd.class);
        lijst.taak(KlassenOPPEvent.OPPVastgesteld.class, TAAK, EvalueerKlassenOPP.class, null)
                .naast("klas")
                .volgens(Regel.OPP_KLAS)
                .voor(KlassenOPPEvent.OPPVastgesteld::evaluatieOp)
                .sluit(KlassenOPPEvent.OPPGeevalueerd.class, KlassenOPPEvent.OPPBeeindigd.class);
        lijst.taak(KlassenOPPEvent.OPPGeevalueerd.class, TAAK, StelKlassenOPPBij.class, null)
                .naast("klas")
                .als(e -> e.effect() != Effect.VOLDOENDE)
                .volgens(Regel.OPP_KLAS)
                .sluit(KlassenOPPEvent.OPPBijgesteld.class, KlassenOPPEvent.OPPBeeindigd.class);
        lijst.taak(KlassenOPPEvent.OPPBijgesteld.class, TAAK, EvalueerKlassenOPP.class, null)
                .naast("klas")
                .als(e -> e.evaluatieOp() != null)
                .volgens(Regel.OPP_KLAS)
                .voor(KlassenOPPEvent.OPPBijgesteld::evaluatieOp)
                .sluit(KlassenOPPEvent.OPPGeevalueerd.class, KlassenOPPEvent.OPPBeeindigd.class);
    }
}
