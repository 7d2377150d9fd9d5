package nl.zorgspoor.partners.beschrijving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.KeurPartnerberichtAf;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.Proefpost;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Uitgaand;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GewonekamerTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static Optional<Uitgaand> uit(String partner, Vastgelegd v) {
        return Partners.kamer(partner).uitgaand().apply(v);
    }

    private static Uitgaand vertaal(Set<Gegevenssoort> gegevens) {
        return uit("jos", Proefpost.vastgelegd("COE", "L-COE-101", Proefpost.naarJos(gegevens)))
                .orElseThrow();
    }

    @Test
    void R53_jos_krijgt_alleen_wat_het_startgesprek_nodig_heeft() {
        var payload = MAPPER.valueToTree(vertaal(Proefpost.MET_CONTACT).payload());
        assertThat(payload.propertyNames())
                .containsExactlyInAnyOrder(
                        "naam",
                        "geboortedatum",
                        "contactOuders",
                        "klas",
                        "mentorRef",
                        "hulpvraagcategorie",
                        "toelichting",
                        "reedsIngezet",
                        "gewensteStart");
    }

    @Test
    void R53_zonder_contact_weet_jos_niet_wie_het_is() {
        var payload = MAPPER.valueToTree(vertaal(Set.of(Gegevenssoort.BASIS)).payload());
        assertThat(payload.propertyNames()).doesNotContain("naam", "geboortedatum", "contactOuders");
    }

    @Test
    void een_diagnose_gaat_ook_niet_mee_als_zij_is_vrijgegeven() {
        assertThat(vertaal(Set.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT, Gegevenssoort.DIAGNOSE_MEDISCH))
                        .payload())
                .isEqualTo(vertaal(Proefpost.MET_CONTACT).payload());
    }

    @Test
    void R363_een_verwijzing_gaat_langs_het_kanaal_van_haar_partner_en_geen_ander() {
        var utrecht = Proefpost.vastgelegd(
                "DIA",
                "L-DIA-303",
                Proefpost.langsKanaal(PartnerType.SWV, Grondslag.PUBLIEKE_TAAK, "swv.utrecht")
                        .get(0));
        assertThat(uit("swv", utrecht)).isEmpty();
        assertThat(uit("swv.gouda", utrecht)).isEmpty();
        assertThat(uit("swv.utrecht", utrecht)).isPresent();
        var kamer = Partners.kamer("swv.utrecht");
        assertThat(kamer.uit().topic()).isEqualTo("lb.verwijzing.swv.utrecht.v1");
        // The type and the schema name the kind of partner and no organisation.
        assertThat(kamer.uit().type()).isEqualTo("nl.zorgspoor.verwijzing.swv.v1");
        assertThat(kamer.uit().schema()).isEqualTo("swv/verwijzing.v1.json");
        assertThat(kamer.bewijs().type()).isEqualTo("nl.zorgspoor.ontvangstbewijs.swv.v1");
    }

    @Test
    void R363_zonder_kanaal_gaat_er_niets_en_van_voor_er_kanalen_waren_alleen_wat_toen_ging() {
        var zonder = Proefpost.vastgelegd(
                "DIA",
                "L-DIA-303",
                Proefpost.langsKanaal(PartnerType.SMW, Grondslag.TOESTEMMING, "geen")
                        .get(0));
        assertThat(uit("smw", zonder)).isEmpty();
        var vroeger = Proefpost.vastgelegd(
                "DIA", "L-DIA-303", Proefpost.naar(PartnerType.GGZ, Grondslag.TOESTEMMING, Proefpost.MET_CONTACT));
        assertThat(uit("ggz", vroeger)).isEmpty();
    }

    @Test
    void R363_wat_open_moet_en_er_niet_is_wordt_genoemd() {
        assertThat(Partners.open("jos, swv.utrecht,jos"))
                .extracting(k -> k.naam())
                .containsExactly("jos", "swv.utrecht");
        assertThatThrownBy(() -> Partners.open("jos,fietsenmaker")).hasMessage("fietsenmaker");
        assertThatThrownBy(() -> Partners.open("leerplicht.gouda")).hasMessage("leerplicht.gouda");
    }

    private static JsonNode smw(PartnerType type, Set<Gegevenssoort> gegevens) {
        return MAPPER.valueToTree(uit(
                        "smw",
                        Proefpost.vastgelegd("DIA", "L-DIA-303", Proefpost.naar(type, Grondslag.TOESTEMMING, gegevens)))
                .orElseThrow()
                .payload());
    }

    @Test
    void R53_smw_krijgt_contact_vraag_klas_en_coordinator() {
        assertThat(smw(PartnerType.SMW, Proefpost.MET_CONTACT).propertyNames())
                .containsExactlyInAnyOrder("contact", "vraag", "urgentie", "klas", "coordinatorRef");
    }

    @Test
    void R53_zonder_contact_weet_smw_niet_wie_het_is() {
        assertThat(smw(PartnerType.SMW_PLUS, Set.of(Gegevenssoort.BASIS)).toString())
                .doesNotContain("Leerling 303", "2012-05-02", "06-00000000");
    }

    @Test
    void context_gaat_alleen_mee_als_zij_is_vrijgegeven() {
        assertThat(smw(PartnerType.SMW, Proefpost.MET_CONTACT).has("context")).isFalse();
        var metLogboek = EnumSet.copyOf(Proefpost.MET_CONTACT);
        metLogboek.add(Gegevenssoort.LOGBOEK);
        assertThat(smw(PartnerType.SMW, metLogboek).path("context").get(0).asString())
                .isEqualTo("VERZUIMGESPREK");
    }

    @Test
    void de_grondslag_gaat_mee_en_de_toestemming_met_datum_en_doel() {
        assertThat(vertaal(Proefpost.MET_CONTACT).grondslag()).isEqualTo(Grondslag.INTERN);
        var opToestemming = uit(
                        "jos",
                        Proefpost.vastgelegd(
                                "COE",
                                "L-COE-101",
                                Proefpost.naar(PartnerType.JOS, Grondslag.TOESTEMMING, Proefpost.MET_CONTACT)))
                .orElseThrow();
        assertThat(opToestemming.grondslag()).isEqualTo(Grondslag.TOESTEMMING);
        assertThat(opToestemming.toestemmingRef())
                .isEqualTo(new Uitgaand.ToestemmingRef(LocalDate.parse("2026-09-30"), "SMW"));
    }

    @Test
    void R50_een_ingetrokken_verwijzing_wordt_stop_en_zegt_niet_waarom() {
        var stop = uit("jos", Proefpost.vastgelegd("COE", "L-COE-101", Proefpost.ingetrokken(PartnerType.JOS, true)))
                .orElseThrow();
        assertThat(stop.soort()).isEqualTo(Berichtsoort.STOP);
        assertThat(stop.payload()).isNull();
        assertThat(stop.grondslag()).isNull();
    }

    @Test
    void een_antwoord_wordt_een_terugmelding_in_woorden_van_de_school() {
        var data = MAPPER.readTree("""
                {"verwijzingId":"V1","volgnummer":5,"soort":"ADVIES","datum":"2026-11-30",
                 "naar":"SOCIAAL_TEAM","inhoud":"Vraag is breder dan school"}""");
        assertThat(Partners.kamer("jos")
                        .inkomend()
                        .vertaal(new Inkomend("jos", "B5", data), Proefpost.verwijzing(PartnerType.JOS, "L-COE-101")))
                .isEqualTo(new VerwerkTerugmelding(
                        "L-COE-101",
                        "V1",
                        "B5",
                        5,
                        Terugmelding.ADVIES,
                        LocalDate.parse("2026-11-30"),
                        "Vraag is breder dan school; naar: SOCIAAL_TEAM"));
    }

    @Test
    void een_afgekeurd_bericht_komt_in_het_dossier_van_de_leerling() {
        assertThat(Partners.kamer("jos")
                        .afgekeurd()
                        .vertaal("B5", "BERICHT_PAST_NIET", Proefpost.verwijzing(PartnerType.JOS, "L-COE-101")))
                .isEqualTo(new KeurPartnerberichtAf("L-COE-101", "V1", "B5", "BERICHT_PAST_NIET"));
    }
}
