package nl.zorgspoor.partners.leerplicht;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of leerplicht. */
final class LeerplichtBericht {

    private LeerplichtBericht() {}

    /**
     * @param soort {@code 16_UUR}, {@code LRV}, {@code LUXE}, {@code OVERIG} or {@code 18PLUS}
     * @param uren missed lesson hours in the period
     * @param oudersGeinformeerd whether parents know of the report, when it was said
     * @param naam who it is about: the law makes the school tell this to leerplicht, and to no other partner (R211)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verzuimmelding(
            String soort,
            LocalDate periodeVan,
            LocalDate periodeTot,
            int uren,
            @Nullable String omschrijving,
            List<String> ondernomenActies,
            @Nullable Boolean oudersGeinformeerd,
            @Nullable String naam,
            @Nullable LocalDate geboortedatum) {}

    /** A question to leerplicht that is no report; who the student is only when contact was released. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vraag(
            @Nullable String vraag,
            String urgentie,
            @Nullable String naam,
            @Nullable LocalDate geboortedatum,
            @Nullable String contactOuders) {}
}
