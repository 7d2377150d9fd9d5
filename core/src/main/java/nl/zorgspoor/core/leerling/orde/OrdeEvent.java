package nl.zorgspoor.core.leerling.orde;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened around order and safety at school. */
public sealed interface OrdeEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.VEILIGHEID;
    }

    @Override
    default Vertrouwelijkheid vertrouwelijkheid() {
        return Vertrouwelijkheid.VEILIGHEID;
    }

    record IncidentGeregistreerd(
            String leerlingId,
            String incidentId,
            @Persoonlijk @Nullable AardIncident aard,
            LocalDate datum,
            @Persoonlijk @Nullable String beschrijving,
            String melderId)
            implements OrdeEvent {}

    /** A report of bullying, or what is done about it. */
    sealed interface OverPesten extends OrdeEvent {
        String meldingId();
    }

    record PestenGemeld(
            String leerlingId,
            String meldingId,
            @Persoonlijk @Nullable Pestkanaal kanaal,
            @Persoonlijk @Nullable String omschrijving,
            LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol melderRol)
            implements OverPesten {}

    record PestaanpakVastgelegd(
            String leerlingId,
            String meldingId,
            @Persoonlijk List<String> stappen,
            LocalDate datum) implements OverPesten {}

    /** A suspension or an expulsion, or what became of it. */
    sealed interface OverMaatregel extends OrdeEvent {
        String maatregelId();
    }

    /**
     * @param schooldagen how many school days it lasts
     * @param inspectieMelden whether the Inspectie has yet to be told (R231)
     */
    record LeerlingGeschorst(
            String leerlingId,
            String maatregelId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) LocalDate van,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) LocalDate tot,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int schooldagen,
            @Persoonlijk String reden,
            LocalDate schriftelijkOp,
            @Persoonlijk @Nullable String onderwijsTijdensSchorsing,
            @Nullable LocalDate inspectieGemeldOp,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean inspectieMelden)
            implements OverMaatregel {}

    /** How schoolwork goes on during a suspension (R319). */
    record OnderwijsBijSchorsingGeregeld(
            String leerlingId,
            String maatregelId,
            @Persoonlijk String onderwijs,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate datum)
            implements OverMaatregel {}

    /** @param bezwaarTot last day to object (R318, R320) */
    record LeerlingVerwijderd(
            String leerlingId,
            String maatregelId,
            LocalDate datum,
            @Persoonlijk String toelatendeSchool,
            @Nullable LocalDate overlegInspectieOp,

            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) @Persoonlijk @Nullable
            Verwijdergrond grond,

            @Persoonlijk @Nullable String reden,
            @Volgt("datum") LocalDate bezwaarTot)
            implements OverMaatregel {}

    record MaatregelGemeld(
            String leerlingId,
            String maatregelId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Instantie instantie,
            LocalDate datum)
            implements OverMaatregel {}
}
