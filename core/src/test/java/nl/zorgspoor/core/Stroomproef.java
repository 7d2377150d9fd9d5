package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;

/**
 * One stream without a store. What it has been through is told in commands, so that it is a history that can be. What was decided
 * is made again from its events and compared: state that changes outside an event is found.
 */
public final class Stroomproef {

    private final Stroomsoort soort;
    private final List<Gebeurtenis> verleden;

    private Stroomproef(Stroomsoort soort, List<Gebeurtenis> verleden) {
        this.soort = soort;
        this.verleden = verleden;
    }

    public static Stroomproef van(Stroomsoort soort) {
        return new Stroomproef(soort, List.of());
    }

    /** The same stream, after one more command. */
    public Stroomproef na(Context x, Opdracht opdracht) {
        List<Gebeurtenis> meer = new ArrayList<>(verleden);
        meer.addAll(doe(x, opdracht));
        return new Stroomproef(soort, List.copyOf(meer));
    }

    /** The command that is tried. */
    public Uitkomst opdracht(Context x, Opdracht opdracht) {
        return new Uitkomst(() -> doe(x, opdracht));
    }

    private List<Gebeurtenis> doe(Context x, Opdracht opdracht) {
        Stroom stroom = gevouwen(verleden);
        assertThat(stroom.begonnen() || soort.begintMet(opdracht))
                .as("een stroom begint met " + opdracht.opdrachtnaam())
                .isTrue();
        Context eigen = new Context(
                x.commandId(), opdracht.opdrachtnaam(), x.actor(), x.nu(), x.school(), x.overrule(), x.naslag());
        List<Gebeurtenis> vers = Proef.doe(stroom, opdracht, eigen);
        List<Gebeurtenis> alle = new ArrayList<>(verleden);
        alle.addAll(vers);
        assertThat(gevouwen(alle).gebieden()).isEqualTo(stroom.gebieden());
        return vers;
    }

    private Stroom gevouwen(List<Gebeurtenis> gebeurtenissen) {
        Stroom stroom = Stroom.van(soort);
        gebeurtenissen.forEach(stroom::na);
        return stroom;
    }

    /** Tries it. */
    @FunctionalInterface
    public interface Poging {
        List<Gebeurtenis> doe();
    }

    /** What the command brought. */
    public record Uitkomst(Poging poging) {

        /** Exactly these kinds of events, in this order. */
        @SafeVarargs
        public final void geeft(Class<? extends Gebeurtenis>... soorten) {
            assertThat(poging.doe()).<Class<?>>extracting(Gebeurtenis::getClass).containsExactly(soorten);
        }

        /** Refused with this code under this rule. */
        public void weigert(String code, Regel regel) {
            assertThatThrownBy(poging::doe).isInstanceOfSatisfying(CommandGeweigerd.class, e -> {
                assertThat(e.weigering().code()).isEqualTo(code);
                assertThat(e.weigering().regel()).isEqualTo(regel);
            });
        }
    }
}
