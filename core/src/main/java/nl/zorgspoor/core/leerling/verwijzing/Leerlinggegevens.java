package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a referral may tell about who the student is, when the kinds of data allow it.
 *
 * @param mentorId the mentor's id, not the name
 */
public record Leerlinggegevens(
        @Nullable String naam,
        @Nullable LocalDate geboortedatum,
        @Nullable String klas,
        @Nullable String mentorId) {

    public static final Leerlinggegevens ONBEKEND = new Leerlinggegevens(null, null, null, null);
}
