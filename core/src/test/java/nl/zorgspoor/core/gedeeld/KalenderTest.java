package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import org.junit.jupiter.api.Test;

class KalenderTest {

    /** One school year, with a week off in October and a Friday and Monday off in March. */
    private static final Kalender KALENDER = new Kalender(List.of(new Schoolkalender(
            "2026-2027",
            List.of(periode("2026-08-31", "2027-01-29"), periode("2027-02-01", "2027-07-16")),
            List.of(periode("2026-10-19", "2026-10-23"), periode("2027-03-26", "2027-03-29")),
            dag("2026-10-01"))));

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Periode periode(String van, String tot) {
        return new Periode(dag(van), dag(tot));
    }

    @Test
    void R2_een_termijn_in_schooldagen_slaat_weekend_en_vakantie_over() {
        assertThat(KALENDER.plusSchooldagen(dag("2026-09-17"), 2)).isEqualTo(dag("2026-09-21"));
        assertThat(KALENDER.plusSchooldagen(dag("2026-10-16"), 1)).isEqualTo(dag("2026-10-26"));
        assertThat(KALENDER.plusSchooldagen(dag("2027-03-25"), 5)).isEqualTo(dag("2027-04-05"));
        assertThat(KALENDER.plusSchooldagen(dag("2026-09-17"), 0)).isEqualTo(dag("2026-09-17"));
    }

    @Test
    void R2_een_termijn_in_werkdagen_slaat_alleen_het_weekend_over() {
        assertThat(Kalender.plusWerkdagen(dag("2026-10-16"), 1)).isEqualTo(dag("2026-10-19"));
        assertThat(Kalender.plusWerkdagen(dag("2026-10-16"), 6)).isEqualTo(dag("2026-10-26"));
    }

    @Test
    void R2_schooldagen_tussen_twee_dagen_tellen_de_laatste_mee_en_de_eerste_niet() {
        assertThat(KALENDER.schooldagenTussen(dag("2026-09-14"), dag("2026-09-18")))
                .isEqualTo(4);
        assertThat(KALENDER.schooldagenTussen(dag("2026-10-16"), dag("2026-10-26")))
                .isEqualTo(1);
        assertThat(KALENDER.schooldagenTussen(dag("2026-09-14"), dag("2026-09-14")))
                .isZero();
    }

    @Test
    void R2_een_termijn_in_schoolweken_slaat_vakantieweken_over() {
        assertThat(KALENDER.eindeSchoolweekNa(dag("2026-10-14"), 1)).isEqualTo(dag("2026-10-30"));
        assertThat(KALENDER.eindeSchoolweekNa(dag("2027-03-15"), 1))
                .as("de laatste schooldag van een week waarvan de vrijdag vrij is")
                .isEqualTo(dag("2027-03-25"));
        assertThat(KALENDER.beginVanLaatsteSchoolweken(dag("2026-10-28"), 1)).isEqualTo(dag("2026-10-26"));
        assertThat(KALENDER.beginVanLaatsteSchoolweken(dag("2026-10-28"), 2)).isEqualTo(dag("2026-10-12"));
        assertThat(KALENDER.isSchoolweek(dag("2026-10-19"))).isFalse();
        assertThat(KALENDER.isSchoolweek(dag("2027-03-29"))).isTrue();
    }

    @Test
    void R2_de_eerste_en_de_laatste_dag_van_het_jaar_zijn_schooldagen_en_de_zomer_niet() {
        assertThat(KALENDER.isSchooldag(dag("2026-08-31"))).isTrue();
        assertThat(KALENDER.isSchooldag(dag("2026-08-28"))).isFalse();
        assertThat(KALENDER.isSchooldag(dag("2027-07-16"))).isTrue();
        assertThat(KALENDER.isSchooldag(dag("2026-09-19"))).as("zaterdag").isFalse();
    }

    @Test
    void R2_zolang_het_volgende_jaar_niet_bekend_is_telt_elke_werkdag() {
        assertThat(KALENDER.isSchooldag(dag("2027-07-19"))).isTrue();
        assertThat(KALENDER.isSchooldag(dag("2027-07-18"))).isFalse();
        assertThat(new Kalender(List.of()).isSchooldag(dag("2026-09-14"))).isTrue();
    }

    @Test
    void R2_in_de_zomer_na_het_laatste_bekende_jaar_zijn_er_geen_lessen() {
        assertThat(KALENDER.isLesdag(dag("2027-07-16"))).isTrue();
        assertThat(KALENDER.isLesdag(dag("2027-07-19"))).isFalse();
        assertThat(KALENDER.isLesdag(dag("2027-08-27"))).isFalse();
        assertThat(KALENDER.volgendeLesdag(dag("2027-07-16"))).isEqualTo(dag("2027-08-30"));
        assertThat(KALENDER.volgendeLesdag(dag("2026-10-16"))).isEqualTo(dag("2026-10-26"));
        assertThat(KALENDER.beginVanLaatsteSchoolweken(dag("2027-08-30"), 2)).isEqualTo(dag("2027-07-12"));
        assertThat(KALENDER.beginVanLaatsteSchoolweken(dag("2026-09-07"), 12))
                .as("niet verder terug dan het eerste bekende jaar")
                .isEqualTo(dag("2026-08-31"));
        assertThat(new Kalender(List.of()).isLesdag(dag("2026-08-03"))).isTrue();
    }

    @Test
    void R2_schoolweken_tellen_met_beide_einden_en_zonder_de_vakantie() {
        assertThat(KALENDER.schoolwekenTussen(dag("2026-10-14"), dag("2026-10-26")))
                .isEqualTo(2);
        assertThat(KALENDER.schoolwekenTussen(dag("2026-10-16"), dag("2026-10-16")))
                .isEqualTo(1);
        assertThat(KALENDER.schoolwekenTussen(dag("2026-10-19"), dag("2026-10-10")))
                .isZero();
    }
}
