package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import org.jspecify.annotations.Nullable;

/**
 * What a decision here may know of areas that themselves build on this one. A value from the wiring, so that the arrows between
 * areas run one way.
 */
public interface Buurfeiten {

    /**
     * The id of a consent for a purpose that counts on a day, or null.
     *
     * @param doel the purpose by name, such as {@code VOLGEN_SCHOOLZORGTEAM}
     * @param partner the party that the consent must cover, or null when it does not matter
     * @param soort the kind of data that it must cover, or null when it does not matter
     */
    @Nullable
    String toestemming(String doel, @Nullable PartnerType partner, @Nullable Gegevenssoort soort, LocalDate op);

    /** The day on which the last consent for a purpose that counts on a day was given, or null (R23). */
    @Nullable
    LocalDate toegestemdOp(String doel, LocalDate op);

    /** Whether a team has discussed this student on or after a day (R32). */
    boolean besprokenSinds(LocalDate dag);

    /** The command that ends the OOV or arrangement outside the school that runs (R173), or null when none does. */
    @Nullable
    String lopendBuitenSchool();

    /** Whether parents or student gave their view on the file that goes to another school (R61). */
    default boolean zienswijzeOpOverdracht() {
        return false;
    }

    /**
     * The TLV on which a school for special education or PrO confirmed a placement (R206), or null.
     *
     * @param sinds the first day of this stay: a placement before it was of an earlier one
     */
    default @Nullable String plaatsingBevestigd(@Nullable LocalDate sinds) {
        return null;
    }

    /** Nothing is known. */
    Buurfeiten GEEN = new Buurfeiten() {
        @Override
        public @Nullable String toestemming(
                String doel, @Nullable PartnerType partner, @Nullable Gegevenssoort soort, LocalDate op) {
            return null;
        }

        @Override
        public @Nullable LocalDate toegestemdOp(String doel, LocalDate op) {
            return null;
        }

        @Override
        public boolean besprokenSinds(LocalDate dag) {
            return false;
        }

        @Override
        public @Nullable String lopendBuitenSchool() {
            return null;
        }
    };
}
