package nl.zorgspoor.projections.werkbord;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Termijnregels;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.projections.leerling.Fasen;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import nl.zorgspoor.projections.werkbord.Taken.Sluiting;
import nl.zorgspoor.projections.werkbord.Taken.Soort;
import nl.zorgspoor.projections.werkbord.Taken.Taak;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V05: what is open per student: terms, tasks, points of attention, referrals, decisions. One document per student; its items
 * become rows when the board is read, because days left and late depend on the day.
 */
public final class CoordinatorWerkbord implements Lijst {

    /** After these nothing of the student stays open on the board but running terms. */
    private static final Set<String> EINDE = Set.of("TrajectAfgesloten", "LeerlingUitgeschreven");

    /** The events that put something on the board or take it off. */
    private static final Set<String> GEBEURTENISSEN = namen();

    /** Terms can stand behind any event of a student. */
    static final Projector TERMIJNEN =
            f -> wijziging(f, f.vastgelegd().termijnen().isPresent() && !raakt(f));

    static final Projector PROJECTOR =
            Projector.van(GEBEURTENISSEN, f -> wijziging(f, true)).en(TERMIJNEN);

    public static final Weergave WEERGAVE =
            new Weergave("coordinator-werkbord", 2, List.of(), PROJECTOR.en(Vernietiging.PROJECTOR));

    private static List<Wijziging> wijziging(Feit f, boolean telt) {
        String leerlingId = f.leerlingId();
        return leerlingId == null || !telt
                ? List.of()
                : List.of(new Wijziging.Vouwt(leerlingId, false, oud -> vouw(oud, f)));
    }

    private static boolean raakt(Feit f) {
        return GEBEURTENISSEN.contains(f.naam());
    }

    private static Set<String> namen() {
        Set<String> namen = new HashSet<>(Set.of("AandachtspuntGesignaleerd"));
        namen.addAll(EINDE);
        namen.addAll(Fasen.WISSELS);
        Taken.ALLE.forEach(t -> namen.add(t.opent()));
        Taken.SLUITINGEN.forEach(s -> namen.add(s.gebeurtenis()));
        namen.addAll(Aandachtspunten.gebeurtenissen());
        return Set.copyOf(namen);
    }

    static Document vouw(@Nullable Document oud, Feit f) {
        Document bord = oud == null
                ? Rijen.begin(f).append("items", new ArrayList<>()).append("termijnen", new ArrayList<>())
                : oud;
        if (Fasen.WISSELS.contains(f.naam())) {
            bord.append("fase", Fasen.na(f, bord.getString("fase")));
        }
        List<Document> items = new ArrayList<>(bord.getList("items", Document.class));
        if (EINDE.contains(f.naam())) {
            items.clear();
        }
        for (Sluiting s : Taken.SLUITINGEN) {
            if (s.gebeurtenis().equals(f.naam()) && s.als().test(f)) {
                items.removeIf(i -> s.taak().id(f).equals(i.get("id")));
            }
        }
        items.removeIf(i -> Aandachtspunten.afgehandeld(i.getString("id"), f));
        for (Taak t : Taken.ALLE) {
            if (t.opent().equals(f.naam()) && t.als().test(f)) {
                open(
                        items,
                        item(t.id(f), t.soort(), f, regel(t, f))
                                .append("vervaldatum", t.vervaldag().apply(f))
                                .append("volgendeActie", t.actie())
                                .append(
                                        "eigenaar",
                                        t.eigenaar() == null
                                                ? null
                                                : t.eigenaar().name()));
            }
        }
        if (f.naam().equals("AandachtspuntGesignaleerd")) {
            open(items, aandachtspunt(f));
        }
        bord.append("items", items);
        f.vastgelegd().termijnen().ifPresent(termijnen -> zetTermijnen(bord, f, termijnen));
        return bord;
    }

    private static @Nullable Regel regel(Taak t, Feit f) {
        return t.regel() != null ? t.regel() : Termijnregels.van(f.naam()).orElse(null);
    }

    private static void open(List<Document> items, Document item) {
        items.removeIf(i -> item.getString("id").equals(i.get("id")));
        items.add(item);
    }

    private static Document item(String id, Soort soort, Feit f, @Nullable Regel regel) {
        return new Document("id", id)
                .append("type", soort.name())
                .append("gestartDoor", f.naam())
                .append("gestartOp", f.dag())
                .append("regel", regel == null ? null : regel.nummer())
                .append("regelzin", regel == null ? null : regel.zin())
                .append(
                        "vertrouwelijkheid",
                        f.vastgelegd().inhoud().vertrouwelijkheid().name());
    }

    private static Document aandachtspunt(Feit f) {
        Regel regel = Regel.valueOf(f.eis("regel"));
        return item(Aandachtspunten.id(f.eis("regel"), f.eis("code")), Soort.AANDACHTSPUNT, f, regel)
                .append("code", f.tekst("code"))
                .append("ernst", f.tekst("ernst"))
                .append("volgendeActie", f.tekst("command"));
    }

    /** The list replaces what this stream listed before; the student's other streams have their own. */
    private static void zetTermijnen(Document bord, Feit f, List<Termijn> termijnen) {
        String stroom = f.vastgelegd().stroom();
        List<Document> alle = new ArrayList<>(bord.getList("termijnen", Document.class));
        alle.removeIf(t -> stroom.equals(t.get("stroom")));
        for (Termijn t : termijnen) {
            alle.add(new Document("id", t.id())
                    .append("stroom", stroom)
                    .append("type", Soort.TERMIJN.name())
                    .append("soort", t.soort())
                    .append("gestartDoor", t.grondslag())
                    .append("gestartOp", t.begin().toString())
                    .append("vervaldatum", t.eind().toString())
                    .append("regel", t.regel().nummer())
                    .append("regelzin", t.regel().zin())
                    .append("volgendeActie", t.actie())
                    .append("eigenaar", t.eigenaar().name())
                    .append("vertrouwelijkheid", Vertrouwelijkheid.NORMAAL.name()));
        }
        bord.append("termijnen", alle);
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public String beschrijving() {
        return "Wat openstaat: termijnen, taken, aandachtspunten, verwijzingen en besluiten; wat te laat is eerst.";
    }

    @Override
    public Gegevenssoort soort() {
        return Gegevenssoort.LOGBOEK;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.keuze("type", "De soort regel", Soort.values()),
                Parameter.tekst("regel", "Een regel, zoals R119"),
                Parameter.tekst("fase", "De fase van de leerling op de routekaart"),
                Parameter.keuze("eigenaar", "De rol die aan zet is", Rol.values()),
                Parameter.keuze("status", "Te laat of niet", "TE_LAAT", "OPEN"),
                Parameter.vanaf("vervaldatum"),
                Parameter.tot("vervaldatum"));
    }

    @Override
    public Bson sortering() {
        return Sorts.ascending("_id");
    }

    @Override
    public Bson beperking(Omgeving o) {
        // The board is staff's; a parent or student has the timeline and the register of consents.
        return o.lezer().actor().rol().isPartij()
                ? Filters.eq("_id", "")
                : Filters.or(Filters.exists("items.0"), Filters.exists("termijnen.0"));
    }

    @Override
    public Comparator<Document> volgorde() {
        return Comparator.comparing(
                        (Document r) -> r.getString("vervaldatum"), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(r -> r.getString("leerlingId"))
                .thenComparing(r -> r.getString("itemId"));
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        List<Document> rijen = new ArrayList<>();
        for (Document bord : documenten) {
            List<Document> termijnen = bord.getList("termijnen", Document.class);
            Set<Object> acties = new HashSet<>();
            termijnen.forEach(t -> acties.add(t.get("volgendeActie")));
            List<Document> items = new ArrayList<>(termijnen);
            bord.getList("items", Document.class).stream()
                    .filter(i -> Soort.AANDACHTSPUNT.name().equals(i.get("type"))
                            || !acties.contains(i.get("volgendeActie")))
                    .forEach(items::add);
            items.stream().filter(i -> magZien(i, o)).forEach(i -> rijen.add(rij(bord, i, o)));
        }
        return rijen;
    }

    /** What is confidential stands on the board of those who may read it. */
    private static boolean magZien(Document item, Omgeving o) {
        return o.lezer().mag(Vertrouwelijkheid.valueOf(item.getString("vertrouwelijkheid")));
    }

    private static Document rij(Document bord, Document item, Omgeving o) {
        String vervaldatum = item.getString("vervaldatum");
        Long resterend =
                vervaldatum == null ? null : ChronoUnit.DAYS.between(o.vandaag(), LocalDate.parse(vervaldatum));
        boolean teLaat = resterend != null && resterend < 0;
        String eigenaar = Objects.requireNonNullElseGet(
                item.getString("eigenaar"),
                () -> o.lezer().school().coordinator(o.vandaag()).name());
        return o.rij(bord)
                .append("itemId", item.get("id"))
                .append("type", item.get("type"))
                .append("soort", item.get("soort"))
                .append("fase", bord.get("fase"))
                .append("vervaldatum", vervaldatum)
                .append("dagenResterend", resterend)
                .append("regel", item.get("regel"))
                .append("regelzin", item.get("regelzin"))
                .append("code", item.get("code"))
                .append("ernst", item.get("ernst"))
                .append("gestartDoor", item.get("gestartDoor"))
                .append("gestartOp", item.get("gestartOp"))
                .append("volgendeActie", item.get("volgendeActie"))
                .append("eigenaar", eigenaar)
                .append("status", teLaat ? "TE_LAAT" : "OPEN")
                .append("signalen", teLaat ? List.of("TE_LAAT") : List.of());
    }
}
