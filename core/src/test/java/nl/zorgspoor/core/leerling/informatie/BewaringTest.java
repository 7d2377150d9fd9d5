package nl.zorgspoor.core.leerling.informatie;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Bewaarklasse.DOSSIER;
import static nl.zorgspoor.core.gedeeld.Bewaarklasse.VERZUIM;
import static nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond.VERZOEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Gastuitkomst;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.AanmeldingIngetrokken;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.GastleerlingschapBeeindigd;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingNietToegelaten;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.PlaatsingBevestigd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVDossierGestart;
import nl.zorgspoor.core.leerling.tlv.TLVs;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BewaringTest {

    private static final String L = "L-CHR-606";
    private static final Aanmeldingen WEG = Aanmeldingen.LEEG;

    private static Context op(String dag) {
        return context("CHR", Rol.ADMINISTRATIE, "ADM", dag, "VernietigPersoonsgegevens");
    }

    private static Informatie vertrokken(String dag, RedenUitschrijving reden) {
        return Vouw.na(Informatie.LEEG, Bewaring.GEEN.volgtOp(weg(dag, reden), op(dag), TLVs.LEEG));
    }

    private static LeerlingUitgeschreven weg(String dag, RedenUitschrijving reden) {
        return new LeerlingUitgeschreven(L, LocalDate.parse(dag), reden, null, null, null, 2, "HAVO", null);
    }

    private static List<InformatieEvent> vernietig(Informatie i, Vernietigingsgrond grond, String dag) {
        return Vernietigen.decide(i, new VernietigPersoonsgegevens(L, grond, null), op(dag), WEG);
    }

    private static List<InformatieEvent> houd(Informatie i, String dag) {
        return Vernietigen.decide(i.bewaring(), new HoudVernietigingAan(L, "klacht loopt"), op(dag));
    }

    private static List<InformatieEvent> geefVrij(Informatie i, String dag) {
        return Vernietigen.decide(i.bewaring(), new GeefVernietigingVrij(L), op(dag));
    }

    /** As the term watch finds it on these days, one after the other. */
    private static Informatie bewaakt(Informatie i, String... dagen) {
        Informatie na = i;
        for (String dag : dagen) {
            na = Vouw.na(na, na.verstreken(L, op(dag), WEG));
        }
        return na;
    }

    private static Set<Bewaarklasse> vernietigd(List<InformatieEvent> events) {
        return events.stream()
                .filter(PersoonsgegevensVernietigd.class::isInstance)
                .flatMap(e -> ((PersoonsgegevensVernietigd) e).klassen().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"ANDERE_SCHOOL, 2029-07-13", "SPECIAAL_ONDERWIJS, 2030-07-13"})
    void R60_het_dossier_twee_jaar_na_vertrek_bij_speciaal_onderwijs_drie_en_verzuim_vijf(
            RedenUitschrijving reden, LocalDate dossierTot) {
        LocalDate verzuimTot = LocalDate.parse("2032-07-13");
        assertThat(vertrokken("2027-07-13", reden).termijnen())
                .extracting(Termijn::soort, Termijn::eind, Termijn::wek)
                .containsExactly(
                        tuple("BEWAREN_DOSSIER", dossierTot, dossierTot.minusDays(30)),
                        tuple("BEWAREN_VERZUIM", verzuimTot, verzuimTot.minusDays(30)));
    }

    private static List<InformatieEvent> afgelopen(AanmeldingEvent.Afgelopen e, Aanmeldingen aanmelding) {
        return Bewaring.GEEN.volgtOp(e, op("2026-04-20"), aanmelding);
    }

    @Test
    void R60_wie_hier_nooit_is_ingeschreven_wordt_ook_niet_voor_altijd_bewaard() {
        LocalDate dag = LocalDate.parse("2026-04-20");
        AanmeldingEvent.Afgelopen geweigerd = new LeerlingNietToegelaten(L, "A1", null, List.of(), "ELDERS", dag);
        assertThat(afgelopen(geweigerd, WEG)).singleElement().isInstanceOfSatisfying(BewaartermijnGestart.class, e -> {
            assertThat(e.vertrokkenOp()).isEqualTo(dag);
            assertThat(e.dossierTot()).isEqualTo("2028-04-20");
            assertThat(e.verzuimTot()).isEqualTo("2028-04-20");
        });
        assertThat(afgelopen(new AanmeldingIngetrokken(L, "A1", dag, null), WEG))
                .hasSize(1);
        assertThat(afgelopen(new GastleerlingschapBeeindigd(L, "A1", Gastuitkomst.TERUG, dag), WEG))
                .hasSize(1);
        assertThat(afgelopen(new GastleerlingschapBeeindigd(L, "A1", Gastuitkomst.DEFINITIEF, dag), WEG))
                .isEmpty();
        Informatie i = Vouw.na(Informatie.LEEG, afgelopen(geweigerd, WEG));
        assertThat(bewaakt(i, "2028-03-21", "2028-04-20").bewaring().vernietigd())
                .containsExactlyInAnyOrder(DOSSIER, VERZUIM);
        // who asks for it sooner, gets all of it: there is no absence that the law keeps
        assertThat(vernietig(i, VERZOEK, "2026-05-01"))
                .singleElement()
                .isInstanceOfSatisfying(VernietigingAangekondigd.class, e -> assertThat(e.klassen())
                        .hasSize(2));
    }

    @Test
    void R60_wie_hier_eerder_was_houdt_de_termijn_van_dat_vertrek() {
        Aanmeldingen eerder = Vouw.na(
                Leerlingproef.leerling(L, LocalDate.parse("2012-02-01")),
                new LeerlingIngeschreven(
                        L, "A1", 1, "HAVO", LocalDate.parse("2024-08-26"), Ondersteuningsniveau.BASIS, null, 1));
        assertThat(afgelopen(new AanmeldingIngetrokken(L, "A2", LocalDate.parse("2026-04-20"), null), eerder))
                .isEmpty();
    }

    @Test
    void R60_de_termijn_is_van_de_school() {
        Context x = Proef.context(
                Proef.met(Proef.school("CHR"), Instelling.BEWAARJAREN, "4"),
                Rol.ADMINISTRATIE,
                "ADM",
                "2027-07-13",
                "x");
        assertThat(Bewaring.GEEN.volgtOp(weg("2027-07-13", RedenUitschrijving.DIPLOMA), x, TLVs.LEEG))
                .singleElement()
                .extracting("dossierTot")
                .isEqualTo(LocalDate.parse("2031-07-13"));
    }

    @Test
    void R60_een_vertrek_van_lang_geleden_telt_vanaf_de_dag_waarop_het_is_vastgelegd() {
        Informatie i = Vouw.na(
                Informatie.LEEG,
                Bewaring.GEEN.volgtOp(weg("2016-09-28", RedenUitschrijving.VERHUIZING), op("2026-09-28"), TLVs.LEEG));
        assertThat(i.termijnen())
                .extracting(Termijn::eind)
                .containsExactly(LocalDate.parse("2028-09-28"), LocalDate.parse("2031-09-28"));
        assertThat(i.verstreken(L, op("2026-09-29"), WEG)).isEmpty();
        weigert(() -> vernietig(i, null, "2026-09-29"), "BEWAARTERMIJN_LOOPT", "R60");
    }

    @Test
    void R60_een_vertrek_per_een_dag_die_nog_komt_telt_vanaf_die_dag() {
        assertThat(Bewaring.GEEN.volgtOp(weg("2027-07-16", RedenUitschrijving.DIPLOMA), op("2027-06-28"), TLVs.LEEG))
                .singleElement()
                .extracting("dossierTot")
                .isEqualTo(LocalDate.parse("2029-07-16"));
    }

    @Test
    void R60_vernietigen_wordt_dertig_dagen_tevoren_aangekondigd_en_gebeurt_op_de_dag() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        assertThat(weg.verstreken(L, op("2029-06-12"), WEG)).isEmpty();
        assertThat(weg.verstreken(L, op("2029-06-13"), WEG))
                .containsExactly(new VernietigingAangekondigd(
                        L,
                        Vernietigingsgrond.BEWAARTERMIJN,
                        Set.of(DOSSIER),
                        LocalDate.parse("2029-07-13"),
                        LocalDate.parse("2029-06-13"),
                        Rol.ONDERSTEUNINGSCOORDINATOR));
        Informatie aangekondigd = bewaakt(weg, "2029-06-13");
        assertThat(aangekondigd.termijnen())
                .extracting(Termijn::soort, Termijn::wek, Termijn::actie, Termijn::eigenaar)
                .contains(tuple(
                        "VERNIETIGEN_DOSSIER",
                        LocalDate.parse("2029-07-13"),
                        "GeefVernietigingVrij",
                        Rol.ONDERSTEUNINGSCOORDINATOR));
        assertThat(weigert(() -> vernietig(aangekondigd, null, "2029-07-12"), "BEWAARTERMIJN_LOOPT", "R60")
                        .ontbreekt())
                .containsExactly("vanaf 2029-07-13");
        assertThat(aangekondigd.verstreken(L, op("2029-07-12"), WEG)).isEmpty();
        assertThat(vernietigd(vernietig(aangekondigd, null, "2029-07-13"))).containsExactly(DOSSIER);
        assertThat(aangekondigd.verstreken(L, op("2029-07-13"), WEG))
                .isEqualTo(vernietig(aangekondigd, null, "2029-07-13"));
    }

    @Test
    void R60_wie_te_laat_kijkt_kondigt_eerst_aan() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        assertThat(weg.verstreken(L, op("2033-01-01"), WEG))
                .singleElement()
                .isInstanceOfSatisfying(VernietigingAangekondigd.class, e -> {
                    assertThat(e.klassen()).containsExactlyInAnyOrder(DOSSIER, VERZUIM);
                    assertThat(e.opZijnVroegst()).isEqualTo("2033-01-31");
                });
        Informatie aangekondigd = bewaakt(weg, "2033-01-01");
        assertThat(weigert(() -> vernietig(aangekondigd, null, "2033-01-30"), "VERNIETIGING_AANGEKONDIGD", "R60")
                        .herstelactie())
                .isEqualTo("GeefVernietigingVrij");
        assertThat(aangekondigd.verstreken(L, op("2033-01-30"), WEG)).isEmpty();
        assertThat(vernietigd(aangekondigd.verstreken(L, op("2033-01-31"), WEG)))
                .containsExactlyInAnyOrder(DOSSIER, VERZUIM);
    }

    @Test
    void R60_een_school_mag_langer_tevoren_aankondigen_maar_niet_korter() {
        assertThat(Instelling.VERNIETIGING_AANKONDIGEN_DAGEN.fout("29")).isPresent();
        assertThat(Instelling.VERNIETIGING_AANKONDIGEN_DAGEN.fout("90")).isEmpty();
        Context x = Proef.context(
                Proef.met(Proef.school("CHR"), Instelling.VERNIETIGING_AANKONDIGEN_DAGEN, "90"),
                Rol.ADMINISTRATIE,
                "ADM",
                "2027-07-13",
                "x");
        Informatie i = Vouw.na(
                Informatie.LEEG, Bewaring.GEEN.volgtOp(weg("2027-07-13", RedenUitschrijving.DIPLOMA), x, TLVs.LEEG));
        assertThat(i.termijnen().get(0).wek())
                .isEqualTo(LocalDate.parse("2029-07-13").minusDays(90));
    }

    @Test
    void R60_waar_de_school_dat_wil_wacht_vernietigen_op_een_besluit() {
        Informatie aangekondigd = bewaakt(vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL), "2029-06-13");
        Context x = Proef.context(
                Proef.met(Proef.school("CHR"), Instelling.VERNIETIGING_NA_VRIJGAVE, "ja"),
                Rol.SYSTEEM,
                "SYSTEEM",
                "2029-08-01",
                "x");
        assertThat(aangekondigd.verstreken(L, x, WEG)).isEmpty();
        assertThat(vernietigd(Vouw.na(aangekondigd, geefVrij(aangekondigd, "2029-08-01"))
                        .verstreken(L, x, WEG)))
                .containsExactly(DOSSIER);
    }

    @Test
    void R60_verzuim_volgt_als_het_dossier_al_weg_is() {
        Informatie zonderDossier =
                bewaakt(vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL), "2029-06-13", "2029-07-13");
        assertThat(zonderDossier.bewaring().vernietigd()).containsExactly(DOSSIER);
        assertThat(zonderDossier.termijnen()).extracting(Termijn::soort).containsExactly("BEWAREN_VERZUIM");
        assertThat(weigert(() -> vernietig(zonderDossier, null, "2032-07-12"), "BEWAARTERMIJN_LOOPT", "R60")
                        .ontbreekt())
                .containsExactly("vanaf 2032-07-13");
        Informatie alles = bewaakt(zonderDossier, "2032-06-13", "2032-07-13");
        assertThat(alles.bewaring().vernietigd()).containsExactlyInAnyOrder(DOSSIER, VERZUIM);
        assertThat(alles.termijnen()).isEmpty();
        weigert(() -> vernietig(alles, VERZOEK, "2032-07-14"), "STATUS_ONJUIST", null);
        weigert(() -> houd(alles, "2032-07-14"), "STATUS_ONJUIST", null);
    }

    @Test
    void R60_op_verzoek_gaat_het_dossier_eerder_na_aankondiging_en_verzuim_blijft_zijn_wettelijke_termijn() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        List<InformatieEvent> verzoek = vernietig(weg, VERZOEK, "2027-08-01");
        assertThat(verzoek).singleElement().isInstanceOfSatisfying(VernietigingAangekondigd.class, e -> {
            assertThat(e.grond()).isEqualTo(VERZOEK);
            assertThat(e.klassen()).containsExactly(DOSSIER);
            assertThat(e.opZijnVroegst()).isEqualTo("2027-08-31");
        });
        Informatie gevraagd = Vouw.na(weg, verzoek);
        weigert(() -> vernietig(gevraagd, VERZOEK, "2027-08-30"), "VERNIETIGING_AANGEKONDIGD", "R60");
        assertThat(gevraagd.verstreken(L, op("2027-08-30"), WEG)).isEmpty();
        assertThat(gevraagd.verstreken(L, op("2027-08-31"), WEG))
                .containsExactly(
                        new PersoonsgegevensVernietigd(L, VERZOEK, Set.of(DOSSIER), LocalDate.parse("2027-08-31")));
        assertThat(vernietigd(vernietig(gevraagd, VERZOEK, "2027-08-31"))).containsExactly(DOSSIER);
        assertThat(vernietig(Informatie.LEEG, VERZOEK, "2027-08-01"))
                .singleElement()
                .isInstanceOfSatisfying(VernietigingAangekondigd.class, e -> assertThat(e.klassen())
                        .hasSize(2));
    }

    @Test
    void R60_een_verzoek_dat_iemand_vrijgeeft_gaat_meteen() {
        Informatie gevraagd = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        gevraagd = Vouw.na(gevraagd, vernietig(gevraagd, VERZOEK, "2027-08-01"));
        Informatie vrij = Vouw.na(gevraagd, geefVrij(gevraagd, "2027-08-02"));
        assertThat(vrij.termijnen().get(0).wek()).isEqualTo("2027-08-01");
        assertThat(vernietigd(vrij.verstreken(L, op("2027-08-02"), WEG))).containsExactly(DOSSIER);
        assertThat(vernietigd(vernietig(vrij, VERZOEK, "2027-08-02"))).containsExactly(DOSSIER);
    }

    @Test
    void R60_vrijgeven_haalt_niets_voor_de_eigen_termijn_weg() {
        Informatie aangekondigd = bewaakt(vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL), "2029-06-13");
        Informatie vrij = Vouw.na(aangekondigd, geefVrij(aangekondigd, "2029-06-14"));
        assertThat(vrij.verstreken(L, op("2029-07-12"), WEG)).isEmpty();
        weigert(() -> vernietig(vrij, null, "2029-07-12"), "BEWAARTERMIJN_LOOPT", "R60");
        assertThat(vrij.termijnen().get(0).wek()).isEqualTo("2029-07-13");
        assertThat(vernietigd(vrij.verstreken(L, op("2029-07-13"), WEG))).containsExactly(DOSSIER);
        weigert(() -> geefVrij(vrij, "2029-06-15"), "STATUS_ONJUIST", null);
    }

    @Test
    void R60_wie_er_nog_is_houdt_zijn_dossier() {
        Aanmeldingen hier = Leerlingproef.leerling(L, LocalDate.parse("2012-02-01"));
        Informatie weg = vertrokken("2024-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        weigert(
                () -> Vernietigen.decide(weg, new VernietigPersoonsgegevens(L, VERZOEK, null), op("2029-08-01"), hier),
                "STATUS_ONJUIST",
                null);
        assertThat(weg.verstreken(L, op("2029-08-01"), hier)).isEmpty();
        Informatie terug = Vouw.na(
                bewaakt(weg, "2026-06-13"),
                weg.bewaring().volgtOp(Voorbeeld.van(LeerlingIngeschreven.class), op("2026-06-20")));
        assertThat(terug.termijnen()).isEmpty();
        assertThat(terug.verstreken(L, op("2029-08-01"), WEG)).isEmpty();
        assertThat(Bewaring.GEEN.volgtOp(Voorbeeld.van(LeerlingIngeschreven.class), op("2025-09-01")))
                .isEmpty();
    }

    @Test
    void R60_een_aanhouding_houdt_alles_tegen_tot_zij_eindigt() {
        Informatie aangekondigd = bewaakt(vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL), "2029-06-13");
        Informatie stil = Vouw.na(aangekondigd, houd(aangekondigd, "2029-07-01"));
        assertThat(stil.termijnen()).isEmpty();
        assertThat(stil.verstreken(L, op("2029-07-13"), WEG)).isEmpty();
        weigert(() -> vernietig(stil, null, "2029-07-13"), "VERNIETIGING_AANGEHOUDEN", "R60");
        weigert(() -> vernietig(stil, VERZOEK, "2029-07-13"), "VERNIETIGING_AANGEHOUDEN", "R60");
        weigert(() -> houd(stil, "2029-07-13"), "STATUS_ONJUIST", null);
        Informatie vrij = Vouw.na(stil, geefVrij(stil, "2029-09-01"));
        assertThat(vernietigd(vrij.verstreken(L, op("2029-09-01"), WEG))).containsExactly(DOSSIER);
        weigert(() -> geefVrij(vrij, "2029-09-01"), "STATUS_ONJUIST", null);
    }

    @Test
    void R60_een_vrijgave_van_voor_de_aankondiging_telt_daarna_niet() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        Informatie stil = Vouw.na(weg, houd(weg, "2027-08-01"));
        Informatie vrij = Vouw.na(stil, geefVrij(stil, "2027-09-01"));
        Informatie laat = bewaakt(vrij, "2030-01-01");
        assertThat(laat.bewaring().vernietigd()).isEmpty();
        assertThat(laat.verstreken(L, op("2030-01-01"), WEG)).isEmpty();
        assertThat(vernietigd(laat.verstreken(L, op("2030-01-31"), WEG))).containsExactly(DOSSIER);
    }

    @Test
    void R60_een_open_verzoek_om_inzage_gaat_voor_vernietigen() {
        Informatie weg = Vouw.na(
                bewaakt(vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL), "2029-06-13"),
                new InzageGevraagd(
                        L,
                        "V1",
                        "O1",
                        Set.of(),
                        LocalDate.parse("2029-07-01"),
                        LocalDate.parse("2029-08-01"),
                        Rol.ONDERSTEUNINGSCOORDINATOR));
        assertThat(weigert(() -> vernietig(weg, null, "2029-07-13"), "VERNIETIGING_AANGEHOUDEN", "R60")
                        .ontbreekt())
                .containsExactly("V1");
        assertThat(weg.verstreken(L, op("2029-07-13"), WEG)).isEmpty();
        Informatie beantwoord =
                Vouw.na(weg, new InzageVerleend(L, "O1", "V1", Set.of(), LocalDate.parse("2029-07-20")));
        assertThat(vernietigd(beantwoord.verstreken(L, op("2029-07-20"), WEG))).containsExactly(DOSSIER);
    }

    @Test
    void R60_een_bewijs_van_vernietiging_draagt_de_dag_van_de_vernietiging() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        weigert(
                () -> Vernietigen.decide(
                        weg,
                        new VernietigPersoonsgegevens(L, VERZOEK, LocalDate.parse("2027-07-31")),
                        op("2027-08-01"),
                        WEG),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R60_wie_na_vertrek_bij_een_speciale_school_geplaatst_blijkt_heeft_drie_jaar() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.VERHUIZING);
        var geplaatst =
                new PlaatsingBevestigd(L, "TLV-1", "VSO-WEST", TlvSoort.VSO, null, LocalDate.parse("2027-08-01"));
        TLVs tlv = Vouw.na(
                TLVs.LEEG,
                new TLVDossierGestart(
                        L,
                        "TLV-1",
                        TlvSoort.VSO,
                        null,
                        List.of(),
                        false,
                        LocalDate.parse("2027-05-01"),
                        Rol.ONDERSTEUNINGSCOORDINATOR,
                        List.of()),
                geplaatst);
        List<InformatieEvent> opnieuw = weg.bewaring().volgtOp(geplaatst, op("2027-07-20"), tlv);
        assertThat(opnieuw).singleElement().isInstanceOfSatisfying(BewaartermijnGestart.class, e -> {
            assertThat(e.vertrokkenOp()).isEqualTo("2027-07-13");
            assertThat(e.dossierTot()).isEqualTo("2030-07-20");
        });
        assertThat(Vouw.na(weg, opnieuw).bewaring().volgtOp(geplaatst, op("2027-07-21"), tlv))
                .isEmpty();
        assertThat(Bewaring.GEEN.volgtOp(geplaatst, op("2027-07-20"), tlv)).isEmpty();
    }

    @Test
    void R60_na_de_vernietiging_komt_er_niets_persoonlijks_meer_bij() {
        Bewaring leeg = bewaakt(vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL), "2029-06-13", "2029-07-13")
                .bewaring();
        weigert(
                () -> leeg.eisNietVernietigd(new InformeerOuders(L, null, null, null, null)),
                "PERSOONSGEGEVENS_VERNIETIGD",
                "R60");
        assertThatCode(() -> {
                    leeg.eisNietVernietigd(new BewaakTermijnen(L));
                    leeg.eisNietVernietigd(new VernietigPersoonsgegevens(L, null, null));
                    Bewaring.GEEN.eisNietVernietigd(new InformeerOuders(L, null, null, null, null));
                })
                .doesNotThrowAnyException();
    }
}
