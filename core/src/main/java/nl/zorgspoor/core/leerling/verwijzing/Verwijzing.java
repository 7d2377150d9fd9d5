package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingAangevuld;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import org.jspecify.annotations.Nullable;

/**
 * One referral.
 *
 * @param uitgang when and on what ground it went, or null as long as it is prepared
 * @param uitgegaan how many messages of ours went out: the referral itself and each supplement
 * @param volgnummer the partner's highest count so far
 * @param berichten the partner messages that were taken in
 * @param reactieVoor last day on which an answer is expected, or null when none is
 * @param vervolg what is left to do after it was declined, or null
 */
public record Verwijzing(
        String verwijzingId,
        Status status,
        Aanvraag aanvraag,
        @Nullable Uitgang uitgang,
        int uitgegaan,
        int volgnummer,
        Set<String> berichten,
        @Nullable LocalDate reactieVoor,
        @Nullable Vervolg vervolg) {

    /** Where a referral stands. */
    public enum Status {
        VOORBEREID(true),
        VERZONDEN(true),
        ONTVANGEN(true),
        AANVULLING_GEVRAAGD(true),
        GEACCEPTEERD(true),
        STARTGESPREK_GEPLAND(true),
        GESTART(true),
        BESLOTEN(true),
        GEWEIGERD(false),
        AFGESLOTEN(false),
        INGETROKKEN(false);

        private final boolean open;

        Status(boolean open) {
            this.open = open;
        }

        public boolean isOpen() {
            return open;
        }
    }

    /** What is asked of whom. */
    public record Aanvraag(
            PartnerType partnerType,
            String partnerId,
            @Nullable String vraag,
            Urgentie urgentie,
            Set<Gegevenssoort> gegevens,
            boolean observatie) {}

    /** How it went out last. */
    public record Uitgang(
            LocalDate op, Grondslag grondslag, @Nullable String toestemmingId, Rol eigenaar) {}

    /** The coordinator's task after a declined referral (R239). */
    public record Vervolg(LocalDate begin, LocalDate voor) {}

    static Verwijzing voorbereid(String verwijzingId, Aanvraag aanvraag) {
        return new Verwijzing(verwijzingId, Status.VOORBEREID, aanvraag, null, 0, 0, Set.of(), null, null);
    }

    static Verwijzing verzonden(VerwijzingVerzonden e) {
        return new Verwijzing(
                e.verwijzingId(),
                Status.VERZONDEN,
                new Aanvraag(e.partnerType(), e.partnerId(), e.vraag(), e.urgentie(), e.gegevens(), e.observatie()),
                new Uitgang(e.verzondenOp(), e.grondslag(), e.toestemmingId(), e.eigenaar()),
                1,
                0,
                Set.of(),
                e.reactieVoor(),
                null);
    }

    public PartnerType partnerType() {
        return aanvraag.partnerType();
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    /** Whether it has gone out and still runs on this consent (R50). */
    boolean rustOp(String toestemmingId) {
        return isOpen() && uitgang != null && toestemmingId.equals(uitgang.toestemmingId());
    }

    /** Same partner, same question (R235); capitals and spaces make no other question. */
    boolean vraagtHetzelfde(PartnerType type, @Nullable String vraag) {
        return partnerType() == type && kern(aanvraag.vraag()).equals(kern(vraag));
    }

    private static String kern(@Nullable String vraag) {
        return Objects.requireNonNullElse(vraag, "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }

    Verwijzing met(Status nieuw) {
        return new Verwijzing(
                verwijzingId,
                nieuw,
                aanvraag,
                uitgang,
                uitgegaan,
                volgnummer,
                berichten,
                nieuw.isOpen() ? reactieVoor : null,
                vervolg);
    }

    /** With what it asked for the partner has all of it again, and it is the partner's turn (R237). */
    Verwijzing aangevuld(VerwijzingAangevuld e) {
        Aanvraag ruimer = new Aanvraag(
                aanvraag.partnerType(),
                aanvraag.partnerId(),
                aanvraag.vraag(),
                aanvraag.urgentie(),
                e.gegevens(),
                aanvraag.observatie());
        return new Verwijzing(
                verwijzingId,
                Status.ONTVANGEN,
                ruimer,
                uitgang == null
                        ? null
                        : new Uitgang(e.datum(), uitgang.grondslag(), uitgang.toestemmingId(), uitgang.eigenaar()),
                e.volgnummer(),
                volgnummer,
                berichten,
                e.reactieVoor(),
                vervolg);
    }

    Verwijzing metAntwoord(Status nieuw, String berichtId, int nummer, @Nullable LocalDate nieuweReactieVoor) {
        Set<String> meer = new LinkedHashSet<>(berichten);
        meer.add(berichtId);
        return new Verwijzing(
                verwijzingId,
                nieuw,
                aanvraag,
                uitgang,
                uitgegaan,
                nummer,
                Set.copyOf(meer),
                nieuweReactieVoor,
                vervolg);
    }

    Verwijzing metVervolg(@Nullable Vervolg nieuw) {
        return new Verwijzing(
                verwijzingId, status, aanvraag, uitgang, uitgegaan, volgnummer, berichten, reactieVoor, nieuw);
    }

    Verwijzing zonderReactieterm() {
        return new Verwijzing(verwijzingId, status, aanvraag, uitgang, uitgegaan, volgnummer, berichten, null, vervolg);
    }
}
