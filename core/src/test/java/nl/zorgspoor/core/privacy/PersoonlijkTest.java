package nl.zorgspoor.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand;
import nl.zorgspoor.core.overleg.OverlegCommand;
import org.junit.jupiter.api.Test;

/** Every text that is stored about a student says what it is: personal, and so encrypted, or a code or id. */
class PersoonlijkTest {

    private record Plek(String waar, RecordComponent component) {}

    /** The texts of a record that are stored as they are unless they are marked; what is encrypted whole is not looked into. */
    private static List<Plek> teksten(Class<?> record, String waar) {
        List<Plek> plekken = new ArrayList<>();
        for (RecordComponent c : record.getRecordComponents()) {
            String hier = waar + "." + c.getName();
            if (bevat(c.getGenericType(), String.class)) {
                plekken.add(new Plek(hier, c));
            }
            if (!c.isAnnotationPresent(Persoonlijk.class)) {
                records(c.getGenericType()).forEach(r -> plekken.addAll(teksten(r, hier)));
            }
        }
        return plekken;
    }

    private static boolean bevat(Type type, Class<?> gezocht) {
        if (type instanceof ParameterizedType p) {
            return List.of(p.getActualTypeArguments()).stream().anyMatch(t -> bevat(t, gezocht));
        }
        return type == gezocht;
    }

    private static List<Class<?>> records(Type type) {
        if (type instanceof ParameterizedType p) {
            List<Class<?>> records = new ArrayList<>();
            for (Type t : p.getActualTypeArguments()) {
                records.addAll(records(t));
            }
            return records;
        }
        return type instanceof Class<?> c && c.isRecord() ? List.of(c) : List.of();
    }

    private static boolean isId(RecordComponent c) {
        return c.getName().equals("id")
                || c.getName().endsWith("Id")
                || c.getName().endsWith("Ids");
    }

    @Test
    void R60_elke_tekst_van_een_gebeurtenis_met_een_sleutel_zegt_of_zij_persoonlijk_is() {
        Set<String> zwijgt = new TreeSet<>();
        Set<String> beide = new TreeSet<>();
        Vocabulaire.namen().alle().forEach((naam, soort) -> {
            if (Versleuteld.class.isAssignableFrom(soort)) {
                for (Plek p : teksten(soort, naam)) {
                    boolean persoonlijk = p.component().isAnnotationPresent(Persoonlijk.class);
                    boolean kenmerk = p.component().isAnnotationPresent(Kenmerk.class);
                    if (!persoonlijk && !kenmerk && !isId(p.component())) {
                        zwijgt.add(p.waar());
                    }
                    if (persoonlijk && kenmerk) {
                        beide.add(p.waar());
                    }
                }
            }
        });
        assertThat(zwijgt).as("zet @Persoonlijk of @Kenmerk bij deze teksten").isEmpty();
        assertThat(beide).isEmpty();
    }

    /** What a command takes in has nowhere to go but into an event, under the same name, where it is marked. */
    @Test
    void R60_elke_tekst_van_een_opdracht_komt_als_persoonlijk_of_als_kenmerk_in_een_gebeurtenis() {
        Set<String> namen = new TreeSet<>();
        Vocabulaire.namen().alle().values().forEach(soort -> alles(soort).forEach(c -> namen.add(c.getName())));
        Set<String> onbekend = new TreeSet<>();
        Vocabulaire.opdrachten().forEach((naam, soort) -> {
            if (LeerlingOpdracht.class.isAssignableFrom(soort)
                    || OverlegCommand.class.isAssignableFrom(soort)
                    || GroepsplanCommand.class.isAssignableFrom(soort)) {
                for (Plek p : teksten(soort, naam)) {
                    String component = p.component().getName();
                    if (!isId(p.component()) && !namen.contains(component)) {
                        onbekend.add(p.waar());
                    }
                }
            }
        });
        assertThat(onbekend)
                .as("in welke gebeurtenis komen deze teksten, en zijn zij daar persoonlijk?")
                .isEmpty();
    }

    private static List<RecordComponent> alles(Class<?> record) {
        List<RecordComponent> alles = new ArrayList<>();
        for (RecordComponent c : record.getRecordComponents()) {
            alles.add(c);
            records(c.getGenericType()).forEach(r -> alles.addAll(alles(r)));
        }
        return alles;
    }

    private record Binnen(String vrij) {}

    private record Zwijger(
            String leerlingId,
            List<Binnen> lijst,
            @Persoonlijk String tekst) {}

    @Test
    void de_controle_ziet_een_tekst_die_zwijgt_ook_binnen_een_lijst() {
        assertThat(teksten(Zwijger.class, "x"))
                .filteredOn(p -> !isId(p.component()) && !p.component().isAnnotationPresent(Persoonlijk.class))
                .extracting(Plek::waar)
                .containsExactly("x.lijst.vrij");
    }
}
