package nl.zorgspoor.core.leerling.oov;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovReden;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovType;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovUitkomst;
import nl.zorgspoor.core.leerling.oov.OOVCommand.Samenwerking;
import org.jspecify.annotations.Nullable;

/** What happened around an OOV. */
public sealed interface OOVEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.OPP;
    }

    String arrangementId();

    record OOVAangevraagd(
            String leerlingId,
            String arrangementId,

            @NietTeCorrigeren("bepaalt de termijn; vraag de OOV opnieuw aan")
            OovType oovType,

            OovReden reden,
            List<Rol> besprokenMet,
            @Nullable String flexZatId,
            LocalDate datum)
            implements OOVEvent {}

    record OOVIntakeVastgelegd(
            String leerlingId,
            String arrangementId,
            LocalDate datum,
            List<Rol> aanwezigen,
            @Persoonlijk @Nullable String verslag)
            implements OOVEvent {}

    /**
     * @param einddatum the last day (R186)
     * @param nadertOp the day on which the end is announced
     */
    record OOVGestart(
            String leerlingId,
            String arrangementId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) OovType oovType,
            @Persoonlijk String locatie,
            LocalDate startdatum,

            @Volgt(value = "startdatum", maat = Volgt.Maat.LOOPTIJD)
            LocalDate einddatum,

            @Volgt("einddatum") LocalDate nadertOp)
            implements OOVEvent {}

    record OOVTermijnNadert(
            String leerlingId,
            String arrangementId,
            @Voorbij("OOVGestart.einddatum") LocalDate einddatum) implements OOVEvent {}

    record OOVTermijnVerstreken(
            String leerlingId,
            String arrangementId,
            @Voorbij("OOVGestart.einddatum") LocalDate einddatum) implements OOVEvent {}

    record OOVGeevalueerd(
            String leerlingId,
            String arrangementId,
            LocalDate datum,
            @Persoonlijk @Nullable String verslag,
            OovUitkomst perspectief)
            implements OOVEvent {}

    /** @param gestart whether it ran; a request that did not start was taken back */
    record OOVBeeindigd(
            String leerlingId,
            String arrangementId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) OovUitkomst uitkomst,
            LocalDate datum,
            @Nullable LocalDate terugkeergesprekOp,
            List<Samenwerking> samenwerking,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean gestart)
            implements OOVEvent {

        @Override
        public String routeaanleiding() {
            return naam() + ":" + uitkomst;
        }
    }
}
