package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingGevraagd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingGeweigerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import org.jspecify.annotations.Nullable;

/**
 * One consent: purpose, partner, kinds of data, givers, form and end.
 *
 * @param partnerType null when it covers every partner of its purpose
 * @param geldigTot last day on which it counts, or null when it has no end
 * @param vernieuwenOp day on which its renewal is asked, until that was done (R51)
 */
public record Toestemming(
        String toestemmingId,
        ToestemmingDoel doel,
        @Nullable PartnerType partnerType,
        Set<Gegevenssoort> gegevenssoorten,
        Status status,
        List<String> doorWie,
        @Nullable Vorm vorm,
        @Nullable LocalDate datum,
        @Nullable LocalDate geldigTot,
        @Nullable LocalDate vernieuwenOp) {

    /** Where a consent stands. */
    public enum Status {
        GEVRAAGD,
        VERLEEND,
        GEWEIGERD,
        INGETROKKEN,
        VERLOPEN
    }

    static Toestemming van(ToestemmingGevraagd e) {
        return new Toestemming(
                e.toestemmingId(),
                e.doel(),
                e.partnerType(),
                e.gegevenssoorten(),
                Status.GEVRAAGD,
                List.of(),
                null,
                null,
                null,
                null);
    }

    static Toestemming van(ToestemmingVerleend e) {
        return new Toestemming(
                e.toestemmingId(),
                e.doel(),
                e.partnerType(),
                e.gegevenssoorten(),
                Status.VERLEEND,
                e.doorWie(),
                e.vorm(),
                e.datum(),
                e.geldigTot(),
                e.vernieuwenOp());
    }

    static Toestemming van(ToestemmingGeweigerd e) {
        return new Toestemming(
                e.toestemmingId(),
                e.doel(),
                e.partnerType(),
                Set.of(),
                Status.GEWEIGERD,
                e.doorWie(),
                null,
                e.datum(),
                null,
                null);
    }

    Toestemming met(Status nieuw) {
        return met(nieuw, vernieuwenOp);
    }

    /** Renewal is asked once. */
    Toestemming vernieuwenGevraagd() {
        return met(status, null);
    }

    private Toestemming met(Status nieuw, @Nullable LocalDate vernieuwen) {
        return new Toestemming(
                toestemmingId, doel, partnerType, gegevenssoorten, nieuw, doorWie, vorm, datum, geldigTot, vernieuwen);
    }

    /** Whether it counts on a day. */
    public boolean geldigOp(LocalDate dag) {
        return status == Status.VERLEEND
                && (datum == null || !dag.isBefore(datum))
                && (geldigTot == null || !dag.isAfter(geldigTot));
    }

    boolean gaatOver(ToestemmingDoel ander, @Nullable PartnerType partner) {
        return doel == ander && (partnerType == null || partner == null || partnerType == partner);
    }

    /** A consent that was given is changed by withdrawing it, never by asking or giving it again. */
    void eisNietVerleend() {
        if (status == Status.VERLEEND) {
            throw CommandGeweigerd.statusOnjuist("Toestemming %s is al verleend.".formatted(toestemmingId));
        }
    }

    /** R51: it runs until its last day, and wakes for its renewal before that. */
    Optional<Termijn> termijn() {
        if (status != Status.VERLEEND || geldigTot == null || datum == null) {
            return Optional.empty();
        }
        Termijn einde = Termijn.tot(
                "toestemming:" + toestemmingId,
                "TOESTEMMING",
                datum,
                geldigTot,
                Regel.TOEST_VERLOPEN,
                "ToestemmingVerleend",
                "VraagToestemming",
                Rol.ONDERSTEUNINGSCOORDINATOR);
        return Optional.of(vernieuwenOp == null ? einde : einde.wekOp(vernieuwenOp));
    }

    /** R51: what the passing of days brings. */
    Optional<ToestemmingEvent> verstreken(String leerlingId, LocalDate vandaag) {
        if (status != Status.VERLEEND || geldigTot == null) {
            return Optional.empty();
        }
        if (vandaag.isAfter(geldigTot)) {
            return Optional.of(new ToestemmingEvent.ToestemmingVerlopen(leerlingId, toestemmingId, doel, partnerType));
        }
        return vernieuwenOp == null || vandaag.isBefore(vernieuwenOp)
                ? Optional.empty()
                : Optional.of(new ToestemmingEvent.ToestemmingVernieuwenGevraagd(leerlingId, toestemmingId, geldigTot));
    }
}
