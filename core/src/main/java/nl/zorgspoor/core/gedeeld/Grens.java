package nl.zorgspoor.core.gedeeld;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field of a command may hold, said beside the field and nowhere else: the reader of what enters, the description of the
 * API and the test of the partner messages take it from here. A field that says nothing has the bounds of its type, so that no
 * field is without. On a list a bound other than {@link Aantal} holds for each element.
 *
 * <p>Bounds are for what enters. What is in the store was let in once, and is read whatever its size.
 */
public final class Grens {

    private Grens() {}

    /** A number, both ends included. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Getal {
        long van();

        long tot();
    }

    /** How long a text may be, in characters. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Lengte {
        int value();
    }

    /** How many elements a list, set or object with keys may have. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Aantal {
        int value();
    }

    /**
     * The day of something that was done with a student of this school: not before the first registration. Any day at all in a
     * command about a student is not before the student's birth; that needs no saying.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface SindsAanmelding {}

    /**
     * The day of guidance that only who is at this school gets: not before the first day here, nor between two stays, and of who was
     * never enrolled not before the registration. Left out it is
     * today, and then today is held to it. What belongs to coming here (a talk, an inquiry, a transfer, treatment of before) is not.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface SindsInschrijving {}

    /** An id that a partner sees: it does not tell which student it is about (R330). */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface NaarBuiten {}

    /** An empty text is an answer here, as of a setting that lists nothing. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface MagLeeg {}

    /** A bare text in place of the whole record is this component of it; the others were left out. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface InHetKort {}

    /** What a text has to look like. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Vorm {
        /** The whole text, as a regular expression that Java and JSON Schema read alike. */
        String patroon();

        /** The same in Dutch, such as "een schooljaar zoals 2026-2027". */
        String uitleg();
    }
}
