package nl.zorgspoor.deploy.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * How the view store's file holds documents and the keys of an index: as BSON. Without it they are serialized as Java objects, which
 * takes twenty times as long, at each comparison of two keys as well.
 */
final class Opslagvorm {

    /** Raised when what is in a file is written in another way; an older file is rewritten when it is opened. */
    static final int VERSIE = 1;

    /** The field by which few documents of many are asked. */
    private static final String LEERLING = "leerlingId";

    static final String DOCUMENTEN = "databases.";
    static final String METAGEGEVENS = "meta.";
    static final String INDEX = "._index_";

    private Opslagvorm() {}

    /** The map of this name; whoever opens it first decides how it is written, so nobody opens one another way. */
    static MVMap<Object, Object> open(MVStore store, String naam) {
        return store.openMap(
                naam,
                new MVMap.Builder<Object, Object>()
                        .keyType(naam.contains(INDEX) ? new Sleutels() : new ObjectDataType())
                        .valueType(naam.startsWith(DOCUMENTEN) ? new Documenten() : new ObjectDataType()));
    }

    /** The server's storage on a file of this form. */
    static final class Backend extends H2Backend {

        Backend(MVStore store) {
            super(store);
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String naam) {
            return new H2Database(naam, getMvStore(), getCursorRegistry()) {

                @Override
                protected MongoCollection<Object> openOrCreateCollection(String collectie, CollectionOptions opties) {
                    String naam = getFullCollectionNamespace(collectie);
                    return new Collectie(
                            this,
                            collectie,
                            opties,
                            open(getMvStore(), DOCUMENTEN + naam),
                            open(getMvStore(), METAGEGEVENS + naam),
                            cursorRegistry);
                }

                @Override
                protected Index<Object> openOrCreateUniqueIndex(
                        String collectie, String index, List<IndexKey> velden, boolean sparse) {
                    open(getMvStore(), getFullCollectionNamespace(collectie) + INDEX + index);
                    return super.openOrCreateUniqueIndex(collectie, index, velden, sparse);
                }

                @Override
                protected Index<Object> openOrCreateSecondaryIndex(
                        String collectie, String index, List<IndexKey> velden, boolean sparse) {
                    List<String> op = velden.stream()
                            .map(IndexKey::getKey)
                            .filter(v -> !v.equals("_id"))
                            .toList();
                    boolean zoekt = op.equals(List.of(LEERLING));
                    boolean ordent = op.size() == 2 && velden.stream().allMatch(IndexKey::isAscending);
                    if (!zoekt && !ordent) {
                        return new EmptyIndex<>(index, velden);
                    }
                    String naam = getFullCollectionNamespace(collectie);
                    MVMap<Object, Object> map = open(getMvStore(), naam + INDEX + index);
                    Zoekindex zoekindex = new Zoekindex(index, op, map);
                    if (map.isEmpty()) {
                        open(getMvStore(), DOCUMENTEN + naam).values().forEach(d -> zoekindex.neemOp((Document) d));
                    }
                    return zoekindex;
                }
            };
        }
    }

    /** Reads a page in the order of an index, where there is one, and only so far as the page goes. */
    private static final class Collectie extends H2Collection {

        @SuppressWarnings({"unchecked", "rawtypes"})
        Collectie(
                MongoDatabase database,
                String naam,
                CollectionOptions opties,
                MVMap documenten,
                MVMap metagegevens,
                CursorRegistry cursors) {
            super(database, naam, opties, documenten, metagegevens, cursors);
        }

        @Override
        protected QueryResult matchDocuments(
                Document vraag,
                @Nullable Document volgorde,
                int overslaan,
                int hoogstens,
                int bundel,
                @Nullable Document velden) {
            if (volgorde != null && hoogstens > 0) {
                for (Index<Object> index : getIndexes()) {
                    Iterator<Object> ids = index instanceof Zoekindex z ? z.opVolgorde(vraag, volgorde) : null;
                    if (ids != null) {
                        return matchDocuments(vraag, () -> ids, null, overslaan, hoogstens, bundel, velden);
                    }
                }
            }
            return super.matchDocuments(vraag, volgorde, overslaan, hoogstens, bundel, velden);
        }
    }

    private static void schrijf(WriteBuffer naar, Map<String, ?> document) {
        ByteBuf bson = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bson);
        naar.put(bson.array(), 0, bson.writerIndex());
    }

    private static Document lees(ByteBuffer van) {
        int begin = van.position();
        int lengte = Integer.reverseBytes(van.getInt(begin));
        Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(van.slice(begin, lengte)));
        van.position(begin + lengte);
        return document;
    }

    /** Bytes in memory, about. */
    private static int geheugen(@Nullable Object waarde) {
        if (waarde instanceof String s) {
            return 56 + s.length();
        } else if (waarde instanceof Map<?, ?> m) {
            return 96
                    + m.entrySet().stream()
                            .mapToInt(e -> 96 + geheugen(e.getValue()))
                            .sum();
        } else if (waarde instanceof Iterable<?> i) {
            int som = 64;
            for (Object deel : i) {
                som += 8 + geheugen(deel);
            }
            return som;
        }
        return waarde == null ? 0 : 24;
    }

    private static final class Documenten extends BasicDataType<Object> {

        @Override
        public int getMemory(Object document) {
            return geheugen(document);
        }

        @Override
        public void write(WriteBuffer naar, Object document) {
            schrijf(naar, (Document) document);
        }

        @Override
        public Object read(ByteBuffer van) {
            return lees(van);
        }

        @Override
        public Object[] createStorage(int aantal) {
            return new Object[aantal];
        }
    }

    /** In the order of their values, the first one first. */
    private static final class Sleutels extends BasicDataType<Object> {

        private static final Comparator<Object> WAARDEN = ValueComparator.asc();

        @Override
        public int getMemory(Object sleutel) {
            return geheugen(sleutel);
        }

        @Override
        public void write(WriteBuffer naar, Object sleutel) {
            Document delen = new Document();
            for (Object deel : (KeyValue) sleutel) {
                delen.put(String.valueOf(delen.size()), deel);
            }
            schrijf(naar, delen);
        }

        @Override
        public Object read(ByteBuffer van) {
            return new KeyValue(new ArrayList<>(lees(van).values()));
        }

        @Override
        public int compare(Object een, Object ander) {
            KeyValue a = (KeyValue) een;
            KeyValue b = (KeyValue) ander;
            int verschil = 0;
            for (int i = 0; verschil == 0 && i < Math.min(a.size(), b.size()); i++) {
                verschil = a.get(i) instanceof String s && b.get(i) instanceof String t
                        ? s.compareTo(t)
                        : WAARDEN.compare(a.get(i), b.get(i));
            }
            return verschil == 0 ? Integer.compare(a.size(), b.size()) : verschil;
        }

        @Override
        public Object[] createStorage(int aantal) {
            return new Object[aantal];
        }
    }
}
