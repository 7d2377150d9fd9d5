package nl.zorgspoor.core.leerling.verwijzing;

import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import org.jspecify.annotations.Nullable;

/** An event of another area that also closes the referral it came from, such as the end of a JOS guidance. */
public interface SluitVerwijzing extends LeerlingGebeurtenis {

    /** The referral, or null when there was none. */
    @Nullable
    String verwijzingId();
}
