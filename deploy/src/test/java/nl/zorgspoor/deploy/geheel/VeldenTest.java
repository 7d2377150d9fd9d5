package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.projections.ProjectionsConfiguratie;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is asked and stored is looked at: by a rule or a message, that read it, or by a view, whose documents differ by it. A text that
 * somebody wrote about a student is read by people, in the history.
 */
class VeldenTest {

    /** What only tells one exchange or stream from another, and what an area asks that is not there yet. */
    private static final Set<String> MET_REDEN = Set.of(
            // which message of a partner it was: for the history
            "berichtId",
            "volgnummer",
            // which stream of the student it lies in
            "dossierId",
            "schoolId",
            // of which meeting, school year or report an event is, for who reads that event alone
            "overlegvorm",
            "datumTijd",
            "schooljaar",
            "meldingId",
            "DeelnemerAfgemeld.datum",
            "VertrouwelijkeNotitieVastgelegd.datum",
            // of a group: that it is one, and which class, for who reads that event alone
            "HandelingsplanOpgesteld.plansoort",
            "OPPVastgesteld.klas");

    private static JavaClasses alles;

    @BeforeAll
    static void lees() {
        alles = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.zorgspoor");
    }

    @Test
    void elk_veld_van_een_gebeurtenis_telt_ergens_mee() {
        Set<String> ongezien = new TreeSet<>();
        Vocabulaire.namen().alle().forEach((naam, soort) -> {
            for (RecordComponent c : soort.getRecordComponents()) {
                String veld = soort.getSimpleName() + "." + c.getName();
                if (!MET_REDEN.contains(c.getName())
                        && !MET_REDEN.contains(veld)
                        && !c.isAnnotationPresent(Persoonlijk.class)
                        && !wordtGelezen(soort, c.getName())
                        && !isTeZien(naam, soort, c)) {
                    ongezien.add(veld);
                }
            }
        });
        assertThat(ongezien).isEmpty();
    }

    @Test
    void elk_veld_van_een_opdracht_wordt_gelezen() {
        Set<String> ongelezen = new TreeSet<>();
        Vocabulaire.opdrachten().forEach((naam, soort) -> {
            for (RecordComponent c : soort.getRecordComponents()) {
                if (!wordtGelezen(soort, c.getName()) && !wordtViaInterfaceGelezen(soort, c.getName())) {
                    ongelezen.add(naam + "." + c.getName());
                }
            }
        });
        assertThat(ongelezen).isEmpty();
    }

    private record Verzwegen(String leerlingId, String nooit) {}

    @Test
    void een_veld_waar_niemand_naar_kijkt_wordt_gezien() {
        JavaClasses proef = new ClassFileImporter().importClasses(Verzwegen.class);
        assertThat(wordtGelezen(proef, Verzwegen.class, "nooit")).isFalse();
    }

    private static boolean wordtGelezen(Class<?> soort, String veld) {
        return wordtGelezen(alles, soort, veld);
    }

    /** Its accessor is called, or the record itself decides by it. */
    private static boolean wordtGelezen(JavaClasses klassen, Class<?> soort, String veld) {
        JavaClass klasse = klassen.get(soort);
        boolean aangeroepen = klasse.getMethods().stream()
                .filter(m ->
                        m.getName().equals(veld) && m.getRawParameterTypes().isEmpty())
                .flatMap(m -> Stream.concat(m.getCallsOfSelf().stream(), m.getReferencesToSelf().stream()))
                .anyMatch(a -> !a.getOriginOwner().equals(klasse));
        Set<String> zelf = Set.of(veld, "<init>", "equals", "hashCode", "toString");
        return aangeroepen
                || klasse.getFields().stream()
                        .filter(f -> f.getName().equals(veld))
                        .flatMap(f -> f.getAccessesToSelf().stream())
                        .map(a -> (JavaCodeUnit) a.getOrigin())
                        .anyMatch(o -> !zelf.contains(o.getName()));
    }

    private static boolean wordtViaInterfaceGelezen(Class<?> soort, String veld) {
        return alles.get(soort).getAllRawInterfaces().stream()
                .flatMap(i -> i.getMethods().stream())
                .filter(m ->
                        m.getName().equals(veld) && m.getRawParameterTypes().isEmpty())
                .anyMatch(m -> !m.getCallsOfSelf().isEmpty()
                        || !m.getReferencesToSelf().isEmpty());
    }

    private static boolean isTeZien(String naam, Class<?> soort, RecordComponent c) {
        if (wordtViaInterfaceGelezen(soort, c.getName())) {
            return true;
        }
        Object een = Voorbeeld.van(soort);
        Object ander = met(een, c, anders(waarde(een, c)));
        for (Weergave w : ProjectionsConfiguratie.alleWeergaven()) {
            // alone, and after every other event: some views wait for a document
            if (!na(w, naam, een, List.of()).equals(na(w, naam, ander, List.of()))
                    || !na(w, naam, een, eerder(w)).equals(na(w, naam, ander, eerder(w)))) {
                return true;
            }
        }
        return false;
    }

    private static final Map<String, List<Object>> EERDER = new HashMap<>();

    /** The events that this view takes in. */
    private static List<Object> eerder(Weergave w) {
        return EERDER.computeIfAbsent(w.naam(), n -> {
            List<Object> alle = new ArrayList<>();
            Vocabulaire.namen().alle().forEach((naam, soort) -> {
                if (w.projector().gebeurtenissen().contains(naam.substring(naam.lastIndexOf('.') + 1))) {
                    alle.add(Voorbeeld.van(soort));
                }
            });
            return alle;
        });
    }

    private static Map<String, Document> na(Weergave w, String naam, Object gebeurtenis, List<Object> eerder) {
        Map<String, Document> documenten = new HashMap<>();
        eerder.forEach(g ->
                vouw(w, Vocabulaire.namen().type(g.getClass()).orElseThrow().getName(), g, documenten));
        vouw(w, naam, gebeurtenis, documenten);
        return documenten;
    }

    private static void vouw(Weergave w, String naam, Object gebeurtenis, Map<String, Document> documenten) {
        Gebeurtenis g = (Gebeurtenis) gebeurtenis;
        Vastgelegd v = new Vastgelegd(
                7,
                "g7",
                naam,
                g instanceof LeerlingGebeurtenis ? "L-COE-101" : "overig",
                7,
                Instant.parse("2026-09-14T08:00:00Z"),
                Map.of(
                        Metadata.SCHOOL_ID,
                        "COE",
                        Metadata.ACTOR_ID,
                        "OC",
                        Metadata.ROL,
                        Rol.ONDERSTEUNINGSCOORDINATOR.name(),
                        Metadata.OP,
                        "2026-09-14T10:00"),
                g);
        for (Wijziging wijziging : w.projector().wijzigingen(new Feit(v))) {
            if (wijziging instanceof Wijziging.Vouwt vouwt) {
                Document oud = documenten.get(vouwt.id());
                Document nieuw = vouwt.vouw().apply(oud == null ? null : Document.parse(oud.toJson()));
                if (nieuw == null) {
                    documenten.remove(vouwt.id());
                } else {
                    documenten.put(vouwt.id(), nieuw);
                }
            }
        }
    }

    private static @Nullable Object anders(@Nullable Object waarde) {
        if (waarde instanceof String) {
            return "anders";
        } else if (waarde instanceof Integer i) {
            return i + 1;
        } else if (waarde instanceof Long l) {
            return l + 1;
        } else if (waarde instanceof Halven h) {
            return h.plus(Halven.van(0.5));
        } else if (waarde instanceof Boolean b) {
            return !b;
        } else if (waarde instanceof LocalDate d) {
            return d.plusDays(1);
        } else if (waarde instanceof LocalDateTime d) {
            return d.plusDays(1);
        } else if (waarde instanceof Enum<?> e) {
            Object[] alle = e.getDeclaringClass().getEnumConstants();
            return alle[alle.length - 1];
        } else if (waarde instanceof List<?>) {
            return List.of();
        } else if (waarde instanceof Collection<?>) {
            return Set.of();
        } else if (waarde instanceof java.util.NavigableMap<?, ?>) {
            return new java.util.TreeMap<>();
        } else if (waarde instanceof Map<?, ?>) {
            return Map.of();
        }
        return null;
    }

    private static @Nullable Object waarde(Object record, RecordComponent c) {
        try {
            c.getAccessor().setAccessible(true);
            return c.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object met(Object record, RecordComponent anders, @Nullable Object waarde) {
        RecordComponent[] componenten = record.getClass().getRecordComponents();
        Class<?>[] soorten = new Class<?>[componenten.length];
        @Nullable Object[] waarden = new Object[componenten.length];
        for (int i = 0; i < componenten.length; i++) {
            soorten[i] = componenten[i].getType();
            waarden[i] = componenten[i].getName().equals(anders.getName()) ? waarde : waarde(record, componenten[i]);
        }
        try {
            var maker = record.getClass().getDeclaredConstructor(soorten);
            maker.setAccessible(true);
            return maker.newInstance(waarden);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " met een ander " + anders.getName(), e);
        }
    }
}
