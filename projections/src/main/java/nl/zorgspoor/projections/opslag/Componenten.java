package nl.zorgspoor.projections.opslag;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A record's components by name, for what is about any event whatever: the timeline, corrections, and how a document holds a record. */
public final class Componenten {

    private static final Map<Class<?>, Map<String, RecordComponent>> BEKEND = new ConcurrentHashMap<>();

    private Componenten() {}

    /** In the order in which they are declared; none of what is no record. */
    public static Map<String, RecordComponent> van(Object waarde) {
        return BEKEND.computeIfAbsent(waarde.getClass(), soort -> {
            Map<String, RecordComponent> componenten = new LinkedHashMap<>();
            RecordComponent[] alle = soort.getRecordComponents();
            for (RecordComponent c : alle == null ? new RecordComponent[0] : alle) {
                c.getAccessor().setAccessible(true);
                componenten.put(c.getName(), c);
            }
            return componenten;
        });
    }

    /** The value of a component; null when it was left empty, or when there is no such component. */
    public static @Nullable Object lees(Object eigenaar, String naam) {
        RecordComponent component = van(eigenaar).get(naam);
        try {
            return component == null ? null : component.getAccessor().invoke(eigenaar);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
