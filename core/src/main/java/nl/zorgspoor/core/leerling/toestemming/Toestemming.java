package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Papierwoord;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.IntrekkingOpPapierVastgelegd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingGevraagd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingGeweigerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingOpPapierVastgelegd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVernieuwenGevraagd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.WeigeringOpPapierVastgelegd;
import org.jspecify.annotations.Nullable;

/**
 * One consent: purpose, partner, kinds of data, givers, form and end.
 *
 * @param partnerType null when it covers every partner of its purpose
 * @param geldigTot last day on which it counts, or null when it has no end
 * @param vernieuwenOp day on which its renewal is asked, until that was done (R51)
 * @param opgevolgdDoor the consent that took over when this one expired, or null
 * @param gevraagdOp day of the request, as far as it is known
 * @param beeindigdOp day of the withdrawal, or null
 * @param papier the form on which it stands, when the school recorded it
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
        @Nullable LocalDate vernieuwenOp,
        @Nullable String opgevolgdDoor,
        @Nullable LocalDate gevraagdOp,
        @Nullable LocalDate beeindigdOp,
        @Nullable Papier papier) {

    /**
     * What the school recorded of a consent, or of a no, on paper.
     *
     * @param doorWie who signed
     * @param betwistDoor who contests it, or contested it before that was settled
     * @param open whether what was contested is to be settled
     */
    public record Papier(
            Papierwoord woord,
            List<String> doorWie,
            String formulierRef,
            String vastgelegdDoor,
            @Nullable String betwistDoor,
            boolean open) {

        static Papier van(ToestemmingOpPapierVastgelegd e) {
            return new Papier(Papierwoord.TOESTEMMING, e.doorWie(), e.formulierRef(), e.vastgelegdDoor(), null, false);
        }

        static Papier van(WeigeringOpPapierVastgelegd e) {
            return new Papier(Papierwoord.WEIGERING, e.doorWie(), e.formulierRef(), e.vastgelegdDoor(), null, false);
        }

        static Papier van(IntrekkingOpPapierVastgelegd e) {
            return new Papier(Papierwoord.INTREKKING, e.doorWie(), e.formulierRef(), e.vastgelegdDoor(), null, false);
        }

        Papier metBetwisting(String door) {
            return new Papier(woord, doorWie, formulierRef, vastgelegdDoor, door, true);
        }

        Papier afgehandeld() {
            return new Papier(woord, doorWie, formulierRef, vastgelegdDoor, betwistDoor, false);
        }
    }

    /** Where a consent stands. */
    public enum Status {
        GEVRAAGD,
        VERLEEND,
        /** Given on paper, as the school says; who is said to have given it contests that, and it does not count meanwhile. */
        BETWIST,
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
                null,
                null,
                e.datum(),
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
                e.vernieuwenOp(),
                null,
                null,
                null,
                null);
    }

    static Toestemming van(ToestemmingGeweigerd e) {
        return new Toestemming(
                e.toestemmingId(),
                e.doel(),
                e.partnerType(),
                e.doel().gebruikelijk(),
                Status.GEWEIGERD,
                e.doorWie(),
                null,
                e.datum(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Toestemming ingetrokken(LocalDate op) {
        return met(Status.INGETROKKEN, vernieuwenOp, null, op, papier);
    }

    Toestemming opPapier(Papier formulier) {
        return met(status, vernieuwenOp, opgevolgdDoor, beeindigdOp, formulier);
    }

    /** A consent that is denied counts no more for now; a no goes on. */
    Toestemming betwist(String door, Papierwoord woord) {
        Papier betwist = Objects.requireNonNull(papier).metBetwisting(door);
        return woord == Papierwoord.TOESTEMMING
                ? met(Status.BETWIST, vernieuwenOp, null, null, betwist)
                : met(status, vernieuwenOp, opgevolgdDoor, beeindigdOp, betwist);
    }

    /** A consent that stands counts again, and so does one that was never withdrawn; one that falls is withdrawn by its own event. */
    Toestemming afgehandeld(Papierwoord woord, Betwistingsuitkomst uitkomst) {
        Papier klaar = Objects.requireNonNull(papier).afgehandeld();
        boolean teltWeer = woord == Papierwoord.TOESTEMMING
                ? uitkomst == Betwistingsuitkomst.BLIJFT
                : woord == Papierwoord.INTREKKING && uitkomst == Betwistingsuitkomst.VERVALT;
        return teltWeer
                ? met(Status.VERLEEND, vernieuwenOp, null, null, klaar)
                : met(status, vernieuwenOp, opgevolgdDoor, beeindigdOp, klaar);
    }

    /** This refusal without those who turned out not to have signed it; what was asked is open again, and null when nothing is left. */
    @Nullable
    Toestemming zonderGetekendeWeigering() {
        List<String> rest = doorWie.stream()
                .filter(w -> !Objects.requireNonNull(papier).doorWie().contains(w))
                .toList();
        if (rest.isEmpty() && gevraagdOp == null) {
            return null;
        }
        return new Toestemming(
                toestemmingId,
                doel,
                partnerType,
                gegevenssoorten,
                rest.isEmpty() ? Status.GEVRAAGD : status,
                rest,
                vorm,
                rest.isEmpty() ? null : datum,
                geldigTot,
                vernieuwenOp,
                opgevolgdDoor,
                gevraagdOp,
                null,
                null);
    }

    /** Whether what stands on paper is what counts now, so that it can be denied. */
    boolean isVanPapier() {
        return papier != null
                && switch (papier.woord()) {
                    case TOESTEMMING -> status == Status.VERLEEND || status == Status.BETWIST;
                    case WEIGERING -> status == Status.GEWEIGERD;
                    case INTREKKING -> status == Status.INGETROKKEN;
                };
    }

    /** Renewal is asked once. */
    Toestemming vernieuwenGevraagd() {
        return met(status, null, null, null, papier);
    }

    Toestemming verlopen(@Nullable String opvolger) {
        return met(Status.VERLOPEN, vernieuwenOp, opvolger, null, papier);
    }

    /** This refusal, after what stood under the same id: an earlier refusal by another, or what was asked. */
    Toestemming na(Toestemming eerder) {
        Stream<String> eerdereWeigeraars = eerder.status == Status.GEWEIGERD ? eerder.doorWie.stream() : Stream.of();
        return new Toestemming(
                toestemmingId,
                doel,
                partnerType,
                eerder.doel == doel ? eerder.gegevenssoorten : gegevenssoorten,
                status,
                Stream.concat(eerdereWeigeraars, doorWie.stream()).distinct().toList(),
                vorm,
                datum,
                geldigTot,
                vernieuwenOp,
                opgevolgdDoor,
                eerder.gevraagdOp,
                null,
                eerder.status == Status.GEWEIGERD ? eerder.papier : null);
    }

    private Toestemming met(
            Status nieuw,
            @Nullable LocalDate vernieuwen,
            @Nullable String opvolger,
            @Nullable LocalDate einde,
            @Nullable Papier formulier) {
        return new Toestemming(
                toestemmingId,
                doel,
                partnerType,
                gegevenssoorten,
                nieuw,
                doorWie,
                vorm,
                datum,
                geldigTot,
                vernieuwen,
                opvolger,
                gevraagdOp,
                einde,
                formulier);
    }

    /** Whether it was given and not taken back: a contested one does not count, and can still be withdrawn or expire. */
    boolean isGegeven() {
        return status == Status.VERLEEND || status == Status.BETWIST;
    }

    /** Whether a refusal by these people ends it (R50): it is for what is refused, and theirs where each agrees alone. */
    boolean eindigtMet(ToestemmingDoel geweigerd, @Nullable PartnerType partner, List<String> doorWeigeraars) {
        return isGegeven()
                && doel == geweigerd
                && (partner == null || partner == partnerType || partnerType == null && doel.isHulp())
                && (!doel.isSamen() || doorWeigeraars.containsAll(doorWie));
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

    /** Whether it is for everything that another is for. */
    boolean omvat(Toestemming ander) {
        return doel == ander.doel
                && (partnerType == null || partnerType == ander.partnerType)
                && gegevenssoorten.containsAll(ander.gegevenssoorten);
    }

    /** A consent that was given is changed by withdrawing it, never by asking or giving it again. */
    void eisNietVerleend() {
        if (isGegeven()) {
            throw CommandGeweigerd.statusOnjuist("Toestemming %s is al verleend.".formatted(toestemmingId));
        }
    }

    /** R51: it runs until its last day, and wakes for its renewal before that; where another takes over, nobody has to ask. */
    Optional<Termijn> termijn(@Nullable Toestemming opvolger) {
        if (!isGegeven() || geldigTot == null || datum == null) {
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
                opvolger == null ? Rol.ONDERSTEUNINGSCOORDINATOR : Rol.SYSTEEM);
        return Optional.of(vernieuwenOp == null || opvolger != null ? einde : einde.wekOp(vernieuwenOp));
    }

    /** R51: what the passing of days brings. */
    Optional<ToestemmingEvent> verstreken(String leerlingId, LocalDate vandaag, @Nullable Toestemming opvolger) {
        if (!isGegeven() || geldigTot == null) {
            return Optional.empty();
        }
        if (vandaag.isAfter(geldigTot)) {
            return Optional.of(new ToestemmingVerlopen(
                    leerlingId, toestemmingId, doel, partnerType, opvolger == null ? null : opvolger.toestemmingId()));
        }
        return vernieuwenOp == null || opvolger != null || vandaag.isBefore(vernieuwenOp)
                ? Optional.empty()
                : Optional.of(new ToestemmingVernieuwenGevraagd(leerlingId, toestemmingId, doel, geldigTot));
    }
}
