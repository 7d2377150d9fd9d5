package nl.zorgspoor.partners;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries between the partners' rooms; every rule is also shown to fail, on a class made to break it. */
class ArchitectuurTest {

    static Stream<Arguments> regels() {
        return Stream.of(
                Arguments.of(
                        "partners zien elkaar niet",
                        slices().assignedFrom(Kamers.perKamer()).should().notDependOnEachOther(),
                        nl.zorgspoor.partners.proefkamer.Grensbreker.class),
                Arguments.of(
                        "een kamer van een partner kent geen broker, opslag of poort",
                        noClasses()
                                .that(Kamers.inEenKamer())
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.apache.kafka..",
                                        "org.springframework..",
                                        "java.sql..",
                                        "..core.poort..",
                                        "..partners.kafka.."),
                        nl.zorgspoor.partners.proefkamer.Grensbreker.class),
                Arguments.of(
                        "de weg van en naar de broker kent geen kamer van een partner",
                        noClasses()
                                .that()
                                .resideInAPackage("..partners.kafka..")
                                .should()
                                .dependOnClassesThat(Kamers.inEenKamer()),
                        nl.zorgspoor.partners.kafka.Grensbreker.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void de_grens_staat(String naam, ArchRule regel, Class<?> breker) {
        regel.check(Kamers.KLASSEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void wie_de_grens_breekt_wordt_betrapt(String naam, ArchRule regel, Class<?> breker) {
        var met = new ClassFileImporter()
                .importClasses(breker, nl.zorgspoor.partners.leerplicht.LeerplichtVertaler.class);
        assertThat(regel.evaluate(met).hasViolation()).isTrue();
    }

    @Test
    void elke_kamer_van_de_boom_is_een_partner() {
        assertThat(Kamers.KLASSEN.stream().map(JavaClass::getPackageName).filter(p -> !Kamers.GEEN.contains(p)))
                .as("een kamer heeft een KAMER in haar vertaler")
                .containsOnlyElementsOf(Kamers.alle().keySet());
        Kamers.alle().forEach((pakket, kamer) -> assertThat(Partners.ALLE)
                .as("%s krijgt en stuurt niets: noem zijn KAMER in ALLE van Partners", pakket)
                .contains(kamer));
    }

    @Test
    void elke_kamer_zegt_waarvoor_zij_is() {
        assertThat(Kamers.KLASSEN.stream()
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .filter(p -> Kamers.KLASSEN.stream()
                                .noneMatch(k -> k.getPackageName().equals(p)
                                        && k.getSimpleName().equals("package-info"))))
                .as("kamers zonder package-info.java, die zegt waarvoor zij zijn en wat deze partner krijgt")
                .isEmpty();
    }
}
