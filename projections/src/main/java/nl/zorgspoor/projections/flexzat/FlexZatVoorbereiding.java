package nl.zorgspoor.projections.flexzat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.Voorbereidingsonderdeel;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Correcties;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V02: what is needed to hold a Flex-Zat. One document per Flex-Zat, and one per student with what other areas know; they meet
 * when the view is read.
 */
public final class FlexZatVoorbereiding implements Lijst {

    private static final String STUDENT = "leerling:";

    private static final int VERZUIM_WEKEN = 8;

    static final Rijen FLEXZATS = Rijen.per("flexZatId")
            .begint("FlexZatAangevraagd", (r, f) -> r.append("flexZatId", f.tekst("flexZatId"))
                    .append("status", "AANGEVRAAGD")
                    .append("ondersteuningsvraag", f.tekst("ondersteuningsvraag"))
                    .append("onderdelen", new Document()))
            .bij("FlexZatGepland", (r, f) -> r.append("status", "GEPLAND").append("datumTijd", f.tekst("datumTijd")))
            .bij("FlexZatVerzet", (r, f) -> r.append("datumTijd", f.tekst("nieuweDatumTijd")))
            .bij("FlexZatVoorbereidingAangevuld", FlexZatVoorbereiding::aangevuld)
            .bij("FlexZatGehouden", (r, f) -> r.append("status", "GEHOUDEN"))
            .bij("FlexZatUitkomstVastgelegd", (r, f) -> r.append("status", "UITKOMST_VAST"))
            .bij("FlexZatGeannuleerd", (r, f) -> r.append("status", "GEANNULEERD"));

    static final Rijen LEERLINGEN = Rijen.per(f -> f.leerlingId() == null ? null : STUDENT + f.leerlingId())
            .begint(
                    "OndersteuningsbehoefteVastgesteld",
                    (r, f) -> r.append(
                            "behoeften",
                            new Document("leerling", f.tekst("leerling"))
                                    .append("ouders", f.tekst("ouders"))
                                    .append("docent", f.tekst("docent"))
                                    .append("datum", f.datum())))
            .begint("InterventieGeevalueerd", (r, f) -> evaluatie(r, f, "interventieId"))
            .begint("HandelingsplanGeevalueerd", (r, f) -> evaluatie(r, f, "planId"))
            .begint("BegeleidingsplanGeevalueerd", (r, f) -> evaluatie(r, f, "planId"))
            .begint("JOSAfgerond", (r, f) -> evaluatie(r, f, "josId"))
            .begint("OPPOpgesteld", (r, f) -> opp(r, f, "CONCEPT"))
            .begint("OPPMetOudersBesproken", (r, f) -> opp(r, f, "BESPROKEN"))
            .begint("LeerlingOverOPPGehoord", (r, f) -> opp(r, f, "GEHOORD"))
            .begint("OPPOndertekend", (r, f) -> opp(r, f, "ONDERTEKEND"))
            .begint("OPPVastgesteld", (r, f) -> opp(r, f, "VASTGESTELD"))
            .begint("OPPGeregistreerd", (r, f) -> opp(r, f, "GEREGISTREERD"))
            .begint("OPPBeeindigd", (r, f) -> opp(r, f, "BEEINDIGD"))
            .begint("VPIIngevuld", (r, f) -> r.append("vpiOp", f.datum()))
            .begint("OnderzoeksverslagOntvangen", (r, f) -> verslag(r, f, "ONDERZOEK"))
            .begint("AanvullendeInformatieOntvangen", (r, f) -> verslag(r, f, "OPVRAGEN_GEGEVENS"))
            .begint("AfwezigheidGeregistreerd", (r, f) -> afwezig(r, f, f.eis("soort")))
            .bij("AfwezigheidGeherkwalificeerd", FlexZatVoorbereiding::geherkwalificeerd)
            .begint("NotitieGeregistreerd", (r, f) -> {
                if (f.vastgelegd().rol() == Rol.MENTOR) {
                    r.append(
                            "mentornotitie",
                            new Document("datum", f.datum())
                                    .append("categorie", f.tekst("categorie"))
                                    .append("tekst", f.tekst("tekst"))
                                    .append("vertrouwelijkheid", f.tekst("vertrouwelijkheid")));
                }
            });

    public static final Weergave WEERGAVE = new Weergave(
            "flexzat-voorbereiding",
            2,
            List.of("datumTijd"),
            FLEXZATS.en(LEERLINGEN).en(Vernietiging.PROJECTOR));

    private static void aangevuld(Document rij, Feit f) {
        Objects.requireNonNull(rij.get("onderdelen", Document.class))
                .append(
                        f.eis("onderdeel"),
                        new Document("datum", f.dag())
                                .append("doorRol", f.vastgelegd().rol().name())
                                .append("doorWie", f.vastgelegd().actorId())
                                .append("documentRef", f.tekst("documentRef")));
        if (f.eis("onderdeel").equals(Voorbereidingsonderdeel.ONDERSTEUNINGSVRAAG.name()) && f.tekst("tekst") != null) {
            rij.append("ondersteuningsvraag", f.tekst("tekst"));
        }
    }

    private static void evaluatie(Document rij, Feit f, String sleutel) {
        bijLijst(
                rij,
                "evaluaties",
                new Document("id", f.tekst(sleutel))
                        .append("soort", f.naam())
                        .append("effect", f.tekst("effect"))
                        .append("datum", f.datum()));
    }

    /** @param doel the purpose of the consent under which it was asked for */
    private static void verslag(Document rij, Feit f, String doel) {
        bijLijst(
                rij,
                "externeVerslagen",
                new Document("datum", f.datum())
                        .append("documentRef", f.tekst("documentRef"))
                        .append("doel", doel));
    }

    private static void afwezig(Document rij, Feit f, String soort) {
        List<Document> alle =
                new ArrayList<>(Objects.requireNonNullElse(rij.getList("afwezigheid", Document.class), List.of()));
        alle.removeIf(a -> f.eis("afwezigheidId").equals(a.get("id")));
        alle.add(new Document("id", f.eis("afwezigheidId"))
                .append("datum", f.datum())
                .append("lesuren", f.waarde("lesuren"))
                .append("soort", soort));
        rij.append("afwezigheid", alle);
    }

    /** Day and hours stand where the absence was registered, and may have been corrected there. */
    private static void geherkwalificeerd(Document rij, Feit f) {
        Objects.requireNonNullElse(rij.getList("afwezigheid", Document.class), List.<Document>of()).stream()
                .filter(a -> f.eis("afwezigheidId").equals(a.get("id")))
                .forEach(a -> a.append("soort", f.eis("nieuweSoort")));
    }

    private static void opp(Document rij, Feit f, String status) {
        rij.append("oppStatus", status).append("oppOp", f.datum());
    }

    private static void bijLijst(Document rij, String lijst, Document nieuw) {
        List<Object> alle =
                new ArrayList<>(Objects.requireNonNullElse(rij.getList(lijst, Object.class), List.<Object>of()));
        alle.add(nieuw);
        rij.append(lijst, alle);
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public String beschrijving() {
        return "De voorbereiding van een Flex-Zat: vraag, eerdere evaluaties, behoeften, verslagen en de checklist.";
    }

    @Override
    public Gegevenssoort soort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.tekst("flexZatId", "Een Flex-Zat"),
                Parameter.keuze(
                        "status",
                        "Waar de Flex-Zat staat",
                        "AANGEVRAAGD",
                        "GEPLAND",
                        "GEHOUDEN",
                        "UITKOMST_VAST",
                        "GEANNULEERD"),
                Parameter.vanaf("datumTijd"),
                Parameter.tot("datumTijd"));
    }

    @Override
    public Bson sortering() {
        return Sorts.ascending("datumTijd", "_id");
    }

    @Override
    public Bson beperking(Omgeving o) {
        return Filters.exists("flexZatId");
    }

    @Override
    public Set<String> alleenVolledig() {
        return Set.of("ondersteuningsvraag", "behoeften", "evaluaties", "externeVerslagen", "mentornotitie");
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Map<String, Document> leerlingen = new LinkedHashMap<>();
        o.vindBij(
                        "leerlingId",
                        documenten.stream().map(d -> d.getString("leerlingId")).toList(),
                        Filters.exists("flexZatId", false))
                .forEach(l -> leerlingen.put(l.getString("leerlingId"), l));
        return documenten.stream()
                .map(d -> rij(d, leerlingen.get(d.getString("leerlingId")), o))
                .toList();
    }

    private static Document rij(Document d, @Nullable Document leerling, Omgeving o) {
        Document l = leerling == null ? new Document() : leerling;
        Document onderdelen = Objects.requireNonNull(d.get("onderdelen", Document.class));
        List<Document> checklist = Stream.of(Voorbereidingsonderdeel.values())
                .map(v -> onderdeel(v, onderdelen.get(v.name(), Document.class)))
                .toList();
        List<String> ontbreekt = checklist.stream()
                .filter(c -> !c.getBoolean("aanwezig"))
                .map(c -> c.getString("onderdeel"))
                .toList();
        return rijMetCorrecties(d, l, o)
                .append("flexZatId", d.get("flexZatId"))
                .append("datumTijd", d.get("datumTijd"))
                .append("status", d.get("status"))
                .append("ondersteuningsvraag", d.get("ondersteuningsvraag"))
                .append("evaluaties", l.getOrDefault("evaluaties", List.of()))
                .append("behoeften", l.get("behoeften"))
                .append("externeVerslagen", verslagen(d, l, o))
                .append("oppStatus", l.get("oppStatus"))
                .append("oppOp", l.get("oppOp"))
                .append("vpiOp", l.get("vpiOp"))
                .append("verzuim8Weken", verzuim(l, o))
                .append("lvsGegevens", onderdelen.get(Voorbereidingsonderdeel.LVS_GEGEVENS.name()))
                .append("mentornotitie", mentornotitie(l, o))
                .append("checklist", checklist)
                .append("ontbreekt", ontbreekt)
                .append(
                        "signalen",
                        ontbreekt.stream().map(v -> v + "_ONTBREEKT").toList());
    }

    /** What was corrected about the student counts for the preparation as well. */
    private static Document rijMetCorrecties(Document d, Document leerling, Omgeving o) {
        Document samen = new Document(d);
        Correcties.voegSamen(samen, leerling);
        return o.rij(samen);
    }

    /** Each report with whether the consent under which it was asked for counts today. */
    private static List<Document> verslagen(Document d, Document leerling, Omgeving o) {
        List<Document> verslagen =
                Objects.requireNonNullElse(leerling.getList("externeVerslagen", Document.class), List.of());
        return verslagen.stream()
                .map(v -> new Document(v)
                        .append(
                                "toestemmingGeldig",
                                o.kaart(d.getString("leerlingId")).toestemmingen().stream()
                                        .filter(t -> Objects.equals(v.get("doel"), t.get("doel")))
                                        .anyMatch(t -> Kaart.isGeldig(t, o.vandaag()))))
                .toList();
    }

    /** Lesson hours missed in the last eight weeks, by kind; for who may read absence. */
    private static @Nullable Document verzuim(Document leerling, Omgeving o) {
        if (o.lezer().recht(Gegevenssoort.AANWEZIGHEID) == Leesrecht.GEEN) {
            return null;
        }
        String vanaf = o.vandaag().minusWeeks(VERZUIM_WEKEN).toString();
        Map<String, Integer> uren = new TreeMap<>();
        Objects.requireNonNullElse(leerling.getList("afwezigheid", Document.class), List.<Document>of()).stream()
                .filter(a -> a.getString("datum").compareTo(vanaf) > 0)
                .forEach(a -> uren.merge(a.getString("soort"), a.getInteger("lesuren"), Integer::sum));
        return new Document("totaal", uren.values().stream().mapToInt(u -> u).sum())
                .append("perSoort", new Document(Map.copyOf(uren)));
    }

    /** The mentor's last note, for who reads the logbook and what is so confidential. */
    private static @Nullable Document mentornotitie(Document leerling, Omgeving o) {
        Document notitie = leerling.get("mentornotitie", Document.class);
        return notitie == null
                        || o.lezer().recht(Gegevenssoort.LOGBOEK) != Leesrecht.VOLLEDIG
                        || !o.lezer().mag(Vertrouwelijkheid.valueOf(notitie.getString("vertrouwelijkheid")))
                ? null
                : notitie;
    }

    private static Document onderdeel(Voorbereidingsonderdeel v, @Nullable Document gedaan) {
        Document regel = new Document("onderdeel", v.name())
                .append("onmisbaar", v.onmisbaar())
                .append("aanwezig", gedaan != null)
                .append("rood", gedaan == null);
        if (gedaan != null) {
            regel.putAll(gedaan);
        }
        return regel;
    }
}
