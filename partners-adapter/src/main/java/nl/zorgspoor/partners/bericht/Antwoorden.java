package nl.zorgspoor.partners.bericht;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.partners.bericht.Uitgaand.ToestemmingRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the partners' rooms translate alike: ground and consent on the way out, the ten answers on the way in. */
public final class Antwoorden {

    private Antwoorden() {}

    /** A referral with the ground on which it goes; the consent by date and purpose only. */
    public static Uitgaand verwijzing(VerwijzingVerzonden e, @Nullable Object payload) {
        return new Uitgaand(
                e.partnerType(),
                e.verwijzingId(),
                e.leerlingId(),
                Berichtsoort.VERWIJZING,
                e.grondslag(),
                toestemming(e.toestemmingDoel(), e.toestemmingDatum()),
                payload);
    }

    /** What the partner asked for, on the ground on which the referral went; nothing any more once it was destroyed. */
    public static Optional<Uitgaand> aanvulling(VerwijzingAangevuld e, Function<VerwijzingAangevuld, ?> payload) {
        return Persoonsgegevens.vernietigd(e.aanvulling(), e.leerlingNaam(), e.contactgegevensOuders())
                ? Optional.empty()
                : Optional.of(new Uitgaand(
                        e.partnerType(),
                        e.verwijzingId(),
                        e.leerlingId(),
                        Berichtsoort.AANVULLING,
                        e.grondslag(),
                        toestemming(e.toestemmingDoel(), e.toestemmingDatum()),
                        e.volgnummer(),
                        payload.apply(e)));
    }

    private static @Nullable ToestemmingRef toestemming(@Nullable ToestemmingDoel doel, @Nullable LocalDate datum) {
        return doel == null ? null : new ToestemmingRef(datum, doel.name());
    }

    /** The end of a referral: nothing is shared, so it names no ground, and why stays at school. */
    public static Uitgaand stop(VerwijzingIngetrokken e) {
        return new Uitgaand(
                e.partnerType(), e.verwijzingId(), e.leerlingId(), Berichtsoort.STOP, null, null, e.volgnummer(), null);
    }

    /**
     * An answer about a referral.
     *
     * @param velden the partner's own fields that belong to the content, in this order; text in {@code inhoud} goes first
     */
    public static Opdracht terugmelding(
            Inkomend bericht, Antwoordadres verwijzing, Terugmelding soort, String... velden) {
        String datum = bericht.tekst("datum");
        return new VerwerkTerugmelding(
                verwijzing.leerlingId(),
                verwijzing.verwijzingId(),
                bericht.berichtId(),
                bericht.data().path("volgnummer").asInt(),
                soort,
                datum.isEmpty() ? null : LocalDate.parse(datum),
                inhoud(bericht, velden));
    }

    /** What the dossier keeps of a message that could not be used. */
    public static Opdracht afgekeurd(String berichtId, String reden, Antwoordadres verwijzing) {
        return new KeurPartnerberichtAf(verwijzing.leerlingId(), verwijzing.verwijzingId(), berichtId, reden);
    }

    private static @Nullable String inhoud(Inkomend bericht, String... velden) {
        List<String> delen = new ArrayList<>();
        if (!bericht.tekst("inhoud").isBlank()) {
            delen.add(bericht.tekst("inhoud"));
        }
        for (String veld : velden) {
            if (bericht.data().has(veld)) {
                delen.add(veld + ": " + tekst(bericht.data().get(veld)));
            }
        }
        return delen.isEmpty() ? null : String.join("; ", delen);
    }

    private static String tekst(JsonNode waarde) {
        return waarde.isArray()
                ? waarde.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : waarde.asString();
    }
}
