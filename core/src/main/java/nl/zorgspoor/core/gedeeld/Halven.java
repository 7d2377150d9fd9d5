package nl.zorgspoor.core.gedeeld;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of hours or days that may have a half (R311), counted in halves so that sums and bounds are exact. As JSON and in a
 * document it is a number: {@code 3} for three, as it was before there were halves, and {@code 3.5} for three and a half.
 */
public final class Halven implements Comparable<Halven> {

    public static final Halven NUL = new Halven(0);

    /** Far above any number of hours, and far below what an int of halves holds. */
    private static final double GROOTSTE = 1_000_000;

    private final int halven;

    private Halven(int halven) {
        this.halven = halven;
    }

    public static Halven heel(int aantal) {
        return new Halven(Math.multiplyExact(aantal, 2));
    }

    /** @throws IllegalArgumentException when it is not a whole number and not one and a half */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Halven van(Number getal) {
        // A double holds every half exactly; of a decimal with more digits than it has, the comparison sees what got
        // lost.
        double dubbel = 2 * getal.doubleValue();
        boolean precies = getal instanceof BigDecimal d
                ? d.compareTo(BigDecimal.valueOf(getal.doubleValue())) == 0
                : getal.doubleValue() == dubbel / 2;
        if (!precies || dubbel != Math.rint(dubbel) || Math.abs(dubbel) > 2 * GROOTSTE) {
            throw new IllegalArgumentException("Geen getal in halven: " + getal);
        }
        return new Halven((int) dubbel);
    }

    /** As a person or a school's own system writes it: {@code 3}, {@code 3.5} or {@code 3,5}; empty when it is none of these. */
    public static Optional<Halven> lees(String tekst) {
        // Signs, zeros in front and digits of other scripts were taken when hours were whole, and stand in corrections.
        if (!tekst.matches("[+-]?\\p{Nd}{1,20}([.,][05]0?)?")) {
            return Optional.empty();
        }
        BigDecimal getal = new BigDecimal(tekst.replace(',', '.'));
        return Math.abs(getal.doubleValue()) > GROOTSTE ? Optional.empty() : Optional.of(van(getal));
    }

    public Halven plus(Halven ander) {
        return new Halven(Math.addExact(halven, ander.halven));
    }

    public Halven min(Halven ander) {
        return new Halven(Math.subtractExact(halven, ander.halven));
    }

    public boolean isHeel() {
        return halven % 2 == 0;
    }

    public boolean isMinstens(int aantal) {
        return halven >= 2L * aantal;
    }

    /** The whole of it, without a half. */
    public int naarBeneden() {
        return Math.floorDiv(halven, 2);
    }

    /** How many halves it is. */
    public int aantalHalven() {
        return halven;
    }

    /** An {@code Integer} when it is whole, else a {@code Double}. */
    @JsonValue
    public Number getal() {
        return isHeel() ? (Number) (halven / 2) : (Number) (halven / 2.0);
    }

    @Override
    public int compareTo(Halven ander) {
        return Integer.compare(halven, ander.halven);
    }

    @Override
    public boolean equals(@Nullable Object ander) {
        return ander instanceof Halven h && h.halven == halven;
    }

    @Override
    public int hashCode() {
        return halven;
    }

    @Override
    public String toString() {
        return getal().toString();
    }
}
