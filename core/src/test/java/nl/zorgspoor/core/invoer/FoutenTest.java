package nl.zorgspoor.core.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgspoor.core.gedeeld.Rol;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody sends decides neither how long the answer is nor what it costs. */
class FoutenTest {

    private static final int PAAR_KB = 4_000;

    record Proef(List<Rol> rollen, List<Rol> genodigden, String tekst) {}

    private static List<String> fouten(String json) {
        Fouten fouten = new Fouten();
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> new Recordlezer(fouten, Map.of())
                .lees(Proef.class, (ObjectNode) JsonMapper.shared().readTree(json), "", Set.of()));
        return fouten.zinnen();
    }

    private static int lengte(List<String> zinnen) {
        return zinnen.stream().mapToInt(String::length).sum();
    }

    @Test
    void een_te_lange_lijst_is_een_fout_en_haar_delen_worden_niet_gelezen() {
        String lijst = IntStream.range(0, 16_000).mapToObj(i -> "\"X\"").collect(Collectors.joining(","));
        assertThat(fouten("{\"tekst\": \"x\", \"rollen\": [" + lijst + "]}"))
                .containsExactly("rollen: past niet; verwacht: hooguit 50 delen");
    }

    @Test
    void de_woorden_van_een_keuze_staan_er_een_keer_en_na_twintig_fouten_hoeveel_er_nog_zijn() {
        String lijst = IntStream.range(0, 50).mapToObj(i -> "\"X" + i + "\"").collect(Collectors.joining(","));
        List<String> zinnen =
                fouten("{\"tekst\": \"x\", \"rollen\": [%s], \"genodigden\": [%s]}".formatted(lijst, lijst));
        assertThat(zinnen).filteredOn(z -> z.contains("SCHOOLVERPLEEGKUNDIGE,")).hasSize(1);
        assertThat(zinnen)
                .filteredOn(z -> z.contains("een van de woorden bij rollen[0]"))
                .isNotEmpty();
        assertThat(zinnen).hasSizeLessThanOrEqualTo(21).last().asString().matches("en nog \\d+ fouten");
        assertThat(lengte(zinnen)).isLessThan(PAAR_KB);
    }

    @Test
    void zesduizend_onbekende_velden_kosten_niets() {
        String velden =
                IntStream.range(0, 6_000).mapToObj(i -> "\"v" + i + "\": 1").collect(Collectors.joining(","));
        List<String> zinnen = fouten("{\"tekst\": \"x\", " + velden + "}");
        assertThat(zinnen).hasSize(6).last().asString().isEqualTo("inhoud: nog 5995 onbekende velden");
        assertThat(lengte(zinnen)).isLessThan(PAAR_KB);
    }

    @Test
    void een_woord_van_zestigduizend_letters_wordt_met_niets_vergeleken_en_niet_herhaald() {
        String woord = "a".repeat(60_000);
        assertThat(Woorden.dichtstbij(woord, List.of("MENTOR"))).isEmpty();
        List<String> zinnen =
                fouten("{\"tekst\": \"x\", \"%s\": 1, \"rollen\": [\"%s\"]}".formatted(woord.substring(20_000), woord));
        assertThat(zinnen).hasSize(2).noneMatch(z -> z.contains("a".repeat(41)));
    }

    @Test
    void een_naam_wordt_herhaald_zonder_tekens_die_iets_doen() {
        assertThat(fouten("{\"tekst\": \"x\", \"a\\u0007\\n\\u202E\": 1}"))
                .singleElement()
                .asString()
                .startsWith("a???: onbekend veld");
    }
}
