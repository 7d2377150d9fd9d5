package nl.zorgspoor.core.school;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.school.SchoolCommand.RegistreerMedewerker;
import nl.zorgspoor.core.school.SchoolCommand.WijzigMedewerkerrol;
import nl.zorgspoor.core.school.SchoolCommand.WijzigSchoolinstelling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sectors as the unit of responsibility (R292). */
class SectorenTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-05");

    private Inrichting chr = Inrichting.van("CHR").na(Proef.profiel("CHR"));

    private Context x(String opdracht) {
        return Proef.context(chr.profiel(), Rol.BEHEERDER, "BH", "2026-09-01", opdracht);
    }

    private void sectoren(String waarde, String vanaf) {
        chr = Vouw.na(
                chr,
                chr.decide(
                        new WijzigSchoolinstelling("CHR", "sectoren", waarde, LocalDate.parse(vanaf), null),
                        x("WijzigSchoolinstelling")));
    }

    private void medewerker(String id, Rol rol, String... sectoren) {
        chr = Vouw.na(
                chr,
                chr.decide(
                        new RegistreerMedewerker("CHR", id, List.of(rol), List.of(), null, List.of(sectoren)),
                        x("RegistreerMedewerker")));
    }

    private boolean ziet(String id, Rol rol, @Nullable String klas, LocalDate op) {
        return Bevoegdheden.inBereik(
                new Actor(id, rol, "CHR", null),
                chr.profiel(),
                new Leerlingfeiten("L-CHR-1", "CHR", true, klas, null, Set.of()),
                op);
    }

    private void verdeeld() {
        sectoren("SECTOR_1:1A+1B,SECTOR_2:2A", "2026-09-01");
        medewerker("OC1", Rol.ONDERSTEUNINGSCOORDINATOR, "SECTOR_1");
        medewerker("OC2", Rol.ONDERSTEUNINGSCOORDINATOR, "SECTOR_2");
        medewerker("AL1", Rol.AFDELINGSLEIDER, "SECTOR_1");
        medewerker("D1", Rol.DOCENT, "SECTOR_1");
    }

    @ParameterizedTest
    @CsvSource({
        "OC1, ONDERSTEUNINGSCOORDINATOR, 1A, true",
        "OC1, ONDERSTEUNINGSCOORDINATOR, 1B, true",
        "OC1, ONDERSTEUNINGSCOORDINATOR, 2A, false",
        "OC2, ONDERSTEUNINGSCOORDINATOR, 2A, true",
        "AL1, AFDELINGSLEIDER, 1A, true",
        "AL1, AFDELINGSLEIDER, 2A, false",
        "AL1, AFDELINGSLEIDER, 9Z, true",
        "AL1, AFDELINGSLEIDER, , true",
        "D1, DOCENT, 1A, true",
        "D1, DOCENT, 9Z, false",
        "D1, DOCENT, , false"
    })
    void R292_coordinator_en_sectorleider_werken_voor_de_klassen_van_hun_sector(
            String id, Rol rol, @Nullable String klas, boolean ziet) {
        verdeeld();
        assertThat(ziet(id, rol, klas, DAG)).isEqualTo(ziet);
    }

    @Test
    void R292_een_signaal_hoort_bij_de_coordinator_van_de_sector_van_de_leerling() {
        verdeeld();
        assertThat(chr.profiel().coordinatorVan("1B", DAG)).contains("OC1");
        assertThat(chr.profiel().coordinatorVan("2A", DAG)).contains("OC2");
        assertThat(chr.profiel().coordinatorVan("9Z", DAG)).isEmpty();
        assertThat(chr.profiel().coordinatorVan(null, DAG)).isEmpty();
        assertThat(chr.profiel().sectoren(DAG).vanKlas("1A")).contains("SECTOR_1");
    }

    @Test
    void R292_zonder_verdeling_is_elke_coordinator_van_de_hele_school() {
        medewerker("OC1", Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(ziet("OC1", Rol.ONDERSTEUNINGSCOORDINATOR, "2A", DAG)).isTrue();
        assertThat(chr.profiel().coordinatorVan("2A", DAG)).isEmpty();
    }

    @Test
    void R292_klassen_van_een_sector_gelden_per_dag_en_een_andere_rol_laat_de_sector_staan() {
        verdeeld();
        sectoren("SECTOR_1:1A,SECTOR_2:1B+2A", "2026-11-01");
        LocalDate later = LocalDate.parse("2026-11-02");
        assertThat(ziet("OC1", Rol.ONDERSTEUNINGSCOORDINATOR, "1B", DAG)).isTrue();
        assertThat(ziet("OC1", Rol.ONDERSTEUNINGSCOORDINATOR, "1B", later)).isFalse();
        assertThat(ziet("OC2", Rol.ONDERSTEUNINGSCOORDINATOR, "1B", later)).isTrue();
        chr = Vouw.na(
                chr,
                chr.decide(
                        new WijzigMedewerkerrol(
                                "CHR", "OC1", List.of(Rol.AFDELINGSLEIDER), LocalDate.parse("2026-10-01")),
                        x("WijzigMedewerkerrol")));
        assertThat(ziet("OC1", Rol.AFDELINGSLEIDER, "2A", DAG)).isFalse();
        assertThat(ziet("OC1", Rol.AFDELINGSLEIDER, "1A", DAG)).isTrue();
    }

    @Test
    void R292_een_medewerker_is_van_een_sector_die_er_is() {
        RegistreerMedewerker c = new RegistreerMedewerker(
                "CHR", "OC1", List.of(Rol.ONDERSTEUNINGSCOORDINATOR), List.of(), null, List.of("SECTOR_9", "SECTOR_1"));
        assertThat(weigert(() -> chr.decide(c, x("RegistreerMedewerker")), "SECTOR_ONBEKEND", "R292")
                        .ontbreekt())
                .containsExactly("SECTOR_9");
    }

    @Test
    void R292_CHR_heeft_vier_sectoren() {
        Schoolprofiel school = Proef.school("CHR");
        assertThat(school.sectoren(DAG).klassen()).hasSize(4);
        assertThat(Proef.school("COE").sectoren(DAG).klassen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A:1A,A:2A", "A:1A+1A", "A:1A,B:1A", ":1A", "A:1A,:2A"})
    void R292_een_sector_en_een_klas_staan_er_een_keer(String waarde) {
        assertThat(Instelling.SECTOREN.fout(waarde)).isPresent();
        weigert(() -> sectoren(waarde, "2026-09-01"), "INVOER_ONGELDIG", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "A,B", "A:1A+1B,B:2A,C"})
    void R292_een_sector_mag_nog_zonder_klassen_zijn(String waarde) {
        assertThat(Instelling.SECTOREN.fout(waarde)).isEmpty();
    }
}
