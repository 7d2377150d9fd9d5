package nl.zorgspoor.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries of core; every rule is also shown to fail, on a class made to break it. */
class ArchitectuurTest {

    private static final JavaClasses CORE = Klassen.core();

    /** Rules hold for these, and for the way in which areas are run. */
    private static final String[] GEBIEDEN = Stream.concat(Stream.of(Klassen.gebieden()), Stream.of("..core.gebied.."))
            .toArray(String[]::new);

    private static DescribedPredicate<JavaClass> anderDeelVanCore() {
        return JavaClass.Predicates.resideInAPackage("..zorgspoor.core..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("..core.gedeeld.."));
    }

    static Stream<Arguments> regels() {
        return Stream.of(
                Arguments.of(
                        "gedeeld ziet geen andere kamer en geen raamwerk",
                        noClasses()
                                .that()
                                .resideInAPackage("..core.gedeeld..")
                                .should()
                                .dependOnClassesThat(anderDeelVanCore()
                                        .or(JavaClass.Predicates.resideInAnyPackage(
                                                "org.springframework..", "org.axonframework..", "tools.jackson.."))),
                        nl.zorgspoor.core.gedeeld.Grensbreker.class),
                Arguments.of(
                        "een gebied kent geen Spring, Jackson of SQL",
                        noClasses()
                                .that()
                                .resideInAnyPackage(GEBIEDEN)
                                .and()
                                .haveNameNotMatching(".*Profiel(lezer|basis).*")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.springframework..", "tools.jackson..", "java.sql..", "javax.sql.."),
                        nl.zorgspoor.core.school.Grensbreker.class),
                Arguments.of(
                        "een gebied kent geen Axon",
                        noClasses()
                                .that()
                                .resideInAnyPackage(GEBIEDEN)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.axonframework.."),
                        nl.zorgspoor.core.school.Grensbreker.class),
                Arguments.of(
                        "een gebied heeft geen klok en geen toeval",
                        noClasses()
                                .that()
                                .resideInAnyPackage(GEBIEDEN)
                                .should()
                                .callMethod(java.time.LocalDate.class, "now")
                                .orShould()
                                .callMethod(java.time.LocalDateTime.class, "now")
                                .orShould()
                                .callMethod(java.time.Instant.class, "now")
                                .orShould()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(java.util.UUID.class, "randomUUID"),
                        nl.zorgspoor.core.school.Grensbreker.class),
                Arguments.of(
                        "de opslag kent geen gebied",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..core.eventstore..", "..core.gebied..", "..core.verwerking..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(Klassen.gebieden()),
                        null),
                Arguments.of(
                        "wie het geheel samenstelt wordt door geen kamer gezien",
                        noClasses()
                                .that()
                                .resideInAPackage("nl.zorgspoor.core.(*)..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("nl.zorgspoor.core"),
                        null),
                Arguments.of(
                        "core kent geen web, Mongo of Kafka",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.springframework.web..",
                                        "com.mongodb..",
                                        "org.apache.kafka..",
                                        "..zorgspoor.projections..",
                                        "..zorgspoor.partners..",
                                        "..zorgspoor.deploy.."),
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void grens(String naam, ArchRule regel, Class<?> breker) {
        regel.check(CORE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void elke_grens_kan_breken(String naam, ArchRule regel, Class<?> breker) {
        if (breker == null) {
            return;
        }
        JavaClasses kapot = new ClassFileImporter().importClasses(breker);
        assertThat(regel.evaluate(kapot).hasViolation()).isTrue();
    }

    @Test
    void pijlen_tussen_gebieden_van_een_leerling_lopen_een_kant_op() {
        slices().matching("nl.zorgspoor.core.leerling.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void geen_kamers_staan_in_een_kring() {
        slices().matching("nl.zorgspoor.core.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void een_kring_wordt_gezien() {
        JavaClasses kring = new ClassFileImporter()
                .importClasses(nl.zorgspoor.core.gedeeld.Grensbreker.class, nl.zorgspoor.core.school.Grensbreker.class);
        assertThat(slices().matching("nl.zorgspoor.core.(**)")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(kring)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void elke_kamer_zegt_waarvoor_zij_is() {
        List<String> zonder = CORE.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(p -> CORE.stream()
                        .noneMatch(c -> c.getPackageName().equals(p)
                                && c.getSimpleName().equals("package-info")))
                .toList();
        assertThat(zonder).isEmpty();
    }
}
