package nl.zorgspoor.core.leerling.informatie;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.voor;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InzageTest {

    private static final String L = "L-KLA-404";
    private static final LocalDate DAG = LocalDate.parse("2027-01-31");
    private static final Aanmeldingen VEERTIEN = Leerlingproef.leerling(L, DAG.minusYears(14));

    private static Context als(Rol rol, String wie, String dag) {
        return voor(context("KLA", rol, wie, dag, "x"), L);
    }

    private static Context ouder(String wie) {
        return als(Rol.OUDER, wie, "2027-01-31");
    }

    private static VraagInzage vraag(Gegevenssoort... soorten) {
        return new VraagInzage(L, "V1", List.of(soorten), null);
    }

    private static Informatie gevraagd(Gegevenssoort... soorten) {
        return Vouw.na(Informatie.LEEG, Informatie.LEEG.decide(vraag(soorten), ouder("O1"), VEERTIEN));
    }

    private static VerleenInzage verleen(String aan, Gegevenssoort... soorten) {
        return new VerleenInzage(L, aan, List.of(soorten), null);
    }

    private static Context coordinator(String dag) {
        return als(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag);
    }

    @Test
    void R57_een_verzoek_loopt_een_maand_en_staat_bij_de_coordinator() {
        assertThat(gevraagd(LOGBOEK).termijnen()).singleElement().satisfies(t -> {
            assertThat(t.eind()).isEqualTo("2027-02-28");
            assertThat(t.actie()).isEqualTo("VerleenInzage");
            assertThat(t.eigenaar()).isEqualTo(Rol.ONDERSTEUNINGSCOORDINATOR);
        });
        weigert(() -> gevraagd(LOGBOEK).decide(vraag(), ouder("O1"), VEERTIEN), "STATUS_ONJUIST", null);
    }

    @Test
    void R57_wie_geen_gezag_heeft_kan_ook_niet_om_inzage_vragen() {
        weigert(() -> Informatie.LEEG.decide(vraag(LOGBOEK), ouder("O9"), VEERTIEN), "ROL_NIET_BEVOEGD", "R57");
    }

    @Test
    void R57_een_verzoek_zonder_antwoord_wordt_een_keer_gesignaleerd_na_de_laatste_dag() {
        Informatie open = gevraagd(LOGBOEK);
        assertThat(open.verstreken(L, coordinator("2027-02-28"), VEERTIEN)).isEmpty();
        List<InformatieEvent> na = open.verstreken(L, coordinator("2027-03-01"), VEERTIEN);
        assertThat(na).containsExactly(new InzageTermijnVerstreken(L, "V1", LocalDate.parse("2027-02-28")));
        Informatie gesignaleerd = Vouw.na(open, na);
        assertThat(gesignaleerd.verstreken(L, coordinator("2027-03-02"), VEERTIEN))
                .isEmpty();
        assertThat(gesignaleerd.termijnen()).isEmpty();
        assertThat(gesignaleerd.decide(verleen("O1"), coordinator("2027-03-02"), VEERTIEN))
                .last()
                .extracting("code")
                .isEqualTo("INZAGE_TE_LAAT");
    }

    @Test
    void R57_inzage_geeft_wat_gevraagd_is_met_resultaten_en_verzuim() {
        List<?> events = gevraagd(LOGBOEK).decide(verleen("O1"), coordinator("2027-02-28"), VEERTIEN);
        assertThat(events).singleElement().isInstanceOfSatisfying(InzageVerleend.class, e -> {
            assertThat(e.verzoekId()).isEqualTo("V1");
            assertThat(e.omvang()).containsExactlyInAnyOrder(LOGBOEK, RESULTATEN, AANWEZIGHEID);
        });
        assertThat(Vouw.na(gevraagd(LOGBOEK), events).verzoeken()).isEmpty();
    }

    @Test
    void R57_zonder_omvang_gaat_het_om_het_hele_dossier_zonder_vertrouwelijke_delen() {
        assertThat(gevraagd().verzoeken().get("V1").omvang())
                .contains(LOGBOEK, OPP, TLV_DOSSIER, DIAGNOSE_MEDISCH)
                .doesNotContain(VERTROUWELIJK_VP, MELDCODE);
        assertThat(gevraagd(LOGBOEK, OPP).decide(verleen("O1", OPP), coordinator("2027-02-01"), VEERTIEN))
                .hasSize(2)
                .last()
                .extracting("code")
                .isEqualTo("INZAGE_NIET_VOLLEDIG");
    }

    @ParameterizedTest
    @CsvSource({"VERTROUWELIJK_VP", "MELDCODE"})
    void R57_vertrouwelijke_delen_en_meldcode_vallen_erbuiten(Gegevenssoort soort) {
        weigert(
                () -> Informatie.LEEG.decide(verleen("O1", OPP, soort), coordinator("2027-02-01"), VEERTIEN),
                "OMVANG_VERTROUWELIJK",
                "R57");
        weigert(() -> Informatie.LEEG.decide(vraag(soort), ouder("O1"), VEERTIEN), "OMVANG_VERTROUWELIJK", "R57");
    }

    @ParameterizedTest
    @CsvSource({
        "O1, 15, true",
        "O3, 15, false",
        "onbekend, 15, false",
        "O1, 17, true",
        "O1, 18, false",
        "L-KLA-404, 15, false",
        "L-KLA-404, 16, true",
        "L-KLA-404, 18, true"
    })
    void R57_inzage_is_er_voor_ouders_met_gezag_en_voor_de_leerling_vanaf_zestien(
            String wie, int leeftijd, boolean mag) {
        Aanmeldingen leerling = Leerlingproef.leerling(L, DAG.minusYears(leeftijd));
        if (mag) {
            assertThat(Informatie.LEEG.decide(verleen(wie), coordinator("2027-01-31"), leerling))
                    .isNotEmpty();
        } else {
            weigert(
                    () -> Informatie.LEEG.decide(verleen(wie), coordinator("2027-01-31"), leerling),
                    "ROL_NIET_BEVOEGD",
                    "R57");
        }
    }

    @Test
    void R57_de_leerling_vraagt_voor_zichzelf_onder_het_eigen_nummer() {
        Aanmeldingen zestien = Leerlingproef.leerling(L, DAG.minusYears(16));
        assertThat(Informatie.LEEG.decide(vraag(), als(Rol.LEERLING, "login-7", "2027-01-31"), zestien))
                .singleElement()
                .extracting("aanvrager")
                .isEqualTo(L);
    }

    @Test
    void R61_ouders_geven_hun_zienswijze_op_het_overdrachtsdossier() {
        List<InformatieEvent> events = Informatie.LEEG.decide(
                new GeefZienswijzeOpOverdracht(L, "het gaat al beter", null), ouder("O1"), VEERTIEN);
        assertThat(events).containsExactly(new ZienswijzeOpOverdrachtGegeven(L, "O1", "het gaat al beter", DAG));
        assertThat(Informatie.LEEG.zienswijze()).isFalse();
        assertThat(Vouw.na(Informatie.LEEG, events).zienswijze()).isTrue();
        weigert(
                () -> Informatie.LEEG.decide(new GeefZienswijzeOpOverdracht(L, "x", null), ouder("O3"), VEERTIEN),
                "ROL_NIET_BEVOEGD",
                "R57");
    }
}
