package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import nl.zorgspoor.core.termijn.Klok;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstelbareKlokTest {

    private static final LocalDateTime NU = LocalDateTime.parse("2026-11-22T12:00");

    private final AtomicReference<LocalDateTime> echt = new AtomicReference<>(NU);
    private final Klok wandklok = () -> java.util.Objects.requireNonNull(echt.get());

    @TempDir
    Path map;

    @Test
    void wie_nooit_gezet_is_geeft_de_echte_tijd() {
        assertThat(InstelbareKlok.in(map, wandklok).nu()).isEqualTo(NU);
    }

    @Test
    void wie_gezet_is_tikt_door() {
        InstelbareKlok klok = InstelbareKlok.in(map, wandklok);
        klok.zet(LocalDateTime.parse("2027-03-15T10:00"));
        echt.set(NU.plusMinutes(5));
        assertThat(klok.nu()).isEqualTo("2027-03-15T10:05");
    }

    @Test
    void de_stand_blijft_over_een_herstart() {
        InstelbareKlok.in(map, wandklok).zet(LocalDateTime.parse("2026-03-16T10:00"));
        echt.set(NU.plusDays(1));
        assertThat(InstelbareKlok.in(map, wandklok).nu()).isEqualTo("2026-03-17T10:00");
    }
}
