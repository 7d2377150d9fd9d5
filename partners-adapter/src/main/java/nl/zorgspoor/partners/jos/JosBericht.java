package nl.zorgspoor.partners.jos;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of JOS's registration form. */
final class JosBericht {

    private JosBericht() {}

    /**
     * @param contactOuders how to reach the parents
     * @param mentorRef the mentor's id at the school, not the name
     * @param hulpvraagcategorie one of six (R144)
     * @param toelichting the goal in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Aanmelding(
            @Nullable String naam,
            @Nullable LocalDate geboortedatum,
            @Nullable String contactOuders,
            @Nullable String klas,
            @Nullable String mentorRef,
            @Nullable String hulpvraagcategorie,
            @Nullable String toelichting,
            List<String> reedsIngezet,
            @Nullable LocalDate gewensteStart) {}
}
