package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import org.jspecify.annotations.Nullable;

/** What happened during a student's stay. */
public sealed interface InschrijvingEvent extends LeerlingGebeurtenis {

    record LeerlingInKlasGeplaatst(
            String leerlingId,
            String klas,
            @Nullable String klastype,
            LocalDate ingangsdatum,
            @Nullable Integer leerjaar)
            implements InschrijvingEvent {}

    record LeerlingUitgeschreven(String leerlingId, LocalDate datum) implements InschrijvingEvent {}
}
