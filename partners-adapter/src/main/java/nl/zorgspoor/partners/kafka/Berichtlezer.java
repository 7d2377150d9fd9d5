package nl.zorgspoor.partners.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.util.Locale;
import java.util.Optional;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import nl.zorgspoor.partners.kafka.Onbruikbaar.Reden;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a record: a CloudEvent in binary or structured mode, or, from a partner that knows no CloudEvents, bare JSON that carries
 * its own {@code berichtId}.
 */
final class Berichtlezer {

    private static final String STRUCTURED = "application/cloudevents+json";

    /** No message of ours goes deeper than a few steps or has a number of more than seven digits. */
    private static final StreamReadConstraints GRENZEN = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxNumberLength(100)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(GRENZEN).build())
            // Of two values for one field, which one counts is a guess.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @param ceId the CloudEvent's id, when it is one */
    record Gelezen(@Nullable String ceId, JsonNode data) {}

    private Berichtlezer() {}

    static Gelezen lees(ConsumerRecord<byte[], byte[]> record, Kanaal kanaal) {
        byte[] waarde = record.value();
        if (waarde == null || waarde.length == 0) {
            throw new Onbruikbaar(Reden.LEEG, "Het bericht heeft geen inhoud");
        }
        if (waarde.length > Cloudevents.GROOTSTE) {
            throw new Onbruikbaar(Reden.TE_GROOT, "Het bericht is " + waarde.length + " bytes; 65536 is het meeste");
        }
        String inhoudstype = kop(record.headers(), "content-type").orElse("").toLowerCase(Locale.ROOT);
        boolean binary = record.headers().lastHeader("ce_specversion") != null;
        if (inhoudstype.startsWith(STRUCTURED) || binary) {
            return cloudevent(record, kanaal);
        }
        if (!inhoudstype.isEmpty() && !isJson(inhoudstype)) {
            throw onbekendType("De kop content-type");
        }
        return new Gelezen(null, object(waarde));
    }

    private static Gelezen cloudevent(ConsumerRecord<byte[], byte[]> record, Kanaal kanaal) {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException e) {
            throw new Onbruikbaar(Reden.GEEN_CLOUDEVENT, "Geen geldig CloudEvent 1.0: " + e.getKind());
        } catch (RuntimeException e) {
            // The library lets a missing or malformed attribute pass as any kind of exception.
            throw new Onbruikbaar(
                    Reden.GEEN_CLOUDEVENT,
                    "Geen geldig CloudEvent 1.0; id, source, specversion en type zijn verplicht");
        }
        if (!event.getType().equals(kanaal.type())) {
            throw new Onbruikbaar(Reden.TYPE_ONBEKEND, "Op dit topic wordt alleen " + kanaal.type() + " gelezen");
        }
        String datatype = event.getDataContentType();
        if (datatype != null && !isJson(datatype.toLowerCase(Locale.ROOT))) {
            throw onbekendType("datacontenttype");
        }
        if (event.getData() == null) {
            throw new Onbruikbaar(Reden.LEEG, "Het CloudEvent heeft geen data");
        }
        return new Gelezen(event.getId(), object(event.getData().toBytes()));
    }

    private static boolean isJson(String type) {
        return type.startsWith(Cloudevents.JSON);
    }

    private static Onbruikbaar onbekendType(String waar) {
        return new Onbruikbaar(
                Reden.CONTENT_TYPE_ONBEKEND, waar + " moet application/json of application/cloudevents+json zijn");
    }

    private static JsonNode object(byte[] waarde) {
        try {
            JsonNode data = MAPPER.readTree(waarde);
            if (data != null && data.isObject()) {
                return data;
            }
        } catch (JacksonException e) {
            // What is nested too deep or too long has no place.
            var waar = e.getLocation();
            throw new Onbruikbaar(
                    Reden.GEEN_JSON,
                    waar == null
                            ? "Geen JSON die te lezen is"
                            : "Geen JSON; fout op regel " + waar.getLineNr() + ", kolom " + waar.getColumnNr());
        }
        throw new Onbruikbaar(Reden.GEEN_JSON, "De JSON is geen object");
    }

    /** A header's text, when it is there. */
    static Optional<String> kop(Headers koppen, String naam) {
        Header h = koppen.lastHeader(naam);
        return h == null || h.value() == null ? Optional.empty() : Optional.of(new String(h.value(), UTF_8));
    }
}
