package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import org.jspecify.annotations.Nullable;

/** What happened from registration to enrolment. */
public sealed interface AanmeldingEvent extends LeerlingGebeurtenis {

    /** @param startfase the phase of the route that a student gets at registration, or null */
    record LeerlingAangemeld(String leerlingId, @Nullable String startfase, int routeversie)
            implements AanmeldingEvent {}

    /** @param startfase the phase of the route that a student gets at enrolment, or null */
    record LeerlingIngeschreven(
            String leerlingId,
            LocalDate ingangsdatum,
            @Nullable String startfase,
            int routeversie) implements AanmeldingEvent {}
}
