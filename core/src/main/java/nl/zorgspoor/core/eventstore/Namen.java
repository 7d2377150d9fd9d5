package nl.zorgspoor.core.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zorgspoor.core.gebied.Bladeren;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Revisie;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * The names under which events are stored, {@code <stroom>.<Naam>} such as {@code leerling.FlexZatGepland}, with their
 * revision. They are independent of Java packages: moving a class changes nothing in the store.
 */
public final class Namen {

    private final Map<Class<?>, SerializedType> typePerKlasse = new HashMap<>();
    private final SortedMap<String, Class<?>> klassePerNaam = new TreeMap<>();

    /** Adds every event below a sealed interface, under the name of its stream. */
    public Namen met(String stroom, Class<? extends Gebeurtenis> vocabulaire) {
        for (Class<?> blad : Bladeren.van(vocabulaire)) {
            String naam = stroom + "." + blad.getSimpleName();
            Class<?> ander = klassePerNaam.putIfAbsent(naam, blad);
            if (ander != null && ander != blad) {
                throw new IllegalStateException("Twee gebeurtenissen heten " + naam + ": " + ander + " en " + blad);
            }
            typePerKlasse.put(blad, new SimpleSerializedType(naam, revisie(blad)));
        }
        return this;
    }

    private static String revisie(Class<?> klasse) {
        Revisie revisie = klasse.getAnnotation(Revisie.class);
        return revisie == null ? "1" : String.valueOf(revisie.value());
    }

    public Optional<SerializedType> type(Class<?> klasse) {
        return Optional.ofNullable(typePerKlasse.get(klasse));
    }

    public Optional<Class<?>> klasse(String naam) {
        return Optional.ofNullable(klassePerNaam.get(naam));
    }

    /** Every stored name with its class, in alphabetical order. */
    public SortedMap<String, Class<?>> alle() {
        return klassePerNaam;
    }
}
