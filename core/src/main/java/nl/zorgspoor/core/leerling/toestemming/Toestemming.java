package nl.zorgspoor.core.leerling.toestemming;

import io.soabase.recordbuilder.core.RecordBuilder;
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
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * One consent.
 *
 * @param opgevolgdDoor the consent that took over when this one expired, or null
 * @param gevraagdOp day of the request, as far as it is known
 * @param beeindigdOp day of the withdrawal, or null
 * @param papier the form on which it stands, when the school recorded it
 */
@RecordBuilder
public record Toestemming(
        String toestemmingId,
        Strekking strekking,
        Status status,
        Verklaring verklaring,
        @Nullable String opgevolgdDoor,
        @Nullable LocalDate gevraagdOp,
        @Nullable LocalDate beeindigdOp,
        @Nullable Papier papier)
        implements ToestemmingBuilder.With {

    /**
     * What it is for.
     *
     * @param partnerType null when it covers every partner of its purpose
     */
    public record Strekking(
            ToestemmingDoel doel, @Nullable PartnerType partnerType, Set<Gegevenssoort> gegevenssoorten) {}

    /**
     * What was said, yes or no.
     *
     * @param geldigTot last day on which it counts, or null when it has no end
     * @param vernieuwenOp day on which its renewal is asked, until that was done (R51)
     */
    @RecordBuilder
    public record Verklaring(
            List<String> doorWie,
            @Nullable Vorm vorm,
            @Nullable LocalDate datum,
            @Nullable LocalDate geldigTot,
            @Nullable LocalDate vernieuwenOp)
            implements ToestemmingVerklaringBuilder.With {

        static final Verklaring GEEN = new Verklaring(List.of(), null, null, null, null);
    }

    /**
     * What the school recorded of a consent, or of a no, on paper.
     *
     * @param doorWie who signed
     * @param betwistDoor who contests it, or contested it before that was settled
     * @param open whether what was contested is to be settled
     */
    @RecordBuilder
    public record Papier(
            Papierwoord woord,
            List<String> doorWie,
            String formulierRef,
            String vastgelegdDoor,
            @Nullable String betwistDoor,
            boolean open)
            implements ToestemmingPapierBuilder.With {

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
            return with(b -> b.betwistDoor(door).open(true));
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

    public static Toestemming van(String id, Strekking strekking, Status status, Verklaring verklaring) {
        return new Toestemming(id, strekking, status, verklaring, null, null, null, null);
    }

    static Toestemming van(ToestemmingGevraagd e) {
        Strekking strekking = new Strekking(e.doel(), e.partnerType(), e.gegevenssoorten());
        return van(e.toestemmingId(), strekking, Status.GEVRAAGD, Verklaring.GEEN)
                .withGevraagdOp(e.datum());
    }

    static Toestemming van(ToestemmingVerleend e) {
        return van(
                e.toestemmingId(),
                new Strekking(e.doel(), e.partnerType(), e.gegevenssoorten()),
                Status.VERLEEND,
                new Verklaring(e.doorWie(), e.vorm(), e.datum(), e.geldigTot(), e.vernieuwenOp()));
    }

    static Toestemming van(ToestemmingGeweigerd e) {
        return van(
                e.toestemmingId(),
                new Strekking(e.doel(), e.partnerType(), e.doel().gebruikelijk()),
                Status.GEWEIGERD,
                new Verklaring(e.doorWie(), null, e.datum(), null, null));
    }

    public ToestemmingDoel doel() {
        return strekking.doel();
    }

    public @Nullable PartnerType partnerType() {
        return strekking.partnerType();
    }

    public Set<Gegevenssoort> gegevenssoorten() {
        return strekking.gegevenssoorten();
    }

    public List<String> doorWie() {
        return verklaring.doorWie();
    }

    public @Nullable LocalDate datum() {
        return verklaring.datum();
    }

    public @Nullable LocalDate geldigTot() {
        return verklaring.geldigTot();
    }

    Toestemming ingetrokken(LocalDate op) {
        return with(b -> b.status(Status.INGETROKKEN).opgevolgdDoor(null).beeindigdOp(op));
    }

    /** A consent that is denied counts no more for now; a no goes on. */
    Toestemming betwist(String door, Papierwoord woord) {
        Papier betwist = Objects.requireNonNull(papier).metBetwisting(door);
        return (woord == Papierwoord.TOESTEMMING ? geldend(Status.BETWIST) : this).withPapier(betwist);
    }

    /** A consent that stands counts again, and so does one that was never withdrawn; one that falls is withdrawn by its own event. */
    Toestemming afgehandeld(Papierwoord woord, Betwistingsuitkomst uitkomst) {
        Papier klaar = Objects.requireNonNull(papier).withOpen(false);
        boolean teltWeer = woord == Papierwoord.TOESTEMMING
                ? uitkomst == Betwistingsuitkomst.BLIJFT
                : woord == Papierwoord.INTREKKING && uitkomst == Betwistingsuitkomst.VERVALT;
        return (teltWeer ? geldend(Status.VERLEEND) : this).withPapier(klaar);
    }

    /** This refusal without those who turned out not to have signed it; what was asked is open again, and null when nothing is left. */
    @Nullable
    Toestemming zonderGetekendeWeigering() {
        List<String> rest = doorWie().stream()
                .filter(w -> !Objects.requireNonNull(papier).doorWie().contains(w))
                .toList();
        if (rest.isEmpty() && gevraagdOp == null) {
            return null;
        }
        boolean weerOpen = rest.isEmpty();
        return with(b -> b.status(weerOpen ? Status.GEVRAAGD : status)
                .verklaring(verklaring.with(v -> v.doorWie(rest).datum(weerOpen ? null : v.datum())))
                .beeindigdOp(null)
                .papier(null));
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
        return geldend(status).withVerklaring(verklaring.withVernieuwenOp(null));
    }

    Toestemming verlopen(@Nullable String opvolger) {
        return geldend(Status.VERLOPEN).withOpgevolgdDoor(opvolger);
    }

    /** As it stands without an end or a successor. */
    private Toestemming geldend(Status nieuw) {
        return with(b -> b.status(nieuw).opgevolgdDoor(null).beeindigdOp(null));
    }

    /** This refusal, after what stood under the same id: an earlier refusal by another, or what was asked. */
    Toestemming na(Toestemming eerder) {
        boolean weigering = eerder.status == Status.GEWEIGERD;
        Stream<String> eerdereWeigeraars = weigering ? eerder.doorWie().stream() : Stream.of();
        List<String> samen =
                Stream.concat(eerdereWeigeraars, doorWie().stream()).distinct().toList();
        return with(b -> b.strekking(new Strekking(
                        doel(), partnerType(), eerder.doel() == doel() ? eerder.gegevenssoorten() : gegevenssoorten()))
                .verklaring(verklaring.withDoorWie(samen))
                .gevraagdOp(eerder.gevraagdOp)
                .beeindigdOp(null)
                .papier(weigering ? eerder.papier : null));
    }

    /** Whether it was given and not taken back: a contested one does not count, and can still be withdrawn or expire. */
    boolean isGegeven() {
        return status == Status.VERLEEND || status == Status.BETWIST;
    }

    /** Whether a refusal by these people ends it (R50): it is for what is refused, and theirs where each agrees alone. */
    boolean eindigtMet(ToestemmingDoel geweigerd, @Nullable PartnerType partner, List<String> doorWeigeraars) {
        return isGegeven()
                && doel() == geweigerd
                && (partner == null || partner == partnerType() || partnerType() == null && doel().isHulp())
                && (!doel().isSamen() || doorWeigeraars.containsAll(doorWie()));
    }

    /** Whether it counts on a day. */
    public boolean geldigOp(LocalDate dag) {
        return status == Status.VERLEEND
                && (datum() == null || !dag.isBefore(datum()))
                && (geldigTot() == null || !dag.isAfter(geldigTot()));
    }

    boolean gaatOver(ToestemmingDoel ander, @Nullable PartnerType partner) {
        return doel() == ander && (partnerType() == null || partner == null || partnerType() == partner);
    }

    /** Whether it is for everything that another is for. */
    boolean omvat(Toestemming ander) {
        return doel() == ander.doel()
                && (partnerType() == null || partnerType() == ander.partnerType())
                && gegevenssoorten().containsAll(ander.gegevenssoorten());
    }

    /** A consent that was given is changed by withdrawing it, never by asking or giving it again. */
    void eisNietVerleend() {
        if (isGegeven()) {
            throw CommandGeweigerd.statusOnjuist("Toestemming %s is al verleend.".formatted(toestemmingId));
        }
    }

    /** R51: it runs until its last day, and wakes for its renewal before that; where another takes over, nobody has to ask. */
    Optional<Termijn> termijn(@Nullable Toestemming opvolger) {
        LocalDate vernieuwenOp = verklaring.vernieuwenOp();
        if (!isGegeven() || geldigTot() == null || datum() == null) {
            return Optional.empty();
        }
        Termijn einde = Termijn.tot(
                "toestemming:" + toestemmingId,
                "TOESTEMMING",
                datum(),
                geldigTot(),
                Regel.TOEST_VERLOPEN,
                "ToestemmingVerleend",
                "VraagToestemming",
                opvolger == null ? Rol.ONDERSTEUNINGSCOORDINATOR : Rol.SYSTEEM);
        return Optional.of(vernieuwenOp == null || opvolger != null ? einde : einde.wekOp(vernieuwenOp));
    }

    /** R51: what the passing of days brings. */
    Optional<ToestemmingEvent> verstreken(String leerlingId, LocalDate vandaag, @Nullable Toestemming opvolger) {
        LocalDate geldigTot = geldigTot();
        LocalDate vernieuwenOp = verklaring.vernieuwenOp();
        if (!isGegeven() || geldigTot == null) {
            return Optional.empty();
        }
        if (vandaag.isAfter(geldigTot)) {
            return Optional.of(new ToestemmingVerlopen(
                    leerlingId,
                    toestemmingId,
                    doel(),
                    partnerType(),
                    opvolger == null ? null : opvolger.toestemmingId()));
        }
        return vernieuwenOp == null || opvolger != null || vandaag.isBefore(vernieuwenOp)
                ? Optional.empty()
                : Optional.of(new ToestemmingVernieuwenGevraagd(leerlingId, toestemmingId, doel(), geldigTot));
    }
}
