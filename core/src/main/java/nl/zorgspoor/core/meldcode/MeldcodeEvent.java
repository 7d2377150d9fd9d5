package nl.zorgspoor.core.meldcode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.meldcode.MeldcodeCommand.*;
import org.jspecify.annotations.Nullable;

/**
 * What happened around an acute situation or the meldcode. What it is about is personal even where it is one word of a list: it is
 * stored encrypted, and absent once the student's key is destroyed (R60).
 */
public sealed interface MeldcodeEvent extends LeerlingGebeurtenis {

    String ORDE = "bepaalde welke stap mocht volgen; leg een nieuwe melding vast";

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.MELDCODE;
    }

    @Override
    default Vertrouwelijkheid vertrouwelijkheid() {
        return Vertrouwelijkheid.MELDCODE;
    }

    String meldingId();

    /**
     * @param op the moment of the report
     * @param actieVoor the moment before which somebody acts (R223)
     * @param melderId who saw it, and may see what became of it
     * @param melderRol in which role
     */
    record AcuteSituatieGemeld(
            String leerlingId,
            String meldingId,
            @Persoonlijk @Nullable AardAcuut aard,
            @Persoonlijk @Nullable String waarneming,
            @NietTeCorrigeren(ORDE) LocalDateTime op,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDateTime actieVoor,
            String melderId,
            @NietTeCorrigeren(ORDE) Rol melderRol)
            implements MeldcodeEvent {}

    record DirecteActieUitgezet(
            String leerlingId,
            String meldingId,
            @Persoonlijk String actie,
            @NietTeCorrigeren(ORDE) LocalDateTime op,
            @Persoonlijk @Nullable PartnerType partnerType)
            implements MeldcodeEvent {}

    /** Nobody recorded what was done at once (R223). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record AcuteActieUitgebleven(String leerlingId, String meldingId, LocalDateTime actieVoor, LocalDate datum)
            implements MeldcodeEvent {}

    record MeldcodeGestart(
            String leerlingId,
            String meldingId,
            @NietTeCorrigeren(ORDE) LocalDate datum) implements MeldcodeEvent {}

    /** @param meldplicht whether the weighing makes reporting a duty (R225) */
    record MeldcodestapVastgelegd(
            String leerlingId,
            String meldingId,
            @NietTeCorrigeren(ORDE) int stap,
            @Persoonlijk @Nullable String overgeslagenReden,
            @Persoonlijk @Nullable String inhoud,

            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) @Persoonlijk @Nullable
            Afweging afweging,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean meldplicht,
            @NietTeCorrigeren(ORDE) LocalDate datum)
            implements MeldcodeEvent {}

    /** @param verwijzingId under which Veilig Thuis answers */
    record GemeldBijVeiligThuis(
            String leerlingId,
            String meldingId,
            String verwijzingId,
            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) Grondslag grondslag,
            boolean oudersGeinformeerd,

            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) @Persoonlijk @Nullable
            String reden,

            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) LocalDate datum)
            implements MeldcodeEvent {}

    record MeldcodeAfgesloten(
            String leerlingId,
            String meldingId,

            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) @Persoonlijk @Nullable
            UitkomstMeldcode uitkomst,

            @NietTeCorrigeren(ORDE) LocalDate datum)
            implements MeldcodeEvent {}
}
