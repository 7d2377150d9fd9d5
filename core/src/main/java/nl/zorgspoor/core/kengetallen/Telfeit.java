package nl.zorgspoor.core.kengetallen;

import java.time.LocalDate;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is counted: what an event means to the key figures, without anything else of it.
 *
 * @param op the day on which it holds or happened
 * @param sleutel tells two of a kind apart, such as the id of an arrangement; null where there is one at a time
 * @param waarde a class, a level, a cluster: what it says
 */
public record Telfeit(
        Soort soort,
        LocalDate op,
        @Nullable String sleutel,
        @Nullable String waarde,
        @Nullable Integer leerjaar,
        @Nullable Klastype klastype) {

    /** What there is to count. */
    public enum Soort {
        INGESCHREVEN,
        OVERGENOMEN,
        UITGESCHREVEN,
        UITSCHRIJVING_INGETROKKEN,
        NAAR_SCHOOL,
        KLAS,
        NIVEAU,
        AFSTROOM,
        LWOO,
        LWOO_TOT,
        ARRANGEMENT,
        ARRANGEMENT_EINDE,
        PRO_TOEGEKEND,
        VSO,
        THUISZITTER,
        THUISZITTER_VERVALLEN,
        VSV,
        JOS,
        SMW,
        FLEXZAT,
        JES,
        OPP,
        TLV_AANGEVRAAGD,
        TLV_AFGEGEVEN,
        OOV,
        VERZUIMMELDING,
        VERNIETIGD
    }

    /**
     * What is left of it when the student's file is destroyed (R60): that somebody was there in a year is a count, class and level are
     * content. Null for nothing.
     */
    public @Nullable Telfeit zonderInhoud() {
        return switch (soort) {
            case NIVEAU -> null;
            case KLAS, NAAR_SCHOOL -> new Telfeit(soort, op, sleutel, null, leerjaar, klastype);
            default -> this;
        };
    }

    static Telfeit van(Soort soort, LocalDate op) {
        return new Telfeit(soort, op, null, null, null, null);
    }

    static Telfeit van(Soort soort, LocalDate op, String sleutel) {
        return new Telfeit(soort, op, sleutel, null, null, null);
    }

    static Telfeit van(Soort soort, LocalDate op, @Nullable String sleutel, @Nullable String waarde) {
        return new Telfeit(soort, op, sleutel, waarde, null, null);
    }
}
