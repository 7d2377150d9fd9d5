package nl.zorgspoor.projections.opslag;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * What a document is called: the school, and what the projector calls it. Ids are a school's own and may be equal at two schools
 * (R330); a projector knows one school and need not think of another.
 */
public final class Documentnaam {

    /** Stands in no id, so that no two documents get one name. */
    private static final String STREEP = "/";

    private static final int BUNDEL = 500;

    private Documentnaam() {}

    /** The {@code _id} of a document. */
    public static String van(String schoolId, String id) {
        return schoolId + STREEP + id;
    }

    /**
     * Calls documents of before this naming by their new names, so that a view goes on being read while it is built again. What
     * was done already is passed over: it may be broken off and begun again.
     */
    static void zetOm(MongoCollection<Document> collectie) {
        List<WriteModel<Document>> wijzigingen = new ArrayList<>();
        for (Document d : collectie.find()) {
            String oud = String.valueOf(d.get("_id"));
            String schoolId = d.getString("schoolId");
            if (schoolId == null || oud.startsWith(schoolId + STREEP)) {
                continue;
            }
            String nieuw = van(schoolId, oud);
            wijzigingen.add(new ReplaceOneModel<>(
                    Filters.eq("_id", nieuw), new Document(d).append("_id", nieuw), new ReplaceOptions().upsert(true)));
            wijzigingen.add(new DeleteOneModel<>(Filters.eq("_id", oud)));
            if (wijzigingen.size() >= BUNDEL) {
                schrijf(collectie, wijzigingen);
            }
        }
        schrijf(collectie, wijzigingen);
    }

    private static void schrijf(MongoCollection<Document> collectie, List<WriteModel<Document>> wijzigingen) {
        if (!wijzigingen.isEmpty()) {
            collectie.bulkWrite(wijzigingen, new BulkWriteOptions().ordered(true));
            wijzigingen.clear();
        }
    }
}
