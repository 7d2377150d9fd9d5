package nl.zorgspoor.core.gedeeld;

import org.jspecify.annotations.Nullable;

/** What a rule asks of a text. */
public final class Tekst {

    private Tekst() {}

    /** Whether nothing was written: a required text of only spaces is as good as none. */
    public static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
