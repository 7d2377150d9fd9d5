package nl.zorgspoor.partners.leerplicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Leerplichtactie;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerwerkLeerplichtBericht;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.partners.Proefpost;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Uitgaand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LeerplichtVertalerTest {

    private static final String DOSSIER = "verzuim:L-COE-101:2026-2027";

    private static Opdracht vertaal(String json, String stroom) {
        var bericht =
                new Inkomend("leerplicht", "B1", JsonMapper.builder().build().readTree(json));
        return LeerplichtVertaler.vertaal(bericht, Proefpost.verwijzing(PartnerType.LEERPLICHT, stroom));
    }

    @Test
    void R211_leerplicht_hoort_om_wie_het_gaat() {
        var melding = LeerplichtVertaler.vertaal(Proefpost.vastgelegd("DIA", DOSSIER, Proefpost.verzuimmelding()))
                .orElseThrow();
        JsonNode m = JsonMapper.builder().build().valueToTree(melding.payload());
        assertThat(m.path("naam").asString()).isEqualTo("Leerling 303");
        assertThat(m.path("geboortedatum").asString()).isEqualTo("2012-05-02");
    }

    @Test
    void een_melding_van_iemand_wiens_gegevens_zijn_vernietigd_gaat_niet_nog_eens() {
        var e = Proefpost.verzuimmelding();
        var vernietigd = new VerzuimGemeldBijLeerplicht(
                e.leerlingId(),
                e.dossierId(),
                e.verwijzingId(),
                e.soort(),
                e.periodeVan(),
                e.periodeTot(),
                e.uren(),
                null,
                List.of(),
                e.grondslag(),
                e.oudersGeinformeerd(),
                e.datum(),
                e.reactieVoor(),
                e.melder(),
                "(vernietigd)",
                null,
                e.drempels(),
                e.volgnummer(),
                e.via());
        assertThat(LeerplichtVertaler.vertaal(Proefpost.vastgelegd("DIA", DOSSIER, vernietigd)))
                .isEmpty();
    }

    @Test
    void R235_een_tweede_melding_is_het_tweede_bericht_van_het_gesprek() {
        var eerste = Proefpost.verzuimmelding();
        assertThat(melding(eerste, 1).volgnummer()).isEqualTo(1);
        assertThat(melding(eerste, 2).volgnummer()).isEqualTo(2);
        assertThat(melding(eerste, 2).verwijzingId()).isEqualTo(eerste.verwijzingId());
        assertThat(melding(eerste, null).volgnummer()).isNull();
    }

    private static Uitgaand melding(VerzuimGemeldBijLeerplicht e, Integer volgnummer) {
        var met = new VerzuimGemeldBijLeerplicht(
                e.leerlingId(),
                e.dossierId(),
                e.verwijzingId(),
                e.soort(),
                e.periodeVan(),
                e.periodeTot(),
                e.uren(),
                e.omschrijving(),
                e.ondernomenActies(),
                e.grondslag(),
                e.oudersGeinformeerd(),
                e.datum(),
                e.reactieVoor(),
                e.melder(),
                e.leerlingNaam(),
                e.geboortedatum(),
                e.drempels(),
                volgnummer,
                e.via());
        return LeerplichtVertaler.vertaal(Proefpost.vastgelegd("DIA", DOSSIER, met))
                .orElseThrow();
    }

    @Test
    void R211_een_verzuimmelding_gaat_op_wettelijke_plicht_en_zonder_zorggegevens() {
        var melding = LeerplichtVertaler.vertaal(Proefpost.vastgelegd("DIA", DOSSIER, Proefpost.verzuimmelding()))
                .orElseThrow();
        assertThat(melding.soort()).isEqualTo(Berichtsoort.MELDING);
        assertThat(melding.grondslag()).isEqualTo(Grondslag.WETTELIJKE_PLICHT);
        assertThat(melding.toestemmingRef()).isNull();
        assertThat(JsonMapper.builder().build().valueToTree(melding.payload()).propertyNames())
                .containsExactlyInAnyOrder(
                        "soort",
                        "periodeVan",
                        "periodeTot",
                        "uren",
                        "omschrijving",
                        "ondernomenActies",
                        "oudersGeinformeerd",
                        "naam",
                        "geboortedatum",
                        "via");
    }

    @Test
    void R219_een_antwoord_op_een_melding_wordt_een_actie_in_het_verzuimdossier() {
        assertThat(vertaal("""
                        {"verwijzingId":"V1","volgnummer":1,"soort":"AFSPRAKEN","datum":"2027-02-01",
                         "afspraken":["elke ochtend melden"]}""", DOSSIER))
                .isEqualTo(new VerwerkLeerplichtBericht(
                        "L-COE-101",
                        "V1",
                        Leerplichtactie.AFSPRAKEN,
                        LocalDate.parse("2027-02-01"),
                        List.of("elke ochtend melden")));
    }

    @ParameterizedTest
    @CsvSource({"ONTVANGEN,IN_BEHANDELING", "GEACCEPTEERD,IN_BEHANDELING", "ADVIES,AFSPRAKEN", "HUISBEZOEK,HUISBEZOEK"})
    void een_antwoord_in_algemene_woorden_zegt_evenveel(String soort, Leerplichtactie actie) {
        Opdracht opdracht = vertaal(
                "{\"verwijzingId\":\"V1\",\"volgnummer\":1,\"soort\":\"" + soort + "\",\"datum\":\"2027-02-01\"}",
                DOSSIER);
        assertThat(((VerwerkLeerplichtBericht) opdracht).actie()).isEqualTo(actie);
    }

    @Test
    void een_antwoord_op_een_vraag_wordt_een_terugmelding() {
        Opdracht opdracht = vertaal(
                "{\"verwijzingId\":\"V1\",\"volgnummer\":1,\"soort\":\"IN_BEHANDELING\",\"datum\":\"2027-02-01\"}",
                "L-COE-101");
        assertThat(((VerwerkTerugmelding) opdracht).soort()).isEqualTo(Terugmelding.GEACCEPTEERD);
    }

    @Test
    void een_melding_kan_niet_worden_geweigerd() {
        assertThatThrownBy(() -> vertaal(
                        "{\"verwijzingId\":\"V1\",\"volgnummer\":1,\"soort\":\"GEWEIGERD\",\"datum\":\"2027-02-01\"}",
                        DOSSIER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
