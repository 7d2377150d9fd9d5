package nl.zorgspoor.projections.jaarcyclus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.jaarcyclus.JaarplanCommand.*;
import nl.zorgspoor.core.jaarcyclus.JaarplanEvent.*;
import nl.zorgspoor.core.jaarcyclus.KostenCommand.Geldbron;
import nl.zorgspoor.core.jaarcyclus.KostenEvent.*;
import nl.zorgspoor.core.jaarcyclus.KwaliteitCommand.*;
import nl.zorgspoor.core.jaarcyclus.KwaliteitEvent.*;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelCommand.*;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelEvent.*;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.*;
import nl.zorgspoor.core.jaarcyclus.ScholingEvent.*;
import nl.zorgspoor.core.overleg.OverlegEvent.OverlegGehouden;
import nl.zorgspoor.core.school.SchoolEvent.ArrangementenJaarlijksGeevalueerd;
import nl.zorgspoor.core.school.SchoolEvent.VeiligheidsthemaBehandeld;
import nl.zorgspoor.core.training.TrainingEvent.TrainingGestart;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a school owes this school year, and what is missing (V18). */
class JaarpostenTest {

    private static final String JAAR = "2026-2027";

    private final Vouwer view = new Vouwer(Jaarstand.PROJECTOR);

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private List<Document> posten(Schoolprofiel school, String jaar, String vandaag) {
        Document stand = view.documenten().values().stream().findFirst().orElseGet(Document::new);
        return Jaarposten.van(school, stand, jaar, dag(vandaag));
    }

    private Document post(String school, String item, String vandaag) {
        return post(Proef.school(school), item, JAAR, vandaag);
    }

    private Document post(Schoolprofiel school, String item, String jaar, String vandaag) {
        return posten(school, jaar, vandaag).stream()
                .filter(p -> item.equals(p.get("item")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("geen post " + item));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DIA, JAARPLAN, R244, StelJaarplanVast, 2026-10-01, ONDERSTEUNINGSCOORDINATOR",
        "DIA, VERANTWOORDING:SWV, R244, LegVerantwoordingAf, 2027-10-01, ONDERSTEUNINGSCOORDINATOR",
        "COE, VERANTWOORDING:RECTOR, R287, LegVerantwoordingAf, 2027-07-31, ONDERSTEUNINGSCOORDINATOR",
        "COE, SOP_HERZIENING, R245, HerzieSOP, 2026-10-01, ONDERSTEUNINGSCOORDINATOR",
        "HEI, SCHOOLGIDSAANBOD, R306, HerzieSOP, 2026-10-01, INTERN_BEGELEIDER",
        "KLA, ARRANGEMENTEN, R241, EvalueerArrangementenJaarlijks, 2027-06-30, ONDERSTEUNINGSCOORDINATOR",
        "COE, KENGETALLEN, R243, LegKengetallenVast, 2027-07-31, ONDERSTEUNINGSCOORDINATOR",
        "DIA, HGW_ZELFBEOORDELING, R246, LegZelfbeoordelingHGWVast, 2027-07-31, DIRECTEUR",
        "CHR, SCHOLINGSPLAN, R248, StelScholingsplanVast, 2026-10-01, ONDERSTEUNINGSCOORDINATOR",
        "COE, NETWERK:CTVS, R341, RegistreerNetwerkbijeenkomst, 2027-07-31, ONDERSTEUNINGSCOORDINATOR",
        "DIA, PROTOCOL:MELDCODE, R249, StelProtocolVast, 2027-07-31, DIRECTEUR",
        "HEI, DOCUMENT:KWALITEITSKAARTEN, R267, StelDocumentVast, 2027-07-31, DIRECTEUR",
        "HEI, KWALITEITSKALENDER, R266, StelKwaliteitskalenderVast, 2026-10-01, INTERN_BEGELEIDER",
        "HEI, DIRECTIEACTIVITEIT:AUDIT, R250, LegKlasbezoekVast, 2027-07-31, DIRECTEUR",
        "KLA, ONTWIKKELDOEL:AMBITIE_1, R251, StelOntwikkeldoelVast, 2027-07-31, DIRECTEUR",
        "COE, TRAINING:SOVA_TRAINING, R283, StartTraining, 2027-07-31, ONDERSTEUNINGSCOORDINATOR",
        "COE, BUDGET:SWV, R252, StelBudgetVast, 2026-10-01, RECTOR",
        "DIA, OVERLEG:ONDERSTEUNINGSTEAM, R107, PlanOverleg, 2027-07-31, ONDERSTEUNINGSCOORDINATOR"
    })
    void wat_niemand_vastlegde_ontbreekt_met_wie_wat_moet_en_wanneer(
            String school, String item, String regel, String actie, String uiterlijk, String eigenaar) {
        assertThat(post(school, item, "2026-09-14"))
                .containsEntry("status", "OPEN")
                .containsEntry("ontbreekt", true)
                .containsEntry("regel", regel)
                .containsEntry("volgendeActie", actie)
                .containsEntry("uiterlijk", uiterlijk)
                .containsEntry("eigenaar", eigenaar)
                .containsEntry("signalen", List.of("ONTBREEKT"));
        assertThat(post(school, item, dag(uiterlijk).plusDays(1).toString()))
                .containsEntry("status", "TE_LAAT")
                .containsEntry("signalen", List.of("ONTBREEKT", "TE_LAAT"));
    }

    @Test
    void een_school_is_niet_schuldig_wat_zij_niet_doet() {
        assertThat(posten(Proef.school("CHR"), JAAR, "2026-09-14"))
                .extracting(p -> p.getString("soort"))
                .doesNotContain(
                        "JAARPLAN",
                        "VERANTWOORDING",
                        "HGW_ZELFBEOORDELING",
                        "KWALITEITSKALENDER",
                        "DIRECTIEACTIVITEIT",
                        "BUDGET",
                        "NETWERK",
                        "NORMJAARTAAK");
    }

    @Test
    void R244_wat_gedaan_is_ontbreekt_niet_meer_en_geldt_voor_zijn_eigen_jaar() {
        view.na(
                new JaarplanVastgesteld("COE", JAAR, "JP-1", dag("2026-09-10")),
                new VerantwoordingAfgelegd("COE", JAAR, Ontvanger.SWV, "V-1", dag("2027-09-01")),
                new ArrangementenJaarlijksGeevalueerd(
                        "COE", JAAR, Map.of(Arrangementtype.CLUSTER_4, 3), List.of("L-1"), dag("2027-06-20")));
        for (String item : List.of("JAARPLAN", "VERANTWOORDING:SWV", "ARRANGEMENTEN")) {
            assertThat(post("DIA", item, "2027-09-10"))
                    .containsEntry("status", "GEDAAN")
                    .containsEntry("ontbreekt", false)
                    .containsEntry("volgendeActie", null)
                    .containsEntry("signalen", List.of());
            assertThat(post(Proef.school("DIA"), item, "2027-2028", "2027-09-10"))
                    .containsEntry("ontbreekt", true);
        }
    }

    @Test
    void R306_de_volgende_stap_is_die_van_de_medezeggenschap_tot_zij_instemt() {
        view.na(new SOPHerzien("COE", JAAR, "1", List.of(), dag("2026-09-01")));
        assertThat(post("DIA", "SOP_HERZIENING", "2026-09-14")).containsEntry("status", "GEDAAN");
        assertThat(post("DIA", "SCHOOLGIDSAANBOD", "2026-09-14"))
                .containsEntry("volgendeActie", "LegMedezeggenschapVast")
                .containsEntry("ontbreekt", true);
        view.na(new MedezeggenschapVastgelegd(
                "COE", JAAR, "1", Geleding.OUDERS, Standpunt.INSTEMMING, null, dag("2026-09-10")));
        assertThat(post("DIA", "SCHOOLGIDSAANBOD", "2026-09-14"))
                .containsEntry("volgendeActie", "StelSchoolgidsaanbodVast");
        view.na(new SchoolgidsaanbodVastgesteld("COE", JAAR, "1", "GIDS", List.of(), dag("2026-09-12")));
        assertThat(post("DIA", "SCHOOLGIDSAANBOD", "2026-09-14")).containsEntry("status", "GEDAAN");
        view.na(new SOPHerzien("COE", JAAR, "2", List.of("taalklas"), dag("2026-11-01")));
        assertThat(post("DIA", "SCHOOLGIDSAANBOD", "2026-11-02"))
                .containsEntry("status", "TE_LAAT")
                .containsEntry("volgendeActie", "LegMedezeggenschapVast");
    }

    @Test
    void R249_R267_een_herziening_die_voorbij_is_vraagt_een_nieuwe_versie() {
        view.na(
                new ProtocolVastgesteld(
                        "COE", "MELDCODE", Protocolstatus.ACTIEF_TOEGEPAST, "3", dag("2027-01-15"), dag("2025-09-01")),
                new DocumentVastgesteld(
                        "COE", "KK-9", Documentsoort.BELEID, "Beleid", "1", dag("2027-01-15"), dag("2025-09-01")));
        for (String item : List.of("PROTOCOL:MELDCODE", "DOCUMENT:KK-9")) {
            assertThat(post("DIA", item, "2027-01-15")).containsEntry("status", "GEDAAN");
            assertThat(post("DIA", item, "2027-01-16"))
                    .containsEntry("status", "TE_LAAT")
                    .containsEntry("signalen", List.of("HERZIENING_VOORBIJ", "TE_LAAT"));
        }
        assertThat(post("DIA", "PROTOCOL:MELDCODE", "2027-01-16"))
                .containsEntry("volgendeActie", "StelProtocolVast")
                .containsEntry("omschrijving", "Meldcode");
    }

    @Test
    void R249_de_zes_protocollen_van_DIA_zijn_actief_toegepast_en_missen_nog_een_versie() {
        for (String protocol : List.of(
                "MELDCODE", "ANTI_PESTEN", "DYSCALCULIE", "DYSLEXIE", "SCHORSEN_VERWIJDEREN", "VERZUIM_THUISZITTERS")) {
            assertThat(post("DIA", "PROTOCOL:" + protocol, "2026-09-14"))
                    .containsEntry("gegevens", new Document("status", "ACTIEF_TOEGEPAST"))
                    .containsEntry("ontbreekt", true);
        }
        assertThat(post("COE", "PROTOCOL:PESTEN", "2026-09-14")).containsEntry("gegevens", new Document());
        view.na(new ProtocolVastgesteld(
                "COE", "MELDCODE", Protocolstatus.IN_ONTWIKKELING, "4", dag("2027-06-01"), dag("2026-09-14")));
        assertThat(post("DIA", "PROTOCOL:MELDCODE", "2026-09-15").get("gegevens", Document.class))
                .containsEntry("status", "IN_ONTWIKKELING");
    }

    @Test
    void R271_bij_elke_score_staat_waar_de_indicator_over_gaat() {
        view.na(new ZelfbeoordelingHGWVastgelegd(
                "COE",
                JAAR,
                List.of(new Indicatorscore(4, HGWScore.I), new Indicatorscore(14, HGWScore.V)),
                Map.of(),
                dag("2027-06-01")));
        assertThat(post("DIA", "HGW_ZELFBEOORDELING", "2027-06-10")
                        .get("gegevens", Document.class)
                        .getList("scores", Document.class))
                .extracting(s -> s.get("omschrijving"))
                .containsExactly("behoeften worden verkend en concreet benoemd", "eigenaarschap");
    }

    @Test
    void ook_overleg_zonder_norm_staat_er_zodra_het_is_gehouden() {
        assertThat(posten(Proef.school("CHR"), JAAR, "2026-11-02"))
                .extracting(p -> p.get("soort"))
                .doesNotContain("OVERLEG");
        view.na(new OverlegGehouden(
                "OV1",
                "COE",
                OverlegvormCode.LEERLINGBESPREKING,
                dag("2026-10-01").atTime(10, 0),
                dag("2026-10-01"),
                List.of(),
                List.of()));
        assertThat(post("CHR", "OVERLEG:LEERLINGBESPREKING", "2026-11-02"))
                .containsEntry("status", "GEDAAN")
                .containsEntry("gegevens", new Document("gehouden", 1).append("norm", null));
    }

    @Test
    void R246_naast_de_zelfbeoordeling_staat_die_van_het_vorige_jaar() {
        view.na(
                new ZelfbeoordelingHGWVastgelegd(
                        "COE", "2025-2026", List.of(), Map.of(HGWScore.O, 79), dag("2026-06-01")),
                new ZelfbeoordelingHGWVastgelegd("COE", JAAR, List.of(), Map.of(HGWScore.O, 86), dag("2027-06-01")));
        Document post = post("DIA", "HGW_ZELFBEOORDELING", "2027-06-10");
        assertThat(post.get("gegevens").toString()).contains("O=86");
        assertThat(post.get("vorigJaar").toString()).contains("O=79");
        assertThat(post(Proef.school("DIA"), "HGW_ZELFBEOORDELING", "2025-2026", "2026-06-10")
                        .get("vorigJaar"))
                .isNull();
    }

    @Test
    void R248_geplande_scholing_ontbreekt_tot_zij_is_gehouden() {
        view.na(
                new ScholingsplanVastgesteld(
                        "COE",
                        JAAR,
                        List.of(
                                new Scholingsonderdeel("HGW", Scholingsoort.HGW, 2, List.of(Rol.DOCENT)),
                                new Scholingsonderdeel("SOVA", Scholingsoort.SOVA, 1, List.of())),
                        dag("2026-09-01")),
                new ScholingGeregistreerd("COE", JAAR, "HGW", Scholingsoort.HGW, 8, 10, dag("2026-11-01")),
                new ScholingGeregistreerd("COE", JAAR, "EHBO", Scholingsoort.OVERIG, 3, null, dag("2026-11-01")));
        assertThat(post("COE", "SCHOLINGSPLAN", "2026-11-02")).containsEntry("status", "GEDAAN");
        assertThat(post("COE", "SCHOLING:HGW", "2026-11-02"))
                .containsEntry("status", "GEDAAN")
                .containsEntry("signalen", List.of("NIET_ALLE_DEELNEMERS"));
        assertThat(post("COE", "SCHOLING:EHBO", "2026-11-02")).containsEntry("signalen", List.of());
        assertThat(post("COE", "SCHOLING:SOVA", "2026-11-02"))
                .containsEntry("status", "OPEN")
                .containsEntry("volgendeActie", "RegistreerScholing");
    }

    @Test
    void R266_R268_activiteiten_hebben_hun_eigen_einde_en_bezoeken_worden_geteld() {
        view.na(
                new KwaliteitskalenderVastgesteld(
                        "COE",
                        JAAR,
                        List.of(new Kalenderactiviteit(
                                "A1",
                                "Groepsbespreking",
                                new Periode(dag("2026-10-01"), dag("2026-10-31")),
                                Rol.DIRECTEUR)),
                        dag("2026-09-14")),
                new KlasbezoekVastgelegd("COE", JAAR, Activiteitsoort.GESPREKKENCYCLUS, 12, null, dag("2026-09-14")),
                new KlasbezoekVastgelegd("COE", JAAR, Activiteitsoort.GESPREKKENCYCLUS, 3, null, dag("2026-10-14")));
        assertThat(post("HEI", "KALENDERACTIVITEIT:A1", "2026-10-31"))
                .containsEntry("status", "OPEN")
                .containsEntry("eigenaar", "DIRECTEUR")
                .containsEntry("omschrijving", "Groepsbespreking");
        assertThat(post("HEI", "KALENDERACTIVITEIT:A1", "2026-11-01")).containsEntry("status", "TE_LAAT");
        view.na(new KalenderactiviteitAfgerond("COE", JAAR, "A1", dag("2026-11-01")));
        assertThat(post("HEI", "KALENDERACTIVITEIT:A1", "2026-11-01")).containsEntry("status", "GEDAAN");
        assertThat(post("HEI", "DIRECTIEACTIVITEIT:GESPREKKENCYCLUS", "2026-11-01")
                        .get("gegevens"))
                .isEqualTo(new Document("documentRef", null).append("aantal", 15));
    }

    @Test
    void R251_een_doel_wordt_elk_jaar_van_zijn_periode_bijgewerkt_tot_het_klaar_is() {
        view.na(
                new OntwikkeldoelVastgesteld(
                        "COE", "D1", "meer rust", "2025-2028", Doelsoort.SPEERPUNT, dag("2025-09-01")),
                new OntwikkeldoelBijgewerkt("COE", "D1", JAAR, Doelstatus.LOOPT, "t", dag("2026-12-01")));
        assertThat(post("DIA", "ONTWIKKELDOEL:D1", "2026-12-02"))
                .containsEntry("status", "GEDAAN")
                .containsEntry("omschrijving", "meer rust");
        assertThat(post(Proef.school("DIA"), "ONTWIKKELDOEL:D1", "2027-2028", "2027-09-01"))
                .containsEntry("volgendeActie", "WerkOntwikkeldoelBij")
                .containsEntry("ontbreekt", true);
        assertThat(posten(Proef.school("DIA"), "2028-2029", "2028-09-01"))
                .extracting(p -> p.get("item"))
                .doesNotContain("ONTWIKKELDOEL:D1");
        view.na(new OntwikkeldoelBijgewerkt("COE", "D1", JAAR, Doelstatus.BEHAALD, "t", dag("2027-06-01")));
        assertThat(posten(Proef.school("DIA"), "2027-2028", "2027-09-01"))
                .extracting(p -> p.get("item"))
                .doesNotContain("ONTWIKKELDOEL:D1");
    }

    @Test
    void R252_R294_naast_het_budget_staat_wat_is_uitgegeven_per_bron() {
        view.na(
                new BudgetVastgesteld("COE", JAAR, Geldbron.SWV, 1000),
                new KostenGeregistreerd("COE", JAAR, "AR-1", null, 700, "BPO", Geldbron.SWV, dag("2026-10-01")),
                new KostenGeregistreerd("COE", JAAR, "AR-1", null, 200, "BPO", Geldbron.SWV, dag("2026-11-01")),
                new KostenGeregistreerd("COE", JAAR, null, null, 5000, "RT", Geldbron.EIGEN, dag("2026-11-01")));
        assertThat(post("KLA", "BUDGET:SWV", "2026-11-02"))
                .containsEntry("uitgegeven", 900L)
                .containsEntry("signalen", List.of());
        view.na(new KostenGeregistreerd("COE", JAAR, null, "I-1", 101, "RT", Geldbron.SWV, dag("2026-11-01")));
        assertThat(post("KLA", "BUDGET:SWV", "2026-11-02"))
                .containsEntry("uitgegeven", 1001L)
                .containsEntry("signalen", List.of("BUDGET_OVERSCHREDEN"));
    }

    @Test
    void R293_elke_mentor_heeft_een_post() {
        Schoolprofiel kla = Proef.metMedewerker(Proef.school("KLA"), "M1", Rol.MENTOR);
        assertThat(post(kla, "NORMJAARTAAK:M1", JAAR, "2026-09-14")).containsEntry("ontbreekt", true);
        view.na(new NormjaartaakVastgesteld("COE", JAAR, "M1", 120));
        assertThat(post(kla, "NORMJAARTAAK:M1", JAAR, "2026-09-14"))
                .containsEntry("status", "GEDAAN")
                .containsEntry("gegevens", new Document("uren", 120));
    }

    @Test
    void R247_een_pilot_staat_er_vanaf_het_jaar_van_zijn_evaluatie() {
        view.na(new PilotGestart("COE", "LB", List.of("1"), dag("2026-09-14"), dag("2027-09-14")));
        assertThat(posten(Proef.school("COE"), JAAR, "2026-09-15"))
                .extracting(p -> p.get("item"))
                .doesNotContain("PILOT:LB");
        assertThat(post(Proef.school("COE"), "PILOT:LB", "2027-2028", "2027-09-15"))
                .containsEntry("status", "TE_LAAT")
                .containsEntry("volgendeActie", "EvalueerPilot");
        view.na(new PilotGeevalueerd("COE", "LB", List.of(new Pilotantwoord("1", "ja")), dag("2027-09-20")));
        assertThat(post(Proef.school("COE"), "PILOT:LB", "2027-2028", "2027-09-21"))
                .containsEntry("status", "GEDAAN");
        assertThat(posten(Proef.school("COE"), "2028-2029", "2028-09-15"))
                .extracting(p -> p.get("item"))
                .doesNotContain("PILOT:LB");
    }

    @Test
    void R230_het_thema_veiligheid_ontbreekt_tot_een_klas_het_had() {
        assertThat(post("CHR", "VEILIGHEIDSTHEMA", "2026-09-14"))
                .containsEntry("regel", "R230")
                .containsEntry("ontbreekt", true)
                .containsEntry("volgendeActie", "LegVeiligheidsthemaVast");
        view.na(new VeiligheidsthemaBehandeld("COE", "1a", dag("2026-09-10"), JAAR));
        assertThat(post("CHR", "VEILIGHEIDSTHEMA:1a", "2026-09-14")).containsEntry("status", "GEDAAN");
        assertThat(posten(Proef.school("CHR"), JAAR, "2026-09-14"))
                .extracting(p -> p.get("item"))
                .doesNotContain("VEILIGHEIDSTHEMA");
    }

    @Test
    void R230_R317_op_elke_school_ontbreekt_het_thema_per_klas_die_de_school_noemt() {
        for (String school : List.of("COE", "DIA", "KLA", "HEI", "CHR")) {
            assertThat(post(school, "VEILIGHEIDSTHEMA", "2026-09-14"))
                    .as(school)
                    .containsEntry("ontbreekt", true);
        }
        Schoolprofiel met = Proef.met(Proef.school("CHR"), Instelling.SECTOREN, "ONDERBOUW:1a+1b,BOVENBOUW:4a");
        view.na(new VeiligheidsthemaBehandeld("CHR", "1a", dag("2026-09-10"), JAAR));
        assertThat(post(met, "VEILIGHEIDSTHEMA:1a", JAAR, "2026-09-14")).containsEntry("status", "GEDAAN");
        for (String klas : List.of("1b", "4a")) {
            assertThat(post(met, "VEILIGHEIDSTHEMA:" + klas, JAAR, "2026-09-14"))
                    .containsEntry("ontbreekt", true)
                    .containsEntry("volgendeActie", "LegVeiligheidsthemaVast");
        }
    }

    @Test
    void R317_elke_school_heeft_elk_jaar_een_monitor_van_de_veiligheid() {
        for (String school : List.of("COE", "DIA", "KLA", "HEI", "CHR")) {
            assertThat(post(school, "VEILIGHEIDSMONITOR", "2026-09-14"))
                    .as(school)
                    .containsEntry("regel", "R317")
                    .containsEntry("ontbreekt", true)
                    .containsEntry("eigenaar", "ANTIPESTCOORDINATOR")
                    .containsEntry("volgendeActie", "LegVeiligheidsmonitorVast");
        }
        view.na(new VeiligheidsmonitorVastgelegd("COE", JAAR, 812, "monitor-2027", dag("2027-03-01")));
        assertThat(post("COE", "VEILIGHEIDSMONITOR", "2027-03-02"))
                .containsEntry("status", "GEDAAN")
                .containsEntry("gegevens", new Document("deelnemers", 812).append("documentRef", "monitor-2027"));
    }

    @Test
    void R107_gehouden_overleggen_worden_tegen_hun_norm_geteld() {
        for (int n = 0; n < 7; n++) {
            assertThat(post("DIA", "OVERLEG:ONDERSTEUNINGSTEAM", "2026-11-02"))
                    .containsEntry("ontbreekt", true)
                    .containsEntry("gegevens", new Document("gehouden", n).append("norm", 7));
            view.na(new OverlegGehouden(
                    "OV" + n,
                    "COE",
                    OverlegvormCode.ONDERSTEUNINGSTEAM,
                    dag("2026-10-01").atTime(10, 0),
                    dag("2026-10-01"),
                    List.of(),
                    List.of()));
        }
        assertThat(post("DIA", "OVERLEG:ONDERSTEUNINGSTEAM", "2026-11-02")).containsEntry("status", "GEDAAN");
    }

    @Test
    void R283_een_training_van_het_jaar_is_gedaan_zodra_zij_begon() {
        assertThat(post("COE", "TRAINING:FAALANGST_TRAINING", "2027-02-01").get("status"))
                .isEqualTo("OPEN");
        view.na(new TrainingGestart(
                "TR-1", "COE", "FAALANGST_TRAINING", List.of("L-COE-1"), dag("2026-11-02"), null, null, JAAR));
        assertThat(post("COE", "TRAINING:FAALANGST_TRAINING", "2027-02-01").get("status"))
                .isEqualTo("GEDAAN");
        assertThat(post("COE", "TRAINING:SOVA_TRAINING", "2027-02-01").get("status"))
                .isEqualTo("OPEN");
    }

    private boolean heeft(Schoolprofiel school, String item) {
        return posten(school, JAAR, "2026-09-14").stream().anyMatch(p -> item.equals(p.get("item")));
    }

    @Test
    void R315_waar_de_wet_geldt_hoort_een_verzuimbeleid_bij_de_documenten() {
        Schoolprofiel school = Proef.school("KLA");
        assertThat(heeft(school, "DOCUMENT:VERZUIMBELEID")).isFalse();
        assertThat(heeft(Proef.met(school, Instelling.WET_SCHOOLVERZUIM, "ja"), "DOCUMENT:VERZUIMBELEID"))
                .isTrue();
    }

    @Test
    void R316_waar_de_wet_geldt_ontbreekt_een_vertrouwenspersoon_tot_er_een_is() {
        Schoolprofiel zonder = Proef.metMedewerker(Proef.school("KLA"), "D1", Rol.DOCENT);
        assertThat(heeft(zonder, "VERTROUWENSPERSOON")).isFalse();
        Schoolprofiel wet = Proef.met(zonder, Instelling.WET_VRIJ_EN_VEILIG, "ja");
        assertThat(heeft(wet, "VERTROUWENSPERSOON")).isTrue();
        assertThat(heeft(Proef.metMedewerker(wet, "VP", Rol.VERTROUWENSPERSOON), "VERTROUWENSPERSOON"))
                .isFalse();
    }

    @Test
    void R317_op_elke_school_ontbreekt_een_antipestcoordinator_tot_er_een_is() {
        for (String code : List.of("COE", "DIA", "KLA", "HEI", "CHR")) {
            Schoolprofiel zonder = Proef.metMedewerker(Proef.school(code), "D1", Rol.DOCENT);
            assertThat(post(zonder, "ANTIPESTCOORDINATOR", JAAR, "2026-10-02"))
                    .as(code)
                    .containsEntry("regel", "R317")
                    .containsEntry("status", "TE_LAAT")
                    .containsEntry("ontbreekt", true);
            assertThat(heeft(Proef.metMedewerker(zonder, "AP", Rol.ANTIPESTCOORDINATOR), "ANTIPESTCOORDINATOR"))
                    .as(code)
                    .isFalse();
            // who registers no staff is not said to lack anybody
            assertThat(heeft(Proef.school(code), "ANTIPESTCOORDINATOR"))
                    .as(code)
                    .isFalse();
        }
    }
}
