package nl.zorgspoor.core.gedeeld;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a command about a student still is once the student has left (R327). Every command about a student says it beside itself; a
 * test refuses one that does not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NaVertrek {

    Ruimte value();

    /** The room that is left after leaving. */
    enum Ruimte {
        /** Begins, plans, sends or enlarges support, a referral or a meeting: refused, unless what it says makes it go on. */
        DICHT,
        /** Records what happened: of the days up to and including the day of leaving only. */
        TERUGBLIK,
        /** Ends or answers what ran already, and adds nothing to it. */
        AFRONDING,
        /** What the law asks of the school whether or not the student is still there. */
        WETTELIJK,
        /** Aftercare, where the route map of the school has it. */
        NAZORG,
        /** The file itself: transfer, access, correction, objection, holding and destroying, and the word of parents about it. */
        DOSSIER,
        /** A new stay begins with it. */
        TERUGKEER
    }
}
