package nl.zorgspoor.core.verwerking;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event as it should have read: one component with its right value (R8). The stored event stays as it is. */
public final class Verbetering {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Verbetering() {}

    /**
     * The event with another value in a component; empty when it has no such component, or when the text is no value for it.
     *
     * @param waarde as people write it: {@code 2026-09-14}, {@code 12}, {@code true}, {@code HAVO}; of a list the values with
     *     commas between them
     */
    public static Optional<Gebeurtenis> van(Gebeurtenis gebeurtenis, String veld, String waarde) {
        RecordComponent[] componenten = gebeurtenis.getClass().getRecordComponents();
        if (componenten == null) {
            return Optional.empty();
        }
        @Nullable Object[] waarden = new Object[componenten.length];
        boolean gevonden = false;
        try {
            for (int i = 0; i < componenten.length; i++) {
                RecordComponent c = componenten[i];
                c.getAccessor().setAccessible(true);
                if (c.getName().equals(veld)) {
                    Object juist = lees(waarde, MAPPER.constructType(c.getGenericType()));
                    if (juist == null) {
                        return Optional.empty();
                    }
                    waarden[i] = juist;
                    gevonden = true;
                } else {
                    waarden[i] = c.getAccessor().invoke(gebeurtenis);
                }
            }
            return gevonden ? Optional.of(maak(gebeurtenis.getClass(), componenten, waarden)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | InvocationTargetException e) {
            // No value for this component: the text does not read as one, or the event does not take it.
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object lees(String waarde, JavaType type) {
        if (type.hasRawClass(String.class)) {
            return waarde;
        }
        String tekst = waarde.strip();
        if (type.isTypeOrSubTypeOf(Collection.class)) {
            Object delen = tekst.isEmpty() ? new String[0] : tekst.split("\\s*,\\s*");
            return MAPPER.convertValue(delen, type);
        }
        return MAPPER.convertValue(tekst, type);
    }

    private static Gebeurtenis maak(Class<?> soort, RecordComponent[] componenten, @Nullable Object[] waarden)
            throws ReflectiveOperationException {
        Constructor<?> maker = soort.getDeclaredConstructor(
                Arrays.stream(componenten).map(RecordComponent::getType).toArray(Class<?>[]::new));
        maker.setAccessible(true);
        return (Gebeurtenis) maker.newInstance(waarden);
    }
}
