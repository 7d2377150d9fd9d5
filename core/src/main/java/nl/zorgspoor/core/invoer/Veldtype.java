package nl.zorgspoor.core.invoer;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a component of a record is, as the reader of bodies and the description of the API see it alike. */
public final class Veldtype {

    private Veldtype() {}

    /**
     * Whether the component may be left out. A boolean may not: no answer is no decision, and one that may be left out is a
     * {@code Boolean} that can be absent.
     */
    public static boolean magWeg(RecordComponent component) {
        Class<?> soort = component.getType();
        return isNullable(component)
                || List.class.isAssignableFrom(soort)
                || Set.class.isAssignableFrom(soort)
                || Map.class.isAssignableFrom(soort);
    }

    public static boolean isNullable(RecordComponent component) {
        return heeft(component.getAnnotatedType())
                || heeft(component.getAccessor().getAnnotatedReturnType())
                || heeft(component);
    }

    private static boolean heeft(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    public static Class<?> klasse(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }

    /** The n-th type between the angle brackets. */
    public static Type deel(Type type, int n) {
        return ((ParameterizedType) type).getActualTypeArguments()[n];
    }
}
