package nl.zorgspoor.deploy.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that finds the documents with a text in a field, of which more may have the same: the server itself keeps unique indexes
 * only, and reads a whole collection for one student.
 */
final class Zoekindex extends Index<Object> {

    private static final String ID = "_id";
    private static final String EN = "$and";
    private static final String EEN_VAN = "$in";
    private static final String GELIJK = "$eq";

    private final String veld;
    /** Keys are the text and the document's id. */
    private final MVMap<Object, Object> map;

    /** @param map what was kept; filled by the caller when the documents were there first */
    Zoekindex(String naam, String veld, MVMap<Object, Object> map) {
        // Sparse: the server asks it of no document where it is.
        super(naam, List.of(new IndexKey(veld, true)), true);
        this.veld = veld;
        this.map = map;
    }

    private @Nullable KeyValue sleutel(Document document) {
        return document.get(veld) instanceof String tekst ? new KeyValue(tekst, document.get(ID)) : null;
    }

    void neemOp(Document document) {
        KeyValue sleutel = sleutel(document);
        if (sleutel != null) {
            map.put(sleutel, true);
        }
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collectie) {
        // any document may have any text
    }

    @Override
    public void add(Document document, Object positie, MongoCollection<Object> collectie) {
        neemOp(document);
    }

    @Override
    public @Nullable Object remove(Document document) {
        KeyValue sleutel = sleutel(document);
        if (sleutel != null) {
            map.remove(sleutel);
        }
        return null;
    }

    @Override
    public void checkUpdate(Document oud, Document nieuw, MongoCollection<Object> collectie) {
        // any document may have any text
    }

    @Override
    public void updateInPlace(Document oud, Document nieuw, Object positie, MongoCollection<Object> collectie) {
        if (!Objects.equals(oud.get(veld), nieuw.get(veld))) {
            remove(oud);
            neemOp(nieuw);
        }
    }

    @Override
    public boolean canHandle(Document vraag) {
        return gevraagd(vraag) != null;
    }

    /** Where the documents are that can answer; whether they do is looked at afterwards. */
    @Override
    public Iterable<Object> getPositions(Document vraag) {
        List<Object> posities = new ArrayList<>();
        for (Object tekst : Objects.requireNonNull(gevraagd(vraag))) {
            Iterator<Object> vanaf = map.keyIterator(new KeyValue(tekst));
            while (vanaf.hasNext()
                    && vanaf.next() instanceof KeyValue sleutel
                    && sleutel.get(0).equals(tekst)) {
                posities.add(sleutel.get(1));
            }
        }
        return posities;
    }

    /** The texts of which a document must have one; null when that does not follow from the question. */
    private @Nullable Set<Object> gevraagd(Document vraag) {
        Set<Object> teksten = teksten(vraag.get(veld));
        if (teksten == null && vraag.get(EN) instanceof Collection<?> delen) {
            for (Object deel : delen) {
                teksten = deel instanceof Document d && teksten == null ? gevraagd(d) : teksten;
            }
        }
        return teksten;
    }

    private static @Nullable Set<Object> teksten(@Nullable Object waarde) {
        Object gezocht = waarde instanceof Document d && d.containsKey(GELIJK) ? d.get(GELIJK) : waarde;
        if (gezocht instanceof String) {
            return Set.of(gezocht);
        }
        return gezocht instanceof Document d
                        && d.get(EEN_VAN) instanceof Collection<?> alle
                        && alle.stream().allMatch(String.class::isInstance)
                ? new LinkedHashSet<>(alle)
                : null;
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // the database removes the map
    }
}
