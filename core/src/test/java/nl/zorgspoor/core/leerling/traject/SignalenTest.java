package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.traject.Proefleerling.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalenTest {

    private static final String BOOS = "drie keer boos de klas uit in een week";

    @Test
    void R62_een_signaal_van_een_docent_schakelt_de_mentor_in() {
        assertThat(in("COE", "FASE_1", "2026-09-14").doe(signaal("T1", Signaalbron.DOCENT, "boeken ontbreken")))
                .containsExactly("ZorgGesignaleerd", "MentorIngeschakeld");
        assertThat(in("COE", "FASE_1", "2026-09-14").doe(signaal("T1", Signaalbron.MENTOR, "boeken ontbreken")))
                .containsExactly("ZorgGesignaleerd");
        assertThat(in("HEI", "NIVEAU_1", "2026-09-14").doe(signaal("T1", Signaalbron.DOCENT, "boeken ontbreken")))
                .containsExactly("ZorgGesignaleerd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "gevoel dat het niet goed gaat",
                "Ik heb het gevoel dat er iets is",
                "ik denk dat hij gepest wordt",
                "de indruk dat zij moe is"
            })
    void R63_alleen_een_gevoel_is_geen_waarneming(String waarneming) {
        Proefleerling l = op("DIA", "2026-09-21").als(Rol.DOCENT);
        weigert(() -> l.doe(signaal("T1", Signaalbron.DOCENT, waarneming)), "WAARNEMING_ONTBREEKT", "R63");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BOOS,
                "maakt huiswerk niet af",
                "ik heb het gevoel dat het niet gaat, hij huilt elke pauze",
                "vermoeden: 4 blauwe plekken gezien"
            })
    void R63_concreet_gedrag_is_een_waarneming(String waarneming) {
        assertThat(op("DIA", "2026-09-21").doe(signaal("T1", Signaalbron.DOCENT, waarneming)))
                .contains("ZorgGesignaleerd");
    }

    @Test
    void R63_een_signaal_noemt_een_domein() {
        Proefleerling l = op("DIA", "2026-09-21");
        var zonder = new SignaleerZorg(ID, "T1", Signaalbron.DOCENT, List.of(), List.of(BOOS), null, null);
        assertThat(weigert(() -> l.doe(zonder), "WAARNEMING_ONTBREEKT", "R63").ontbreekt())
                .containsExactly("domein");
    }

    @Test
    void R63_geldt_niet_voor_een_leerling_die_iets_meldt_en_niet_op_een_school_zonder_die_regel() {
        assertThat(op("DIA", "2026-09-21").doe(signaal("T1", Signaalbron.MEDELEERLING)))
                .contains("ZorgGesignaleerd");
        assertThat(op("COE", "2026-09-21").doe(signaal("T1", Signaalbron.MENTOR)))
                .contains("ZorgGesignaleerd");
    }

    @Test
    void R87_HEI_noemt_de_aanleiding() {
        var zonder = new SignaleerZorg(ID, "T1", null, List.of(), List.of(), null, null);
        weigert(() -> in("HEI", "NIVEAU_1", "2026-09-21").doe(zonder), "AANLEIDING_ONTBREEKT", "R87");
        assertThat(in("COE", "FASE_1", "2026-09-21").doe(zonder)).contains("ZorgGesignaleerd");
    }

    @Test
    void de_bron_volgt_uit_de_rol_als_niemand_die_noemt() {
        var zonder = new SignaleerZorg(ID, "T1", null, List.of(), List.of(), null, null);
        Proefleerling l = in("COE", "FASE_1", "2026-09-21").als(Rol.VERZUIMCOORDINATOR);
        ZorgGesignaleerd e =
                (ZorgGesignaleerd) Signalen.decide(l.staat, zonder, l.x("SignaleerZorg"), Aanmeldingen.LEEG)
                        .get(0);
        assertThat(e.signaalbron()).isEqualTo(Signaalbron.VERZUIM);
    }

    @Test
    void R233_een_signaal_van_radicalisering_is_beperkt_als_de_meldcode() {
        var c = new SignaleerZorg(
                ID, "T1", Signaalbron.MENTOR, List.of(Signaaldomein.RADICALISERING), List.of(BOOS), null, true);
        Proefleerling l = op("DIA", "2026-09-21");
        ZorgGesignaleerd e = (ZorgGesignaleerd) Signalen.decide(l.staat, c, l.x("SignaleerZorg"), Aanmeldingen.LEEG)
                .get(0);
        assertThat(e.vertrouwelijkheid()).isEqualTo(Vertrouwelijkheid.MELDCODE);
        assertThat(e.acuut()).isTrue();
    }

    @Test
    void het_eerste_signaal_brengt_de_leerling_op_de_route() {
        Proefleerling l = op("DIA", "2026-09-21");
        l.doe(signaal("T1", Signaalbron.DOCENT, BOOS));
        assertThat(l.staat.fase()).isEqualTo("1A_GESIGNALEERD");
        assertThat(l.staat.routeversie()).isEqualTo(1);
        assertThat(l.staat.loopt()).isTrue();
    }

    @Test
    void een_tweede_signaal_hoort_bij_hetzelfde_traject() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-14");
        l.doe(signaal("T1", Signaalbron.DOCENT));
        l.doe(signaal("T2", Signaalbron.OUDER));
        assertThat(l.staat.trajectId()).isEqualTo("T1");
        assertThat(l.doe(new LegOudergesprekVast(ID, "T2", null, "ouders vertellen", List.of(), null)))
                .containsExactly("OudergesprekVastgelegd");
        weigert(() -> l.doe(new VraagConsultatieAan(ID, "T9", null, null)), "NIET_GEVONDEN", null);
    }

    @Test
    void zonder_signaal_loopt_er_geen_traject() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-14");
        assertThat(weigert(() -> l.doe(consultatie()), "STATUS_ONJUIST", null).herstelactie())
                .isEqualTo("SignaleerZorg");
    }

    @Test
    void een_gesprek_kan_niet_in_de_toekomst_liggen() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-14");
        weigert(
                () -> l.doe(new LegLeerlinggesprekVast(ID, null, LocalDate.parse("2026-09-15"), null, "vertelt", null)),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R66_bevestigen_en_monitoren_kan_een_keer_en_pas_na_het_gesprek() {
        Proefleerling l = op("DIA", "2026-09-21");
        l.doe(signaal("T1", Signaalbron.DOCENT, BOOS));
        weigert(() -> l.doe(new BevestigSignaal(ID, null, null)), "LEERLINGGESPREK_ONTBREEKT", "R66");
        var monitoren =
                new LaatSignaalMonitoren(ID, null, LocalDate.parse("2026-10-14"), LocalDate.parse("2026-09-21"));
        weigert(() -> l.doe(monitoren), "LEERLINGGESPREK_ONTBREEKT", "R66");
        l.doe(leerlinggesprek());
        assertThat(l.doe(monitoren))
                .containsExactly("SignaalInMonitoring", "TrajectfaseGewijzigd", "AandachtspuntGesignaleerd");
        assertThat(l.staat.fase()).isEqualTo("1B_MONITORING");
        weigert(() -> l.doe(new BevestigSignaal(ID, null, null)), "STATUS_ONJUIST", null);
    }

    @Test
    void R66_een_gesprek_van_voor_het_signaal_telt_niet() {
        Proefleerling l = op("DIA", "2026-09-20");
        l.doe(leerlinggesprek());
        l.op("2026-09-21").doe(signaal("T1", Signaalbron.DOCENT, BOOS));
        weigert(() -> l.doe(new BevestigSignaal(ID, null, null)), "LEERLINGGESPREK_ONTBREEKT", "R66");
    }

    @Test
    void R5_een_lopend_traject_houdt_zijn_routeversie_en_een_nieuw_traject_neemt_de_nieuwste() {
        Schoolprofiel tweede = nl.zorgspoor.core.Proef.school("COE").with(b -> {
            Routekaart k = b.routekaarten().get(0);
            b.routekaarten(List.of(
                    k,
                    new Routekaart(
                            2,
                            k.naam(),
                            k.startBijAanmelding(),
                            k.startBijInschrijving(),
                            k.startBijSignaal(),
                            k.fasen(),
                            k.overgangen())));
        });
        Proefleerling nieuw = in(tweede, "FASE_1", "2026-09-14");
        nieuw.doe(signaal("T1", Signaalbron.MENTOR));
        assertThat(nieuw.staat.routeversie()).isEqualTo(2);

        Proefleerling loopt = in("COE", "FASE_1", "2026-09-14");
        loopt.doe(signaal("T1", Signaalbron.MENTOR));
        Proefleerling later = in(tweede, "FASE_1", "2026-09-15");
        later.staat = loopt.staat;
        later.doe(signaal("T2", Signaalbron.OUDER));
        assertThat(later.staat.routeversie()).isEqualTo(1);
        assertThat(later.staat.routekaart(later.x("x")).versie()).isEqualTo(1);
    }

    @Test
    void de_fase_van_inschrijving_vervangt_die_van_aanmelding_maar_nooit_een_fase_met_ondersteuning() {
        Trajecten aangemeld = Trajecten.LEEG.begint("FASE_0", 1, false);
        assertThat(aangemeld.begint("FASE_1", 1, true).fase()).isEqualTo("FASE_1");
        assertThat(Trajecten.inFase("FASE_3B", 1).begint("FASE_1", 1, true).fase())
                .isEqualTo("FASE_3B");
    }

    @Test
    void R62_een_docent_die_doorgeeft_wat_een_leerling_zei_betrekt_ook_de_mentor() {
        assertThat(op("DIA", "2026-09-21").als(Rol.DOCENT).doe(signaal("T1", Signaalbron.MEDELEERLING)))
                .contains("MentorIngeschakeld");
        assertThat(op("DIA", "2026-09-21").als(Rol.MENTOR).doe(signaal("T1", Signaalbron.MEDELEERLING)))
                .doesNotContain("MentorIngeschakeld");
    }

    @Test
    void R259_wat_de_leerling_niet_herkent_wordt_genoteerd_en_met_de_coordinator_overlegd() {
        LocalDate later = LocalDate.parse("2026-10-14");
        LocalDate vandaag = LocalDate.parse("2026-09-21");
        assertThat(besproken("DIA").doe(new LaatSignaalMonitoren(ID, null, later)))
                .filteredOn("AandachtspuntGesignaleerd"::equals)
                .hasSize(2);
        assertThat(besproken("DIA").doe(new LaatSignaalMonitoren(ID, null, later, vandaag)))
                .filteredOn("AandachtspuntGesignaleerd"::equals)
                .hasSize(1);
        Proefleerling genoteerd = besproken("DIA");
        genoteerd.doe(new RegistreerNotitie(ID, null, null, "herkent het niet", null, null));
        assertThat(genoteerd.doe(new LaatSignaalMonitoren(ID, null, later, vandaag)))
                .containsExactly("SignaalInMonitoring", "TrajectfaseGewijzigd");
        weigert(
                () -> besproken("DIA").doe(new LaatSignaalMonitoren(ID, null, later, vandaag.plusDays(1))),
                "STATUS_ONJUIST",
                null);
    }

    private static Proefleerling besproken(String school) {
        Proefleerling l = op(school, "2026-09-21");
        l.doe(signaal("T1", Signaalbron.DOCENT, BOOS));
        l.doe(new LegLeerlinggesprekVast(ID, null, null, null, null, false));
        return l;
    }

    @Test
    void R66_opnieuw_kijken_is_niet_op_een_dag_die_voorbij_is() {
        Proefleerling l = op("DIA", "2026-09-21");
        l.doe(signaal("T1", Signaalbron.DOCENT, BOOS));
        l.doe(new LegLeerlinggesprekVast(ID, null, null, null, null, false));
        weigert(() -> l.doe(new LaatSignaalMonitoren(ID, null, LocalDate.parse("2026-09-20"))), "STATUS_ONJUIST", null);
        assertThat(l.doe(new LaatSignaalMonitoren(ID, null, LocalDate.parse("2026-09-21"))))
                .contains("SignaalInMonitoring");
    }

    @Test
    void R59_een_aantekening_van_de_vertrouwenspersoon_staat_niet_in_het_dossier() {
        Proefleerling l = op("DIA", "2026-09-21");
        weigert(
                () -> l.doe(new RegistreerNotitie(
                        ID, null, null, "vertrouwelijk", null, Vertrouwelijkheid.VERTROUWELIJK_VP)),
                "ROL_NIET_BEVOEGD",
                "R59");
    }
}
