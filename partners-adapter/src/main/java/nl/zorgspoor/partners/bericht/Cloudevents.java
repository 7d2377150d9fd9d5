package nl.zorgspoor.partners.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.core.verwerking.Onverwerkbaar;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages as CloudEvents 1.0 in the NL GOV profile, in Kafka's binary mode. What stands outside the data (headers, key) is
 * readable for everyone on the way, so it says nothing about a person.
 */
public final class Cloudevents {

    /** Largest message the profile allows, in bytes. */
    public static final int GROOTSTE = 64 * 1024;

    public static final String JSON = "application/json";
    public static final String SCHEMA_VERSIE = "schemaVersie";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // In the order of the records: a person reads the envelope first.
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final URI bron;
    private final URI schemas;
    private final Pseudoniemen pseudoniemen;
    private final Schemas controle;

    /**
     * @param oin the organisation's identification number, 20 digits
     * @param schemas where the schemas can be read, such as {@code https://zorgspoor.voorbeeld.nl/schemas/}
     */
    public Cloudevents(String oin, URI schemas, Pseudoniemen pseudoniemen, Schemas controle) {
        if (!oin.matches("[0-9]{20}")) {
            throw new IllegalArgumentException("Een OIN heeft 20 cijfers");
        }
        this.bron = URI.create("urn:nld:oin:" + oin + ":systeem:zorgspoor");
        this.schemas = schemas;
        this.pseudoniemen = pseudoniemen;
        this.controle = controle;
    }

    /**
     * The message as it goes to the partner; the same event always gives the same one.
     *
     * @throws Onverwerkbaar when it does not fit its own schema: then it does not go out
     */
    public ProducerRecord<String, byte[]> bericht(Partnerkamer kamer, Vastgelegd v, Uitgaand u) {
        String id = id(kamer, v.gebeurtenisId());
        Envelop envelop = new Envelop(
                id,
                u.verwijzingId(),
                Objects.requireNonNullElse(u.volgnummer(), u.soort().volgnummer()),
                u.partnerType(),
                v.schoolId(),
                pseudoniemen.van(kamer.naam(), v.schoolId(), u.leerlingId()),
                u.soort(),
                v.op().atZone(Klok.SCHOOLTIJD).toInstant(),
                Envelop.SCHEMA_VERSIE,
                u.grondslag(),
                u.toestemmingRef(),
                u.payload());
        var fouten = controle.fouten(kamer.uit().schema(), MAPPER.valueToTree(envelop));
        if (!fouten.isEmpty()) {
            throw new Onverwerkbaar(
                    "Het bericht past niet op " + kamer.uit().schema() + ": " + String.join("; ", fouten));
        }
        byte[] data = MAPPER.writeValueAsBytes(envelop);
        if (data.length > GROOTSTE) {
            throw new Onverwerkbaar("Het bericht is groter dan 64 KB");
        }
        CloudEvent event = event(id, kamer.uit(), v.vastgelegd(), data);
        return record(
                kamer.uit().topic(),
                u.verwijzingId(),
                event,
                v.schoolId(),
                Objects.requireNonNullElse(v.metadata().get(Metadata.CORRELATIE_ID), id));
    }

    /** The message's id: another one per partner for the same event, the same one for every repeat. */
    public static String id(Partnerkamer kamer, String gebeurtenisId) {
        return UUID.nameUUIDFromBytes((kamer.uit().topic() + ":" + gebeurtenisId).getBytes(UTF_8))
                .toString();
    }

    /**
     * A receipt as it goes to the partner; the same answer always gives the same id.
     *
     * @param schoolId the school of the referral, when there is one
     */
    public ProducerRecord<String, byte[]> bewijs(
            Partnerkamer kamer, Ontvangstbewijs bewijs, @Nullable String schoolId) {
        Ontvangstbewijs.Plaats plaats = bewijs.antwoord();
        String id = UUID.nameUUIDFromBytes("%s:%d/%d/%d"
                        .formatted(
                                kamer.bewijs().topic(),
                                plaats.partitie(),
                                plaats.offset(),
                                bewijs.ontvangen().toEpochMilli())
                        .getBytes(UTF_8))
                .toString();
        CloudEvent event = event(id, kamer.bewijs(), bewijs.ontvangen(), MAPPER.writeValueAsBytes(bewijs));
        return record(kamer.bewijs().topic(), bewijs.verwijzingId(), event, schoolId, id);
    }

    private CloudEvent event(String id, Kanaal kanaal, Instant tijd, byte[] data) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(bron)
                .withType(kanaal.type())
                .withTime(tijd.atOffset(ZoneOffset.UTC))
                .withDataSchema(schemas.resolve(kanaal.schema()))
                .withDataContentType(JSON)
                .withData(data)
                .build();
    }

    /** A CloudEvent in binary mode with the headers that every message carries. */
    public static ProducerRecord<String, byte[]> record(
            String topic, @Nullable String sleutel, CloudEvent event, @Nullable String schoolId, String correlatieId) {
        ProducerRecord<String, byte[]> r =
                KafkaMessageFactory.<String>createWriter(topic, null, sleutel).writeBinary(event);
        r.headers()
                .add(SCHEMA_VERSIE, Integer.toString(Envelop.SCHEMA_VERSIE).getBytes(UTF_8))
                .add(Metadata.CORRELATIE_ID, correlatieId.getBytes(UTF_8));
        if (schoolId != null) {
            r.headers().add(Metadata.SCHOOL_ID, schoolId.getBytes(UTF_8));
        }
        return r;
    }
}
