package nl.zorgspoor.projections.lezen;

import com.mongodb.client.model.Filters;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A view: how it is written, and how its rows are found and shown. */
public interface Lijst {

    Weergave weergave();

    /** Other names under which it is found. */
    default List<String> bijnamen() {
        return List.of();
    }

    /** One Dutch sentence for the API's description. */
    String beschrijving();

    /** The kind of data it shows; a role that may not read it is refused. Null when it shows nothing about students. */
    @Nullable
    Gegevenssoort soort();

    /** Its own filters; {@code schoolId}, {@code leerlingId}, {@code klas} and {@code mijnLeerlingen} every view has. */
    List<Parameter> parameters();

    Bson sortering();

    /** The rows for documents that were found, in their order. */
    List<Document> rijen(List<Document> documenten, Omgeving o);

    /** Columns that a reader with a limited right does not get. */
    default Set<String> alleenVolledig() {
        return Set.of();
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
    default @Nullable Comparator<Document> volgorde() {
        return null;
    }
}
