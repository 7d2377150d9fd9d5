package nl.zorgspoor.projections.interventies;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent.*;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.*;
import nl.zorgspoor.core.leerling.vib.VIBEvent;
import nl.zorgspoor.core.leerling.vib.VIBEvent.*;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.leerling.Vertrek;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Volgorde;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V12: what runs for students: interventions, JOS, handelingsplannen and short plans, by end date. */
public final class InterventiesLopend implements Lijst {

    /** After so many days without a session there is a signal. */
    private static final int DAGEN_ZONDER_SESSIE = 14;

    /** Where a begeleider talks with the student every week or two (R183). */
    private static final String GESPREKKEN = "_gesprekken";

    private static final String PERSOONLIJK_BEGELEIDER = "PERSOONLIJK_BEGELEIDER";

    /** The kinds of row. */
    private enum Soort {
        INTERVENTIE,
        JOS,
        HANDELINGSPLAN,
        GROEPSPLAN,
        BEGELEIDINGSPLAN,
        ARRANGEMENT,
        VOORZIENING,
        TRAJECTGROEP,
        PSYCHOLOOG,
        VIB,
        KLAS,
        DOCENT
    }

    enum Status {
        /** JOS was decided, and its hours are full (R154). */
        WACHTLIJST,
        AANGEMELD,
        WACHT_OP_HANDTEKENING,
        /** Begins on a day that is still to come; only when it is read. */
        GEPLAND,
        LOPEND,
        GEEVALUEERD,
        BEEINDIGD
    }

    /** Whether what runs has begun depends on the day; what is stored says only that it runs. */
    private static final Parameter STATUS = Parameter.keuze(
                    "status",
                    "Waar het staat",
                    Status.WACHTLIJST.name(),
                    Status.AANGEMELD.name(),
                    Status.WACHT_OP_HANDTEKENING.name(),
                    Status.GEPLAND.name(),
                    Status.LOPEND.name(),
                    Status.GEEVALUEERD.name())
            .alsOpgeslagen(w -> w.equals(Status.GEPLAND.name()) ? Status.LOPEND.name() : w);

    /** Ids are chosen per student. */
    static final Rijen RIJEN = Rijen.per(
                    Sleutel.van(InterventieEvent.class, InterventieEvent::interventieId)
                            .ook(JOSEvent.class, JOSEvent::josId)
                            .ook(OverPlan.class, OverPlan::planId)
                            .ook(HandelingsplanVerwacht.class, HandelingsplanVerwacht::interventieId)
                            .ook(ArrangementEvent.class, e -> "arrangement|" + e.arrangementId())
                            .ook(OverBegeleiding.class, OverBegeleiding::tgId)
                            .ook(PsycholoogEvent.class, e -> "psycholoog|" + e.trajectPsyId())
                            .ook(VIBEvent.class, e -> "vib|" + e.vibId())
                            .ook(VoorzieningToegekend.class, e -> "voorziening|" + e.voorziening())
                            .ook(VoorzieningIngetrokken.class, e -> "voorziening|" + e.voorziening())
                            .ook(PersoonlijkBegeleiderToegewezen.class, e -> "voorziening|" + PERSOONLIJK_BEGELEIDER)
                            .ook(
                                    OnderwijsBijZiekteGeregeld.class,
                                    e -> "voorziening|" + e.soort().itemCode()),
                    (f, id) -> f.leerlingId() + ":" + id)
            .begint(InterventieIngezet.class, (r, e) -> begin(r, Soort.INTERVENTIE, e.interventieId(), Status.LOPEND)
                    .append("item", e.itemCode())
                    .append("uitvoerder", e.uitvoerder())
                    .append("uitvoerderRol", e.uitvoerderRol())
                    .append("doel", e.doel())
                    .append("van", e.van())
                    .append("einddatum", e.einddatum())
                    .append("trainingId", e.trainingId()))
            .bij(InterventiesessieVastgelegd.class, (r, e) -> sessie(r, e.datum()))
            .bij(InterventieVerlengd.class, (r, e) -> r.append("einddatum", e.geplandTot())
                    .append("status", Status.LOPEND))
            .bij(InterventieGeevalueerd.class, (r, e) -> geevalueerd(r, e.effect(), e.datum())
                    .append("vervolg", e.vervolg()))
            .bij(InterventieBeeindigd.class, (r, e) -> beeindigd(r))
            .begint(InzetJOSBesloten.class, InterventiesLopend::wachtlijst)
            .begint(JOSAanmeldformulierIngevuld.class, (r, e) -> begin(r, Soort.JOS, e.josId(), Status.AANGEMELD)
                    .append("item", "JOS")
                    .append("uitvoerderRol", Rol.JOS_MEDEWERKER.name()))
            .bij(JOSStartgesprekGevoerd.class, (r, e) -> r.append("status", Status.WACHT_OP_HANDTEKENING.name()))
            .bij(JOSDoelenVastgesteld.class, (r, e) -> r.append("doel", String.join("; ", e.doelen())))
            .bij(JOSBegeleidingGestart.class, (r, e) -> r.append("status", Status.LOPEND.name())
                    .append("van", e.startdatum())
                    .append("einddatum", e.einddatum()))
            .bij(JOSSessieVastgelegd.class, (r, e) -> sessie(r, e.datum()))
            .bij(JOSSessieGemist.class, (r, e) -> r.append("sessieGemist", true))
            .bij(JOSAfgerond.class, (r, e) -> beeindigd(r.append("effect", e.effect())))
            .bij(JOSVoortijdigBeeindigd.class, (r, e) -> beeindigd(r))
            .bij(HandelingsplanVerwacht.class, (r, e) -> r.append("planVoor", e.opstellenVoor()))
            .begint(HandelingsplanOpgesteld.class, (r, e) -> Plandoelen.bij(
                            begin(r, soort(e), e.planId(), Status.LOPEND), e.doelen(), e.eigenDoelen())
                    .append("plan", e.planId())
                    .append("van", e.datum())
                    .append("evaluatieVoor", e.evaluatieOp()))
            .bij(HandelingsplanGeevalueerd.class, (r, e) -> geevalueerd(r, e.effect(), e.datum()))
            .bij(HandelingsplanBijgesteld.class, InterventiesLopend::bijgesteld)
            .bij(HandelingsplanAfgesloten.class, (r, e) -> beeindigd(r))
            .begint(BegeleidingsplanGestart.class, (r, e) -> begin(r, Soort.BEGELEIDINGSPLAN, e.planId(), Status.LOPEND)
                    .append("plan", e.planId())
                    .append("item", e.domein())
                    .append("uitvoerderRol", e.begeleider())
                    .append("doel", e.doel())
                    .append("van", e.van())
                    .append("einddatum", e.tot())
                    .append("evaluatieVoor", e.tot()))
            .bij(BegeleidingsplanGeevalueerd.class, (r, e) -> beeindigd(r.append("effect", e.effect())))
            .begint(ArrangementGestart.class, (r, e) -> begin(r, Soort.ARRANGEMENT, e.arrangementId(), Status.LOPEND)
                    .append("item", e.type())
                    .append(GESPREKKEN, e.type().isBegeleidingDoorBpo())
                    .append("van", e.startdatum())
                    .append("einddatum", e.einddatum() == null ? e.uiterlijk() : e.einddatum())
                    .append("evaluatieVoor", e.evaluatieVoor()))
            .bij(BegeleidingsgesprekVastgelegd.class, (r, e) -> sessie(r, e.datum()))
            .bij(ArrangementGeevalueerd.class, (r, e) -> geevalueerd(r, e.effect(), e.datum())
                    .append("vervolg", e.vervolg())
                    .append("evaluatieVoor", e.evaluatieVoor()))
            .bij(ArrangementVerlengd.class, (r, e) -> r.append("einddatum", e.tot()))
            .bij(ArrangementBeeindigd.class, (r, e) -> beeindigd(r))
            .begint(TrajectgroepBegeleidingGestart.class, (r, e) -> begin(
                            r, Soort.TRAJECTGROEP, e.tgId(), Status.LOPEND)
                    .append("item", "TRAJECTGROEP_KORT")
                    .append("uitvoerderRol", Rol.GEDRAGSDESKUNDIGE)
                    .append("doel", e.doel())
                    .append("van", e.van())
                    .append("einddatum", e.geplandTot())
                    .append("evaluatieVoor", e.geplandTot()))
            .begint(VasteTrajectgroepkoppelingGestart.class, (r, e) -> begin(
                            r, Soort.TRAJECTGROEP, e.tgId(), Status.LOPEND)
                    .append("item", Arrangementtype.TRAJECTGROEP_VAST)
                    .append("uitvoerderRol", Rol.TRAJECTGROEPBEGELEIDER)
                    .append("van", e.vanaf())
                    .append("einddatum", null)
                    .append("evaluatieVoor", null))
            .bij(TrajectgroepBegeleidingBeeindigd.class, (r, e) -> beeindigd(r.append("effect", e.effect())))
            .begint(PsychologentrajectGestart.class, (r, e) -> begin(
                            r, Soort.PSYCHOLOOG, e.trajectPsyId(), Status.LOPEND)
                    .append("item", "SCHOOLPSYCHOLOOG")
                    .append("uitvoerderRol", Rol.SCHOOLPSYCHOLOOG)
                    .append("van", e.datum())
                    .append("maximum", e.maximum()))
            .bij(PsychologengesprekVastgelegd.class, (r, e) -> {
                sessie(r, e.datum());
                r.append("sessies", e.nummer());
            })
            .bij(
                    PsychologentrajectAfgesloten.class,
                    (r, e) -> beeindigd(r.append("uitkomst", e.uitkomst()).append("verwijzingId", e.verwijzingId())))
            .begint(VIBIngezet.class, (r, e) -> begin(r, Soort.VIB, e.vibId(), Status.LOPEND)
                    .append("item", "VIB")
                    .append("gericht", e.gericht())
                    .append("protocolVoorwaarden", e.protocolVoorwaarden())
                    .append("verwijzingOfArrangementId", e.verwijzingOfArrangementId())
                    .append("van", e.datum())
                    .append("einddatum", e.verwijderOp()))
            .bij(VIBGestopt.class, (r, e) -> beeindigd(r.append("zonderToestemmingId", e.toestemmingId())))
            .bij(
                    VIBAfgerond.class,
                    (r, e) -> beeindigd(
                            r.append("afgerondOp", e.datum()).append("opnamenVerwijderd", e.opnamenVerwijderd())))
            .begint(VoorzieningToegekend.class, InterventiesLopend::toegekend)
            .bij(VoorzieningIngetrokken.class, (r, e) -> beeindigd(r.append("einddatum", e.datum())))
            .begint(PersoonlijkBegeleiderToegewezen.class, (r, e) -> begin(
                            r, Soort.VOORZIENING, PERSOONLIJK_BEGELEIDER, Status.LOPEND)
                    .append("item", PERSOONLIJK_BEGELEIDER)
                    .append("uitvoerder", e.begeleiderId())
                    .append("van", e.van()))
            .begint(OnderwijsBijZiekteGeregeld.class, (r, e) -> begin(
                            r, Soort.VOORZIENING, e.soort().itemCode(), Status.LOPEND)
                    .append("item", e.soort().itemCode())
                    .append("van", e.van())
                    .append("einddatum", null));

    /** A plan stands behind each intervention it belongs to, and behind each facility (R110). */
    private static final Projector PLANNEN = Projector.van(
                    HandelingsplanOpgesteld.class, (e, f) -> e.interventieIds().stream()
                            .flatMap(id -> Stream.of(id, "voorziening|" + id))
                            .map(id -> aanvulling(e.leerlingId(), id, "plan", e.planId()))
                            .toList())
            .en(Projector.van(
                    HandelingsplanVerwacht.class,
                    (e, f) -> List.of(aanvulling(
                            e.leerlingId(), "voorziening|" + e.interventieId(), "planVoor", e.opstellenVoor()))));

    private static Wijziging aanvulling(String leerlingId, String id, String veld, Object waarde) {
        return new Wijziging.Vouwt(leerlingId + ":" + id, false, oud -> oud == null ? null : oud.append(veld, waarde));
    }

    /** Who has left has nothing that runs. */
    private static final Projector VERTREK = Projector.van(
            Vertrek.GEBEURTENISSEN,
            f -> f.leerlingId() != null && Vertrek.isIngegaan(f)
                    ? List.of(new Wijziging.Wist(f.leerlingId()))
                    : List.of());

    static final Projector OVERIG = PLANNEN.en(VERTREK);

    private static final Volgorde VOLGORDE = Volgorde.van("einddatum", "leerlingId", "interventieId");

    public static final Weergave WEERGAVE = new Weergave(
                    "interventies-lopend",
                    4,
                    List.of("einddatum"),
                    RIJEN.en(Klasrijen.RIJEN).en(OVERIG).en(Vernietiging.PROJECTOR))
            .geordend(VOLGORDE.plaats());

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.ascending("einddatum", "_id"),
                    "Wat er loopt: interventies, JOS en plannen, met einde, sessies, plan en effect; wat eerst eindigt staat boven.")
            .bijnamen("interventions-running", "interventies")
            .parameters(
                    Parameter.tekst("interventieId", "Een interventie, JOS of plan"),
                    Parameter.keuze("soort", "Wat er loopt", Soort.values()),
                    Parameter.tekst("item", "Een onderdeel van de catalogus"),
                    STATUS,
                    Parameter.vanaf("einddatum"),
                    Parameter.tot("einddatum"))
            .alleenVolledig("doel", "vervolg");

    /** What the plan of a group says, stands with the group. */
    private static Soort soort(HandelingsplanOpgesteld e) {
        return e.plansoort() == Plansoort.GROEP ? Soort.GROEPSPLAN : Soort.HANDELINGSPLAN;
    }

    private static Document begin(Document rij, Soort soort, String id, Status status) {
        return rij.append("interventieId", id)
                .append("soort", soort.name())
                .append("sessies", 0)
                .append("loopt", true)
                .append("status", status.name());
    }

    /** R154: who waits is on the list; who does not, is here once the form is filled. */
    private static void wachtlijst(Document rij, InzetJOSBesloten e) {
        begin(rij, Soort.JOS, e.josId(), Status.WACHTLIJST)
                .append("item", "JOS")
                .append("uitvoerderRol", Rol.JOS_MEDEWERKER)
                .append("loopt", e.besluit() && e.wachtlijst());
    }

    /** Who teaches reads this view: medical acts are not in it (R168). */
    private static void toegekend(Document rij, VoorzieningToegekend e) {
        if (e.medisch()) {
            rij.append("loopt", false).append("medisch", true);
            return;
        }
        begin(rij, Soort.VOORZIENING, e.voorziening(), Status.LOPEND)
                .append("item", e.voorziening())
                .append("van", e.vanaf())
                .append("einddatum", e.tot());
    }

    private static void sessie(Document rij, LocalDate dag) {
        String datum = dag.toString();
        String laatste = rij.getString("laatsteSessie");
        rij.append("sessies", rij.getInteger("sessies", 0) + 1)
                .append("laatsteSessie", laatste == null || datum.compareTo(laatste) > 0 ? datum : laatste)
                .append("sessieGemist", false);
    }

    private static Document geevalueerd(Document rij, Effect effect, LocalDate datum) {
        return rij.append("effect", effect)
                .append("geevalueerdOp", datum)
                .append("status", Status.GEEVALUEERD)
                .append("evaluatieVoor", null);
    }

    private static void bijgesteld(Document rij, HandelingsplanBijgesteld e) {
        rij.append("status", Status.LOPEND).append("evaluatieVoor", e.evaluatieOp());
        Plandoelen.bij(rij, e.doelen(), e.eigenDoelen());
    }

    private static void beeindigd(Document rij) {
        rij.append("loopt", false).append("status", Status.BEEINDIGD.name());
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public @Nullable Bson bereik(Omgeving o) {
        return Klasrijen.bereik(o);
    }

    /** That a student goes to the psychologist is not for everybody who teaches the student. */
    @Override
    public Bson beperking(Omgeving o) {
        Bson lopend = Klasrijen.zichtbaar(lopend(o), o);
        return o.lezer().recht(Gegevenssoort.DIAGNOSE_MEDISCH) == Leesrecht.GEEN
                ? Filters.and(lopend, Filters.ne("soort", Soort.PSYCHOLOOG.name()))
                : lopend;
    }

    private static Bson lopend(Omgeving o) {
        Bson begonnen = Filters.or(
                Filters.eq("van", null), Filters.lte("van", o.vandaag().toString()));
        String status = o.filters().get(STATUS.naam());
        if (Status.LOPEND.name().equals(status)) {
            return Filters.and(Filters.eq("loopt", true), begonnen);
        } else if (Status.GEPLAND.name().equals(status)) {
            return Filters.and(Filters.eq("loopt", true), Filters.nor(begonnen));
        }
        return Filters.eq("loopt", true);
    }

    @Override
    public Volgorde volgorde() {
        return VOLGORDE;
    }

    @Override
    public boolean filtertDocumenten() {
        return true;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        Document rij = o.rij(
                        d,
                        "interventieId",
                        "soort",
                        "item",
                        "uitvoerder",
                        "uitvoerderRol",
                        "van",
                        "einddatum",
                        "sessies",
                        "maximum",
                        "laatsteSessie",
                        "plan",
                        "doel",
                        "evaluatieVoor",
                        "effect",
                        "vervolg",
                        "gericht",
                        "protocolVoorwaarden",
                        "verwijzingOfArrangementId",
                        "trainingId")
                .append("schoolweken", schoolweken(d, o))
                .append("status", status(d, o.vandaag()))
                .append("signalen", signalen(d, o.vandaag()));
        return Klasrijen.aangevuld(rij, d);
    }

    /** How many school weeks JOS has run, for a session in each of them (R150). */
    private static @Nullable Integer schoolweken(Document d, Omgeving o) {
        String van = d.getString("van");
        return van == null || !Soort.JOS.name().equals(d.get("soort"))
                ? null
                : o.lezer().school().kalender().schoolwekenTussen(LocalDate.parse(van), o.vandaag());
    }

    /** What runs and begins on a later day, is planned until then. */
    static String status(Document d, LocalDate vandaag) {
        String status = d.getString("status");
        String van = d.getString("van");
        return Status.LOPEND.name().equals(status) && van != null && van.compareTo(vandaag.toString()) > 0
                ? Status.GEPLAND.name()
                : status;
    }

    static List<String> signalen(Document d, LocalDate vandaag) {
        List<String> signalen = new ArrayList<>();
        String dag = vandaag.toString();
        if (voorbij(d.getString("einddatum"), dag)) {
            signalen.add("OVER_TIJD");
        }
        if (d.get("plan") == null && d.get("planVoor") != null) {
            signalen.add(voorbij(d.getString("planVoor"), dag) ? "PLAN_TE_LAAT" : "PLAN_ONTBREEKT");
        }
        if (d.getBoolean("sessieGemist", false)
                || voorbij(
                        geteldVanaf(d), vandaag.minusDays(DAGEN_ZONDER_SESSIE).toString())) {
            signalen.add("GEEN_SESSIE");
        }
        if (voorbij(d.getString("evaluatieVoor"), dag)) {
            signalen.add("EVALUATIE_TE_LAAT");
        }
        return signalen;
    }

    /** Since when no session was recorded: of an intervention of the student's own since its begin, when there was none at all. */
    private static @Nullable String geteldVanaf(Document d) {
        if (Soort.PSYCHOLOOG.name().equals(d.get("soort"))) {
            return null;
        }
        boolean eigen = Soort.INTERVENTIE.name().equals(d.get("soort")) && d.get("trainingId") == null
                || d.getBoolean(GESPREKKEN, false);
        String laatste = d.getString("laatsteSessie");
        return laatste == null && eigen ? d.getString("van") : laatste;
    }

    private static boolean voorbij(@Nullable String tot, String dag) {
        return tot != null && dag.compareTo(tot) > 0;
    }
}
