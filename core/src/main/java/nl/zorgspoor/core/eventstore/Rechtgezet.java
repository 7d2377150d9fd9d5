package nl.zorgspoor.core.eventstore;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rechtzetting;
import nl.zorgspoor.core.gedeeld.Verbeterend;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * The event store as roots are made from it: with corrections applied (R8), so that every rule decides with what is right. Whoever
 * asks from an event's number on gets what was stored.
 */
final class Rechtgezet extends EmbeddedEventStore {

    Rechtgezet(Builder bouwer) {
        super(bouwer);
    }

    @Override
    public DomainEventStream readEvents(String stroom) {
        return recht(super.readEvents(stroom));
    }

    static DomainEventStream recht(DomainEventStream vastgelegd) {
        List<? extends DomainEventMessage<?>> alle = vastgelegd.asStream().toList();
        if (alle.stream().noneMatch(e -> Verbeterend.class.isAssignableFrom(e.getPayloadType()))) {
            return DomainEventStream.of(alle);
        }
        long laatste = alle.get(alle.size() - 1).getSequenceNumber();
        return DomainEventStream.of(recht(alle).stream(), () -> laatste);
    }

    /** A stream with its right values; what lapsed is left out. */
    static List<DomainEventMessage<?>> recht(List<? extends DomainEventMessage<?>> alle) {
        return Rechtzetting.<DomainEventMessage<?>>toegepast(
                List.copyOf(alle),
                DomainEventMessage::getIdentifier,
                e -> (Gebeurtenis) e.getPayload(),
                Rechtgezet::met);
    }

    private static DomainEventMessage<?> met(DomainEventMessage<?> e, Gebeurtenis juist) {
        return new GenericDomainEventMessage<>(
                e.getType(),
                e.getAggregateIdentifier(),
                e.getSequenceNumber(),
                juist,
                e.getMetaData(),
                e.getIdentifier(),
                e.getTimestamp());
    }
}
