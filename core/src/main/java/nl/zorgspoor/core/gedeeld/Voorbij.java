package nl.zorgspoor.core.gedeeld;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This component is the day that passed, and with it the event happened. When a correction moves that day to a later one, the
 * event did not happen in the history as it should have read (R8); it is stored, and says nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Voorbij {

    /** Where the day stands, such as {@code ZorgplichtTermijnGestart.einddatum}. */
    String[] value();
}
