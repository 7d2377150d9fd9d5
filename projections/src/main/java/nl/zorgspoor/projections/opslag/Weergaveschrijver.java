package nl.zorgspoor.projections.opslag;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.bson.Document;

/**
 * Writes one version of a view: folds a batch in memory and writes it in one go. Each document keeps the position of its last
 * event, so that events that come again change nothing.
 */
final class Weergaveschrijver implements Bundelverwerker {

    /** Documents kept in memory between batches; the students that are busy now, not the school. */
    private static final int CACHE = 2_000;

    private static final String POSITIE = "_positie";
    private static final String STROMEN = "_stromen";

    private final Weergave weergave;
    private final String collectienaam;
    private final MongoCollection<Document> collectie;
    private final Standen standen;
    private final Runnable naSchrijven;

    private final Map<String, Document> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> oudste) {
            return size() > CACHE;
        }
    };
    /** The batch: documents by id as they become; empty for one that goes. */
    private final Map<String, Optional<Document>> bundel = new LinkedHashMap<>();

    private final Set<String> gewist = new HashSet<>();
    private long laatste = -1;

    Weergaveschrijver(
            Weergave weergave, String collectienaam, MongoDatabase database, Standen standen, Runnable naSchrijven) {
        this.weergave = weergave;
        this.collectienaam = collectienaam;
        this.collectie = database.getCollection(collectienaam);
        this.standen = standen;
        this.naSchrijven = naSchrijven;
        maakIndexen();
    }

    /** A small server that speaks the protocol may leave them out; a MongoDB needs them. */
    private void maakIndexen() {
        collectie.createIndex(Indexes.ascending("leerlingId"));
        collectie.createIndex(Indexes.ascending("schoolId"));
        weergave.sorteervelden().forEach(v -> collectie.createIndex(Indexes.ascending("schoolId", v)));
    }

    @Override
    public void begin() {
        bundel.clear();
        gewist.clear();
        laatste = -1;
    }

    /** Everything is folded before anything is kept: a fold that throws has changed nothing. */
    @Override
    public void verwerk(Vastgelegd gebeurtenis) {
        Map<String, Optional<Document>> nieuw = new LinkedHashMap<>();
        List<String> wissen = new ArrayList<>();
        for (Wijziging w : weergave.projector().wijzigingen(new Feit(gebeurtenis))) {
            if (w instanceof Wijziging.Vouwt v) {
                vouw(v, gebeurtenis.stroom(), gebeurtenis.positie(), nieuw);
            } else if (w instanceof Wijziging.Wist wist) {
                wissen.add(wist.leerlingId());
            }
        }
        bundel.putAll(nieuw);
        wissen.forEach(this::wis);
        laatste = Math.max(laatste, gebeurtenis.positie());
    }

    private void vouw(Wijziging.Vouwt v, String stroom, long positie, Map<String, Optional<Document>> nieuw) {
        Optional<Document> bekend = Objects.requireNonNullElseGet(nieuw.get(v.id()), () -> laad(v));
        boolean inDezeGebeurtenis = nieuw.containsKey(v.id());
        if (!inDezeGebeurtenis && bekend.isPresent() && gezien(bekend.get(), stroom) >= positie) {
            return;
        }
        Document resultaat = v.vouw().apply(bekend.map(Weergaveschrijver::kopie).orElse(null));
        if (resultaat == null && bekend.isEmpty()) {
            return;
        }
        if (resultaat != null) {
            resultaat.put("_id", v.id());
            onthoud(resultaat, stroom, positie);
        }
        nieuw.put(v.id(), Optional.ofNullable(resultaat));
    }

    /**
     * The last event of a stream that is in the document. Per stream, because only inside a stream positions come in order:
     * an event of another stream may have a lower position and yet be stored later.
     */
    private static long gezien(Document d, String stroom) {
        for (Document s : d.getList(STROMEN, Document.class)) {
            if (stroom.equals(s.get("stroom"))) {
                return s.getLong(POSITIE);
            }
        }
        return -1;
    }

    private static void onthoud(Document d, String stroom, long positie) {
        List<Document> stromen = new ArrayList<>();
        stromen.add(new Document("stroom", stroom).append(POSITIE, positie));
        for (Document s : Objects.requireNonNullElse(d.getList(STROMEN, Document.class), List.<Document>of())) {
            if (!stroom.equals(s.get("stroom"))) {
                stromen.add(s);
            }
        }
        d.put(STROMEN, stromen);
        d.put(POSITIE, stromen.stream().mapToLong(s -> s.getLong(POSITIE)).max().orElse(positie));
    }

    private Optional<Document> laad(Wijziging.Vouwt v) {
        Optional<Document> inBundel = bundel.get(v.id());
        if (inBundel != null) {
            return inBundel;
        }
        Document inCache = cache.get(v.id());
        if (inCache != null) {
            return Optional.of(inCache);
        }
        if (v.nieuw()) {
            return Optional.empty();
        }
        return Optional.ofNullable(collectie.find(Filters.eq("_id", v.id())).first())
                .filter(d -> !gewist.contains(String.valueOf(d.get("leerlingId"))));
    }

    private void wis(String leerlingId) {
        gewist.add(leerlingId);
        bundel.values().removeIf(d -> d.filter(x -> leerlingId.equals(x.get("leerlingId")))
                .isPresent());
        cache.values().removeIf(d -> leerlingId.equals(d.get("leerlingId")));
    }

    @Override
    public void klaar() {
        List<WriteModel<Document>> schrijven = new ArrayList<>();
        gewist.forEach(l -> schrijven.add(new DeleteManyModel<>(Filters.eq("leerlingId", l))));
        bundel.forEach((id, d) -> schrijven.add(
                d.isPresent()
                        ? new ReplaceOneModel<>(Filters.eq("_id", id), d.get(), new ReplaceOptions().upsert(true))
                        : new DeleteOneModel<>(Filters.eq("_id", id))));
        if (!schrijven.isEmpty()) {
            collectie.bulkWrite(schrijven, new BulkWriteOptions().ordered(true));
        }
        if (laatste >= 0) {
            standen.positie(collectienaam, laatste);
        }
        naSchrijven.run();
        bundel.forEach((id, d) -> {
            if (d.isPresent()) {
                cache.put(id, d.get());
            } else {
                cache.remove(id);
            }
        });
    }

    @Override
    public void leeg() {
        begin();
        cache.clear();
        collectie.drop();
        maakIndexen();
        standen.vergeet(collectienaam);
        naSchrijven.run();
    }

    private static Document kopie(Document d) {
        Document k = new Document();
        d.forEach((naam, waarde) -> k.put(naam, kopie(waarde)));
        return k;
    }

    private static Object kopie(Object waarde) {
        if (waarde instanceof Document d) {
            return kopie(d);
        } else if (waarde instanceof List<?> l) {
            List<Object> k = new ArrayList<>();
            l.forEach(x -> k.add(kopie(x)));
            return k;
        }
        return waarde;
    }
}
