package nl.zorgspoor.projections;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.projections.tlv.Grensbreker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries of the views; every rule is also shown to fail, on a class made to break it. */
class ArchitectuurTest {

    /** What every view may use. */
    private static final String[] GEDEELD = {
        "..projections.leerling..", "..projections.lezen..", "..projections.opslag..", "..projections.jaarcyclus.."
    };

    private static JavaClasses projections;

    @BeforeAll
    static void lees() {
        projections = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.zorgspoor.projections");
    }

    /** Of core: what all share, the stream of events, who may read; and of an area its words: commands, events and enums. */
    private static DescribedPredicate<JavaClass> buitenDeWoordenVanCore() {
        return describe(
                "iets van core buiten gedeeld, verwerking, bevoegdheid, de telling van kengetallen, het vocabulaire,"
                        + " opdrachten, gebeurtenissen en keuzelijsten",
                c -> c.getPackageName().startsWith("nl.zorgspoor.core")
                        && !c.isEnum()
                        && !c.isEquivalentTo(Vocabulaire.class)
                        && !c.getName().matches(".*(Command|Event)(\\$.*)?")
                        && List.of("gedeeld", "verwerking", "bevoegdheid", "kengetallen").stream()
                                .noneMatch(p -> c.getPackageName().equals("nl.zorgspoor.core." + p)));
    }

    static Stream<Arguments> regels() {
        return Stream.of(
                Arguments.of(
                        "een weergave ziet van core de opdrachten en gebeurtenissen en geen staat, poort of opslag",
                        noClasses().should().dependOnClassesThat(buitenDeWoordenVanCore())),
                Arguments.of(
                        "projections kent geen web, Kafka, Axon of SQL en geen andere buitenwereld",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.springframework.web..",
                                        "org.springframework.http..",
                                        "jakarta.servlet..",
                                        "org.apache.kafka..",
                                        "org.axonframework..",
                                        "java.sql..",
                                        "javax.sql..",
                                        "org.springframework.jdbc..",
                                        "..zorgspoor.partners..",
                                        "..zorgspoor.deploy..")),
                Arguments.of(
                        "een weergave ziet geen andere weergave",
                        slices().matching("nl.zorgspoor.projections.(*)..")
                                .should()
                                .notDependOnEachOther()
                                .ignoreDependency(alwaysTrue(), resideInAnyPackage(GEDEELD))),
                Arguments.of(
                        "een weergave heeft geen klok en geen toeval",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..projections.opslag..", "..projections.lezen..")
                                .should()
                                .callMethod(java.time.LocalDate.class, "now")
                                .orShould()
                                .callMethod(java.time.LocalDateTime.class, "now")
                                .orShould()
                                .callMethod(java.time.Instant.class, "now")
                                .orShould()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(java.util.UUID.class, "randomUUID")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void grens(String naam, ArchRule regel) {
        regel.check(projections);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regels")
    void elke_grens_kan_breken(String naam, ArchRule regel) {
        JavaClasses kapot =
                new ClassFileImporter().importClasses(Grensbreker.class, nl.zorgspoor.projections.jes.JesAgenda.class);
        assertThat(regel.evaluate(kapot).hasViolation()).isTrue();
    }

    @Test
    void elke_kamer_zegt_waarvoor_zij_is() {
        List<String> zonder = projections.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(p -> projections.stream()
                        .noneMatch(c -> c.getPackageName().equals(p)
                                && c.getSimpleName().equals("package-info")))
                .toList();
        assertThat(zonder).isEmpty();
    }
}
