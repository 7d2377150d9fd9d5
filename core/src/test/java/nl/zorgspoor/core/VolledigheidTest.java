package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gebied.Gebied;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registrations must hold together; that each word has one method is checked when they are loaded. */
class VolledigheidTest {

    @Test
    void elke_opdracht_gaat_naar_een_soort_stroom() {
        Set<Class<?>> gehad = new HashSet<>();
        Vocabulaire.STROOMSOORTEN.alle().forEach(soort -> soort.opdrachtsoorten()
                .forEach(opdracht -> assertThat(gehad.add(opdracht))
                        .as(opdracht.getSimpleName() + " ook in " + soort)
                        .isTrue()));
        assertThat(gehad).containsAll(Vocabulaire.opdrachten().values());
    }

    @Test
    void elk_gebied_heeft_een_eigen_naam() {
        List<String> namen = Vocabulaire.STROOMSOORTEN.alle().stream()
                .flatMap(soort -> soort.gebieden().stream())
                .map(Gebied::naam)
                .toList();
        assertThat(namen).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void elke_opdracht_heeft_op_elke_school_een_rij_in_de_matrix(String schoolId) {
        Set<String> rijen = Proef.school(schoolId).bevoegdheden().keySet();
        assertThat(Vocabulaire.opdrachten().keySet().stream().filter(o -> !rijen.contains(o)))
                .as("opdrachten zonder rij op " + schoolId)
                .isEmpty();
    }

    @Test
    void geen_veld_van_een_gebeurtenis_vervangt_waar_een_route_op_wacht() {
        assertThat(Vocabulaire.namen().alle().values().stream()
                        .flatMap(k -> java.util.Arrays.stream(k.getRecordComponents()))
                        .map(java.lang.reflect.RecordComponent::getName))
                .doesNotContain("routeaanleiding");
    }
}
