package nl.zorgspoor.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGepland;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a change of shape is carried: an event as an older program stored it, with day and time apart, is read as today's. The
 * sample is a file, as every old shape will be.
 */
class UpcasterTest {

    /** Revision 0 had {@code datum} and {@code tijd}; revision 1 has {@code datumTijd} and a form per participant. */
    private static final class FlexZatGeplandVan0Naar1 extends SingleEventUpcaster {

        private static final String NAAM = "leerling.FlexZatGepland";

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation oud) {
            return oud.getType().equals(new SimpleSerializedType(NAAM, "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation oud) {
            return oud.upcastPayload(new SimpleSerializedType(NAAM, "1"), JsonNode.class, inhoud -> {
                ObjectNode nieuw = (ObjectNode) inhoud;
                nieuw.put(
                        "datumTijd",
                        nieuw.remove("datum").asString() + "T"
                                + nieuw.remove("tijd").asString());
                nieuw.putObject("vormPerDeelnemer");
                return nieuw;
            });
        }
    }

    @Test
    void een_oude_vorm_wordt_gelezen_als_de_nieuwe() throws IOException {
        byte[] oud;
        try (InputStream bestand =
                getClass().getResourceAsStream("/oude-gebeurtenissen/leerling.FlexZatGepland.v0.json")) {
            oud = bestand.readAllBytes();
        }
        try (Proefopstelling opstelling = new Proefopstelling()) {
            Gebeurtenisserializer serializer = opstelling.eventstore().serializer();
            var rij = new GenericDomainEventEntry<>(
                    "Leerling",
                    "L-COE-101",
                    7,
                    "id-1",
                    "2026-09-14T08:00:00Z",
                    "leerling.FlexZatGepland",
                    "0",
                    oud,
                    "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            DomainEventMessage<?> gelezen = EventStreamUtils.upcastAndDeserializeDomainEvents(
                            Stream.of(rij), serializer, new EventUpcasterChain(List.of(new FlexZatGeplandVan0Naar1())))
                    .next();
            assertThat(gelezen.getPayload())
                    .isEqualTo(new FlexZatGepland(
                            "L-COE-101", "F1", LocalDateTime.parse("2026-10-01T15:00"), "lokaal 1", Map.of()));
            assertThat(EventUtils.asDomainEventMessage(gelezen).getSequenceNumber())
                    .isEqualTo(7);
        }
    }
}
