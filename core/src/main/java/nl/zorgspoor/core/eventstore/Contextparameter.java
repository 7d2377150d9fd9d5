package nl.zorgspoor.core.eventstore;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.Context;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** A {@link Context} parameter of a handler comes from the command's metadata, a {@link Stroom} from the event or its command. */
@SuppressWarnings("NullAway") // Axon's contract: null means that the parameter is another factory's
public final class Contextparameter implements ParameterResolverFactory {

    private final Function<Message<?>, String> naam;

    /** @param naam the name in the store of the stream that a command is for */
    public Contextparameter(Function<Message<?>, String> naam) {
        this.naam = naam;
    }

    @Override
    public ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> soort = parameters[index].getType();
        return soort == Context.class ? new UitMetadata() : soort == Stroom.class ? new UitStroom(naam) : null;
    }

    private static final class UitMetadata implements ParameterResolver<Context> {
        @Override
        public Context resolveParameterValue(Message<?> bericht) {
            return Objects.requireNonNull((Context) bericht.getMetaData().get(Metadata.CONTEXT));
        }

        @Override
        public boolean matches(Message<?> bericht) {
            return bericht.getMetaData().get(Metadata.CONTEXT) instanceof Context;
        }
    }

    /** A stored event says its stream; the first one of a stream that begins does so when its root knows it. */
    private record UitStroom(Function<Message<?>, String> naam) implements ParameterResolver<Stroom> {
        @Override
        public Stroom resolveParameterValue(Message<?> bericht) {
            String stroom = ((DomainEventMessage<?>) bericht).getAggregateIdentifier();
            return new Stroom(
                    stroom != null ? stroom : naam.apply(CurrentUnitOfWork.get().getMessage()));
        }

        @Override
        public boolean matches(Message<?> bericht) {
            return bericht instanceof DomainEventMessage<?>;
        }
    }
}
