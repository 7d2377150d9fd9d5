package nl.zorgspoor.projections.opslag;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
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
import java.util.function.Function;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Storing;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.bson.Document;

/**
 * Writes one version of a view: folds a batch in memory and writes it in one go. Each document keeps, per stream, the number of the
 * last event that is in it, so that events that come again change nothing.
 */
final class Weergaveschrijver implements Bundelverwerker {

    /** Documents kept in memory between batches; the students that are busy now, not the school. */
    private static final int CACHE = 2_000;

    /** The way of writing; raised when documents of an earlier program cannot be trusted, after which all views are built again. */
    static final int SCHRIJFWIJZE = 2;

    private static final String POSITIE = "_positie";
    private static final String STROMEN = "_stromen";
    private static final String VOLGNUMMER = "volgnummer";

    /** What a server says of a document that it does not take: bad value, too large, duplicate key, bad field name. */
    private static final Set<Integer> DOCUMENTFOUTEN = Set.of(2, 52, 10334, 11000, 17280, 17419, 17420);

    private final Weergave weergave;
    private final String collectienaam;
    private final MongoCollection<Document> collectie;
    private final Standen standen;
    private final Geschiedenis geschiedenis;
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

    Weergaveschrijver(
            Weergave weergave,
            String collectienaam,
            MongoDatabase database,
            Standen standen,
            Geschiedenis geschiedenis,
            Runnable naSchrijven) {
        this.weergave = weergave;
        this.collectienaam = collectienaam;
        this.collectie = database.getCollection(collectienaam);
        this.standen = standen;
        this.geschiedenis = geschiedenis;
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
    }

    /** Everything is folded before anything is kept: a fold that throws has changed nothing. */
    @Override
    public void verwerk(Vastgelegd gebeurtenis) {
        Feit feit = new Feit(gebeurtenis);
        String leerlingId = feit.isCorrectie() ? feit.leerlingId() : null;
        if (leerlingId != null) {
            hervouw(leerlingId, gebeurtenis);
            return;
        }
        Map<String, Optional<Document>> nieuw = new LinkedHashMap<>();
        List<String> wissen = new ArrayList<>();
        for (Wijziging w : weergave.projector().wijzigingen(feit)) {
            if (w instanceof Wijziging.Vouwt v) {
                vouw(v, feit, nieuw, this::laad);
            } else if (w instanceof Wijziging.Wist wist) {
                wissen.add(wist.leerlingId());
            }
        }
        bundel.putAll(nieuw);
        wissen.forEach(this::wis);
    }

    /** A correction makes all documents of its student again, from what waits as well. */
    @Override
    public Inhalen inhalen(Vastgelegd gebeurtenis) {
        Feit feit = new Feit(gebeurtenis);
        return feit.isCorrectie() && feit.leerlingId() != null ? Inhalen.VERVANGT : Inhalen.NEE;
    }

    /** The view store as a whole may be away, or full; a document that it does not take is no trouble that passes. */
    @Override
    public boolean gaatVoorbij(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof MongoException m && !weigertDocument(m)) {
                return true;
            }
        }
        return Storing.gaatVoorbij(fout);
    }

    private static boolean weigertDocument(MongoException fout) {
        return fout instanceof MongoBulkWriteException b
                ? b.getWriteConcernError() == null
                        && b.getWriteErrors().stream().allMatch(e -> DOCUMENTFOUTEN.contains(e.getCode()))
                : DOCUMENTFOUTEN.contains(fout.getCode());
    }

    /**
     * Something that was written about a student was wrong (R8): the student's documents are made again from the student's
     * events up to here, each with its right values. A student's events touch documents of that student only, and no other event
     * does, so this gives what a rebuild from zero gives, at the cost of one student.
     */
    private void hervouw(String leerlingId, Vastgelegd totEnMet) {
        Map<String, Optional<Document>> nieuw = new LinkedHashMap<>();
        for (Feit feit : Correcties.toegepast(geschiedenis.van(leerlingId, totEnMet))) {
            for (Wijziging w : weergave.projector().wijzigingen(feit)) {
                if (w instanceof Wijziging.Vouwt v) {
                    vouw(v, feit, nieuw, x -> nieuw.getOrDefault(x.id(), Optional.empty()));
                } else {
                    nieuw.clear();
                }
            }
        }
        bestaand(leerlingId).forEach(id -> bundel.put(id, Optional.empty()));
        bundel.putAll(nieuw);
    }

    /** The ids of the student's documents, written or in this batch. */
    private Set<String> bestaand(String leerlingId) {
        Set<String> ids = new HashSet<>();
        collectie
                .find(Filters.eq("leerlingId", leerlingId))
                .projection(Projections.include("_id"))
                .forEach(d -> ids.add(d.getString("_id")));
        bundel.forEach((id, d) -> {
            if (d.filter(x -> leerlingId.equals(x.get("leerlingId"))).isPresent()) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static void vouw(
            Wijziging.Vouwt v,
            Feit feit,
            Map<String, Optional<Document>> nieuw,
            Function<Wijziging.Vouwt, Optional<Document>> lader) {
        String stroom = feit.vastgelegd().stroom();
        long volgnummer = feit.vastgelegd().volgnummer();
        Optional<Document> inDezeGebeurtenis = nieuw.get(v.id());
        Optional<Document> bekend = inDezeGebeurtenis == null ? lader.apply(v) : inDezeGebeurtenis;
        if (inDezeGebeurtenis == null && bekend.isPresent() && gezien(bekend.get(), stroom) >= volgnummer) {
            return;
        }
        Document resultaat = v.vouw().apply(bekend.map(Weergaveschrijver::kopie).orElse(null));
        if (resultaat == null && bekend.isEmpty()) {
            return;
        }
        if (resultaat != null) {
            resultaat.put("_id", v.id());
            onthoud(resultaat, feit.vastgelegd());
            Correcties.noteer(resultaat, feit);
        }
        nieuw.put(v.id(), Optional.ofNullable(resultaat));
    }

    /** The number of the last event of a stream that is in the document: inside a stream events come in order, and only there. */
    private static long gezien(Document d, String stroom) {
        for (Document s : d.getList(STROMEN, Document.class)) {
            if (stroom.equals(s.get("stroom")) && s.get(VOLGNUMMER) instanceof Long volgnummer) {
                return volgnummer;
            }
        }
        return -1;
    }

    private static void onthoud(Document d, Vastgelegd v) {
        List<Document> stromen = new ArrayList<>();
        stromen.add(new Document("stroom", v.stroom())
                .append(VOLGNUMMER, v.volgnummer())
                .append(POSITIE, v.positie()));
        for (Document s : Objects.requireNonNullElse(d.getList(STROMEN, Document.class), List.<Document>of())) {
            if (!v.stroom().equals(s.get("stroom"))) {
                stromen.add(s);
            }
        }
        d.put(STROMEN, stromen);
        d.put(POSITIE, stromen.stream().mapToLong(s -> s.getLong(POSITIE)).max().orElse(v.positie()));
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
    public void klaar(long hoogste) {
        List<WriteModel<Document>> schrijven = new ArrayList<>();
        gewist.forEach(l -> schrijven.add(new DeleteManyModel<>(Filters.eq("leerlingId", l))));
        bundel.forEach((id, d) -> schrijven.add(
                d.isPresent()
                        ? new ReplaceOneModel<>(Filters.eq("_id", id), d.get(), new ReplaceOptions().upsert(true))
                        : new DeleteOneModel<>(Filters.eq("_id", id))));
        if (!schrijven.isEmpty()) {
            collectie.bulkWrite(schrijven, new BulkWriteOptions().ordered(true));
        }
        standen.positie(collectienaam, hoogste);
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
