package nl.zorgspoor.core.invoer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;

/** The days in a record, wherever they stand in it. */
public final class Dagen {

    /** Gets a day: where it stands, such as {@code pogingen[0].datum}, and beside which field. */
    @FunctionalInterface
    public interface Bezoeker {
        void dag(String waar, Veld veld, LocalDate dag);
    }

    private Dagen() {}

    public static void in(Object record, Bezoeker bezoeker) {
        in(record, "", bezoeker);
    }

    /** The same, and a day that was left out where that means today ({@code SindsInschrijving}). */
    static void in(Object record, LocalDate vandaag, Bezoeker bezoeker) {
        in(record, bezoeker);
        for (Veld veld : Veld.van(record.getClass())) {
            if (veld.component().isAnnotationPresent(SindsInschrijving.class) && veld.waarde(record) == null) {
                bezoeker.dag(veld.naam(), veld, vandaag);
            }
        }
    }

    private static void in(Object record, String pad, Bezoeker bezoeker) {
        for (Veld veld : Veld.van(record.getClass())) {
            Object waarde = veld.waarde(record);
            String waar = pad + veld.naam();
            if (waarde instanceof LocalDate dag) {
                bezoeker.dag(waar, veld, dag);
            } else if (waarde instanceof LocalDateTime moment) {
                bezoeker.dag(waar, veld, moment.toLocalDate());
            } else if (waarde instanceof Record deel) {
                in(deel, waar + ".", bezoeker);
            } else if (waarde instanceof Collection<?> reeks) {
                int n = 0;
                for (Object deel : reeks) {
                    if (deel instanceof Record r) {
                        in(r, waar + "[" + n + "].", bezoeker);
                    }
                    n++;
                }
            }
        }
    }
}
