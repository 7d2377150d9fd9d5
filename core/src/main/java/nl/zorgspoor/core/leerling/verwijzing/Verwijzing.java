package nl.zorgspoor.core.leerling.verwijzing;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Fasen;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * One referral.
 *
 * @param uitgang when and on what ground it went, or null as long as it has not
 * @param uitgegaan how many messages of ours went out: the referral itself and each supplement
 * @param volgnummer the partner's highest count so far
 * @param berichten the partner messages that were taken in
 */
@RecordBuilder
public record Verwijzing(
        String verwijzingId,
        Fase fase,
        Aanvraag aanvraag,
        @Nullable Uitgang uitgang,
        int uitgegaan,
        int volgnummer,
        Set<String> berichten)
        implements VerwijzingBuilder.With {

    /** Where a referral stands, with what is known only there. */
    public sealed interface Fase {
        record Voorbereid() implements Fase {}

        /** @param reactieVoor last day on which an answer is expected, or null when none is */
        record BijPartner(Stap stap, @Nullable LocalDate reactieVoor) implements Fase {}

        /** @param vervolg what is left to do, or null */
        record Geweigerd(@Nullable Vervolg vervolg) implements Fase {}

        record Afgesloten() implements Fase {}

        record Ingetrokken() implements Fase {}

        default boolean isOpen() {
            return this instanceof Voorbereid || this instanceof BijPartner;
        }

        /** The same, where no answer is waited for (any more). */
        default Fase zonderReactieterm() {
            return this instanceof BijPartner b ? new BijPartner(b.stap(), null) : this;
        }
    }

    /** How far it is with the partner that has it. */
    public enum Stap {
        VERZONDEN,
        ONTVANGEN,
        AANVULLING_GEVRAAGD,
        GEACCEPTEERD,
        STARTGESPREK_GEPLAND,
        GESTART,
        BESLOTEN
    }

    /** What is asked of whom. */
    @RecordBuilder
    public record Aanvraag(
            PartnerType partnerType,
            String partnerId,
            @Nullable String vraag,
            Urgentie urgentie,
            Set<Gegevenssoort> gegevens,
            boolean observatie)
            implements VerwijzingAanvraagBuilder.With {}

    /**
     * How it went out last.
     *
     * @param kanaal along which channel, as the partner was registered
     */
    @RecordBuilder
    public record Uitgang(
            LocalDate op,
            Grondslag grondslag,
            @Nullable String toestemmingId,
            Rol eigenaar,
            @Nullable String kanaal) implements VerwijzingUitgangBuilder.With {}

    /** The coordinator's task after a declined referral (R239). */
    public record Vervolg(LocalDate begin, LocalDate voor) {}

    static Verwijzing voorbereid(String verwijzingId, Aanvraag aanvraag) {
        return new Verwijzing(verwijzingId, new Fase.Voorbereid(), aanvraag, null, 0, 0, Set.of());
    }

    static Verwijzing verzonden(VerwijzingVerzonden e) {
        return new Verwijzing(
                e.verwijzingId(),
                new Fase.BijPartner(Stap.VERZONDEN, e.reactieVoor()),
                new Aanvraag(e.partnerType(), e.partnerId(), e.vraag(), e.urgentie(), e.gegevens(), e.observatie()),
                new Uitgang(e.verzondenOp(), e.grondslag(), e.toestemmingId(), e.eigenaar(), e.kanaal()),
                1,
                0,
                Set.of());
    }

    /** Where it stands in a word, such as {@code AANVULLING_GEVRAAGD}, as refusals and an audit name it. */
    public String getStatus() {
        return fase instanceof Fase.BijPartner b ? b.stap().name() : Fasen.naam(fase.getClass());
    }

    public PartnerType partnerType() {
        return aanvraag.partnerType();
    }

    /** Along which channel it went out; null when it did not, or nobody said so. */
    @Nullable
    String kanaal() {
        return uitgang == null ? null : uitgang.kanaal();
    }

    /** R363: whether our messages about it reach the partner by themselves. */
    boolean gaatVanzelf() {
        return uitgang != null && Partnerkanaal.is(partnerType(), kanaal());
    }

    /** Whether the partner has it and is this far. */
    boolean isBij(Stap stap) {
        return fase instanceof Fase.BijPartner b && b.stap() == stap;
    }

    public boolean isOpen() {
        return fase.isOpen();
    }

    /** The answers of the partner that fit it as it stands (R237). */
    public Set<Terugmelding> passend() {
        return Arrays.stream(Terugmelding.values())
                .filter(soort -> Antwoordverloop.na(fase, soort, partnerType()).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Terugmelding.class)));
    }

    /** What is said of a referral that went out. */
    Uitgang eisVerzonden() {
        if (uitgang == null) {
            throw CommandGeweigerd.statusOnjuist("Verwijzing %s is nog niet verzonden.".formatted(verwijzingId))
                    .herstel("VerzendVerwijzing");
        }
        return uitgang;
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

    /** With what it asked for the partner has all of it again, and it is the partner's turn (R237). */
    Verwijzing aangevuld(VerwijzingAangevuld e) {
        return with(b -> b.fase(new Fase.BijPartner(Stap.ONTVANGEN, e.reactieVoor()))
                .aanvraag(aanvraag.withGegevens(e.gegevens()))
                .uitgang(uitgang == null ? null : uitgang.withOp(e.datum()))
                .uitgegaan(e.volgnummer()));
    }

    Verwijzing metAntwoord(Fase nieuw, Partnerantwoord e) {
        return with(b -> b.fase(nieuw).volgnummer(e.volgnummer()).berichten(Kopie.met(berichten, e.berichtId())));
    }
}
