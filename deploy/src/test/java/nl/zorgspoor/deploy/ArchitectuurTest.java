package nl.zorgspoor.deploy;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.deploy.api.Grensbreker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries around core and within the runnable whole; every rule is also shown to fail. */
class ArchitectuurTest {

    private static final String CORE = "nl.zorgspoor.core.";

    /** The packages right under core in which areas live. */
    private static final Set<String> GEBIEDEN = Vocabulaire.STROOMSOORTEN.alle().stream()
            .flatMap(soort -> soort.gebieden().stream())
            .map(gebied -> gebied.leeg().getClass().getName().substring(CORE.length()))
            .map(naam -> CORE + naam.substring(0, naam.indexOf('.') + 1))
            .collect(Collectors.toSet());

    private static JavaClasses buitenCore;
    private static JavaClasses deploy;

    @BeforeAll
    static void lees() {
        ClassFileImporter lezer =
                new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        buitenCore = lezer.importPackages("nl.zorgspoor.projections", "nl.zorgspoor.partners", "nl.zorgspoor.deploy");
        deploy = buitenCore.that(resideInAPackage("nl.zorgspoor.deploy.."));
    }

    /** Of an area others may use its words: commands, events, choices, and the file a school is set up with. */
    private static DescribedPredicate<JavaClass> binnenwerkVanEenGebied() {
        return describe(
                "het binnenwerk van een gebied",
                c -> GEBIEDEN.stream().anyMatch(c.getName()::startsWith)
                        && !c.isEnum()
                        && !c.getName().matches(".*(Command|Event)(\\$.*)?")
                        && !c.getName().matches("nl\\.zorgspoor\\.core\\.school\\.Profiel(lezer)?"));
    }

    static Stream<Arguments> regels() {
        return Stream.of(
                Arguments.of(
                        "buiten core ziet niemand de staat van een gebied; alleen de audit speelt een stroom na",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("nl.zorgspoor.deploy.api.Dossierlezer")
                                .should()
                                .dependOnClassesThat(binnenwerkVanEenGebied())),
                Arguments.of(
                        "de api kent geen Mongo en geen Kafka",
                        noClasses()
                                .that()
                                .resideInAPackage("..deploy.api..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "com.mongodb..", "org.bson..", "org.apache.kafka..", "io.cloudevents..")),
                Arguments.of(
                        "de beveiliging kent geen opslag, Mongo of Kafka",
                        noClasses()
                                .that()
                                .resideInAPackage("..deploy.beveiliging..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "com.mongodb..",
                                        "org.apache.kafka..",
                                        "java.sql..",
                                        "org.springframework.jdbc..")),
                Arguments.of(
                        "alleen embedded kent de ingebouwde servers",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..deploy.embedded..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("de.bwaldvogel..", "io.zonky..", "kafka.server..", "org.h2..")),
                Arguments.of(
                        "embedded kent niets van Zorgspoor",
                        noClasses()
                                .that()
                                .resideInAPackage("..deploy.embedded..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "..zorgspoor.core..",
                                        "..zorgspoor.projections..",
                                        "..zorgspoor.partners..",
                                        "..deploy.api..",
                                        "..deploy.instantie..")),
                Arguments.of(
                        "projections, partners en core kennen de draaiende toepassing niet",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..zorgspoor.projections..", "..zorgspoor.partners..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("..zorgspoor.deploy..")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void grens(String naam, ArchRule regel) {
        regel.check(buitenCore);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void elke_grens_kan_breken(String naam, ArchRule regel) {
        JavaClasses kapot = new ClassFileImporter()
                .importClasses(
                        Grensbreker.class,
                        nl.zorgspoor.deploy.beveiliging.Grensbreker.class,
                        nl.zorgspoor.deploy.embedded.Grensbreker.class,
                        nl.zorgspoor.partners.proef.Grensbreker.class);
        assertThat(regel.evaluate(kapot).hasViolation()).isTrue();
    }

    @Test
    void elke_kamer_zegt_waarvoor_zij_is() {
        List<String> zonder = deploy.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(p -> deploy.stream()
                        .noneMatch(c -> c.getPackageName().equals(p)
                                && c.getSimpleName().equals("package-info")))
                .toList();
        assertThat(zonder).isEmpty();
    }
}
