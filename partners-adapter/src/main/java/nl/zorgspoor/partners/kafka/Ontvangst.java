package nl.zorgspoor.partners.kafka;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.KeurPartnerberichtAf;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Ontvangstbewijs;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Schemas;
import nl.zorgspoor.partners.kafka.Berichtlezer.Gelezen;
import nl.zorgspoor.partners.kafka.Bewijsvorm.Onderwerp;
import nl.zorgspoor.partners.kafka.Onbruikbaar.Reden;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Turns one record of a partner into a command: read, checked against its schema, looked up, translated, sent through the same
 * guard as every other command. A partner speaks about its own referrals only.
 */
final class Ontvangst {

    private static final Logger LOG = LoggerFactory.getLogger(Ontvangst.class);

    /** A command that lost from others every time: nothing is wrong with the message. */
    private static final String GELIJKTIJDIG = "GELIJKTIJDIGE_WIJZIGING";

    /** What we take over from a partner as the id of a conversation. */
    private static final Pattern CORRELATIE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private static final Pattern BERICHT_ID = Pattern.compile(VerwijzingCommand.BERICHT_ID);

    /** Tells the look-up from the database, so that a test needs none. */
    @FunctionalInterface
    interface Opzoeker {
        List<Antwoordadres> zoek(Set<PartnerType> types, String verwijzingId);
    }

    /** Sends a command; whether anything was stored. */
    @FunctionalInterface
    interface Deur {
        boolean neem(Verzoek verzoek);
    }

    /** What is known by now of the answer at hand. */
    private static final class Gezien {
        private Onderwerp over = Onderwerp.ONBEKEND;
    }

    private final Partnerkamer kamer;
    private final Schemas schemas;
    private final Opzoeker index;
    private final Deur poort;
    private final BiPredicate<UUID, Verzoek> eerder;
    private final Bewijsvorm bewijs;

    /**
     * What became of an answer.
     *
     * @param bewijs what the partner is told
     * @param verwijzing the referral, when it is one of this partner
     * @param waarom why it cannot be used, however often it is tried; null when it was used
     */
    record Afloop(
            Ontvangstbewijs bewijs,
            @Nullable Antwoordadres verwijzing,
            @Nullable Onbruikbaar waarom) {}

    /** @param eerder whether a command was accepted before under this other id */
    Ontvangst(
            Partnerkamer kamer,
            Schemas schemas,
            Opzoeker index,
            Deur poort,
            BiPredicate<UUID, Verzoek> eerder,
            Bewijsvorm.Passend passend) {
        this.kamer = kamer;
        this.schemas = schemas;
        this.index = index;
        this.poort = poort;
        this.eerder = eerder;
        this.bewijs = new Bewijsvorm(kamer, passend);
    }

    /** Returns when the command's transaction has ended. */
    Afloop verwerk(ConsumerRecord<byte[], byte[]> record) {
        Gezien gezien = new Gezien();
        try {
            boolean nieuw = verwerk(record, gezien);
            Onderwerp o = gezien.over;
            return new Afloop(bewijs.verwerkt(record, o, nieuw), o.verwijzing(), null);
        } catch (Onbruikbaar e) {
            Onderwerp o = gezien.over;
            return new Afloop(bewijs.afgekeurd(record, o, e), o.verwijzing(), e);
        }
    }

    /** The same for one that was given up. */
    Afloop opgegeven(ConsumerRecord<byte[], byte[]> record, Onbruikbaar waarom) {
        return new Afloop(bewijs.afgekeurd(record, Onderwerp.ONBEKEND, waarom), null, waarom);
    }

    /** Whether it is in the file by this answer, now or when it came before. */
    private boolean verwerk(ConsumerRecord<byte[], byte[]> record, Gezien gezien) {
        Gelezen gelezen = lees(record, gezien);
        JsonNode data = gelezen.data();
        Inkomend bericht = new Inkomend(kamer.naam(), berichtId(gelezen), data);
        gezien.over = new Onderwerp(bericht.berichtId(), null);
        Antwoordadres verwijzing = zoek(bericht, record.headers());
        gezien.over = new Onderwerp(bericht.berichtId(), verwijzing);
        Opdracht opdracht = vertaal(bericht, verwijzing);
        Actor actor = new Actor("partner:" + verwijzing.partnerType(), Rol.SYSTEEM, verwijzing.schoolId(), null);
        String correlatie = correlatie(record.headers());
        Verzoek verzoek = new Verzoek(bericht.commandId(), opdracht, actor, null, correlatie);
        if (eerder.test(bericht.vroegerCommandId(), verzoek)) {
            return true;
        }
        try {
            return poort.neem(verzoek);
        } catch (CommandGeweigerd geweigerd) {
            Weigering w = geweigerd.weigering();
            if (w.code().equals(GELIJKTIJDIG)) {
                throw geweigerd;
            }
            noteerAfkeuring(bericht, opdracht, w.code(), verwijzing, actor, correlatie);
            throw new Onbruikbaar(
                    Reden.GEWEIGERD,
                    w.code(),
                    // It is written into a header: the school's own id of the student stays in the school (R330).
                    w.melding().replace(verwijzing.leerlingId(), "(leerling)"));
        }
    }

    /** Reading depends on the bytes alone: what cannot be read now, never can, in whatever way it fails. */
    private Gelezen lees(ConsumerRecord<byte[], byte[]> record, Gezien gezien) {
        try {
            Gelezen gelezen = Berichtlezer.lees(record, kamer.in());
            List<String> fouten = schemas.fouten(kamer.in().schema(), gelezen.data());
            if (!fouten.isEmpty()) {
                gezien.over = new Onderwerp(leesbaarId(gelezen), null);
                throw new Onbruikbaar(Reden.SCHEMA, String.join("; ", fouten));
            }
            return gelezen;
        } catch (Onbruikbaar e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Onbruikbaar(
                    Reden.GEEN_JSON, "Niet te lezen: " + e.getClass().getSimpleName());
        }
    }

    /** A translator is a pure function: what it cannot translate now, it never can. */
    private Opdracht vertaal(Inkomend bericht, Antwoordadres verwijzing) {
        try {
            return kamer.inkomend().vertaal(bericht, verwijzing);
        } catch (RuntimeException e) {
            throw new Onbruikbaar(Reden.ONVERTAALBAAR, "Deze soort bericht past niet bij deze verwijzing");
        }
    }

    /** R375: the dossier keeps what came in and could not be used; the dead letter has the bytes, for as long as topics keep them. */
    private void noteerAfkeuring(
            Inkomend bericht,
            Opdracht geweigerd,
            String code,
            Antwoordadres verwijzing,
            Actor actor,
            @Nullable String correlatie) {
        try {
            Opdracht afkeuring = kamer.afgekeurd().vertaal(bericht.berichtId(), code, verwijzing);
            if (afkeuring instanceof KeurPartnerberichtAf k && geweigerd instanceof VerwerkTerugmelding t) {
                afkeuring = k.met(t);
            }
            poort.neem(new Verzoek(bericht.afkeurId(), afkeuring, actor, null, correlatie));
        } catch (CommandGeweigerd ook) {
            LOG.warn(
                    "Afkeuring van een bericht van {} is niet in het dossier vastgelegd: {}",
                    kamer.naam(),
                    ook.weigering().code());
        }
    }

    /** The partner's own id in a message that is not as it should be. */
    private static @Nullable String leesbaarId(Gelezen gelezen) {
        String eigen = gelezen.data().path("berichtId").asString("");
        String id = eigen.isEmpty() ? Objects.requireNonNullElse(gelezen.ceId(), "") : eigen;
        return BERICHT_ID.matcher(id).matches() ? id : null;
    }

    private static String berichtId(Gelezen gelezen) {
        String eigen = gelezen.data().path("berichtId").asString("");
        if (!eigen.isEmpty()) {
            return eigen;
        }
        String ceId = gelezen.ceId();
        if (ceId == null || ceId.isEmpty() || ceId.length() > 200) {
            throw new Onbruikbaar(
                    Reden.BERICHT_ID_ONTBREEKT,
                    "Zonder berichtId of CloudEvents-id is een herhaling niet te herkennen");
        }
        return ceId;
    }

    private Antwoordadres zoek(Inkomend bericht, Headers koppen) {
        List<Antwoordadres> gevonden = index.zoek(kamer.types(), bericht.tekst("verwijzingId"));
        if (gevonden.isEmpty()) {
            throw new Onbruikbaar(Reden.VERWIJZING_ONBEKEND, "Deze partner heeft geen verwijzing met dit verwijzingId");
        }
        Optional<String> school = Optional.of(bericht.tekst("schoolId"))
                .filter(s -> !s.isEmpty())
                .or(() -> Berichtlezer.kop(koppen, Metadata.SCHOOL_ID));
        List<Antwoordadres> vanSchool = school.map(s ->
                        gevonden.stream().filter(v -> v.schoolId().equals(s)).toList())
                .orElse(gevonden);
        if (vanSchool.isEmpty()) {
            throw new Onbruikbaar(Reden.ANDERE_SCHOOL, "De verwijzing hoort bij een andere school");
        }
        if (vanSchool.size() > 1) {
            throw new Onbruikbaar(
                    Reden.VERWIJZING_NIET_EENDUIDIG, "Meer verwijzingen hebben dit verwijzingId; geef schoolId mee");
        }
        return vanSchool.get(0);
    }

    private static @Nullable String correlatie(Headers koppen) {
        return Berichtlezer.kop(koppen, Metadata.CORRELATIE_ID)
                .filter(c -> CORRELATIE.matcher(c).matches())
                .orElse(null);
    }
}
