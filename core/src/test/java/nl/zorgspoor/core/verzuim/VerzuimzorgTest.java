package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.verzuim.Verzuimproef.LEERLING;
import static nl.zorgspoor.core.verzuim.Verzuimproef.dag;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Thuiszitten;
import nl.zorgspoor.core.verzuim.VerzuimzorgCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerzuimzorgTest {

    private static final String DOSSIER = "verzuim:" + LEERLING;

    private static Context op(String dag) {
        return op(dag, false);
    }

    /** @param toestemming whether there is a consent for the GGD */
    private static Context op(String dag, boolean toestemming) {
        Naslag naslag = new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return Optional.of(new Leerlingfeiten(leerlingId, "COE", true, "2h1", "M1", Set.of("O1")));
            }

            @Override
            public boolean toestemming(String leerlingId, String doel, PartnerType partner, java.time.LocalDate op) {
                return toestemming && doel.equals("GGD") && partner == PartnerType.GGD;
            }
        };
        return Proef.metNaslag(Proef.context("COE", Rol.VERZUIMCOORDINATOR, "V1", dag, "x"), naslag);
    }

    private static Verzuimzorg na(Object... events) {
        return Vouw.na(Verzuimzorg.LEEG, events);
    }

    private static VerzuimgesprekGevoerd gesprek(String dag, Rol... met) {
        return new VerzuimgesprekGevoerd(LEERLING, DOSSIER, dag(dag), List.of(met), List.of("weer op tijd"));
    }

    private static VerwijsNaarSchoolverpleegkundige verwijzing(boolean overzicht, String toestemmingId) {
        return new VerwijsNaarSchoolverpleegkundige(LEERLING, "vaak ziek", overzicht, toestemmingId, null);
    }

    @Test
    void R214_eerst_een_gesprek_met_ouders_of_leerling_dan_de_schoolverpleegkundige() {
        assertThat(weigert(
                                () -> Verzuimzorgbeleid.decide(
                                        verwijzing(false, null), op("2026-11-02"), Verzuimzorg.LEEG),
                                "VERZUIMGESPREK_ONTBREEKT",
                                "R214")
                        .overruleMogelijk())
                .isTrue();
        // with the leader of the department only, or in another school year
        for (Verzuimzorg zorg :
                List.of(na(gesprek("2026-10-12", Rol.AFDELINGSLEIDER)), na(gesprek("2026-06-01", Rol.OUDER)))) {
            weigert(
                    () -> Verzuimzorgbeleid.decide(verwijzing(false, null), op("2026-11-02"), zorg),
                    "VERZUIMGESPREK_ONTBREEKT",
                    "R214");
        }
        assertThat(Verzuimzorgbeleid.decide(
                        verwijzing(false, null), op("2026-11-02"), na(gesprek("2026-10-12", Rol.OUDER))))
                .singleElement()
                .isInstanceOf(VerwezenNaarSchoolverpleegkundige.class);
        assertThat(Verzuimzorgbeleid.decide(
                        verwijzing(false, null),
                        Proef.metOverrule(op("2026-11-02"), "ouders onbereikbaar"),
                        Verzuimzorg.LEEG))
                .hasSize(1);
    }

    @Test
    void R215_het_verzuimoverzicht_gaat_alleen_met_toestemming_mee() {
        Verzuimzorg zorg = na(gesprek("2026-10-12", Rol.OUDER));
        weigert(
                () -> Verzuimzorgbeleid.decide(verwijzing(true, "TS1"), op("2026-11-02", false), zorg),
                "TOESTEMMING_ONTBREEKT",
                Proef.weigert(
                                () -> Verzuimzorgbeleid.decide(verwijzing(true, null), op("2026-11-02", true), zorg),
                                "TOESTEMMING_ONTBREEKT",
                                nl.zorgspoor.core.gedeeld.Regel.EXTERN_MET.nummer())
                        .regel()
                        .nummer());
        assertThat(Verzuimzorgbeleid.decide(verwijzing(true, "TS1"), op("2026-11-02", true), zorg))
                .hasSize(1);
    }

    @Test
    void R215_de_schoolarts_komt_na_de_schoolverpleegkundige() {
        VraagConsultSchoolartsAan c =
                new VraagConsultSchoolartsAan(LEERLING, "wat kan hij aan", "TS1", null, null, null);
        weigert(
                () -> Verzuimzorgbeleid.decide(c, op("2026-11-02", true), Verzuimzorg.LEEG),
                "SCHOOLVERPLEEGKUNDIGE_EERST",
                "R215");
        Verzuimzorg zorg = na(new VerwezenNaarSchoolverpleegkundige(
                LEERLING, DOSSIER, "GGD-1", "vaak ziek", false, null, dag("2026-10-26")));
        assertThat(Verzuimzorgbeleid.decide(c, op("2026-11-02", true), zorg)).hasSize(1);
        VerwerkAdviesGGD advies = new VerwerkAdviesGGD(LEERLING, "GGD-1", "halve dagen", null);
        assertThat(Verzuimzorgbeleid.decide(advies, op("2026-11-09"), zorg))
                .singleElement()
                .satisfies(e -> assertThat(e.gegevenssoort()).isEqualTo(Gegevenssoort.DIAGNOSE_MEDISCH));
        weigert(() -> Verzuimzorgbeleid.decide(advies, op("2026-11-09"), Verzuimzorg.LEEG), "STATUS_ONJUIST", null);
    }

    @ParameterizedTest
    @CsvSource({"VAST_MOMENT, ", "VAST_MOMENT, 2026-11-01", "OP_SIGNAAL, 2026-11-09", ", 2026-11-09"})
    void R323_alleen_een_vast_moment_heeft_een_dag_en_die_komt_nog(Consultsoort soort, LocalDate op) {
        Verzuimzorg zorg = na(new VerwezenNaarSchoolverpleegkundige(
                LEERLING, DOSSIER, "GGD-1", "vaak ziek", false, null, dag("2026-10-26")));
        weigert(
                () -> Verzuimzorgbeleid.decide(
                        new VraagConsultSchoolartsAan(LEERLING, "wat kan hij aan", "TS1", null, soort, op),
                        op("2026-11-02", true),
                        zorg),
                "CONSULTMOMENT_ONJUIST",
                "R323");
    }

    @Test
    void R323_een_consult_is_op_een_signaal_of_op_een_vast_moment() {
        Verzuimzorg zorg = na(new VerwezenNaarSchoolverpleegkundige(
                LEERLING, DOSSIER, "GGD-1", "vaak ziek", false, null, dag("2026-10-26")));
        VraagConsultSchoolartsAan c = new VraagConsultSchoolartsAan(
                LEERLING, "wat kan hij aan", "TS1", null, Consultsoort.VAST_MOMENT, dag("2026-11-02"));
        assertThat(Verzuimzorgbeleid.decide(c, op("2026-11-02", true), zorg))
                .singleElement()
                .isInstanceOfSatisfying(ConsultSchoolartsAangevraagd.class, e -> {
                    assertThat(e.soort()).isEqualTo(Consultsoort.VAST_MOMENT);
                    assertThat(e.op()).isEqualTo(dag("2026-11-02"));
                });
        weigert(
                () -> Verzuimzorgbeleid.decide(c, op("2026-11-02", true), Verzuimzorg.LEEG),
                "SCHOOLVERPLEEGKUNDIGE_EERST",
                "R215");
    }

    @Test
    void R213_de_school_kan_ziekteverzuim_ook_zelf_zorgwekkend_vinden() {
        assertThat(Verzuimzorgbeleid.decide(
                        new SignaleerZiekteverzuim(LEERLING, "steeds op maandag", null),
                        op("2026-11-02"),
                        Verzuimzorg.LEEG))
                .hasSize(1);
        weigert(
                () -> Verzuimzorgbeleid.decide(
                        new SignaleerZiekteverzuim(LEERLING, " ", null), op("2026-11-02"), Verzuimzorg.LEEG),
                "INHOUD_ONTBREEKT",
                "R213");
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, akkoord.school",
        "true, false, true, akkoord.ggz",
        "true, true, false, akkoord.leerplicht"
    })
    void R220_behandeluren_zijn_met_alle_drie_afgesproken(
            boolean school, boolean ggz, boolean leerplicht, String mist) {
        assertThat(weigert(
                                () -> Verzuimzorgbeleid.decide(
                                        behandeluren(new Akkoord(school, ggz, leerplicht)),
                                        op("2026-11-02"),
                                        Verzuimzorg.LEEG),
                                "AFSTEMMING_ONVOLLEDIG",
                                "R220")
                        .ontbreekt())
                .containsExactly(mist);
    }

    private static StemBehandelurenAf behandeluren(Akkoord akkoord) {
        return new StemBehandelurenAf(LEERLING, "di 8:30-10:10", dag("2026-11-02"), dag("2027-01-29"), akkoord);
    }

    @Test
    void R220_afgesproken_uren_zijn_geoorloofd_en_andere_vragen_aandacht() {
        Verzuimzorg zorg = Vouw.na(
                Verzuimzorg.LEEG,
                Verzuimzorgbeleid.decide(
                        behandeluren(new Akkoord(true, true, true)), op("2026-11-02"), Verzuimzorg.LEEG));
        AfwezigheidGeregistreerd uur = new AfwezigheidGeregistreerd(
                LEERLING,
                DOSSIER,
                "A1",
                dag("2026-11-03"),
                Halven.heel(2),
                VerzuimSoort.BEHANDELUREN,
                null,
                null,
                null);
        assertThat(Verzuimzorgbeleid.volgtOp(uur, op("2026-11-03"), zorg)).isEmpty();
        assertThat(Verzuimzorgbeleid.volgtOp(uur, op("2026-11-03"), Verzuimzorg.LEEG))
                .singleElement()
                .isInstanceOfSatisfying(AandachtspuntGesignaleerd.class, a -> assertThat(a.code())
                        .isEqualTo("BEHANDELUREN_NIET_AFGESTEMD"));
        AfwezigheidGeherkwalificeerd later = new AfwezigheidGeherkwalificeerd(
                LEERLING,
                DOSSIER,
                "A1",
                dag("2026-11-03"),
                Halven.heel(2),
                VerzuimSoort.ONGEMELD,
                VerzuimSoort.BEHANDELUREN,
                null,
                null,
                List.of());
        assertThat(Verzuimzorgbeleid.volgtOp(later, op("2026-11-04"), zorg)).isEmpty();
        assertThat(Verzuimzorgbeleid.volgtOp(later, op("2026-11-04"), Verzuimzorg.LEEG))
                .hasSize(1);
        assertThat(VerzuimSoort.BEHANDELUREN.telt()).isFalse();
    }

    private static Verzuimdossier thuis(String sinds) {
        return Verzuimdossier.LEEG.withThuiszitten(List.of(new Thuiszitten(dag(sinds), dag("2026-10-13"))));
    }

    @Test
    void R217_het_SWV_hoort_van_wie_thuiszit_en_een_keer() {
        MeldThuiszitterBijSWV c = new MeldThuiszitterBijSWV(LEERLING, null, List.of("schoolangst"));
        weigert(
                () -> Verzuimzorgbeleid.decide(c, op("2026-11-02"), Verzuimzorg.LEEG, Verzuimdossier.LEEG),
                "GEEN_THUISZITTER",
                "R217");
        List<VerzuimzorgEvent> events =
                Verzuimzorgbeleid.decide(c, op("2026-11-02"), Verzuimzorg.LEEG, thuis("2026-09-14"));
        assertThat(events)
                .containsExactly(new ThuiszitterGemeldBijSWV(
                        LEERLING, DOSSIER, dag("2026-09-14"), List.of("schoolangst"), dag("2026-11-02")));
        Verzuimzorg zorg = Vouw.na(Verzuimzorg.LEEG, events);
        weigert(() -> Verzuimzorgbeleid.decide(c, op("2026-11-03"), zorg, thuis("2026-09-14")), "STATUS_ONJUIST", null);
        weigert(
                () -> Verzuimzorgbeleid.decide(
                        new MeldThuiszitterBijSWV(LEERLING, null, List.of(" ")),
                        op("2026-11-02"),
                        Verzuimzorg.LEEG,
                        thuis("2026-09-14")),
                "INHOUD_ONTBREEKT",
                "R217");
    }

    @ParameterizedTest
    @EnumSource(HoeBeeindigd.class)
    void R217_thuiszitten_eindigt_en_begint_dan_opnieuw(HoeBeeindigd hoe) {
        BeeindigThuiszitten c = new BeeindigThuiszitten(LEERLING, null, hoe);
        Verzuimzorg na = Vouw.na(
                Verzuimzorg.LEEG, Verzuimzorgbeleid.decide(c, op("2026-11-02"), Verzuimzorg.LEEG, thuis("2026-09-14")));
        weigert(
                () -> Verzuimzorgbeleid.decide(c, op("2026-11-03"), na, thuis("2026-09-14")),
                "GEEN_THUISZITTER",
                "R217");
        assertThat(Verzuimzorgbeleid.decide(c, op("2027-03-01"), na, thuis("2027-01-11")))
                .hasSize(1);
    }

    private static VerzuimGemeldBijLeerplicht gemeld(String soort, String van, String op) {
        return new VerzuimGemeldBijLeerplicht(
                LEERLING,
                DOSSIER,
                "LPA-1",
                soort,
                dag(van),
                dag(op),
                Halven.heel(16),
                null,
                List.of(),
                nl.zorgspoor.core.gedeeld.Grondslag.WETTELIJKE_PLICHT,
                true,
                dag(op),
                dag(op).plusDays(14),
                Rol.VERZUIMCOORDINATOR,
                null,
                null,
                List.of(),
                1,
                Meldweg.VERZUIMLOKET);
    }

    @Test
    void R313_het_einde_van_een_gemeld_verzuim_wordt_ook_gemeld() {
        var melding = gemeld("16_UUR", "2026-09-14", "2026-09-28");
        Verzuimzorg zorg = na(melding);
        Verzuimdossier dossier = Vouw.na(Verzuimdossier.LEEG, melding);
        weigert(
                () -> Verzuimzorgbeleid.decide(
                        new MeldEindeVerzuim(LEERLING, "LPA-9", null), op("2026-10-05"), zorg, dossier),
                "NIET_GEVONDEN",
                null);
        weigert(
                () -> Verzuimzorgbeleid.decide(
                        new MeldEindeVerzuim(LEERLING, "LPA-1", dag("2026-09-13")), op("2026-10-05"), zorg, dossier),
                "STATUS_ONJUIST",
                null);
        var events =
                Verzuimzorgbeleid.decide(new MeldEindeVerzuim(LEERLING, null, null), op("2026-10-05"), zorg, dossier);
        assertThat(events)
                .containsExactly(new EindeVerzuimGemeld(
                        LEERLING,
                        DOSSIER,
                        "LPA-1",
                        dag("2026-10-05"),
                        dag("2026-10-05"),
                        "16_UUR",
                        2,
                        Meldweg.VERZUIMLOKET));
        weigert(
                () -> Verzuimzorgbeleid.decide(
                        new MeldEindeVerzuim(LEERLING, "LPA-1", null),
                        op("2026-10-06"),
                        Vouw.na(zorg, events),
                        dossier),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R313_wie_na_het_einde_weer_wegblijft_is_opnieuw_gemeld_en_dat_eindigt_opnieuw() {
        var eerste = gemeld("16_UUR", "2026-09-14", "2026-09-28");
        var einde = new EindeVerzuimGemeld(
                LEERLING, DOSSIER, "LPA-1", dag("2026-10-05"), dag("2026-10-05"), "16_UUR", 2, Meldweg.VERZUIMLOKET);
        var weer = gemeld("LRV", "2026-11-02", "2026-11-30");
        Verzuimdossier dossier = Vouw.na(Verzuimdossier.LEEG, eerste, einde);
        assertThat(dossier.volgendBericht("LPA-1")).isEqualTo(3);
        assertThat(dossier.volgendBericht("LPA-2")).isEqualTo(1);
        Verzuimzorg zorg = na(eerste, einde, weer);
        Verzuimdossier daarna = Vouw.na(dossier, weer);
        weigert(
                () -> Verzuimzorgbeleid.decide(
                        new MeldEindeVerzuim(LEERLING, "LPA-1", dag("2026-10-20")), op("2026-12-07"), zorg, daarna),
                "STATUS_ONJUIST",
                null);
        assertThat(Verzuimzorgbeleid.decide(
                        new MeldEindeVerzuim(LEERLING, "LPA-1", dag("2026-12-04")), op("2026-12-07"), zorg, daarna))
                .singleElement()
                .isInstanceOfSatisfying(EindeVerzuimGemeld.class, e -> {
                    assertThat(e.soort()).isEqualTo("LRV");
                    assertThat(e.volgnummer()).isEqualTo(4);
                });
    }

    @Test
    void R210_van_aaneengesloten_verzuim_gaat_er_hooguit_een_melding_per_zeven_dagen() {
        Verzuimproef p = Verzuimproef.coe()
                .afwezig(
                        VerzuimSoort.ONGEOORLOOFD,
                        6,
                        "2026-09-14",
                        "2026-09-15",
                        "2026-09-16",
                        "2026-09-17",
                        "2026-09-18",
                        "2026-09-21",
                        "2026-09-22",
                        "2026-09-23");
        p.leg(List.of(gemeld("16_UUR", "2026-09-14", "2026-09-17")));
        MeldVerzuimBijLeerplicht c = Verzuimproef.melding("16_UUR", "2026-09-14", "2026-09-23", 30);
        weigert(() -> p.dossier().decide(c, p.op("2026-09-23")), "MELDING_BINNEN_ZEVEN_DAGEN", "R210");
        assertThat(p.dossier().decide(c, p.op("2026-09-24"))).isNotEmpty();
        // another kind, or a day at school between
        assertThat(p.dossier()
                        .decide(Verzuimproef.melding("OVERIG", "2026-09-14", "2026-09-23", 30), p.op("2026-09-23")))
                .isNotEmpty();
        Verzuimproef terug = Verzuimproef.coe()
                .afwezig(
                        VerzuimSoort.ONGEOORLOOFD,
                        6,
                        "2026-09-14",
                        "2026-09-15",
                        "2026-09-16",
                        "2026-09-17",
                        "2026-09-21",
                        "2026-09-22",
                        "2026-09-23");
        terug.leg(List.of(gemeld("16_UUR", "2026-09-14", "2026-09-17")));
        assertThat(terug.dossier().decide(c, terug.op("2026-09-23"))).isNotEmpty();
    }

    @Test
    void R212_luxe_verzuim_wordt_vanaf_de_eerste_dag_gemeld_en_een_keer_per_rij() {
        Verzuimproef p = Verzuimproef.coe().afwezig(VerzuimSoort.LUXE, 6, "2026-09-15", "2026-09-16");
        assertThat(luxe(p)).containsExactly("2026-09-15");
        // an earlier day moves it, another kind undoes it
        p.achteraf("2026-09-17", VerzuimSoort.LUXE, 6, "2026-09-14");
        assertThat(luxe(p)).containsExactly("2026-09-14");
        p.herkwalificeer("2026-09-17", "2026-09-15", VerzuimSoort.ZIEK);
        assertThat(luxe(p)).containsExactlyInAnyOrder("2026-09-14", "2026-09-16");
        p.herkwalificeer("2026-09-17", "2026-09-16", VerzuimSoort.ZIEK);
        assertThat(luxe(p)).containsExactly("2026-09-14");
    }

    private static List<String> luxe(Verzuimproef p) {
        return p.dossier().drempels().stream()
                .filter(d -> d.soort().equals("LUXE"))
                .map(d -> d.datum().toString())
                .toList();
    }

    @Test
    void R314_wachten_op_een_plek_telt_als_ongeoorloofd() {
        Verzuimproef p = Verzuimproef.coe().afwezig(VerzuimSoort.WACHT_OP_PLEK, 8, "2026-09-14", "2026-09-15");
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class)).hasSize(1);
    }

    private static Verzuimdossier reeks(Context x, VerzuimSoort soort, int dagen) {
        Verzuimdossier d = Verzuimdossier.LEEG;
        java.time.LocalDate dag = dag("2026-08-31");
        for (int i = 0; i < dagen; dag = dag.plusDays(1)) {
            if (x.school().kalender().isLesdag(dag)) {
                d = Vouw.na(d, d.decide(Verzuimproef.registratie(dag.toString(), 5, soort), x));
                i++;
            }
        }
        return d;
    }

    @Test
    void R217_de_ruime_definitie_telt_wie_ziek_is_en_belastbaar_en_vanaf_vier_weken() {
        Naslag naslag = Verzuimproef.naslag("COE", true);
        Context gewoon = Proef.metNaslag(Proef.context("COE", Rol.VERZUIMCOORDINATOR, "V1", "2026-10-16", "x"), naslag);
        Context ruim = Proef.metNaslag(
                Proef.context(
                        Proef.met(
                                Proef.school("COE"),
                                nl.zorgspoor.core.gedeeld.Instelling.THUISZITTER_DEFINITIE,
                                "RUIM"),
                        Rol.VERZUIMCOORDINATOR,
                        "V1",
                        "2026-10-16",
                        "x"),
                naslag);
        assertThat(reeks(gewoon, VerzuimSoort.ZIEK_BELASTBAAR, 30).thuiszitten())
                .isEmpty();
        assertThat(reeks(ruim, VerzuimSoort.ZIEK_BELASTBAAR, 30).thuiszitten())
                .extracting(Thuiszitten::datum)
                .containsExactly(dag("2026-09-27"));
        // leerplicht is not told of who is ill
        assertThat(reeks(ruim, VerzuimSoort.ZIEK_BELASTBAAR, 30).drempels()).isEmpty();
        assertThat(reeks(gewoon, VerzuimSoort.ONGEOORLOOFD, 30).thuiszitten())
                .extracting(Thuiszitten::datum)
                .containsExactly(dag("2026-09-28"));
    }
}
