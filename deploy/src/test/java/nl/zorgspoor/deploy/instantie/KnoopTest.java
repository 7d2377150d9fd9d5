package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import org.junit.jupiter.api.Test;

class KnoopTest {

    private static final String SLEUTEL = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final Map<String, String> omgeving =
            new HashMap<>(Proefinstantie.neem().instantie().servers().instellingen());

    private Instellingen met(String naam, String waarde) {
        omgeving.put("ZORGSPOOR_JWT_ISSUER", "x");
        omgeving.put("ZORGSPOOR_JWT_AUDIENCE", "x");
        omgeving.put("ZORGSPOOR_OIN", "00000099000000000000");
        omgeving.putIfAbsent("ZORGSPOOR_HOOFDSLEUTEL", SLEUTEL);
        omgeving.put(naam, waarde);
        return Instellingen.van(omgeving);
    }

    @Test
    void een_tweede_knoop_met_dezelfde_naam_wordt_geweigerd_en_een_volgende_mag_als_de_eerste_weg_is() {
        Instellingen twee = met("ZORGSPOOR_KNOOP", "knoop-a");
        Runnable niets = () -> {};
        try (Knoop eerste = Knoop.neem(twee, Duration.ofMillis(200), niets)) {
            assertThat(eerste).isNotNull();
            assertThatThrownBy(() -> Knoop.neem(twee, Duration.ofMillis(200), niets))
                    .isInstanceOf(Gebruiksfout.class)
                    .hasMessageContaining("knoop-a")
                    .hasMessageContaining("ZORGSPOOR_KNOOP");
        }
        assertThatCode(() -> Knoop.neem(twee, Duration.ofSeconds(5), niets).close())
                .doesNotThrowAnyException();
    }

    @Test
    void zonder_naam_maakt_elke_knoop_er_een_van_zichzelf() {
        Instellingen een = met("ZORGSPOOR_KNOOP", " ");
        Instellingen ander = met("ZORGSPOOR_KNOOP", "");
        assertThat(een.knoop()).isNotBlank().isNotEqualTo(ander.knoop());
    }

    @Test
    void een_hoofdsleutel_die_geen_sleutel_is_wordt_met_zijn_naam_geweigerd() {
        for (String fout : new String[] {"geen base64!", "a29ydA=="}) {
            assertThatThrownBy(() -> met("ZORGSPOOR_HOOFDSLEUTEL", fout))
                    .isInstanceOf(Gebruiksfout.class)
                    .hasMessageContaining("ZORGSPOOR_HOOFDSLEUTEL")
                    .hasMessageContaining("32 bytes");
        }
    }
}
