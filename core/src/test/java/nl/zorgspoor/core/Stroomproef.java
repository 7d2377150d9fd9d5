package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorgspoor.core.eventstore.Contextparameter;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Beginopdracht;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Weigering;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;

/**
 * One stream in Axon's fixture, wired as in the event store: a {@link Context} comes from the command's metadata, a command finds its
 * stream by itself. What a stream has been through is told in commands, so that it is a history that can be.
 *
 * <p>The fixture also replays what was stored and compares: state that changes outside an event handler is found.
 */
public final class Stroomproef<T> {

    private final Class<T> soort;
    private final List<Object> verleden;

    private Stroomproef(Class<T> soort, List<Object> verleden) {
        this.soort = soort;
        this.verleden = verleden;
    }

    public static <T> Stroomproef<T> van(Class<T> soort) {
        return new Stroomproef<>(soort, List.of());
    }

    /** The same stream, after the command with which it begins. */
    public Stroomproef<T> begonnenMet(Context x, Opdracht opdracht) {
        return met(bericht(x, opdracht, opdracht.opdrachtnaam() + Beginopdracht.NIEUW));
    }

    /** The same stream, after one more command. */
    public Stroomproef<T> na(Context x, Opdracht opdracht) {
        return met(bericht(x, opdracht, opdracht.getClass().getName()));
    }

    private Stroomproef<T> met(Object bericht) {
        List<Object> meer = new ArrayList<>(verleden);
        meer.add(bericht);
        return new Stroomproef<>(soort, List.copyOf(meer));
    }

    /** The command that is tried. */
    public Uitkomst<T> opdracht(Context x, Opdracht opdracht) {
        return new Uitkomst<>(fixture()
                .givenCommands(verleden)
                .when(bericht(x, opdracht, opdracht.getClass().getName())));
    }

    /** The command with which the stream begins is tried. */
    public Uitkomst<T> begin(Context x, Opdracht opdracht) {
        return new Uitkomst<>(fixture()
                .givenNoPriorActivity()
                .when(bericht(x, opdracht, opdracht.opdrachtnaam() + Beginopdracht.NIEUW)));
    }

    private AggregateTestFixture<T> fixture() {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(soort);
        fixture.registerParameterResolverFactory(new Contextparameter(b -> ((Opdracht) b.getPayload()).stroom()));
        fixture.registerCommandTargetResolver(
                b -> new VersionedAggregateIdentifier(((Opdracht) b.getPayload()).stroom(), null));
        return fixture;
    }

    private static CommandMessage<Opdracht> bericht(Context x, Opdracht opdracht, String naam) {
        Context eigen = new Context(
                x.commandId(), opdracht.opdrachtnaam(), x.actor(), x.nu(), x.school(), x.overrule(), x.naslag());
        return new GenericCommandMessage<>(
                new GenericCommandMessage<>(opdracht, MetaData.from(Map.of(Metadata.CONTEXT, eigen))), naam);
    }

    /** What the command brought. */
    public record Uitkomst<T>(ResultValidator<T> axon) {

        /** Exactly these kinds of events, in this order. */
        @SafeVarargs
        public final void geeft(Class<? extends Gebeurtenis>... soorten) {
            axon.expectSuccessfulHandlerExecution()
                    .expectEventsMatching(
                            voldoet("events " + List.of(soorten), (List<EventMessage<?>> events) -> assertThat(events)
                                    .<Class<?>>extracting(EventMessage::getPayloadType)
                                    .containsExactly(soorten)));
        }

        /** Refused with this code under this rule, and nothing is stored. */
        public void weigert(String code, Regel regel) {
            axon.expectException(voldoet(code + " " + regel, (CommandGeweigerd e) -> {
                        Weigering w = e.weigering();
                        assertThat(w.code()).isEqualTo(code);
                        assertThat(w.regel()).isEqualTo(regel);
                    }))
                    .expectNoEvents();
        }
    }

    private static <V> Matcher<V> voldoet(String wat, Consumer<V> eis) {
        return new BaseMatcher<>() {
            @Override
            @SuppressWarnings("unchecked")
            public boolean matches(Object waarde) {
                eis.accept((V) waarde);
                return true;
            }

            @Override
            public void describeTo(Description d) {
                d.appendText(wat);
            }
        };
    }
}
