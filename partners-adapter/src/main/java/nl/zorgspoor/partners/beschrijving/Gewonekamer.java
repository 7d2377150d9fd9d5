package nl.zorgspoor.partners.beschrijving;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Antwoorden;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Persoonsgegevens;
import nl.zorgspoor.partners.bericht.Uitgaand;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving.Deel;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving.Veld;
import org.jspecify.annotations.Nullable;

/** The ordinary conversation of a referral, in the words that a description gives: referral, supplement and stop out, answers in. */
public final class Gewonekamer {

    private final Partnerbeschrijving partner;
    private final Set<PartnerType> types;
    private final String kanaal;
    private final String[] antwoordvelden;

    private Gewonekamer(Partnerbeschrijving partner, String kanaal) {
        this.partner = partner;
        this.kanaal = kanaal;
        this.types = Set.copyOf(partner.types());
        this.antwoordvelden = partner.in().velden().keySet().stream()
                .filter(v -> !v.equals("inhoud"))
                .toArray(String[]::new);
    }

    /**
     * The room of a partner that has no words of its own beside its description.
     *
     * @param kanaal the channel of its kind, or of one organisation of it
     */
    public static Partnerkamer van(Partnerbeschrijving partner, String kanaal) {
        Gewonekamer kamer = new Gewonekamer(partner, kanaal);
        return new Partnerkamer(
                kanaal,
                kamer.types,
                partner.kanaalUit(kanaal),
                partner.kanaalIn(kanaal),
                kamer::vertaal,
                kamer::vertaal,
                Antwoorden::afgekeurd);
    }

    private Optional<Uitgaand> vertaal(Vastgelegd v) {
        if (v.inhoud() instanceof VerwijzingVerzonden e && isVanHier(e)) {
            return Persoonsgegevens.vernietigd(e.leerlingNaam(), e.vraag(), e.contactgegevensOuders())
                    ? Optional.empty()
                    : Optional.of(
                            Antwoorden.verwijzing(e, inhoud(Berichtsoort.VERWIJZING, Feiten.van(e, v.actorId()))));
        }
        if (v.inhoud() instanceof VerwijzingAangevuld e && isVanHier(e)) {
            return Antwoorden.aanvulling(e, aanvulling -> inhoud(Berichtsoort.AANVULLING, Feiten.van(aanvulling)));
        }
        if (v.inhoud() instanceof VerwijzingIngetrokken e && isVanHier(e) && e.verzonden()) {
            return Optional.of(Antwoorden.stop(e));
        }
        return Optional.empty();
    }

    /** R363: what goes along another channel, or along none, is not told here. */
    private boolean isVanHier(LangsKanaal e) {
        return types.contains(e.partnerType())
                && Partnerkanaal.van(e.partnerType(), e.kanaal())
                        .filter(kanaal::equals)
                        .isPresent();
    }

    private Map<String, Object> inhoud(Berichtsoort soort, Feiten feiten) {
        Deel deel = Objects.requireNonNull(partner.uit().berichten().get(soort));
        return gevuld(deel.velden(), feiten);
    }

    /** In the order of the description: a person reads it so. */
    private static Map<String, Object> gevuld(Map<String, Veld> velden, Feiten feiten) {
        Map<String, Object> inhoud = new LinkedHashMap<>();
        velden.forEach((naam, veld) -> {
            Object waarde = veld.magBij(feiten.gegevens()) ? waarde(veld, feiten) : null;
            if (waarde != null && (veld.verplicht() || !isLeeg(waarde))) {
                inhoud.put(naam, waarde);
            }
        });
        return inhoud;
    }

    private static @Nullable Object waarde(Veld veld, Feiten feiten) {
        return veld.velden() != null
                ? gevuld(veld.velden(), feiten)
                : Objects.requireNonNull(veld.bron()).van(feiten);
    }

    private static boolean isLeeg(Object waarde) {
        return waarde instanceof Collection<?> c && c.isEmpty() || waarde instanceof Map<?, ?> m && m.isEmpty();
    }

    private Opdracht vertaal(Inkomend bericht, Antwoordadres verwijzing) {
        return Antwoorden.terugmelding(
                bericht, verwijzing, Terugmelding.valueOf(bericht.tekst("soort")), antwoordvelden);
    }
}
