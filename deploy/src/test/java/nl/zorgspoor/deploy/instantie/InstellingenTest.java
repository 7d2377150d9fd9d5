package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import org.junit.jupiter.api.Test;

class InstellingenTest {

    @Test
    void productie_noemt_alles_wat_ontbreekt_in_een_keer() {
        assertThatThrownBy(() ->
                        Productie.start(Map.of("ZORGSPOOR_PG_URL", "jdbc:postgresql://db/x", "ZORGSPOOR_OIN", " ")))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContainingAll(
                        "ZORGSPOOR_PG_APP_PASSWORD",
                        "ZORGSPOOR_MONGO_URI",
                        "ZORGSPOOR_KAFKA_BOOTSTRAP",
                        "ZORGSPOOR_JWT_ISSUER",
                        "ZORGSPOOR_HOOFDSLEUTEL",
                        "ZORGSPOOR_OIN")
                .hasMessageNotContaining("ZORGSPOOR_PG_URL");
    }
}
