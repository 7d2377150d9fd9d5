package nl.zorgspoor.core.leerling.aanmelding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The levels of secondary education, from low to high; a class or an advice may have several in it, such as {@code HAVO/VWO}. */
final class Schoolniveau {

    private static final Map<String, Integer> HOOGTE = Map.ofEntries(
            Map.entry("PRO", 0),
            Map.entry("BB", 1),
            Map.entry("BL", 1),
            Map.entry("BBL", 1),
            Map.entry("KB", 2),
            Map.entry("KL", 2),
            Map.entry("KBL", 2),
            Map.entry("GL", 3),
            Map.entry("GT", 4),
            Map.entry("TL", 4),
            Map.entry("MAVO", 4),
            Map.entry("HAVO", 5),
            Map.entry("VWO", 6),
            Map.entry("ATHENEUM", 6),
            Map.entry("GYMNASIUM", 6));

    private Schoolniveau() {}

    /** Whether a level has nothing as high as the advice in it; what is not known is not lower. */
    static boolean isLager(@Nullable String niveau, @Nullable String advies) {
        OptionalInt gegeven = hoogste(niveau);
        OptionalInt gevraagd = hoogste(advies);
        return gegeven.isPresent() && gevraagd.isPresent() && gegeven.getAsInt() < gevraagd.getAsInt();
    }

    private static OptionalInt hoogste(@Nullable String niveau) {
        return niveau == null
                ? OptionalInt.empty()
                : Arrays.stream(niveau.toUpperCase(Locale.ROOT).split("[^A-Z]+", -1))
                        .filter(HOOGTE::containsKey)
                        .mapToInt(deel -> HOOGTE.getOrDefault(deel, 0))
                        .max();
    }
}
