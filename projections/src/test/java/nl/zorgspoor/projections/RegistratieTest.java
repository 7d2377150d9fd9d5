package nl.zorgspoor.projections;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.projections.lezen.Lijst;
import org.junit.jupiter.api.Test;

/** Whatever the tree has of views can be asked. */
class RegistratieTest {

    private static final JavaClasses PROJECTIONS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.zorgspoor.projections");

    /** The views in the tree that are not in the list, with the place where they belong. */
    private static List<String> vergeten(List<Lijst> lijsten) {
        return PROJECTIONS.stream()
                .filter(k -> k.isAssignableTo(Lijst.class)
                        && !k.isInterface()
                        && !k.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::reflect)
                .filter(k -> lijsten.stream().noneMatch(k::isInstance))
                .map(k -> k.getSimpleName()
                        + " kan niemand vragen: noem de weergave in LIJSTEN van ProjectionsConfiguratie")
                .toList();
    }

    @Test
    void elke_weergave_van_de_boom_kan_worden_gevraagd() {
        assertThat(vergeten(ProjectionsConfiguratie.LIJSTEN)).isEmpty();
    }

    @Test
    void een_vergeten_weergave_wordt_genoemd_met_de_plaats_waar_zij_hoort() {
        List<Lijst> zonder = new ArrayList<>(ProjectionsConfiguratie.LIJSTEN);
        String naam = zonder.remove(3).getClass().getSimpleName();
        assertThat(vergeten(zonder)).singleElement().asString().startsWith(naam).contains("LIJSTEN");
    }

    @Test
    void elke_weergave_beschrijft_haar_kolommen() {
        assertThat(ProjectionsConfiguratie.LIJSTEN.stream()
                        .map(l -> l.weergave().naam())
                        .filter(naam -> getClass().getResource("/kolommen/" + naam + ".txt") == null))
                .as("een bestand kolommen/<naam>.txt, met een regel per kolom")
                .isEmpty();
    }
}
