package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VerblijfTest {

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static final LocalDate START = dag("2026-08-31");

    @Test
    void een_waarde_geldt_van_haar_dag_tot_de_dag_van_de_volgende() {
        Tijdlijn<String> lijn = Tijdlijn.<String>leeg().met(START, "M1").met(dag("2026-11-09"), "M2");
        assertThat(lijn.op(START.minusDays(1))).isNull();
        assertThat(lijn.op(START)).isEqualTo("M1");
        assertThat(lijn.op(dag("2026-11-08"))).isEqualTo("M1");
        assertThat(lijn.op(dag("2026-11-09"))).isEqualTo("M2");
        assertThat(lijn.sinds(dag("2027-01-01"))).isEqualTo("2026-11-09");
        assertThat(lijn.met(dag("2026-11-09"), "M3").op(dag("2026-12-01"))).isEqualTo("M3");
        assertThat(lijn.wisselsTussen(START, dag("2026-11-09"))).containsExactly(dag("2026-11-09"));
        assertThat(lijn.wisselsTussen(dag("2026-11-09"), START)).isEmpty();
    }

    /** Whatever is recorded in whatever order: a day asks for the last word about the latest day up to it. */
    @Test
    void de_laatste_die_voor_een_dag_begon_geldt_op_die_dag() {
        Random toeval = new Random(20261129);
        for (int keer = 0; keer < 200; keer++) {
            Tijdlijn<Integer> lijn = Tijdlijn.leeg();
            TreeMap<LocalDate, Integer> verwacht = new TreeMap<>();
            for (int i = 0; i < 12; i++) {
                LocalDate vanaf = START.plusDays(toeval.nextInt(20));
                lijn = lijn.met(vanaf, i);
                verwacht.put(vanaf, i);
            }
            for (int d = -1; d <= 21; d++) {
                LocalDate dag = START.plusDays(d);
                Integer wat = null;
                for (LocalDate begin : verwacht.keySet()) {
                    wat = begin.isAfter(dag) ? wat : verwacht.get(begin);
                }
                assertThat(lijn.op(dag)).as("op " + dag).isEqualTo(wat);
            }
        }
    }

    @Test
    void ingeschreven_is_wie_begonnen_is_en_niet_vertrokken() {
        Verblijf v = Verblijf.GEEN.ingeschreven(START);
        assertThat(v.isIngeschreven(START.minusDays(1))).isFalse();
        assertThat(v.isOfKomt(START.minusDays(1))).isTrue();
        assertThat(v.isIngeschreven(START)).isTrue();
        assertThat(v.eersteDag(START.minusDays(1))).isEqualTo(START);
        assertThat(v.uitgeschrevenOp()).isNull();
        Verblijf weg = v.uitgeschreven(dag("2027-07-16"));
        assertThat(weg.isIngeschreven(dag("2027-07-15"))).isTrue();
        assertThat(weg.isIngeschreven(dag("2027-07-16"))).isFalse();
        assertThat(weg.isOfKomt(dag("2027-07-16"))).isFalse();
        assertThat(weg.eersteDag(dag("2027-09-01"))).isEqualTo(START);
        assertThat(weg.uitgeschrevenOp()).isEqualTo("2027-07-16");
    }

    @Test
    void een_ander_vertrek_vervangt_het_eerdere_en_een_ingetrokken_vertrek_is_er_niet() {
        Verblijf v = Verblijf.GEEN.ingeschreven(START).uitgeschreven(dag("2027-02-01"));
        for (String anders : List.of("2027-01-15", "2027-03-01")) {
            Verblijf w = v.uitgeschreven(dag(anders));
            assertThat(w.uitgeschrevenOp()).isEqualTo(anders);
            assertThat(w.isIngeschreven(dag(anders).minusDays(1))).isTrue();
            assertThat(w.isIngeschreven(dag(anders))).isFalse();
        }
        assertThat(v.uitschrijvingIngetrokken(dag("2027-02-01"))).isEqualTo(Verblijf.GEEN.ingeschreven(START));
        Verblijf nooit = Verblijf.GEEN.ingeschreven(START).uitgeschreven(START);
        assertThat(nooit.isOfKomt(START.minusDays(1))).isFalse();
        assertThat(nooit.uitschrijvingIngetrokken(START).isIngeschreven(START)).isTrue();
    }

    @Test
    void na_vertrek_blijven_klas_en_mentor_van_de_laatste_dag_bekend_en_wie_daarna_kwam_niet() {
        LocalDate weg = dag("2027-07-16");
        Verblijf v = Verblijf.GEEN
                .ingeschreven(START)
                .inKlas(START, "2h1")
                .metMentor(START, "M1")
                .inKlas(dag("2027-08-30"), "3h1")
                .metMentor(dag("2027-08-30"), "M2");
        assertThat(v.mentorId(dag("2027-08-29"))).isEqualTo("M1");
        assertThat(v.mentorId(dag("2027-08-30"))).isEqualTo("M2");
        assertThat(v.klas(dag("2027-08-30"))).isEqualTo("3h1");
        Verblijf vertrokken = v.uitgeschreven(weg);
        assertThat(vertrokken.mentorId(dag("2027-09-15"))).isEqualTo("M1");
        assertThat(vertrokken.klas(dag("2027-09-15"))).isEqualTo("2h1");
        assertThat(vertrokken.uitschrijvingIngetrokken(weg).mentorId(dag("2027-09-15")))
                .isEqualTo("M2");
        Verblijf terug = vertrokken.ingeschreven(dag("2028-01-10"));
        assertThat(terug.isIngeschreven(dag("2027-07-15"))).isTrue();
        assertThat(terug.isIngeschreven(dag("2028-01-09"))).isFalse();
        assertThat(terug.isIngeschreven(dag("2028-01-10"))).isTrue();
        assertThat(terug.mentorId(dag("2028-01-10"))).isEqualTo("M1");
    }

    @Test
    void de_feiten_voor_andere_stromen_antwoorden_per_dag() {
        var feiten = new Naslag.Leerlingfeiten(
                "L-1", "COE", Verblijf.GEEN.ingeschreven(START).metMentor(START, "M1"), java.util.Set.of());
        assertThat(feiten.isIngeschreven(START.minusDays(1))).isFalse();
        assertThat(feiten.isIngeschreven(START)).isTrue();
        assertThat(feiten.mentorId(START.minusDays(1))).isNull();
        assertThat(feiten.klas(START)).isNull();
    }
}
