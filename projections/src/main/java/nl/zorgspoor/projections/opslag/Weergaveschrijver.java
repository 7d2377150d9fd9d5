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
import java.util.function.BiFunction;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Geheimschrift;
import nl.zorgspoor.core.verwerking.Gezelschap;
import nl.zorgspoor.core.verwerking.Storing;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes one version of a view: folds a batch in memory and writes it in one go. Each document keeps, per stream, the number of the
 * last event that is in it, so that events that come again change nothing.
 */
final class Weergaveschrijver implements Bundelverwerker {

    /** Documents kept in memory between batches; the students that are busy now, not the school. */
    private static final int CACHE = 2_000;

    /** A student of a school: another school may have one with the same id (R330). */
    private record Wie(String schoolId, String leerlingId) {

        boolean is(Document d) {
            return schoolId.equals(d.get("schoolId")) && leerlingId.equals(d.get("leerlingId"));
        }

        Bson zoek() {
            return Filters.and(Filters.eq("leerlingId", leerlingId), Filters.eq("schoolId", schoolId));
        }
    }

    /** The way of writing; raised when documents of an earlier program cannot be trusted, after which all views are built again. */
    static final int SCHRIJFWIJZE = 3;

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
    private final Weergavengezelschap gezelschap;
    private final Geslotenvelden gesloten;

    private final Map<String, Document> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> oudste) {
            return size() > CACHE;
        }
    };
    /** The batch: documents by id as they become; empty for one that goes. */
    private final Map<String, Optional<Document>> bundel = new LinkedHashMap<>();

    private final Set<Wie> gewist = new HashSet<>();

    Weergaveschrijver(
            Weergave weergave,
            String collectienaam,
            MongoDatabase database,
            Standen standen,
            Geschiedenis geschiedenis,
            Weergavengezelschap gezelschap,
            Geheimschrift geheimschrift) {
        this.weergave = weergave;
        this.collectienaam = collectienaam;
        this.collectie = database.getCollection(collectienaam);
        this.standen = standen;
        this.geschiedenis = geschiedenis;
        this.gezelschap = gezelschap;
        this.gesloten = new Geslotenvelden(weergave.gesloten(), geheimschrift);
        maakIndexen();
    }

    /** A small server that speaks the protocol may leave them out; a MongoDB needs them. */
    private void maakIndexen() {
        collectie.createIndex(Indexes.ascending("leerlingId"));
        collectie.createIndex(Indexes.ascending("schoolId"));
        weergave.sorteervelden().forEach(v -> collectie.createIndex(Indexes.ascending("schoolId", v)));
        if (weergave.eerste() != null) {
            collectie.createIndex(Indexes.ascending("schoolId", Weergave.ORDE, "_id"));
        }
    }

    @Override
    public void begin() {
        bundel.clear();
        gewist.clear();
        gezelschap.begin();
    }

    @Override
    public Gezelschap gezelschap() {
        return gezelschap;
    }

    /** Everything is folded before anything is kept: a fold that throws has changed nothing. */
    @Override
    public void verwerk(Vastgelegd gebeurtenis) {
        Feit feit = new Feit(gebeurtenis);
        String leerlingId = feit.isCorrectie() ? feit.leerlingId() : null;
        if (leerlingId != null) {
            hervouw(new Wie(feit.schoolId(), leerlingId), gebeurtenis);
            return;
        }
        Map<String, Optional<Document>> nieuw = new LinkedHashMap<>();
        List<Wie> wissen = new ArrayList<>();
        for (Wijziging w : weergave.projector().wijzigingen(feit)) {
            if (w instanceof Wijziging.Vouwt v) {
                vouw(v, feit, nieuw, this::laad);
            } else if (w instanceof Wijziging.Wist wist) {
                wissen.add(new Wie(feit.schoolId(), wist.leerlingId()));
            }
        }
        bundel.putAll(nieuw);
        wissen.forEach(this::wis);
    }

    /**
     * A correction makes all documents of its student again, from what waits as well. What makes this view forget the student waits
     * for nothing: no event that could not be handled keeps personal data alive (R60).
     */
    @Override
    public Inhalen inhalen(Vastgelegd gebeurtenis) {
        Feit feit = new Feit(gebeurtenis);
        boolean correctie = feit.isCorrectie() && feit.leerlingId() != null;
        return correctie || vergeet(feit) ? Inhalen.VERVANGT : Inhalen.NEE;
    }

    private boolean vergeet(Feit feit) {
        return weergave.projector().wijzigingen(feit).stream().anyMatch(Wijziging.Wist.class::isInstance);
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
    private void hervouw(Wie wie, Vastgelegd totEnMet) {
        Map<String, Optional<Document>> nieuw = new LinkedHashMap<>();
        for (Feit feit : Correcties.toegepast(gezelschap.geschiedenis(geschiedenis, wie.leerlingId(), totEnMet))) {
            for (Wijziging w : weergave.projector().wijzigingen(feit)) {
                if (w instanceof Wijziging.Vouwt v) {
                    vouw(v, feit, nieuw, (naam, vers) -> nieuw.getOrDefault(naam, Optional.empty()));
                } else {
                    nieuw.clear();
                }
            }
        }
        bestaand(wie).forEach(id -> bundel.put(id, Optional.empty()));
        bundel.putAll(nieuw);
    }

    /** The ids of the student's documents, written or in this batch. */
    private Set<String> bestaand(Wie wie) {
        Set<String> ids = new HashSet<>();
        collectie.find(wie.zoek()).projection(Projections.include("_id")).forEach(d -> ids.add(d.getString("_id")));
        bundel.forEach((id, d) -> {
            if (d.filter(wie::is).isPresent()) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void vouw(
            Wijziging.Vouwt v,
            Feit feit,
            Map<String, Optional<Document>> nieuw,
            BiFunction<String, Boolean, Optional<Document>> lader) {
        String stroom = feit.vastgelegd().stroom();
        long volgnummer = feit.vastgelegd().volgnummer();
        String naam = Documentnaam.van(feit.schoolId(), v.id());
        Optional<Document> inDezeGebeurtenis = nieuw.get(naam);
        Optional<Document> bekend = inDezeGebeurtenis == null ? lader.apply(naam, v.nieuw()) : inDezeGebeurtenis;
        if (inDezeGebeurtenis == null && bekend.isPresent() && gezien(bekend.get(), stroom) >= volgnummer) {
            return;
        }
        Document resultaat = v.vouw().apply(bekend.map(Weergaveschrijver::kopie).orElse(null));
        if (resultaat == null && bekend.isEmpty()) {
            return;
        }
        if (resultaat != null) {
            resultaat.put("_id", naam);
            weergave.zetOrde(resultaat);
            onthoud(resultaat, feit.vastgelegd());
            Correcties.noteer(resultaat, feit);
        }
        nieuw.put(naam, Optional.ofNullable(resultaat));
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

    private Optional<Document> laad(String naam, boolean nieuw) {
        Optional<Document> inBundel = bundel.get(naam);
        if (inBundel != null) {
            return inBundel;
        }
        Document inCache = cache.get(naam);
        if (inCache != null) {
            return Optional.of(inCache);
        }
        if (nieuw) {
            return Optional.empty();
        }
        return Optional.ofNullable(collectie.find(Filters.eq("_id", naam)).first())
                .map(gesloten::open)
                .filter(d -> gewist.stream().noneMatch(w -> w.is(d)));
    }

    private void wis(Wie wie) {
        gewist.add(wie);
        bundel.values().removeIf(d -> d.filter(wie::is).isPresent());
        cache.values().removeIf(wie::is);
        gezelschap.wis(this, wie::is);
    }

    @Override
    public void klaar(long hoogste) {
        List<WriteModel<Document>> schrijven = new ArrayList<>();
        gewist.forEach(w -> schrijven.add(new DeleteManyModel<>(w.zoek())));
        bundel.forEach((id, d) -> schrijven.add(
                d.isPresent()
                        ? new ReplaceOneModel<>(
                                Filters.eq("_id", id), gesloten.sluit(d.get()), new ReplaceOptions().upsert(true))
                        : new DeleteOneModel<>(Filters.eq("_id", id))));
        if (!schrijven.isEmpty()) {
            collectie.bulkWrite(schrijven, new BulkWriteOptions().ordered(true));
        }
        gezelschap.geschreven(this, collectienaam, bundel, hoogste);
    }

    /** What is in the store for good, for the next batches. */
    void houdVast(Map<String, Optional<Document>> geschreven) {
        geschreven.forEach((id, d) -> {
            if (d.isPresent()) {
                cache.put(id, d.get());
            } else {
                cache.remove(id);
            }
        });
    }

    /** What was written and is not in the store for good yet: who asks meanwhile looks there. */
    void laatVallen(Set<String> ids) {
        cache.keySet().removeAll(ids);
    }

    @Override
    public void leeg() {
        begin();
        cache.clear();
        collectie.drop();
        maakIndexen();
        standen.vergeet(collectienaam);
        gezelschap.legVast();
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
