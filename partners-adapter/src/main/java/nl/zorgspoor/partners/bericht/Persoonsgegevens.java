package nl.zorgspoor.partners.bericht;

import org.jspecify.annotations.Nullable;

/** What an event still tells of a person after its key was destroyed. */
public final class Persoonsgegevens {

    private static final String VERNIETIGD = "(vernietigd)";

    private Persoonsgegevens() {}

    /** Whether one of these texts was erased: such an event is history and is not told again. */
    public static boolean vernietigd(@Nullable String... teksten) {
        for (String tekst : teksten) {
            if (VERNIETIGD.equals(tekst)) {
                return true;
            }
        }
        return false;
    }
}
