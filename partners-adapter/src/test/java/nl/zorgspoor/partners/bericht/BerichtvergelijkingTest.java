package nl.zorgspoor.partners.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BerichtvergelijkingTest {

    private static final JsonNode DATA = lees("""
            {"verwijzingId":"V1","volgnummer":1,"soort":"MELDING","toestemmingRef":{"doel":"SMW","datum":"2026-09-30"},
             "payload":{"soort":"16_UUR","uren":17,"ondernomenActies":["a","b"]}}""");

    private static JsonNode lees(String json) {
        return JsonMapper.builder().build().readTree(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"verwijzingId\":\"V1\"}",
                "{\"volgnummer\":1.0}",
                "{\"uren\":17}",
                "{\"soort\":\"16_UUR\"}",
                "{\"soort\":\"MELDING\",\"uren\":17}",
                "{\"toestemmingRef\":{\"doel\":\"SMW\"}}",
                "{\"payload\":{\"uren\":17}}",
                "{\"ondernomenActies\":[\"a\",\"b\"]}"
            })
    void een_deel_van_het_bericht_staat_erin(String verwacht) {
        assertThat(Berichtvergelijking.bevat(DATA, lees(verwacht))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verwijzingId\":\"V2\"}",
                "{\"volgnummer\":\"1\"}",
                "{\"uren\":16}",
                "{\"ondernomenActies\":[\"a\"]}",
                "{\"ondernomenActies\":[\"b\",\"a\"]}",
                "{\"naam\":\"x\"}",
                "{\"naam\":null}",
                "{\"toestemmingRef\":\"SMW\"}",
                "[]",
                "17"
            })
    void iets_anders_staat_er_niet_in(String verwacht) {
        assertThat(Berichtvergelijking.bevat(DATA, lees(verwacht))).isFalse();
    }
}
