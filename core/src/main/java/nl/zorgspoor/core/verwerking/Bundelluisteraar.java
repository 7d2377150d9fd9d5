package nl.zorgspoor.core.verwerking;

import java.util.HashMap;
import java.util.Map;
import nl.zorgspoor.core.eventstore.Stroomnamen;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;

/** Gives Axon's messages to a {@link Bundelverwerker}, batch by batch: one batch is one unit of work. */
final class Bundelluisteraar implements EventMessageHandler {

    private final Bundelverwerker doel;
    private final Serializer serializer;

    Bundelluisteraar(Bundelverwerker doel, Serializer serializer) {
        this.doel = doel;
        this.serializer = serializer;
    }

    @Override
    @SuppressWarnings("NullAway") // Axon's contract: the result of an event handler is nothing
    public Object handle(EventMessage<?> bericht) {
        // The type and not the payload: what a projector passes over is not read.
        if (UnknownSerializedType.class.isAssignableFrom(bericht.getPayloadType())
                || !(bericht instanceof DomainEventMessage<?> event)) {
            return null;
        }
        UnitOfWork<?> werk = CurrentUnitOfWork.get();
        werk.getOrComputeResource("bundel:" + System.identityHashCode(this), k -> {
            doel.begin();
            werk.onPrepareCommit(u -> doel.klaar());
            return Boolean.TRUE;
        });
        doel.verwerk(vastgelegd(event, positie(event), serializer));
        return null;
    }

    /** An event of Axon in our own words. */
    static Vastgelegd vastgelegd(DomainEventMessage<?> event, long positie, Serializer serializer) {
        return new Vastgelegd(
                positie,
                event.getIdentifier(),
                serializer.typeForClass(event.getPayloadType()).getName(),
                Stroomnamen.eigen(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                event::getTimestamp,
                () -> teksten(event),
                () -> (Gebeurtenis) event.getPayload());
    }

    private static Map<String, String> teksten(DomainEventMessage<?> event) {
        Map<String, String> teksten = new HashMap<>();
        event.getMetaData().forEach((sleutel, waarde) -> {
            if (waarde instanceof String tekst) {
                teksten.put(sleutel, tekst);
            }
        });
        return teksten;
    }

    private static long positie(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> gevolgd && gevolgd.trackingToken() != null
                ? WrappedToken.unwrapLowerBound(gevolgd.trackingToken())
                        .position()
                        .orElse(-1)
                : -1;
    }

    @Override
    public void prepareReset() {
        doel.leeg();
    }

    @Override
    public <R> void prepareReset(R resetContext) {
        doel.leeg();
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    @Override
    public Class<?> getTargetType() {
        return doel.getClass();
    }
}
