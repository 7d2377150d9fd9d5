package nl.zorgspoor.core.poort;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.Naslag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dry run looks up what the command itself would look up: a question that fell back on its default would be another verdict. */
class NaslaggeheugenTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    static Stream<Method> vragen() {
        return Arrays.stream(Naslag.class.getDeclaredMethods())
                .filter(m -> !Modifier.isStatic(m.getModifiers())
                        && !m.isSynthetic()
                        && !Modifier.isPrivate(m.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("vragen")
    void elke_vraag_gaat_een_keer_naar_de_bron(Method vraag) throws ReflectiveOperationException {
        List<Method> gesteld = new ArrayList<>();
        Object antwoord = antwoord(vraag.getReturnType());
        Naslag bron = (Naslag) Proxy.newProxyInstance(
                Naslag.class.getClassLoader(), new Class<?>[] {Naslag.class}, (p, methode, argumenten) -> {
                    gesteld.add(methode);
                    return antwoord;
                });
        Naslaggeheugen geheugen = new Naslaggeheugen(bron);
        assertThat(vraag(geheugen, vraag, 0)).isEqualTo(antwoord);
        assertThat(vraag(geheugen, vraag, 0)).isEqualTo(antwoord);
        assertThat(gesteld).extracting(Method::getName).containsExactly(vraag.getName());
    }

    @ParameterizedTest
    @MethodSource("vragen")
    void wat_ergens_anders_over_gaat_is_een_andere_vraag(Method vraag) throws ReflectiveOperationException {
        List<List<?>> gesteld = new ArrayList<>();
        Object antwoord = antwoord(vraag.getReturnType());
        Naslag bron = (Naslag) Proxy.newProxyInstance(
                Naslag.class.getClassLoader(), new Class<?>[] {Naslag.class}, (p, methode, argumenten) -> {
                    gesteld.add(Arrays.asList(argumenten));
                    return antwoord;
                });
        Naslaggeheugen geheugen = new Naslaggeheugen(bron);
        vraag(geheugen, vraag, 0);
        for (int anders = 1; anders <= vraag.getParameterCount(); anders++) {
            vraag(geheugen, vraag, anders);
        }
        assertThat(gesteld).hasSize(1 + vraag.getParameterCount()).doesNotHaveDuplicates();
    }

    /** @param anders the number of the argument that is another one than usual, from 1; 0 for none */
    private static Object vraag(Naslag naslag, Method vraag, int anders) throws ReflectiveOperationException {
        Object[] argumenten = new Object[vraag.getParameterCount()];
        for (int i = 0; i < argumenten.length; i++) {
            argumenten[i] = argument(vraag.getParameterTypes()[i], i == anders - 1 ? 1 : 0);
        }
        try {
            return Objects.requireNonNull(vraag.invoke(naslag, argumenten));
        } catch (InvocationTargetException e) {
            throw new AssertionError(vraag.getName(), e.getCause());
        }
    }

    private static Object argument(Class<?> soort, int welk) {
        if (soort == String.class) {
            return "id-" + welk;
        } else if (soort == LocalDate.class) {
            return DAG.plusDays(welk);
        } else if (soort == int.class) {
            return welk;
        } else if (soort.isEnum()) {
            return soort.getEnumConstants()[welk];
        }
        return Set.of("stroom-" + welk);
    }

    private static Object antwoord(Class<?> soort) {
        if (soort == boolean.class) {
            return true;
        } else if (soort == int.class) {
            return 7;
        } else if (soort == Optional.class) {
            return Optional.of(true);
        } else if (soort == Kengetallen.class) {
            return new Kengetallen(DAG, "2026-2027", Map.of(), List.of(), List.of());
        }
        return soort == Set.class ? Set.of("x") : List.of("x");
    }
}
