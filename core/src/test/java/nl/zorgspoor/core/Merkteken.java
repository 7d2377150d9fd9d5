package nl.zorgspoor.core;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.Persoonlijk;

/** Examples of records with a mark in every text that is neither an id nor said to be a code. */
public final class Merkteken {

    public static final String MERK = "MERKTEKEN-7f3a";

    /** The meeting of every example. */
    public static final String OVERLEG = "overlegId-1";

    /** The plan of a group of every example. */
    public static final String GROEPSPLAN = "groepsplanId-1";

    public static final String TRAINING = "trainingId-1";

    private Merkteken() {}

    public static Object in(Class<?> record) {
        return record(Voorbeeld.van(record), false);
    }

    private static Object record(Object voorbeeld, boolean persoonlijk) {
        RecordComponent[] velden = voorbeeld.getClass().getRecordComponents();
        Class<?>[] soorten = new Class<?>[velden.length];
        Object[] waarden = new Object[velden.length];
        try {
            for (int i = 0; i < velden.length; i++) {
                velden[i].getAccessor().setAccessible(true);
                soorten[i] = velden[i].getType();
                waarden[i] = waarde(velden[i], velden[i].getAccessor().invoke(voorbeeld), persoonlijk);
            }
            var maker = voorbeeld.getClass().getDeclaredConstructor(soorten);
            maker.setAccessible(true);
            return maker.newInstance(waarden);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Geen merkteken in " + voorbeeld.getClass(), e);
        }
    }

    private static Object waarde(RecordComponent veld, Object waarde, boolean binnen) {
        boolean persoonlijk = binnen || veld.isAnnotationPresent(Persoonlijk.class);
        boolean isId = veld.getName().equals("id")
                || veld.getName().endsWith("Id")
                || veld.getName().endsWith("Ids");
        boolean vast = !persoonlijk && (isId || veld.isAnnotationPresent(Kenmerk.class));
        return vast ? vaste(veld, waarde) : gemerkt(veld.getGenericType(), waarde, persoonlijk);
    }

    /** A meeting has one id, whatever its kind. */
    private static Object vaste(RecordComponent veld, Object waarde) {
        return veld.getName().equals("jesId") ? OVERLEG : waarde;
    }

    private static Object gemerkt(Type type, Object waarde, boolean persoonlijk) {
        if (type instanceof ParameterizedType p && waarde instanceof List<?> l) {
            return l.stream()
                    .map(w -> gemerkt(p.getActualTypeArguments()[0], w, persoonlijk))
                    .toList();
        } else if (type instanceof ParameterizedType p && waarde instanceof Set<?> s && !s.isEmpty()) {
            return Set.of(gemerkt(p.getActualTypeArguments()[0], s.iterator().next(), persoonlijk));
        } else if (waarde instanceof String) {
            return MERK;
        } else if (waarde instanceof LocalDate
                || waarde == null
                || !waarde.getClass().isRecord()) {
            return waarde;
        }
        return record(waarde, persoonlijk);
    }
}
