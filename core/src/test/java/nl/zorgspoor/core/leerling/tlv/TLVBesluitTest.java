package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.DAG;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.LEERLING;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.aangevraagd;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.advies;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.afgegeven;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.besluit;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.coe;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.hei;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.metDeskundigen;
import static nl.zorgspoor.core.leerling.tlv.Dossiers.swv;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TLVBesluitTest {

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static void besluitGeweigerd(TLVs t) {
        weigert(
                () -> t.decide(besluit(Besluit.TOEGEWEZEN, "2027-04-19", "2028-07-31"), swv(DAG)),
                "TWEE_DESKUNDIGEN",
                "R197");
        weigert(() -> t.decide(besluit(Besluit.AFGEWEZEN, null, null), swv(DAG)), "TWEE_DESKUNDIGEN", "R197");
    }

    @Test
    void R197_een_besluit_zonder_twee_deskundigen_wordt_niet_verwerkt() {
        besluitGeweigerd(aangevraagd());
        TLVs een = advies(aangevraagd(), 1, Discipline.PSYCHOLOOG, true, DAG);
        besluitGeweigerd(een);
        assertThat(weigert(
                                () -> een.decide(besluit(Besluit.AFGEWEZEN, null, null), swv(DAG)),
                                "TWEE_DESKUNDIGEN",
                                "R197")
                        .ontbreekt())
                .containsExactly("TWEEDE_DESKUNDIGE");
    }

    @Test
    void R197_de_eerste_is_orthopedagoog_of_psycholoog_en_beiden_zijn_onafhankelijk() {
        besluitGeweigerd(
                advies(advies(aangevraagd(), 1, Discipline.ARTS, true, DAG), 2, Discipline.PSYCHOLOOG, true, DAG));
        besluitGeweigerd(advies(metDeskundigen(), 2, Discipline.ARTS, false, DAG));
        besluitGeweigerd(advies(metDeskundigen(), 1, Discipline.ORTHOPEDAGOOG, false, DAG));
        TLVs tweeOrthopedagogen = advies(metDeskundigen(), 2, Discipline.ORTHOPEDAGOOG, true, DAG);
        assertThat(tweeOrthopedagogen.decide(besluit(Besluit.AFGEWEZEN, null, null), swv(DAG)))
                .hasSize(1);
    }

    @Test
    void R198_de_commissie_vult_aan_wijst_toe_of_wijst_af() {
        assertThat(aangevraagd().decide(besluit(Besluit.AANVULLING, null, null), swv(DAG)))
                .first()
                .isInstanceOf(TLVAanvullingGevraagd.class);
        TLVs t = metDeskundigen();
        assertThat(t.decide(besluit(Besluit.AFGEWEZEN, null, null), swv(DAG)))
                .first()
                .isInstanceOf(TLVGeweigerd.class);
        assertThat(t.decide(besluit(Besluit.TOEGEWEZEN, "2027-04-19", "2028-07-31"), swv(DAG)))
                .first()
                .isInstanceOf(TLVAfgegeven.class);
        weigert(
                () -> afgegeven().decide(besluit(Besluit.AFGEWEZEN, null, null), swv("2027-03-01")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R198_alleen_het_samenwerkingsverband_geeft_het_besluit_door() {
        Context mentor = Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", DAG, "VerwerkTLVBesluit");
        weigert(() -> Bevoegdheden.eisRol(mentor, false), "ROL_NIET_BEVOEGD", "R3");
        Bevoegdheden.eisRol(swv(DAG), false);
    }

    @Test
    void R199_na_acht_weken_zonder_besluit_is_de_termijn_verstreken() {
        TLVs t = aangevraagd();
        assertThat(t.verstreken(LEERLING, swv("2027-03-08"))).isEmpty();
        assertThat(t.verstreken(LEERLING, swv("2027-03-09")))
                .containsExactly(new TLVBeslistermijnVerstreken(LEERLING, "T1", dag("2027-03-08")));
        assertThat(t.termijnen()).singleElement().satisfies(termijn -> {
            assertThat(termijn.eind()).isEqualTo(dag("2027-03-08"));
            assertThat(termijn.regel()).isEqualTo(Regel.TLV_TERMIJN);
        });
        TLVs na = Vouw.na(t, t.verstreken(LEERLING, swv("2027-03-09")));
        assertThat(na.verstreken(LEERLING, swv("2027-03-10"))).isEmpty();
        assertThat(na.termijnen()).isEmpty();
    }

    @Test
    void R199_een_onvolledig_dossier_schort_de_termijn_op_en_de_rest_loopt_daarna_door() {
        TLVs open = Vouw.na(
                aangevraagd(), aangevraagd().decide(besluit(Besluit.AANVULLING, null, null), swv("2027-02-01")));
        assertThat(open.verstreken(LEERLING, swv("2027-06-01"))).isEmpty();
        assertThat(open.termijnen()).isEmpty();
        List<TLVEvent> aangevuld = open.decide(new VulTLVAan(LEERLING, "T1", List.of("doc-nieuw")), coe("2027-03-01"));
        assertThat(((TLVAangevuld) aangevuld.get(0)).beslisVoor())
                .isEqualTo(dag("2027-03-01").plusDays(35));
        assertThat(Vouw.na(open, aangevuld).verstreken(LEERLING, swv("2027-04-06")))
                .hasSize(1);
        assertThat(Vouw.na(open, aangevuld).tlv("T1").orElseThrow().dossier().aangevuldMet())
                .containsExactly("doc-nieuw");
        weigert(
                () -> open.decide(new VulTLVAan(LEERLING, "T1", List.of()), coe("2027-03-01")),
                "DOSSIER_ONVOLLEDIG",
                "R192");
        weigert(
                () -> aangevraagd().decide(new VulTLVAan(LEERLING, "T1", List.of("doc")), coe(DAG)),
                "STATUS_ONJUIST",
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-19, 2028-04-18, true",
        "2027-04-19, 2028-04-17, false",
        "2027-04-19, 2027-07-31, false",
        "2026-08-31, 2027-07-31, true",
        "2026-08-31, 2027-07-30, false",
        "2026-09-01, 2027-07-31, false",
        "2028-04-18, 2027-04-19, false",
        ", 2028-07-31, false",
        "2027-04-19, , false"
    })
    void R200_een_tlv_geldt_ten_minste_een_heel_schooljaar(String van, String tot, boolean goed) {
        TLVs t = metDeskundigen();
        if (goed) {
            assertThat(t.decide(besluit(Besluit.TOEGEWEZEN, van, tot), swv(DAG)))
                    .hasSize(1);
        } else {
            weigert(() -> t.decide(besluit(Besluit.TOEGEWEZEN, van, tot), swv(DAG)), "GELDIGHEID", "R200");
        }
    }

    @Test
    void R322_hoe_lang_een_tlv_ten_minste_geldt_is_in_te_stellen() {
        Context ruim = Proef.context(
                Proef.met(swv(DAG).school(), Instelling.TLV_HEEL_SCHOOLJAAR, "nee"),
                swv(DAG).rol(),
                "SWV",
                DAG,
                "VerwerkTLVBesluit");
        TLVs t = metDeskundigen();
        weigert(
                () -> t.decide(besluit(Besluit.TOEGEWEZEN, "2027-04-19", "2027-07-31"), swv(DAG)),
                "GELDIGHEID",
                "R200");
        assertThat(t.decide(besluit(Besluit.TOEGEWEZEN, "2027-04-19", "2027-07-31"), ruim))
                .hasSize(1);
        weigert(() -> t.decide(besluit(Besluit.TOEGEWEZEN, "2027-04-19", "2027-04-18"), ruim), "GELDIGHEID", "R200");
    }

    @Test
    void R200_vier_maanden_voor_het_einde_komt_een_signaal_en_na_het_einde_is_zij_verlopen() {
        TLVs t = afgegeven();
        assertThat(t.verstreken(LEERLING, coe("2028-03-30"))).isEmpty();
        assertThat(t.verstreken(LEERLING, coe("2028-03-31")))
                .containsExactly(new TLVVerlooptBinnenkort(LEERLING, "T1", dag("2028-07-31")));
        assertThat(t.termijnen().get(0).wek()).isEqualTo(dag("2028-03-31"));
        TLVs na = Vouw.na(t, t.verstreken(LEERLING, coe("2028-03-31")));
        assertThat(na.verstreken(LEERLING, coe("2028-07-31"))).isEmpty();
        assertThat(na.verstreken(LEERLING, coe("2028-08-01")))
                .containsExactly(new TLVVerlopen(LEERLING, "T1", dag("2028-07-31")));
        assertThat(Vouw.na(na, na.verstreken(LEERLING, coe("2028-08-01"))).termijnen())
                .isEmpty();
    }

    @Test
    void R201_de_tlv_staat_eerst_in_het_lvs_en_dan_in_bron() {
        TLVs t = afgegeven();
        RegistreerTLV rod = new RegistreerTLV(LEERLING, "T1", Systeem.ROD, null);
        weigert(() -> t.decide(rod, coe("2027-02-16")), "EERST_LVS", "R201");
        TLVs inLvs = Vouw.na(t, t.decide(new RegistreerTLV(LEERLING, "T1", Systeem.LVS, null), coe("2027-02-16")));
        assertThat(inLvs.decide(rod, coe("2027-02-16"))).hasSize(1);
    }

    @Test
    void R202_bezwaar_kan_tot_en_met_zes_weken_na_het_besluit() {
        TLVs t = afgegeven();
        Context ouder = Proef.voor(Proef.context("COE", Rol.OUDER, "O1", "2027-06-01", "MaakBezwaarTLV"), LEERLING);
        MaakBezwaarTLV opTijd = new MaakBezwaarTLV(LEERLING, "T1", null, dag("2027-03-29"), "niet eens");
        MaakBezwaarTLV teLaat = new MaakBezwaarTLV(LEERLING, "T1", null, dag("2027-03-30"), "niet eens");
        assertThat(((BezwaarTLVIngediend)
                                t.decide(opTijd, ouder, Dossiers.DERTIEN).get(0))
                        .door())
                .isEqualTo(Bezwaarmaker.OUDER);
        weigert(() -> t.decide(teLaat, ouder, Dossiers.DERTIEN), "BEZWAARTERMIJN_VERSTREKEN", "R202");
        weigert(
                () -> t.decide(
                        new VerwerkBezwaarbesluit(LEERLING, "T1", Bezwaarbesluit.GEGROND, null), swv("2027-05-01")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R202_na_een_gegrond_bezwaar_beslist_de_commissie_opnieuw() {
        TLVs geweigerd =
                Vouw.na(metDeskundigen(), metDeskundigen().decide(besluit(Besluit.AFGEWEZEN, null, null), swv(DAG)));
        TLVs bezwaar = Vouw.na(
                geweigerd,
                geweigerd.decide(
                        new MaakBezwaarTLV(LEERLING, "T1", Bezwaarmaker.BESTUUR, null, null),
                        coe("2027-01-20"),
                        Dossiers.DERTIEN));
        VerwerkTLVBesluit nieuw = besluit(Besluit.TOEGEWEZEN, "2027-04-19", "2028-07-31");
        weigert(() -> bezwaar.decide(nieuw, swv("2027-03-01")), "STATUS_ONJUIST", null);
        TLVs gegrond = Vouw.na(
                bezwaar,
                bezwaar.decide(
                        new VerwerkBezwaarbesluit(LEERLING, "T1", Bezwaarbesluit.GEGROND, null), swv("2027-02-20")));
        assertThat(gegrond.decide(nieuw, swv("2027-03-01"))).hasSize(1);
    }

    private static MeldAanBijSpeciaalOnderwijs aanmelding(TlvSoort soort, Cluster cluster) {
        return new MeldAanBijSpeciaalOnderwijs(LEERLING, "T1", "VSO De Brug", soort, cluster, null);
    }

    private static TLVs begeleid(TLVs t) {
        return Vouw.na(
                t,
                t.decide(
                        new LegSchoolkeuzebegeleidingVast(LEERLING, "T1", List.of("VSO De Brug"), null),
                        coe("2027-02-16")));
    }

    @Test
    void R203_aanmelden_zonder_begeleiding_bij_de_schoolkeuze_geeft_een_aandachtspunt() {
        Context x = coe("2027-02-17");
        List<LeerlingGebeurtenis> zonder = afgegeven().decide(aanmelding(null, null), x);
        assertThat(zonder)
                .last()
                .isEqualTo(x.aandacht(LEERLING, Regel.TLV_BEGELEID, "SCHOOLKEUZEBEGELEIDING_ONTBREEKT"));
        assertThat(begeleid(afgegeven()).decide(aanmelding(null, null), x)).hasSize(1);
    }

    @Test
    void R204_de_vso_school_beslist_en_bij_afwijzing_blijft_de_zorgplicht() {
        TLVs t = begeleid(afgegeven());
        TLVs aangemeld = Vouw.na(t, t.decide(aanmelding(null, null), coe("2027-02-17")));
        List<TLVEvent> afwijzing = aangemeld.decide(
                new VerwerkPlaatsingsbesluit(
                        LEERLING, "T1", "VSO De Brug", null, Plaatsingsbesluit.AFWIJZING, null, "vol"),
                swv("2027-03-01"));
        assertThat(((PlaatsingAfgewezen) afwijzing.get(0)).zorgplichtBlijft()).isTrue();
        TLVs opnieuw = Vouw.na(aangemeld, afwijzing);
        assertThat(opnieuw.decide(aanmelding(null, null), coe("2027-03-02"))).hasSize(1);
        TLVs geplaatst = Vouw.na(
                aangemeld,
                aangemeld.decide(
                        new VerwerkPlaatsingsbesluit(
                                LEERLING,
                                "T1",
                                "VSO De Brug",
                                Cluster.C4,
                                Plaatsingsbesluit.PLAATSING,
                                dag("2027-04-19"),
                                null),
                        swv("2027-03-01")));
        assertThat(geplaatst.vervuld(Regel.UITSCHRIJF)).isTrue();
        assertThat(aangemeld.vervuld(Regel.UITSCHRIJF)).isFalse();
    }

    @Test
    void R205_aanmelden_zonder_geldige_tlv_van_de_juiste_soort_wordt_geweigerd() {
        weigert(() -> aangevraagd().decide(aanmelding(null, null), coe(DAG)), "GEEN_GELDIGE_TLV", "R205");
        TLVs t = begeleid(afgegeven());
        weigert(() -> t.decide(aanmelding(TlvSoort.PRO, null), coe("2027-02-17")), "GEEN_GELDIGE_TLV", "R205");
        weigert(() -> t.decide(aanmelding(TlvSoort.VSO, null), coe("2028-08-01")), "GEEN_GELDIGE_TLV", "R205");
        assertThat(t.decide(aanmelding(TlvSoort.VSO, null), coe("2028-07-31"))).hasSize(1);
        assertThat(t.vervuld(Regel.VSO_TLVNODIG)).isTrue();
        assertThat(aangevraagd().vervuld(Regel.VSO_TLVNODIG)).isFalse();
    }

    @Test
    void R205_cluster_1_en_2_lopen_via_hun_eigen_instelling() {
        assertThat(begeleid(aangevraagd()).decide(aanmelding(null, Cluster.C2), coe("2027-02-17")))
                .hasSize(1);
        weigert(() -> aangevraagd().decide(aanmelding(null, Cluster.C3), coe(DAG)), "GEEN_GELDIGE_TLV", "R205");
    }

    @ParameterizedTest
    @CsvSource({"C1", "C2"})
    void R205_voor_cluster_1_en_2_is_er_geen_tlv_en_ook_geen_dossier(Cluster cluster) {
        MeldAanBijSpeciaalOnderwijs c =
                new MeldAanBijSpeciaalOnderwijs(LEERLING, "A1", "Auris college", null, cluster, null);
        List<LeerlingGebeurtenis> events = TLVs.LEEG.decide(c, coe("2027-02-17"));
        assertThat(events).first().isInstanceOfSatisfying(AangemeldBijSpeciaalOnderwijs.class, e -> {
            assertThat(e.soort()).isEqualTo(TlvSoort.VSO);
            assertThat(e.cluster()).isEqualTo(cluster);
        });
        assertThat(((AangemeldBijSpeciaalOnderwijs)
                                TLVs.LEEG.decide(c, hei("2027-02-17")).get(0))
                        .soort())
                .isEqualTo(TlvSoort.SO);
        TLVs aangemeld = Vouw.na(TLVs.LEEG, events);
        assertThat(aangemeld.tlv("A1").orElseThrow().getStatus()).isEqualTo("EIGEN_INSTELLING");
        assertThat(aangemeld.termijnen()).isEmpty();
        assertThat(aangemeld.verstreken(LEERLING, coe("2030-01-01"))).isEmpty();
        TLVs geplaatst = Vouw.na(
                aangemeld,
                aangemeld.decide(
                        new VerwerkPlaatsingsbesluit(
                                LEERLING,
                                "A1",
                                "Auris college",
                                cluster,
                                Plaatsingsbesluit.PLAATSING,
                                dag("2027-04-19"),
                                null),
                        swv("2027-03-01")));
        assertThat(geplaatst.plaatsingBevestigd(null)).isEqualTo("A1");
        assertThat(geplaatst.verwezenNaarSpeciaal()).isTrue();
        for (Cluster ander : new Cluster[] {Cluster.C3, Cluster.C4, null}) {
            weigert(
                    () -> TLVs.LEEG.decide(
                            new MeldAanBijSpeciaalOnderwijs(LEERLING, "A1", "VSO", null, ander, null),
                            coe("2027-02-17")),
                    "NIET_GEVONDEN",
                    null);
        }
    }

    @Test
    void R206_de_eerste_dag_van_een_plaatsing_kan_later_komen() {
        TLVs t = begeleid(afgegeven());
        TLVs aangemeld = Vouw.na(t, t.decide(aanmelding(null, null), coe("2027-02-17")));
        TLVs zonderDag = Vouw.na(aangemeld, aangemeld.decide(plaatsing(null), swv("2027-03-01")));
        assertThat(zonderDag.plaatsingBevestigd(null)).isNull();
        weigert(() -> zonderDag.decide(plaatsing(null), swv("2027-03-02")), "STATUS_ONJUIST", null);
        TLVs metDag = Vouw.na(zonderDag, zonderDag.decide(plaatsing("2027-04-19"), swv("2027-03-08")));
        assertThat(metDag.plaatsingBevestigd(null)).isEqualTo("T1");
        weigert(() -> metDag.decide(plaatsing("2027-05-03"), swv("2027-03-09")), "STATUS_ONJUIST", null);
    }

    private static VerwerkPlaatsingsbesluit plaatsing(String dag) {
        return new VerwerkPlaatsingsbesluit(
                LEERLING,
                "T1",
                "VSO De Brug",
                Cluster.C4,
                Plaatsingsbesluit.PLAATSING,
                dag == null ? null : dag(dag),
                null);
    }

    private static VerwerkTLVBesluit kaal(Besluit besluit, String categorie, String motivering) {
        return new VerwerkTLVBesluit(
                LEERLING,
                "T1",
                besluit,
                "K",
                besluit == Besluit.TOEGEWEZEN ? dag("2027-04-19") : null,
                besluit == Besluit.TOEGEWEZEN ? dag("2028-07-31") : null,
                categorie,
                motivering,
                null);
    }

    @Test
    void R198_een_weigering_en_een_vraag_om_aanvulling_zeggen_waarom() {
        TLVs t = metDeskundigen();
        for (Besluit besluit : new Besluit[] {Besluit.AFGEWEZEN, Besluit.AANVULLING}) {
            weigert(() -> t.decide(kaal(besluit, "1", " "), swv(DAG)), "INHOUD_ONTBREEKT", "R198");
            assertThat(t.decide(kaal(besluit, "1", "het VPI ontbreekt"), swv(DAG)))
                    .hasSize(1);
        }
        assertThat(t.decide(kaal(Besluit.TOEGEWEZEN, "1", null), swv(DAG))).hasSize(1);
    }

    @Test
    void R200_een_tlv_voor_het_vso_heeft_een_categorie() {
        TLVs t = metDeskundigen();
        assertThat(weigert(() -> t.decide(kaal(Besluit.TOEGEWEZEN, " ", "m"), swv(DAG)), "GELDIGHEID", "R200")
                        .ontbreekt())
                .containsExactly("categorie");
    }

    @Test
    void een_ingetrokken_aanvraag_heeft_geen_termijn_meer() {
        TLVs t = Vouw.na(
                aangevraagd(),
                aangevraagd().decide(new TrekTLVAanvraagIn(LEERLING, "T1", "verhuizing", null), coe(DAG)));
        assertThat(t.termijnen()).isEmpty();
        assertThat(t.verstreken(LEERLING, coe("2027-12-31"))).isEmpty();
        assertThat(t.vervuld(Regel.TLV_FLEXZAT)).isFalse();
        weigert(
                () -> afgegeven().decide(new TrekTLVAanvraagIn(LEERLING, "T1", null, null), coe("2027-03-01")),
                "STATUS_ONJUIST",
                null);
    }
}
