package nl.zorgspoor.partners.smw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.partners.Proefpost;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SmwVertalerTest {

    private static JsonNode payload(PartnerType type, Set<Gegevenssoort> gegevens) {
        return JsonMapper.builder()
                .build()
                .valueToTree(SmwVertaler.vertaal(Proefpost.vastgelegd(
                                "DIA", "L-DIA-303", Proefpost.naar(type, Grondslag.TOESTEMMING, gegevens)))
                        .orElseThrow()
                        .payload());
    }

    @Test
    void R53_smw_krijgt_contact_vraag_klas_en_coordinator() {
        assertThat(payload(PartnerType.SMW, Proefpost.MET_CONTACT).propertyNames())
                .containsExactlyInAnyOrder("contact", "vraag", "urgentie", "klas", "coordinatorRef");
    }

    @Test
    void R53_zonder_contact_weet_smw_niet_wie_het_is() {
        assertThat(payload(PartnerType.SMW_PLUS, Set.of(Gegevenssoort.BASIS)).toString())
                .doesNotContain("Leerling 303", "2012-05-02", "06-00000000");
    }

    @Test
    void context_gaat_alleen_mee_als_zij_is_vrijgegeven() {
        assertThat(payload(PartnerType.SMW, Proefpost.MET_CONTACT).has("context"))
                .isFalse();
        var metLogboek = EnumSet.copyOf(Proefpost.MET_CONTACT);
        metLogboek.add(Gegevenssoort.LOGBOEK);
        assertThat(payload(PartnerType.SMW, metLogboek).path("context").get(0).asString())
                .isEqualTo("VERZUIMGESPREK");
    }
}
