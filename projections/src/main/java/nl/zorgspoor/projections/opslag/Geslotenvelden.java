package nl.zorgspoor.projections.opslag;

import java.util.Set;
import nl.zorgspoor.core.verwerking.Geheimschrift;
import org.bson.Document;

/** The fields of a view's documents that lie closed in the store and are open while a document is folded. */
final class Geslotenvelden {

    private final Set<String> velden;
    private final Geheimschrift geheimschrift;

    Geslotenvelden(Set<String> velden, Geheimschrift geheimschrift) {
        this.velden = velden;
        this.geheimschrift = geheimschrift;
    }

    /** As it goes into the store; what has no key any more does not go there at all (R60). */
    Document sluit(Document document) {
        if (velden.isEmpty()) {
            return document;
        }
        Document dicht = new Document(document);
        velden.forEach(veld -> {
            if (dicht.get(veld) instanceof String tekst) {
                dicht.put(
                        veld,
                        geheimschrift
                                .sluit(document.getString("schoolId"), document.getString("leerlingId"), tekst)
                                .orElse(null));
            }
        });
        return dicht;
    }

    /** As it is folded; what cannot be opened any more is not there. */
    Document open(Document document) {
        velden.forEach(veld -> {
            if (document.get(veld) instanceof String tekst) {
                document.put(veld, geheimschrift.open(tekst).orElse(null));
            }
        });
        return document;
    }
}
