package nl.zorgspoor.core.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The master keys that a node was given: one, and a second one while they are changed. With which of the two something is
 * wrapped is said by the store, so that all nodes do the same.
 *
 * @param nieuw the one that is to take the place of the first; null when nothing is to change
 */
public record Hoofdsleutels(Hoofdsleutel eerste, @Nullable Hoofdsleutel nieuw) {

    public Hoofdsleutels {
        nieuw = nieuw != null && nieuw.kenmerk().equals(eerste.kenmerk()) ? null : nieuw;
    }

    public static Hoofdsleutels van(Hoofdsleutel enige) {
        return new Hoofdsleutels(enige, null);
    }

    public List<Hoofdsleutel> alle() {
        return Stream.of(eerste, nieuw).filter(Objects::nonNull).toList();
    }

    Optional<Hoofdsleutel> met(@Nullable String kenmerk) {
        return alle().stream().filter(h -> h.kenmerk().equals(kenmerk)).findFirst();
    }

    /** The key that wrapped these bytes, if it is one of these. */
    Optional<Hoofdsleutel> vanWie(byte[] ingepakt, byte[] context) {
        return alle().stream().filter(h -> h.past(ingepakt, context)).findFirst();
    }

    byte[] uitpakken(byte[] ingepakt, byte[] context) {
        return vanWie(ingepakt, context).orElse(eerste).uitpakken(ingepakt, context);
    }
}
