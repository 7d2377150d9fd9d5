package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import org.junit.jupiter.api.Test;

/** A policy is functions, or a record of what they judge: nothing in an area remembers anything beside its state. */
class BeleidsvormTest {

    private static final class MetGeheugen {
        private final int laatste = 1;
    }

    private record Beoordeelt(int wat) {}

    private static Stream<JavaClass> metVelden(Stream<JavaClass> klassen) {
        return klassen.filter(k -> !k.isRecord() && !k.isEnum() && !k.isInterface())
                .filter(k -> k.getFields().stream().anyMatch(BeleidsvormTest::vanEenVoorwerp));
    }

    private static boolean vanEenVoorwerp(JavaField veld) {
        return !veld.getModifiers().contains(JavaModifier.STATIC)
                && !veld.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    @Test
    void een_beleid_is_functies_of_een_record_van_wat_het_beoordeelt() {
        // What reads and checks the file of a profile is no area of rules about a student.
        Set<String> kamers = Vocabulaire.STROOMSOORTEN.alle().stream()
                .flatMap(soort -> soort.gebieden().stream())
                .map(Gebied::leeg)
                .map(leeg -> leeg.getClass().getPackageName())
                .filter(kamer -> !kamer.endsWith(".school"))
                .collect(Collectors.toSet());
        assertThat(kamers).hasSizeGreaterThan(10);
        assertThat(metVelden(new ClassFileImporter()
                                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                        .importPackages(kamers.toArray(String[]::new))
                                        .stream()
                                        .filter(k -> kamers.contains(k.getPackageName()))
                                        .filter(k -> !k.getSimpleName().endsWith("Builder")
                                                && !k.getName().contains("Builder$")))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void geen_staat_heeft_meer_dan_tien_onderdelen() {
        Set<Class<?>> staten = new HashSet<>();
        Vocabulaire.STROOMSOORTEN.alle().stream()
                .flatMap(soort -> soort.gebieden().stream())
                .map(gebied -> gebied.leeg().getClass())
                .forEach(staat -> verzamel(staat, staat.getPackageName(), staten));
        assertThat(staten).hasSizeGreaterThan(60);
        assertThat(staten)
                .filteredOn(staat -> staat.getRecordComponents().length > 10)
                .isEmpty();
    }

    /** The record and those of its room that it is made of; words of the area are not its state. */
    private static void verzamel(Type type, String kamer, Set<Class<?>> gevonden) {
        if (type instanceof ParameterizedType p) {
            for (Type deel : p.getActualTypeArguments()) {
                verzamel(deel, kamer, gevonden);
            }
        } else if (type instanceof Class<?> c
                && c.getPackageName().equals(kamer)
                && !Opdracht.class.isAssignableFrom(c)
                && !Gebeurtenis.class.isAssignableFrom(c)) {
            if (c.isSealed()) {
                for (Class<?> blad : c.getPermittedSubclasses()) {
                    verzamel(blad, kamer, gevonden);
                }
            } else if (c.isRecord() && gevonden.add(c)) {
                for (RecordComponent deel : c.getRecordComponents()) {
                    verzamel(deel.getGenericType(), kamer, gevonden);
                }
            }
        }
    }

    @Test
    void een_klasse_met_velden_wordt_gevonden() {
        List<JavaClass> proef = new ClassFileImporter()
                .importClasses(MetGeheugen.class, Beoordeelt.class).stream().toList();
        assertThat(metVelden(proef.stream()).map(JavaClass::getSimpleName)).containsExactly("MetGeheugen");
    }
}
