package nl.zorgspoor.deploy.mogelijk;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody or something, by the names that fields have: what stands in the events that the reader may see, what is
 * newest first, and what the school's profile gives.
 */
final class Waarden {

    /** Of one field no more are kept; whoever knows an older one can send it. */
    private static final int MEESTE = 40;

    private static final String ID = "Id";

    private final Map<String, Set<String>> opNaam = new LinkedHashMap<>();
    private final Set<LocalDate> dagen = new LinkedHashSet<>();

    /** Another value of a field; the first ones are tried first. */
    void voegToe(String veld, Collection<String> waarden) {
        Set<String> bekend = opNaam.computeIfAbsent(enkelvoud(veld), v -> new LinkedHashSet<>());
        waarden.stream().filter(w -> bekend.size() < MEESTE).forEach(bekend::add);
    }

    /**
     * Takes in an event or a part of one.
     *
     * @param metTekst whether the reader may see what stands in it; else only which things it is about
     */
    void neem(Record deel, boolean metTekst) {
        for (RecordComponent c : deel.getClass().getRecordComponents()) {
            neem(c.getName(), lees(c, deel), metTekst);
        }
    }

    private void neem(String naam, @Nullable Object waarde, boolean metTekst) {
        if (waarde instanceof String tekst) {
            if (metTekst || isId(naam)) {
                voegToe(naam, List.of(tekst));
            }
        } else if (waarde instanceof LocalDate dag) {
            dag(dag, metTekst);
        } else if (waarde instanceof LocalDateTime moment) {
            dag(moment.toLocalDate(), metTekst);
        } else if (waarde instanceof Integer getal) {
            if (metTekst) {
                voegToe(naam, List.of(getal.toString()));
            }
        } else if (waarde instanceof Collection<?> delen) {
            delen.forEach(d -> neem(naam, d, metTekst));
        } else if (waarde instanceof Record deel) {
            neem(deel, metTekst);
        }
    }

    private void dag(LocalDate dag, boolean metTekst) {
        if (metTekst && dagen.size() < MEESTE) {
            dagen.add(dag);
        }
    }

    private static @Nullable Object lees(RecordComponent c, Record van) {
        try {
            var lezer = c.getAccessor();
            lezer.setAccessible(true);
            return lezer.invoke(van);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values under this very name. */
    List<String> van(String veld) {
        return List.copyOf(opNaam.getOrDefault(enkelvoud(veld), Set.of()));
    }

    /** Days on which something was, or will be. */
    List<LocalDate> dagen() {
        return List.copyOf(dagen);
    }

    /**
     * Values for a field that holds an id: those of the same name, else those of whose name it speaks, as {@code toestemmingOuderId}
     * and {@code verwijzingOfArrangementId} do.
     */
    List<String> ids(String veld) {
        List<String> eigen = van(veld);
        if (!eigen.isEmpty()) {
            return eigen;
        }
        String ruim = enkelvoud(veld).toLowerCase(Locale.ROOT);
        Set<String> gevonden = new LinkedHashSet<>();
        opNaam.forEach((naam, waarden) -> {
            if (isId(naam)
                    && ruim.contains(
                            naam.substring(0, naam.length() - ID.length()).toLowerCase(Locale.ROOT))) {
                gevonden.addAll(waarden);
            }
        });
        return List.copyOf(gevonden);
    }

    static boolean isId(String veld) {
        return enkelvoud(veld).endsWith(ID);
    }

    private static String enkelvoud(String veld) {
        return veld.endsWith("Ids") ? veld.substring(0, veld.length() - 1) : veld;
    }

    /** The names under which there is something, for who looks whether all is known. */
    List<String> namen() {
        return new ArrayList<>(new TreeSet<>(opNaam.keySet()));
    }
}
