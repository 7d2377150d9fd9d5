package nl.zorgspoor.partners;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries between the partners' rooms; every rule is also shown to fail, on a class made to break it. */
class ArchitectuurTest {

    static Stream<Arguments> regels() {
        return Stream.of(
                Arguments.of(
                        "partners zien elkaar niet",
                        slices().matching("nl.zorgspoor.partners.(jos|smw|leerplicht)..")
                                .should()
                                .notDependOnEachOther(),
                        nl.zorgspoor.partners.smw.Grensbreker.class),
                Arguments.of(
                        "een kamer van een partner kent geen broker, opslag of poort",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..partners.jos..", "..partners.smw..", "..partners.leerplicht..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.apache.kafka..",
                                        "org.springframework..",
                                        "java.sql..",
                                        "..core.poort..",
                                        "..partners.kafka.."),
                        nl.zorgspoor.partners.smw.Grensbreker.class),
                Arguments.of(
                        "de weg van en naar de broker kent geen kamer van een partner",
                        noClasses()
                                .that()
                                .resideInAPackage("..partners.kafka..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("..partners.jos..", "..partners.smw..", "..partners.leerplicht.."),
                        nl.zorgspoor.partners.kafka.Grensbreker.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void de_grens_staat(String naam, ArchRule regel, Class<?> breker) {
        regel.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.zorgspoor.partners"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void wie_de_grens_breekt_wordt_betrapt(String naam, ArchRule regel, Class<?> breker) {
        var met = new ClassFileImporter().importClasses(breker, nl.zorgspoor.partners.jos.JosVertaler.class);
        assertThat(regel.evaluate(met).hasViolation()).isTrue();
    }
}
