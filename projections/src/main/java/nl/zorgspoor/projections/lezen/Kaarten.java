package nl.zorgspoor.projections.lezen;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.opslag.Documentnaam;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The cards of one school's students that a question needs, each looked up once. */
public final class Kaarten {

    private final MongoCollection<Document> collectie;
    private final String schoolId;
    private final Map<String, Kaart> bekend = new HashMap<>();

    Kaarten(MongoCollection<Document> collectie, String schoolId) {
        this.collectie = collectie;
        this.schoolId = schoolId;
    }

    /** Looks up the cards of these students in one go. */
    void haal(Collection<String> leerlingIds) {
        Set<String> onbekend = new HashSet<>(leerlingIds);
        onbekend.removeAll(bekend.keySet());
        if (!onbekend.isEmpty()) {
            List<String> namen =
                    onbekend.stream().map(id -> Documentnaam.van(schoolId, id)).toList();
            collectie.find(Filters.in("_id", namen)).map(Kaart::new).forEach(k -> bekend.put(k.leerlingId(), k));
            onbekend.forEach(id -> bekend.computeIfAbsent(id, Kaart::leeg));
        }
    }

    List<Kaart> vind(Bson zoek) {
        List<Kaart> kaarten = new ArrayList<>();
        collectie.find(Filters.and(Filters.eq("schoolId", schoolId), zoek)).forEach(d -> kaarten.add(new Kaart(d)));
        kaarten.forEach(k -> bekend.put(k.leerlingId(), k));
        return kaarten;
    }

    Kaart van(String leerlingId) {
        haal(List.of(leerlingId));
        return bekend.getOrDefault(leerlingId, Kaart.leeg(leerlingId));
    }
}
