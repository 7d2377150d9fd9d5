package nl.zorgspoor.core.kengetallen;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Verblijf;
import nl.zorgspoor.core.kengetallen.Telfeit.Soort;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import org.jspecify.annotations.Nullable;

/** What is counted of one student. */
final class Loopbaan {

    private final List<Telfeit> feiten;
    private final Verblijf verblijf;
    private final TreeMap<LocalDate, Telfeit> klassen = new TreeMap<>();
    private final TreeMap<LocalDate, String> niveaus = new TreeMap<>();

    /** R60: who was erased still counts, by what nobody is known by. */
    Loopbaan(List<Telfeit> alle) {
        boolean vernietigd = alle.stream().anyMatch(f -> f.soort() == Soort.VERNIETIGD);
        feiten = vernietigd
                ? alle.stream()
                        .map(Telfeit::zonderInhoud)
                        .filter(Objects::nonNull)
                        .toList()
                : alle;
        Verblijf nu = Verblijf.GEEN;
        for (Telfeit f : feiten) {
            nu = switch (f.soort()) {
                case INGESCHREVEN -> nu.ingeschreven(f.op());
                case UITGESCHREVEN -> nu.uitgeschreven(f.op());
                case UITSCHRIJVING_INGETROKKEN -> nu.uitschrijvingIngetrokken(f.op());
                default -> nu;
            };
            if (f.soort() == Soort.KLAS) {
                klassen.put(f.op(), f);
            } else if (f.soort() == Soort.NIVEAU && f.waarde() != null) {
                niveaus.put(f.op(), f.waarde());
            }
        }
        verblijf = nu;
    }

    boolean isIngeschreven(LocalDate dag) {
        return verblijf.isIngeschreven(dag);
    }

    /** The placement in a class that counts on a day: one of the same school year, as a class is another one after the summer. */
    @Nullable
    Telfeit klas(LocalDate dag) {
        var laatste = klassen.floorEntry(dag);
        return laatste == null || !Schooljaar.van(laatste.getKey()).equals(Schooljaar.van(dag))
                ? null
                : laatste.getValue();
    }

    @Nullable
    Klastype klastype(LocalDate dag) {
        Telfeit klas = klas(dag);
        return klas == null ? null : klas.klastype();
    }

    @Nullable
    String niveau(LocalDate dag) {
        var laatste = niveaus.floorEntry(dag);
        return laatste == null ? null : laatste.getValue();
    }

    /** The year on a day, by the class or by the enrolment or take-over within the same school year. */
    @Nullable
    Integer leerjaar(LocalDate dag) {
        String schooljaar = Schooljaar.van(dag);
        return Stream.concat(
                        feiten.stream().filter(f -> f.soort() == Soort.INGESCHREVEN || f.soort() == Soort.OVERGENOMEN),
                        feiten.stream().filter(f -> f.soort() == Soort.KLAS))
                .filter(f -> f.leerjaar() != null
                        && !f.op().isAfter(dag)
                        && Schooljaar.van(f.op()).equals(schooljaar))
                .reduce((eerder, later) -> later.op().isBefore(eerder.op()) ? eerder : later)
                .map(Telfeit::leerjaar)
                .orElse(null);
    }

    /** The same year in two successive school years (proposed definition of 6.1). */
    boolean isVertraagd(LocalDate dag) {
        Integer nu = leerjaar(dag);
        LocalDate vorig = Schooljaar.begin(Schooljaar.van(dag)).minusDays(1);
        return nu != null && Objects.equals(nu, leerjaar(vorig));
    }

    boolean heeftLwoo(LocalDate dag) {
        return feiten.stream()
                .filter(f -> f.soort() == Soort.LWOO && !f.op().isAfter(dag))
                .anyMatch(f -> laatste(Soort.LWOO_TOT, f.sleutel())
                        .noneMatch(tot -> tot.op().isBefore(dag)));
    }

    /** An arrangement of a cluster that runs: begun, not ended on or before the day, and not left behind by a departure since. */
    boolean heeftArrangement(String type, LocalDate dag) {
        return feiten.stream()
                .filter(f -> f.soort() == Soort.ARRANGEMENT && type.equals(f.waarde()) && !f.op().isAfter(dag))
                .filter(f -> !isVertrokkenTussen(f.op(), dag))
                .anyMatch(f -> laatste(Soort.ARRANGEMENT_EINDE, f.sleutel())
                        .noneMatch(einde -> !einde.op().isAfter(dag)));
    }

    private boolean isVertrokkenTussen(LocalDate van, LocalDate tot) {
        return verblijf.hier().waarden().entrySet().stream()
                .anyMatch(e -> !e.getValue()
                        && !e.getKey().isBefore(van)
                        && !e.getKey().isAfter(tot));
    }

    private Stream<Telfeit> laatste(Soort soort, @Nullable String sleutel) {
        return feiten.stream()
                .filter(f -> f.soort() == soort && Objects.equals(f.sleutel(), sleutel))
                .reduce((eerder, later) -> later)
                .stream();
    }

    /** Moved on to a lower level at another school, or left for one by a departure that no later word took back or replaced. */
    boolean isAfgestroomd(LocalDate van, LocalDate tot) {
        Telfeit vertrek = null;
        for (Telfeit f : feiten) {
            switch (f.soort()) {
                case INGESCHREVEN -> {
                    if (isAfstroom(vertrek, van, tot)) {
                        return true;
                    }
                    vertrek = null;
                }
                case UITGESCHREVEN -> vertrek = f;
                case UITSCHRIJVING_INGETROKKEN -> vertrek = null;
                default -> {}
            }
        }
        return isAfstroom(vertrek, van, tot) || heeft(Soort.AFSTROOM, van, tot);
    }

    private static boolean isAfstroom(@Nullable Telfeit vertrek, LocalDate van, LocalDate tot) {
        return vertrek != null && Telfeiten.AFSTROOM.equals(vertrek.waarde()) && binnen(vertrek, van, tot);
    }

    /** Left within the days after PrO was granted, for a school that was not said to be of another kind. */
    boolean isNaarPro(LocalDate van, LocalDate tot) {
        return feiten.stream()
                .filter(f -> f.soort() == Soort.NAAR_SCHOOL && binnen(f, van, tot) && !isIngeschreven(f.op()))
                .filter(f -> f.waarde() == null || Telfeiten.PRAKTIJK.equals(f.waarde()))
                .anyMatch(weg ->
                        feiten.stream().anyMatch(f -> f.soort() == Soort.PRO_TOEGEKEND && !f.op().isAfter(weg.op())));
    }

    /** A row of absence that did not lapse. */
    boolean isThuiszitter(LocalDate van, LocalDate tot) {
        return feiten.stream()
                .filter(f -> f.soort() == Soort.THUISZITTER && binnen(f, van, tot))
                .anyMatch(f -> feiten.stream()
                        .noneMatch(v -> v.soort() == Soort.THUISZITTER_VERVALLEN
                                && Objects.equals(v.sleutel(), f.sleutel())
                                && feiten.indexOf(v) > feiten.lastIndexOf(f)));
    }

    /** Left school early, and did not come back by a leaving that was withdrawn. */
    boolean isVsv(LocalDate van, LocalDate tot) {
        return feiten.stream().anyMatch(f -> f.soort() == Soort.VSV && binnen(f, van, tot) && !isIngeschreven(f.op()));
    }

    boolean heeft(Soort soort, LocalDate van, LocalDate tot) {
        return aantal(soort, van, tot) > 0;
    }

    /** How many different ones. */
    int aantal(Soort soort, LocalDate van, LocalDate tot) {
        return (int) feiten.stream()
                .filter(f -> f.soort() == soort && binnen(f, van, tot))
                .map(Telfeit::sleutel)
                .distinct()
                .count();
    }

    /** Whether a placement in special education of a cluster falls within the days; null is one without. */
    boolean isNaarVso(@Nullable String cluster, LocalDate van, LocalDate tot) {
        return feiten.stream()
                .anyMatch(f -> f.soort() == Soort.VSO && Objects.equals(cluster, f.waarde()) && binnen(f, van, tot));
    }

    private static boolean binnen(Telfeit f, LocalDate van, LocalDate tot) {
        return !f.op().isBefore(van) && !f.op().isAfter(tot);
    }
}
