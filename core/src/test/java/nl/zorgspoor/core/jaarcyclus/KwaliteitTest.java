package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.jaarcyclus.JaarcyclusEvent.JaaraandachtspuntGesignaleerd;
import nl.zorgspoor.core.jaarcyclus.KwaliteitCommand.*;
import nl.zorgspoor.core.jaarcyclus.KwaliteitEvent.*;
import org.junit.jupiter.api.Test;

class KwaliteitTest {

    private static final String JAAR = "2026-2027";
    private static final Kwaliteit LEEG = Kwaliteit.LEEG;

    private static Context op(String school, String dag) {
        return Proef.context(school, Rol.DIRECTEUR, "DIR", dag, "Proef");
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static StelProtocolVast protocol(String code, Protocolstatus status, String versie, String herzienOp) {
        return new StelProtocolVast("DIA", code, status, versie, herzienOp == null ? null : dag(herzienOp), null);
    }

    @Test
    void R249_een_protocol_heeft_een_status_een_versie_en_een_dag_van_herziening() {
        Context x = op("DIA", "2026-09-14");
        assertThat(LEEG.decide(protocol("MELDCODE", Protocolstatus.ACTIEF_TOEGEPAST, "3", "2027-09-14"), x))
                .containsExactly(new ProtocolVastgesteld(
                        "DIA", "MELDCODE", Protocolstatus.ACTIEF_TOEGEPAST, "3", dag("2027-09-14"), dag("2026-09-14")));
        assertThat(weigert(
                                () -> LEEG.decide(protocol("MELDCODE", Protocolstatus.IN_ONTWIKKELING, " ", null), x),
                                "PROTOCOL_ONVOLLEDIG",
                                "R249")
                        .ontbreekt())
                .containsExactly("versie", "herzienOp");
        assertThat(LEEG.decide(protocol("MELDCODE", Protocolstatus.AFWEZIG, null, null), x))
                .hasSize(1);
        weigert(
                () -> LEEG.decide(protocol("ROOKBELEID", Protocolstatus.ACTIEF_TOEGEPAST, "1", "2027-09-14"), x),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void R249_een_herziening_die_voorbij_is_wordt_gezegd() {
        assertThat(LEEG.decide(
                        protocol("MELDCODE", Protocolstatus.ACTIEF_TOEGEPAST, "3", "2026-09-14"),
                        op("DIA", "2026-09-14")))
                .hasSize(1);
        assertThat(LEEG.decide(
                        protocol("MELDCODE", Protocolstatus.ACTIEF_TOEGEPAST, "3", "2026-09-13"),
                        op("DIA", "2026-09-14")))
                .contains(new JaaraandachtspuntGesignaleerd("DIA", Regel.PROTOCOL, "HERZIENING_VOORBIJ", "Proef"));
    }

    @Test
    void R317_een_monitor_van_de_veiligheid_heeft_wie_antwoordde_en_waar_de_uitkomst_staat() {
        Context x = op("COE", "2027-03-01");
        assertThat(LEEG.decide(new LegVeiligheidsmonitorVast("COE", JAAR, 812, "monitor-2027", null), x))
                .containsExactly(new VeiligheidsmonitorVastgelegd("COE", JAAR, 812, "monitor-2027", dag("2027-03-01")));
        assertThat(weigert(
                                () -> LEEG.decide(new LegVeiligheidsmonitorVast("COE", JAAR, 0, " ", null), x),
                                "MONITOR_ONVOLLEDIG",
                                "R317")
                        .ontbreekt())
                .containsExactly("deelnemers (meer dan 0)", "documentRef");
        assertThat(catchThrowable(
                        () -> LEEG.decide(new LegVeiligheidsmonitorVast("COE", "2027-2028", 812, "m", null), x)))
                .isInstanceOf(CommandGeweigerd.class);
    }

    @Test
    void R262_van_de_afstemming_met_de_vertrouwenspersonen_staan_alleen_aantallen_per_thema_vast() {
        Context x = op("COE", "2027-03-01");
        List<Themaaantal> themas =
                List.of(new Themaaantal(Vertrouwensthema.PESTEN, 4), new Themaaantal(Vertrouwensthema.GEWELD, 0));
        assertThat(LEEG.decide(new LegAfstemmingVertrouwenspersonenVast("COE", themas, null), x))
                .containsExactly(new AfstemmingVertrouwenspersonenVastgelegd("COE", JAAR, themas, dag("2027-03-01")));
        for (List<Themaaantal> fout : List.of(
                List.<Themaaantal>of(),
                List.of(new Themaaantal(Vertrouwensthema.PESTEN, 4), new Themaaantal(Vertrouwensthema.PESTEN, 1)))) {
            weigert(
                    () -> LEEG.decide(new LegAfstemmingVertrouwenspersonenVast("COE", fout, null), x),
                    "AFSTEMMING_ONVOLLEDIG",
                    "R262");
        }
    }

    @Test
    void R262_er_is_geen_plaats_voor_een_leerling_of_een_tekst() {
        assertThat(java.util.Arrays.stream(LegAfstemmingVertrouwenspersonenVast.class.getRecordComponents())
                        .map(c -> c.getName()))
                .containsExactly("schoolId", "themas", "datum");
        assertThat(java.util.Arrays.stream(Themaaantal.class.getRecordComponents())
                        .map(c -> c.getType()))
                .noneMatch(String.class::equals);
    }

    @Test
    void R267_een_kwaliteitskaart_heeft_een_versie_en_een_dag_van_herziening() {
        StelDocumentVast c = new StelDocumentVast(
                "HEI", "KK-1", Documentsoort.KWALITEITSKAART, "Kwaliteitskaart lezen", "2", dag("2026-09-13"), null);
        assertThat(LEEG.decide(c, op("HEI", "2026-09-13")))
                .containsExactly(new DocumentVastgesteld(
                        "HEI",
                        "KK-1",
                        Documentsoort.KWALITEITSKAART,
                        "Kwaliteitskaart lezen",
                        "2",
                        dag("2026-09-13"),
                        dag("2026-09-13")));
        assertThat(LEEG.decide(c, op("HEI", "2026-09-14")))
                .contains(new JaaraandachtspuntGesignaleerd("HEI", Regel.DOCUMENT, "HERZIENING_VOORBIJ", "Proef"));
    }

    private static Kalenderactiviteit activiteit(String id, String van, String tot) {
        return new Kalenderactiviteit(id, "Groepsbespreking", new Periode(dag(van), dag(tot)), Rol.INTERN_BEGELEIDER);
    }

    @Test
    void R266_de_kwaliteitskalender_heeft_activiteiten_binnen_het_jaar_met_een_eigen_id() {
        Context x = op("HEI", "2026-09-14");
        Kalenderactiviteit goed = activiteit("A1", "2026-10-01", "2026-10-31");
        assertThat(LEEG.decide(new StelKwaliteitskalenderVast("HEI", JAAR, List.of(goed)), x))
                .containsExactly(new KwaliteitskalenderVastgesteld("HEI", JAAR, List.of(goed), dag("2026-09-14")));
        weigert(() -> LEEG.decide(new StelKwaliteitskalenderVast("HEI", JAAR, List.of()), x), "KALENDER_LEEG", "R266");
        for (Kalenderactiviteit fout : List.of(
                activiteit("A1", "2026-10-01", "2026-10-02"),
                activiteit("A2", "2026-10-02", "2026-10-01"),
                activiteit("A2", "2026-07-31", "2026-10-01"),
                activiteit("A2", "2027-07-01", "2027-08-01"))) {
            weigert(
                    () -> LEEG.decide(new StelKwaliteitskalenderVast("HEI", JAAR, List.of(goed, fout)), x),
                    "KALENDER_ONJUIST",
                    "R266");
        }
    }

    @Test
    void R266_wat_gedaan_is_wordt_eenmaal_afgerond_en_blijft_gedaan() {
        KwaliteitskalenderVastgesteld kalender = new KwaliteitskalenderVastgesteld(
                "HEI", JAAR, List.of(activiteit("A1", "2026-10-01", "2026-10-31")), dag("2026-09-14"));
        RondKalenderactiviteitAf c = new RondKalenderactiviteitAf("HEI", JAAR, "A1", null);
        Context x = op("HEI", "2026-10-20");
        weigert(() -> LEEG.decide(c, x), "NIET_GEVONDEN", null);
        KalenderactiviteitAfgerond af = new KalenderactiviteitAfgerond("HEI", JAAR, "A1", dag("2026-10-20"));
        assertThat(Vouw.na(LEEG, kalender).decide(c, x)).containsExactly(af);
        weigert(() -> Vouw.na(LEEG, kalender, af).decide(c, x), "STATUS_ONJUIST", null);
        weigert(() -> Vouw.na(LEEG, kalender, af, kalender).decide(c, x), "STATUS_ONJUIST", null);
    }

    @Test
    void R250_bezoeken_en_audits_staan_op_schoolniveau() {
        assertThat(LEEG.decide(
                        new LegKlasbezoekVast("HEI", Activiteitsoort.AUDIT, null, "AUD-3", dag("2026-09-10")),
                        op("HEI", "2026-09-14")))
                .containsExactly(
                        new KlasbezoekVastgelegd("HEI", JAAR, Activiteitsoort.AUDIT, 1, "AUD-3", dag("2026-09-10")));
    }

    @Test
    void R268_van_de_gesprekkencyclus_staat_er_alleen_hoeveel() {
        Context x = op("HEI", "2026-09-14");
        assertThat(LEEG.decide(new LegKlasbezoekVast("HEI", Activiteitsoort.GESPREKKENCYCLUS, 12, null, null), x))
                .containsExactly(new KlasbezoekVastgelegd(
                        "HEI", JAAR, Activiteitsoort.GESPREKKENCYCLUS, 12, null, dag("2026-09-14")));
        weigert(
                () -> LEEG.decide(new LegKlasbezoekVast("HEI", Activiteitsoort.GESPREKKENCYCLUS, null, null, null), x),
                "ALLEEN_AANTALLEN",
                "R268");
        weigert(
                () -> LEEG.decide(
                        new LegKlasbezoekVast("HEI", Activiteitsoort.GESPREKKENCYCLUS, 12, "VERSLAG", null), x),
                "ALLEEN_AANTALLEN",
                "R268");
    }

    /** The scores of the text: two in development, eleven developed, one far developed. */
    private static List<Indicatorscore> scores() {
        return IntStream.rangeClosed(1, 14)
                .mapToObj(n -> new Indicatorscore(n, n == 4 || n == 9 ? HGWScore.I : n == 14 ? HGWScore.V : HGWScore.O))
                .toList();
    }

    @Test
    void R246_de_zelfbeoordeling_berekent_percentages() {
        assertThat(Zelfbeoordeling.decide(
                        new LegZelfbeoordelingHGWVast("DIA", JAAR, scores(), null), op("DIA", "2027-06-01")))
                .containsExactly(new ZelfbeoordelingHGWVastgelegd(
                        "DIA",
                        JAAR,
                        scores(),
                        Map.of(HGWScore.N, 0, HGWScore.I, 14, HGWScore.O, 79, HGWScore.V, 7),
                        dag("2027-06-01")));
    }

    @Test
    void R271_elk_van_de_veertien_indicatoren_heeft_een_keer_een_score() {
        Context x = op("DIA", "2027-06-01");
        List<Indicatorscore> dubbel = new java.util.ArrayList<>(scores());
        dubbel.set(13, new Indicatorscore(1, HGWScore.O));
        assertThat(weigert(
                                () -> Zelfbeoordeling.decide(
                                        new LegZelfbeoordelingHGWVast("DIA", JAAR, dubbel, null), x),
                                "INDICATOREN_ONVOLLEDIG",
                                "R246")
                        .ontbreekt())
                .containsExactly("indicator 1 (kent de eigen invloed)", "indicator 14 (eigenaarschap)");
        weigert(
                () -> Zelfbeoordeling.decide(
                        new LegZelfbeoordelingHGWVast("DIA", JAAR, scores().subList(0, 13), null), x),
                "INDICATOREN_ONVOLLEDIG",
                "R246");
        weigert(
                () -> Zelfbeoordeling.decide(new LegZelfbeoordelingHGWVast("DIA", "2027-2028", scores(), null), x),
                "DAG_ONJUIST",
                null);
    }
}
