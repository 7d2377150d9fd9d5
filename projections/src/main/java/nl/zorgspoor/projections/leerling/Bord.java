package nl.zorgspoor.projections.leerling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.zorgspoor.core.bevoegdheid.AanZet;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Termijnregels;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.projections.leerling.Taaklijst.Sluiting;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is open for one student, in one document: the running terms, and the items that events put there and take off. */
public final class Bord {

    /** After these nothing of the student stays open on the board but running terms; leaving counts from its day on. */
    private static final Set<String> EINDE = einde();

    private static final Set<String> AANDACHTSPUNTEN =
            Set.of("AandachtspuntGesignaleerd", "SchoolaandachtspuntGesignaleerd");

    /** Steps that ask for nothing new; the board shows that they were the last. */
    private static final Set<String> STAPPEN = Set.of("OndersteuningsbehoefteVastgesteld");

    /** What was agreed in a discussion stands there until the next of its kind, in which it is looked at. */
    private static final Map<String, Afspraken> AFSPRAKEN = Map.of(
            "BesprekingVastgelegd", new Afspraken("afspraken", Regel.LB_INHOUD),
            "JESBesprekingVastgelegd", new Afspraken("vervolgstappen", Regel.JES_VRAAG),
            "FlexZatUitkomstVastgelegd", new Afspraken("afspraken", Regel.FZ_UITKOMST));

    /** Points of attention that ask somebody to do what no command records: what, and who. */
    private static final Map<String, Opvolging> OPVOLGING = Map.of(
            Aandachtspunten.id(Regel.GV_LEDEN.name(), "AFDELINGSLEIDER_INFORMEREN"),
            new Opvolging("AFDELINGSLEIDER_INFORMEREN", Rol.VERZUIMCOORDINATOR));

    /** Referrals that not everybody may know of, with how confidential they are. */
    private static final String VERTROUWELIJK = "_vertrouwelijk";

    /** Streams that end, and whose terms go on in another. */
    private static final String OVERNAME = "VerzuimdossierOvergenomen";

    /** Where an event keeps its agreements, and the rule that asks for them. */
    private record Afspraken(String veld, Regel regel) {}

    private record Opvolging(String wat, Rol eigenaar) {}

    /** The events that put something on the board or take it off. */
    private static final Set<String> GEBEURTENISSEN = namen();

    /** Terms can stand behind any event of a student but those of the vertrouwenspersoon (R59). */
    static final Projector TERMIJNEN =
            f -> wijziging(f, f.vastgelegd().termijnen().isPresent() && !raakt(f) && !f.isInVertrouwen());

    public static final Projector PROJECTOR =
            Projector.van(GEBEURTENISSEN, f -> wijziging(f, true)).en(TERMIJNEN);

    private Bord() {}

    private static List<Wijziging> wijziging(Feit f, boolean telt) {
        String id = telt ? id(f) : null;
        return id == null ? List.of() : List.of(new Wijziging.Vouwt(id, false, oud -> vouw(oud, f)));
    }

    /** The student; a point of attention may be about a meeting or about the school. */
    private static @Nullable String id(Feit f) {
        if (f.leerlingId() != null) {
            return f.leerlingId();
        } else if (f.naam().equals("AandachtspuntGesignaleerd")) {
            return "overleg:" + f.eis("overlegId");
        }
        return f.naam().equals("SchoolaandachtspuntGesignaleerd") ? "school:" + f.schoolId() : null;
    }

    private static boolean raakt(Feit f) {
        return GEBEURTENISSEN.contains(f.naam());
    }

    private static Set<String> einde() {
        Set<String> einde = new HashSet<>(Vertrek.GEBEURTENISSEN);
        einde.add("TrajectAfgesloten");
        return Set.copyOf(einde);
    }

    private static Set<String> namen() {
        Set<String> namen = new HashSet<>(AANDACHTSPUNTEN);
        namen.add(OVERNAME);
        namen.addAll(EINDE);
        namen.addAll(STAPPEN);
        namen.addAll(AFSPRAKEN.keySet());
        namen.addAll(Fasen.WISSELS);
        Taken.LIJST.taken().forEach(t -> namen.add(t.opent()));
        Taken.LIJST.sluitingen().forEach(s -> namen.add(s.gebeurtenis()));
        namen.addAll(Aandachtspunten.gebeurtenissen());
        return Set.copyOf(namen);
    }

    static Document vouw(@Nullable Document oud, Feit f) {
        Document bord = oud == null ? Rijen.begin(f) : oud;
        bord.putIfAbsent("items", new ArrayList<>());
        bord.putIfAbsent("termijnen", new ArrayList<>());
        if (Fasen.WISSELS.contains(f.naam())) {
            bord.append("fase", Fasen.na(f, bord.getString("fase")));
        }
        List<Document> items = new ArrayList<>(bord.getList("items", Document.class));
        if (EINDE.contains(f.naam()) && (!Vertrek.GEBEURTENISSEN.contains(f.naam()) || Vertrek.isIngegaan(f))) {
            items.clear();
        }
        for (Sluiting s : Taken.LIJST.sluitingen()) {
            items.removeIf(i -> s.sluit(i.getString("id"), f));
        }
        items.removeIf(i -> Aandachtspunten.afgehandeld(i.getString("id"), f));
        for (Taak t : Taken.LIJST.taken()) {
            if (t.opent().equals(f.naam()) && t.als().test(f)) {
                open(
                        items,
                        item(t.id(f), t.soort(), f, regel(t, f))
                                .append("vervaldatum", t.vervaldag().apply(f))
                                .append("soort", t.wat())
                                .append("volgendeActie", t.actie())
                                .append("eigenaar", naam(t.eigenaar().apply(f))));
            }
        }
        if (AANDACHTSPUNTEN.contains(f.naam())) {
            open(items, aandachtspunt(f));
            if (f.heeft("overlegId")) {
                bord.append("overlegId", f.tekst("overlegId"));
            }
        }
        if (AFSPRAKEN.containsKey(f.naam())) {
            afspraken(items, f);
        }
        if (f.vastgelegd().inhoud().vertrouwelijkheid() == Vertrouwelijkheid.NORMAAL) {
            bord.append("laatsteGebeurtenis", f.naam()).append("laatsteGebeurtenisOp", f.dag());
        }
        bord.append("items", items);
        if (f.naam().equals(OVERNAME)) {
            List<Object> stromen = f.lijst("uitDossiers");
            bord.append(
                    "termijnen",
                    bord.getList("termijnen", Document.class).stream()
                            .filter(t -> !stromen.contains(t.get("stroom")))
                            .toList());
        }
        onthoudVertrouwelijk(bord, f);
        f.vastgelegd().termijnen().ifPresent(termijnen -> zetTermijnen(bord, f, termijnen));
        return bord;
    }

    private static @Nullable String naam(@Nullable Rol rol) {
        return rol == null ? null : rol.name();
    }

    /** The decision on admission is everywhere the role's that the school gives it to. */
    private static final String TOELATING = Bekend.opdracht("BesluitOverToelating");

    /** What an open item asks at this school, and of whom. */
    public static AanZet aanZet(Document item, Schoolprofiel school, LocalDate op) {
        String actie = item.getString("volgendeActie");
        Rol bedoeld = Arrays.stream(Rol.values())
                .filter(r -> r.name().equals(item.get("eigenaar")))
                .findFirst()
                .orElse(null);
        return AanZet.van(
                school,
                actie,
                TOELATING.equals(actie) ? school.rol(Instelling.BESLUIT_TOELATING_ROL, op) : bedoeld,
                op);
    }

    private static @Nullable Regel regel(Taak t, Feit f) {
        return t.regel() != null
                ? t.regel()
                : Termijnregels.van(f.vastgelegd().inhoud()).orElse(null);
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

    private static void afspraken(List<Document> items, Feit f) {
        String begin = "afspraak:" + f.naam() + ":";
        items.removeIf(i -> i.getString("id").startsWith(begin));
        int n = 0;
        Afspraken afspraken = Objects.requireNonNull(AFSPRAKEN.get(f.naam()));
        for (Object o : f.lijst(afspraken.veld())) {
            Document afspraak = (Document) o;
            n++;
            items.add(item(begin + n, Soort.TAAK, f, afspraken.regel())
                    .append("soort", "AFSPRAAK")
                    .append("vervaldatum", afspraak.get("voor"))
                    .append("omschrijving", afspraak.get("wat"))
                    .append("eigenaar", afspraak.get("wie")));
        }
    }

    private static Document aandachtspunt(Feit f) {
        Regel regel = Regel.valueOf(f.eis("regel"));
        String id = Aandachtspunten.id(f.eis("regel"), f.eis("code"));
        Opvolging opvolging = OPVOLGING.get(id);
        Document item = item(id, opvolging == null ? Soort.AANDACHTSPUNT : Soort.TAAK, f, regel)
                .append("code", f.tekst("code"))
                .append("ernst", f.een("ernst"))
                .append("ontstaanBij", f.tekst("command"));
        return opvolging == null
                ? item.append("volgendeActie", Aandachtspunten.actie(id))
                : item.append("soort", opvolging.wat())
                        .append("eigenaar", opvolging.eigenaar().name());
    }

    /**
     * The list replaces what this stream listed before; the student's other streams have their own. What the system does by
     * itself on its day asks nothing of anybody.
     */
    private static void zetTermijnen(Document bord, Feit f, List<Termijn> termijnen) {
        String stroom = f.vastgelegd().stroom();
        List<Document> alle = new ArrayList<>(bord.getList("termijnen", Document.class));
        alle.removeIf(t -> stroom.equals(t.get("stroom")));
        for (Termijn t : termijnen) {
            if (t.eigenaar() == Rol.SYSTEEM) {
                continue;
            }
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
                    .append("vertrouwelijkheid", vertrouwelijkheid(bord, t).name()));
        }
        bord.append("termijnen", alle);
    }

    /** A referral that not everybody may know of; its terms are as confidential as it is. */
    private static void onthoudVertrouwelijk(Document bord, Feit f) {
        Vertrouwelijkheid vertrouwelijkheid = f.vastgelegd().inhoud().vertrouwelijkheid();
        if (vertrouwelijkheid != Vertrouwelijkheid.NORMAAL && f.heeft("verwijzingId")) {
            bord.append(
                    VERTROUWELIJK,
                    Objects.requireNonNullElse(bord.get(VERTROUWELIJK, Document.class), new Document())
                            .append(sleutel(f.eis("verwijzingId")), vertrouwelijkheid.name()));
        }
    }

    private static Vertrouwelijkheid vertrouwelijkheid(Document bord, Termijn t) {
        Document bekend = Objects.requireNonNullElse(bord.get(VERTROUWELIJK, Document.class), new Document());
        String van = bekend.getString(sleutel(t.id().substring(t.id().indexOf(':') + 1)));
        return van == null ? Vertrouwelijkheid.NORMAAL : Vertrouwelijkheid.valueOf(van);
    }

    /** An id as the name of a field, where a dot would mean a path. */
    private static String sleutel(String id) {
        return id.replace('.', ':');
    }

    /**
     * The terms and items that a reader may see; an item that asks for what a term asks for as well stands there once, as
     * the term. A term that has not begun is not open yet.
     *
     * @param mag what the reader may read
     */
    public static List<Document> open(Document bord, Predicate<Vertrouwelijkheid> mag, LocalDate vandaag) {
        List<Document> termijnen = lijst(bord, "termijnen").stream()
                .filter(t -> t.getString("gestartOp").compareTo(vandaag.toString()) <= 0)
                .toList();
        Set<Object> acties = new HashSet<>();
        termijnen.forEach(t -> acties.add(t.get("volgendeActie")));
        List<Document> open = new ArrayList<>(termijnen);
        lijst(bord, "items").stream()
                .filter(i ->
                        Soort.AANDACHTSPUNT.name().equals(i.get("type")) || !acties.contains(i.get("volgendeActie")))
                .forEach(open::add);
        return open.stream()
                .filter(i -> mag.test(Vertrouwelijkheid.valueOf(i.getString("vertrouwelijkheid"))))
                .toList();
    }

    private static List<Document> lijst(Document bord, String veld) {
        return Objects.requireNonNullElse(bord.getList(veld, Document.class), List.of());
    }
}
