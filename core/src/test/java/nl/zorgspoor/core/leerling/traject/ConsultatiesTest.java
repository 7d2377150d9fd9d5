package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.traject.Proefleerling.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultatiesTest {

    private static final String BOOS = "drie keer boos de klas uit in een week";

    private static Proefleerling coe() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-14");
        l.doe(signaal("T1", Signaalbron.DOCENT, "maakt huiswerk niet af"));
        return l;
    }

    private static Proefleerling dia() {
        Proefleerling l = op("DIA", "2026-09-21");
        l.doe(signaal("T1", Signaalbron.DOCENT, BOOS));
        return l;
    }

    @Test
    void R64_de_mentor_praat_eerst_met_de_leerling_en_de_coordinator_kan_met_reden_afwijken() {
        Proefleerling l = coe();
        l.doe(oudergesprek());
        l.ouders();
        assertThat(weigert(() -> l.doe(consultatie()), "LEERLINGGESPREK_ONTBREEKT", "R64")
                        .overruleMogelijk())
                .isTrue();
        weigert(() -> l.overruled().doe(consultatie()), "LEERLINGGESPREK_ONTBREEKT", "R64");
        l.als(Rol.ONDERSTEUNINGSCOORDINATOR).overruled();
        assertThat(l.doe(consultatie())).containsExactly("ConsultatieAangevraagd", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("FASE_2");
    }

    @Test
    void R79_de_mentor_praat_eerst_met_de_ouders_en_de_coordinator_kan_met_reden_afwijken() {
        Proefleerling l = coe();
        l.doe(leerlinggesprek());
        assertThat(weigert(() -> l.doe(consultatie()), "OUDERGESPREK_ONTBREEKT", "R79")
                        .overruleMogelijk())
                .isTrue();
        l.ouders();
        assertThat(l.als(Rol.ONDERSTEUNINGSCOORDINATOR).overruled().doe(consultatie()))
                .contains("TrajectfaseGewijzigd");
    }

    @Test
    void R80_voor_de_consultatie_zijn_de_ouders_geinformeerd() {
        Proefleerling l = coe();
        l.doe(leerlinggesprek());
        l.als(Rol.ONDERSTEUNINGSCOORDINATOR).overruled();
        weigert(() -> l.doe(consultatie()), "OUDERS_NIET_GEINFORMEERD", "R80");
    }

    @Test
    void R80_een_oudergesprek_alleen_is_nog_geen_bericht_over_de_consultatie() {
        Proefleerling l = coe();
        l.doe(leerlinggesprek());
        l.doe(oudergesprek());
        weigert(() -> l.doe(consultatie()), "OUDERS_NIET_GEINFORMEERD", "R80");
        l.ouders();
        assertThat(l.doe(consultatie())).contains("ConsultatieAangevraagd");
    }

    @Test
    void R79_een_oudergesprek_van_voor_het_signaal_telt_niet() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-13");
        l.doe(oudergesprek());
        l.op("2026-09-14").doe(signaal("T1", Signaalbron.MENTOR));
        l.doe(leerlinggesprek());
        weigert(() -> l.doe(consultatie()), "OUDERGESPREK_ONTBREEKT", "R79");
    }

    @Test
    void R69_MENTOR_VERDER_sluit_bij_COE_de_consultatie_en_laat_de_fase_staan() {
        Proefleerling l = coe();
        l.doe(leerlinggesprek());
        l.doe(oudergesprek());
        l.ouders();
        l.doe(consultatie());
        weigert(() -> l.doe(consultatie()), "STATUS_ONJUIST", null);
        assertThat(l.doe(advies(Consultuitkomst.MENTOR_VERDER))).containsExactly("ConsultatieadviesGegeven");
        assertThat(l.staat.fase()).isEqualTo("FASE_2");
        assertThat(l.staat.termijnen()).isEmpty();
        assertThat(l.als(Rol.ONDERSTEUNINGSCOORDINATOR).doe(schaalAf("FASE_1")))
                .containsExactly("OndersteuningAfgeschaald");
    }

    @Test
    void R69_een_consultatie_eindigt_met_een_van_twee_uitkomsten() {
        Proefleerling l = coe();
        assertThat(l.doe(advies(null))).as("advies vooraf").containsExactly("ConsultatieadviesGegeven");
        weigert(() -> l.doe(new NeemCasusOver(ID, null, null)), "STATUS_ONJUIST", null);
        l.doe(leerlinggesprek());
        l.doe(oudergesprek());
        l.ouders();
        l.doe(consultatie());
        weigert(() -> l.doe(advies(null)), "UITKOMST_ONBEKEND", "R69");
    }

    @Test
    void R70_de_coordinator_antwoordt_binnen_vijf_schooldagen() {
        Proefleerling l = coe();
        l.op("2026-09-21").doe(leerlinggesprek());
        l.doe(oudergesprek());
        l.ouders();
        l.doe(consultatie());
        assertThat(l.staat.termijnen()).singleElement().satisfies(t -> assertThat(t.eind())
                .isEqualTo(LocalDate.parse("2026-09-28")));
        assertThat(l.op("2026-09-28").wacht()).isEmpty();
        assertThat(l.op("2026-09-29").wacht()).containsExactly("ConsultatieTermijnVerstreken");
        assertThat(l.wacht()).isEmpty();
    }

    @Test
    void R65_na_de_melding_van_een_klasgenoot_vervalt_stap_1b_maar_niet_het_gesprek() {
        Proefleerling l = dia();
        l.op("2026-09-23").doe(leerlinggesprek());
        l.doe(notitie());
        l.doe(new LaatSignaalMonitoren(ID, null, LocalDate.parse("2026-10-14")));
        assertThat(l.op("2026-10-07").doe(signaal("T2", Signaalbron.MEDELEERLING)))
                .containsExactly("ZorgGesignaleerd", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("1A_LEERLINGMELDING");
        weigert(() -> l.doe(consultatie()), "LEERLINGGESPREK_ONTBREEKT", "R64");
        l.doe(leerlinggesprek());
        weigert(() -> l.doe(consultatie()), "NOTITIE_ONTBREEKT", "R67");
        l.op("2026-10-08").doe(notitie());
        assertThat(l.doe(consultatie())).containsExactly("ConsultatieAangevraagd", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("2_CONSULTATIE");
        assertThat(l.staat.termijnen().get(0).eind()).isEqualTo(LocalDate.parse("2026-10-15"));
    }

    @Test
    void R67_zonder_notitie_van_het_laatste_gesprek_begint_stap_2_niet() {
        Proefleerling l = dia();
        l.doe(notitie());
        l.op("2026-09-22").doe(leerlinggesprek());
        weigert(() -> l.doe(consultatie()), "NOTITIE_ONTBREEKT", "R67");
        l.doe(notitie());
        l.doe(new BevestigSignaal(ID, null, null));
        assertThat(l.doe(consultatie())).contains("ConsultatieAangevraagd");
    }

    @Test
    void R66_zonder_besluit_over_het_signaal_begint_stap_2_niet() {
        Proefleerling l = dia();
        l.doe(leerlinggesprek());
        l.doe(notitie());
        assertThat(weigert(() -> l.doe(consultatie()), "OVERGANG_NIET_TOEGESTAAN", "R4")
                        .ontbreekt())
                .containsExactly("BEVESTIGING");
    }

    @Test
    void R68_het_aanmeldformulier_is_volledig() {
        Proefleerling l = dia();
        l.doe(leerlinggesprek());
        l.doe(notitie());
        l.doe(new BevestigSignaal(ID, null, null));
        var half = new VraagConsultatieAan(ID, null, new Aanmeldformulier("reden", " ", null, "twee"), null);
        assertThat(weigert(() -> l.doe(half), "AANMELDFORMULIER_ONVOLLEDIG", "R68")
                        .ontbreekt())
                .containsExactly("gedrag", "geprobeerd");
        weigert(() -> l.doe(new VraagConsultatieAan(ID, null, null, null)), "AANMELDFORMULIER_ONVOLLEDIG", "R68");
    }

    @Test
    void R81_aanmelden_bij_het_ondersteuningsteam_vraagt_toestemming() {
        Proefleerling l = in("COE", "FASE_2", "2026-09-28");
        var c = new MeldAanBijOndersteuningsteam(ID, null, "vraag", null);
        assertThat(weigert(() -> l.doe(c), "TOESTEMMING_ONTBREEKT", "R81").herstelactie())
                .isEqualTo("VerleenToestemming(doel=AANMELDEN_ONDERSTEUNINGSTEAM)");
        l.toestemming = metToestemming();
        weigert(() -> l.doe(new MeldAanBijOndersteuningsteam(ID, null, "vraag", "P9")), "TOESTEMMING_ONTBREEKT", "R81");
        assertThat(l.doe(c)).containsExactly("LeerlingAangemeldBijOndersteuningsteam", "TrajectfaseGewijzigd");
        assertThat(l.staat.fase()).isEqualTo("FASE_3A");
    }

    @Test
    void R81_een_school_kan_waarschuwen_in_plaats_van_weigeren_of_niets_vragen() {
        var c = new MeldAanBijOndersteuningsteam(ID, null, "vraag", null);
        assertThat(in(metModus("WAARSCHUWING"), "FASE_2", "2026-09-28").doe(c))
                .containsExactly(
                        "LeerlingAangemeldBijOndersteuningsteam", "AandachtspuntGesignaleerd", "TrajectfaseGewijzigd");
        assertThat(in(metModus("UIT"), "FASE_2", "2026-09-28").doe(c))
                .containsExactly("LeerlingAangemeldBijOndersteuningsteam", "TrajectfaseGewijzigd");
    }

    @Test
    void R4_aanmelden_bij_het_ondersteuningsteam_kan_alleen_vanuit_de_fase_ervoor() {
        Proefleerling l = in("COE", "FASE_1", "2026-09-28");
        l.toestemming = metToestemming();
        weigert(
                () -> l.doe(new MeldAanBijOndersteuningsteam(ID, null, "vraag", null)),
                "OVERGANG_NIET_TOEGESTAAN",
                "R4");
    }

    private static Schoolprofiel metModus(String modus) {
        return Proef.met(Proef.school("COE"), Instelling.F2_TOESTEMMING_MODUS, modus);
    }

    private static Toestemmingen metToestemming() {
        return new Toestemmingen(
                Map.of(
                        "P1",
                        Toestemming.van(
                                "P1",
                                new Toestemming.Strekking(ToestemmingDoel.AANMELDEN_ONDERSTEUNINGSTEAM, null, Set.of()),
                                Toestemming.Status.VERLEEND,
                                new Toestemming.Verklaring(
                                        List.of("O1"), null, LocalDate.parse("2026-09-28"), null, null))),
                List.of());
    }

    @Test
    void R108_een_zorgvraag_komt_binnen_bij_het_zorgloket_met_vraag_dag_en_toestemming() {
        Proefleerling l = in("COE", "FASE_2", "2026-09-28");
        l.toestemming = metToestemming();
        assertThat(Consultaties.decide(
                        l.staat,
                        new MeldAanBijOndersteuningsteam(ID, null, "wat helpt?", null),
                        l.x("opdracht"),
                        l.toestemming))
                .containsExactly(new TrajectEvent.LeerlingAangemeldBijOndersteuningsteam(
                        ID, null, "wat helpt?", "P1", LocalDate.parse("2026-09-28")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rol.class,
            names = {"MENTOR", "ONDERSTEUNINGSCOORDINATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void R108_een_ander_dan_mentor_of_coordinator_meldt_niet_aan_bij_het_zorgloket(Rol rol) {
        weigert(
                () -> Bevoegdheden.eisRol(
                        Proef.context("COE", rol, "X1", "2026-09-28", "MeldAanBijOndersteuningsteam"), false),
                "ROL_NIET_BEVOEGD",
                "R3");
    }
}
