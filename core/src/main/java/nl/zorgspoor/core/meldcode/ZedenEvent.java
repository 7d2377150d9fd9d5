package nl.zorgspoor.core.meldcode;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.meldcode.ZedenCommand.Opvolging;
import org.jspecify.annotations.Nullable;

/** What happened after a suspicion of a sexual offence: for the board, for whoever it is about may be any other member of staff. */
public sealed interface ZedenEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.ZEDEN;
    }

    @Override
    default Vertrouwelijkheid vertrouwelijkheid() {
        return Vertrouwelijkheid.ZEDEN;
    }

    String meldingId();

    record VermoedenZedenmisdrijfGemeld(
            String leerlingId,
            String meldingId,
            @Persoonlijk @Nullable String omschrijving,
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate gemeldOp,
            String melderId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol melderRol)
            implements ZedenEvent {}

    record ZedenopvolgingVastgelegd(
            String leerlingId,
            String meldingId,

            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) @Persoonlijk @Nullable
            Opvolging opvolging,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean afgehandeld,
            @Persoonlijk @Nullable String toelichting,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) LocalDate datum)
            implements ZedenEvent {}

    /** The board did not consult the vertrouwensinspecteur on the day of the report (R228). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record ZedenopvolgingUitgebleven(String leerlingId, String meldingId, LocalDate gemeldOp, LocalDate datum)
            implements ZedenEvent {}
}
