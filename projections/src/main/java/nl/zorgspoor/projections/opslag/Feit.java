package nl.zorgspoor.projections.opslag;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event as a view reads it: its name and its components by name, as values a document can hold. Enums become their name,
 * dates ISO text (which sorts), records documents.
 *
 * <p>Views know events by the names that live for ever, not by class; a test reads every component that a view asks for against
 * the vocabulary, so a name that does not exist cannot go unseen.
 *
 * @param vastgelegd the event, with the right values where it was corrected
 * @param correcties the corrections of this event, oldest first
 * @param betreft of a correction: the event that it corrects, as it should have read
 */
public record Feit(
        Vastgelegd vastgelegd,
        List<Correctie> correcties,
        @Nullable Feit betreft) {

    /** The events that put another one right (R8). */
    private static final Set<String> CORRECTIES = Set.of("GegevenGecorrigeerd", "TermijnHerzien");

    public Feit {
        correcties = List.copyOf(correcties);
    }

    public Feit(Vastgelegd vastgelegd) {
        this(vastgelegd, List.of(), null);
    }

    private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTEN = new ConcurrentHashMap<>();

    /** The stored name without its stream, such as {@code FlexZatGepland}. */
    public String naam() {
        return vastgelegd.naam().substring(vastgelegd.naam().lastIndexOf('.') + 1);
    }

    /** Whether it puts another event right (R8). */
    boolean isCorrectie() {
        return CORRECTIES.contains(naam());
    }

    public String schoolId() {
        return vastgelegd.schoolId();
    }

    public @Nullable String leerlingId() {
        return vastgelegd.leerlingId().orElse(null);
    }

    /** Whether it lies with the vertrouwenspersoon: a view that takes events as they come passes it over (R59). */
    public boolean isInVertrouwen() {
        return Leesrechten.isInVertrouwen(vastgelegd.inhoud());
    }

    /** The day in the domain on which it was recorded, as ISO text. */
    public String dag() {
        return vastgelegd.op().toLocalDate().toString();
    }

    /** The day it is about: its own {@code datum} when it has one, else the day it was recorded; ISO text. */
    public String datum() {
        Object eigen = heeft("datum") ? waarde("datum") : null;
        return eigen == null ? dag() : eigen.toString();
    }

    public boolean heeft(String component) {
        return componenten(vastgelegd.inhoud()).containsKey(component);
    }

    /**
     * The value of a component, or null when it was left empty.
     *
     * @throws IllegalArgumentException when the event has no such component
     */
    public @Nullable Object waarde(String component) {
        return bson(lees(component));
    }

    public @Nullable String tekst(String component) {
        Object waarde = waarde(component);
        return waarde == null ? null : waarde.toString();
    }

    /** The value of a component that is never empty. */
    public String eis(String component) {
        String waarde = tekst(component);
        if (waarde == null) {
            throw new IllegalArgumentException(naam() + " heeft geen waarde in " + component);
        }
        return waarde;
    }

    public boolean ja(String component) {
        return Boolean.TRUE.equals(waarde(component));
    }

    /** A list component; empty when it was left empty. */
    public List<Object> lijst(String component) {
        return waarde(component) instanceof List<?> l ? new ArrayList<>(l) : new ArrayList<>();
    }

    public @Nullable LocalDate dagVan(String component) {
        String waarde = tekst(component);
        return waarde == null ? null : LocalDate.parse(waarde.substring(0, 10));
    }

    /** The value of a component inside a component, such as {@code persoonsgegevens.naam}; null when there is none. */
    public @Nullable Object opPad(@Nullable String pad) {
        String[] delen = pad == null ? new String[] {""} : pad.split("\\.", -1);
        Object waarde = heeft(delen[0]) ? waarde(delen[0]) : null;
        for (int i = 1; i < delen.length; i++) {
            waarde = waarde instanceof Document d ? d.get(delen[i]) : null;
        }
        return waarde;
    }

    /** The value of the first of these components that the event has. */
    public @Nullable String een(String... namen) {
        for (String naam : namen) {
            if (heeft(naam)) {
                return tekst(naam);
            }
        }
        return null;
    }

    private @Nullable Object lees(String component) {
        Gebeurtenis inhoud = vastgelegd.inhoud();
        RecordComponent c = componenten(inhoud).get(component);
        if (c == null) {
            throw new IllegalArgumentException(naam() + " kent geen " + component);
        }
        return lees(inhoud, c);
    }

    private static @Nullable Object lees(Object eigenaar, RecordComponent c) {
        try {
            c.getAccessor().setAccessible(true);
            return c.getAccessor().invoke(eigenaar);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, RecordComponent> componenten(Object waarde) {
        return COMPONENTEN.computeIfAbsent(waarde.getClass(), type -> {
            Map<String, RecordComponent> componenten = new java.util.LinkedHashMap<>();
            RecordComponent[] alle = type.getRecordComponents();
            for (RecordComponent c : alle == null ? new RecordComponent[0] : alle) {
                componenten.put(c.getName(), c);
            }
            return componenten;
        });
    }

    /** A value as a document holds it. */
    public static @Nullable Object bson(@Nullable Object waarde) {
        if (waarde == null || waarde instanceof Number || waarde instanceof Boolean || waarde instanceof String) {
            return waarde;
        } else if (waarde instanceof Enum<?> e) {
            return e.name();
        } else if (waarde instanceof Collection<?> c) {
            List<Object> lijst = new ArrayList<>();
            c.forEach(x -> lijst.add(bson(x)));
            return lijst;
        } else if (waarde instanceof Map<?, ?> m) {
            Document d = new Document();
            m.forEach((k, v) -> d.put(String.valueOf(bson(k)), bson(v)));
            return d;
        } else if (waarde instanceof Record) {
            Document d = new Document();
            componenten(waarde).forEach((naam, c) -> d.put(naam, bson(lees(waarde, c))));
            return d;
        }
        return waarde.toString();
    }
}
