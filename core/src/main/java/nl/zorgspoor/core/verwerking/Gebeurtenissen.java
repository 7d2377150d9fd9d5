package nl.zorgspoor.core.verwerking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;

/** Axon's messages in our own words. */
final class Gebeurtenissen {

    private Gebeurtenissen() {}

    /** Whether this program knows the event; one of a newer program is passed over. The type is asked, not the content. */
    static boolean isBekend(EventMessage<?> bericht) {
        return bericht instanceof DomainEventMessage<?>
                && !UnknownSerializedType.class.isAssignableFrom(bericht.getPayloadType());
    }

    static Vastgelegd vastgelegd(DomainEventMessage<?> event, Leespositie plaats, Serializer serializer) {
        return new Vastgelegd(
                plaats,
                event.getIdentifier(),
                serializer.typeForClass(event.getPayloadType()).getName(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event::getTimestamp,
                () -> teksten(event),
                () -> (Gebeurtenis) event.getPayload());
    }

    /** One event, read again; empty when it is not there, or not known. */
    static Optional<Vastgelegd> lees(Eventstore eventstore, String stroom, long volgnummer, Leespositie plaats) {
        return eventstore
                .gebeurtenissen()
                .readEvents(stroom, volgnummer)
                .asStream()
                .findFirst()
                .filter(e -> e.getSequenceNumber() == volgnummer && isBekend(e))
                .map(e -> vastgelegd(e, plaats, eventstore.serializer()));
    }

    private static Map<String, String> teksten(DomainEventMessage<?> event) {
        Map<String, String> teksten = new HashMap<>();
        event.getMetaData().forEach((sleutel, waarde) -> {
            if (waarde instanceof String tekst) {
                teksten.put(sleutel, tekst);
            }
        });
        return Map.copyOf(teksten);
    }
}
