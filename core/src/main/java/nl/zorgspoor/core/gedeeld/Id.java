package nl.zorgspoor.core.gedeeld;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an id looks like that somebody gives, wherever it comes in: in a path, a body, a token, a profile. Ids become keys of tables
 * and documents and parts of names that are put together, so nothing stands in them that such a name uses to tell its parts apart.
 */
public final class Id {

    /** In characters. */
    public static final int LANGSTE = 100;

    /** As a regular expression, for who describes it. */
    public static final String PATROON = "[A-Za-z0-9][A-Za-z0-9._-]{0,%d}".formatted(LANGSTE - 1);

    /** The same in Dutch. */
    public static final String UITLEG =
            "letters, cijfers, punt, liggend streepje en laag streepje, beginnend met een letter of cijfer, hooguit %d tekens"
                    .formatted(LANGSTE);

    private static final Pattern VORM = Pattern.compile(PATROON);

    private Id() {}

    public static boolean is(@Nullable String waarde) {
        return waarde != null && VORM.matcher(waarde).matches();
    }
}
