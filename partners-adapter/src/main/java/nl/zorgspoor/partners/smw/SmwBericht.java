package nl.zorgspoor.partners.smw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of school social work. */
final class SmwBericht {

    private SmwBericht() {}

    /**
     * @param contact who to reach and how; absent when the referral does not release it
     * @param coordinatorRef id of who watches the referral at the school, not the name
     * @param context what was done before, as far as it was released
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hulpvraag(
            @Nullable Contact contact,
            @Nullable String vraag,
            String urgentie,
            @Nullable String klas,
            String coordinatorRef,
            @Nullable List<String> context) {}

    /** @param contact who to reach, when the referral did not tell it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Aanvulling(String aanvulling, @Nullable Contact contact) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(
            @Nullable String naam,
            @Nullable LocalDate geboortedatum,
            @Nullable String contactOuders) {}
}
