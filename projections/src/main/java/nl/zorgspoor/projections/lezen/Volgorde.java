package nl.zorgspoor.projections.lezen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows that are made when the view is read. Where the view's documents keep where their first row comes, a page is made of
 * the documents that it takes.
 *
 * @param plaats the place of a row, as text that sorts; never before the place that its document keeps ({@link Weergave#eerste})
 */
public record Volgorde(Function<Document, String> plaats) implements Comparator<Document> {

    /** Before what any part of a place is made of, so that a shorter part comes first. */
    private static final String DAARNA = "\u0001";

    /** Rows in the order of these columns; what has none comes last. */
    public static Volgorde van(String... kolommen) {
        return new Volgorde(rij ->
                plaats(Arrays.stream(kolommen).map(k -> (String) rij.get(k)).toArray(String[]::new)));
    }

    /** A place by these, the first one first; null comes last. */
    public static String plaats(@Nullable String... delen) {
        return Arrays.stream(delen)
                .map(d -> Objects.requireNonNullElse(d, Weergave.LAATST))
                .collect(Collectors.joining(DAARNA));
    }

    @Override
    public int compare(Document een, Document ander) {
        return plaats.apply(een).compareTo(plaats.apply(ander));
    }
}
