package nl.zorgspoor.partners.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Envelop;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Ontvangstbewijs;
import nl.zorgspoor.partners.bericht.Ontvangstbewijs.Plaats;
import nl.zorgspoor.partners.bericht.Ontvangstbewijs.Uitslag;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Schemas;
import nl.zorgspoor.partners.kafka.Onbruikbaar.Reden;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a partner is told of an answer, in words that say nothing about the student or the school. */
final class Bewijsvorm {

    /** The answer was read and said nothing new: its number is not above the last. */
    private static final String OVERGESLAGEN = "OVERGESLAGEN";

    /** The refusal that is about the order of answers and nothing else. */
    private static final String PAST_NIET = "BERICHT_PAST_NIET";

    /** The refusal of a referral that is given back without a word (R376). */
    private static final String REDEN_ONTBREEKT = "REDEN_ONTBREEKT";

    /** Tells the look-up from the store, so that a test needs none. */
    @FunctionalInterface
    interface Passend {
        Set<Terugmelding> bij(Antwoordadres verwijzing);
    }

    /**
     * What an answer is about, as far as it could be read.
     *
     * @param verwijzing set only when the referral is this partner's
     */
    record Onderwerp(@Nullable String berichtId, @Nullable Antwoordadres verwijzing) {
        static final Onderwerp ONBEKEND = new Onderwerp(null, null);
    }

    private final Partnerkamer kamer;
    private final Passend passend;
    private final List<String> soorten;

    Bewijsvorm(Partnerkamer kamer, Passend passend) {
        this.kamer = kamer;
        this.passend = passend;
        this.soorten = Schemas.keuzes(kamer.in().schema(), "soort");
    }

    /** @param nieuw whether it is in the file by this answer, now or when it came before */
    Ontvangstbewijs verwerkt(ConsumerRecord<?, ?> record, Onderwerp over, boolean nieuw) {
        return vorm(
                record,
                over,
                Uitslag.VERWERKT,
                nieuw ? null : OVERGESLAGEN,
                nieuw ? null : "Het volgnummer is niet hoger dan van een eerder antwoord; er is niets vastgelegd.");
    }

    Ontvangstbewijs afgekeurd(ConsumerRecord<?, ?> record, Onderwerp over, Onbruikbaar waarom) {
        return vorm(record, over, Uitslag.AFGEKEURD, code(waarom), reden(waarom));
    }

    private static String code(Onbruikbaar waarom) {
        return PAST_NIET.equals(waarom.regelcode()) ? PAST_NIET : waarom.reden().name();
    }

    /** Why a rule of the school refuses it is the school's; in which order answers come is the partner's as well. */
    private static String reden(Onbruikbaar waarom) {
        if (waarom.reden() == Reden.VERWERKING_MISLUKT) {
            return "Het antwoord kon niet worden verwerkt; de school ziet het en kan het alsnog verwerken.";
        }
        if (REDEN_ONTBREEKT.equals(waarom.regelcode())) {
            return "Wie een verwijzing teruggeeft die is geaccepteerd, zegt in inhoud of reden waarom.";
        }
        if (waarom.reden() == Reden.GEWEIGERD) {
            return PAST_NIET.equals(waarom.regelcode())
                    ? "Dit antwoord past niet op wat over deze verwijzing al is gezegd; mogelijk noemt wat nu past."
                    : "De school kan dit antwoord nu niet aannemen.";
        }
        return waarom.uitleg();
    }

    private Ontvangstbewijs vorm(
            ConsumerRecord<?, ?> record,
            Onderwerp over,
            Uitslag uitslag,
            @Nullable String code,
            @Nullable String reden) {
        Antwoordadres verwijzing = over.verwijzing();
        return new Ontvangstbewijs(
                over.berichtId(),
                verwijzing == null ? null : verwijzing.verwijzingId(),
                uitslag,
                code,
                reden,
                verwijzing == null ? null : mogelijk(verwijzing),
                new Plaats(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                Envelop.SCHEMA_VERSIE);
    }

    /** In the partner's own words: a kind is possible when what it is translated to fits. */
    private List<String> mogelijk(Antwoordadres verwijzing) {
        Set<Terugmelding> past = passend.bij(verwijzing);
        return soorten.stream().filter(s -> past(s, verwijzing, past)).toList();
    }

    private boolean past(String soort, Antwoordadres verwijzing, Set<Terugmelding> past) {
        var data = JsonMapper.shared().createObjectNode().put("soort", soort).put("datum", LocalDate.EPOCH.toString());
        try {
            return !(kamer.inkomend().vertaal(new Inkomend(kamer.naam(), soort, data), verwijzing)
                            instanceof VerwerkTerugmelding t)
                    || past.contains(t.soort());
        } catch (RuntimeException onvertaalbaar) {
            return false;
        }
    }
}
