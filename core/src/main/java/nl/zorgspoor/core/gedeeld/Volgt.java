package nl.zorgspoor.core.gedeeld;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This component of an event follows from another: when that one is corrected (R8), this one moves with it and is never corrected
 * by itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Volgt {

    /** A component of the same event, such as {@code datum}, or of an earlier one, such as {@code LeerlingAangemeld.aanmelddatum}. */
    String value();

    /** In what the distance between the two is kept. */
    Maat maat() default Maat.DAGEN;

    /** How far a day lies behind the day it follows. */
    enum Maat {
        /** It is the same value, as long as it is. */
        GELIJK,
        /** Calendar days and weeks. */
        DAGEN,
        /** School days of the school's calendar. */
        SCHOOLDAGEN,
        /** Calendar months and years. */
        MAANDEN,
        /** Whole months when it is so many months later, else days: of what lasts weeks or months as its kind says. */
        LOOPTIJD
    }
}
