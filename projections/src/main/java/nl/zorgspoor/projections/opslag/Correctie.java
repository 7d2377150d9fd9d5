package nl.zorgspoor.projections.opslag;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected in an event (R8).
 *
 * @param gebeurtenisId the correction's own event
 * @param gebeurtenis the name of the corrected event
 * @param veld the component, or null when the correction is about the event as a whole
 * @param was its value as it was written, as documents hold it
 * @param juisteWaarde what is right, as it was given
 * @param datum the day on which it was corrected
 * @param verwerkt whether the right value stands in the event's place; else the text stands beside it
 */
public record Correctie(
        String gebeurtenisId,
        String gebeurtenis,
        @Nullable String veld,
        @Nullable Object was,
        @Nullable String juisteWaarde,
        @Nullable String reden,
        String datum,
        boolean verwerkt) {

    Document document() {
        return new Document("gebeurtenisId", gebeurtenisId)
                .append("gebeurtenis", gebeurtenis)
                .append("veld", veld)
                .append("was", was)
                .append("juisteWaarde", juisteWaarde)
                .append("reden", reden)
                .append("datum", datum)
                .append("verwerkt", verwerkt);
    }
}
