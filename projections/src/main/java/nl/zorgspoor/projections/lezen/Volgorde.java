package nl.zorgspoor.projections.lezen;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows that are made when the view is read. Where the view's documents keep what their first row is ordered by, a page is
 * made of the documents that it takes.
 *
 * @param op by what a row is ordered first; what has none comes last. Never before what its document keeps ({@link Weergave#eerste})
 * @param daarna in which order rows come that are equal in that
 */
public record Volgorde(Function<Document, @Nullable String> op, Comparator<Document> daarna)
        implements Comparator<Document> {

    /** What a row is ordered by first. */
    String sleutel(Document rij) {
        return Objects.requireNonNullElse(op.apply(rij), Weergave.LAATST);
    }

    @Override
    public int compare(Document een, Document ander) {
        int verschil = sleutel(een).compareTo(sleutel(ander));
        return verschil == 0 ? daarna.compare(een, ander) : verschil;
    }
}
