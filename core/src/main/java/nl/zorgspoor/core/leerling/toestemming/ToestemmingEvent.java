package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened about consent and information. */
public sealed interface ToestemmingEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.BASIS;
    }

    /** An event about one consent. */
    sealed interface OverToestemming extends ToestemmingEvent {
        String toestemmingId();
    }

    /** A consent stands differently from now on. */
    sealed interface Toestemmingsstand extends OverToestemming {
        ToestemmingDoel doel();

        @Nullable
        PartnerType partnerType();
    }

    /** What the school recorded of it stands on a signed form. */
    sealed interface OpPapier extends OverToestemming {
        List<String> doorWie();

        String formulierRef();

        LocalDate ondertekendOp();

        String vastgelegdDoor();

        Rol vastgelegdAls();
    }

    /** @param datum day of the request; null before revision 2 */
    @Revisie(2)
    record ToestemmingGevraagd(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            Set<Gegevenssoort> gegevenssoorten,
            @Persoonlijk List<String> aan,
            @Nullable LocalDate datum)
            implements Toestemmingsstand {}

    /** @param vernieuwenOp the day on which renewal is asked, or null when it has no end */
    record ToestemmingVerleend(
            String leerlingId,
            String toestemmingId,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) ToestemmingDoel doel,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Nullable
            PartnerType partnerType,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) Set<Gegevenssoort> gegevenssoorten,

            @Kenmerk @NietTeCorrigeren(NietTeCorrigeren.WOORD)
            List<String> doorWie,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) Vorm vorm,
            @SindsAanmelding LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Nullable
            LocalDate geldigTot,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            LocalDate vernieuwenOp,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Persoonlijk @Nullable
            String voorwaarden)
            implements Toestemmingsstand {}

    /**
     * That the consent which was stored with it stands on a signed form, and who of the school says so (R48).
     *
     * @param doorWie who signed
     * @param formulierRef where the scan of the form is kept
     * @param vastgelegdDoor the person at the school who recorded it
     */
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record ToestemmingOpPapierVastgelegd(
            String leerlingId,
            String toestemmingId,
            @Kenmerk List<String> doorWie,
            @Persoonlijk String formulierRef,
            LocalDate ondertekendOp,
            @Kenmerk String vastgelegdDoor,
            Rol vastgelegdAls)
            implements OpPapier {}

    /**
     * That the refusal which was stored with it stands on a signed form, and who of the school says so (R49).
     *
     * @param doorWie who signed
     * @param formulierRef where the scan of the form is kept
     * @param vastgelegdDoor the person at the school who recorded it
     */
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record WeigeringOpPapierVastgelegd(
            String leerlingId,
            String toestemmingId,
            @Kenmerk List<String> doorWie,
            @Persoonlijk String formulierRef,
            LocalDate ondertekendOp,
            @Kenmerk String vastgelegdDoor,
            Rol vastgelegdAls)
            implements OpPapier {}

    /**
     * That the withdrawal which was stored with it stands on a signed form, and who of the school says so (R50).
     *
     * @param doorWie who signed
     * @param formulierRef where the scan of the form is kept
     * @param vastgelegdDoor the person at the school who recorded it
     */
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record IntrekkingOpPapierVastgelegd(
            String leerlingId,
            String toestemmingId,
            @Kenmerk List<String> doorWie,
            @Persoonlijk String formulierRef,
            LocalDate ondertekendOp,
            @Kenmerk String vastgelegdDoor,
            Rol vastgelegdAls)
            implements OpPapier {}

    /**
     * Somebody with a say denies what the school recorded from paper. A consent does not count until that is settled; a no goes on
     * counting meanwhile.
     *
     * @param betreft what the paper says; null before revision 2, when only a consent could be denied
     */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record ToestemmingBetwist(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Kenmerk String door,
            @Persoonlijk String reden,
            LocalDate datum,
            @Nullable Papierwoord betreft)
            implements Toestemmingsstand {
        public Papierwoord woord() {
            return Objects.requireNonNullElse(betreft, Papierwoord.TOESTEMMING);
        }
    }

    /** @param betreft what the paper says; null before revision 2, when only a consent could be denied */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN)
    record BetwistingAfgehandeld(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            Betwistingsuitkomst uitkomst,
            @Persoonlijk String motivering,
            LocalDate datum,
            @Nullable Papierwoord betreft)
            implements Toestemmingsstand {
        public Papierwoord woord() {
            return Objects.requireNonNullElse(betreft, Papierwoord.TOESTEMMING);
        }
    }

    record ToestemmingGeweigerd(
            String leerlingId,
            String toestemmingId,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) ToestemmingDoel doel,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Nullable
            PartnerType partnerType,

            @Kenmerk @NietTeCorrigeren(NietTeCorrigeren.WOORD)
            List<String> doorWie,

            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String toelichting)
            implements Toestemmingsstand {}

    record ToestemmingIngetrokken(
            String leerlingId,
            String toestemmingId,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) ToestemmingDoel doel,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Nullable
            PartnerType partnerType,

            @Kenmerk @NietTeCorrigeren(NietTeCorrigeren.WOORD)
            List<String> doorWie,

            @SindsAanmelding LocalDate datum)
            implements Toestemmingsstand {}

    /** @param opgevolgdDoor the consent that takes over what rests on this one, or null when all of it stops, and before revision 2 */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record ToestemmingVerlopen(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            @Kenmerk @Nullable String opgevolgdDoor)
            implements Toestemmingsstand {}

    /** @param doel null before revision 2 */
    @Revisie(2)
    record ToestemmingVernieuwenGevraagd(
            String leerlingId,
            String toestemmingId,
            @Nullable ToestemmingDoel doel,
            @Voorbij("ToestemmingVerleend.geldigTot") LocalDate geldigTot)
            implements OverToestemming {}

    record OudersGeinformeerd(
            String leerlingId,
            @Persoonlijk @Nullable String onderwerp,
            @Persoonlijk @Nullable String stap,
            @Persoonlijk @Nullable String kanaal,
            @SindsAanmelding LocalDate datum)
            implements ToestemmingEvent {}
}
