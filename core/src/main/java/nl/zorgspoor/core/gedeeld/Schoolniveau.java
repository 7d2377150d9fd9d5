package nl.zorgspoor.core.gedeeld;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The levels of secondary education, from low to high, as schools write them: {@code HAVO}, {@code VMBO-KB}, {@code vmbo bbl/kbl}. A
 * class or an advice may have several in it, such as {@code MAVO/HAVO}.
 */
public final class Schoolniveau {

    private static final int PRAKTIJK = 0;
    private static final int BASIS = 1;
    private static final int KADER = 2;
    private static final int THEORETISCH = 4;
    private static final int VOORBEREIDEND = 6;

    private static final String VMBO = "VMBO";

    private static final String VWO = "VWO";

    private static final Map<String, Integer> HOOGTE = Map.ofEntries(
            Map.entry("PRO", PRAKTIJK),
            Map.entry("PRAKTIJKONDERWIJS", PRAKTIJK),
            Map.entry("BB", BASIS),
            Map.entry("BL", BASIS),
            Map.entry("BBL", BASIS),
            Map.entry("BASIS", BASIS),
            Map.entry("BASISBEROEPSGERICHT", BASIS),
            Map.entry("BASISBEROEPSGERICHTE", BASIS),
            Map.entry("KB", KADER),
            Map.entry("KL", KADER),
            Map.entry("KBL", KADER),
            Map.entry("KADER", KADER),
            Map.entry("KADERBEROEPSGERICHT", KADER),
            Map.entry("KADERBEROEPSGERICHTE", KADER),
            Map.entry("GL", 3),
            Map.entry("GEMENGD", 3),
            Map.entry("GEMENGDE", 3),
            Map.entry("GT", THEORETISCH),
            Map.entry("GTL", THEORETISCH),
            Map.entry("TL", THEORETISCH),
            Map.entry("THEORETISCH", THEORETISCH),
            Map.entry("THEORETISCHE", THEORETISCH),
            Map.entry("MAVO", THEORETISCH),
            Map.entry("HAVO", 5),
            Map.entry(VWO, VOORBEREIDEND),
            Map.entry("ATHENEUM", VOORBEREIDEND),
            Map.entry("GYMNASIUM", VOORBEREIDEND));

    /** What only behind the word vmbo is one of its leerwegen, as in {@code vmbo-b/k}. */
    private static final Map<String, Integer> LETTERS = Map.of("B", BASIS, "K", KADER, "G", 3, "T", THEORETISCH);

    private Schoolniveau() {}

    /** Whether a level has nothing as high as the advice in it; what is not known is not lower. */
    public static boolean isLager(@Nullable String niveau, @Nullable String advies) {
        // A class of vmbo may have every leerweg in it, an advice for vmbo asks for no more than the first.
        OptionalInt gegeven = hoogten(niveau, THEORETISCH).max();
        OptionalInt gevraagd = hoogten(advies, BASIS).max();
        return gegeven.isPresent() && gevraagd.isPresent() && gegeven.getAsInt() < gevraagd.getAsInt();
    }

    /** Whether who goes from one level to another goes down, and not to praktijkonderwijs; what is not known is not down. */
    public static boolean isAfstroom(@Nullable String van, @Nullable String naar) {
        OptionalInt was = hoogten(van, BASIS).min();
        OptionalInt wordt = hoogten(naar, THEORETISCH).max();
        return was.isPresent() && wordt.isPresent() && wordt.getAsInt() < was.getAsInt() && wordt.getAsInt() > PRAKTIJK;
    }

    /** Whether a level is praktijkonderwijs, and nothing above it. */
    public static boolean isPraktijk(@Nullable String niveau) {
        return hoogten(niveau, BASIS).max().orElse(BASIS) == PRAKTIJK;
    }

    /** Whether a level is one of the two highest leerwegen of vmbo, and nothing above it. */
    public static boolean isTheoretisch(@Nullable String niveau) {
        int hoogste = hoogten(niveau, BASIS).max().orElse(PRAKTIJK);
        return hoogste > KADER && hoogste <= THEORETISCH;
    }

    /** Whether a level is vmbo, and none of its two highest leerwegen. */
    public static boolean isBasisOfKader(@Nullable String niveau) {
        int hoogste = hoogten(niveau, BASIS).max().orElse(PRAKTIJK);
        return hoogste >= BASIS && hoogste <= KADER;
    }

    /**
     * Whether a level as people write it is of a kind: {@code VMBO} is every leerweg, {@code VWO} atheneum and gymnasium as well, and a
     * class of two levels is of both.
     */
    static boolean isVan(@Nullable String niveau, String soort) {
        if (niveau == null) {
            return false;
        }
        String geschreven = niveau.toUpperCase(Locale.ROOT);
        List<String> delen = Arrays.asList(geschreven.split("[^A-Z]+", -1));
        boolean genoemd = geschreven.startsWith(soort) || delen.contains(soort);
        return switch (soort) {
            case VMBO -> genoemd || delen.stream().anyMatch(d -> !d.equals("MAVO") && isLeerweg(HOOGTE.get(d)));
            case VWO -> genoemd || delen.stream().anyMatch(d -> Objects.equals(HOOGTE.get(d), VOORBEREIDEND));
            default -> genoemd;
        };
    }

    /** @param vmbo how high vmbo is when no leerweg is named */
    private static IntStream hoogten(@Nullable String niveau, int vmbo) {
        if (niveau == null) {
            return IntStream.empty();
        }
        String[] delen = niveau.toUpperCase(Locale.ROOT).split("[^A-Z]+", -1);
        boolean isVmbo = Arrays.asList(delen).contains(VMBO);
        boolean leerweg = isVmbo && Arrays.stream(delen).anyMatch(Schoolniveau::isLeerweg);
        return Arrays.stream(delen)
                .flatMapToInt(deel -> hoogte(deel, isVmbo, leerweg ? OptionalInt.empty() : OptionalInt.of(vmbo)));
    }

    private static boolean isLeerweg(String deel) {
        return isLeerweg(HOOGTE.getOrDefault(deel, LETTERS.get(deel)));
    }

    private static boolean isLeerweg(@Nullable Integer hoogte) {
        return hoogte != null && hoogte >= BASIS && hoogte <= THEORETISCH;
    }

    private static IntStream hoogte(String deel, boolean isVmbo, OptionalInt vmbo) {
        if (deel.equals(VMBO)) {
            return vmbo.stream();
        }
        Integer hoogte = isVmbo ? HOOGTE.getOrDefault(deel, LETTERS.get(deel)) : HOOGTE.get(deel);
        return hoogte == null ? IntStream.empty() : IntStream.of(hoogte);
    }
}
