package nl.zorgspoor.projections.portaal;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.*;
import nl.zorgspoor.core.leerling.oov.OOVEvent;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.core.leerling.opp.OPPCommand.BetwistOPPOpPapier;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OndertekenOPP;
import nl.zorgspoor.core.leerling.opp.OPPCommand.WeigerInstemmingOPP;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.projections.jaarcyclus.Ouderuitnodigingen;
import nl.zorgspoor.projections.leerling.OPPStand;
import nl.zorgspoor.projections.leerling.Papierstand;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Volgorde;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V22: the portal of a parent or student, a row per child (R57). Each part is there as far as the school lets this reader read its
 * kind of data: at a school that opens results and attendance only, the rest is asked for ({@code VraagInzage}). There is no logbook
 * in it, and nothing confidential. A parent without authority has the parts that the school opens to such a parent (R328).
 */
public final class Portaal implements Lijst {

    /** The parts of the portal: the column, and the kind of data that it shows. */
    enum Onderdeel {
        RESULTATEN("resultaten", Gegevenssoort.RESULTATEN),
        AFWEZIGHEID("afwezigheid", Gegevenssoort.AANWEZIGHEID),
        PLANNEN("plannen", Gegevenssoort.HANDELINGSPLAN),
        ARRANGEMENTEN("arrangementen", Gegevenssoort.OPP),
        VOORZIENINGEN("voorzieningen", Gegevenssoort.HANDELINGSPLAN),
        MEDISCH("medischHandelen", Gegevenssoort.DIAGNOSE_MEDISCH),
        OPP("opp", Gegevenssoort.OPP),
        TOESTEMMINGEN("toestemmingen", Gegevenssoort.BASIS),
        UITNODIGINGEN("uitnodigingen", Gegevenssoort.BASIS),
        TERMIJN("lopendeTermijn", Gegevenssoort.BASIS),
        ZIENSWIJZEN("zienswijzen", Gegevenssoort.BASIS);

        private final String kolom;
        private final Gegevenssoort soort;

        Onderdeel(String kolom, Gegevenssoort soort) {
            this.kolom = kolom;
            this.soort = soort;
        }
    }

    private static final String ONDERDEEL = "_onderdeel";
    static final String OPEN = "_open";
    private static final String GENODIGD = "_genodigd";

    /** A level from a day that had not come when it was recorded. */
    private static final String STRAKS = "_straks";

    private static final String BEZWAAR = "bezwaar|";

    private static final String ARRANGEMENT = "arrangementId|";

    private static final String VOORZIENING = "voorziening|";
    /** What the school says that was signed about an OPP. */
    private static final String PAPIER = "papier";

    /** What of an OPP is there for who may not read it: what stands under one's name can be denied. */
    private static final Set<String> ALLEEN_PAPIER = Set.of("oppId", "datum", "opPapier", PAPIER);

    /** A document per student and thing; callers give ids, so that what it is the id of belongs to it. */
    private static final Sleutel SLEUTEL = Sleutel.van(
                    AfwezigheidGeregistreerd.class, e -> "afwezigheidId|" + e.afwezigheidId())
            .ook(AfwezigheidGeherkwalificeerd.class, e -> "afwezigheidId|" + e.afwezigheidId())
            .ook(OverPlan.class, e -> "planId|" + e.planId())
            .ook(OverOPP.class, e -> "oppId|" + e.oppId())
            .ook(FlexZatEvent.class, e -> "flexZatId|" + e.flexZatId())
            .ook(OverToestemming.class, e -> "toestemmingId|" + e.toestemmingId())
            .ook(OuderakkoordTLVGeregistreerd.class, e -> "akkoord|" + e.tlvId())
            .ook(BezwaarTLVIngediend.class, e -> BEZWAAR + e.tlvId())
            .ook(BezwaarTLVOpPapierVastgelegd.class, e -> BEZWAAR + e.tlvId())
            .ook(BezwaarTLVBetwist.class, e -> BEZWAAR + e.tlvId())
            .ook(BezwaarTLVBesloten.class, e -> BEZWAAR + e.tlvId())
            .ook(TLVEvent.class, e -> "tlvId|" + e.tlvId())
            .ook(ArrangementEvent.class, e -> ARRANGEMENT + e.arrangementId())
            .ook(OOVEvent.class, e -> ARRANGEMENT + e.arrangementId())
            .ook(LWOOEvent.class, e -> ARRANGEMENT + e.arrangementId())
            .ook(VoorzieningToegekend.class, e -> VOORZIENING + e.voorziening())
            .ook(VoorzieningIngetrokken.class, e -> VOORZIENING + e.voorziening())
            .ook(PersoonlijkBegeleiderToegewezen.class, e -> "begeleider")
            .ook(OnderwijsBijZiekteGeregeld.class, e -> VOORZIENING + e.soort().itemCode())
            .ook(ZienswijzeOpOverdrachtGegeven.class, e -> "overdracht")
            .ook(IntakegesprekGepland.class, e -> "intake|" + e.aanmeldingId())
            .ook(IntakegesprekGevoerd.class, e -> "intake|" + e.aanmeldingId())
            .ook(LeerlingIngeschreven.class, e -> "resultaten")
            .ook(LeerlingOvergenomen.class, e -> "resultaten")
            .ook(AanmeldingEvent.class, e -> "aanmelding|" + e.aanmeldingId())
            .ook(InschrijvingEvent.class, e -> "resultaten");

    static final Rijen RIJEN = Rijen.per(SLEUTEL)
            .begint(LeerlingIngeschreven.class, (r, e) -> deel(r, Onderdeel.RESULTATEN, e.ingangsdatum())
                    .append("leerjaar", e.leerjaar())
                    .append("niveau", e.niveau()))
            .begint(LeerlingOvergenomen.class, (r, e) -> deel(r, Onderdeel.RESULTATEN, e.vanaf())
                    .append("leerjaar", e.leerjaar())
                    .append("niveau", e.niveau()))
            .begint(NiveauBeoordeeld.class, (r, e) -> deel(r, Onderdeel.RESULTATEN, e.datum())
                    .append("niveaus", List.of(e.niveauA(), e.niveauB())))
            .begint(NiveauDefinitiefVastgesteld.class, (r, e) -> {
                deel(r, Onderdeel.RESULTATEN, e.datum()).append("niveau", e.niveau());
                r.remove("niveaus");
            })
            .begint(LeerlingDoorgestroomd.class, (r, e, f) -> {
                if (e.datum().isAfter(f.dag())) {
                    r.append(STRAKS, new Document("datum", e.datum()).append("niveau", e.naarNiveau()));
                } else {
                    deel(r, Onderdeel.RESULTATEN, e.datum()).append("niveau", e.naarNiveau());
                }
            })
            .begint(AfwezigheidGeregistreerd.class, (r, e) -> deel(r, Onderdeel.AFWEZIGHEID, e.datum())
                    .append("afwezigheidId", e.afwezigheidId())
                    .append("lesuren", e.lesuren())
                    .append("soort", e.soort()))
            .bij(AfwezigheidGeherkwalificeerd.class, (r, e) -> r.append("soort", e.nieuweSoort()))
            .begint(HandelingsplanOpgesteld.class, (r, e) -> plan(
                            r,
                            e.planId(),
                            e.plansoort() == Plansoort.GROEP ? "GROEPSPLAN" : "HANDELINGSPLAN",
                            e.datum())
                    .append("doelen", e.doelen())
                    .append("eigenDoelen", e.eigenDoelen())
                    .append("evaluatieOp", e.evaluatieOp()))
            .bij(HandelingsplanBijgesteld.class, (r, e) -> {
                if (!e.doelen().isEmpty()) {
                    r.append("doelen", e.doelen());
                }
                if (!e.eigenDoelen().isEmpty()) {
                    r.append("eigenDoelen", e.eigenDoelen());
                }
                r.append("evaluatieOp", e.evaluatieOp()).append("status", "LOPEND");
            })
            .bij(HandelingsplanGeevalueerd.class, (r, e) -> r.append("status", "GEEVALUEERD")
                    .append("effect", e.effect()))
            .bij(BegeleidingsplanGeevalueerd.class, (r, e) -> r.append("status", "GEEVALUEERD")
                    .append("effect", e.effect()))
            .bij(HandelingsplanAfgesloten.class, (r, e) -> r.append("status", "AFGESLOTEN"))
            .begint(BegeleidingsplanGestart.class, (r, e, f) -> plan(r, e.planId(), "BEGELEIDINGSPLAN", f.dag())
                    .append("doelen", List.of(e.doel()))
                    .append("van", e.van())
                    .append("tot", e.tot()))
            .begint(OPPOpgesteld.class, (r, e) -> deel(r, Onderdeel.OPP, e.datum())
                    .append("oppId", e.oppId())
                    .append("secties", e.secties())
                    .append("evaluatieOp", e.evaluatieOp())
                    .append("instemming", false))
            .bij(OPPBijgesteld.class, (r, e) -> {
                r.append("secties", e.secties());
                if (e.evaluatieOp() != null) {
                    r.append("evaluatieOp", e.evaluatieOp());
                }
            })
            .bij(OPPVastgesteld.class, (r, e) -> r.append("vastgesteldOp", e.datum())
                    .append("evaluatieOp", e.evaluatieOp()))
            .bij(OPPGeevalueerd.class, (r, e) -> r.append("geevalueerdOp", e.datum())
                    .append("effect", e.effect()))
            .bij(OPPBeeindigd.class, (r, e) -> r.append("beeindigdOp", e.einddatum()))
            .bij(
                    LeerlingOverOPPGehoord.class,
                    (r, e) -> r.append(
                            "gehoord",
                            new Document("moment", e.moment())
                                    .append("datum", e.datum())
                                    .append("inbreng", e.inbreng())
                                    .append("hoeGewogen", e.hoeGewogen())))
            .bij(Instemmingswoord.class, Portaal::oppWoord)
            .bij(OPPWoordOpPapierVastgelegd.class, Portaal::oppPapier)
            .bij(OverOPP.class, OPPStand::vouw)
            .begint(ToestemmingGevraagd.class, (r, e, f) -> toestemming(r, e, "GEVRAAGD", f.dag(e.datum())))
            .begint(ToestemmingVerleend.class, (r, e) -> toestemming(r, e, "VERLEEND", e.datum())
                    .append("geldigTot", e.geldigTot()))
            .begint(ToestemmingGeweigerd.class, (r, e) -> toestemming(r, e, "GEWEIGERD", e.datum()))
            .bij(ToestemmingIngetrokken.class, (r, e) -> toestemming(r, e, "INGETROKKEN", e.datum()))
            .bij(ToestemmingVerlopen.class, (r, e, f) -> toestemming(r, e, "VERLOPEN", f.dag()))
            .bij(OpPapier.class, (r, e) -> r.append("opPapier", true)
                    .append("doorWie", e.doorWie())
                    .append("ondertekendOp", e.ondertekendOp())
                    .append("vastgelegdDoor", e.vastgelegdDoor())
                    .append("vastgelegdAls", e.vastgelegdAls())
                    .append("formulier", e.formulierRef())
                    .append("betwisten", BetwistToestemming.class.getSimpleName()))
            .bij(ToestemmingBetwist.class, (r, e) -> toestemming(
                            r, e, Papierstand.na(e, r.getString("status")), e.datum())
                    .append("betwisten", null))
            .bij(BetwistingAfgehandeld.class, (r, e) -> toestemming(
                            r, e, Papierstand.na(e, r.getString("status")), e.datum())
                    .append("betwisting", e.uitkomst()))
            .begint(FlexZatGepland.class, (r, e, f) -> deel(r, Onderdeel.UITNODIGINGEN, f.dag())
                    .append("soort", "FLEXZAT")
                    .append("flexZatId", e.flexZatId())
                    .append("datumTijd", e.datumTijd())
                    .append("locatie", e.locatie()))
            .bij(FlexZatVerzet.class, (r, e) -> r.append("datumTijd", e.nieuweDatumTijd()))
            .bij(UitgenodigdVoorFlexZat.class, (r, e) -> {
                List<String> genodigd = new ArrayList<>(genodigd(r));
                genodigd.add(e.rol().name());
                r.append(GENODIGD, genodigd);
            })
            .bij(List.of(FlexZatGeannuleerd.class, FlexZatGehouden.class), (r, e) -> r.append(OPEN, false))
            .begint(IntakegesprekGepland.class, (r, e, f) -> deel(r, Onderdeel.UITNODIGINGEN, f.dag())
                    .append("soort", "INTAKE")
                    .append("datumTijd", e.datumTijd())
                    .append(GENODIGD, List.of(Rol.OUDER.name(), Rol.LEERLING.name())))
            .bij(IntakegesprekGevoerd.class, (r, e) -> r.append(OPEN, false))
            .begint(ZorgplichtTermijnGestart.class, Portaal::termijn)
            .bij(ZorgplichtTermijnVerlengd.class, (r, e) -> r.append("einddatum", e.einddatum()))
            .bij(List.of(ToelatingBesloten.class, AanmeldingIngetrokken.class), (r, e) -> r.append(OPEN, false))
            .bij(VoorkeurschoolOpgegeven.class, (r, e) -> r.append(OPEN, e.dezeSchool()))
            .begint(ArrangementAangevraagd.class, (r, e) -> arrangement(r, e.arrangementId(), e.type(), e.datum()))
            .begint(
                    Cluster2ArrangementAangevraagd.class,
                    (r, e) -> arrangement(r, e.arrangementId(), Arrangementtype.CLUSTER_2, e.datum()))
            .begint(OOVAangevraagd.class, (r, e) -> arrangement(r, e.arrangementId(), Arrangementtype.OOV, e.datum()))
            .begint(LWOOAangevraagd.class, (r, e) -> arrangement(r, e.arrangementId(), Arrangementtype.LWOO, e.datum()))
            .begint(PrOAangevraagd.class, (r, e) -> arrangement(r, e.arrangementId(), Arrangementtype.PRO, e.datum()))
            .bij(ArrangementToegekend.class, (r, e) -> r.append("status", "TOEGEKEND"))
            .bij(ArrangementAfgewezen.class, (r, e) -> r.append("status", "AFGEWEZEN"))
            .bij(ArrangementGestart.class, (r, e) -> r.append("status", "LOPEND")
                    .append("van", e.startdatum())
                    .append("tot", e.einddatum() == null ? e.uiterlijk() : e.einddatum()))
            .bij(ArrangementGeevalueerd.class, (r, e) -> r.append("geevalueerdOp", e.datum())
                    .append("effect", e.effect()))
            .bij(ArrangementVerlengd.class, (r, e) -> r.append("tot", e.tot()))
            .bij(ArrangementBeeindigd.class, (r, e) -> r.append("status", "BEEINDIGD"))
            .bij(OOVGestart.class, (r, e) -> r.append("status", "LOPEND")
                    .append("locatie", e.locatie())
                    .append("van", e.startdatum())
                    .append("tot", e.einddatum()))
            .bij(OOVGeevalueerd.class, (r, e) -> r.append("geevalueerdOp", e.datum())
                    .append("perspectief", e.perspectief()))
            .bij(OOVBeeindigd.class, (r, e) -> r.append("status", "BEEINDIGD").append("uitkomst", e.uitkomst()))
            .bij(LWOOBeschikt.class, (r, e) -> r.append("status", e.toegekend() ? "TOEGEKEND" : "AFGEWEZEN")
                    .append("van", e.toegekend() ? e.vanaf() : null)
                    .append("tot", e.geldigTot()))
            .begint(VoorzieningToegekend.class, (r, e) -> deel(
                            r, e.medisch() ? Onderdeel.MEDISCH : Onderdeel.VOORZIENINGEN, e.vanaf())
                    .append(OPEN, true)
                    .append("voorziening", e.voorziening())
                    .append("tot", e.tot()))
            .bij(VoorzieningIngetrokken.class, (r, e) -> r.append(OPEN, false))
            .begint(PersoonlijkBegeleiderToegewezen.class, (r, e) -> deel(r, Onderdeel.VOORZIENINGEN, e.van())
                    .append("voorziening", "PERSOONLIJK_BEGELEIDER")
                    .append("begeleiderId", e.begeleiderId()))
            .begint(OnderwijsBijZiekteGeregeld.class, (r, e) -> deel(r, Onderdeel.VOORZIENINGEN, e.van())
                    .append(OPEN, true)
                    .append("voorziening", e.soort().itemCode()));

    static {
        Zienswijzen.vouw(RIJEN);
    }

    public static final Weergave WEERGAVE = new Weergave(
            "portaal",
            5,
            List.of("leerlingId"),
            RIJEN.en(Ouderuitnodigingen.PROJECTOR).en(Vernietiging.PROJECTOR));

    // Each part has a kind of its own.
    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    null,
                    Sorts.ascending("leerlingId", "_id"),
                    "Wat een ouder of leerling van het eigen kind of zichzelf ziet: resultaten, afwezigheid, plannen, OPP,"
                            + " arrangementen, voorzieningen, toestemmingen, uitnodigingen, de lopende termijn van de aanmelding en"
                            + " zienswijzen.")
            .bijnamen("ouderportaal", "leerlingportaal")
            .kiestZelf();

    static Document deel(Document r, Onderdeel onderdeel, LocalDate datum) {
        r.putIfAbsent(OPEN, true);
        return r.append(ONDERDEEL, onderdeel.name()).append("datum", datum);
    }

    private static Document arrangement(Document r, String arrangementId, Arrangementtype type, LocalDate datum) {
        return deel(r, Onderdeel.ARRANGEMENTEN, datum)
                .append("arrangementId", arrangementId)
                .append("type", type)
                .append("status", "AANGEVRAAGD");
    }

    private static Document plan(Document r, String planId, String soort, LocalDate datum) {
        return deel(r, Onderdeel.PLANNEN, datum)
                .append("planId", planId)
                .append("soort", soort)
                .append("status", "LOPEND");
    }

    /** With what a parent can do about it: what was given can be withdrawn (R50), what was not given on paper contested. */
    private static Document toestemming(Document r, Toestemmingsstand e, @Nullable String status, LocalDate datum) {
        return deel(r, Onderdeel.TOESTEMMINGEN, datum)
                .append("toestemmingId", e.toestemmingId())
                .append("doel", e.doel())
                .append("partnerType", e.partnerType())
                .append("status", status)
                .append(
                        "actie",
                        switch (Objects.requireNonNullElse(status, "")) {
                            case "VERLEEND", "BETWIST" -> TrekToestemmingIn.class.getSimpleName();
                            case "GEVRAAGD", Papierstand.VERVALLEN -> VerleenToestemming.class.getSimpleName();
                            default -> null;
                        });
    }

    /** The newest word of each; what was said here by somebody takes the place of a paper under the same name. */
    private static void oppWoord(Document r, Instemmingswoord e) {
        List<Document> papier = new ArrayList<>(papier(r));
        if (e instanceof OPPOndertekend || e instanceof InstemmingOPPGeweigerd) {
            papier.removeIf(p -> e.doorWie().equals(p.get("doorWie")));
        } else {
            papier.stream().filter(p -> e.doorWie().equals(p.get("doorWie"))).forEach(p -> p.append("betwisten", null)
                    .append("betwist", e instanceof OPPOpPapierBetwist)
                    .append("betwisting", e instanceof BetwistingOPPAfgehandeld b ? b.uitkomst() : null));
        }
        r.append(PAPIER, papier).append("opPapier", !papier.isEmpty());
    }

    private static void oppPapier(Document r, OPPWoordOpPapierVastgelegd e) {
        List<Document> papier = new ArrayList<>(papier(r));
        papier.add(new Document("doorWie", e.doorWie())
                .append("woord", e.woord())
                .append("ondertekendOp", e.ondertekendOp())
                .append("vastgelegdDoor", e.vastgelegdDoor())
                .append("vastgelegdAls", e.vastgelegdAls())
                .append("formulier", e.formulierRef())
                .append("betwisten", BetwistOPPOpPapier.class.getSimpleName()));
        r.append(PAPIER, papier).append("opPapier", true);
    }

    private static List<Document> papier(Document r) {
        return Objects.requireNonNullElse(r.getList(PAPIER, Document.class), List.of());
    }

    private static void termijn(Document r, ZorgplichtTermijnGestart e) {
        deel(r, Onderdeel.TERMIJN, e.begindatum())
                .append("aanmeldingId", e.aanmeldingId())
                .append("regel", Regel.ZP_TERMIJN.nummer())
                .append("einddatum", e.einddatum())
                .append(OPEN, true);
    }

    /** Empty before people signed by name. */
    static List<String> lijst(@Nullable List<String> namen) {
        return Objects.requireNonNullElse(namen, List.of());
    }

    private static List<String> genodigd(Document r) {
        return Objects.requireNonNullElse(r.getList(GENODIGD, String.class), List.of());
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Volgorde volgorde() {
        return Volgorde.van("leerlingId");
    }

    /** Nobody else looks through a parent's window. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        Rol rol = o.lezer().actor().rol();
        if (!rol.isPartij()) {
            throw Regel.INZAGE.verbiedt(
                    "ROL_NIET_BEVOEGD", "Het portaal is van ouders en leerlingen, niet van %s.", rol);
        }
        return Lijst.super.bereik(o);
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Map<String, List<Document>> perKind = new LinkedHashMap<>();
        documenten.forEach(d -> perKind.computeIfAbsent(d.getString("leerlingId"), l -> new ArrayList<>())
                .add(d));
        List<Document> rijen = new ArrayList<>();
        perKind.values().forEach(delen -> rijen.add(rij(delen, o)));
        return rijen;
    }

    /** What the school says that was signed, who signed sees at every school: else nobody could contest it. */
    private static Document rij(List<Document> delen, Omgeving o) {
        Document rij = o.rij(delen.get(0), c -> false);
        for (Onderdeel onderdeel : Onderdeel.values()) {
            if (o.lezer().recht(onderdeel.soort) == Leesrecht.VOLLEDIG) {
                rij.append(onderdeel.kolom, regels(delen, onderdeel, o));
            } else if ((onderdeel == Onderdeel.TOESTEMMINGEN
                            || onderdeel == Onderdeel.ZIENSWIJZEN
                            || onderdeel == Onderdeel.OPP)
                    && !o.lezer().openstelling().isBeperkt()) {
                List<Document> opPapier = regels(delen, onderdeel, o).stream()
                        .filter(r -> r.getBoolean("opPapier", false))
                        .toList();
                if (onderdeel == Onderdeel.OPP) {
                    opPapier.forEach(r -> r.keySet().retainAll(ALLEEN_PAPIER));
                }
                if (!opPapier.isEmpty()) {
                    rij.append(onderdeel.kolom, opPapier);
                }
            }
        }
        return rij;
    }

    /** R275: what all parents are invited to stands with no child, and is there for the parents of who is here. */
    private static List<Document> uitnodigingen(Omgeving o) {
        return o.lezer().actor().rol() == Rol.OUDER ? Ouderuitnodigingen.vanaf(o.vandaag(), o) : List.of();
    }

    private static List<Document> regels(List<Document> delen, Onderdeel onderdeel, Omgeving o) {
        return Stream.concat(
                        regelsVan(delen, onderdeel, o),
                        onderdeel == Onderdeel.UITNODIGINGEN ? uitnodigingen(o).stream() : Stream.empty())
                .sorted(Comparator.comparing((Document d) -> String.valueOf(d.get("datum")))
                        .reversed())
                .toList();
    }

    private static Stream<Document> regelsVan(List<Document> delen, Onderdeel onderdeel, Omgeving o) {
        return delen.stream()
                .filter(d -> onderdeel.name().equals(d.getString(ONDERDEEL)) && d.getBoolean(OPEN, true))
                .filter(d -> onderdeel != Onderdeel.UITNODIGINGEN
                        || genodigd(d).contains(o.lezer().actor().rol().name()))
                .filter(d -> onderdeel != Onderdeel.ZIENSWIJZEN || Zienswijzen.isVoor(d, o))
                .map(d -> {
                    Document regel = o.volleRij(d);
                    List.of("schoolId", "leerlingId", "leerling", "klas").forEach(regel::remove);
                    if (onderdeel == Onderdeel.AFWEZIGHEID
                            && o.lezer().openstelling().isBeperkt()) {
                        // R328: attendance of a general nature; why somebody was absent can be about health.
                        regel.remove("soort");
                    }
                    if (onderdeel == Onderdeel.OPP) {
                        regel.append("actie", oppActie(d));
                    }
                    if (onderdeel == Onderdeel.ZIENSWIJZEN && !Zienswijzen.geeft(o)) {
                        regel.append("actie", null);
                    }
                    return nogNietBegonnen(opDag(regel, d, o.vandaag()), o.vandaag());
                });
    }

    /** What a parent can do about it: agree, or take that back. */
    private static @Nullable String oppActie(Document d) {
        if (OPPStand.BEEINDIGD.name().equals(d.get(OPPStand.VELD))) {
            return null;
        }
        return d.getBoolean("instemming", false)
                ? WeigerInstemmingOPP.class.getSimpleName()
                : OndertekenOPP.class.getSimpleName();
    }

    /** A plan that begins on a later day does not run yet. */
    static Document nogNietBegonnen(Document regel, LocalDate vandaag) {
        String van = regel.getString("van");
        return "LOPEND".equals(regel.get("status")) && van != null && van.compareTo(vandaag.toString()) > 0
                ? regel.append("status", "GEPLAND")
                : regel;
    }

    /** A level that was recorded ahead is there from its day on, until a newer one. */
    static Document opDag(Document regel, Document d, LocalDate vandaag) {
        Document straks = d.get(STRAKS, Document.class);
        if (straks != null
                && straks.getString("datum").compareTo(vandaag.toString()) <= 0
                && straks.getString("datum").compareTo(String.valueOf(d.get("datum"))) >= 0) {
            regel.putAll(straks);
        }
        return regel;
    }
}
