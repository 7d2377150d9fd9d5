package nl.zorgspoor.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** Folds events into an area's state, as its shell would; events of other areas are passed over. */
public final class Vouw {

    private Vouw() {}

    @SuppressWarnings("unchecked")
    public static <S> S na(S staat, List<?> events) {
        S na = staat;
        for (Object event : events) {
            Method evolve = vind(na.getClass(), event.getClass());
            if (evolve == null) {
                continue;
            }
            try {
                na = (S) evolve.invoke(na, event);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
            }
        }
        return na;
    }

    public static <S> S na(S staat, Object... events) {
        return na(staat, List.of(events));
    }

    private static Method vind(Class<?> staat, Class<?> event) {
        for (Method m : staat.getDeclaredMethods()) {
            if (m.getName().equals("evolve") && m.getParameterTypes()[0] == event) {
                m.setAccessible(true);
                return m;
            }
        }
        return null;
    }
}
