package nl.zorgspoor.core.gedeeld;

import org.jspecify.annotations.Nullable;

/** An event about one student; its personal components are encrypted with that student's key. */
public interface LeerlingGebeurtenis extends Versleuteld {

    /** The student's id: a pseudonym given by the school, never a national number. */
    String leerlingId();

    /** What kind of data its content is: by this a reader's right to see it is decided. Every area says it of its own events. */
    Gegevenssoort gegevenssoort();

    /** The id of the one person who reads it, among those whose role may; null when the role is enough (R59). */
    default @Nullable String alleenVoor() {
        return null;
    }

    @Override
    default String sleutelhouder() {
        return leerlingId();
    }
}
