package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Beginopdracht;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Axon lets one of two handlers win in silence, and says nothing about a missing one: this test does. */
class VolledigheidTest {

    static Stream<Class<?>> commands() {
        return Vocabulaire.opdrachten().values().stream();
    }

    static Stream<Class<?>> events() {
        return Vocabulaire.namen().alle().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void elke_opdracht_heeft_precies_een_handler(Class<?> opdracht) {
        assertThat(handlers(CommandHandler.class, opdracht))
                .as("handlers van " + opdracht.getSimpleName())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void elke_gebeurtenis_heeft_precies_een_handler(Class<?> gebeurtenis) {
        List<List<String>> perStroom = Eventstore.AGGREGATEN.stream()
                .map(soort -> handlers(soort, EventSourcingHandler.class, gebeurtenis))
                .filter(handlers -> !handlers.isEmpty())
                .toList();
        assertThat(perStroom)
                .as("handlers van " + gebeurtenis.getSimpleName())
                .allSatisfy(handlers -> assertThat(handlers).hasSize(1));
        // A correction lies in the stream of what it corrects (R8); everything else in streams of one kind.
        assertThat(perStroom).hasSize(gebeurtenis == GegevenGecorrigeerd.class ? 3 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void elke_opdracht_heeft_op_elke_school_een_rij_in_de_matrix(String schoolId) {
        Set<String> rijen = Proef.school(schoolId).bevoegdheden().keySet();
        assertThat(Vocabulaire.opdrachten().keySet().stream().filter(o -> !rijen.contains(o)))
                .as("opdrachten zonder rij op " + schoolId)
                .isEmpty();
    }

    @Test
    void geen_veld_van_een_gebeurtenis_vervangt_waar_een_route_op_wacht() {
        assertThat(Vocabulaire.namen().alle().values().stream()
                        .flatMap(k -> java.util.Arrays.stream(k.getRecordComponents()))
                        .map(java.lang.reflect.RecordComponent::getName))
                .doesNotContain("routeaanleiding");
    }

    @Test
    void de_telling_van_handlers_ziet_een_dubbele_en_een_ontbrekende() {
        assertThat(handlers(CommandHandler.class, String.class)).isEmpty();
        assertThat(handlersIn(List.of(Dubbel.class), CommandHandler.class, Integer.class))
                .hasSize(2);
    }

    static final class Dubbel {
        @CommandHandler
        void een(Integer c) {}

        @CommandHandler
        void twee(Integer c) {}
    }

    private static List<String> handlers(Class<? extends Annotation> soort, Class<?> bericht) {
        Set<Class<?>> gebieden = new LinkedHashSet<>();
        Eventstore.AGGREGATEN.forEach(aggregaat -> verzamel(aggregaat, gebieden));
        return handlersIn(gebieden, soort, bericht);
    }

    private static List<String> handlers(Class<?> wortel, Class<? extends Annotation> soort, Class<?> bericht) {
        Set<Class<?>> gebieden = new LinkedHashSet<>();
        verzamel(wortel, gebieden);
        return handlersIn(gebieden, soort, bericht);
    }

    private static void verzamel(Class<?> soort, Set<Class<?>> gebieden) {
        gebieden.add(soort);
        for (Field veld : soort.getDeclaredFields()) {
            if (veld.isAnnotationPresent(AggregateMember.class)) {
                verzamel(veld.getType(), gebieden);
            }
        }
    }

    /** A command that may begin a stream has one more handler, under a name of its own. */
    private static boolean isBegin(Method methode) {
        CommandHandler handler = methode.getAnnotation(CommandHandler.class);
        return handler != null && handler.commandName().endsWith(Beginopdracht.NIEUW);
    }

    private static List<String> handlersIn(
            Iterable<Class<?>> gebieden, Class<? extends Annotation> soort, Class<?> bericht) {
        List<String> gevonden = new ArrayList<>();
        for (Class<?> gebied : gebieden) {
            for (Method methode : gebied.getDeclaredMethods()) {
                if (methode.isAnnotationPresent(soort)
                        && methode.getParameterTypes()[0] == bericht
                        && !isBegin(methode)) {
                    gevonden.add(gebied.getSimpleName() + "." + methode.getName());
                }
            }
        }
        return gevonden;
    }
}
