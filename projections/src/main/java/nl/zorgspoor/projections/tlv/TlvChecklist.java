package nl.zorgspoor.projections.tlv;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.opp.OPPEvent.VPIIngevuld;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.StukType;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Systeem;
import nl.zorgspoor.core.leerling.tlv.TLVEvent;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V07: each TLV with its dossier parts, what still blocks the request, and what came after it. */
public final class TlvChecklist implements Lijst {

    /** Where clusters 1 and 2 place through their own institution. */
    private static final String EIGEN_INSTELLING = "EIGEN_INSTELLING";

    private static final String FLEXZAT = "flexZat";
    private static final String VPI = "vpi";
    private static final String OP = "op";

    static final Rijen RIJEN = Rijen.per(TLVEvent.class, TLVEvent::tlvId)
            .begint(TLVDossierGestart.class, (r, e) -> dossier(r, e.ontbreekt())
                    .append("tlvId", e.tlvId())
                    .append("soort", e.soort())
                    .append("status", "DOSSIER")
                    .append("gestartOp", e.datum())
                    .append("stukken", new Document())
                    .append("deskundigen", List.of())
                    .append("geregistreerd", List.of()))
            .bij(TLVVereistenGewijzigd.class, (r, e) -> dossier(r, e.ontbreekt()))
            .bij(
                    TLVStukToegevoegd.class,
                    (r, e) -> stuk(dossier(r, e.ontbreekt()), e.stukType(), e.datum(), e.documentRef()))
            .bij(
                    DeskundigheidsverklaringVSOOntvangen.class,
                    (r, e) -> stuk(
                            dossier(r, e.ontbreekt()), StukType.DESKUNDIGHEIDSVERKLARING_VSO, e.datum(), e.vsoSchool()))
            .bij(OuderakkoordTLVGeregistreerd.class, (r, e) -> dossier(r, e.ontbreekt())
                    .append("akkoordOuder", e.ouder())
                    .append("akkoordLeerling", e.leerling())
                    .append("getekendDoor", lijst(e.getekendDoor()))
                    .append("geweigerdDoor", lijst(e.geweigerdDoor()))
                    .append("akkoordOp", e.datum()))
            .bij(ZienswijzeOudersVastgelegd.class, (r, e) -> dossier(r, e.ontbreekt())
                    .append("zienswijzeOp", e.datum())
                    .append("zienswijzeNaarSwv", e.naarSwv())
                    .append("zienswijzeVan", lijst(e.doorWie())))
            .bij(TLVAangevraagd.class, (r, e) -> r.append("status", "AANGEVRAAGD")
                    .append("ontbreekt", List.of())
                    .append("aangevraagdOp", e.datum())
                    .append("beslisVoor", e.beslisVoor())
                    .append("flexZatId", e.flexZatId())
                    .append("stukkenBijAanvraag", e.stukken())
                    .append("gewensteCategorie", e.gewensteCategorie())
                    .append("gewensteDuur", e.gewensteDuur())
                    .append("doelschool", e.doelschool())
                    .append("zienswijzeVermeld", e.zienswijzeVermeld())
                    .append("ondertekendBijAanvraag", e.ondertekend()))
            .bij(TLVAanvullingGevraagd.class, (r, e) -> r.append("status", "AANVULLING")
                    .append("beslisVoor", null))
            .bij(TLVAangevuld.class, (r, e) -> r.append("status", "AANGEVRAAGD")
                    .append("aangevuldMet", e.stukken())
                    .append("aangevuldOp", e.datum())
                    .append("beslisVoor", e.beslisVoor()))
            .bij(DeskundigenadviesUitgebracht.class, TlvChecklist::deskundige)
            .bij(TLVAfgegeven.class, (r, e) -> besluit(r, "TOEGEWEZEN", e.datum(), e.kenmerk(), e.bezwaarTot())
                    .append("geldigVan", e.geldigVan())
                    .append("geldigTot", e.geldigTot())
                    .append("categorie", e.categorie()))
            .bij(TLVGeweigerd.class, (r, e) -> besluit(r, "AFGEWEZEN", e.datum(), e.kenmerk(), e.bezwaarTot()))
            .bij(TLVGeregistreerd.class, TlvChecklist::geregistreerd)
            .bij(BezwaarTLVIngediend.class, (r, e) -> r.append("status", "BEZWAAR")
                    .append("bezwaarOp", e.datum()))
            .bij(BezwaarTLVOpPapierVastgelegd.class, (r, e) -> r.append("bezwaarOpPapierVan", e.doorWie())
                    .append("bezwaarVastgelegdDoor", e.vastgelegdDoor())
                    .append("bezwaarVastgelegdAls", e.vastgelegdAls())
                    .append("bezwaarFormulier", e.formulierRef()))
            .bij(BezwaarTLVBetwist.class, (r, e) -> r.append("status", "BESLUIT")
                    .append("bezwaarBetwistOp", e.datum()))
            .bij(BezwaarTLVBesloten.class, (r, e) -> r.append("status", "BESLUIT")
                    .append("bezwaarbesluit", e.besluit()))
            .bij(SchoolkeuzebegeleidingVastgelegd.class, (r, e) -> r.append("schoolkeuzebegeleidingOp", e.datum()))
            .begint(
                    AangemeldBijSpeciaalOnderwijs.class,
                    (r, e) -> eigenInstelling(r, e).append("school", e.school()).append("aangemeldOp", e.datum()))
            .bij(PlaatsingBevestigd.class, (r, e) -> r.append("status", "GEPLAATST")
                    .append("school", e.school())
                    .append("geplaatstOp", e.ingangsdatum()))
            .bij(PlaatsingAfgewezen.class, (r, e) -> r.append("plaatsingAfgewezenDoor", e.school()))
            .bij(TLVAanvraagIngetrokken.class, (r, e) -> r.append("status", "INGETROKKEN"))
            .bij(TLVBeslistermijnVerstreken.class, (r, e) -> r.append("beslistermijnVerstreken", true))
            .bij(TLVVerlooptBinnenkort.class, (r, e) -> r.append("verlooptBinnenkort", true))
            .bij(TLVVerlopen.class, (r, e) -> r.append("verlopen", true));

    /** Days of what lies outside the dossier: such a document has no {@code tlvId}, so that it is no row. */
    static final Rijen ERNAAST = Rijen.per(Sleutel.van(FlexZatGehouden.class, e -> "flexzat:" + e.flexZatId())
                    .ook(VPIIngevuld.class, e -> "vpi:" + e.vpiId()))
            .begint(FlexZatGehouden.class, (r, e) -> r.append(FLEXZAT, e.flexZatId())
                    .append(OP, e.datum()))
            .begint(VPIIngevuld.class, (r, e) -> r.append(VPI, e.vpiId()).append(OP, e.datum()));

    public static final Weergave WEERGAVE = new Weergave(
            "tlv-checklist", 6, List.of("status"), RIJEN.en(ERNAAST).en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.TLV_DOSSIER,
                    Sorts.ascending("status", "aangevraagdOp", "_id"),
                    "De TLV-dossiers: welke stukken er zijn, wat de aanvraag tegenhoudt, besluit, registratie en plaatsing.")
            .parameters(
                    Parameter.tekst("tlvId", "Een TLV"),
                    Parameter.keuze("soort", "De soort TLV", "VSO", "SO", "SBO", "PRO"),
                    Parameter.keuze(
                            "status",
                            "Waar de TLV staat",
                            "DOSSIER",
                            "AANGEVRAAGD",
                            "AANVULLING",
                            "DESKUNDIGEN",
                            "BESLUIT",
                            "GEREGISTREERD",
                            "GEPLAATST",
                            "BEZWAAR",
                            "INGETROKKEN",
                            EIGEN_INSTELLING),
                    Parameter.vanaf("aangevraagdOp"),
                    Parameter.tot("aangevraagdOp"))
            .alleenVolledig(
                    "stukken",
                    "stukkenBijAanvraag",
                    "deskundigen",
                    "checklist",
                    "kenmerk",
                    "zienswijzeOp",
                    "zienswijzeVermeld",
                    "bezwaarFormulier",
                    "aangevuldMet");

    /** Empty before people signed by name. */
    private static List<String> lijst(@Nullable List<String> namen) {
        return Objects.requireNonNullElse(namen, List.of());
    }

    /** R205: a registration for which there is no TLV, nor a dossier of one. */
    private static Document eigenInstelling(Document r, AangemeldBijSpeciaalOnderwijs e) {
        return r.containsKey("tlvId")
                ? r
                : dossier(r, List.of())
                        .append("tlvId", e.tlvId())
                        .append("soort", e.soort())
                        .append("status", EIGEN_INSTELLING)
                        .append("stukken", new Document())
                        .append("deskundigen", List.of())
                        .append("geregistreerd", List.of());
    }

    private static Document dossier(Document r, List<String> ontbreekt) {
        return r.append("ontbreekt", ontbreekt);
    }

    private static void stuk(Document r, StukType stukType, LocalDate datum, @Nullable String bron) {
        Objects.requireNonNull(r.get("stukken", Document.class))
                .append(stukType.name(), new Document("datum", datum).append("bron", bron));
    }

    private static void deskundige(Document r, DeskundigenadviesUitgebracht e) {
        List<Document> alle = new ArrayList<>(r.getList("deskundigen", Document.class));
        alle.removeIf(d -> Objects.equals(d.get("nummer"), e.nummer()));
        alle.add(new Document("nummer", e.nummer())
                .append("discipline", e.discipline())
                .append("advies", e.advies())
                .append("datum", e.datum()));
        r.append("deskundigen", alle);
        if (List.of("AANGEVRAAGD", "AANVULLING").contains(r.getString("status"))) {
            r.append("status", "DESKUNDIGEN");
        }
    }

    private static Document besluit(
            Document r, String besluit, LocalDate datum, @Nullable String kenmerk, LocalDate bezwaarTot) {
        return r.append("status", "BESLUIT")
                .append("besluit", besluit)
                .append("besluitOp", datum)
                .append("kenmerk", kenmerk)
                .append("bezwaarTot", bezwaarTot);
    }

    private static void geregistreerd(Document r, TLVGeregistreerd e) {
        List<Object> systemen = new ArrayList<>(r.getList("geregistreerd", Object.class));
        systemen.add(e.systeem().name());
        r.append("geregistreerd", systemen);
        if ("BESLUIT".equals(r.get("status")) && systemen.contains(Systeem.ROD.name())) {
            r.append("status", "GEREGISTREERD");
        }
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Bson beperking(Omgeving o) {
        return Filters.exists("tlvId");
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Map<String, List<Document>> ernaast = o
                .vindBij(
                        "leerlingId",
                        documenten.stream().map(d -> d.getString("leerlingId")).toList(),
                        Filters.exists("tlvId", false))
                .stream()
                .collect(Collectors.groupingBy(d -> d.getString("leerlingId")));
        return documenten.stream()
                .map(d -> rij(d, ernaast.getOrDefault(d.getString("leerlingId"), List.of()), o))
                .toList();
    }

    private static Document rij(Document d, List<Document> ernaast, Omgeving o) {
        Document rij = metDagen(o.volleRij(d), d, ernaast);
        rij.remove("stukken");
        String aangevraagd = d.getString("aangevraagdOp");
        return rij.append("checklist", checklist(d, o))
                .append(
                        "dagenSindsAanvraag",
                        aangevraagd == null ? null : ChronoUnit.DAYS.between(LocalDate.parse(aangevraagd), o.vandaag()))
                .append("signalen", signalen(d, o));
    }

    /** The day of the Flex-Zat on which the request rests, or may rest, and of the newest VPI. */
    static Document metDagen(Document rij, Document d, List<Document> ernaast) {
        Object flexZatId = d.get("flexZatId");
        Predicate<Document> deze = e -> flexZatId == null ? e.containsKey(FLEXZAT) : flexZatId.equals(e.get(FLEXZAT));
        return rij.append("flexZatOp", laatste(ernaast, deze))
                .append("vpiOp", laatste(ernaast, e -> e.containsKey(VPI)));
    }

    private static @Nullable String laatste(List<Document> ernaast, Predicate<Document> waarvan) {
        return ernaast.stream()
                .filter(waarvan)
                .map(e -> e.getString(OP))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The parts that this school asks for, and those that are there besides. */
    private static List<Document> checklist(Document d, Omgeving o) {
        Map<String, Document> stukken = new TreeMap<>();
        if (d.get("gestartOp") != null) {
            o.lezer().school().lijst(Instelling.TLV_STUKKEN, o.vandaag()).forEach(s -> stukken.put(s, new Document()));
        }
        Objects.requireNonNull(d.get("stukken", Document.class))
                .forEach((soort, stuk) -> stukken.put(soort, (Document) stuk));
        List<Document> checklist = new ArrayList<>();
        stukken.forEach((soort, stuk) -> {
            String datum = stuk.getString("datum");
            checklist.add(new Document("stuk", soort)
                    .append("aanwezig", datum != null)
                    .append("datum", datum)
                    .append("bron", stuk.get("bron"))
                    .append(
                            "ouderdomDagen",
                            datum == null ? null : ChronoUnit.DAYS.between(LocalDate.parse(datum), o.vandaag())));
        });
        return checklist;
    }

    private static List<String> signalen(Document d, Omgeving o) {
        List<String> signalen = new ArrayList<>();
        if ("DOSSIER".equals(d.get("status"))
                && !d.getList("ontbreekt", Object.class).isEmpty()) {
            signalen.add("DOSSIER_ONVOLLEDIG");
        }
        String voor = d.getString("beslisVoor");
        boolean wacht = List.of("AANGEVRAAGD", "DESKUNDIGEN").contains(d.getString("status"));
        if (wacht && voor != null && o.vandaag().toString().compareTo(voor) > 0) {
            signalen.add("BESLUIT_TE_LAAT");
        }
        if (d.getBoolean("verlopen", false)) {
            signalen.add("VERLOPEN");
        } else if (d.getBoolean("verlooptBinnenkort", false)) {
            signalen.add("VERLOOPT_BINNENKORT");
        }
        return signalen;
    }
}
