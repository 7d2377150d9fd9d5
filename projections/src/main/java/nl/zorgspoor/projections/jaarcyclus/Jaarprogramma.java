package nl.zorgspoor.projections.jaarcyclus;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Jaarnorm;
import nl.zorgspoor.core.gedeeld.Jaarplicht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a school set itself for the year: activities, trainings, pilots, meetings, and the theme of safety. */
final class Jaarprogramma extends Postenboek {

    Jaarprogramma(Schoolprofiel school, Document stand, String schooljaar, LocalDate vandaag) {
        super(school, stand, schooljaar, vandaag);
    }

    List<Document> posten() {
        kalender();
        scholing();
        pilots();
        overleggen();
        veiligheidsthema();
        return posten;
    }

    /** R266: each activity by the end of its period, of its own role. */
    private void kalender() {
        Jaarplicht plicht = Jaarplicht.KWALITEITSKALENDER;
        Jaarstand.lijst(stand, Jaarstand.KALENDER).stream()
                .filter(k -> schooljaar.equals(k.get("schooljaar")))
                .flatMap(k -> k.getList("activiteiten", Document.class).stream())
                .forEach(a -> {
                    Document gedaan = gedaan(plicht, a.getString("activiteitId"));
                    post(
                                    "KALENDERACTIVITEIT",
                                    a.getString("activiteitId"),
                                    plicht.regel(),
                                    "RondKalenderactiviteitAf",
                                    Rol.valueOf(a.getString("rol")),
                                    LocalDate.parse(
                                            a.get("periode", Document.class).getString("tot")),
                                    gedaan == null ? null : gedaan.getString("datum"),
                                    a)
                            .append("omschrijving", a.get("activiteit"));
                });
    }

    /** R248: what was planned and what was held; a training held without being planned stands there too. */
    private void scholing() {
        List<Document> gehouden = Jaarstand.lijst(stand, Jaarstand.SCHOLING).stream()
                .filter(s -> schooljaar.equals(s.get("schooljaar")))
                .toList();
        Set<String> onderwerpen = new LinkedHashSet<>();
        Jaarstand.lijst(stand, Jaarstand.PLAN).stream()
                .filter(p -> schooljaar.equals(p.get("schooljaar")))
                .flatMap(p -> p.getList("onderdelen", Document.class).stream())
                .forEach(p -> onderwerpen.add(p.getString("onderwerp")));
        gehouden.forEach(s -> onderwerpen.add(s.getString("onderwerp")));
        for (String onderwerp : onderwerpen) {
            Document held = gehouden.stream()
                    .filter(s -> onderwerp.equals(s.get("onderwerp")))
                    .findFirst()
                    .orElse(null);
            Document post = post(
                    "SCHOLING",
                    onderwerp,
                    Regel.SCHOLING,
                    "RegistreerScholing",
                    null,
                    einde(),
                    held == null ? null : held.getString("datum"),
                    held == null ? new Document() : held);
            if (held != null
                    && held.get("verwacht") instanceof Integer verwacht
                    && held.getInteger("deelnemers") < verwacht) {
                post.append("signalen", List.of("NIET_ALLE_DEELNEMERS"));
            }
        }
    }

    /** R247: in the school year in which it was or has to be judged, and until it is. */
    private void pilots() {
        for (Document pilot : Jaarstand.lijst(stand, Jaarstand.PILOTS)) {
            String gedaan = pilot.getString("geevalueerdOp");
            String voor = Objects.requireNonNullElse(pilot.getString("evalueerVoor"), gedaan);
            if (voor == null) {
                continue;
            }
            String vanaf = Schooljaar.van(LocalDate.parse(voor));
            String klaar = gedaan == null ? null : Schooljaar.van(LocalDate.parse(gedaan));
            boolean begonnen = schooljaar.compareTo(vanaf) >= 0 || schooljaar.equals(klaar);
            if (begonnen && (klaar == null || schooljaar.compareTo(klaar) <= 0)) {
                post(
                        "PILOT",
                        pilot.getString("pilot"),
                        Regel.PILOT,
                        "EvalueerPilot",
                        null,
                        LocalDate.parse(voor),
                        gedaan,
                        pilot);
            }
        }
    }

    /** Meetings held against their norm; those of a form without one, once there were any. */
    private void overleggen() {
        for (OverlegvormCode vorm : OverlegvormCode.values()) {
            int gehouden = Jaarstand.lijst(stand, Jaarstand.OVERLEG).stream()
                    .filter(v -> vorm.name().equals(v.get("vorm")) && schooljaar.equals(v.get("schooljaar")))
                    .map(v -> v.getInteger("gehouden"))
                    .findFirst()
                    .orElse(0);
            Jaarnorm.van(vorm, school, peildag)
                    .ifPresentOrElse(
                            norm -> overleg(vorm, norm.regel(), gehouden, norm.aantal()),
                            () -> zonderNorm(vorm, gehouden));
        }
    }

    private void zonderNorm(OverlegvormCode vorm, int gehouden) {
        if (gehouden > 0) {
            overleg(vorm, Regel.OVERLEG_ROLLEN, gehouden, null);
        }
    }

    private void overleg(OverlegvormCode vorm, Regel regel, int gehouden, @Nullable Integer norm) {
        boolean jes = vorm == OverlegvormCode.KLEIN_JES || vorm == OverlegvormCode.GROOT_JES;
        post(
                "OVERLEG",
                vorm.name(),
                regel,
                jes ? "PlanJES" : "PlanOverleg",
                null,
                einde(),
                norm == null || gehouden >= norm ? "" : null,
                new Document("gehouden", gehouden).append("norm", norm));
    }

    /** R230: which classes had the theme, and which did not; of a school that never named its classes, whether any did. */
    private void veiligheidsthema() {
        int weken = school.getal(Instelling.VEILIGHEIDSTHEMA_SCHOOLWEKEN, peildag);
        LocalDate uiterlijk = school.kalender()
                .jaarVan(peildag)
                .filter(jaar -> weken > 0)
                .map(jaar -> school.kalender().eindeSchoolweekNa(jaar.eersteDag(), weken - 1))
                .orElseGet(this::einde);
        List<Document> klassen = Jaarstand.lijst(stand, Jaarstand.THEMA).stream()
                .filter(t -> schooljaar.equals(t.get("schooljaar")))
                .toList();
        klassen.forEach(t -> thema(t.getString("klas"), uiterlijk, t.getString("datum")));
        if (weken > 0) {
            Set<String> zonder = klassenVanDeSchool();
            klassen.forEach(t -> zonder.remove(t.getString("klas")));
            zonder.forEach(klas -> thema(klas, uiterlijk, null));
            if (klassen.isEmpty() && zonder.isEmpty()) {
                thema("", uiterlijk, null);
            }
        }
    }

    /** Those that the school itself named, with its staff or its sectors. */
    private Set<String> klassenVanDeSchool() {
        Set<String> klassen = new TreeSet<>();
        school.medewerkersOp(peildag).forEach(m -> klassen.addAll(m.scopeKlassen()));
        school.sectoren(peildag).klassen().values().forEach(klassen::addAll);
        return klassen;
    }

    private void thema(String klas, LocalDate uiterlijk, @Nullable String datum) {
        post(
                "VEILIGHEIDSTHEMA",
                klas,
                Regel.VEILIG_START,
                "LegVeiligheidsthemaVast",
                Rol.MENTOR,
                uiterlijk,
                datum,
                new Document());
    }
}
