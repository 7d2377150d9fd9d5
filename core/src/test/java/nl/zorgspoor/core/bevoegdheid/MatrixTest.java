package nl.zorgspoor.core.bevoegdheid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Lvs;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.school.SchoolCommand;
import nl.zorgspoor.core.school.SchoolCommand.RegistreerSchool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do and read what, at every school: the domain description's own tables against the doors that enforce them. */
class MatrixTest {

    private static final Map<String, Map<String, Set<Rol>>> OPDRACHTEN = Verwachtematrix.opdrachten();

    static Stream<String> scholen() {
        return Verwachtematrix.SCHOLEN.stream();
    }

    @Test
    void R3_elke_opdracht_heeft_een_rij_in_de_tabel_van_wie_haar_mag_geven() {
        Set<String> zonder = new TreeSet<>(Vocabulaire.opdrachten().keySet());
        zonder.removeAll(OPDRACHTEN.keySet());
        assertThat(zonder)
                .as("schrijf voor deze opdrachten een rij in matrix/opdrachten.txt, uit 05 en 02")
                .isEmpty();
    }

    @Test
    void elke_opdracht_komt_onder_haar_eigen_naam_aan_de_deur() {
        RegistreerSchool c =
                new RegistreerSchool("ZES", "De Zesde", Onderwijssector.VO, null, null, Lvs.SOM, List.of());
        assertThat(c.opdrachtnaam()).isEqualTo("RegistreerSchool");
        Vocabulaire.opdrachten().values().forEach(soort -> assertThat(soort.getRecordComponents())
                .as(soort.getSimpleName())
                .noneMatch(v -> v.getName().equals("opdrachtnaam")));
    }

    @ParameterizedTest
    @MethodSource("scholen")
    void R3_elke_rol_mag_op_elke_school_precies_de_opdrachten_van_de_tabel(String schoolId) {
        List<String> verschillen = new ArrayList<>();
        Vocabulaire.opdrachten().forEach((opdracht, soort) -> {
            Set<Rol> verwacht = OPDRACHTEN.getOrDefault(opdracht, Map.of()).getOrDefault(schoolId, Set.of());
            Set<Rol> mag = EnumSet.noneOf(Rol.class);
            for (Rol rol : Rol.values()) {
                if (laatDoor(schoolId, rol, opdracht, SchoolCommand.class.isAssignableFrom(soort))) {
                    mag.add(rol);
                }
            }
            if (!mag.equals(verwacht)) {
                verschillen.add("%s: de deur laat door %s; de tabel zegt %s".formatted(opdracht, mag, verwacht));
            }
        });
        assertThat(verschillen).isEmpty();
    }

    private static boolean laatDoor(String schoolId, Rol rol, String opdracht, boolean schoolopdracht) {
        try {
            Bevoegdheden.eisRol(Proef.context(schoolId, rol, "X1", "2026-09-14", opdracht), schoolopdracht);
            return true;
        } catch (CommandGeweigerd e) {
            assertThat(e.weigering().aard().name()).isEqualTo("VERBODEN");
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("scholen")
    void elke_rol_leest_op_elke_school_van_elke_soort_precies_wat_de_tabel_zegt(String schoolId) {
        Schoolprofiel school = Proef.school(schoolId);
        Map<Rol, Map<Gegevenssoort, Leesrecht>> tabel =
                Verwachtematrix.zichtbaarheid().get(schoolId);
        List<String> verschillen = new ArrayList<>();
        for (Rol rol : Rol.values()) {
            for (Gegevenssoort soort : Gegevenssoort.values()) {
                Leesrecht verwacht = tabel.getOrDefault(rol, Map.of()).getOrDefault(soort, Leesrecht.GEEN);
                // Who comes from outside always needs a ground, whatever a school writes.
                if (verwacht == Leesrecht.VOLLEDIG && rol.isExtern()) {
                    verwacht = Leesrecht.MET_GROND;
                }
                Leesrecht recht = Leesrechten.recht(school, rol, soort);
                if (recht != verwacht) {
                    verschillen.add("%s van %s: %s; de tabel zegt %s".formatted(rol, soort, recht, verwacht));
                }
            }
        }
        assertThat(verschillen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scholen")
    void elke_rol_met_een_rij_heeft_een_rij_in_elke_soort(String schoolId) {
        Schoolprofiel school = Proef.school(schoolId);
        Set<Rol> rollen = Verwachtematrix.zichtbaarheid().get(schoolId).keySet();
        for (Gegevenssoort soort : Gegevenssoort.values()) {
            assertThat(school.zichtbaarheid().get(soort))
                    .as("%s op %s", soort, schoolId)
                    .isNotNull();
        }
        assertThat(school.zichtbaarheid().get(Gegevenssoort.BASIS).keySet())
                .as("rollen van " + schoolId)
                .containsExactlyInAnyOrderElementsOf(rollen);
    }

    @Test
    void R59_wat_bij_de_vertrouwenspersoon_ligt_leest_ook_de_coordinator_en_de_auditor_niet() {
        Schoolprofiel school = Proef.school("COE");
        for (Rol rol : List.of(Rol.ONDERSTEUNINGSCOORDINATOR, Rol.RECTOR, Rol.AUDITOR, Rol.MENTOR, Rol.OUDER)) {
            assertThat(Leesrechten.mag(school, rol, nl.zorgspoor.core.gedeeld.Vertrouwelijkheid.VERTROUWELIJK_VP))
                    .as(rol.name())
                    .isFalse();
        }
        assertThat(Leesrechten.mag(
                        school, Rol.VERTROUWENSPERSOON, nl.zorgspoor.core.gedeeld.Vertrouwelijkheid.VERTROUWELIJK_VP))
                .isTrue();
    }
}
