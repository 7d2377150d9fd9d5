package nl.zorgspoor.projections.lezen;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.zorgspoor.core.verwerking.Geheimschrift;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.opslag.Correcties;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a view may use while it makes rows.
 *
 * @param vandaag the day in the domain
 * @param filters as they were asked
 * @param bereik the students in the reader's scope; null when that is the whole school
 * @param geheimschrift opens what lies closed in documents
 * @param opzijgezet what could not be handled about the school, asked when it is needed
 */
public record Omgeving(
        Lezer lezer,
        LocalDate vandaag,
        Map<String, String> filters,
        @Nullable Set<String> bereik,
        MongoCollection<Document> documenten,
        Kaarten kaarten,
        Geheimschrift geheimschrift,
        Supplier<List<Wachtend>> opzijgezet) {

    public Omgeving(
            Lezer lezer,
            LocalDate vandaag,
            Map<String, String> filters,
            @Nullable Set<String> bereik,
            MongoCollection<Document> documenten,
            Kaarten kaarten,
            Geheimschrift geheimschrift) {
        this(lezer, vandaag, filters, bereik, documenten, kaarten, geheimschrift, List::of);
    }

    /** The column in which a row says what was corrected. */
    static final String CORRECTIES = "correcties";

    /** Other documents of the same view and school, such as the parts that belong to a row. */
    public List<Document> vind(Bson zoek) {
        return documenten
                .find(Filters.and(Filters.eq("schoolId", lezer.school().schoolId()), zoek))
                .into(new ArrayList<>());
    }

    public List<Document> vindBij(String veld, Collection<?> waarden, Bson zoek) {
        return waarden.isEmpty() ? List.of() : vind(Filters.and(Filters.in(veld, waarden), zoek));
    }

    public Kaart kaart(String leerlingId) {
        return kaarten.van(leerlingId);
    }

    /** The cards of these students, looked up in one go. */
    public List<Kaart> kaartenVan(Collection<String> leerlingIds) {
        kaarten.haal(leerlingIds);
        return leerlingIds.stream().map(kaarten::van).toList();
    }

    public boolean inBereik(String leerlingId) {
        return bereik == null || bereik.contains(leerlingId);
    }

    /**
     * A row's first columns: school, student, class, and a note of what was corrected (R8).
     *
     * @param velden what comes after those as it stands in the document
     */
    public Document rij(Document document, String... velden) {
        Document rij = rij(document, c -> true);
        for (String veld : velden) {
            rij.append(veld, document.get(veld));
        }
        return rij;
    }

    /** The same, where only some of the document's corrections belong to the row. */
    public Document rij(Document document, Predicate<Document> correcties) {
        Document rij = new Document("schoolId", document.get("schoolId"));
        String leerlingId = document.getString("leerlingId");
        if (leerlingId != null) {
            rij.append("leerlingId", leerlingId)
                    .append("leerling", leerlingId)
                    .append("klas", kaart(leerlingId).klas(vandaag));
        }
        List<Document> notitie = Correcties.notitie(document, correcties);
        return notitie.isEmpty() ? rij : rij.append(CORRECTIES, notitie);
    }

    /** A row with all of a document's own fields. */
    public Document volleRij(Document document) {
        Document rij = rij(document);
        document.forEach((veld, waarde) -> {
            if (!veld.startsWith("_")) {
                rij.putIfAbsent(veld, waarde);
            }
        });
        return rij;
    }
}
