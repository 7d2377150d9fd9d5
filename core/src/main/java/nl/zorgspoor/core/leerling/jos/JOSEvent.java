package nl.zorgspoor.core.leerling.jos;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.SluitVerwijzing;
import org.jspecify.annotations.Nullable;

/** What happened around JOS. */
public sealed interface JOSEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    String josId();

    /** Why a JOS ended without an effect to record. */
    enum Beeindigingsreden {
        GEWEIGERD_DOOR_JOS,
        VERWIJZING_INGETROKKEN,
        TOESTEMMING_INGETROKKEN,
        TOESTEMMING_VERLOPEN,
        AFGESLOTEN_DOOR_JOS
    }

    record JOSAangevraagd(
            String leerlingId,
            String josId,
            Hulpvraagcategorie hulpvraagcategorie,
            boolean enkelvoudig,
            @Persoonlijk @Nullable String toelichting)
            implements JOSEvent {}

    /** @param wachtlijst whether the hours of JOS at this school were full (R154) */
    record InzetJOSBesloten(
            String leerlingId,
            String josId,
            String overlegId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) boolean besluit,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean wachtlijst)
            implements JOSEvent {}

    /**
     * @param datum the day on which the form went to JOS; null before revision 2
     * @param startgesprekVoor last day on which the first talk is expected; null before revision 2
     */
    @Revisie(2)
    record JOSAanmeldformulierIngevuld(
            String leerlingId,
            String josId,
            String verwijzingId,
            @Persoonlijk @Nullable String contactgegevensOuders,
            @Persoonlijk List<String> reedsIngezet,
            @Nullable LocalDate gewensteStart,
            @Nullable LocalDate datum,

            @Volgt(value = "datum", maat = Volgt.Maat.SCHOOLDAGEN) @Nullable
            LocalDate startgesprekVoor)
            implements JOSEvent {}

    /** JOS, parents, mentor and student did not meet within the term (R147). */
    record JOSStartgesprekUitgebleven(
            String leerlingId,
            String josId,

            @Voorbij("JOSAanmeldformulierIngevuld.startgesprekVoor")
            LocalDate startgesprekVoor)
            implements JOSEvent {}

    record JOSStartgesprekGevoerd(
            String leerlingId,
            String josId,
            @SindsInschrijving LocalDate datum,
            List<Rol> aanwezigen,
            @Persoonlijk List<String> doelenConcept)
            implements JOSEvent {}

    record JOSDoelenVastgesteld(
            String leerlingId,
            String josId,
            @Persoonlijk List<String> doelen,
            @SindsInschrijving LocalDate datum) implements JOSEvent {}

    /**
     * @param einddatum last day on which a session is allowed (R151)
     * @param nadertOp the day on which the end is announced
     * @param gemistOp the day on which a signal follows when no session came, or null when that is after the end (R150)
     */
    record JOSBegeleidingGestart(
            String leerlingId,
            String josId,
            @SindsInschrijving LocalDate startdatum,
            String toestemmingId,

            @Volgt(value = "startdatum", maat = Volgt.Maat.MAANDEN)
            LocalDate einddatum,

            @Volgt("einddatum") LocalDate nadertOp,
            @Volgt("startdatum") @Nullable LocalDate gemistOp)
            implements JOSEvent {}

    record JOSSessieVastgelegd(
            String leerlingId,
            String josId,
            @SindsInschrijving LocalDate datum,
            @Nullable Integer doelId,
            @Volgt("datum") @Nullable LocalDate gemistOp)
            implements JOSEvent {}

    /**
     * No session in the school weeks that the school allows.
     *
     * @param laatsteSessie the last one before, or null when there was none
     * @param op the last school day of the weeks without a session
     * @param gemistOp the day of the next signal when still no session comes, or null when that is after the end
     */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record JOSSessieGemist(
            String leerlingId,
            String josId,
            @Nullable LocalDate laatsteSessie,
            LocalDate op,
            @Nullable LocalDate gemistOp)
            implements JOSEvent {}

    record JOSMaximumduurNadert(
            String leerlingId,
            String josId,
            @Voorbij("JOSBegeleidingGestart.einddatum") LocalDate einddatum) implements JOSEvent {}

    record JOSMaximumduurBereikt(
            String leerlingId,
            String josId,
            @Voorbij("JOSBegeleidingGestart.einddatum") LocalDate einddatum) implements JOSEvent {}

    /**
     * JOS reported that it is done. Closing with an effect, and deciding what follows when it was not enough (R152), stays with
     * people.
     */
    @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD)
    record JOSAfrondingGevraagd(
            String leerlingId, String josId, @Nullable String verwijzingId, LocalDate datum) implements JOSEvent {}

    record NaJOSDoorverwezen(
            String leerlingId,
            String josId,
            NaJOS naar,
            @SindsInschrijving LocalDate datum) implements JOSEvent {}

    record JOSAfgerond(
            String leerlingId,
            String josId,
            @Nullable String verwijzingId,
            Effect effect,
            @SindsInschrijving LocalDate datum,
            List<Boolean> doelenBehaald)
            implements JOSEvent, SluitVerwijzing {}

    /** It ended because what it rests on ended: the referral was declined, withdrawn or closed, or the consent is gone. */
    record JOSVoortijdigBeeindigd(String leerlingId, String josId, Beeindigingsreden reden, LocalDate datum)
            implements JOSEvent {}

    /** The care around the family, as JOS found it; read as the situation at home is (R285). */
    record ZorgkaartGezinVastgelegd(
            String leerlingId,
            String josId,
            @Persoonlijk List<Zorgpartij> betrokkenen,
            @Persoonlijk @Nullable String toelichting,
            @SindsInschrijving LocalDate datum)
            implements JOSEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.GEZIN_THUIS;
        }
    }
}
