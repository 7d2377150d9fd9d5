package nl.zorgspoor.core.gedeeld;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as it should have read: one component with its right value (R8). The stored event stays as it is. */
public final class Verbetering {

    private Verbetering() {}

    /**
     * The event with another value in a component; empty when it has no such component, or when the text is no value for it.
     *
     * @param waarde as {@link Componentwaarde} reads it
     */
    public static Optional<Gebeurtenis> van(Gebeurtenis gebeurtenis, String veld, String waarde) {
        return Componentwaarde.van(gebeurtenis.getClass(), veld)
                .flatMap(c -> c.lees(waarde))
                .flatMap(juist -> met(gebeurtenis, veld, juist))
                .map(Gebeurtenis.class::cast);
    }

    private static Optional<Object> met(Object record, String pad, Object juist) {
        int punt = pad.indexOf('.');
        String naam = punt < 0 ? pad : pad.substring(0, punt);
        RecordComponent[] componenten = record.getClass().getRecordComponents();
        @Nullable Object[] waarden = new Object[componenten.length];
        try {
            for (int i = 0; i < componenten.length; i++) {
                componenten[i].getAccessor().setAccessible(true);
                Object nu = componenten[i].getAccessor().invoke(record);
                if (!componenten[i].getName().equals(naam)) {
                    waarden[i] = nu;
                } else if (punt < 0) {
                    waarden[i] = juist;
                } else {
                    Optional<Object> dieper = nu == null ? Optional.empty() : met(nu, pad.substring(punt + 1), juist);
                    if (dieper.isEmpty()) {
                        return Optional.empty();
                    }
                    waarden[i] = dieper.get();
                }
            }
            return Optional.of(maak(record.getClass(), componenten, waarden));
        } catch (InvocationTargetException e) {
            // The record itself does not take this value.
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object maak(Class<?> soort, RecordComponent[] componenten, @Nullable Object[] waarden)
            throws ReflectiveOperationException {
        Constructor<?> maker = soort.getDeclaredConstructor(
                Arrays.stream(componenten).map(RecordComponent::getType).toArray(Class<?>[]::new));
        maker.setAccessible(true);
        return maker.newInstance(waarden);
    }
}
