package nl.zorgspoor.projections.opslag;

import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What an event changes in a view. */
public sealed interface Wijziging {

    /**
     * One document becomes another.
     *
     * @param id the document's id
     * @param nieuw whether it cannot be there yet, so that it need not be looked up
     * @param vouw from the document as it is (null when there is none; a copy that may be changed) to the document as it
     *     becomes (null when it goes)
     */
    record Vouwt(String id, boolean nieuw, UnaryOperator<@Nullable Document> vouw) implements Wijziging {

        /** A fold may put in values as they stand in the event; what comes out is what a document holds. */
        public Vouwt {
            UnaryOperator<@Nullable Document> zelf = vouw;
            vouw = oud -> {
                Document nu = zelf.apply(oud);
                return nu == null ? null : Documentwaarde.gewoon(nu);
            };
        }
    }

    /** All documents of a student go. */
    record Wist(String leerlingId) implements Wijziging {}
}
