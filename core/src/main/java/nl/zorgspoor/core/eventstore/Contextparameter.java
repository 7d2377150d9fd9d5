package nl.zorgspoor.core.eventstore;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Context;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** A {@link Context} parameter of a handler comes from the command's metadata. */
@SuppressWarnings("NullAway") // Axon's contract: null means that the parameter is another factory's
public final class Contextparameter implements ParameterResolverFactory {

    @Override
    public ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Context.class ? new UitMetadata() : null;
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
}
