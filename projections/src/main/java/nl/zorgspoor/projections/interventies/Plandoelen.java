package nl.zorgspoor.projections.interventies;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** The goals of a plan in one column, with those that the student has in his own hands behind them (R302). */
final class Plandoelen {

    private static final String DOELEN = "_doelen";
    private static final String EIGEN_DOELEN = "_eigenDoelen";

    private Plandoelen() {}

    /** What is left out stays as it was. */
    static Document bij(Document rij, List<String> doelen, List<String> eigenDoelen) {
        nieuw(rij, DOELEN, doelen);
        nieuw(rij, EIGEN_DOELEN, eigenDoelen);
        return rij.append(
                "doel",
                Stream.of(DOELEN, EIGEN_DOELEN)
                        .flatMap(veld -> rij.getList(veld, String.class).stream())
                        .collect(Collectors.joining("; ")));
    }

    private static void nieuw(Document rij, String veld, List<String> doelen) {
        if (!doelen.isEmpty() || rij.get(veld) == null) {
            rij.append(veld, doelen);
        }
    }
}
