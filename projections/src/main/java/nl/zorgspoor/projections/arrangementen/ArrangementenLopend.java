package nl.zorgspoor.projections.arrangementen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.*;
import nl.zorgspoor.core.leerling.oov.OOVEvent;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.leerling.Vertrek;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Volgorde;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V15: the arrangements of students with where they stand, by end date; OOV, lwoo and PrO among them. */
public final class ArrangementenLopend implements Lijst {

    private enum Status {
        AANGEVRAAGD,
        TOEGEKEND,
        AFGEWEZEN,
        /** Begins on a day that is still to come; only when it is read. */
        GEPLAND,
        LOPEND,
        BEEINDIGD
    }

    private static final Parameter STATUS = Parameter.keuze("status", "Waar het staat", Status.values())
            .alsOpgeslagen(w -> w.equals(Status.GEPLAND.name()) ? Status.LOPEND.name() : w);

    private static final int EINDE_NADERT_DAGEN = 14;

    private static final String WACHT_OP_START = "WACHT_OP_START";

    /** What is evaluated with a command of its own, without a last day for it. */
    private static final Set<Arrangementtype> ZONDER_EVALUATIEDAG =
            EnumSet.of(Arrangementtype.OOV, Arrangementtype.TRAJECTGROEP_VAST);

    static final Rijen RIJEN = Rijen.per(Sleutel.van(ArrangementEvent.class, ArrangementEvent::arrangementId)
                    .ook(OOVEvent.class, OOVEvent::arrangementId)
                    .ook(LWOOEvent.class, LWOOEvent::arrangementId)
                    .ook(OverBegeleiding.class, e -> "trajectgroep|" + e.tgId()))
            .begint(ArrangementAangevraagd.class, (r, e, f) -> begin(r, f, e.arrangementId(), e.type(), e.datum())
                    .append("item", e.itemCode())
                    .append("aard", e.aard())
                    .append("verstrekker", e.verstrekker())
                    .append("velden", e.velden())
                    .append("van", e.van())
                    .append("einddatum", e.tot())
                    .append("gevraagdeOmvang", e.omvang())
                    .append("flexZatId", e.flexZatId()))
            .begint(Cluster2ArrangementAangevraagd.class, (r, e, f) -> begin(
                            r, f, e.arrangementId(), Arrangementtype.CLUSTER_2, e.datum())
                    .append("item", e.itemCode())
                    .append("aard", e.aard())
                    .append("verstrekker", Verstrekker.AURIS)
                    .append("hulpvraag", e.hulpvraag()))
            .begint(OOVAangevraagd.class, (r, e, f) -> begin(r, f, e.arrangementId(), Arrangementtype.OOV, e.datum())
                    .append("oovType", e.oovType())
                    .append("reden", e.reden())
                    .append("verstrekker", Verstrekker.SWV)
                    .append("flexZatId", e.flexZatId()))
            .begint(LWOOAangevraagd.class, (r, e, f) -> begin(r, f, e.arrangementId(), Arrangementtype.LWOO, e.datum())
                    .append("verstrekker", Verstrekker.SWV)
                    .append("binnenCriteria", e.binnenCriteria()))
            .begint(PrOAangevraagd.class, (r, e, f) -> begin(r, f, e.arrangementId(), Arrangementtype.PRO, e.datum())
                    .append("verstrekker", Verstrekker.SWV)
                    .append("binnenCriteria", e.binnenCriteria()))
            .begint(VasteTrajectgroepkoppelingGestart.class, (r, e, f) -> begin(
                            r, f, e.tgId(), Arrangementtype.TRAJECTGROEP_VAST, e.vanaf())
                    .append("status", Status.LOPEND)
                    .append("verstrekker", Verstrekker.SCHOOL)
                    .append("alternatiefVoor", e.alternatiefVoor())
                    .append("start", e.vanaf())
                    .append("oppId", e.oppId()))
            .bij(
                    TrajectgroepGeevalueerd.class,
                    (r, e) -> geevalueerd(r, new Document("datum", e.datum()).append("effect", e.effect()), e.datum()))
            .bij(TrajectgroepBegeleidingBeeindigd.class, (r, e) -> status(r, Status.BEEINDIGD)
                    .append("beeindigdOp", e.datum()))
            .bij(ArrangementToegekend.class, (r, e) -> status(r, Status.TOEGEKEND)
                    .append("omvang", e.omvang())
                    .append("kenmerk", e.kenmerk())
                    .append("beslotenOp", e.datum()))
            .bij(ArrangementAfgewezen.class, (r, e) -> status(r, Status.AFGEWEZEN)
                    .append("kenmerk", e.kenmerk())
                    .append("beslotenOp", e.datum()))
            .bij(ArrangementGestart.class, (r, e) -> status(r, Status.LOPEND)
                    .append("start", e.startdatum())
                    .append("oppId", e.oppId())
                    .append("einddatum", e.einddatum() == null ? e.uiterlijk() : e.einddatum())
                    .append("evaluatieVoor", e.evaluatieVoor()))
            .bij(ArrangementGeevalueerd.class, (r, e) -> {
                geevalueerd(r, new Document("datum", e.datum()).append("effect", e.effect()), e.datum());
                r.append("vervolg", e.vervolg()).append("evaluatieVoor", e.evaluatieVoor());
            })
            .bij(ArrangementVerlengd.class, (r, e) -> r.append("einddatum", e.tot()))
            .bij(ArrangementBeeindigd.class, (r, e) -> status(r, Status.BEEINDIGD)
                    .append("beeindigdOp", e.datum())
                    .append("nazorg", e.nazorg()))
            .bij(OOVIntakeVastgelegd.class, (r, e) -> r.append("intakeOp", e.datum()))
            .bij(OOVGestart.class, (r, e) -> status(r, Status.LOPEND)
                    .append("locatie", e.locatie())
                    .append("start", e.startdatum())
                    .append("einddatum", e.einddatum())
                    .append("terugOp", e.einddatum()))
            .bij(
                    OOVGeevalueerd.class,
                    (r, e) -> geevalueerd(
                            r, new Document("datum", e.datum()).append("perspectief", e.perspectief()), e.datum()))
            .bij(OOVBeeindigd.class, (r, e) -> status(r, Status.BEEINDIGD)
                    .append("beeindigdOp", e.datum())
                    .append("uitkomst", e.uitkomst()))
            // R178: one that was brought along was not asked for here
            .begint(LWOOBeschikt.class, (r, e, f) -> status(
                            meegebracht(r, e, f), e.toegekend() ? Status.LOPEND : Status.AFGEWEZEN)
                    .append("kenmerk", e.kenmerk())
                    .append("start", e.toegekend() ? e.vanaf() : null)
                    .append("einddatum", e.geldigTot()));

    /** Who has left has nothing that runs. */
    static final Projector VERTREK = Projector.van(
            Vertrek.GEBEURTENISSEN,
            f -> f.leerlingId() != null && Vertrek.isIngegaan(f)
                    ? List.of(new Wijziging.Wist(f.leerlingId()))
                    : List.of());

    private static final Volgorde VOLGORDE = Volgorde.van("einddatum", "leerlingId", "arrangementId");

    public static final Weergave WEERGAVE = new Weergave(
                    "arrangementen-lopend",
                    4,
                    List.of("einddatum"),
                    RIJEN.en(Arrangementkosten.RIJEN)
                            .en(Oppstanden.RIJEN)
                            .en(VERTREK)
                            .en(Vernietiging.PROJECTOR))
            .geordend(VOLGORDE.plaats());

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.OPP,
                    Sorts.ascending("einddatum", "_id"),
                    "Arrangementen, OOV, lwoo en PrO per leerling: wat is gevraagd en toegekend, wat loopt, met einde, OPP en"
                            + " evaluaties, en wat het kost.")
            .bijnamen("arrangementen", "arrangements-running")
            .parameters(
                    Parameter.tekst("arrangementId", "Een arrangement"),
                    Parameter.keuze("type", "De soort", Arrangementtype.values()),
                    STATUS,
                    Parameter.vanaf("einddatum"),
                    Parameter.tot("einddatum"))
            .alleenVolledig(
                    "velden",
                    "hulpvraag",
                    "reden",
                    "vervolg",
                    "gevraagdeOmvang",
                    "omvang",
                    "kenmerk",
                    "binnenCriteria",
                    "kosten",
                    "kostenregels");

    private static Document begin(Document rij, Feit feit, String arrangementId, Arrangementtype type, LocalDate op) {
        return status(Arrangementkosten.sinds(rij, feit), Status.AANGEVRAAGD)
                .append("arrangementId", arrangementId)
                .append("type", type)
                .append("aangevraagdOp", op)
                .append("evaluaties", List.of());
    }

    private static Document meegebracht(Document rij, LWOOBeschikt e, Feit feit) {
        return rij.containsKey("type")
                ? rij
                : begin(rij, feit, e.arrangementId(), Arrangementtype.LWOO, e.vanaf())
                        .append("verstrekker", Verstrekker.SWV);
    }

    private static Document status(Document rij, Status status) {
        return rij.append("status", status);
    }

    private static void geevalueerd(Document rij, Document evaluatie, LocalDate datum) {
        List<Document> evaluaties =
                new ArrayList<>(Objects.requireNonNullElse(rij.getList("evaluaties", Document.class), List.of()));
        evaluaties.add(evaluatie);
        rij.append("evaluaties", evaluaties).append("geevalueerdOp", datum);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Bson beperking(Omgeving o) {
        Bson gevraagd = gevraagd(o);
        Bson arrangement = Filters.exists("arrangementId");
        return gevraagd == null ? arrangement : Filters.and(arrangement, gevraagd);
    }

    /** What ended or was refused is there for who asks for it. */
    private static @Nullable Bson gevraagd(Omgeving o) {
        Bson begonnen = Filters.or(
                Filters.eq("start", null), Filters.lte("start", o.vandaag().toString()));
        String status = o.filters().get(STATUS.naam());
        if (Status.LOPEND.name().equals(status)) {
            return begonnen;
        } else if (Status.GEPLAND.name().equals(status)) {
            return Filters.nor(begonnen);
        } else if (status != null || o.filters().containsKey("arrangementId")) {
            return null;
        }
        return Filters.nin("status", Status.BEEINDIGD.name(), Status.AFGEWEZEN.name());
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
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Map<String, Document> kosten = Arrangementkosten.van(documenten, o);
        Set<String> metOpp = Oppstanden.metOpp(documenten, o);
        return documenten.stream()
                .map(d -> Arrangementkosten.bij(
                        wachtOpOpp(rij(d, o), metOpp), d, kosten.get(d.getString("arrangementId"))))
                .toList();
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        Document rij =
                o.volleRij(d).append("status", statusOp(d, o.vandaag())).append("signalen", signalen(d, o.vandaag()));
        Aanbodvelden.bij(rij, o);
        return rij;
    }

    /** R118: what is granted and waits for its start cannot start without an OPP. */
    private static Document wachtOpOpp(Document rij, Set<String> metOpp) {
        List<String> signalen = rij.getList("signalen", String.class);
        Arrangementtype type = Arrangementtype.valueOf(Objects.requireNonNull(rij.getString("type")));
        if (signalen.contains(WACHT_OP_START) && !type.isZonderOPP() && !metOpp.contains(rij.getString("leerlingId"))) {
            List<String> meer = new ArrayList<>(signalen);
            meer.add("OPP_ONTBREEKT");
            rij.append("signalen", meer);
        }
        return rij;
    }

    /** What runs and begins on a later day, is planned until then. */
    static @Nullable String statusOp(Document d, LocalDate vandaag) {
        String start = d.getString("start");
        return Status.LOPEND.name().equals(d.get("status")) && start != null && start.compareTo(vandaag.toString()) > 0
                ? Status.GEPLAND.name()
                : d.getString("status");
    }

    static List<String> signalen(Document d, LocalDate vandaag) {
        List<String> signalen = new ArrayList<>();
        String status = statusOp(d, vandaag);
        Arrangementtype type = Arrangementtype.valueOf(Objects.requireNonNull(d.getString("type")));
        if (Status.TOEGEKEND.name().equals(status) && type != Arrangementtype.OOV && type != Arrangementtype.PRO) {
            signalen.add(WACHT_OP_START);
        }
        if (!Status.LOPEND.name().equals(status)) {
            return signalen;
        }
        String einde = d.getString("einddatum");
        if (einde != null && vandaag.toString().compareTo(einde) > 0) {
            signalen.add("OVER_TIJD");
        } else if (einde != null
                && vandaag.plusDays(EINDE_NADERT_DAGEN).toString().compareTo(einde) >= 0) {
            signalen.add("EINDE_NADERT");
        }
        String evaluatieVoor = d.getString("evaluatieVoor");
        if (evaluatieVoor != null && vandaag.toString().compareTo(evaluatieVoor) > 0) {
            signalen.add("EVALUATIE_TE_LAAT");
        } else if ((evaluatieVoor != null || ZONDER_EVALUATIEDAG.contains(type))
                && !ditSchooljaar(d.getString("geevalueerdOp"), vandaag)) {
            signalen.add("EVALUATIE_DIT_SCHOOLJAAR_ONTBREEKT");
        }
        return signalen;
    }

    private static boolean ditSchooljaar(@Nullable String dag, LocalDate vandaag) {
        return dag != null && Schooljaar.van(LocalDate.parse(dag)).equals(Schooljaar.van(vandaag));
    }
}
