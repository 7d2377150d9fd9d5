package nl.zorgspoor.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class HoofdsleutelproefTest {

    private static Hoofdsleutel sleutel(int n) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) n;
        return Hoofdsleutel.vanBase64(Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void een_lege_database_neemt_de_sleutel_en_weigert_daarna_een_andere() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            JdbcTemplate jdbc = opstelling.alsApp();
            assertThat(Hoofdsleutelproef.klopt(jdbc, sleutel(1))).isTrue();
            assertThat(Hoofdsleutelproef.klopt(jdbc, sleutel(2))).isFalse();
            assertThat(Hoofdsleutelproef.klopt(jdbc, sleutel(1))).isTrue();
        }
    }

    @Test
    void een_database_van_voor_deze_proef_herkent_haar_sleutel_aan_die_van_een_leerling() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            JdbcTemplate jdbc = opstelling.alsApp();
            new Sleutelbos(jdbc, sleutel(1)).versleutel("L-COE-1", Bewaarklasse.DOSSIER, new byte[] {1});
            assertThat(Hoofdsleutelproef.klopt(jdbc, sleutel(2))).isFalse();
            assertThat(Hoofdsleutelproef.klopt(jdbc, sleutel(1))).isTrue();
        }
    }
}
