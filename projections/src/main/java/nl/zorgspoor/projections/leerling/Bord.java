package nl.zorgspoor.projections.leerling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.bevoegdheid.AanZet;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent;
import nl.zorgspoor.core.groepsplan.KlassenOPPEvent;
import nl.zorgspoor.core.jaarcyclus.JaarcyclusEvent.JaaraandachtspuntGesignaleerd;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitOverToelating;
import nl.zorgspoor.core.leerling.casus.CasusEvent.BesprekingVastgelegd;
import nl.zorgspoor.core.leerling.casus.CasusEvent.JESBesprekingVastgelegd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatUitkomstVastgelegd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OndersteuningsbehoefteVastgesteld;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectAfgesloten;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent;
import nl.zorgspoor.core.overleg.OverlegEvent;
import nl.zorgspoor.core.school.SchoolEvent.SchoolaandachtspuntGesignaleerd;
import nl.zorgspoor.core.training.TrainingEvent;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimdossierOvergenomen;
import nl.zorgspoor.projections.leerling.Taaklijst.Sluiting;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.opslag.Documentwaarde;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is open for one student, in one document: the running terms, and the items that events put there and take off. */
public final class Bord {

    private static final Set<Class<?>> AANDACHTSPUNTEN = Set.of(
            AandachtspuntGesignaleerd.class,
            OverlegEvent.AandachtspuntGesignaleerd.class,
            SchoolaandachtspuntGesignaleerd.class,
            JaaraandachtspuntGesignaleerd.class);

    /** Steps that ask for nothing new; the board shows that they were the last. */
    private static final Set<Class<?>> STAPPEN = Set.of(OndersteuningsbehoefteVastgesteld.class);

    /** What was agreed in a discussion stands there until the next of its kind, in which it is looked at. */
    private static final Set<Class<?>> AFSPRAKEN =
            Set.of(BesprekingVastgelegd.class, JESBesprekingVastgelegd.class, FlexZatUitkomstVastgelegd.class);

    /** Points of attention that ask somebody to do what no command records: what, and who. */
    private static final Map<String, Opvolging> OPVOLGING = Map.of(
            Aandachtspunten.id(Regel.GV_LEDEN.name(), "AFDELINGSLEIDER_INFORMEREN"),
            new Opvolging("AFDELINGSLEIDER_INFORMEREN", Rol.VERZUIMCOORDINATOR));

    /** Terms that are as confidential as what they are about. */
    private static final Map<String, Vertrouwelijkheid> GEHEIME_TERMIJNEN =
            Map.of("ACUTE_ACTIE", Vertrouwelijkheid.MELDCODE, "ZEDENOPVOLGING", Vertrouwelijkheid.ZEDEN);

    /** The students of a group's board. */
    public static final String LEDEN = "leden";

    /** Referrals that not everybody may know of, with how confidential they are. */
    private static final String VERTROUWELIJK = "_vertrouwelijk";

    private record Opvolging(String wat, Rol eigenaar) {}

    /** The events that put something on the board or take it off. */
    private static final Set<Class<?>> GEBEURTENISSEN = gebeurtenissen();

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

    /** The student; a point of attention may be about a meeting or about the school, a task about a group or a class. */
    private static @Nullable String id(Feit f) {
        if (f.leerlingId() != null) {
            return f.leerlingId();
        } else if (f.inhoud() instanceof OverlegEvent.AandachtspuntGesignaleerd a) {
            return "overleg:" + a.overlegId();
        } else if (f.inhoud() instanceof GroepsplanEvent g) {
            return "groepsplan:" + g.groepsplanId();
        } else if (f.inhoud() instanceof KlassenOPPEvent k) {
            return "groepsplan:" + k.groepsplanId();
        } else if (f.inhoud() instanceof TrainingEvent t) {
            return "training:" + t.trainingId();
        }
        return f.inhoud() instanceof SchoolaandachtspuntGesignaleerd
                        || f.inhoud() instanceof JaaraandachtspuntGesignaleerd
                ? "school:" + f.schoolId()
                : null;
    }

    private static boolean raakt(Feit f) {
        return GEBEURTENISSEN.contains(f.inhoud().getClass());
    }

    private static Set<Class<?>> gebeurtenissen() {
        Set<Class<?>> namen = new HashSet<>(AANDACHTSPUNTEN);
        // streams that end, and whose terms go on in another
        namen.add(VerzuimdossierOvergenomen.class);
        namen.add(TrajectAfgesloten.class);
        namen.addAll(Vertrek.GEBEURTENISSEN);
        namen.addAll(STAPPEN);
        namen.addAll(AFSPRAKEN);
        namen.add(TrainingEvent.DeelnemersGewijzigd.class);
        Fasen.WISSELS.stream().flatMap(Projector::bladeren).forEach(namen::add);
        Taken.LIJST.taken().forEach(t -> namen.add(t.opent()));
        Taken.LIJST.sluitingen().forEach(s -> namen.add(s.gebeurtenis()));
        namen.addAll(Aandachtspunten.gebeurtenissen());
        return Set.copyOf(namen);
    }

    static Document vouw(@Nullable Document oud, Feit f) {
        Document bord = oud == null ? Rijen.begin(f) : oud;
        bord.putIfAbsent("items", new ArrayList<>());
        bord.putIfAbsent("termijnen", new ArrayList<>());
        Gebeurtenis e = f.inhoud();
        if (Fasen.WISSELS.stream().anyMatch(w -> w.isInstance(e))) {
            bord.append("fase", Fasen.na(e, bord.getString("fase")));
        }
        List<Document> items = new ArrayList<>(bord.getList("items", Document.class));
        // After these nothing of the student stays open but running terms; leaving counts from its day on.
        if (e instanceof TrajectAfgesloten || Vertrek.isIngegaan(f)) {
            items.clear();
        }
        for (Sluiting s : Taken.LIJST.sluitingen()) {
            items.removeIf(i -> s.sluit(i.getString("id"), e));
        }
        items.removeIf(i -> Aandachtspunten.afgehandeld(i.getString("id"), e));
        for (Taak t : Taken.LIJST.taken()) {
            if (t.wordtGeopendDoor(f)) {
                open(
                        items,
                        item(t.id(t.opent()).apply(e), t.soort(), f, regel(t, f))
                                .append("vervaldatum", t.vervaldag().apply(f))
                                .append("soort", t.wat())
                                .append("volgendeActie", naam(t.actie()))
                                .append("eigenaar", t.eigenaar().apply(f)));
            }
        }
        vanGroep(bord, e);
        if (e instanceof AandachtspuntGesignaleerd a) {
            open(items, aandachtspunt(f, a, a.command()).append("ernst", a.ernst()));
        } else if (e instanceof OverlegEvent.AandachtspuntGesignaleerd a) {
            open(items, aandachtspunt(f, a, a.command()).append("ernst", a.ernst()));
            bord.append("overlegId", a.overlegId());
        } else if (e instanceof SchoolaandachtspuntGesignaleerd a) {
            open(items, aandachtspunt(f, a, a.command()));
        } else if (e instanceof JaaraandachtspuntGesignaleerd a) {
            open(items, aandachtspunt(f, a, a.command()));
        } else if (e instanceof BesprekingVastgelegd b) {
            afspraken(items, f, Regel.LB_INHOUD, b.afspraken());
        } else if (e instanceof JESBesprekingVastgelegd b) {
            afspraken(items, f, Regel.JES_VRAAG, b.vervolgstappen());
        } else if (e instanceof FlexZatUitkomstVastgelegd u) {
            afspraken(items, f, Regel.FZ_UITKOMST, u.afspraken());
        }
        if (e.vertrouwelijkheid() == Vertrouwelijkheid.NORMAAL) {
            bord.append("laatsteGebeurtenis", f.naam()).append("laatsteGebeurtenisOp", f.dag());
        }
        bord.append("items", items);
        if (e instanceof VerzuimdossierOvergenomen o) {
            bord.append(
                    "termijnen",
                    bord.getList("termijnen", Document.class).stream()
                            .filter(t -> !o.uitDossiers().contains(t.getString("stroom")))
                            .toList());
        }
        onthoudVertrouwelijk(bord, e);
        f.vastgelegd().termijnen().ifPresent(termijnen -> zetTermijnen(bord, f, termijnen));
        return bord;
    }

    /** A group or a class has a board of its own, for who works with one of its students. */
    private static void vanGroep(Document bord, Gebeurtenis e) {
        if (e instanceof GroepsplanEvent.HandelingsplanOpgesteld g) {
            bord.append("groepsplanId", g.groepsplanId()).append(LEDEN, g.leerlingIds());
        } else if (e instanceof GroepsplanEvent.HandelingsplanBijgesteld g) {
            bord.append(LEDEN, g.leerlingIds());
        } else if (e instanceof TrainingEvent.TrainingGestart t) {
            bord.append("trainingId", t.trainingId()).append(LEDEN, t.leerlingIds());
        } else if (e instanceof TrainingEvent.DeelnemersGewijzigd t) {
            bord.append(LEDEN, t.leerlingIds());
        } else if (e instanceof KlassenOPPEvent.OPPOpgesteld k) {
            bord.append("groepsplanId", k.groepsplanId()).append("klas", k.klas());
        }
    }

    /** Rows say the name of a command. */
    private static @Nullable String naam(@Nullable Class<? extends Opdracht> actie) {
        return actie == null ? null : actie.getSimpleName();
    }

    /** The decision on admission is everywhere the role's that the school gives it to. */
    private static final String TOELATING = BesluitOverToelating.class.getSimpleName();

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
        return t.regel() != null ? t.regel() : Vocabulaire.regel(f.inhoud()).orElse(null);
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
                .append("vertrouwelijkheid", f.inhoud().vertrouwelijkheid());
    }

    private static void afspraken(List<Document> items, Feit f, Regel regel, List<? extends Record> afspraken) {
        String begin = "afspraak:" + f.naam() + ":";
        items.removeIf(i -> i.getString("id").startsWith(begin));
        int n = 0;
        for (Record deel : afspraken) {
            Document afspraak = Documentwaarde.van(deel);
            n++;
            items.add(item(begin + n, Soort.TAAK, f, regel)
                    .append("soort", "AFSPRAAK")
                    .append("vervaldatum", afspraak.get("voor"))
                    .append("omschrijving", afspraak.get("wat"))
                    .append("eigenaar", afspraak.get("wie")));
        }
    }

    private static Document aandachtspunt(Feit f, Aandacht punt, String command) {
        String id = Aandachtspunten.id(punt.regel().name(), punt.code());
        Opvolging opvolging = OPVOLGING.get(id);
        Document item = item(id, opvolging == null ? Soort.AANDACHTSPUNT : Soort.TAAK, f, punt.regel())
                .append("code", punt.code())
                .append("ernst", null)
                .append("ontstaanBij", command);
        return opvolging == null
                ? item.append("volgendeActie", naam(Aandachtspunten.actie(id)))
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
                    .append("vertrouwelijkheid", vertrouwelijkheid(bord, t)));
        }
        bord.append("termijnen", alle);
    }

    /** A referral that not everybody may know of; its terms are as confidential as it is. */
    private static void onthoudVertrouwelijk(Document bord, Gebeurtenis e) {
        if (e.vertrouwelijkheid() != Vertrouwelijkheid.NORMAAL
                && e instanceof VerwijzingEvent v
                && v.verwijzingId() != null) {
            bord.append(
                    VERTROUWELIJK,
                    Objects.requireNonNullElse(bord.get(VERTROUWELIJK, Document.class), new Document())
                            .append(
                                    sleutel(v.verwijzingId()),
                                    e.vertrouwelijkheid().name()));
        }
    }

    private static Vertrouwelijkheid vertrouwelijkheid(Document bord, Termijn t) {
        if (GEHEIME_TERMIJNEN.containsKey(t.soort())) {
            return GEHEIME_TERMIJNEN.get(t.soort());
        }
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

    /** As a school asks it: what belongs to a meeting that it does not hold is asked of nobody there (R218). */
    public static List<Document> open(
            Document bord, Schoolprofiel school, Predicate<Vertrouwelijkheid> mag, LocalDate vandaag) {
        boolean grootVerzuim =
                school.overlegvorm(OverlegvormCode.GROOT_VERZUIM, vandaag).isPresent();
        return open(bord, mag, vandaag).stream()
                .filter(i -> grootVerzuim || !Regel.VZ_GV_AGENDA.nummer().equals(i.get("regel")))
                .toList();
    }

    /** The first day on which something that stands there is due. */
    public static @Nullable String eerste(Document bord) {
        return Stream.concat(lijst(bord, "items").stream(), lijst(bord, "termijnen").stream())
                .map(i -> i.getString("vervaldatum"))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Document> lijst(Document bord, String veld) {
        return Objects.requireNonNullElse(bord.getList(veld, Document.class), List.of());
    }
}
