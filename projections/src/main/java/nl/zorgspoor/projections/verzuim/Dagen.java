package nl.zorgspoor.projections.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Verzuimcategorie;
import org.bson.Document;

/**
 * What the absence of one student comes to on a day, counted from the absences themselves: weeks of the school's calendar, across
 * school years.
 */
record Dagen(List<Document> afwezigheden, Schoolprofiel school, LocalDate vandaag) {

    static final String LIJST = "afwezigheden";

    static Dagen van(Document d, Schoolprofiel school, LocalDate vandaag) {
        return new Dagen(Objects.requireNonNullElse(d.getList(LIJST, Document.class), List.of()), school, vandaag);
    }

    private static LocalDate dag(Document a) {
        return LocalDate.parse(a.getString("datum"));
    }

    private static VerzuimSoort soort(Document a) {
        return VerzuimSoort.valueOf(a.getString("soort"));
    }

    private Halven som(LocalDate van, LocalDate tot, Predicate<VerzuimSoort> welke) {
        return afwezigheden.stream()
                .filter(a -> !dag(a).isBefore(van) && !dag(a).isAfter(tot) && welke.test(soort(a)))
                .map(Dagen::uren)
                .reduce(Halven.NUL, Halven::plus);
    }

    static Halven uren(Document a) {
        return Halven.van(a.get("uren", Number.class));
    }

    private Kalender kalender() {
        return school.kalender();
    }

    /** R210: unauthorised hours in the window of so many school weeks. */
    Halven ongeoorloofd() {
        LocalDate van =
                kalender().beginVanLaatsteSchoolweken(vandaag, school.getal(Instelling.VERZUIM_SCHOOLWEKEN, vandaag));
        return som(van, vandaag, VerzuimSoort::telt);
    }

    /** R213: reports of sickness in the window of so many school weeks; days in a row are one. */
    int ziekmeldingen() {
        LocalDate van = kalender()
                .beginVanLaatsteSchoolweken(vandaag, school.getal(Instelling.ZIEKMELDINGEN_SCHOOLWEKEN, vandaag));
        NavigableSet<LocalDate> ziek = dagen(s -> s == VerzuimSoort.ZIEK);
        return (int) ziek.subSet(van, true, vandaag, true).stream()
                .filter(d -> {
                    LocalDate vorige = ziek.lower(d);
                    return vorige == null || kalender().volgendeLesdag(vorige).isBefore(d);
                })
                .count();
    }

    private NavigableSet<LocalDate> dagen(Predicate<VerzuimSoort> welke) {
        NavigableSet<LocalDate> dagen = new TreeSet<>();
        afwezigheden.stream().filter(a -> welke.test(soort(a))).forEach(a -> dagen.add(dag(a)));
        return dagen;
    }

    /** School days in a row, of whatever kind of absence of a day, that last until now. */
    int aaneen() {
        NavigableSet<LocalDate> weg = dagen(s -> s != VerzuimSoort.TE_LAAT).headSet(vandaag, true);
        if (weg.isEmpty() || kalender().volgendeLesdag(weg.last()).isBefore(vandaag)) {
            return 0;
        }
        int n = 1;
        for (LocalDate d = weg.last(); ; ) {
            LocalDate vorige = weg.lower(d);
            if (vorige == null || kalender().volgendeLesdag(vorige).isBefore(d)) {
                return n;
            }
            n++;
            d = vorige;
        }
    }

    /** Hours per kind since a day. */
    Document perSoort(LocalDate van) {
        Document uren = new Document();
        for (VerzuimSoort s : VerzuimSoort.values()) {
            Halven som = som(van, vandaag, x -> x == s);
            if (!som.equals(Halven.NUL)) {
                uren.append(s.name(), som.getal());
            }
        }
        return uren;
    }

    /** R315: the hours since a day by the categories that all schools share. */
    Document perCategorie(LocalDate van) {
        Document uren = new Document();
        for (Verzuimcategorie categorie : Verzuimcategorie.values()) {
            Halven som = som(van, vandaag, soort -> soort.categorie() == categorie);
            if (!som.equals(Halven.NUL)) {
                uren.append(categorie.name(), som.getal());
            }
        }
        return uren;
    }

    /** Each of the last so many weeks with absence in it, newest first, with its hours per kind. */
    List<Document> weken(int hoogstens) {
        NavigableMap<LocalDate, Document> weken = new TreeMap<>();
        for (Document a : afwezigheden) {
            LocalDate maandag = Schoolkalender.maandag(dag(a));
            if (!maandag.isAfter(vandaag)) {
                Document week = weken.computeIfAbsent(maandag, m -> new Document());
                week.merge(a.getString("soort"), uren(a).getal(), (x, y) -> Halven.van((Number) x)
                        .plus(Halven.van((Number) y))
                        .getal());
            }
        }
        List<Document> rijen = new ArrayList<>();
        weken.descendingMap().forEach((maandag, uren) -> {
            if (rijen.size() < hoogstens) {
                rijen.add(new Document("week", maandag.toString()).append("uren", uren));
            }
        });
        return rijen;
    }

    /** The kinds that are recorded at all. */
    Set<String> soorten() {
        Set<String> soorten = new TreeSet<>();
        afwezigheden.forEach(a -> soorten.add(a.getString("soort")));
        return soorten;
    }
}
