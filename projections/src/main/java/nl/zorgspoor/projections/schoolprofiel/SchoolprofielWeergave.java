package nl.zorgspoor.projections.schoolprofiel;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.jaarcyclus.JaarplanEvent;
import nl.zorgspoor.core.jaarcyclus.JaarplanEvent.SchoolgidsaanbodVastgesteld;
import nl.zorgspoor.core.jaarcyclus.KwaliteitEvent;
import nl.zorgspoor.core.jaarcyclus.KwaliteitEvent.ProtocolVastgesteld;
import nl.zorgspoor.core.school.SchoolEvent;
import nl.zorgspoor.core.school.SchoolEvent.*;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Documentwaarde;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V19: how a school is set up, as it counts on the day of reading, and what is still missing before it can be used. */
public final class SchoolprofielWeergave implements Lijst {

    private static final String ALLES = "instellingen";

    static final Rijen RIJEN = Rijen.per(Sleutel.van(SchoolEvent.class, SchoolEvent::schoolId)
                    .ook(JaarplanEvent.class, JaarplanEvent::schoolId)
                    .ook(KwaliteitEvent.class, KwaliteitEvent::schoolId))
            .begint(SchoolGeregistreerd.class, (r, e) -> r.putAll(deel(e.kenmerken())))
            .begint(
                    SchoolinstellingGewijzigd.class,
                    (r, e) -> vervang(
                            r,
                            ALLES,
                            new Document("sleutel", e.sleutel())
                                    .append("ingangsdatum", e.ingangsdatum())
                                    .append("waarde", e.waarde())
                                    .append("bron", e.bron()),
                            "sleutel",
                            "ingangsdatum"))
            .begint(RoutekaartVastgesteld.class, (r, e) -> vervang(r, "routekaarten", deel(e.routekaart()), "versie"))
            .begint(
                    CatalogusItemToegevoegd.class,
                    (r, e) -> vervang(r, "catalogus", deel(e.item()), "catalogus", "itemCode", "vanaf"))
            .bij(CatalogusItemIngetrokken.class, SchoolprofielWeergave::ingetrokken)
            .begint(
                    OverlegvormVastgesteld.class,
                    (r, e) -> vervang(
                            r, "overlegvormen", deel(e.overlegvorm()).append("vanaf", e.vanaf()), "code", "vanaf"))
            .begint(
                    SchooljaarkalenderVastgesteld.class,
                    (r, e) -> vervang(r, "kalenders", deel(e.kalender()), "schooljaar"))
            .begint(PartnerGeregistreerd.class, (r, e) -> vervang(r, "partners", deel(e.partner()), "partnerId"))
            .begint(
                    KlaskenmerkenVastgelegd.class,
                    (r, e) -> vervang(
                            r,
                            "klassen",
                            new Document("klas", e.klas())
                                    .append("schooljaar", e.schooljaar())
                                    .append("vastTeamIds", e.vastTeamIds())
                                    .append("stamlokaal", e.stamlokaal())
                                    .append("vastgelegdOp", e.datum().toString()),
                            "klas",
                            "schooljaar"))
            .begint(SchoolgidsaanbodVastgesteld.class, (r, e) -> vervang(r, "schoolgids", deel(e), "schooljaar"))
            .begint(ProtocolVastgesteld.class, (r, e) -> vervang(r, "protocolstand", deel(e), "protocol"));

    public static final Weergave WEERGAVE = new Weergave("schoolprofiel", 8, List.of(), RIJEN);

    // Nothing about students stands in it: who may log in at the school may read how it works.
    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    null,
                    Sorts.ascending("_id"),
                    "Hoe de school is ingericht: instellingen, routekaart, catalogi met beschikbaarheid, overlegvormen,"
                            + " grenzen, protocollen, partners, en wat nog ontbreekt.")
            // nothing in it is about a student
            .kiestZelf();

    /** What was to replace the item later goes with it. */
    private static void ingetrokken(Document rij, CatalogusItemIngetrokken e) {
        List<Document> items = delen(rij, "catalogus");
        items.removeIf(i ->
                isItem(i, e) && i.getString("vanaf").compareTo(e.einddatum().toString()) > 0);
        items.stream()
                .filter(i -> isItem(i, e))
                .max(Comparator.comparing(i -> i.getString("vanaf")))
                .ifPresent(i -> i.append("tot", e.einddatum().toString()));
        rij.append("catalogus", items);
    }

    private static boolean isItem(Document item, CatalogusItemIngetrokken e) {
        return e.catalogus().name().equals(item.get("catalogus"))
                && e.itemCode().equals(item.get("itemCode"));
    }

    private static Document deel(Record deel) {
        return Documentwaarde.van(deel);
    }

    private static List<Document> delen(Document rij, String veld) {
        List<Document> delen = rij.getList(veld, Document.class);
        return delen == null ? new ArrayList<>() : new ArrayList<>(delen);
    }

    /** A document of before has the names alone, and is read until the view has been built again. */
    private static List<Document> vestigingen(Document rij) {
        List<Object> delen = rij.getList("vestigingen", Object.class);
        return delen == null
                ? List.of()
                : delen.stream()
                        .map(v -> v instanceof Document d ? d : new Document("naam", v))
                        .toList();
    }

    /** The newest of what has the same keys counts. */
    private static void vervang(Document rij, String veld, Document nieuw, String... sleutels) {
        List<Document> delen = delen(rij, veld);
        delen.removeIf(oud -> List.of(sleutels).stream()
                .allMatch(s -> String.valueOf(oud.get(s)).equals(String.valueOf(nieuw.get(s)))));
        delen.add(nieuw);
        rij.append(veld, delen);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public @Nullable Bson bereik(Omgeving o) {
        return null;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        LocalDate vandaag = o.vandaag();
        List<String> ontbreekt = o.lezer().school().ontbreektVoorGebruik(vandaag);
        List<Document> routekaarten = delen(d, "routekaarten");
        routekaarten.sort(Comparator.comparing(r -> r.getInteger("versie")));
        Document rij = o.rij(d);
        for (String kenmerk : List.of("naam", "sector", "bestuur", "swvCode", "lvs")) {
            rij.append(kenmerk, d.get(kenmerk));
        }
        return rij.append(
                        "vestigingen",
                        vestigingen(d).stream().map(v -> v.get("naam")).toList())
                .append("vestigingsgegevens", vestigingen(d))
                .append("instellingen", instellingen(d, vandaag.toString()))
                .append("aangekondigd", aangekondigd(d, vandaag.toString()))
                .append("routekaart", routekaarten.isEmpty() ? null : routekaarten.get(routekaarten.size() - 1))
                .append(
                        "routeversies",
                        routekaarten.stream().map(r -> r.get("versie")).toList())
                .append("catalogi", catalogi(d, vandaag.toString()))
                .append("grenzen", items(d, "GRENS", vandaag.toString()))
                .append("protocollen", protocollen(d, vandaag))
                .append("schoolgids", delen(d, "schoolgids"))
                .append("overlegvormen", overlegvormen(d, vandaag.toString()))
                .append("kalenders", delen(d, "kalenders"))
                .append("partners", delen(d, "partners"))
                .append("klassen", klassen(d, o))
                .append(
                        "aantalMedewerkers",
                        o.lezer().school().medewerkersOp(vandaag).stream()
                                .filter(m -> !m.rollen().isEmpty())
                                .count())
                .append("ontbreekt", ontbreekt)
                .append("signalen", ontbreekt.isEmpty() ? List.of() : List.of("SCHOOL_NIET_INGERICHT"));
    }

    /** R249: with how far each is. */
    private static List<Document> protocollen(Document d, LocalDate vandaag) {
        List<Document> protocollen = items(d, "PROTOCOL", vandaag.toString());
        protocollen.stream()
                .filter(p -> p.get("kenmerken") instanceof Document)
                .forEach(p ->
                        p.append("status", p.get("kenmerken", Document.class).get("toepassing")));
        protocollen.forEach(p -> delen(d, "protocolstand").stream()
                .filter(s -> Objects.equals(p.get("itemCode"), s.get("protocol")))
                .forEach(s -> List.of("status", "versie", "herzienOp").forEach(veld -> p.append(veld, s.get(veld)))));
        return protocollen;
    }

    /** R284: of this school year; who is in a team is for who works at the school. */
    private static List<Document> klassen(Document d, Omgeving o) {
        boolean vanSchool =
                !o.lezer().actor().rol().isPartij() && !o.lezer().actor().rol().isExtern();
        return delen(d, "klassen").stream()
                .filter(k -> Schooljaar.van(o.vandaag()).equals(k.get("schooljaar")))
                .sorted(Comparator.comparing(k -> k.getString("klas")))
                .map(k -> vanSchool ? k : new Document(k).append("vastTeamIds", List.of()))
                .toList();
    }

    /** Of each form as it is today. */
    private static List<Document> overlegvormen(Document d, String vandaag) {
        Map<String, Document> nu = new LinkedHashMap<>();
        delen(d, "overlegvormen").stream()
                .filter(v -> vanaf(v).compareTo(vandaag) <= 0)
                .sorted(Comparator.comparing(SchoolprofielWeergave::vanaf))
                .forEach(v -> {
                    Document vorm = new Document(v);
                    vorm.remove("vanaf");
                    nu.put(v.getString("code"), vorm);
                });
        return List.copyOf(nu.values());
    }

    private static String vanaf(Document vorm) {
        return Objects.requireNonNullElse(vorm.getString("vanaf"), "");
    }

    /** Of each key the value that counts today. */
    private static Document instellingen(Document d, String vandaag) {
        TreeMap<String, Document> nu = new TreeMap<>();
        delen(d, ALLES).stream()
                .filter(i -> i.getString("ingangsdatum").compareTo(vandaag) <= 0)
                .sorted(Comparator.comparing(i -> i.getString("ingangsdatum")))
                .forEach(i -> nu.put(i.getString("sleutel"), i));
        Document waarden = new Document();
        nu.forEach((sleutel, i) -> waarden.append(sleutel, i.get("waarde")));
        return waarden;
    }

    /** What changes later. */
    private static List<Document> aangekondigd(Document d, String vandaag) {
        return delen(d, ALLES).stream()
                .filter(i -> i.getString("ingangsdatum").compareTo(vandaag) > 0)
                .sorted(Comparator.comparing(i -> i.getString("ingangsdatum")))
                .toList();
    }

    private static Document catalogi(Document d, String vandaag) {
        Document catalogi = new Document();
        delen(d, "catalogus").stream()
                .map(i -> i.getString("catalogus"))
                .distinct()
                .sorted()
                .filter(c -> !c.equals("GRENS") && !c.equals("PROTOCOL"))
                .forEach(c -> catalogi.append(c, items(d, c, vandaag)));
        return catalogi;
    }

    /** The items that count today; one that is not at school needs a referral or an arrangement (R7). */
    private static List<Document> items(Document d, String catalogus, String vandaag) {
        Map<String, Document> nu = new LinkedHashMap<>();
        delen(d, "catalogus").stream()
                .filter(i -> catalogus.equals(i.get("catalogus"))
                        && i.getString("vanaf").compareTo(vandaag) <= 0)
                .sorted(Comparator.comparing(i -> i.getString("vanaf")))
                .forEach(i -> nu.put(i.getString("itemCode"), i));
        List<Document> items = new ArrayList<>();
        for (Document i : nu.values()) {
            String tot = i.getString("tot");
            if (tot == null || tot.compareTo(vandaag) >= 0) {
                Document item = new Document(i);
                item.remove("catalogus");
                item.append(
                        "vraagtVerwijzing",
                        !i.getList("beschikbaarheid", String.class).contains(Beschikbaarheid.OP_SCHOOL.name()));
                items.add(item);
            }
        }
        return items;
    }
}
