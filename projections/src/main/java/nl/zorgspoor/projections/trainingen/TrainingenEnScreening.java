package nl.zorgspoor.projections.trainingen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.TrainingtekstVernietigd;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Uitslag;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.AangemeldVoorTraining;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.ScreeningsuitslagGeregistreerd;
import nl.zorgspoor.core.school.SchoolEvent.KlasGescreend;
import nl.zorgspoor.core.training.TrainingEvent;
import nl.zorgspoor.core.training.TrainingEvent.*;
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

/**
 * V23: a row per class that was screened, per student with an outcome or a registration, and per training; before them, of each training
 * that the school starts every year, how often it did (R139).
 */
public final class TrainingenEnScreening implements Lijst {

    private static final String LEDEN = "leden";

    /** From this day of a school year on a training that was not started is pointed out, as with meetings (R107). */
    private static final int SIGNAAL_MAAND = 3;

    private enum Soort {
        KLAS,
        SCREENING,
        AANMELDING,
        TRAINING,
        /** A count of a kind of training; not stored. */
        NORM
    }

    private enum Status {
        LOPEND,
        AFGEROND
    }

    static final Rijen KLASSEN = Rijen.per(
                    Sleutel.van(KlasGescreend.class, e -> e.klas() + "|" + e.screeningsoort() + "|" + e.schooljaar()),
                    (f, id) -> f.schoolId() + "|klas|" + id)
            .begint(KlasGescreend.class, (r, e) -> r.append("deel", Soort.KLAS)
                    .append("klas", e.klas())
                    .append("gescreendeKlas", e.klas())
                    .append("screeningsoort", e.screeningsoort())
                    .append("schooljaar", e.schooljaar())
                    .append("datum", e.datum()));

    static final Rijen UITSLAGEN = Rijen.per(
                    Sleutel.van(ScreeningsuitslagGeregistreerd.class, ScreeningsuitslagGeregistreerd::screeningsoort))
            .begint(ScreeningsuitslagGeregistreerd.class, TrainingenEnScreening::uitslag);

    static final Rijen AANMELDINGEN = Rijen.per(
                    Sleutel.van(AangemeldVoorTraining.class, e -> "aanmelding|" + e.trainingId()))
            .begint(AangemeldVoorTraining.class, (r, e) -> r.append("deel", Soort.AANMELDING)
                    .append("trainingId", e.trainingId())
                    .append("training", e.soort())
                    .append("eigenInitiatief", e.eigenInitiatief())
                    .append("datum", e.datum()));

    static final Rijen TRAININGEN = Rijen.per(
                    Sleutel.van(TrainingEvent.class, TrainingEvent::trainingId)
                            .ook(TrainingtekstVernietigd.class, TrainingtekstVernietigd::trainingId),
                    (f, id) -> "training|" + id)
            .begint(TrainingGestart.class, (r, e) -> r.append("deel", Soort.TRAINING)
                    .append("trainingId", e.trainingId())
                    .append("training", e.soort())
                    .append("schooljaar", e.schooljaar())
                    .append("status", Status.LOPEND)
                    .append(LEDEN, e.leerlingIds())
                    .append("datum", e.van())
                    .append("tot", e.tot())
                    .append("doel", e.doel())
                    .append("verslagen", List.of()))
            .bij(DeelnemersGewijzigd.class, (r, e) -> {
                r.append(LEDEN, e.leerlingIds());
                verslagen(r, e.gestopt());
            })
            .bij(TrainingAfgerond.class, (r, e) -> {
                verslagen(r, e.verslagen());
                r.append("status", Status.AFGEROND)
                        .append("verslag", e.verslag())
                        .append("afgerondOp", e.datum());
            })
            .bij(TrainingtekstVernietigd.class, (r, e) -> {
                r.append("doel", null).append("verslag", null);
                List<String> leden = new ArrayList<>(lijst(r, LEDEN, String.class));
                leden.remove(e.leerlingId());
                List<Document> verslagen = new ArrayList<>(lijst(r, "verslagen", Document.class));
                verslagen.removeIf(v -> e.leerlingId().equals(v.get("leerlingId")));
                r.append(LEDEN, leden).append("verslagen", verslagen);
            });

    public static final Weergave WEERGAVE = new Weergave(
            "trainingen-en-screening",
            2,
            List.of("gescreendeKlas"),
            KLASSEN.en(UITSLAGEN).en(AANMELDINGEN).en(TRAININGEN).en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.ONDERZOEKSVERSLAG,
                    Sorts.ascending("gescreendeKlas", "datum", "_id"),
                    "Trainingen en screening: welke klassen gescreend zijn, wie opviel en gesproken is, wie zich aanmeldde, en de"
                            + " trainingen met deelnemers en verslag.")
            .bijnamen("trainingen", "screening")
            .parameters(
                    Parameter.tekst("trainingId", "Een training"),
                    Parameter.keuze("deel", "Welke rijen", Soort.values()),
                    Parameter.keuze("status", "Waar een training staat", Status.values()),
                    Parameter.vanaf("datum"),
                    Parameter.tot("datum"))
            .alleenVolledig("doel", "verslag");

    private static void uitslag(Document r, ScreeningsuitslagGeregistreerd e) {
        boolean zelfde = e.uitslag().name().equals(r.get("uitslag"));
        r.append("deel", Soort.SCREENING)
                .append("screeningsoort", e.screeningsoort())
                .append("gescreendeKlas", e.klas())
                .append("schooljaar", Schooljaar.van(e.datum()))
                .append("uitslag", e.uitslag())
                .append("datum", e.datum())
                .append(
                        "diagnostischGesprekOp",
                        e.diagnostischGesprekOp() == null && zelfde
                                ? r.get("diagnostischGesprekOp")
                                : e.diagnostischGesprekOp());
    }

    private static void verslagen(Document r, List<Resultaat> nieuw) {
        List<Document> verslagen = new ArrayList<>(lijst(r, "verslagen", Document.class));
        nieuw.forEach(n -> verslagen.add(new Document("leerlingId", n.leerlingId())
                .append("effect", n.effect())
                .append("doorverwijzen", n.doorverwijzen())));
        r.append("verslagen", verslagen);
    }

    private static <E> List<E> lijst(Document d, String veld, Class<E> soort) {
        return Objects.requireNonNullElse(d.getList(veld, soort), List.of());
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    /** Of a group they see what is theirs elsewhere. */
    @Override
    public @Nullable Bson beperking(Omgeving o) {
        return o.lezer().actor().rol().isPartij() ? Filters.eq("_id", "") : null;
    }

    /** A training is there for who works with one of the students; a class for all of them, unless they ask for a student or a class. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        if (o.bereik() == null) {
            return null;
        }
        Bson leerlingen = Filters.or(Filters.in("leerlingId", o.bereik()), Filters.in(LEDEN, o.bereik()));
        if (o.filters().containsKey("leerlingId") || o.filters().containsKey("mijnLeerlingen")) {
            return leerlingen;
        }
        String klas = o.filters().get("klas");
        Bson klassen = Filters.eq("deel", Soort.KLAS.name());
        return Filters.or(leerlingen, klas == null ? klassen : Filters.and(klassen, Filters.eq("klas", klas)));
    }

    @Override
    public List<Document> vooraf(Omgeving o) {
        if (o.bereik() != null || o.lezer().actor().rol().isPartij()) {
            return List.of();
        }
        String schooljaar = Schooljaar.van(o.vandaag());
        return o.lezer().school().lijst(Instelling.TRAININGEN_PER_JAAR, o.vandaag()).stream()
                .map(training -> norm(training, schooljaar, o))
                .toList();
    }

    private static Document norm(String training, String schooljaar, Omgeving o) {
        long gestart = o
                .vind(Filters.and(
                        Filters.eq("deel", Soort.TRAINING.name()),
                        Filters.eq("training", training),
                        Filters.eq("schooljaar", schooljaar)))
                .stream()
                .count();
        return new Document("schoolId", o.lezer().school().schoolId())
                .append("deel", Soort.NORM.name())
                .append("training", training)
                .append("schooljaar", schooljaar)
                .append("gestart", gestart)
                .append("signalen", normsignalen(gestart, schooljaar, o.vandaag()));
    }

    static List<String> normsignalen(long gestart, String schooljaar, LocalDate vandaag) {
        LocalDate vanaf = LocalDate.of(Schooljaar.begin(schooljaar).getYear() + 1, SIGNAAL_MAAND, 1);
        return gestart == 0 && !vandaag.isBefore(vanaf) ? List.of("TRAINING_NIET_GESTART") : List.of();
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        List<String> klassen = documenten.stream()
                .filter(d -> Soort.KLAS.name().equals(d.get("deel")))
                .map(d -> d.getString("gescreendeKlas"))
                .distinct()
                .toList();
        List<Document> uitslagen =
                o.vindBij("gescreendeKlas", klassen, Filters.eq("deel", Soort.SCREENING.name())).stream()
                        .filter(u -> o.inBereik(u.getString("leerlingId")))
                        .toList();
        return documenten.stream().map(d -> rij(d, uitslagen, o)).toList();
    }

    private static Document rij(Document d, List<Document> uitslagen, Omgeving o) {
        Document rij = o.volleRij(d);
        rij.remove(LEDEN);
        if (Soort.TRAINING.name().equals(d.get("deel"))) {
            List<String> leden = lijst(d, LEDEN, String.class);
            rij.append("deelnemers", leden.stream().filter(o::inBereik).toList())
                    .append("aantalDeelnemers", leden.size())
                    .append(
                            "verslagen",
                            lijst(d, "verslagen", Document.class).stream()
                                    .filter(v -> o.inBereik(v.getString("leerlingId")))
                                    .toList());
        } else if (Soort.KLAS.name().equals(d.get("deel"))) {
            return vanKlas(rij.append("klas", d.get("klas")), uitslagen);
        }
        return rij.append("signalen", signalen(d, o.vandaag()));
    }

    /** How the students of a class came out of a screening, of those in reach: who stands out, and with whom was talked. */
    static Document vanKlas(Document rij, List<Document> uitslagen) {
        List<Document> eigen = uitslagen.stream()
                .filter(u -> List.of("gescreendeKlas", "screeningsoort", "schooljaar").stream()
                        .allMatch(v -> Objects.equals(u.get(v), rij.get(v))))
                .toList();
        List<Document> uitval = eigen.stream()
                .filter(u -> Uitslag.UITVAL.name().equals(u.get("uitslag")))
                .toList();
        long gesprekken = uitval.stream()
                .filter(u -> u.get("diagnostischGesprekOp") != null)
                .count();
        return rij.append("aantalUitslagen", eigen.size())
                .append("aantalUitval", uitval.size())
                .append("aantalGesprekken", gesprekken)
                .append("signalen", gesprekken < uitval.size() ? List.of("GESPREK_ONTBREEKT") : List.of());
    }

    static List<String> signalen(Document d, LocalDate vandaag) {
        if (Uitslag.UITVAL.name().equals(d.get("uitslag")) && d.get("diagnostischGesprekOp") == null) {
            return List.of("GESPREK_ONTBREEKT");
        }
        String tot = d.getString("tot");
        return tot != null
                        && Status.LOPEND.name().equals(d.get("status"))
                        && vandaag.toString().compareTo(tot) > 0
                ? List.of("OVER_TIJD")
                : List.of();
    }
}
