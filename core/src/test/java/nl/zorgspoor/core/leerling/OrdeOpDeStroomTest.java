package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.gedeeld.Rol.DIRECTEUR;
import static nl.zorgspoor.core.gedeeld.Rol.DOCENT;
import static nl.zorgspoor.core.gedeeld.Rol.RECTOR;
import static nl.zorgspoor.core.leerling.Levensloop.L;
import static nl.zorgspoor.core.leerling.Levensloop.als;
import static nl.zorgspoor.core.leerling.Levensloop.ingeschreven;
import static nl.zorgspoor.core.leerling.Levensloop.oc;
import static nl.zorgspoor.core.leerling.Levensloop.ouder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.*;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents, bullying and measures of a student who is at school. */
class OrdeOpDeStroomTest {

    private static final Context RECTOR_OP_DAG = als(RECTOR, "R1");

    private static @Nullable LocalDate dag(@Nullable String dag) {
        return dag == null ? null : LocalDate.parse(dag);
    }

    private static SchorsLeerling schors(String van, String tot) {
        return new SchorsLeerling(
                L, LocalDate.parse(van), LocalDate.parse(tot), "vocht", dag("2026-09-14"), "opdrachten thuis", null);
    }

    @Test
    void R232_een_incident_wordt_een_keer_vastgelegd_met_wat_er_gebeurde() {
        RegistreerIncident c = new RegistreerIncident(L, "I1", AardIncident.GEWELD, null, "duwde op het plein");
        ingeschreven().opdracht(als(DOCENT, "D1"), c).geeft(IncidentGeregistreerd.class);
        ingeschreven().na(als(DOCENT, "D1"), c).opdracht(als(DOCENT, "D1"), c).weigert("STATUS_ONJUIST", null);
        ingeschreven()
                .opdracht(als(DOCENT, "D1"), new RegistreerIncident(L, "I1", AardIncident.GEWELD, null, " "))
                .weigert("INHOUD_ONTBREEKT", Regel.INCIDENT);
        ingeschreven()
                .opdracht(
                        als(DOCENT, "D1"),
                        new RegistreerIncident(L, "I1", AardIncident.GEWELD, dag("2026-09-15"), "morgen"))
                .weigert("STATUS_ONJUIST", null);
    }

    @Test
    void R229_pesten_meldt_ook_een_ouder_en_de_aanpak_volgt_op_een_melding() {
        MeldPesten c = new MeldPesten(L, "P1", Pestkanaal.COORDINATOR, "wordt buitengesloten", null);
        ingeschreven().opdracht(ouder(), c).geeft(PestenGemeld.class);
        ingeschreven().na(ouder(), c).opdracht(ouder(), c).weigert("STATUS_ONJUIST", null);
        LegPestaanpakVast aanpak = new LegPestaanpakVast(L, "P1", List.of("gesprek met de klas"), null);
        ingeschreven().opdracht(oc(), aanpak).weigert("NIET_GEVONDEN", null);
        ingeschreven().na(ouder(), c).opdracht(oc(), aanpak).geeft(PestaanpakVastgelegd.class);
        ingeschreven()
                .na(ouder(), c)
                .opdracht(oc(), new LegPestaanpakVast(L, "P1", List.of(" "), null))
                .weigert("INHOUD_ONTBREEKT", Regel.VP_KANAAL);
    }

    /** 14 September 2026 is a Monday; the autumn holiday is from 19 to 23 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-14, 2026-09-14, true",
        "2026-09-14, 2026-09-18, true",
        "2026-09-14, 2026-09-20, true",
        "2026-09-14, 2026-09-21, false",
        "2026-10-14, 2026-10-27, true",
        "2026-10-14, 2026-10-28, false"
    })
    void R231_een_schorsing_duurt_hooguit_vijf_schooldagen(String van, String tot, boolean goed) {
        Stroomproef.Uitkomst uitkomst = ingeschreven().opdracht(RECTOR_OP_DAG, schors(van, tot));
        if (goed) {
            uitkomst.geeft(LeerlingGeschorst.class);
        } else {
            uitkomst.weigert("SCHORSING_TE_LANG", Regel.SCHORS);
        }
    }

    @Test
    void R231_vijf_dagen_en_aansluitend_weer_vijf_is_tien() {
        Stroomproef geschorst = ingeschreven().na(RECTOR_OP_DAG, schors("2026-09-14", "2026-09-18"));
        geschorst
                .opdracht(RECTOR_OP_DAG, schors("2026-09-21", "2026-09-21"))
                .weigert("SCHORSING_TE_LANG", Regel.SCHORS);
        geschorst.opdracht(RECTOR_OP_DAG, schors("2026-09-18", "2026-09-18")).weigert("STATUS_ONJUIST", null);
        geschorst.opdracht(RECTOR_OP_DAG, schors("2026-09-22", "2026-09-25")).geeft(LeerlingGeschorst.class);
        // what lies between two suspensions may not join them either
        ingeschreven()
                .na(RECTOR_OP_DAG, schors("2026-09-14", "2026-09-15"))
                .na(RECTOR_OP_DAG, schors("2026-09-17", "2026-09-18"))
                .opdracht(RECTOR_OP_DAG, schors("2026-09-16", "2026-09-16"))
                .geeft(LeerlingGeschorst.class);
        ingeschreven()
                .na(RECTOR_OP_DAG, schors("2026-09-14", "2026-09-16"))
                .na(RECTOR_OP_DAG, schors("2026-09-18", "2026-09-21"))
                .opdracht(RECTOR_OP_DAG, schors("2026-09-17", "2026-09-17"))
                .weigert("SCHORSING_TE_LANG", Regel.SCHORS);
    }

    @Test
    void R231_een_dag_en_aansluitend_weer_een_dag_is_langer_dan_een_dag_en_gaat_naar_de_Inspectie() {
        assertThat(inspectieMelden(ingeschreven(), schors("2026-09-14", "2026-09-14")))
                .isFalse();
        Stroomproef geschorst = ingeschreven().na(RECTOR_OP_DAG, schors("2026-09-14", "2026-09-14"));
        assertThat(inspectieMelden(geschorst, schors("2026-09-15", "2026-09-15")))
                .isTrue();
        assertThat(inspectieMelden(geschorst, schors("2026-09-16", "2026-09-16")))
                .isFalse();
    }

    private static boolean inspectieMelden(Stroomproef proef, SchorsLeerling c) {
        return proef.opdracht(RECTOR_OP_DAG, c).poging().doe().stream()
                .filter(LeerlingGeschorst.class::isInstance)
                .map(LeerlingGeschorst.class::cast)
                .findFirst()
                .orElseThrow()
                .inspectieMelden();
    }

    @Test
    void R231_een_schorsing_gaat_schriftelijk_en_met_redenen_op_dagen_met_les() {
        ingeschreven()
                .opdracht(
                        RECTOR_OP_DAG,
                        new SchorsLeerling(
                                L, LocalDate.parse("2026-09-14"), LocalDate.parse("2026-09-14"), " ", null, "x", null))
                .weigert("SCHRIFTELIJK_ONTBREEKT", Regel.SCHORS);
        ingeschreven()
                .opdracht(RECTOR_OP_DAG, schors("2026-09-19", "2026-09-20"))
                .weigert("DAG_ONJUIST", null);
        ingeschreven()
                .opdracht(RECTOR_OP_DAG, schors("2026-09-15", "2026-09-14"))
                .weigert("DAG_ONJUIST", null);
    }

    @Test
    void R319_schoolwerk_gaat_door_anders_vraagt_dat_aandacht() {
        ingeschreven()
                .opdracht(
                        RECTOR_OP_DAG,
                        new SchorsLeerling(
                                L,
                                LocalDate.parse("2026-09-14"),
                                LocalDate.parse("2026-09-14"),
                                "vocht",
                                dag("2026-09-14"),
                                null,
                                null))
                .geeft(LeerlingGeschorst.class, AandachtspuntGesignaleerd.class);
    }

    private static VerwijderLeerling verwijder(
            @Nullable Boolean gehoord, @Nullable String school, @Nullable String inspectie, @Nullable Boolean bezwaar) {
        return new VerwijderLeerling(
                L, null, gehoord, null, school, dag(inspectie), bezwaar, Verwijdergrond.VEILIGHEID, "gevaar");
    }

    @Test
    void R231_R318_verwijderen_kan_na_horen_met_een_andere_school_na_overleg_en_met_bezwaar() {
        Stroomproef hier = ingeschreven();
        hier.opdracht(RECTOR_OP_DAG, verwijder(false, "elders", "2026-09-14", true))
                .weigert("NIET_GEHOORD", Regel.VERWIJDERING);
        hier.opdracht(RECTOR_OP_DAG, verwijder(true, null, "2026-09-14", true))
                .weigert("ANDERE_SCHOOL_ONTBREEKT", Regel.SCHORS);
        hier.opdracht(RECTOR_OP_DAG, verwijder(true, "elders", null, true))
                .weigert("OVERLEG_INSPECTIE_ONTBREEKT", Regel.VERWIJDERING);
        hier.opdracht(RECTOR_OP_DAG, verwijder(true, "elders", "2026-09-15", true))
                .weigert("OVERLEG_INSPECTIE_ONTBREEKT", Regel.VERWIJDERING);
        hier.opdracht(RECTOR_OP_DAG, verwijder(true, "elders", "2026-09-14", null))
                .weigert("BEZWAAR_NIET_VERMELD", Regel.VERWIJDERING);
        hier.opdracht(RECTOR_OP_DAG, verwijder(true, "elders", "2026-09-14", true))
                .geeft(LeerlingVerwijderd.class);
        hier.na(RECTOR_OP_DAG, verwijder(true, "elders", "2026-09-14", true))
                .opdracht(RECTOR_OP_DAG, verwijder(true, "elders", "2026-09-14", true))
                .weigert("STATUS_ONJUIST", null);
    }

    @Test
    void R231_een_TLV_alleen_is_geen_grond() {
        ingeschreven()
                .opdracht(
                        RECTOR_OP_DAG,
                        new VerwijderLeerling(
                                L, null, true, null, "elders", dag("2026-09-14"), true, Verwijdergrond.TLV, null))
                .weigert("TLV_GEEN_GROND", Regel.SCHORS);
    }

    @Test
    void R318_in_het_primair_onderwijs_wordt_de_leerkracht_gehoord_en_overlegt_men_niet_vooraf() {
        Schoolprofiel po = Proef.school("COE")
                .with(b -> b.kenmerken(new Schoolprofiel.Kenmerken(
                        "Proef",
                        Onderwijssector.PO,
                        "Proef",
                        "PO0001",
                        b.kenmerken().lvs(),
                        b.kenmerken().vestigingen())));
        Context directeur = Proef.context(po, DIRECTEUR, "DIR", "2026-09-14", "Proef");
        ingeschreven()
                .opdracht(directeur, verwijder(true, "elders", null, true))
                .weigert("NIET_GEHOORD", Regel.VERWIJDERING);
        ingeschreven()
                .opdracht(
                        directeur,
                        new VerwijderLeerling(
                                L, null, true, true, "elders", null, true, Verwijdergrond.WANGEDRAG, null))
                .geeft(LeerlingVerwijderd.class);
    }

    @Test
    void R319_hoe_het_schoolwerk_doorgaat_kan_na_de_schorsing_worden_geregeld() {
        Stroomproef geschorst = ingeschreven().na(RECTOR_OP_DAG, schors("2026-09-14", "2026-09-16"));
        geschorst
                .opdracht(
                        RECTOR_OP_DAG, new RegelOnderwijsBijSchorsing(L, "SCH-2026-09-14", "opdrachten via de mentor"))
                .geeft(OnderwijsBijSchorsingGeregeld.class);
        geschorst
                .opdracht(RECTOR_OP_DAG, new RegelOnderwijsBijSchorsing(L, "SCH-2026-09-14", " "))
                .weigert("INHOUD_ONTBREEKT", Regel.SCHORSING_ONDERWIJS);
        geschorst
                .opdracht(RECTOR_OP_DAG, new RegelOnderwijsBijSchorsing(L, "SCH-2026-09-15", "opdrachten"))
                .weigert("NIET_GEVONDEN", null);
    }

    @Test
    void R231_wie_de_Inspectie_of_leerplicht_inlicht_noemt_de_maatregel() {
        Stroomproef geschorst = ingeschreven().na(RECTOR_OP_DAG, schors("2026-09-14", "2026-09-16"));
        geschorst
                .opdracht(RECTOR_OP_DAG, new LegMeldingMaatregelVast(L, "SCH-2026-09-14", Instantie.INSPECTIE, null))
                .geeft(MaatregelGemeld.class);
        geschorst
                .opdracht(RECTOR_OP_DAG, new LegMeldingMaatregelVast(L, "SCH-2026-09-15", Instantie.INSPECTIE, null))
                .weigert("NIET_GEVONDEN", null);
    }
}
