package nl.zorgspoor.core.kengetallen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Kengetallen.Afdeling;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;
import nl.zorgspoor.core.gedeeld.Schoolniveau;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import org.jspecify.annotations.Nullable;

/** The sizes of classes by department and year: a class is of the department and the year of most of its students. */
final class Klassen {

    private record Plek(Afdeling afdeling, int leerjaar) {}

    private Klassen() {}

    static List<Klasgrootte> op(LocalDate dag, List<Loopbaan> hier) {
        Map<String, List<Loopbaan>> klassen = new TreeMap<>();
        for (Loopbaan l : hier) {
            Telfeit klas = l.klas(dag);
            if (klas != null && klas.waarde() != null) {
                klassen.computeIfAbsent(klas.waarde(), k -> new ArrayList<>()).add(l);
            }
        }
        Map<Plek, List<List<Loopbaan>>> perPlek = klassen.values().stream()
                .collect(Collectors.groupingBy(k -> new Plek(
                        meest(k, l -> afdeling(l.niveau(dag), l.klastype(dag)), Afdeling.OVERIG),
                        meest(k, l -> leerjaar(l.leerjaar(dag)), 0))));
        return perPlek.entrySet().stream()
                .map(e -> new Klasgrootte(
                        e.getKey().afdeling(),
                        e.getKey().leerjaar(),
                        e.getValue().size(),
                        e.getValue().stream().mapToInt(List::size).sum()))
                .sorted(Comparator.comparing(Klasgrootte::afdeling).thenComparing(Klasgrootte::leerjaar))
                .toList();
    }

    private static <T extends Comparable<T>> T meest(
            List<Loopbaan> klas, Function<Loopbaan, @Nullable T> wat, T anders) {
        return klas.stream()
                .map(wat)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<T, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(anders);
    }

    private static @Nullable Integer leerjaar(@Nullable Integer leerjaar) {
        return leerjaar == null ? null : Math.min(leerjaar, 3);
    }

    /** Levels are written by people; the highest word in them decides, and an lwoo class is one whatever its level. */
    static @Nullable Afdeling afdeling(@Nullable String niveau, @Nullable Klastype klastype) {
        if (klastype == Klastype.LWOO) {
            return Afdeling.VMBO_LWOO;
        }
        if (niveau == null) {
            return null;
        }
        String n = niveau.toUpperCase(Locale.ROOT);
        if (n.contains("TTO") || n.contains("TWEETALIG")) {
            return Afdeling.TTO;
        } else if (n.contains("GYMNASIUM")) {
            return Afdeling.GYMNASIUM;
        } else if (n.contains("LWOO")) {
            return Afdeling.VMBO_LWOO;
        } else if (n.contains("VWO") || n.contains("ATHENEUM")) {
            return Afdeling.VWO;
        } else if (n.contains("HAVO")) {
            return Afdeling.HAVO;
        } else if (Schoolniveau.isTheoretisch(niveau)) {
            return Afdeling.VMBO_TL_MAVO;
        } else if (Schoolniveau.isBasisOfKader(niveau)) {
            return Afdeling.VMBO_BBL_KBL;
        }
        return Afdeling.OVERIG;
    }
}
