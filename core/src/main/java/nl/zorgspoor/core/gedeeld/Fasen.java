package nl.zorgspoor.core.gedeeld;

import java.util.Arrays;
import java.util.List;

/**
 * Where something stands, as records of one sealed interface: one per phase, each with what is known only there. Refusals name a phase by
 * its record, {@code UitkomstVast} as {@code UITKOMST_VAST}.
 */
public final class Fasen {

    private Fasen() {}

    /**
     * The phase that a command needs, when it is the one that counts now.
     *
     * @param wat what stands there, as the refusal names it
     */
    public static <F> F eis(String wat, Object nu, Class<F> goed) {
        eisEen(wat, nu, goed);
        return goed.cast(nu);
    }

    /** Refuses when it stands in none of these phases. */
    public static void eisEen(String wat, Object nu, Class<?>... goed) {
        if (Arrays.stream(goed).noneMatch(g -> g.isInstance(nu))) {
            List<String> namen = Arrays.stream(goed).map(Fasen::naam).toList();
            throw CommandGeweigerd.statusOnjuist(
                    "%s is %s; dit kan alleen bij %s.".formatted(wat, naam(nu.getClass()), namen));
        }
    }

    /** As refusals name a phase. */
    public static String naam(Class<?> fase) {
        return Schrijfwijze.alsCode(fase.getSimpleName());
    }
}
