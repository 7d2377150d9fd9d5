package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Zelfgezegd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A record's component takes the place of an interface's method of the same name, in silence. Where the interface has an answer of
 * its own, that is a mistake unless the record says that it is meant; and what answers for an interface is never left out.
 */
class SchaduwTest {

    private static Collection<Class<?>> vocabulaire() {
        Set<Class<?>> alle = new LinkedHashSet<>(Vocabulaire.namen().alle().values());
        alle.addAll(Vocabulaire.opdrachten().values());
        return alle;
    }

    @Test
    void geen_component_neemt_ongemerkt_de_plaats_van_een_methode_in() {
        assertThat(vocabulaire()).hasSizeGreaterThan(250);
        assertThat(vocabulaire().stream()
                        .flatMap(soort -> schaduwen(soort).stream())
                        .toList())
                .isEmpty();
    }

    @Test
    void wat_voor_een_interface_antwoordt_is_nooit_leeg() {
        assertThat(vocabulaire().stream()
                        .flatMap(soort -> legeAntwoorden(soort).stream())
                        .toList())
                .isEmpty();
    }

    @Test
    void wat_zelf_gezegd_wordt_heeft_iets_om_voor_in_de_plaats_te_komen() {
        for (Class<?> soort : vocabulaire()) {
            for (RecordComponent c : soort.getRecordComponents()) {
                if (c.isAnnotationPresent(Zelfgezegd.class)) {
                    assertThat(methoden(soort, c.getName()))
                            .as("%s.%s", soort, c)
                            .isNotEmpty();
                }
            }
        }
    }

    private record Vraagt(String leerlingId, Gegevenssoort gegevenssoort, String routeaanleiding)
            implements TrajectProef {}

    private record Zwijgt(
            @Nullable String leerlingId, @Zelfgezegd Gegevenssoort gegevenssoort) implements TrajectProef {}

    private interface TrajectProef extends LeerlingGebeurtenis {
        @Override
        default Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    @Test
    void de_regel_ziet_een_component_met_een_andere_betekenis_en_een_leeg_antwoord() {
        assertThat(schaduwen(Vraagt.class)).containsExactly("Vraagt.gegevenssoort", "Vraagt.routeaanleiding");
        assertThat(schaduwen(Zwijgt.class)).isEmpty();
        assertThat(legeAntwoorden(Zwijgt.class)).containsExactly("Zwijgt.leerlingId");
        assertThat(schaduwen(TrajectEvent.NotitieGeregistreerd.class)).isEmpty();
    }

    private static List<String> schaduwen(Class<?> soort) {
        List<String> gevonden = new ArrayList<>();
        for (RecordComponent c : soort.getRecordComponents()) {
            if (!c.isAnnotationPresent(Zelfgezegd.class)
                    && methoden(soort, c.getName()).stream().anyMatch(Method::isDefault)) {
                gevonden.add(soort.getSimpleName() + "." + c.getName());
            }
        }
        return gevonden;
    }

    private static List<String> legeAntwoorden(Class<?> soort) {
        List<String> gevonden = new ArrayList<>();
        for (RecordComponent c : soort.getRecordComponents()) {
            boolean magLeeg = c.getAnnotatedType().isAnnotationPresent(Nullable.class);
            List<Method> gevraagd = methoden(soort, c.getName());
            if (magLeeg
                    && !gevraagd.isEmpty()
                    && gevraagd.stream()
                            .noneMatch(m -> m.getAnnotatedReturnType().isAnnotationPresent(Nullable.class))) {
                gevonden.add(soort.getSimpleName() + "." + c.getName());
            }
        }
        return gevonden;
    }

    /** The methods without parameters and of this name, of every interface of the record. */
    private static List<Method> methoden(Class<?> soort, String naam) {
        List<Method> methoden = new ArrayList<>();
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        verzamel(soort, interfaces);
        for (Class<?> i : interfaces) {
            for (Method m : i.getDeclaredMethods()) {
                if (m.getName().equals(naam) && m.getParameterCount() == 0) {
                    methoden.add(m);
                }
            }
        }
        return methoden;
    }

    private static void verzamel(Class<?> soort, Set<Class<?>> interfaces) {
        for (Class<?> i : soort.getInterfaces()) {
            if (interfaces.add(i)) {
                verzamel(i, interfaces);
            }
        }
    }
}
