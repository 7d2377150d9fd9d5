package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import org.jspecify.annotations.Nullable;

/** What happened about consent and information. */
public sealed interface ToestemmingEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.BASIS;
    }

    record ToestemmingGevraagd(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            Set<Gegevenssoort> gegevenssoorten,
            @Persoonlijk List<String> aan)
            implements ToestemmingEvent {}

    /** @param vernieuwenOp the day on which renewal is asked, or null when it has no end */
    record ToestemmingVerleend(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            Set<Gegevenssoort> gegevenssoorten,
            @Kenmerk List<String> doorWie,
            Vorm vorm,
            LocalDate datum,
            @Nullable LocalDate geldigTot,
            @Nullable LocalDate vernieuwenOp,
            @Persoonlijk @Nullable String voorwaarden)
            implements ToestemmingEvent {}

    record ToestemmingGeweigerd(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Kenmerk List<String> doorWie,
            LocalDate datum,
            @Persoonlijk @Nullable String toelichting)
            implements ToestemmingEvent {}

    record ToestemmingIngetrokken(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Kenmerk List<String> doorWie,
            LocalDate datum)
            implements ToestemmingEvent {}

    /** @param opgevolgdDoor the consent that takes over what rests on this one, or null when all of it stops, and before revision 2 */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record ToestemmingVerlopen(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Kenmerk @Nullable String opgevolgdDoor)
            implements ToestemmingEvent {}

    /** @param doel null before revision 2 */
    @Revisie(2)
    record ToestemmingVernieuwenGevraagd(
            String leerlingId,
            String toestemmingId,
            @Nullable ToestemmingDoel doel,
            @Voorbij("ToestemmingVerleend.geldigTot") LocalDate geldigTot)
            implements ToestemmingEvent {}

    record OudersGeinformeerd(
            String leerlingId,
            @Persoonlijk @Nullable String onderwerp,
            @Persoonlijk @Nullable String stap,
            @Persoonlijk @Nullable String kanaal,
            LocalDate datum)
            implements ToestemmingEvent {}
}
