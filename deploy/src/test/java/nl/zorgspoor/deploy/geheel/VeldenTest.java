package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is stored is looked at: by a rule, a view or a message. */
class VeldenTest {

    private static JavaClasses alles;
    private static String weergaven = "";

    @BeforeAll
    static void lees() {
        alles = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.zorgspoor");
        StringBuilder bron = new StringBuilder();
        try (Stream<Path> bestanden = Files.walk(Path.of("../projections/src/main/java"))) {
            for (Path p : bestanden.filter(b -> b.toString().endsWith(".java")).toList()) {
                bron.append(Files.readString(p));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        weergaven = bron.toString();
    }

    @Test
    void elk_veld_van_een_gebeurtenis_wordt_ergens_gelezen() {
        Map<String, Set<String>> ongelezen = new TreeMap<>();
        Vocabulaire.namen().alle().forEach((naam, soort) -> {
            for (RecordComponent c : soort.getRecordComponents()) {
                if (!wordtGelezen(soort, c)) {
                    ongelezen
                            .computeIfAbsent(soort.getSimpleName(), k -> new TreeSet<>())
                            .add(c.getName());
                }
            }
        });
        ongelezen.forEach((k, v) -> System.out.println("ONGELEZEN " + k + " " + v));
        assertThat(ongelezen).isEmpty();
    }

    private static boolean wordtGelezen(Class<?> soort, RecordComponent c) {
        JavaClass klasse = alles.get(soort);
        Set<JavaMethod> vragers = new HashSet<>(klasse.getMethods().stream()
                .filter(m -> m.getName().equals(c.getName())
                        && m.getRawParameterTypes().isEmpty())
                .toList());
        boolean aangeroepen = vragers.stream()
                .anyMatch(m -> Stream.concat(
                                m.getCallsOfSelf().stream(), m.getReferencesToSelf().stream())
                        .anyMatch(a -> !a.getOriginOwner().equals(klasse)));
        return aangeroepen || weergaven.contains("\"" + c.getName() + "\"");
    }
}
