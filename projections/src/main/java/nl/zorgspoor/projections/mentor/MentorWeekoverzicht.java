package nl.zorgspoor.projections.mentor;

import static nl.zorgspoor.projections.mentor.Mentorschrift.lijst;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.bevoegdheid.AanZet;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.jaarcyclus.OudercontactEvent.OudersUitgenodigd;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.InformatieMetMentorGedeeld;
import nl.zorgspoor.core.leerling.mentoraat.Mentoraten;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ConsultatieadviesGegeven;
import nl.zorgspoor.projections.jaarcyclus.Ouderuitnodigingen;
import nl.zorgspoor.projections.leerling.Bord;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Parameter.Soort;
import nl.zorgspoor.projections.lezen.Volgorde;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V16: what a mentor does for each student this week: tasks with their due day, guidance that runs, meetings, what the
 * coordinator shared, what parents are invited to (R275), and one row per student with the talks, notes and weekly tasks done
 * (R75-R78, R293). One document per student, and one for the invitations.
 */
public final class MentorWeekoverzicht implements Lijst {

    /** A task that has been open this long is signalled (R76). */
    private static final int OPEN_DAGEN = 14;

    public static final Weergave WEERGAVE = new Weergave(
                    "mentor-weekoverzicht",
                    13,
                    List.of(),
                    Bord.PROJECTOR
                            .en(Mentorschrift.RIJEN)
                            .en(Ouderuitnodigingen.PROJECTOR)
                            .en(Vernietiging.PROJECTOR))
            .geordend(d -> Volgorde.plaats(eerste(d), d.getString("leerlingId")));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.LOGBOEK,
                    Sorts.ascending("_id"),
                    "De week van de mentor: taken, gesprekken, begeleiding van eigen leerlingen, agendapunten, wat is"
                            + " gedeeld en waarvoor ouders zijn uitgenodigd.")
            .bijnamen("mentor-week", "mentors-week")
            .parameters(
                    new Parameter(
                            "week",
                            Soort.DATUM,
                            List.of(),
                            "Een dag in de week; zonder deze dag alles wat nu openstaat",
                            w -> Filters.exists("_id"),
                            MentorWeekoverzicht::inWeek),
                    Parameter.tekst("mentorId", "Een mentor"),
                    Parameter.keuze("type", "De soort regel", Regeltype.values()),
                    Parameter.keuze("status", "Waar het staat", "OPEN", "TE_LAAT", "GEREED"))
            // What was agreed is content.
            .alleenVolledig("omschrijving");

    /** The kinds of row. */
    enum Regeltype {
        WEEK,
        TAAK,
        SESSIE,
        AGENDAPUNT,
        ADVIES,
        GEDEELD,
        /** What the parents of a class or of the school are invited to (R275); of no student. */
        OUDERUITNODIGING
    }

    /** R272: what was agreed is for who reads the logbook, and for the afdelingsleider who agreed to it. */
    private static boolean metLeiding(Omgeving o) {
        return o.lezer().actor().rol() == Rol.AFDELINGSLEIDER
                || o.lezer().recht(Gegevenssoort.LOGBOEK) == Leesrecht.VOLLEDIG;
    }

    /** Of that week itself, and tasks that were to be done before. */
    private static boolean inWeek(Document rij, String dagInWeek) {
        LocalDate maandag = Schoolkalender.maandag(LocalDate.parse(dagInWeek));
        String dag = Stream.of("datumTijd", "vervaldatum", "datum")
                .map(rij::getString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (dag == null) {
            return true;
        }
        LocalDate d = LocalDate.parse(dag.substring(0, 10));
        boolean taak = Regeltype.TAAK.name().equals(rij.get("type"));
        return d.isBefore(maandag.plusDays(7)) && (taak || !d.isBefore(maandag));
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    /** Staff's own; a parent or student has the timeline. */
    @Override
    public Bson beperking(Omgeving o) {
        return o.lezer().actor().rol().isPartij() ? Filters.eq("_id", "") : Filters.exists("leerlingId");
    }

    /** R275: with the classes of the students in reach. */
    @Override
    public List<Document> vooraf(Omgeving o) {
        return o.lezer().actor().rol().isPartij()
                ? List.of()
                : Ouderuitnodigingen.vanaf(week(o), o).stream()
                        .map(u -> uitnodigingrij(u, o))
                        .toList();
    }

    private static Document uitnodigingrij(Document u, Omgeving o) {
        return new Document("schoolId", o.lezer().school().schoolId())
                .append("klas", u.get("klas"))
                .append("itemId", Regeltype.OUDERUITNODIGING + ":" + u.get("uitnodigingId"))
                .append("type", Regeltype.OUDERUITNODIGING.name())
                .append("week", weeknummer(week(o)))
                .append("weekVan", week(o).toString())
                .append("gestartDoor", OudersUitgenodigd.class.getSimpleName())
                .append("gestartOp", u.get("datum"))
                .append("status", "AFGEZEGD".equals(u.get("status")) ? "AFGEZEGD" : "OPEN")
                .append("signalen", new ArrayList<>())
                .append("soort", u.get("soort"))
                .append("reden", u.get("reden"))
                .append("regel", Regel.OUDERS_UITNODIGEN.nummer())
                .append("onderwerp", u.get("onderwerp"))
                .append("locatie", u.get("locatie"))
                .append("datumTijd", u.get("datumTijd"))
                .append("vervaldatum", u.getString("datumTijd").substring(0, 10));
    }

    private static String weeknummer(LocalDate maandag) {
        return "%d-W%02d"
                .formatted(maandag.get(IsoFields.WEEK_BASED_YEAR), maandag.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    @Override
    public Volgorde volgorde() {
        return Volgorde.van("vervaldatum", "leerlingId", "itemId");
    }

    /** What the board asks, the talks by the part of the year, and meetings; rows of what was done have no day. */
    private static @Nullable String eerste(Document d) {
        Document norm = Objects.requireNonNullElse(d.get("gespreksnorm", Document.class), new Document());
        return Stream.concat(
                        Stream.of(
                                Bord.eerste(d),
                                norm.getString("halverwege"),
                                norm.getString("driekwart"),
                                norm.getString("uiterlijk")),
                        lijst(d, "agenda").stream()
                                .map(a -> a.getString("datumTijd").substring(0, 10)))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        List<Document> rijen = new ArrayList<>();
        for (Document d : documenten) {
            if (o.kaart(d.getString("leerlingId")).isHier(o.vandaag())) {
                rijen(d, o, rijen);
            }
        }
        return rijen;
    }

    private static void rijen(Document d, Omgeving o, List<Document> rijen) {
        List<Document> taken = taken(d, o);
        var kaart = o.kaart(d.getString("leerlingId"));
        if (kaart.klas(o.vandaag()) != null || kaart.mentorId(o.vandaag()) != null) {
            rijen.add(weekrij(d, taken, o));
        }
        rijen.addAll(taken);
        lijst(d, "begeleiding").forEach(b -> rijen.add(sessierij(d, b, o)));
        lijst(d, "agenda").stream()
                .filter(a -> a.getString("datumTijd").compareTo(week(o).toString()) >= 0)
                .forEach(a -> rijen.add(rij(d, Regeltype.AGENDAPUNT, a, o)
                        .append("overlegId", a.get("id"))
                        .append("overlegvorm", a.get("overlegvorm"))
                        .append("datumTijd", a.get("datumTijd"))
                        .append("vervaldatum", a.getString("datumTijd").substring(0, 10))));
        lijst(d, "adviezen")
                .forEach(a -> rijen.add(rij(d, Regeltype.ADVIES, a, o)
                        .append("soort", a.get("uitkomst"))
                        .append("datum", a.get("datum"))
                        .append("gestartDoor", ConsultatieadviesGegeven.class.getSimpleName())));
        lijst(d, "gedeeld").stream()
                .filter(g -> magZien(g, o))
                .forEach(g -> rijen.add(rij(d, Regeltype.GEDEELD, g, o)
                        .append("datum", g.get("datum"))
                        .append("onderwerp", g.get("onderwerp"))
                        .append("tekst", g.get("tekst"))
                        .append("gestartDoor", InformatieMetMentorGedeeld.class.getSimpleName())));
    }

    /** R58: for the roles that the coordinator chose; nobody chosen means the mentor. */
    private static boolean magZien(Document gedeeld, Omgeving o) {
        Rol rol = o.lezer().actor().rol();
        List<Object> voor = gedeeld.getList("zichtbaarVoor", Object.class);
        return rol == o.lezer().school().coordinator(o.vandaag())
                || (voor.isEmpty() ? rol == eersteSchakel(o) : voor.contains(rol.name()));
    }

    private static Rol eersteSchakel(Omgeving o) {
        return o.lezer().school().rol(Instelling.EERSTE_SCHAKEL, o.vandaag());
    }

    /** Monday of the week that is asked for. */
    private static LocalDate week(Omgeving o) {
        String gevraagd = o.filters().get("week");
        return Schoolkalender.maandag(gevraagd == null ? o.vandaag() : LocalDate.parse(gevraagd));
    }

    private static Document rij(Document d, Regeltype type, Document item, Omgeving o) {
        LocalDate maandag = week(o);
        return o.rij(
                        d,
                        c -> Objects.equals(c.get("gebeurtenis"), item.get("gestartDoor"))
                                || (type == Regeltype.GEDEELD
                                        && InformatieMetMentorGedeeld.class
                                                .getSimpleName()
                                                .equals(c.get("gebeurtenis"))))
                .append(
                        "coordinatorId",
                        o.lezer()
                                .school()
                                .coordinatorVan(
                                        o.kaart(d.getString("leerlingId")).klas(o.vandaag()), o.vandaag())
                                .orElse(null))
                .append("itemId", type + ":" + item.get("id"))
                .append("type", type.name())
                .append("week", weeknummer(maandag))
                .append("weekVan", maandag.toString())
                .append("mentorId", o.kaart(d.getString("leerlingId")).mentorId(o.vandaag()))
                .append("gestartDoor", item.get("gestartDoor"))
                .append("gestartOp", item.get("gestartOp"))
                .append("status", "OPEN")
                .append("signalen", new ArrayList<>());
    }

    /**
     * What the board asks of the mentor, by role or, in an agreement, by the mentor's own id; for the talks with the day on which
     * the next one is due.
     */
    private static List<Document> taken(Document d, Omgeving o) {
        Set<String> rollen =
                new HashSet<>(List.of(Rol.MENTOR.name(), eersteSchakel(o).name()));
        String mentorId = o.kaart(d.getString("leerlingId")).mentorId(o.vandaag());
        if (mentorId != null) {
            rollen.add(mentorId);
        }
        List<Document> taken = new ArrayList<>();
        for (Document item : Bord.open(d, o.lezer().school(), o.lezer()::mag, o.vandaag())) {
            AanZet aanZet = Bord.aanZet(item, o.lezer().school(), o.vandaag());
            if (!rollen.contains(String.valueOf(item.get("eigenaar")))
                    && !rollen.contains(aanZet.rol().name())) {
                continue;
            }
            Document rij = rij(d, Regeltype.TAAK, item, o)
                    .append("soort", item.get("soort") == null ? item.get("type") : item.get("soort"))
                    .append("volgendeActie", aanZet.actie())
                    .append("regel", item.get("regel"))
                    .append("regelzin", item.get("regelzin"))
                    .append("omschrijving", item.get("omschrijving"))
                    .append("vervaldatum", item.get("vervaldatum"));
            if ("MENTORGESPREKKEN".equals(item.get("soort"))) {
                gesprekken(rij, d, o);
            }
            taken.add(metStand(rij, o));
        }
        return taken;
    }

    private static Document metStand(Document rij, Omgeving o) {
        String vervaldatum = rij.getString("vervaldatum");
        if (vervaldatum != null) {
            rij.append("dagenResterend", ChronoUnit.DAYS.between(o.vandaag(), LocalDate.parse(vervaldatum)));
        }
        if ("GEREED".equals(rij.get("status"))) {
            return rij;
        }
        List<Object> signalen = new ArrayList<>();
        boolean teLaat =
                vervaldatum != null && vervaldatum.compareTo(o.vandaag().toString()) < 0;
        if (teLaat) {
            rij.append("status", "TE_LAAT");
            signalen.add("TE_LAAT");
        }
        boolean lang = rij.get("gestartOp") instanceof String sinds
                && ChronoUnit.DAYS.between(LocalDate.parse(sinds), o.vandaag()) >= OPEN_DAGEN;
        if (lang && (vervaldatum == null || teLaat)) {
            signalen.add("OPEN_2_WEKEN");
        }
        return rij.append("signalen", signalen);
    }

    /** R75: one talk before half of the year, and all of them before three quarters; then before the end. */
    private static void gesprekken(Document rij, Document d, Omgeving o) {
        Document norm = Objects.requireNonNullElse(d.get("gespreksnorm", Document.class), new Document());
        int gedaan = gesprekken(d, norm.getString("schooljaar"));
        int nodig = norm.getInteger("norm", 0);
        String voor = gedaan * 2 < nodig
                ? norm.getString("halverwege")
                : gedaan < nodig ? norm.getString("driekwart") : norm.getString("uiterlijk");
        rij.append("aantal", gedaan).append("norm", nodig).append("vervaldatum", voor);
        if (gedaan >= nodig) {
            rij.append("status", "GEREED");
        }
    }

    private static int gesprekken(Document d, @Nullable String schooljaar) {
        return (int) lijst(d, "mentorgesprekken").stream()
                .filter(g -> Objects.equals(schooljaar, g.get("schooljaar")))
                .count();
    }

    /** What was done for the student, in the week and in the year. */
    private static Document weekrij(Document d, List<Document> taken, Omgeving o) {
        LocalDate maandag = week(o);
        String schooljaar = Schooljaar.van(maandag);
        Document norm = d.get("gespreksnorm", Document.class);
        Set<Object> weektaken = new HashSet<>();
        lijst(d, "weektaken").stream()
                .filter(w -> isIn(w.getString("datum"), maandag))
                .forEach(w -> weektaken.addAll(w.getList("onderdelen", Object.class)));
        Periode periode = periode(o);
        Document rij = rij(d, Regeltype.WEEK, new Document("id", d.get("leerlingId")), o)
                .append("aantal", gesprekken(d, schooljaar))
                .append(
                        "norm",
                        norm == null
                                ? o.lezer().school().getal(Instelling.MENTORGESPREKKEN_PER_JAAR, o.vandaag())
                                : norm.get("norm"))
                .append(
                        "weektaken",
                        weektaken.stream().map(String::valueOf).sorted().toList())
                .append(
                        "notities",
                        lijst(d, "notities").stream()
                                .filter(n -> isIn(n.getString("datum"), maandag))
                                .count())
                .append(
                        "openTaken",
                        taken.stream()
                                .filter(t -> !"GEREED".equals(t.get("status")))
                                .count())
                .append("laatsteLeerlinggesprek", d.get("laatsteLeerlinggesprek"))
                .append("laatsteOudergesprek", d.get("laatsteOudergesprek"))
                .append("laatsteHuisbezoek", d.get("laatsteHuisbezoek"))
                .append("laatstMetAfdelingsleider", d.get("laatstMetAfdelingsleider"))
                .append("afsprakenMetAfdelingsleider", metLeiding(o) ? d.get("afsprakenMetAfdelingsleider") : null)
                .append("laatsteVerzuimgesprek", d.get("laatsteVerzuimgesprek"))
                .append("ingebrachtDezePeriode", periode == null ? null : ingebracht(d, periode))
                .append("voortgangDezePeriode", periode == null ? null : Voortgang.in(periode, d))
                .append(
                        "normPerPeriode",
                        o.lezer().school().getal(Instelling.LEERLINGBESPREKING_PER_PERIODE, o.vandaag()));
        List<Object> signalen = new ArrayList<>();
        if (taken.stream().anyMatch(t -> t.getList("signalen", Object.class).contains("OPEN_2_WEKEN"))) {
            signalen.add("OPEN_2_WEKEN");
        }
        if (weektaakOpen(d, o)) {
            signalen.add("WEEKTAAK_OPEN");
        }
        if (periode != null && Voortgang.ontbreekt(periode, d, o.lezer().school(), o.vandaag())) {
            signalen.add("VOORTGANG_ONTBREEKT");
        }
        if (d.get("normGemist") != null) {
            signalen.add("MENTORGESPREKKEN_NIET_GEHAALD_" + d.get("normGemist"));
        }
        return rij.append("signalen", signalen);
    }

    /** R76: the week after the last one that was closed, or the first one here, has been open for more than two school weeks. */
    private static boolean weektaakOpen(Document d, Omgeving o) {
        String sinds = lijst(d, "weektaken").stream()
                .map(w -> w.getString("datum"))
                .max(Comparator.naturalOrder())
                .orElse(d.getString("hierSinds"));
        return sinds != null
                && o.lezer().school().is(Instelling.WEEKTAAK_MENTOR, o.vandaag())
                && o.vandaag()
                        .isAfter(o.lezer()
                                .school()
                                .kalender()
                                .eindeSchoolweekNa(LocalDate.parse(sinds), Mentoraten.WEKEN_OPEN));
    }

    private static boolean isIn(String dag, LocalDate maandag) {
        return dag.compareTo(maandag.toString()) >= 0
                && dag.compareTo(maandag.plusDays(7).toString()) < 0;
    }

    private static @Nullable Periode periode(Omgeving o) {
        LocalDate dag = o.filters().containsKey("week") ? week(o) : o.vandaag();
        return o.lezer().school().kalender().jaarVan(dag).stream()
                .flatMap(j -> j.perioden().stream())
                .filter(p -> p.bevat(dag))
                .findFirst()
                .orElse(null);
    }

    /** R77: how often the mentor brought the student in, in this lesson period. */
    private static long ingebracht(Document d, Periode periode) {
        return lijst(d, "ingebracht").stream()
                .filter(i -> OverlegvormCode.LEERLINGBESPREKING.name().equals(i.get("overlegvorm"))
                        && Rol.MENTOR.name().equals(i.get("rol"))
                        && periode.bevat(LocalDate.parse(i.getString("datum"))))
                .count();
    }

    private static Document sessierij(Document d, Document b, Omgeving o) {
        List<String> sessies =
                b.getList("sessies", Object.class).stream().map(String::valueOf).toList();
        Document rij = rij(d, Regeltype.SESSIE, b, o)
                .append("soort", b.get("soort"))
                .append("aantal", sessies.size())
                .append(
                        "laatsteSessie",
                        sessies.stream().max(Comparator.naturalOrder()).orElse(null))
                .append(
                        "sessiesDezeWeek",
                        sessies.stream().filter(s -> isIn(s, week(o))).count())
                .append("tot", b.get("tot"));
        return b.getBoolean("sessieGemist", false) ? rij.append("signalen", List.of("SESSIE_GEMIST")) : rij;
    }
}
