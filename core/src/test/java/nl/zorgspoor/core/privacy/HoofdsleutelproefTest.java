package nl.zorgspoor.core.privacy;

import static nl.zorgspoor.core.privacy.Hoofdsleutelproef.Uitkomst.ONVOLLEDIG;
import static nl.zorgspoor.core.privacy.Hoofdsleutelproef.Uitkomst.PAST;
import static nl.zorgspoor.core.privacy.Hoofdsleutelproef.Uitkomst.VREEMD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class HoofdsleutelproefTest {

    static Hoofdsleutel sleutel(int n) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) n;
        return Hoofdsleutel.vanBase64(Base64.getEncoder().encodeToString(bytes));
    }

    private static Hoofdsleutels een(int n) {
        return Hoofdsleutels.van(sleutel(n));
    }

    @Test
    void een_lege_database_neemt_de_sleutel_en_weigert_daarna_een_andere() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            JdbcTemplate jdbc = opstelling.alsApp();
            assertThat(Hoofdsleutelproef.van(jdbc, een(1))).isEqualTo(PAST);
            assertThat(Hoofdsleutelproef.van(jdbc, een(2))).isEqualTo(VREEMD);
            assertThat(Hoofdsleutelproef.van(jdbc, een(1))).isEqualTo(PAST);
        }
    }

    @Test
    void een_database_van_voor_deze_proef_herkent_haar_sleutel_aan_die_van_een_leerling() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            JdbcTemplate jdbc = opstelling.alsApp();
            new Sleutelbos(jdbc, een(1)).versleutel("L-COE-1", Bewaarklasse.DOSSIER, new byte[] {1});
            assertThat(Hoofdsleutelproef.van(jdbc, een(2))).isEqualTo(VREEMD);
            assertThat(Hoofdsleutelproef.van(jdbc, een(1))).isEqualTo(PAST);
        }
    }

    @Test
    void wat_nog_met_de_vorige_sleutel_is_ingepakt_verlangt_ook_die() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            JdbcTemplate jdbc = opstelling.alsApp();
            assertThat(Hoofdsleutelproef.van(jdbc, een(2))).isEqualTo(PAST);
            new Sleutelbos(jdbc, een(1)).versleutel("L-COE-1", Bewaarklasse.DOSSIER, new byte[] {1});
            assertThat(Hoofdsleutelproef.van(jdbc, een(2))).isEqualTo(ONVOLLEDIG);
            assertThat(Hoofdsleutelproef.van(jdbc, new Hoofdsleutels(sleutel(2), sleutel(1))))
                    .isEqualTo(PAST);
        }
    }
}
