package nl.zorgspoor.projections.tlv;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;

/** V07: each TLV with its dossier parts, what still blocks the request, and what came after it. */
public final class TlvChecklist implements Lijst {

    static final Rijen RIJEN = Rijen.per("tlvId")
            .begint("TLVDossierGestart", (r, f) -> dossier(r, f)
                    .append("tlvId", f.tekst("tlvId"))
                    .append("soort", f.tekst("soort"))
                    .append("status", "DOSSIER")
                    .append("gestartOp", f.datum())
                    .append("stukken", new Document())
                    .append("deskundigen", List.of())
                    .append("geregistreerd", List.of()))
            .bij("TLVVereistenGewijzigd", TlvChecklist::dossier)
            .bij("TLVStukToegevoegd", (r, f) -> stuk(dossier(r, f), f.eis("stukType"), f, f.tekst("documentRef")))
            .bij(
                    "DeskundigheidsverklaringVSOOntvangen",
                    (r, f) -> stuk(dossier(r, f), "DESKUNDIGHEIDSVERKLARING_VSO", f, f.tekst("vsoSchool")))
            .bij("OuderakkoordTLVGeregistreerd", (r, f) -> dossier(r, f)
                    .append("akkoordOuder", f.ja("ouder"))
                    .append("akkoordLeerling", f.ja("leerling"))
                    .append("getekendDoor", f.lijst("getekendDoor"))
                    .append("geweigerdDoor", f.lijst("geweigerdDoor"))
                    .append("akkoordOp", f.datum()))
            .bij("ZienswijzeOudersVastgelegd", (r, f) -> dossier(r, f)
                    .append("zienswijzeOp", f.datum())
                    .append("zienswijzeNaarSwv", f.ja("naarSwv"))
                    .append("zienswijzeVan", f.lijst("doorWie")))
            .bij("TLVAangevraagd", (r, f) -> r.append("status", "AANGEVRAAGD")
                    .append("ontbreekt", List.of())
                    .append("aangevraagdOp", f.datum())
                    .append("beslisVoor", f.tekst("beslisVoor"))
                    .append("flexZatId", f.tekst("flexZatId"))
                    .append("stukkenBijAanvraag", f.lijst("stukken"))
                    .append("gewensteCategorie", f.tekst("gewensteCategorie"))
                    .append("gewensteDuur", f.tekst("gewensteDuur"))
                    .append("doelschool", f.tekst("doelschool"))
                    .append("zienswijzeVermeld", f.ja("zienswijzeVermeld"))
                    .append("ondertekendBijAanvraag", f.ja("ondertekend")))
            .bij("TLVAanvullingGevraagd", (r, f) -> r.append("status", "AANVULLING")
                    .append("beslisVoor", null))
            .bij("TLVAangevuld", (r, f) -> r.append("status", "AANGEVRAAGD")
                    .append("aangevuldMet", f.lijst("stukken"))
                    .append("aangevuldOp", f.datum())
                    .append("beslisVoor", f.tekst("beslisVoor")))
            .bij("DeskundigenadviesUitgebracht", TlvChecklist::deskundige)
            .bij("TLVAfgegeven", (r, f) -> besluit(r, f, "TOEGEWEZEN")
                    .append("geldigVan", f.tekst("geldigVan"))
                    .append("geldigTot", f.tekst("geldigTot"))
                    .append("categorie", f.tekst("categorie")))
            .bij("TLVGeweigerd", (r, f) -> besluit(r, f, "AFGEWEZEN"))
            .bij("TLVGeregistreerd", TlvChecklist::geregistreerd)
            .bij("BezwaarTLVIngediend", (r, f) -> r.append("status", "BEZWAAR").append("bezwaarOp", f.datum()))
            .bij("BezwaarTLVOpPapierVastgelegd", (r, f) -> r.append("bezwaarOpPapierVan", f.lijst("doorWie"))
                    .append("bezwaarVastgelegdDoor", f.tekst("vastgelegdDoor"))
                    .append("bezwaarVastgelegdAls", f.tekst("vastgelegdAls"))
                    .append("bezwaarFormulier", f.tekst("formulierRef")))
            .bij("BezwaarTLVBetwist", (r, f) -> r.append("status", "BESLUIT").append("bezwaarBetwistOp", f.datum()))
            .bij("BezwaarTLVBesloten", (r, f) -> r.append("status", "BESLUIT")
                    .append("bezwaarbesluit", f.tekst("besluit")))
            .bij("SchoolkeuzebegeleidingVastgelegd", (r, f) -> r.append("schoolkeuzebegeleidingOp", f.datum()))
            .bij("AangemeldBijSpeciaalOnderwijs", (r, f) -> r.append("school", f.tekst("school"))
                    .append("aangemeldOp", f.datum()))
            .bij("PlaatsingBevestigd", (r, f) -> r.append("status", "GEPLAATST")
                    .append("school", f.tekst("school"))
                    .append("geplaatstOp", f.tekst("ingangsdatum")))
            .bij("PlaatsingAfgewezen", (r, f) -> r.append("plaatsingAfgewezenDoor", f.tekst("school")))
            .bij("TLVAanvraagIngetrokken", (r, f) -> r.append("status", "INGETROKKEN"))
            .bij("TLVBeslistermijnVerstreken", (r, f) -> r.append("beslistermijnVerstreken", true))
            .bij("TLVVerlooptBinnenkort", (r, f) -> r.append("verlooptBinnenkort", true))
            .bij("TLVVerlopen", (r, f) -> r.append("verlopen", true));

    public static final Weergave WEERGAVE =
            new Weergave("tlv-checklist", 4, List.of("status"), RIJEN.en(Vernietiging.PROJECTOR));

    private static Document dossier(Document r, Feit f) {
        return r.append("ontbreekt", f.lijst("ontbreekt"));
    }

    private static void stuk(Document r, String stukType, Feit f, @org.jspecify.annotations.Nullable String bron) {
        Objects.requireNonNull(r.get("stukken", Document.class))
                .append(stukType, new Document("datum", f.datum()).append("bron", bron));
    }

    private static void deskundige(Document r, Feit f) {
        List<Document> alle = new ArrayList<>(r.getList("deskundigen", Document.class));
        alle.removeIf(d -> Objects.equals(d.get("nummer"), f.waarde("nummer")));
        alle.add(new Document("nummer", f.waarde("nummer"))
                .append("discipline", f.tekst("discipline"))
                .append("advies", f.tekst("advies"))
                .append("datum", f.datum()));
        r.append("deskundigen", alle);
        if (List.of("AANGEVRAAGD", "AANVULLING").contains(r.getString("status"))) {
            r.append("status", "DESKUNDIGEN");
        }
    }

    private static Document besluit(Document r, Feit f, String besluit) {
        return r.append("status", "BESLUIT")
                .append("besluit", besluit)
                .append("besluitOp", f.datum())
                .append("kenmerk", f.tekst("kenmerk"))
                .append("bezwaarTot", f.tekst("bezwaarTot"));
    }

    private static void geregistreerd(Document r, Feit f) {
        List<Object> systemen = new ArrayList<>(r.getList("geregistreerd", Object.class));
        systemen.add(f.eis("systeem"));
        r.append("geregistreerd", systemen);
        if ("BESLUIT".equals(r.get("status")) && systemen.contains("ROD")) {
            r.append("status", "GEREGISTREERD");
        }
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public String beschrijving() {
        return "De TLV-dossiers: welke stukken er zijn, wat de aanvraag tegenhoudt, besluit, registratie en plaatsing.";
    }

    @Override
    public Gegevenssoort soort() {
        return Gegevenssoort.TLV_DOSSIER;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
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
                        "INGETROKKEN"),
                Parameter.vanaf("aangevraagdOp"),
                Parameter.tot("aangevraagdOp"));
    }

    @Override
    public Bson sortering() {
        return Sorts.ascending("status", "aangevraagdOp", "_id");
    }

    @Override
    public Set<String> alleenVolledig() {
        return Set.of(
                "stukken",
                "stukkenBijAanvraag",
                "deskundigen",
                "checklist",
                "kenmerk",
                "zienswijzeOp",
                "zienswijzeVermeld",
                "bezwaarFormulier",
                "aangevuldMet");
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        return documenten.stream().map(d -> rij(d, o)).toList();
    }

    private static Document rij(Document d, Omgeving o) {
        Document rij = o.volleRij(d);
        rij.remove("stukken");
        String aangevraagd = d.getString("aangevraagdOp");
        return rij.append("checklist", checklist(d, o))
                .append(
                        "dagenSindsAanvraag",
                        aangevraagd == null ? null : ChronoUnit.DAYS.between(LocalDate.parse(aangevraagd), o.vandaag()))
                .append("signalen", signalen(d, o));
    }

    /** The parts that this school asks for, and those that are there besides. */
    private static List<Document> checklist(Document d, Omgeving o) {
        Map<String, Document> stukken = new TreeMap<>();
        o.lezer().school().lijst(Instelling.TLV_STUKKEN, o.vandaag()).forEach(s -> stukken.put(s, new Document()));
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
