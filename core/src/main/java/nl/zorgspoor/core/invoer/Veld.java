package nl.zorgspoor.core.invoer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.InHetKort;
import nl.zorgspoor.core.gedeeld.Grens.MagLeeg;
import org.jspecify.annotations.Nullable;

/** A component of a record with its bounds. */
public record Veld(RecordComponent component, Veldgrens grens) {

    private static final ClassValue<List<Veld>> VELDEN = new ClassValue<>() {
        @Override
        protected List<Veld> computeValue(Class<?> soort) {
            return Arrays.stream(soort.getRecordComponents())
                    .map(c -> new Veld(c, Veldgrens.van(c)))
                    .toList();
        }
    };

    /** The fields of a record, in order. */
    public static List<Veld> van(Class<?> soort) {
        return VELDEN.get(soort);
    }

    /** One field of a record. */
    public static Veld van(Class<?> soort, String naam) {
        return van(soort).stream()
                .filter(v -> v.naam().equals(naam))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(soort.getSimpleName() + " heeft geen " + naam));
    }

    /** What a bare text in place of the record says; null when there is no such thing. */
    public static @Nullable Veld inHetKort(Class<?> soort) {
        return van(soort).stream()
                .filter(v -> v.component().isAnnotationPresent(InHetKort.class))
                .findFirst()
                .orElse(null);
    }

    public String naam() {
        return component.getName();
    }

    /** Whether a text has to have something in it. */
    boolean nietLeeg() {
        return component.getType() == String.class
                && !Veldtype.isNullable(component)
                && !component.isAnnotationPresent(MagLeeg.class);
    }

    /** The value that a record has in it. */
    public @Nullable Object waarde(Object record) {
        try {
            var lezer = component.getAccessor();
            lezer.setAccessible(true);
            return lezer.invoke(record);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
