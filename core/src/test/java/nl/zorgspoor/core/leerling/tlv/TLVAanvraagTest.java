package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.DAG;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.LEERLING;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.STUKKEN;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.VANDAAG;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.coe;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.compleet;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.flexzatOp;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.gestart;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.hei;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.met;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.ondertekend;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.vraag;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.zienswijze;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatAangevraagd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Partij;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.HandelingsverlegenheidVastgesteld;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TLVAanvraagTest {

    private static final FlexZats FLEXZAT = flexzatOp("2026-12-01");

    private static List<LeerlingGebeurtenis> vraagAan(TLVs t, Context x, FlexZats flexzat, VraagTLVAan c) {
        return t.decide(c, x, flexzat, Trajecten.LEEG, Toestemmingen.LEEG);
    }

    private static List<LeerlingGebeurtenis> start(Context x, TlvSoort soort, String aanleiding, String... grenzen) {
        return TLVs.LEEG.decide(
                new StartTLVDossier(LEERLING, "T1", soort, aanleiding, List.of(grenzen)),
                x,
                FlexZats.LEEG,
                Trajecten.LEEG);
    }

    private static Context rector() {
        return Proef.metOverrule(
                Proef.context("COE", Rol.RECTOR, "R1", DAG, "VraagTLVAan"),
                "ouders onbereikbaar, belang van de leerling");
    }

    @Test
    void R191_R192_een_flexzat_die_te_lang_geleden_is_komt_vanzelf_weer_op_de_lijst() {
        Context x = coe(DAG);
        FlexZats flexzat = flexzatOp("2026-12-01");
        TLVs t = Vouw.na(
                TLVs.LEEG,
                new FlexZatGehouden(
                        LEERLING,
                        "F1",
                        LocalDate.parse("2026-12-01"),
                        List.of(),
                        "OC",
                        null,
                        null,
                        LocalDate.parse("2026-12-08")));
        t = Vouw.na(
                t,
                t.decide(
                        new StartTLVDossier(LEERLING, "T1", TlvSoort.VSO, "grens C4", List.of()),
                        x,
                        flexzat,
                        Trajecten.LEEG));
        TLVs dossier = t;
        assertThat(dossier.ontbreekt().get("T1")).doesNotContain("FLEXZAT");
        assertThat(dossier.termijnen(x)).singleElement().satisfies(termijn -> {
            assertThat(termijn.eind()).isEqualTo("2027-12-01");
            assertThat(termijn.regel()).isEqualTo(Regel.TLV_FLEXZAT);
        });
        assertThat(dossier.verstreken(LEERLING, coe("2027-12-01"), flexzat, Trajecten.LEEG))
                .isEmpty();
        List<TLVEvent> voorbij = dossier.verstreken(LEERLING, coe("2027-12-02"), flexzat, Trajecten.LEEG);
        assertThat(voorbij).singleElement().isInstanceOfSatisfying(TLVVereistenGewijzigd.class, e -> assertThat(
                        e.ontbreekt())
                .contains("FLEXZAT"));
        assertThat(Vouw.na(dossier, voorbij).termijnen(coe("2027-12-02"))).isEmpty();
        assertThat(dossier.termijnen(hei(DAG)))
                .as("waar geen Flex-Zat wordt gevraagd, loopt er niets")
                .isEmpty();
    }

    @Test
    void R192_een_gehouden_flexzat_haalt_wat_ontbreekt_meteen_van_de_lijst() {
        TLVs t = gestart(coe(DAG));
        assertThat(t.ontbreekt().get("T1")).contains("FLEXZAT");
        FlexZatGehouden gehouden =
                new FlexZatGehouden(LEERLING, "F1", VANDAAG, List.of(), "OC", null, null, VANDAAG.plusDays(7));
        List<TLVEvent> gevolg = t.volgtOp(gehouden, coe(DAG), flexzatOp(DAG), Trajecten.LEEG);
        assertThat(gevolg).singleElement().isInstanceOfSatisfying(TLVVereistenGewijzigd.class, e -> assertThat(
                        e.ontbreekt())
                .doesNotContain("FLEXZAT")
                .containsAll(t.ontbreekt().get("T1").stream()
                        .filter(w -> !w.equals("FLEXZAT"))
                        .toList()));
        TLVs na = Vouw.na(t, gevolg);
        assertThat(na.volgtOp(gehouden, coe(DAG), flexzatOp(DAG), Trajecten.LEEG))
                .as("dezelfde lijst wordt niet nog eens vastgelegd")
                .isEmpty();
        assertThat(t.volgtOp(gehouden, coe(DAG), FlexZats.LEEG, Trajecten.LEEG)).isEmpty();
    }

    @Test
    void na_de_aanvraag_verandert_een_flexzat_de_lijst_niet_meer() {
        TLVs t = compleet(coe(DAG));
        TLVs aangevraagd = Vouw.na(t, vraagAan(t, coe(DAG), FLEXZAT, vraag()));
        assertThat(aangevraagd.volgtOp(
                        new FlexZatGehouden(LEERLING, "F1", VANDAAG, List.of(), "OC", null, null, VANDAAG),
                        coe(DAG),
                        FlexZats.LEEG,
                        Trajecten.LEEG))
                .isEmpty();
    }

    @Test
    void R184_een_dossier_dat_geen_grens_noemt_krijgt_een_aandachtspunt() {
        assertThat(start(coe(DAG), TlvSoort.VSO, "het gaat niet meer"))
                .last()
                .isEqualTo(coe(DAG).aandacht(LEERLING, Regel.C_GRENS, "GRENS_NIET_BENOEMD"));
        assertThat(start(coe(DAG), TlvSoort.VSO, "grens C4: groep van 25 is te groot"))
                .hasSize(1);
        assertThat(start(coe(DAG), TlvSoort.VSO, null, "GRENS_COE_C3")).hasSize(1);
        assertThat(start(hei(DAG), TlvSoort.SBO, "het gaat niet meer")).hasSize(1);
        assertThat(Vouw.na(TLVs.LEEG, start(coe(DAG), TlvSoort.VSO, null, "GRENS_COE_C3"))
                        .vervuld(Regel.C_GRENS))
                .isTrue();
        assertThat(Vouw.na(TLVs.LEEG, start(coe(DAG), TlvSoort.VSO, null)).vervuld(Regel.C_GRENS))
                .isFalse();
    }

    @Test
    void R6_een_soort_of_grens_buiten_de_catalogus_wordt_geweigerd() {
        weigert(() -> start(coe(DAG), TlvSoort.SBO, null), "NIET_IN_CATALOGUS", "R6");
        weigert(() -> start(hei(DAG), TlvSoort.VSO, null), "NIET_IN_CATALOGUS", "R6");
        weigert(() -> start(coe(DAG), TlvSoort.VSO, null, "GRENS_KLA_2"), "NIET_IN_CATALOGUS", "R6");
    }

    @Test
    void R191_tlv_zonder_gehouden_flexzat_wordt_geweigerd() {
        TLVs t = compleet(coe(DAG));
        weigert(() -> vraagAan(t, coe(DAG), FlexZats.LEEG, vraag()), "FLEXZAT_ONTBREEKT", "R191");
        weigert(() -> vraagAan(t, coe(DAG), FLEXZAT, vraag("F-ander", null)), "FLEXZAT_ONTBREEKT", "R191");
        assertThat(vraagAan(t, coe(DAG), FLEXZAT, vraag("F1", null))).hasSize(1);
    }

    @Test
    void R191_een_flexzat_van_een_eerder_traject_ging_over_een_andere_vraag_tenzij_wie_aanvraagt_haar_noemt() {
        TLVs t = compleet(coe(DAG));
        FlexZats eerder = Vouw.na(
                FlexZats.LEEG,
                new FlexZatAangevraagd(LEERLING, "F1", "TR-1", Rol.MENTOR, null),
                new FlexZatGehouden(LEERLING, "F1", VANDAAG, List.of(), "OC", null, null, VANDAAG));
        Trajecten nu = Trajecten.lopend("TR-2", "FASE_3B", 1, VANDAAG);
        weigert(() -> t.decide(vraag(), coe(DAG), eerder, nu, Toestemmingen.LEEG), "FLEXZAT_ONTBREEKT", "R191");
        assertThat(t.blokkades("T1", coe(DAG), eerder, nu)).containsExactly("FLEXZAT");
        assertThat(t.decide(vraag("F1", null), coe(DAG), eerder, nu, Toestemmingen.LEEG))
                .hasSize(1);
        Trajecten zelfde = Trajecten.lopend("TR-1", "FASE_3B", 1, VANDAAG);
        assertThat(t.decide(vraag(), coe(DAG), eerder, zelfde, Toestemmingen.LEEG))
                .first()
                .isInstanceOfSatisfying(
                        TLVAangevraagd.class, e -> assertThat(e.flexZatId()).isEqualTo("F1"));
    }

    @Test
    void R191_een_flexzat_telt_twaalf_maanden() {
        TLVs t = compleet(coe(DAG));
        weigert(() -> vraagAan(t, coe(DAG), flexzatOp("2026-01-10"), vraag("F1", null)), "FLEXZAT_ONTBREEKT", "R191");
        weigert(() -> vraagAan(t, coe(DAG), flexzatOp("2026-01-10"), vraag()), "FLEXZAT_ONTBREEKT", "R191");
        assertThat(vraagAan(t, coe(DAG), flexzatOp("2026-01-11"), vraag())).hasSize(1);
    }

    @Test
    void R192_een_onvolledig_dossier_wordt_geweigerd_met_wat_ontbreekt() {
        Context x = coe(DAG);
        TLVs t = ondertekend(met(gestart(x), x, List.of(StukType.OPP, StukType.VPI)), x, true, true);
        assertThat(weigert(() -> vraagAan(t, x, FLEXZAT, vraag()), "DOSSIER_ONVOLLEDIG", "R192")
                        .ontbreekt())
                .containsExactly(
                        "ONDERBOUWING",
                        "DESKUNDIGHEIDSVERKLARING_VSO",
                        "OBSERVATIE",
                        "GESPREK",
                        "ONDERZOEK",
                        "AANVRAAGFORMULIER");
    }

    @Test
    void R192_een_stuk_zonder_bron_telt_niet() {
        Context x = coe(DAG);
        TLVs t = compleet(x);
        TLVs zonder = Vouw.na(
                t,
                t.decide(
                        new VoegTLVStukToe(LEERLING, "T1", StukType.OPP, " ", null), x, FlexZats.LEEG, Trajecten.LEEG));
        assertThat(weigert(() -> vraagAan(zonder, x, FLEXZAT, vraag()), "DOSSIER_ONVOLLEDIG", "R192")
                        .ontbreekt())
                .containsExactly("OPP");
    }

    @Test
    void R128_een_oud_vraagprofiel_gaat_mee_en_valt_op() {
        Context x = coe(DAG);
        assertThat(vraagAan(metVraagprofielVan("2026-01-11"), x, FLEXZAT, vraag()))
                .hasSize(1);
        assertThat(vraagAan(metVraagprofielVan("2026-01-10"), x, FLEXZAT, vraag()))
                .hasSize(2)
                .contains(x.aandacht(LEERLING, Regel.VPI, "VPI_VEROUDERD"));
    }

    private static TLVs metVraagprofielVan(String dag) {
        TLVs t = compleet(coe(DAG));
        VoegTLVStukToe vpi = new VoegTLVStukToe(LEERLING, "T1", StukType.VPI, "doc-VPI", LocalDate.parse(dag));
        return Vouw.na(t, t.decide(vpi, coe(DAG), FlexZats.LEEG, Trajecten.LEEG));
    }

    @Test
    void R193_de_verklaring_van_de_vso_school_is_een_deel_van_het_dossier() {
        Context x = coe(DAG);
        List<StukType> rest = STUKKEN.stream()
                .filter(s -> s != StukType.DESKUNDIGHEIDSVERKLARING_VSO)
                .toList();
        TLVs t = ondertekend(met(gestart(x), x, rest), x, true, true);
        assertThat(weigert(() -> vraagAan(t, x, FLEXZAT, vraag()), "DOSSIER_ONVOLLEDIG", "R192")
                        .ontbreekt())
                .containsExactly("DESKUNDIGHEIDSVERKLARING_VSO");
        TLVs met = Vouw.na(
                t,
                t.decide(
                        new OntvangDeskundigheidsverklaringVSO(LEERLING, "T1", "VSO De Brug", null),
                        Proef.context("COE", Rol.VSO_SCHOOL, "VSO", DAG, "OntvangDeskundigheidsverklaringVSO"),
                        FLEXZAT,
                        Trajecten.LEEG));
        assertThat(vraagAan(met, x, FLEXZAT, vraag())).hasSize(1);
    }

    @Test
    void R194_zonder_handtekeningen_wordt_de_aanvraag_geweigerd_ook_als_alle_stukken_er_zijn() {
        Context x = coe(DAG);
        TLVs t = met(gestart(x), x, STUKKEN);
        assertThat(weigert(() -> vraagAan(t, x, FLEXZAT, vraag()), "HANDTEKENING_ONTBREEKT", "R194")
                        .overruleMogelijk())
                .isTrue();
        TLVs alleenOuder = ondertekend(t, x, true, null);
        weigert(() -> vraagAan(alleenOuder, x, FLEXZAT, vraag()), "HANDTEKENING_ONTBREEKT", "R194");
        TLVs document = met(t, x, List.of(StukType.HANDTEKENINGEN));
        weigert(() -> vraagAan(document, x, FLEXZAT, vraag()), "HANDTEKENING_ONTBREEKT", "R194");
        assertThat(vraagAan(ondertekend(alleenOuder, x, null, true), x, FLEXZAT, vraag()))
                .hasSize(1);
    }

    @Test
    void R194_de_rector_wijkt_alleen_af_met_een_vastgelegde_zienswijze() {
        TLVs t = met(gestart(coe(DAG)), coe(DAG), STUKKEN);
        weigert(() -> vraagAan(t, rector(), FLEXZAT, vraag()), "HANDTEKENING_ONTBREEKT", "R194");
        TLVs gezien = zienswijze(t, coe(DAG), true);
        TLVAangevraagd e =
                (TLVAangevraagd) vraagAan(gezien, rector(), FLEXZAT, vraag()).get(0);
        assertThat(e.ondertekend()).isFalse();
        assertThat(e.zienswijzeVermeld()).isTrue();
        weigert(
                () -> vraagAan(gezien, Proef.metOverrule(coe(DAG), "toch"), FLEXZAT, vraag()),
                "HANDTEKENING_ONTBREEKT",
                "R194");
    }

    @Test
    void R3_de_rector_zonder_afwijking_vraagt_niet_aan() {
        Context x = Proef.context("COE", Rol.RECTOR, "R1", DAG, "VraagTLVAan");
        weigert(() -> vraagAan(compleet(coe(DAG)), x, FLEXZAT, vraag()), "ROL_NIET_BEVOEGD", "R3");
    }

    @Test
    void R194_hei_vraagt_geen_handtekening_maar_let_op_of_ouders_het_weten() {
        Context x = Proef.context(
                Proef.met(Proef.met(Proef.school("HEI"), Instelling.TLV_FASE, ""), Instelling.TLV_MET_EXTERNEN, "nee"),
                Rol.INTERN_BEGELEIDER,
                "IB",
                DAG,
                "VraagTLVAan");
        TLVs t = gestart(x);
        assertThat(vraagAan(t, x, FlexZats.LEEG, vraag()))
                .last()
                .isEqualTo(x.aandacht(LEERLING, Regel.TLV_HANDTEKENING, "OUDERS_NIET_GEINFORMEERD"));
        assertThat(t.decide(vraag(), x, FlexZats.LEEG, Trajecten.LEEG, Dossiers.geinformeerdOp("2027-01-11")))
                .hasSize(1);
        assertThat(t.decide(vraag(), x, FlexZats.LEEG, Trajecten.LEEG, Dossiers.geinformeerdOp("2026-07-31")))
                .hasSize(2);
    }

    @Test
    void R195_een_bekende_zienswijze_die_niet_naar_het_swv_gaat_moet_worden_vermeld() {
        TLVs t = zienswijze(compleet(coe(DAG)), coe(DAG), false);
        weigert(() -> vraagAan(t, coe(DAG), FLEXZAT, vraag()), "ZIENSWIJZE_VERMELDEN", "R195");
        weigert(() -> vraagAan(t, coe(DAG), FLEXZAT, vraag(null, false)), "ZIENSWIJZE_VERMELDEN", "R195");
        assertThat(vraagAan(t, coe(DAG), FLEXZAT, vraag(null, true))).hasSize(1);
        assertThat(vraagAan(zienswijze(compleet(coe(DAG)), coe(DAG), true), coe(DAG), FLEXZAT, vraag()))
                .hasSize(1);
    }

    @Test
    void R195_van_de_zienswijze_telt_het_laatste_woord() {
        TLVs alsnog = zienswijze(zienswijze(compleet(coe(DAG)), coe(DAG), false), coe(DAG), true);
        assertThat(alsnog.blokkades("T1", coe(DAG), FLEXZAT, Trajecten.LEEG)).doesNotContain("ZIENSWIJZE");
        assertThat(vraagAan(alsnog, coe(DAG), FLEXZAT, vraag())).hasSize(1);
        TLVs weerBijSchool = zienswijze(alsnog, coe(DAG), false);
        weigert(() -> vraagAan(weerBijSchool, coe(DAG), FLEXZAT, vraag()), "ZIENSWIJZE_VERMELDEN", "R195");
    }

    @Test
    void R195_ook_de_weigering_van_een_ouder_is_een_bekend_bezwaar() {
        TLVs t = ondertekend(
                zienswijze(met(gestart(coe(DAG)), coe(DAG), STUKKEN), coe(DAG), false), coe(DAG), false, true);
        weigert(() -> vraagAan(t, rector(), FLEXZAT, vraag()), "ZIENSWIJZE_VERMELDEN", "R195");
        assertThat(t.blokkades("T1", coe(DAG), FLEXZAT, Trajecten.LEEG)).contains("ZIENSWIJZE");
    }

    @Test
    void R196_hei_vraagt_pas_aan_in_de_verkenning_van_niveau_5() {
        TLVs t = gestart(hei(DAG));
        weigert(() -> vraagAan(t, hei(DAG), FlexZats.LEEG, vraag()), "NIVEAU5_VERKENNING_ONTBREEKT", "R196");
        assertThat(t.blokkades("T1", hei(DAG), FlexZats.LEEG, Trajecten.LEEG))
                .containsExactly("NIVEAU_5_VERKENNING", "EXTERNEN");
    }

    private static Trajecten verkenning(@Nullable List<Partij> partijen) {
        return Vouw.na(
                Trajecten.inFase("NIVEAU_5_VERKENNING", 1),
                new HandelingsverlegenheidVastgesteld(LEERLING, null, null, List.of(), VANDAAG, true, partijen, null));
    }

    @Test
    void R196_hei_vraagt_pas_aan_als_ook_met_externen_is_besproken_wat_de_school_niet_kan() {
        TLVs t = gestart(hei(DAG));
        Trajecten zonder = verkenning(List.of(new Partij(Rol.OUDER, null), new Partij(Rol.LEERLING, null)));
        weigert(
                () -> t.decide(vraag(), hei(DAG), FlexZats.LEEG, zonder, Toestemmingen.LEEG),
                "EXTERNEN_NIET_BETROKKEN",
                "R196");
        weigert(
                () -> t.decide(
                        vraag(),
                        hei(DAG),
                        FlexZats.LEEG,
                        Trajecten.inFase("NIVEAU_5_VERKENNING", 1),
                        Toestemmingen.LEEG),
                "EXTERNEN_NIET_BETROKKEN",
                "R196");
        assertThat(t.blokkades("T1", hei(DAG), FlexZats.LEEG, zonder)).containsExactly("EXTERNEN");
        Trajecten samen = verkenning(List.of(new Partij(Rol.SWV_CONSULENT, "denkt mee")));
        assertThat(t.decide(vraag(), hei(DAG), FlexZats.LEEG, samen, Toestemmingen.LEEG))
                .isNotEmpty();
        assertThat(verkenning(null).besprokenMetExternen())
                .as("van voor er naar partijen werd gevraagd")
                .isTrue();
    }

    @Test
    void R196_zodra_externen_betrokken_zijn_staat_het_niet_meer_op_de_lijst_van_wat_ontbreekt() {
        TLVs t = Vouw.na(
                TLVs.LEEG,
                TLVs.LEEG.decide(
                        new StartTLVDossier(LEERLING, "T1", TlvSoort.SBO, "het gaat niet meer", List.of()),
                        hei(DAG),
                        FlexZats.LEEG,
                        verkenning(List.of())));
        assertThat(t.ontbreekt().get("T1")).containsExactly("EXTERNEN");
        Trajecten samen = verkenning(List.of(new Partij(Rol.SWV_CONSULENT, "denkt mee")));
        var besproken = new HandelingsverlegenheidVastgesteld(
                LEERLING, null, null, List.of(), VANDAAG, true, List.of(new Partij(Rol.SWV_CONSULENT, null)), null);
        assertThat(t.volgtOp(besproken, hei(DAG), FlexZats.LEEG, samen))
                .containsExactly(new TLVVereistenGewijzigd(LEERLING, "T1", List.of(), VANDAAG));
    }

    @Test
    void de_aanvraag_draagt_stukken_met_datum_de_grondslag_en_de_beslistermijn() {
        TLVAangevraagd e = (TLVAangevraagd)
                vraagAan(compleet(coe(DAG)), coe(DAG), FLEXZAT, vraag()).get(0);
        assertThat(e.soort()).isEqualTo(TlvSoort.VSO);
        assertThat(e.flexZatId()).isEqualTo("F1");
        assertThat(e.stukken())
                .contains(new Stuk(StukType.OPP, VANDAAG, "doc-OPP"))
                .hasSize(STUKKEN.size());
        assertThat(e.grondslag()).isEqualTo(Grondslag.PUBLIEKE_TAAK);
        assertThat(e.beslisVoor()).isEqualTo(VANDAAG.plusWeeks(8));
        TLVs na = Dossiers.aangevraagd();
        assertThat(List.of(Regel.TLV_FLEXZAT, Regel.TLV_ZIENSWIJZE, Regel.TLV_HEI))
                .allMatch(na::vervuld);
        assertThat(compleet(coe(DAG)).vervuld(Regel.TLV_FLEXZAT)).isFalse();
    }

    @Test
    void elk_stuk_laat_zien_wat_de_aanvraag_nog_blokkeert() {
        Context x = coe(DAG);
        TLVs t = met(gestart(x), x, STUKKEN.subList(0, STUKKEN.size() - 1));
        List<TLVEvent> laatste = t.decide(
                new VoegTLVStukToe(LEERLING, "T1", StukType.AANVRAAGFORMULIER, "doc", null),
                x,
                FLEXZAT,
                Trajecten.LEEG);
        assertThat(((TLVStukToegevoegd) laatste.get(0)).ontbreekt()).containsExactly("HANDTEKENINGEN");
        TLVs klaar = Vouw.na(t, laatste);
        List<TLVEvent> akkoord = klaar.decide(
                new RegistreerOuderakkoordTLV(LEERLING, "T1", true, true, List.of("O1"), null),
                x,
                FLEXZAT,
                Trajecten.LEEG,
                Dossiers.DERTIEN);
        assertThat(((OuderakkoordTLVGeregistreerd) akkoord.get(0)).ontbreekt()).isEmpty();
        assertThat(((TLVDossierGestart) start(x, TlvSoort.VSO, "C4").get(0)).ontbreekt())
                .startsWith("FLEXZAT", "OPP")
                .endsWith("HANDTEKENINGEN");
    }

    @Test
    void een_tweede_aanvraag_of_een_stuk_van_morgen_kan_niet() {
        weigert(() -> vraagAan(Dossiers.aangevraagd(), coe(DAG), FLEXZAT, vraag()), "STATUS_ONJUIST", null);
        weigert(
                () -> gestart(coe(DAG))
                        .decide(
                                new VoegTLVStukToe(LEERLING, "T1", StukType.OPP, "doc", VANDAAG.plusDays(1)),
                                coe(DAG),
                                FLEXZAT,
                                Trajecten.LEEG),
                "STATUS_ONJUIST",
                null);
        weigert(() -> vraagAan(TLVs.LEEG, coe(DAG), FLEXZAT, vraag()), "NIET_GEVONDEN", null);
        assertThat(vraagAan(compleet(coe(DAG)), coe(DAG), FLEXZAT, vraag()))
                .noneMatch(AandachtspuntGesignaleerd.class::isInstance);
    }
}
