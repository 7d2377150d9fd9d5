package nl.zorgspoor.core.leerling.voorziening;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.Indicatiesteller;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.Ziekteonderwijs;
import org.jspecify.annotations.Nullable;

/** What happened around facilities. */
public sealed interface VoorzieningEvent extends LeerlingGebeurtenis {

    /** Who teaches must know what a student may use. */
    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    /** Of medical acts not everybody reads. */
    private static Gegevenssoort soort(boolean medisch) {
        return medisch ? Gegevenssoort.DIAGNOSE_MEDISCH : Gegevenssoort.HANDELINGSPLAN;
    }

    /** @param medisch whether it is a medical act (R168) */
    record VoorzieningToegekend(
            String leerlingId,
            @Kenmerk String voorziening,
            @Nullable Indicatiesteller indicatieDoor,
            LocalDate vanaf,
            @Nullable LocalDate tot,
            @Nullable LocalDate bhvGeinformeerdOp,
            @Nullable String verwijzingOfArrangementId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean medisch)
            implements VoorzieningEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return soort(medisch);
        }
    }

    /**
     * @param datum the first day without it
     * @param medisch whether it is a medical act (R168)
     */
    record VoorzieningIngetrokken(
            String leerlingId,
            @Kenmerk String voorziening,
            LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean medisch)
            implements VoorzieningEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return soort(medisch);
        }
    }

    record PersoonlijkBegeleiderToegewezen(String leerlingId, String begeleiderId, LocalDate van)
            implements VoorzieningEvent {}

    record OnderwijsBijZiekteGeregeld(
            String leerlingId,

            @NietTeCorrigeren("trek de voorziening in en regel de andere")
            Ziekteonderwijs soort,

            LocalDate van)
            implements VoorzieningEvent {}
}
