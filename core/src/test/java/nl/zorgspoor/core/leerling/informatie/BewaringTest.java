package nl.zorgspoor.core.leerling.informatie;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Bewaarklasse.DOSSIER;
import static nl.zorgspoor.core.gedeeld.Bewaarklasse.VERZUIM;
import static nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond.VERZOEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
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
        var weg = new LeerlingUitgeschreven(L, LocalDate.parse(dag), reden, null, null, null, 2, "HAVO", null);
        return Vouw.na(Informatie.LEEG, Bewaring.GEEN.volgtOp(weg, op(dag), TLVs.LEEG));
    }

    private static List<InformatieEvent> vernietig(Informatie i, Vernietigingsgrond grond, String dag) {
        return i.bewaring()
                .decide(
                        new VernietigPersoonsgegevens(L, grond, null),
                        op(dag),
                        WEG,
                        i.verzoeken().keySet());
    }

    @ParameterizedTest
    @CsvSource({"ANDERE_SCHOOL, 2029-07-13", "SPECIAAL_ONDERWIJS, 2030-07-13"})
    void R60_het_dossier_twee_jaar_na_vertrek_bij_speciaal_onderwijs_drie_en_verzuim_vijf(
            RedenUitschrijving reden, LocalDate dossierTot) {
        assertThat(vertrokken("2027-07-13", reden).termijnen())
                .extracting(Termijn::soort, Termijn::eind, Termijn::wek)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("BEWAREN_DOSSIER", dossierTot, dossierTot),
                        org.assertj.core.groups.Tuple.tuple(
                                "BEWAREN_VERZUIM", LocalDate.parse("2032-07-13"), LocalDate.parse("2032-07-13")));
    }

    @Test
    void R60_de_termijn_is_van_de_school() {
        Context x = Proef.context(
                Proef.met(Proef.school("CHR"), Instelling.BEWAARJAREN, "4"),
                Rol.ADMINISTRATIE,
                "ADM",
                "2027-07-13",
                "x");
        var weg = new LeerlingUitgeschreven(
                L, LocalDate.parse("2027-07-13"), RedenUitschrijving.DIPLOMA, null, null, null, 5, "HAVO", null);
        assertThat(Bewaring.GEEN.volgtOp(weg, x, TLVs.LEEG))
                .singleElement()
                .extracting("dossierTot")
                .isEqualTo(LocalDate.parse("2031-07-13"));
    }

    @Test
    void R60_voor_de_dag_wordt_vernietigen_geweigerd_en_op_de_dag_gebeurt_het() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        assertThat(weigert(() -> vernietig(weg, null, "2029-07-12"), "BEWAARTERMIJN_LOOPT", "R60")
                        .ontbreekt())
                .containsExactly("vanaf 2029-07-13");
        assertThat(weg.verstreken(L, op("2029-07-12"), WEG)).isEmpty();
        assertThat(vernietig(weg, null, "2029-07-13"))
                .singleElement()
                .isInstanceOfSatisfying(PersoonsgegevensVernietigd.class, e -> assertThat(e.klassen())
                        .containsExactly(DOSSIER));
        assertThat(weg.verstreken(L, op("2029-07-13"), WEG)).isEqualTo(vernietig(weg, null, "2029-07-13"));
        assertThat(weg.verstreken(L, op("2032-07-13"), WEG))
                .singleElement()
                .isInstanceOfSatisfying(PersoonsgegevensVernietigd.class, e -> assertThat(e.klassen())
                        .containsExactlyInAnyOrder(DOSSIER, VERZUIM));
    }

    @Test
    void R60_verzuim_volgt_als_het_dossier_al_weg_is() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        Informatie zonderDossier = Vouw.na(weg, vernietig(weg, null, "2029-07-13"));
        assertThat(zonderDossier.termijnen()).extracting(Termijn::soort).containsExactly("BEWAREN_VERZUIM");
        assertThat(weigert(() -> vernietig(zonderDossier, null, "2032-07-12"), "BEWAARTERMIJN_LOOPT", "R60")
                        .ontbreekt())
                .containsExactly("vanaf 2032-07-13");
        Informatie alles = Vouw.na(zonderDossier, zonderDossier.verstreken(L, op("2032-07-13"), WEG));
        assertThat(alles.bewaring().vernietigd()).containsExactlyInAnyOrder(DOSSIER, VERZUIM);
        assertThat(alles.termijnen()).isEmpty();
        weigert(() -> vernietig(alles, VERZOEK, "2032-07-14"), "STATUS_ONJUIST", null);
    }

    @Test
    void R60_op_verzoek_gaat_het_dossier_eerder_maar_verzuim_blijft_zijn_wettelijke_termijn() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        assertThat(vernietig(weg, VERZOEK, "2027-08-01"))
                .singleElement()
                .isInstanceOfSatisfying(PersoonsgegevensVernietigd.class, e -> {
                    assertThat(e.grond()).isEqualTo(VERZOEK);
                    assertThat(e.klassen()).isEqualTo(Set.of(DOSSIER));
                });
        assertThat(vernietig(Informatie.LEEG, VERZOEK, "2027-08-01"))
                .singleElement()
                .isInstanceOfSatisfying(PersoonsgegevensVernietigd.class, e -> assertThat(e.klassen())
                        .hasSize(2));
    }

    @Test
    void R60_wie_er_nog_is_houdt_zijn_dossier() {
        Aanmeldingen hier = Leerlingproef.leerling(L, LocalDate.parse("2012-02-01"));
        Informatie weg = vertrokken("2024-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        weigert(
                () -> weg.bewaring()
                        .decide(new VernietigPersoonsgegevens(L, VERZOEK, null), op("2029-08-01"), hier, Set.of()),
                "STATUS_ONJUIST",
                null);
        assertThat(weg.verstreken(L, op("2029-08-01"), hier)).isEmpty();
        assertThat(Vouw.na(weg, weg.bewaring().volgtOpInschrijving(L, op("2025-09-01")))
                        .termijnen())
                .isEmpty();
        assertThat(Bewaring.GEEN.volgtOpInschrijving(L, op("2025-09-01"))).isEmpty();
    }

    @Test
    void R60_een_aanhouding_houdt_alles_tegen_tot_zij_eindigt() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        Informatie stil =
                Vouw.na(weg, weg.bewaring().decide(new HoudVernietigingAan(L, "klacht loopt"), op("2029-07-01")));
        assertThat(stil.termijnen()).isEmpty();
        assertThat(stil.verstreken(L, op("2029-07-13"), WEG)).isEmpty();
        weigert(() -> vernietig(stil, null, "2029-07-13"), "VERNIETIGING_AANGEHOUDEN", "R60");
        weigert(() -> vernietig(stil, VERZOEK, "2029-07-13"), "VERNIETIGING_AANGEHOUDEN", "R60");
        weigert(
                () -> stil.bewaring().decide(new HoudVernietigingAan(L, "x"), op("2029-07-13")),
                "STATUS_ONJUIST",
                null);
        Informatie vrij = Vouw.na(stil, stil.bewaring().decide(new GeefVernietigingVrij(L), op("2029-09-01")));
        assertThat(vrij.verstreken(L, op("2029-09-01"), WEG)).hasSize(1);
        weigert(() -> vrij.bewaring().decide(new GeefVernietigingVrij(L), op("2029-09-01")), "STATUS_ONJUIST", null);
    }

    @Test
    void R60_een_open_verzoek_om_inzage_gaat_voor_vernietigen() {
        Informatie weg = Vouw.na(
                vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL),
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
        assertThat(beantwoord.verstreken(L, op("2029-07-20"), WEG)).hasSize(1);
    }

    @Test
    void R60_na_de_vernietiging_komt_er_niets_persoonlijks_meer_bij() {
        Informatie weg = vertrokken("2027-07-13", RedenUitschrijving.ANDERE_SCHOOL);
        Bewaring leeg = Vouw.na(weg, vernietig(weg, VERZOEK, "2027-08-01")).bewaring();
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
