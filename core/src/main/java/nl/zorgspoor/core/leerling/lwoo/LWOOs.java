package nl.zorgspoor.core.leerling.lwoo;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementAfgewezen;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;
import nl.zorgspoor.core.leerling.arrangement.Arrangementen;
import nl.zorgspoor.core.leerling.arrangement.Elders;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanOpgesteld;
import nl.zorgspoor.core.leerling.plan.Plannen;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for one student, and what was decided about it.
 *
 * @param alle by id, oldest first
 * @param plan the plan that is owed, or null
 * @param gesproken whether there was the talk with student and parents, in this stay
 */
@RecordBuilder
public record LWOOs(Map<String, Aanvraag> alle, @Nullable Verwacht plan, boolean gesproken)
        implements LWOOsBuilder.With {

    public static final LWOOs LEEG = new LWOOs(Map.of(), null, false);

    /** How a school writes, among what asks for a plan, that lwoo does. */
    private static final String PLAN_BIJ = "LWOO";

    /** Where a request stands. */
    public enum Status {
        AANGEVRAAGD,
        TOEGEKEND,
        AFGEWEZEN
    }

    /**
     * A request for lwoo or PrO.
     *
     * @param vanaf first day on which a granted one holds, or null
     * @param geldigTot last day on which it does; null as long as the student is in vmbo or PrO
     */
    public record Aanvraag(
            String arrangementId,
            Arrangementtype type,
            LocalDate op,
            Status status,
            @Nullable LocalDate vanaf,
            @Nullable LocalDate geldigTot) {

        boolean geldtOp(LocalDate dag) {
            return status == Status.TOEGEKEND
                    && vanaf != null
                    && !dag.isBefore(vanaf)
                    && (geldigTot == null || !dag.isAfter(geldigTot));
        }

        Aanvraag besloten(boolean toegekend, @Nullable LocalDate eerste, @Nullable LocalDate laatste) {
            return new Aanvraag(
                    arrangementId,
                    type,
                    op,
                    toegekend ? Status.TOEGEKEND : Status.AFGEWEZEN,
                    toegekend ? eerste : null,
                    toegekend ? laatste : null);
        }
    }

    /** A plan that is owed (R129). */
    public record Verwacht(String arrangementId, LocalDate vanaf, LocalDate voor, Rol opsteller, boolean uitgebleven) {}

    public Optional<Aanvraag> aanvraag(String arrangementId) {
        return Optional.ofNullable(alle.get(arrangementId));
    }

    /** R178: whether a decision on lwoo holds on a day, whatever class or stay it was given in. */
    public boolean geldtOp(LocalDate dag) {
        return vanLwoo().stream().anyMatch(a -> a.geldtOp(dag));
    }

    private List<Aanvraag> vanLwoo() {
        return alle.values().stream()
                .filter(a -> a.type() == Arrangementtype.LWOO)
                .toList();
    }

    /** R176, R177, R178: with what was measured; the criteria are only held up to it; what holds is not asked for again. */
    List<LeerlingGebeurtenis> decide(VraagLWOOAan c, Context x, Arrangementen arrangementen, Elders elders) {
        arrangementen.eisNieuw(c.arrangementId(), elders);
        if (geldtOp(x.vandaag())) {
            throw Regel.LWOO_GELDIG.weigert("LWOO_GELDT_AL", "Het LWOO-besluit van deze leerling geldt nog.");
        }
        eisGegevens(c);
        boolean binnen = !Criteria.gelden(x)
                || Criteria.voorLwoo(Objects.requireNonNull(c.iq()), c.leerachterstanden(), c.sociaalEmotioneel());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new LWOOAangevraagd(
                c.leerlingId(),
                c.arrangementId(),
                c.iq(),
                c.iqTest(),
                c.leerachterstanden(),
                c.sociaalEmotioneel(),
                binnen,
                x.vandaag()));
        if (!binnen) {
            events.add(x.aandacht(c.leerlingId(), Regel.LWOO_CRITERIA, "BUITEN_LANDELIJKE_CRITERIA"));
        }
        return events;
    }

    private static void eisGegevens(VraagLWOOAan c) {
        List<String> ontbreekt = new ArrayList<>();
        if (c.iq() == null) {
            ontbreekt.add("iq");
        }
        Arrays.stream(Leerdomein.values())
                .filter(d -> !c.leerachterstanden().containsKey(d))
                .forEach(d -> ontbreekt.add("leerachterstanden." + d));
        if (!ontbreekt.isEmpty()) {
            throw Regel.LWOO_AANVRAAG
                    .weigert(
                            "LWOO_GEGEVENS",
                            "LWOO wordt aangevraagd met IQ en leerachterstand in elk van vier domeinen.")
                    .ontbreekt(ontbreekt);
        }
    }

    /** R178, R324: for the whole time in vmbo and PrO, unless the samenwerkingsverband sets an end. */
    List<LWOOEvent> decide(VerwerkLWOOBeschikking c, Context x) {
        Aanvraag a = aanvraag(c.arrangementId())
                .filter(b -> b.type() == Arrangementtype.LWOO)
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("LWOO-aanvraag", c.arrangementId())
                        .herstel("VraagLWOOAan"));
        if (a.status() != Status.AANGEVRAAGD) {
            throw CommandGeweigerd.statusOnjuist("Over %s is al besloten.".formatted(c.arrangementId()));
        }
        LocalDate vanaf = x.ingaandOp(c.vanaf(), x.vandaag());
        int maanden = x.school().getal(Instelling.LWOO_GELDIG_MAANDEN, x.vandaag());
        return List.of(new LWOOBeschikt(
                c.leerlingId(),
                c.arrangementId(),
                c.toegekend(),
                c.kenmerk(),
                vanaf,
                !c.toegekend() || maanden == 0
                        ? null
                        : vanaf.plusMonths(maanden).minusDays(1)));
    }

    /** R178: it is not asked for again; with its number, so that it can be looked up. */
    List<LWOOEvent> decide(NeemLWOOBesluitOver c, Context x, Arrangementen arrangementen, Elders elders) {
        arrangementen.eisNieuw(c.arrangementId(), elders);
        if (geldtOp(x.vandaag())) {
            throw Regel.LWOO_GELDIG.weigert("LWOO_GELDT_AL", "Het LWOO-besluit van deze leerling geldt al.");
        }
        Tekst.eisInhoud(Regel.LWOO_GELDIG, "Een meegebracht LWOO-besluit", !leeg(c.kenmerk()), "kenmerk");
        LocalDate vanaf = x.gebeurdOp(c.vanaf());
        if (c.geldigTot() != null && c.geldigTot().isBefore(x.vandaag())) {
            throw Regel.LWOO_GELDIG
                    .weigert("LWOO_VERLOPEN", "Dit LWOO-besluit gold tot en met %s.", c.geldigTot())
                    .herstel("VraagLWOOAan");
        }
        return List.of(new LWOOBeschikt(c.leerlingId(), c.arrangementId(), true, c.kenmerk(), vanaf, c.geldigTot()));
    }

    /** R180: below the frame of lwoo, also of who was granted it all the same, or when lwoo was refused; and R177. */
    List<LeerlingGebeurtenis> decide(VraagPrOAan c, Context x, Arrangementen arrangementen, Elders elders) {
        arrangementen.eisNieuw(c.arrangementId(), elders);
        Tekst.eisInhoud(Regel.PRO_AANVRAAG, "Een aanvraag voor PrO", !leeg(c.onderbouwing()), "onderbouwing");
        Integer iq = c.gegevens() == null ? null : c.gegevens().iq();
        boolean onderKader = iq != null && iq < Criteria.LWOO_IQ_VANAF;
        boolean afgewezen = vanLwoo().stream().anyMatch(a -> a.status() == Status.AFGEWEZEN);
        if (!onderKader && (geldtOp(x.vandaag()) || !afgewezen)) {
            throw Regel.PRO_AANVRAAG
                    .weigert(
                            "LWOO_EERST_ONDERZOEKEN",
                            "PrO wordt gevraagd bij een intelligentie onder het lwoo-kader, of nadat LWOO is afgewezen.")
                    .ontbreekt("IQ onder %d of een afgewezen LWOO-aanvraag".formatted(Criteria.LWOO_IQ_VANAF))
                    .herstel("VraagLWOOAan");
        }
        boolean binnen = !Criteria.gelden(x) || Criteria.voorPro(c.gegevens());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new PrOAangevraagd(
                c.leerlingId(),
                c.arrangementId(),
                Objects.requireNonNull(c.onderbouwing()),
                c.gegevens(),
                binnen,
                x.vandaag()));
        if (!binnen) {
            events.add(x.aandacht(c.leerlingId(), Regel.LWOO_CRITERIA, "BUITEN_LANDELIJKE_CRITERIA"));
        }
        return events;
    }

    /** R277: with both, and about lwoo that was asked for or granted. */
    List<LWOOEvent> decide(LegLWOOGesprekVast c, Context x) {
        Aanvraag a = vanLwoo().stream()
                .filter(b -> b.status() != Status.AFGEWEZEN)
                .reduce((eerder, later) -> later)
                .orElseThrow(() -> Regel.LWOO_INTAKEGESPREK
                        .weigert("LWOO_ONTBREEKT", "Voor deze leerling is geen lwoo gevraagd of toegekend.")
                        .ontbreekt("LWOOAangevraagd")
                        .herstel("VraagLWOOAan"));
        if (!c.leerlingAanwezig() || !c.ouderAanwezig()) {
            throw Regel.LWOO_INTAKEGESPREK
                    .weigert("LEERLING_OF_OUDER_ONTBREEKT", "Het lwoo-gesprek is met de leerling en de ouders samen.")
                    .ontbreekt(Stream.of(c.leerlingAanwezig() ? "" : "LEERLING", c.ouderAanwezig() ? "" : "OUDER")
                            .filter(wie -> !wie.isEmpty())
                            .toList());
        }
        Tekst.eisInhoud(Regel.LWOO_INTAKEGESPREK, "Een lwoo-gesprek", !leeg(c.verslag()), "verslag");
        return List.of(new LWOOGesprekGevoerd(
                c.leerlingId(), a.arrangementId(), x.gebeurdOp(c.datum()), Objects.requireNonNull(c.verslag())));
    }

    /** R286: of who still comes from a primary school, and whose own guide there has not been talked with. */
    List<LWOOEvent> volgtOp(LWOOAangevraagd e, Context x, Aanmeldingen aanmelding) {
        boolean verwacht = x.school().is(Instelling.LWOO_OVERDRACHT, x.vandaag())
                && !aanmelding.inschrijving().verblijf().isOfKomt(x.vandaag())
                && aanmelding
                        .laatste()
                        .filter(a -> a.verzoek().instroomtype() == Instroomtype.REGULIER_PO_VO)
                        .filter(a -> !a.herkomst().sprak(Rol.INTERN_BEGELEIDER_PO))
                        .isPresent();
        return verwacht ? List.of(new LWOOOverdrachtVerwacht(e.leerlingId(), e.arrangementId(), e.datum())) : List.of();
    }

    /** R129: who has lwoo and is at school has a plan. */
    List<LWOOEvent> volgtOp(LWOOBeschikt e, Context x, Aanmeldingen aanmelding, Plannen plannen) {
        boolean hier = aanmelding.inschrijving().verblijf().isIngeschreven(x.vandaag());
        return e.toegekend() && hier
                ? verwacht(e.leerlingId(), e.arrangementId(), later(e.vanaf(), x), x, plannen)
                : List.of();
    }

    /** R129, R178: a decision that was brought along counts from the first day here; R277: who comes with lwoo, or hopes for it. */
    List<LWOOEvent> volgtOp(LeerlingIngeschreven e, Context x, Plannen plannen) {
        LocalDate vanaf = later(e.ingangsdatum(), x);
        List<LWOOEvent> events = new ArrayList<>();
        vanLwoo().stream()
                .filter(a -> a.geldtOp(vanaf))
                .findFirst()
                .ifPresent(a -> events.addAll(verwacht(e.leerlingId(), a.arrangementId(), vanaf, x, plannen)));
        vanLwoo().stream()
                .filter(a -> a.geldtOp(vanaf) || a.status() == Status.AANGEVRAAGD)
                .findFirst()
                .ifPresent(a -> events.addAll(gesprek(e.leerlingId(), a.arrangementId(), vanaf, x)));
        return events;
    }

    private List<LWOOEvent> gesprek(String leerlingId, String arrangementId, LocalDate vanaf, Context x) {
        return gesproken
                ? List.of()
                : x.school().lijst(Instelling.LWOO_INTAKEGESPREK, x.vandaag()).stream()
                        .limit(1)
                        .<LWOOEvent>map(
                                wie -> new LWOOGesprekVerwacht(leerlingId, arrangementId, vanaf, Rol.valueOf(wie)))
                        .toList();
    }

    private static LocalDate later(LocalDate dag, Context x) {
        return dag.isBefore(x.vandaag()) ? x.vandaag() : dag;
    }

    private static List<LWOOEvent> verwacht(
            String leerlingId, String arrangementId, LocalDate vanaf, Context x, Plannen plannen) {
        boolean nodig =
                x.school().lijst(Instelling.PLAN_VERPLICHT_BIJ, x.vandaag()).contains(PLAN_BIJ);
        return nodig && plannen.lopendeHandelingsplannen().isEmpty()
                ? List.of(new LWOOPlanVerwacht(
                        leerlingId,
                        arrangementId,
                        vanaf,
                        x.school()
                                .kalender()
                                .plusSchooldagen(vanaf, x.school().getal(Instelling.PLAN_SCHOOLDAGEN, x.vandaag())),
                        x.school().rol(Instelling.EERSTE_SCHAKEL, x.vandaag())))
                : List.of();
    }

    /** R129: the plan did not come. */
    public List<LWOOEvent> verstreken(String leerlingId, Context x) {
        return plan != null && !plan.uitgebleven() && x.vandaag().isAfter(plan.voor())
                ? List.of(new LWOOPlanUitgebleven(leerlingId, plan.arrangementId(), plan.voor()))
                : List.of();
    }

    public List<Termijn> termijnen() {
        return plan == null || plan.uitgebleven()
                ? List.of()
                : List.of(Termijn.tot(
                        "lwoo-plan:" + plan.arrangementId(),
                        "LWOO_PLAN",
                        plan.vanaf(),
                        plan.voor(),
                        Regel.LWOO_HP,
                        "LWOOPlanVerwacht",
                        "StelHandelingsplanOp",
                        plan.opsteller()));
    }

    LWOOs evolve(LWOOAangevraagd e) {
        return met(new Aanvraag(e.arrangementId(), Arrangementtype.LWOO, e.datum(), Status.AANGEVRAAGD, null, null));
    }

    /** One that was brought along was not asked for here. */
    LWOOs evolve(LWOOBeschikt e) {
        Aanvraag a = aanvraag(e.arrangementId())
                .orElseGet(() -> new Aanvraag(
                        e.arrangementId(), Arrangementtype.LWOO, e.vanaf(), Status.AANGEVRAAGD, null, null));
        return met(a.besloten(e.toegekend(), e.vanaf(), e.geldigTot()));
    }

    LWOOs evolve(PrOAangevraagd e) {
        return met(new Aanvraag(e.arrangementId(), Arrangementtype.PRO, e.datum(), Status.AANGEVRAAGD, null, null));
    }

    LWOOs evolve(ArrangementToegekend e) {
        return aanvraag(e.arrangementId())
                .map(a -> met(a.besloten(true, e.datum(), null)))
                .orElse(this);
    }

    LWOOs evolve(ArrangementAfgewezen e) {
        return aanvraag(e.arrangementId())
                .map(a -> met(a.besloten(false, null, null)))
                .orElse(this);
    }

    LWOOs evolve(LWOOPlanVerwacht e) {
        return withPlan(new Verwacht(e.arrangementId(), e.vanaf(), e.opstellenVoor(), e.opsteller(), false));
    }

    LWOOs evolve(LWOOPlanUitgebleven e) {
        return plan == null
                ? this
                : withPlan(new Verwacht(plan.arrangementId(), plan.vanaf(), plan.voor(), plan.opsteller(), true));
    }

    LWOOs evolve(HandelingsplanOpgesteld e) {
        return withPlan(null);
    }

    /** Who should talk, and with whom, changes nothing that is decided here. */
    LWOOs evolve(LWOOGesprekVerwacht e) {
        return this;
    }

    LWOOs evolve(LWOOOverdrachtVerwacht e) {
        return this;
    }

    LWOOs evolve(LWOOGesprekGevoerd e) {
        return withGesproken(true);
    }

    /** Who has left owes no plan; the decision goes along (R178), and who comes back is new. */
    LWOOs evolve(Vertrekt e) {
        return e.ingegaan() ? with(b -> b.plan(null).gesproken(false)) : this;
    }

    private LWOOs met(Aanvraag a) {
        Map<String, Aanvraag> meer = new LinkedHashMap<>(alle);
        meer.put(a.arrangementId(), a);
        return withAlle(meer);
    }
}
