package nl.zorgspoor.deploy.mogelijk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.PlanFlexZat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is given as an example can still be sent by whoever reads it. */
class KandidatenTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T14:59:49", "2026-11-30T15:00", "2026-11-30T00:00:10", "2026-11-30T23:59:59"})
    void een_moment_dat_nog_komt_is_niet_voorbij_voordat_iemand_het_heeft_gelezen(LocalDateTime nu) {
        List<LocalDateTime> momenten = momenten(nu);
        assertThat(momenten).allMatch(m -> m.isBefore(nu) || m.isAfter(nu.plusHours(1)));
        assertThat(momenten).anyMatch(m -> m.isBefore(nu)).anyMatch(m -> m.isAfter(nu));
    }

    @Test
    void vandaag_kan_als_het_nog_lang_genoeg_duurt() {
        assertThat(momenten(LocalDateTime.of(2026, 11, 30, 9, 0))).contains(LocalDateTime.of(2026, 11, 30, 15, 0));
    }

    private static List<LocalDateTime> momenten(LocalDateTime nu) {
        Veld veld = Veld.van(PlanFlexZat.class).stream()
                .filter(v -> v.naam().equals("datumTijd"))
                .findFirst()
                .orElseThrow();
        return new Kandidaten(new Waarden(), nu)
                .voor(veld).stream()
                        .filter(n -> n.isString())
                        .map(n -> LocalDateTime.parse(n.asString()))
                        .toList();
    }
}
