package nl.zorgspoor.core.veiligheid;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.Vertrouwensdomein;
import org.jspecify.annotations.Nullable;

/**
 * What happened between a student and the vertrouwenspersoon. What it is about is personal even where it is one word of a list:
 * it is stored encrypted, and absent once the student's key is destroyed (R60).
 */
public sealed interface VertrouwenEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.VERTROUWELIJK_VP;
    }

    @Override
    default Vertrouwelijkheid vertrouwelijkheid() {
        return Vertrouwelijkheid.VERTROUWELIJK_VP;
    }

    String meldingId();

    /** What follows after the guidance (R227). */
    enum Vervolg {
        /** A report was made to the police; from there on the vertrouwenspersoon supports and no longer guides. */
        ONDERSTEUNING,
        GEEN
    }

    record MeldingVertrouwenspersoonOntvangen(
            String leerlingId,
            String meldingId,
            @Persoonlijk @Nullable Vertrouwensdomein domein,
            LocalDate datum) implements VertrouwenEvent {}

    /** A point of attention that stays between the two: on the coordinator's board it would tell of the report. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record VertrouwensaandachtspuntGesignaleerd(
            String leerlingId,
            String meldingId,
            Regel regel,
            @Kenmerk String code) implements VertrouwenEvent, Aandacht {}

    /** @param vertrouwenspersoonId who wrote it, and the only one who reads it */
    record VertrouwelijkeNotitieVastgelegd(
            String leerlingId,
            String meldingId,
            @Persoonlijk String tekst,
            LocalDate datum,
            String vertrouwenspersoonId)
            implements VertrouwenEvent {
        @Override
        public String alleenVoor() {
            return vertrouwenspersoonId;
        }
    }

    record VertrouwenstrajectAfgesloten(
            String leerlingId,
            String meldingId,
            @Persoonlijk @Nullable Boolean aangifteGedaan,

            @NietTeCorrigeren("volgt uit aangifteGedaan; corrigeer dat") @Persoonlijk @Nullable
            Vervolg vervolg,

            LocalDate datum)
            implements VertrouwenEvent {}
}
