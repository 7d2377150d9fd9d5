package nl.zorgspoor.core.leerling.plan;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.interventie.Interventies;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningIngetrokken;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningToegekend;

/**
 * The plans of one student.
 *
 * @param verwacht plans that are owed, by the intervention that needs them
 * @param reeksen per domain how many short plans in a row were not enough
 * @param stand what evaluations tell the route
 */
@RecordBuilder
public record Plannen(
        Map<String, Handelingsplan> handelingsplannen,
        Map<String, Begeleidingsplan> begeleidingsplannen,
        Map<String, Verwacht> verwacht,
        Map<Plandomein, Reeks> reeksen,
        Stand stand)
        implements PlannenBuilder.With {

    public static final Plannen LEEG = new Plannen(Map.of(), Map.of(), Map.of(), Map.of(), Stand.LEEG);

    static final Set<Rol> MET_WIE_BESPROKEN = Set.of(Rol.LEERLING, Rol.OUDER);

    /**
     * A plan of four parts.
     *
     * @param sinds the day on which it was made
     * @param besproken whether it was discussed with student and parents
     * @param geevalueerd whether it was evaluated since it was made or adjusted
     * @param groep whether it is a plan of a group in which the student is (R113): what it says stands elsewhere
     */
    @RecordBuilder
    public record Handelingsplan(
            String planId, LocalDate sinds, boolean besproken, boolean geevalueerd, boolean groep, boolean loopt)
            implements PlannenHandelingsplanBuilder.With {}

    /** A short plan; its evaluation ends it. */
    @RecordBuilder
    public record Begeleidingsplan(
            String planId,
            Plandomein domein,
            LocalDate van,
            LocalDate tot,
            Rol evaluator,
            boolean overschreden,
            boolean loopt)
            implements PlannenBegeleidingsplanBuilder.With {}

    /** A plan that is owed. */
    @RecordBuilder
    public record Verwacht(LocalDate vanaf, LocalDate voor, Rol opsteller, boolean uitgebleven)
            implements PlannenVerwachtBuilder.With {}

    /** Short plans in a row that were not enough; full when that is as many as the school asks (R115). */
    public record Reeks(int aantal, boolean vol) {}

    /**
     * @param geevalueerd whether a plan was evaluated since the last step on the route
     * @param onvoldoende whether one was evaluated as not enough since the last step down
     */
    public record Stand(boolean geevalueerd, boolean onvoldoende) {
        static final Stand LEEG = new Stand(false, false);

        Stand na(Effect effect) {
            return new Stand(true, onvoldoende || effect == Effect.ONVOLDOENDE);
        }
    }

    /** What must be closed before the traject can close (R242). */
    public List<String> openstaand() {
        List<String> open = new ArrayList<>();
        if (lopend(false)) {
            open.add("HANDELINGSPLAN");
        }
        if (lopend(true)) {
            open.add("GROEPSPLAN");
        }
        if (!lopendeBegeleiding().isEmpty()) {
            open.add("BEGELEIDINGSPLAN");
        }
        return open;
    }

    /**
     * What a route may require of plans and interventions. A short plan that still runs keeps the student where the student is:
     * the route is one per student, the plans are per domain.
     */
    public boolean vervuld(Regel regel, Interventies interventies) {
        boolean begeleid = !lopendeBegeleiding().isEmpty();
        return switch (regel) {
            case HEI_SIGNAAL, BP_KORT -> begeleid;
            case BP_REEKS -> reeksen.values().stream().anyMatch(Reeks::vol);
            case HP_BESPROKEN -> handelingsplannen.values().stream().anyMatch(h -> h.loopt() && h.besproken());
            case INTERV_EVAL -> !begeleid && (stand.geevalueerd() || interventies.geevalueerd());
            case OPSCHALEN_EVAL -> stand.onvoldoende() || interventies.onvoldoende();
            default -> false;
        };
    }

    List<Begeleidingsplan> lopendeBegeleiding() {
        return begeleidingsplannen.values().stream()
                .filter(Begeleidingsplan::loopt)
                .toList();
    }

    private boolean lopend(boolean groep) {
        return handelingsplannen.values().stream().anyMatch(h -> h.loopt() && h.groep() == groep);
    }

    /** Whether the student has a plan: of the own, or of a group (R129). */
    public boolean heeftPlan() {
        return lopend(false) || lopend(true);
    }

    /** The plans of four parts that run, oldest first. */
    public Set<String> lopendeHandelingsplannen() {
        Set<String> lopend = new LinkedHashSet<>();
        handelingsplannen.values().stream().filter(Handelingsplan::loopt).forEach(h -> lopend.add(h.planId()));
        return lopend;
    }

    int opRij(Plandomein domein) {
        Reeks reeks = reeksen.get(domein);
        return reeks == null ? 0 : reeks.aantal();
    }

    List<LeerlingGebeurtenis> decide(
            StelHandelingsplanOp c, Context x, Interventies interventies, Observatie observatie) {
        return Handelingsplannen.stelOp(this, c, x, interventies, observatie);
    }

    List<PlanEvent> decide(EvalueerHandelingsplan c, Context x) {
        Handelingsplan h = eisLopend(c.planId());
        return List.of(new HandelingsplanGeevalueerd(
                c.leerlingId(), h.planId(), c.effect(), c.toelichting(), x.gebeurdOp(c.datum(), h.sinds())));
    }

    /** R82: adjusting follows on an evaluation. */
    List<PlanEvent> decide(StelHandelingsplanBij c, Context x) {
        Handelingsplan h = eisLopend(c.planId());
        if (Handelingsplannen.is(Instelling.HGW_VOLGORDE, x) && !h.geevalueerd()) {
            throw Handelingsplannen.hgwStap("Een plan wordt bijgesteld na een evaluatie.", "EvalueerHandelingsplan");
        }
        Tekst.eisInhoud(
                "Een bijstelling",
                !Vierdelig.gevuld(c.doelen()).isEmpty()
                        || !Vierdelig.gevuld(c.middelen()).isEmpty()
                        || c.evaluatieOp() != null
                        || !Tekst.leeg(c.context())
                        || !Vierdelig.gevuld(c.eigenDoelen()).isEmpty(),
                "doelen",
                "middelen",
                "evaluatieOp",
                "context",
                "eigenDoelen");
        Vierdelig.eisEvaluatiedag(c.evaluatieOp(), x);
        return List.of(new HandelingsplanBijgesteld(
                c.leerlingId(),
                h.planId(),
                Vierdelig.gevuld(c.doelen()),
                Vierdelig.gevuld(c.middelen()),
                c.evaluatieOp(),
                x.vandaag(),
                c.context(),
                Vierdelig.gevuld(c.eigenDoelen())));
    }

    List<PlanEvent> decide(SluitHandelingsplanAf c, Context x) {
        Handelingsplan h = eisLopend(c.planId());
        return List.of(new HandelingsplanAfgesloten(c.leerlingId(), h.planId(), x.gebeurdOp(c.datum(), h.sinds())));
    }

    List<LeerlingGebeurtenis> decide(StartBegeleidingsplan c, Context x, Trajecten traject) {
        return Begeleidingsplannen.start(this, c, x, traject);
    }

    List<LeerlingGebeurtenis> decide(EvalueerBegeleidingsplan c, Context x) {
        return Begeleidingsplannen.evalueer(this, c, x);
    }

    List<PlanEvent> volgtOp(InterventieIngezet e, Context x) {
        return verwacht(e.leerlingId(), e.interventieId(), e.itemCode(), e.van(), x);
    }

    List<PlanEvent> volgtOp(JOSBegeleidingGestart e, Context x) {
        return verwacht(e.leerlingId(), e.josId(), "JOS", e.startdatum(), x);
    }

    /** What is adjusted in the class for a student is an intervention as well. */
    List<PlanEvent> volgtOp(VoorzieningToegekend e, Context x) {
        return verwacht(e.leerlingId(), e.voorziening(), e.voorziening(), e.vanaf(), x);
    }

    /** R110: some interventions need a plan of the student's own; one that runs already counts. */
    private List<PlanEvent> verwacht(
            String leerlingId, String interventieId, String itemCode, LocalDate vanaf, Context x) {
        boolean nodig =
                x.school().lijst(Instelling.PLAN_VERPLICHT_BIJ, x.vandaag()).contains(itemCode);
        if (!nodig || lopend(false)) {
            return List.of();
        }
        LocalDate voor = x.school()
                .kalender()
                .plusSchooldagen(vanaf, x.school().getal(Instelling.PLAN_SCHOOLDAGEN, x.vandaag()));
        return List.of(new HandelingsplanVerwacht(
                leerlingId, interventieId, vanaf, voor, x.school().rol(Instelling.EERSTE_SCHAKEL, x.vandaag())));
    }

    /** R110 and R114: a plan that did not come, and a short plan that runs on. */
    public List<LeerlingGebeurtenis> verstreken(String leerlingId, Context x) {
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        verwacht.forEach((id, v) -> {
            if (!v.uitgebleven() && x.vandaag().isAfter(v.voor())) {
                events.add(new HandelingsplanUitgebleven(leerlingId, id, v.voor()));
            }
        });
        for (Begeleidingsplan b : lopendeBegeleiding()) {
            if (!b.overschreden() && x.vandaag().isAfter(b.tot())) {
                events.add(new InterventieDuurOverschreden(leerlingId, b.planId(), b.tot(), Regel.BP_KORT));
            }
        }
        return events;
    }

    public List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        verwacht.forEach((id, v) -> {
            if (!v.uitgebleven()) {
                termijnen.add(Termijn.tot(
                        "handelingsplan:" + id,
                        "HANDELINGSPLAN",
                        v.vanaf(),
                        v.voor(),
                        Regel.HP_VERPLICHT,
                        "HandelingsplanVerwacht",
                        "StelHandelingsplanOp",
                        v.opsteller()));
            }
        });
        for (Begeleidingsplan b : lopendeBegeleiding()) {
            if (!b.overschreden()) {
                termijnen.add(Termijn.tot(
                        "begeleidingsplan:" + b.planId(),
                        "BEGELEIDINGSPLAN",
                        b.van(),
                        b.tot(),
                        Regel.BP_KORT,
                        "BegeleidingsplanGestart",
                        "EvalueerBegeleidingsplan",
                        b.evaluator()));
            }
        }
        return termijnen;
    }

    Plannen evolve(HandelingsplanOpgesteld e) {
        Map<String, Verwacht> nog = new LinkedHashMap<>(verwacht);
        e.interventieIds().forEach(nog::remove);
        return met(new Handelingsplan(
                        e.planId(),
                        e.datum(),
                        e.besprokenMet().containsAll(MET_WIE_BESPROKEN),
                        false,
                        e.plansoort() == Plansoort.GROEP,
                        true))
                .withVerwacht(nog);
    }

    Plannen evolve(HandelingsplanGeevalueerd e) {
        return met(bekend(e.planId()).withGeevalueerd(true)).withStand(stand.na(e.effect()));
    }

    Plannen evolve(HandelingsplanBijgesteld e) {
        return met(bekend(e.planId()).withGeevalueerd(false));
    }

    Plannen evolve(HandelingsplanAfgesloten e) {
        return met(bekend(e.planId()).withLoopt(false));
    }

    Plannen evolve(GroepsplantekstVernietigd e) {
        return this;
    }

    Plannen evolve(HandelingsplanVerwacht e) {
        return met(e.interventieId(), new Verwacht(e.vanaf(), e.opstellenVoor(), e.opsteller(), false));
    }

    Plannen evolve(HandelingsplanUitgebleven e) {
        Verwacht v = verwacht.get(e.interventieId());
        return v == null ? this : met(e.interventieId(), v.withUitgebleven(true));
    }

    Plannen evolve(BegeleidingsplanGestart e) {
        return met(new Begeleidingsplan(e.planId(), e.domein(), e.van(), e.tot(), e.evaluator(), false, true));
    }

    Plannen evolve(BegeleidingsplanGeevalueerd e) {
        Begeleidingsplan b = begeleidingsplannen.get(e.planId());
        return (b == null ? this : met(b.withLoopt(false))).with(n -> n.stand(stand.na(e.effect()))
                .reeksen(Kopie.met(reeksen, e.domein(), new Reeks(e.opRij(), e.reeksVol()))));
    }

    /**
     * What this area takes from others: what ended needs no plan any more, a step on the route asks for new evaluations, after
     * a step down a new row of short plans begins, and who has left is owed nothing.
     */
    Plannen evolve(LeerlingGebeurtenis e) {
        if (e instanceof InterventieBeeindigd i) {
            return zonderVerwacht(i.interventieId());
        } else if (e instanceof VoorzieningIngetrokken v) {
            return zonderVerwacht(v.voorziening());
        } else if (e instanceof JOSAfgerond j) {
            return zonderVerwacht(j.josId());
        } else if (e instanceof JOSVoortijdigBeeindigd j) {
            return zonderVerwacht(j.josId());
        } else if (e instanceof InterventieDuurOverschreden i) {
            Begeleidingsplan b = begeleidingsplannen.get(i.interventieId());
            return b == null ? this : met(b.withOverschreden(true));
        } else if (e instanceof OndersteuningAfgeschaald || e instanceof TrajectAfgesloten) {
            return with(b -> b.reeksen(Map.of()).stand(Stand.LEEG));
        } else if (e instanceof Fasewisseling) {
            return withStand(new Stand(false, stand.onvoldoende()));
        } else if (e instanceof Vertrekt v && v.ingegaan()) {
            return with(n -> n.begeleidingsplannen(Kopie.elk(begeleidingsplannen, b -> b.withLoopt(false)))
                    .verwacht(Map.of()));
        }
        return this;
    }

    private Plannen zonderVerwacht(String interventieId) {
        return withVerwacht(Kopie.zonder(verwacht, interventieId));
    }

    private Plannen met(String interventieId, Verwacht v) {
        return withVerwacht(Kopie.met(verwacht, interventieId, v));
    }

    private Plannen met(Handelingsplan h) {
        return withHandelingsplannen(Kopie.met(handelingsplannen, h.planId(), h));
    }

    private Plannen met(Begeleidingsplan b) {
        return withBegeleidingsplannen(Kopie.met(begeleidingsplannen, b.planId(), b));
    }

    private Handelingsplan bekend(String planId) {
        Handelingsplan h = handelingsplannen.get(planId);
        if (h == null) {
            throw CommandGeweigerd.nietGevonden("Handelingsplan", planId);
        }
        return h;
    }

    private Handelingsplan eisLopend(String planId) {
        Handelingsplan h = bekend(planId);
        if (h.groep()) {
            throw CommandGeweigerd.statusOnjuist(
                            "Plan %s is van een groep; wat daarmee gebeurt, gebeurt bij de groep.".formatted(planId))
                    .herstel("EvalueerGroepsplan");
        }
        if (!h.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Handelingsplan %s is afgesloten.".formatted(planId));
        }
        return h;
    }
}
