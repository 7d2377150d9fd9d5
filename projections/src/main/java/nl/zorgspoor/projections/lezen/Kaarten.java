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
import org.bson.Document;
import org.bson.conversions.Bson;

/** The students' cards that one question needs, each looked up once. */
public final class Kaarten {

    private final MongoCollection<Document> collectie;
    private final Map<String, Kaart> bekend = new HashMap<>();

    Kaarten(MongoCollection<Document> collectie) {
        this.collectie = collectie;
    }

    /** Looks up the cards of these students in one go. */
    void haal(Collection<String> leerlingIds) {
        Set<String> onbekend = new HashSet<>(leerlingIds);
        onbekend.removeAll(bekend.keySet());
        if (!onbekend.isEmpty()) {
            collectie.find(Filters.in("_id", onbekend)).forEach(d -> bekend.put(d.getString("_id"), new Kaart(d)));
            onbekend.forEach(id -> bekend.computeIfAbsent(id, Kaart::leeg));
        }
    }

    List<Kaart> vind(Bson zoek) {
        List<Kaart> kaarten = new ArrayList<>();
        collectie.find(zoek).forEach(d -> kaarten.add(new Kaart(d)));
        kaarten.forEach(k -> bekend.put(k.leerlingId(), k));
        return kaarten;
    }

    Kaart van(String leerlingId) {
        haal(List.of(leerlingId));
        return bekend.getOrDefault(leerlingId, Kaart.leeg(leerlingId));
    }
}
