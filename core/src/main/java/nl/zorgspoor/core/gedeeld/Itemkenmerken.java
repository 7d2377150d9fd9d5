package nl.zorgspoor.core.gedeeld;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import org.jspecify.annotations.Nullable;

/**
 * What a school says of an item of a catalogue beside what all items have; for people, no rule decides by it.
 *
 * @param domein of a limit: what it is about, such as {@code COGNITIEF}
 * @param drempel of a limit: the number in it, such as 25 points between parts of a profile
 * @param toepassing of a protocol: how far it is, as the source of the profile says it; what the school lays down since then counts
 * @param vestigingen where it is, of a school with several places; everywhere when empty
 */
public record Itemkenmerken(
        @Lengte(100) @Nullable String domein,
        @Getal(van = 1, tot = 1000) @Nullable Integer drempel,
        @Nullable Toepassing toepassing,
        @Aantal(20) @Lengte(200) List<String> vestigingen) {

    /** How far a protocol is (R249). */
    public enum Toepassing {
        ACTIEF_TOEGEPAST,
        IN_ONTWIKKELING,
        AFWEZIG
    }

    public Itemkenmerken {
        vestigingen = List.copyOf(vestigingen);
    }
}
