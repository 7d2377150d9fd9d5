package nl.zorgspoor.deploy.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index in which more documents may have the same text: of one field it finds the documents with that text, of two it has those of
 * the first in the order of the second. The server itself keeps unique indexes only, and reads and sorts a whole collection for one
 * student or one page.
 */
final class Zoekindex extends Index<Object> {

    private static final String ID = "_id";
    private static final String EN = "$and";
    private static final String EEN_VAN = "$in";
    private static final String GELIJK = "$eq";

    private final List<String> velden;
    /** Keys are the values of the fields and the document's id. */
    private final MVMap<Object, Object> map;

    /**
     * @param velden one or two; a document is in it when the first is a text
     * @param map what was kept; filled by the caller when the documents were there first
     */
    Zoekindex(String naam, List<String> velden, MVMap<Object, Object> map) {
        // Sparse: the server asks it of no document where it is.
        super(naam, velden.stream().map(v -> new IndexKey(v, true)).toList(), true);
        this.velden = velden;
        this.map = map;
    }

    private @Nullable KeyValue sleutel(Document document) {
        if (!(document.get(velden.get(0)) instanceof String)) {
            return null;
        }
        List<@Nullable Object> waarden = new ArrayList<>();
        velden.forEach(v -> waarden.add(document.get(v)));
        waarden.add(document.get(ID));
        return new KeyValue(waarden);
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
        if (!Objects.equals(sleutel(oud), sleutel(nieuw))) {
            remove(oud);
            neemOp(nieuw);
        }
    }

    @Override
    public boolean canHandle(Document vraag) {
        return velden.size() == 1 && gevraagd(vraag, velden.get(0)) != null;
    }

    /**
     * The ids of the documents that can answer, in the order that is asked; null when that does not follow from this index.
     *
     * @param volgorde the fields of the order, 1 for ascending and -1 for descending
     */
    @Nullable
    Iterator<Object> opVolgorde(Document vraag, Document volgorde) {
        Set<Object> eerste = gevraagd(vraag, velden.get(0));
        if (velden.size() != 2 || eerste == null || eerste.size() != 1) {
            return null;
        }
        List<String> op = List.copyOf(volgorde.keySet());
        List<Object> vast = new ArrayList<>(eerste);
        Set<Object> tweede = gevraagd(vraag, velden.get(1));
        if (op.equals(List.of(ID)) && tweede != null && tweede.size() == 1) {
            vast.addAll(tweede);
        } else if (!op.equals(List.of(velden.get(1))) && !op.equals(List.of(velden.get(1), ID))) {
            return null;
        }
        if (volgorde.values().stream().map(String::valueOf).distinct().count() != 1) {
            return null;
        }
        boolean omhoog = volgorde.get(op.get(0)) instanceof Number n && n.intValue() > 0;
        KeyValue laagst = new KeyValue(vast);
        vast.add(MaxKey.getInstance());
        KeyValue hoogst = new KeyValue(vast);
        Iterator<Object> sleutels = omhoog ? map.cursor(laagst, hoogst, false) : map.cursor(hoogst, laagst, true);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(sleutels, Spliterator.ORDERED), false)
                .map(s -> ((KeyValue) s).get(2))
                .iterator();
    }

    /** Where the documents are that can answer; whether they do is looked at afterwards. */
    @Override
    public Iterable<Object> getPositions(Document vraag) {
        List<Object> posities = new ArrayList<>();
        for (Object tekst : Objects.requireNonNull(gevraagd(vraag, velden.get(0)))) {
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
    private static @Nullable Set<Object> gevraagd(Document vraag, String veld) {
        Set<Object> teksten = teksten(vraag.get(veld));
        if (teksten == null && vraag.get(EN) instanceof Collection<?> delen) {
            for (Object deel : delen) {
                teksten = deel instanceof Document d && teksten == null ? gevraagd(d, veld) : teksten;
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
