package nl.zorgspoor.deploy.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Marks of what was read before (RFC 9110, ETag). */
final class Merken {

    private Merken() {}

    /**
     * Whether a header {@code If-None-Match} names the mark; compared weakly, as for reading. Who says to have anything whatever is
     * answered in full: some of who asks is refused only when rows are made.
     */
    static boolean isBekend(String merk, @Nullable String bekend) {
        return bekend != null && Arrays.stream(bekend.split(",", 50)).anyMatch(b -> kaal(b).equals(kaal(merk)));
    }

    private static String kaal(String merk) {
        String zonder = merk.strip();
        return zonder.startsWith("W/") ? zonder.substring(2) : zonder;
    }
}
