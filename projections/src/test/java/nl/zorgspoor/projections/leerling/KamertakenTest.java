package nl.zorgspoor.projections.leerling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.WarmeOverdrachtUitgevoerd;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Taalvervolg;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Taalvoorziening;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.TaalvoorzieningAfgerond;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.InformatieMetMentorGedeeld;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieGeevalueerd;
import nl.zorgspoor.core.leerling.jos.JOSEvent.InzetJOSBesloten;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent.*;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Uitslag;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.ScreeningsuitslagGeregistreerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VoortgangDoorPartnerGemeld;
import nl.zorgspoor.core.training.TrainingEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What support with rules of its own asks on the board, and what answers it. */
class KamertakenTest {

    private static final String L = "L-1";
    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private final Vouwer bord = new Vouwer(Bord.PROJECTOR);

    private List<String> acties(String id) {
        return bord.document(id).getList("items", Document.class).stream()
                .map(i -> i.getString("volgendeActie"))
                .toList();
    }

    @Test
    void R165_een_evaluatie_van_de_trajectgroep_vraagt_haar_einde_en_geen_einde_van_een_interventie() {
        bord.na(
                new TrajectgroepDuurOverschreden(L, "TG-1", DAG),
                new InterventieGeevalueerd(L, "TG-1", Effect.VOLDOENDE, "terug", DAG),
                new TrajectgroepGeevalueerd(L, "TG-1", Effect.VOLDOENDE, DAG));
        assertThat(acties(L)).containsExactly("BeeindigTrajectgroep");
        bord.na(new TrajectgroepBegeleidingBeeindigd(L, "TG-1", Effect.VOLDOENDE, DAG, false));
        assertThat(acties(L)).containsExactly("SchaalOndersteuningAf");
    }

    @Test
    void R158_na_het_laatste_gesprek_sluit_de_psycholoog_af() {
        bord.na(new PsychologentrajectGestart(L, "P1", "v", DAG, 5, DAG));
        assertThat(acties(L)).containsExactly("LegPsychologengesprekVast");
        bord.na(new PsychologengesprekVastgelegd(L, "P1", 1, false, DAG));
        assertThat(acties(L)).isEmpty();
        bord.na(new PsychologengesprekVastgelegd(L, "P1", 5, true, DAG));
        assertThat(acties(L)).containsExactly("SluitPsychologentrajectAf");
    }

    @Test
    void R137_wie_opvalt_vraagt_een_gesprek_en_ouders_die_het_weten_en_R133_bij_taal_een_onderzoek() {
        bord.na(new ScreeningsuitslagGeregistreerd(L, Screeningsoort.SOVA, Uitslag.UITVAL, null, "1h1", DAG));
        assertThat(acties(L)).containsExactlyInAnyOrder("RegistreerScreeningsuitslag", "InformeerOuders");
        bord.na(new ScreeningsuitslagGeregistreerd(L, Screeningsoort.SOVA, Uitslag.UITVAL, DAG, "1h1", DAG));
        assertThat(acties(L)).containsExactly("InformeerOuders");
        bord.na(new ScreeningsuitslagGeregistreerd("L-2", Screeningsoort.SPELLING, Uitslag.UITVAL, null, "1h1", DAG));
        assertThat(acties("L-2")).containsExactlyInAnyOrder("VraagOnderzoekAan", "InformeerOuders");
    }

    @Test
    void R154_wie_op_de_wachtlijst_staat_vult_nog_geen_formulier_in() {
        bord.na(new InzetJOSBesloten(L, "J1", "OV-1", true, true));
        assertThat(acties(L)).isEmpty();
        bord.na(new InzetJOSBesloten(L, "J1", "OV-2", true, false));
        assertThat(acties(L)).containsExactly("VulJOSAanmeldformulierIn");
        bord.na(new InzetJOSBesloten(L, "J1", "OV-3", false, false));
        assertThat(acties(L)).isEmpty();
    }

    @Test
    void R283_na_een_screening_op_taal_horen_de_ouders_van_een_leerprobleem() {
        bord.na(new ScreeningsuitslagGeregistreerd(L, Screeningsoort.SPELLING, Uitslag.UITVAL, null, "1h1", DAG));
        bord.na(new OudersGeinformeerd(L, "iets anders", null, null, DAG));
        assertThat(acties(L)).contains("InformeerOuders");
        bord.na(new OudersGeinformeerd(L, "leerprobleem", null, null, DAG));
        assertThat(acties(L)).containsExactly("VraagOnderzoekAan");
    }

    @Test
    void R297_wie_na_de_ISK_naar_het_mbo_gaat_wordt_uitgeschreven() {
        bord.na(new TaalvoorzieningAfgerond(L, Taalvoorziening.ISK, DAG, Taalvervolg.VO));
        assertThat(acties(L)).isEmpty();
        bord.na(new TaalvoorzieningAfgerond(L, Taalvoorziening.ISK, DAG, Taalvervolg.MBO));
        assertThat(acties(L)).containsExactly("SchrijfLeerlingUit");
    }

    @Test
    void R286_de_overdracht_met_de_intern_begeleider_sluit_de_taak_en_een_andere_niet() {
        bord.na(new LWOOOverdrachtVerwacht(L, "LW1", DAG));
        assertThat(acties(L)).containsExactly("VoerWarmeOverdrachtUit");
        bord.na(overdracht(Rol.BRUGKLASCOORDINATOR));
        assertThat(acties(L)).containsExactly("VoerWarmeOverdrachtUit");
        bord.na(overdracht(Rol.ONDERSTEUNINGSCOORDINATOR, Rol.INTERN_BEGELEIDER_PO));
        assertThat(acties(L)).isEmpty();
    }

    private static WarmeOverdrachtUitgevoerd overdracht(Rol... deelnemers) {
        return new WarmeOverdrachtUitgevoerd(L, "A1", DAG, "school", List.of(deelnemers), true, "v");
    }

    @Test
    void R277_het_lwoo_gesprek_is_van_wie_de_school_noemt_en_vervalt_zonder_lwoo() {
        bord.na(new LWOOGesprekVerwacht(L, "LW1", DAG, Rol.LEERLINGBEGELEIDER));
        assertThat(bord.document(L).getList("items", Document.class))
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.get("volgendeActie")).isEqualTo("LegLWOOGesprekVast");
                    assertThat(i.get("eigenaar")).isEqualTo(Rol.LEERLINGBEGELEIDER.name());
                });
        bord.na(new LWOOBeschikt(L, "LW1", false, null, DAG, null));
        assertThat(acties(L)).isEmpty();
        bord.na(new LWOOGesprekVerwacht(L, "LW1", DAG, Rol.LEERLINGBEGELEIDER));
        bord.na(new LWOOGesprekGevoerd(L, "LW1", DAG, "v"));
        assertThat(acties(L)).isEmpty();
    }

    @Test
    void R282_de_bespreking_is_klaar_als_iedereen_gesproken_is() {
        bord.na(new OnderzoeksbesprekingVerwacht(L, "O1", List.of(Rol.ORTHOPEDAGOOG, Rol.SCHOOLARTS)));
        bord.na(new OnderzoeksuitslagBesproken(L, "O1", List.of(Rol.ORTHOPEDAGOOG), DAG, "u", List.of(Rol.SCHOOLARTS)));
        assertThat(acties(L)).containsExactly("BespreekOnderzoeksuitslag");
        bord.na(new OnderzoeksuitslagBesproken(L, "O1", List.of(Rol.SCHOOLARTS), DAG, "u", List.of()));
        assertThat(acties(L)).isEmpty();
    }

    @Test
    void R321_een_bezwaar_dat_niet_is_doorgezonden_valt_op_tot_het_weg_is() {
        bord.na(new DoorzendingLBTUitgebleven(L, "T1", DAG));
        assertThat(acties(L)).containsExactly("LegDoorzendingLBTVast");
        bord.na(new BezwaarTLVDoorgezonden(L, "T1", DAG));
        assertThat(acties(L)).isEmpty();
    }

    @Test
    void R156_wat_SMW_meldt_komt_bij_de_coordinator_die_met_de_mentor_deelt() {
        bord.na(new VoortgangDoorPartnerGemeld(L, "V1", PartnerType.SMW, "B1", 1, DAG, "thuis rustiger"));
        assertThat(acties(L)).containsExactly("DeelMetMentor");
        bord.na(new InformatieMetMentorGedeeld(L, "o", "t", List.of(), "M1", DAG));
        assertThat(acties(L)).isEmpty();
        bord.na(new VoortgangDoorPartnerGemeld(L, "V1", PartnerType.GGZ, "B2", 2, DAG, "loopt"));
        assertThat(acties(L)).isEmpty();
    }

    @Test
    void een_training_wordt_een_keer_gevraagd_en_niet_van_elke_deelnemer() {
        bord.na(new TrainingGestart(
                "TR-1", "COE", "SOVA_TRAINING", List.of("L-1", "L-2"), DAG, DAG.plusWeeks(8), "d", "2026-2027"));
        assertThat(bord.documenten()).hasSize(1);
        assertThat(acties("training:TR-1")).containsExactly("RondTrainingAf");
        bord.na(new TrainingAfgerond("TR-1", "COE", "SOVA_TRAINING", List.of(), null, DAG));
        assertThat(acties("training:TR-1")).isEmpty();
    }
}
