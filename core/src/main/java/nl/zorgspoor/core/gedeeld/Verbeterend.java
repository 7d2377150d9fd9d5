package nl.zorgspoor.core.gedeeld;

import org.jspecify.annotations.Nullable;

/** An event that says what a component of an earlier event should have been (R8). */
public interface Verbeterend {

    /** Id of the earlier event. */
    String betreftEventId();

    /** The component; null when the event as a whole is meant. */
    @Nullable
    String veld();

    /** The right value, readable as that component, see {@link Componentwaarde}. */
    String juisteWaarde();
}
