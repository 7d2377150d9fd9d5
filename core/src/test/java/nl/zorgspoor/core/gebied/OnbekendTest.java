package nl.zorgspoor.core.gebied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import org.junit.jupiter.api.Test;

/** What happened cannot be refused: a rule that lets something happen to what there is not, is a fault of ours. */
class OnbekendTest {

    sealed interface KrijtEvent extends Gebeurtenis {
        record Gewist(String lijn) implements KrijtEvent {}
    }

    sealed interface KrijtCommand extends Opdracht {
        record WisLijn(String stroom, String lijn) implements KrijtCommand {}
    }

    record Bord(Map<String, String> lijnen) {

        List<KrijtEvent> decide(KrijtCommand.WisLijn c) {
            return List.of(new KrijtEvent.Gewist(c.lijn()));
        }

        Bord evolve(KrijtEvent.Gewist e) {
            if (!lijnen.containsKey(e.lijn())) {
                throw CommandGeweigerd.nietGevonden("Lijn", e.lijn());
            }
            return new Bord(Kopie.zonder(lijnen, e.lijn()));
        }
    }

    private static final Gebied<Bord> GEBIED = Gebied.bouw("bord", new Bord(Map.of()))
            .woorden(KrijtCommand.class, KrijtEvent.class)
            .klaar();

    private static final Stroomsoort SOORT = Stroomsoort.bouw("bord", "Bord")
            .gebieden(GEBIED)
            .begintMet(KrijtCommand.WisLijn.class::isInstance)
            .noemer("Bord")
            .klaar();

    private static Context x() {
        return Proef.context("COE", Rol.MENTOR, "M1", "2026-09-14", "WisLijn");
    }

    @Test
    void een_staat_die_een_gebeurtenis_weigert_is_een_fout_en_geen_weigering() {
        assertThatThrownBy(() -> GEBIED.na(GEBIED.leeg(), new KrijtEvent.Gewist("L-geheim")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Bord.evolve(Gewist)")
                .hasMessageNotContaining("L-geheim");
    }

    @Test
    void ook_van_wat_net_is_besloten_en_wie_opslaat_zegt_waar() {
        RuntimeException metPlaats = new RuntimeException("stroom en nummer");
        Stroom.Uitgang uit = new Stroom.Uitgang() {
            @Override
            public void vastgelegd(Gebeurtenis gebeurtenis) {
                throw new AssertionError("niets is vastgelegd");
            }

            @Override
            public Optional<Stroom> herspeeld() {
                return Optional.empty();
            }

            @Override
            public RuntimeException vastgelopen(Gebeurtenis gebeurtenis, RuntimeException oorzaak) {
                assertThat(oorzaak).isInstanceOf(IllegalStateException.class);
                return metPlaats;
            }
        };
        assertThatThrownBy(() -> Stroom.van(SOORT).doe(new KrijtCommand.WisLijn("B1", "L1"), x(), uit))
                .isSameAs(metPlaats);
        assertThatThrownBy(() -> Proef.doe(Stroom.van(SOORT), new KrijtCommand.WisLijn("B1", "L1"), x()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void een_verandering_van_wat_er_niet_is_is_een_fout() {
        assertThat(Kopie.anders(Map.of("a", 1), "a", n -> n + 1)).isEqualTo(Map.of("a", 2));
        assertThatThrownBy(() -> Kopie.anders(Map.of("a", 1), "b", n -> n + 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("b\"");
    }
}
