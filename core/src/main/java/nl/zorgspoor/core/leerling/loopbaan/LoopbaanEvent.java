package nl.zorgspoor.core.leerling.loopbaan;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanCommand.Loopbaanvraag;
import org.jspecify.annotations.Nullable;

/** What happened around loopbaanorientatie; read as results are, by the decaan too. */
public sealed interface LoopbaanEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.RESULTATEN;
    }

    /** @param open the career questions that nobody has been through with the student yet, this time included */
    record LOBVoortgangVastgelegd(
            String leerlingId,
            @SindsInschrijving LocalDate datum,
            List<Loopbaanvraag> vragen,
            @Persoonlijk @Nullable String toelichting,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) List<Loopbaanvraag> open)
            implements LoopbaanEvent {}

    /** @param open as in {@link LOBVoortgangVastgelegd} */
    record LoopbaangesprekVastgelegd(
            String leerlingId,
            @SindsInschrijving LocalDate datum,
            List<Loopbaanvraag> vragen,
            @Persoonlijk @Nullable String verslag,
            @Persoonlijk @Nullable String vervolgschool,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) List<Loopbaanvraag> open)
            implements LoopbaanEvent {}
}
