package nl.zorgspoor.core.leerling.casus;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusCommand.Afspraak;
import org.jspecify.annotations.Nullable;

/** What happened around a student in a meeting. */
public sealed interface CasusEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.LOGBOEK;
    }

    /** The id of the meeting; of a JES its {@code jesId}. */
    String overlegId();

    /**
     * @param datumTijd when the meeting is
     * @param voorzitterRol who records the discussion
     * @param inbrengerRol the role that put the student on the agenda, for the count per period (R77)
     * @param toestemmingIds the consents it rests on; empty when all participants are internal (R44)
     * @param datum the day on which it was put on the agenda
     */
    record LeerlingOpAgendaGezet(
            String leerlingId,
            String overlegId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) OverlegvormCode overlegvorm,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDateTime datumTijd,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol voorzitterRol,
            @Persoonlijk @Nullable String vraag,
            String inbrengerId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol inbrengerRol,
            List<String> toestemmingIds,
            LocalDate datum)
            implements CasusEvent {}

    /**
     * @param overlegId the meeting, or the JES
     * @param reden a code when the system did it, such as {@code TOESTEMMING_INGETROKKEN}
     */
    record LeerlingVanAgendaGehaald(
            String leerlingId,
            String overlegId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) OverlegvormCode overlegvorm,
            @Persoonlijk @Nullable String reden)
            implements CasusEvent {}

    /**
     * @param datum the day of the meeting
     * @param besprokenPlannen the handelingsplannen that were discussed; empty in events from before this was recorded
     */
    @Revisie(2)
    record BesprekingVastgelegd(
            String leerlingId,
            String overlegId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) OverlegvormCode overlegvorm,
            LocalDate datum,
            @Persoonlijk @Nullable String problematiek,
            @Persoonlijk @Nullable String aanpak,
            @Nullable Rol regiehouder,
            @Persoonlijk List<Afspraak> afspraken,
            @Kenmerk List<String> besprokenPlannen)
            implements CasusEvent {

        public BesprekingVastgelegd {
            besprokenPlannen = besprokenPlannen == null ? List.of() : besprokenPlannen;
        }
    }

    /**
     * @param toestemmingIds the consents it rests on; empty for a klein-JES (R44)
     * @param datum the day on which the student was brought in
     */
    record LeerlingInJESIngebracht(
            String leerlingId,
            String jesId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) OverlegvormCode overlegvorm,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDateTime datumTijd,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol voorzitterRol,
            @Persoonlijk String vraag,
            List<String> toestemmingIds,
            LocalDate datum)
            implements CasusEvent {
        @Override
        public String overlegId() {
            return jesId;
        }
    }

    /** @param datum the day of the JES */
    record JESBesprekingVastgelegd(
            String leerlingId,
            String jesId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) OverlegvormCode overlegvorm,
            LocalDate datum,
            @Persoonlijk @Nullable String ondersteuningsbehoefte,
            @Persoonlijk List<Afspraak> vervolgstappen)
            implements CasusEvent {
        @Override
        public String overlegId() {
            return jesId;
        }
    }
}
