package nl.zorgspoor.partners.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudoniemenTest {

    private final Pseudoniemen pseudoniemen = new Pseudoniemen(new byte[32]);

    @Test
    void een_leerling_heet_bij_een_partner_altijd_hetzelfde() {
        assertThat(pseudoniemen.van("jos", "COE", "L-COE-101"))
                .isEqualTo(new Pseudoniemen(new byte[32]).van("jos", "COE", "L-COE-101"))
                .matches("COE-[0-9a-f]{32}");
    }

    @Test
    void twee_partners_herkennen_elkaars_leerlingen_niet() {
        assertThat(pseudoniemen.van("jos", "COE", "L-COE-101"))
                .isNotEqualTo(pseudoniemen.van("smw", "COE", "L-COE-101"))
                .isNotEqualTo(pseudoniemen.van("jos", "COE", "L-COE-102"));
    }

    @Test
    void een_ander_geheim_geeft_andere_namen_en_een_kort_geheim_wordt_geweigerd() {
        byte[] anders = new byte[32];
        anders[0] = 1;
        assertThat(new Pseudoniemen(anders).van("jos", "COE", "L-COE-101"))
                .isNotEqualTo(pseudoniemen.van("jos", "COE", "L-COE-101"));
        assertThatThrownBy(() -> new Pseudoniemen(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    }
}
