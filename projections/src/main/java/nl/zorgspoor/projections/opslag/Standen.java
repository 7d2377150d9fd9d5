package nl.zorgspoor.projections.opslag;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the view store knows of itself: which version of a view is served, and how far each version is. */
final class Standen {

    /**
     * @param versie the version that is served
     * @param aard the shape and the way of writing with which it was built, as text
     * @param bouwt the version that is being built beside it, or 0
     * @param bouwtAls the shape and the way of writing of that version
     */
    record Dienst(int versie, String aard, int bouwt, String bouwtAls) {}

    private static final String NAAMGEVING = "_naamgeving";

    private final MongoCollection<Document> standen;

    Standen(MongoDatabase database) {
        this.standen = database.getCollection("_standen");
    }

    @Nullable
    Dienst dienst(String weergave) {
        Document d = standen.find(Filters.eq("_id", weergave)).first();
        return d == null
                ? null
                : new Dienst(
                        d.getInteger("versie"),
                        // One of an earlier program knows a number here, and nothing of the way of writing.
                        String.valueOf(d.get("vorm")),
                        d.getInteger("bouwt", 0),
                        String.valueOf(d.get("bouwtAls")));
    }

    void dient(String weergave, Dienst dienst) {
        bewaar(new Document("_id", weergave)
                .append("versie", dienst.versie())
                .append("vorm", dienst.aard())
                .append("bouwt", dienst.bouwt())
                .append("bouwtAls", dienst.bouwtAls()));
    }

    /** The position of the last event that a version has seen; -1 when the store knows nothing of it. */
    long positie(String collectie) {
        Document d = standen.find(Filters.eq("_id", collectie)).first();
        return d == null ? -1 : d.getLong("positie");
    }

    /** Never back: a dead letter that is tried again is older than what came after it. */
    void positie(String collectie, long positie) {
        standen.updateOne(
                Filters.eq("_id", collectie), Updates.max("positie", positie), new UpdateOptions().upsert(true));
    }

    /** The same of many at once. */
    void posities(Map<String, Long> perCollectie) {
        List<UpdateOneModel<Document>> schrijven = perCollectie.entrySet().stream()
                .map(e -> new UpdateOneModel<Document>(
                        Filters.eq("_id", e.getKey()),
                        Updates.max("positie", e.getValue()),
                        new UpdateOptions().upsert(true)))
                .toList();
        if (!schrijven.isEmpty()) {
            standen.bulkWrite(schrijven, new BulkWriteOptions().ordered(false));
        }
    }

    /** Which way of calling documents counts; 1 when the store knows of none. */
    int naamgeving() {
        Document d = standen.find(Filters.eq("_id", NAAMGEVING)).first();
        return d == null ? 1 : d.getInteger("versie");
    }

    void naamgeving(int versie) {
        bewaar(new Document("_id", NAAMGEVING).append("versie", versie));
    }

    void vergeet(String collectie) {
        standen.deleteOne(Filters.eq("_id", collectie));
    }

    private void bewaar(Document d) {
        standen.replaceOne(Filters.eq("_id", d.get("_id")), d, new ReplaceOptions().upsert(true));
    }
}
