package nl.zorgspoor.projections.lezen;

import com.mongodb.client.model.Filters;
import java.util.List;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A view: how it is written, and how its rows are found and shown. */
public interface Lijst {

    /** What is fixed about it. */
    Kop kop();

    default Weergave weergave() {
        return kop().weergave();
    }

    /** The rows for documents that were found, in their order. */
    default List<Document> rijen(List<Document> documenten, Omgeving o) {
        return documenten.stream().map(d -> rij(d, o)).toList();
    }

    /** The row for a document, where each has one. */
    default Document rij(Document document, Omgeving o) {
        return o.volleRij(document);
    }

    /** Which documents belong to the students in reach; null when all of the school's do. */
    default @Nullable Bson bereik(Omgeving o) {
        return o.bereik() == null ? null : Filters.in("leerlingId", o.bereik());
    }

    /** What else documents must meet to be found, or null. */
    default @Nullable Bson beperking(Omgeving o) {
        return null;
    }

    /** Rows that come from elsewhere: before those of the documents, or among them in a list that is ordered when it is read. */
    default List<Document> vooraf(Omgeving o) {
        return List.of();
    }

    /** The order of rows that are made when the view is read; null when the documents' own order counts. */
    default @Nullable Volgorde volgorde() {
        return null;
    }

    /**
     * The parts of the view in their order, where each reader's school has its own; in a part, rows come in the order of the names of
     * their documents. None when the view has no parts.
     */
    default List<Bson> delen(Omgeving o) {
        return List.of();
    }

    /** Whether the columns by which can be asked stand in the documents as they are; else each row is looked at. */
    default boolean filtertDocumenten() {
        return volgorde() == null;
    }
}
