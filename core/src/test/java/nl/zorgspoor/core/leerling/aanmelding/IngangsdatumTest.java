package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.LEERLING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import org.junit.jupiter.api.Test;

/** What is recorded today and holds from another day on. */
class IngangsdatumTest {

    private static LocalDate dag(String dag) {
        return dag == null ? null : LocalDate.parse(dag);
    }

    private static Dossier ingeschreven() {
        return Dossier.bij("COE").ingeschreven("2026-08-31", 2);
    }

    private static WijsMentorToe mentor(String id, String vanaf) {
        return new WijsMentorToe(LEERLING, id, dag(vanaf));
    }

    private static PlaatsInKlas klas(String klas, String vanaf, Integer leerjaar) {
        return new PlaatsInKlas(LEERLING, klas, Klastype.REGULIER, dag(vanaf), leerjaar);
    }

    private static SchrijfLeerlingUit uit(String datum, RedenUitschrijving reden) {
        return new SchrijfLeerlingUit(
                LEERLING, dag(datum), reden, null, null, reden == RedenUitschrijving.VERHUIZING ? "KLA-9" : null);
    }

    private static List<String> schrijfUit(Dossier d, String op, String datum) {
        return d.doe(op, Rol.ADMINISTRATIE, uit(datum, RedenUitschrijving.VERHUIZING));
    }

    private static Leerlingfeiten feiten(Dossier d) {
        return d.staat().feiten();
    }

    @Test
    void een_mentor_is_mentor_vanaf_zijn_ingangsdatum_en_de_vorige_tot_die_dag() {
        Dossier d = ingeschreven();
        d.doe("2026-08-31", Rol.AFDELINGSLEIDER, mentor("M1", null));
        assertThat(d.doe("2026-11-02", Rol.AFDELINGSLEIDER, mentor("M2", "2026-11-09")))
                .containsExactly("MentorToegewezen");
        assertThat(feiten(d).mentorId(dag("2026-11-08"))).isEqualTo("M1");
        assertThat(feiten(d).mentorId(dag("2026-11-09"))).isEqualTo("M2");
        d.doe("2026-11-03", Rol.AFDELINGSLEIDER, mentor("M3", null));
        assertThat(feiten(d).mentorId(dag("2026-11-03"))).isEqualTo("M3");
        assertThat(feiten(d).mentorId(dag("2026-11-09")))
                .as("wat komt blijft staan")
                .isEqualTo("M2");
    }

    @Test
    void het_nieuwste_woord_over_een_dag_die_al_begonnen_is_vervangt_ook_wat_sindsdien_begon() {
        Dossier d = ingeschreven();
        d.doe("2026-08-31", Rol.AFDELINGSLEIDER, mentor("M1", null));
        d.doe("2026-09-14", Rol.AFDELINGSLEIDER, mentor("M2", null));
        d.doe("2026-09-14", Rol.AFDELINGSLEIDER, mentor("M9", "2026-10-05"));
        assertThat(d.doe("2026-09-21", Rol.AFDELINGSLEIDER, mentor("M3", "2026-09-07")))
                .containsExactly("MentorToegewezen", "MentorToegewezen");
        assertThat(feiten(d).mentorId(dag("2026-09-06"))).isEqualTo("M1");
        assertThat(feiten(d).mentorId(dag("2026-09-07"))).isEqualTo("M3");
        assertThat(feiten(d).mentorId(dag("2026-09-21"))).isEqualTo("M3");
        assertThat(feiten(d).mentorId(dag("2026-10-05"))).isEqualTo("M9");
    }

    @Test
    void klas_en_leerjaar_gaan_samen_in() {
        Dossier d = ingeschreven();
        d.doe("2026-08-31", Rol.AFDELINGSLEIDER, klas("2h1", null, null));
        d.doe("2027-06-01", Rol.AFDELINGSLEIDER, klas("3h1", "2027-08-30", 3));
        Inschrijving i = d.staat().inschrijving();
        assertThat(feiten(d).klas(dag("2027-08-29"))).isEqualTo("2h1");
        assertThat(i.leerjaar(dag("2027-08-29"))).isEqualTo(2);
        assertThat(feiten(d).klas(dag("2027-08-30"))).isEqualTo("3h1");
        assertThat(i.leerjaar(dag("2027-08-30"))).isEqualTo(3);
        assertThat(i.op(dag("2027-06-01")).klas()).isEqualTo("2h1");
        assertThat(i.op(dag("2027-06-01")).latereKlassen()).containsEntry(dag("2027-08-30"), "3h1");
    }

    @Test
    void mentor_en_klas_van_voor_de_inschrijving_of_na_het_vertrek_worden_geweigerd() {
        Dossier d = ingeschreven();
        weigert(() -> d.doe("2026-09-01", Rol.AFDELINGSLEIDER, mentor("M1", "2026-08-30")), "DAG_ONJUIST", null);
        weigert(() -> d.doe("2026-09-01", Rol.AFDELINGSLEIDER, klas("2h1", "2026-08-30", null)), "DAG_ONJUIST", null);
        assertThat(weigert(
                                () -> d.doe("2026-09-01", Rol.AFDELINGSLEIDER, mentor("M1", "2028-08-01")),
                                "DAG_ONJUIST",
                                null)
                        .ontbreekt())
                .containsExactly("datum (uiterlijk 2028-07-31)");
        schrijfUit(d, "2026-09-01", "2026-12-18");
        assertThat(d.doe("2026-09-01", Rol.AFDELINGSLEIDER, mentor("M1", "2026-12-17")))
                .containsExactly("MentorToegewezen");
        weigert(() -> d.doe("2026-09-01", Rol.AFDELINGSLEIDER, mentor("M1", "2026-12-18")), "DAG_ONJUIST", null);
        weigert(() -> d.doe("2026-12-18", Rol.AFDELINGSLEIDER, mentor("M1", null)), "STATUS_ONJUIST", null);
    }

    private static Dossier vooruitIngeschreven() {
        Dossier d = Dossier.bij("COE");
        d.doe("2026-10-05", Rol.ADMINISTRATIE, Dossier.aanmelding("2026-10-05", Instroomtype.REGULIER_PO_VO, false));
        d.doe("2026-10-05", Rol.RECTOR, Dossier.besluit(BesluitToelating.TOELATEN));
        d.doe("2026-10-05", Rol.ADMINISTRATIE, new SchrijfLeerlingIn(LEERLING, null, 1, "HAVO", dag("2026-10-12")));
        return d;
    }

    @Test
    void wie_per_een_latere_dag_is_ingeschreven_is_het_voor_die_dag_niet() {
        Dossier d = vooruitIngeschreven();
        assertThat(feiten(d).isIngeschreven(dag("2026-10-11"))).isFalse();
        assertThat(feiten(d).isIngeschreven(dag("2026-10-12"))).isTrue();
        assertThat(d.staat().loopt(dag("2026-10-06"))).isTrue();
        assertThat(d.staat().nieuwOp(dag("2026-10-06"))).as("aangemeld").isTrue();
        weigert(() -> d.doe("2026-10-06", Rol.ADMINISTRATIE, Dossier.inschrijving()), "STATUS_ONJUIST", null);
        // What is not said begins with the enrolment.
        d.doe("2026-10-06", Rol.AFDELINGSLEIDER, klas("1a", null, null));
        d.doe("2026-10-06", Rol.AFDELINGSLEIDER, mentor("M1", null));
        assertThat(feiten(d).klas(dag("2026-10-11"))).isNull();
        assertThat(feiten(d).klas(dag("2026-10-12"))).isEqualTo("1a");
        assertThat(feiten(d).mentorId(dag("2026-10-11"))).isNull();
        assertThat(feiten(d).mentorId(dag("2026-10-12"))).isEqualTo("M1");
    }

    @Test
    void wie_vooruit_is_ingeschreven_en_niet_komt_wordt_per_zijn_eerste_dag_uitgeschreven() {
        Dossier d = vooruitIngeschreven();
        d.doe("2026-10-06", Rol.ADMINISTRATIE, uit(null, RedenUitschrijving.VERHUIZING));
        assertThat(d.staat().inschrijving().vertrek().datum()).isEqualTo("2026-10-12");
        assertThat(feiten(d).isIngeschreven(dag("2026-10-12"))).isFalse();
    }

    @Test
    void een_vertrek_dat_vooruit_is_vastgelegd_verandert_niets_tot_zijn_dag() {
        Dossier d = ingeschreven();
        d.doe("2026-08-31", Rol.AFDELINGSLEIDER, mentor("M1", null));
        assertThat(schrijfUit(d, "2027-06-28", "2027-07-16")).containsExactly("LeerlingUitgeschreven");
        assertThat(feiten(d).isIngeschreven(dag("2027-07-15"))).isTrue();
        assertThat(feiten(d).isIngeschreven(dag("2027-07-16"))).isFalse();
        assertThat(d.staat().loopt(dag("2027-07-15"))).isTrue();
        assertThat(d.staat().termijnen())
                .extracting(Termijn::soort, Termijn::wek)
                .contains(org.assertj.core.groups.Tuple.tuple("UITSCHRIJVING", dag("2027-07-16")));
        assertThat(d.klok("2027-07-15")).isEmpty();
        assertThat(d.staat().inschrijving().vertrokken()).isFalse();
        assertThat(d.klok("2027-07-16")).containsExactly("UitschrijvingIngegaan");
        assertThat(d.staat().inschrijving().vertrokken()).isTrue();
        assertThat(d.klok("2027-07-17")).as("een keer").isEmpty();
        assertThat(d.staat().termijnen()).extracting(Termijn::soort).doesNotContain("UITSCHRIJVING");
        assertThat(feiten(d).mentorId(dag("2027-09-01")))
                .as("wie hem had, houdt hem")
                .isEqualTo("M1");
    }

    @Test
    void R222_een_voortijdig_vertrek_telt_op_de_dag_zelf() {
        Dossier d = ingeschreven();
        assertThat(d.doe("2026-11-02", Rol.ADMINISTRATIE, uit("2026-12-01", RedenUitschrijving.ZONDER_VERVOLG)))
                .containsExactly("LeerlingUitgeschreven");
        assertThat(d.klok("2026-12-01"))
                .containsExactly("UitschrijvingIngegaan", "VoortijdigSchoolverlatenVastgesteld");
        assertThat(ingeschreven().doe("2026-11-02", Rol.ADMINISTRATIE, uit(null, RedenUitschrijving.ZONDER_VERVOLG)))
                .containsExactly("LeerlingUitgeschreven", "VoortijdigSchoolverlatenVastgesteld");
    }

    @Test
    void een_vertrek_dat_nog_komt_krijgt_een_andere_dag_of_wordt_ingetrokken() {
        Dossier d = ingeschreven();
        schrijfUit(d, "2027-06-28", "2027-07-16");
        schrijfUit(d, "2027-06-29", "2027-07-09");
        assertThat(feiten(d).isIngeschreven(dag("2027-07-09"))).isFalse();
        schrijfUit(d, "2027-06-30", "2027-07-14");
        assertThat(feiten(d).isIngeschreven(dag("2027-07-13"))).isTrue();
        assertThat(d.doe("2027-07-01", Rol.ADMINISTRATIE, new TrekUitschrijvingIn(LEERLING, "gaat toch niet")))
                .containsExactly("UitschrijvingIngetrokken");
        assertThat(feiten(d).isIngeschreven(dag("2027-07-20"))).isTrue();
        assertThat(d.klok("2027-07-16")).isEmpty();
        assertThat(weigert(
                                () -> d.doe("2027-07-16", Rol.ADMINISTRATIE, new TrekUitschrijvingIn(LEERLING, null)),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo("SchrijfLeerlingUit");
    }

    @Test
    void een_vertrek_dat_is_ingegaan_wordt_niet_ingetrokken_ook_niet_voor_de_termijnwacht_keek() {
        Dossier d = ingeschreven();
        schrijfUit(d, "2027-06-28", "2027-07-16");
        for (int keer = 0; keer < 2; keer++) {
            assertThat(weigert(
                                    () -> d.doe(
                                            "2027-07-16", Rol.ADMINISTRATIE, new TrekUitschrijvingIn(LEERLING, null)),
                                    "STATUS_ONJUIST",
                                    null)
                            .herstelactie())
                    .isEqualTo("MeldLeerlingAan");
            weigert(() -> schrijfUit(d, "2027-07-16", "2027-07-20"), "STATUS_ONJUIST", null);
            d.klok("2027-07-16");
        }
    }

    @Test
    void een_vertrek_ligt_hooguit_in_het_volgende_schooljaar() {
        Dossier d = ingeschreven();
        weigert(() -> schrijfUit(d, "2026-11-02", "2028-08-01"), "DAG_ONJUIST", null);
        assertThat(schrijfUit(d, "2026-11-02", "2028-07-31")).containsExactly("LeerlingUitgeschreven");
    }

    @Test
    void wie_terugkomt_wordt_niet_ingeschreven_over_zijn_eerdere_verblijf_heen() {
        Dossier d = ingeschreven();
        schrijfUit(d, "2027-01-11", null);
        d.doe(
                "2027-01-12",
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        LEERLING,
                        "A2",
                        new Persoonsgegevens("Voorbeeld", dag("2013-03-01")),
                        dag("2027-01-12"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        "CHR",
                        2,
                        "HAVO"));
        d.doe("2027-01-12", Rol.RECTOR, Dossier.besluit(BesluitToelating.TOELATEN));
        weigert(
                () -> d.doe(
                        "2027-01-12",
                        Rol.ADMINISTRATIE,
                        new SchrijfLeerlingIn(LEERLING, null, null, null, dag("2027-01-10"))),
                "DAG_ONJUIST",
                null);
        d.doe("2027-01-12", Rol.ADMINISTRATIE, Dossier.inschrijving());
        assertThat(feiten(d).isIngeschreven(dag("2027-01-10")))
                .as("het eerdere verblijf")
                .isTrue();
        assertThat(feiten(d).isIngeschreven(dag("2027-01-11"))).isFalse();
        assertThat(feiten(d).isIngeschreven(dag("2027-01-12"))).isTrue();
    }

    @Test
    void doorstromen_geldt_vanaf_zijn_dag() {
        Dossier d = ingeschreven();
        d.doe(
                "2026-11-02",
                Rol.AFDELINGSLEIDER,
                new LaatLeerlingDoorstromen(
                        LEERLING, Doorstroomrichting.AFSTROOM, "VMBO_TL", null, dag("2027-01-04"), null));
        Inschrijving i = d.staat().inschrijving();
        assertThat(i.op(dag("2027-01-03")).niveau()).isEqualTo("HAVO");
        assertThat(i.op(dag("2027-01-04")).niveau()).isEqualTo("VMBO_TL");
    }

    @Test
    void een_taalvoorziening_wordt_niet_afgerond_voor_zij_begint() {
        Dossier d = Dossier.bij("DIA").ingeschreven("2026-08-31", 2);
        d.doe(
                "2026-09-01",
                Rol.ONDERSTEUNINGSCOORDINATOR,
                new PlaatsInTaalvoorziening(
                        LEERLING, Taalvoorziening.TAALKLAS, dag("2025-01-01"), dag("2026-10-05"), null));
        weigert(
                () -> d.doe(
                        "2026-10-04",
                        Rol.ONDERSTEUNINGSCOORDINATOR,
                        new RondTaalvoorzieningAf(LEERLING, null, Taalvervolg.VO)),
                "DAG_ONJUIST",
                null);
        assertThat(d.doe(
                        "2026-10-05",
                        Rol.ONDERSTEUNINGSCOORDINATOR,
                        new RondTaalvoorzieningAf(LEERLING, null, Taalvervolg.VO)))
                .containsExactly("TaalvoorzieningAfgerond");
    }
}
