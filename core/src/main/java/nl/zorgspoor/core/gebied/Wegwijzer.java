package nl.zorgspoor.core.gebied;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which overload of a method takes which message: the one for the message's own class, else the one for the narrowest of its
 * supertypes. What else a method asks is named by its types; see {@link Weg#vraagt}.
 */
public final class Wegwijzer {

    private static final MethodHandles.Lookup KIJK = MethodHandles.lookup();

    /**
     * One overload.
     *
     * @param neemt the type of message it takes
     * @param vraagt the types of all its arguments in order; of a method of an object the object comes first
     * @param plaats where among them the message stands
     * @param methode with the arguments one by one
     * @param metRij with the arguments in an array
     */
    public record Weg(
            String naam, Class<?> neemt, List<Class<?>> vraagt, int plaats, MethodHandle methode, MethodHandle metRij) {

        /** Calls one that asks for the message and nothing else. */
        public Object met(Object bericht) {
            return roep(new Object[] {bericht});
        }

        /**
         * Calls it.
         *
         * @param argumenten as {@code vraagt} says
         */
        @SuppressWarnings("NullAway") // A method may return what it likes.
        Object roep(@Nullable Object[] argumenten) {
            try {
                return (Object) metRij.invokeExact(argumenten);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(naam, e);
            }
        }
    }

    private final String bij;
    private final List<Weg> wegen;

    private Wegwijzer(String bij, List<Weg> wegen) {
        this.bij = bij;
        this.wegen = wegen;
    }

    /**
     * All methods of a name.
     *
     * @param bericht what a message is: exactly one argument of each method is one
     * @param plekken the classes that declare them; what they inherit does not count
     * @throws IllegalStateException when a method takes no message, or two
     */
    public static Wegwijzer van(String naam, Class<?> bericht, List<Class<?>> plekken) {
        List<Weg> wegen = new ArrayList<>();
        for (Class<?> plek : plekken) {
            for (Method m : plek.getDeclaredMethods()) {
                if (m.getName().equals(naam) && !m.isSynthetic()) {
                    wegen.add(weg(m, bericht));
                }
            }
        }
        return new Wegwijzer(
                naam + " van " + plekken.stream().map(Class::getSimpleName).toList(), wegen);
    }

    private static Weg weg(Method m, Class<?> bericht) {
        List<Class<?>> vraagt = new ArrayList<>();
        if (!Modifier.isStatic(m.getModifiers())) {
            vraagt.add(m.getDeclaringClass());
        }
        vraagt.addAll(Arrays.asList(m.getParameterTypes()));
        List<Class<?>> berichten =
                vraagt.stream().filter(bericht::isAssignableFrom).toList();
        if (berichten.size() != 1) {
            throw new IllegalStateException("%s neemt niet precies een %s".formatted(m, bericht.getSimpleName()));
        }
        try {
            m.setAccessible(true);
            MethodHandle methode = KIJK.unreflect(m).asFixedArity();
            Class<?> neemt = berichten.get(0);
            return new Weg(
                    "%s.%s(%s)".formatted(m.getDeclaringClass().getSimpleName(), m.getName(), neemt.getSimpleName()),
                    neemt,
                    List.copyOf(vraagt),
                    vraagt.indexOf(neemt),
                    methode,
                    methode.asSpreader(Object[].class, vraagt.size())
                            .asType(MethodType.methodType(Object.class, Object[].class)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every overload there is. */
    public List<Weg> wegen() {
        return wegen;
    }

    /**
     * The overload for a message.
     *
     * @throws IllegalStateException when two are equally near
     */
    public Optional<Weg> voor(Class<?> bericht) {
        List<Weg> past =
                wegen.stream().filter(w -> w.neemt().isAssignableFrom(bericht)).toList();
        List<Weg> naast = past.stream()
                .filter(w -> past.stream().allMatch(a -> a.neemt().isAssignableFrom(w.neemt())))
                .toList();
        if (naast.size() > 1 || (naast.isEmpty() && !past.isEmpty())) {
            throw new IllegalStateException("%s neemt %s meer dan eens: %s"
                    .formatted(
                            bij,
                            bericht.getSimpleName(),
                            past.stream().map(Weg::naam).toList()));
        }
        return naast.stream().findFirst();
    }

    @Override
    public String toString() {
        return bij;
    }
}
