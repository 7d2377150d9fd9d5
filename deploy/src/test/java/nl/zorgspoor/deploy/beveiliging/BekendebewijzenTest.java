package nl.zorgspoor.deploy.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class BekendebewijzenTest {

    private Instant nu = Instant.parse("2026-09-14T08:00:00Z");
    private Instant tot = nu.plusSeconds(3_600);
    private @Nullable String geweigerd;
    private final List<String> nagegaan = new ArrayList<>();
    private final Bekendebewijzen bewijzen = new Bekendebewijzen(this::gaNa, () -> nu);

    private Jwt gaNa(String token) {
        nagegaan.add(token);
        if (token.equals(geweigerd)) {
            throw new BadJwtException("niet goed");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("M1")
                .expiresAt(tot)
                .build();
    }

    @Test
    void wie_pas_is_nagegaan_wordt_niet_nog_eens_nagegaan() {
        Jwt eerst = bewijzen.decode("kop.inhoud.handtekening");
        assertThat(bewijzen.decode("kop.inhoud.handtekening")).isSameAs(eerst);
        assertThat(nagegaan).hasSize(1);
    }

    @Test
    void een_andere_handtekening_onder_hetzelfde_is_een_ander_bewijs() {
        bewijzen.decode("kop.inhoud.handtekening");
        geweigerd = "kop.inhoud.vals";
        assertThatThrownBy(() -> bewijzen.decode("kop.inhoud.vals")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> bewijzen.decode("kop.inhoud.vals")).isInstanceOf(BadJwtException.class);
        assertThat(nagegaan).hasSize(3);
    }

    @Test
    void na_een_minuut_telt_weer_wat_de_uitgever_nu_zegt() {
        bewijzen.decode("a.b.c");
        nu = nu.plus(Bekendebewijzen.HOUDBAAR).minusSeconds(1);
        bewijzen.decode("a.b.c");
        assertThat(nagegaan).hasSize(1);
        nu = nu.plusSeconds(1);
        geweigerd = "a.b.c";
        assertThatThrownBy(() -> bewijzen.decode("a.b.c")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void een_bewijs_dat_verloopt_is_meteen_verlopen() {
        tot = nu.plusSeconds(10);
        bewijzen.decode("a.b.c");
        // Clocks may differ by a minute, as everywhere.
        nu = nu.plusSeconds(30);
        bewijzen.decode("a.b.c");
        assertThat(nagegaan).hasSize(1);
        nu = tot.plus(Duration.ofSeconds(60));
        geweigerd = "a.b.c";
        assertThatThrownBy(() -> bewijzen.decode("a.b.c")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void er_worden_niet_meer_bewijzen_onthouden_dan_er_plaats_voor_is() {
        bewijzen.decode("a.b.eerste");
        for (int i = 0; i < Bekendebewijzen.MEESTE; i++) {
            bewijzen.decode("a.b." + i);
        }
        nagegaan.clear();
        bewijzen.decode("a.b.eerste");
        bewijzen.decode("a.b." + (Bekendebewijzen.MEESTE - 1));
        assertThat(nagegaan).containsExactly("a.b.eerste");
    }
}
