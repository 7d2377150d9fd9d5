package nl.zorgspoor.partners.leerplicht;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Halven;
import org.jspecify.annotations.Nullable;

/** The words of leerplicht. */
final class LeerplichtBericht {

    private LeerplichtBericht() {}

    /**
     * @param soort {@code 16_UUR}, {@code LRV}, {@code LUXE}, {@code OVERIG} or {@code 18PLUS}
     * @param uren missed hours in the period: whole lesson hours of VO, clock hours with halves of PO (R311)
     * @param oudersGeinformeerd whether parents know of the report, when it was said
     * @param via along which way: {@code VERZUIMREGISTER}, {@code VERZUIMLOKET} or {@code EIGEN_SYSTEEM} (R312)
     * @param naam who it is about: the law makes the school tell this to leerplicht, and to no other partner (R211)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verzuimmelding(
            String soort,
            LocalDate periodeVan,
            LocalDate periodeTot,
            Halven uren,
            @Nullable String omschrijving,
            List<String> ondernomenActies,
            @Nullable Boolean oudersGeinformeerd,
            @Nullable String naam,
            @Nullable LocalDate geboortedatum,
            @Nullable String via) {}

    /**
     * The absence that was reported has ended (R313); in the conversation of the report, so it says no more than that.
     *
     * @param soort which report ended, as in {@link Verzuimmelding}
     * @param einddatum the last day of the absence
     * @param via as in {@link Verzuimmelding}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EindeVerzuim(
            @Nullable String soort,
            LocalDate einddatum,
            @Nullable String via) {}

    /** A question to leerplicht that is no report; who the student is only when contact was released. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vraag(
            @Nullable String vraag,
            String urgentie,
            @Nullable String naam,
            @Nullable LocalDate geboortedatum,
            @Nullable String contactOuders) {}
}
