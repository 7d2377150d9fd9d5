package nl.zorgspoor.deploy.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiFunction;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the view store: opened and checked, set aside when it is of no use, and rewritten without what was deleted. */
final class Weergavenbestand {

    private static final Logger LOG = LoggerFactory.getLogger(Weergavenbestand.class);
    private static final String NAAM = "mongo.mv";
    private static final String OPZIJ = NAAM + ".onbruikbaar";
    private static final String HERSCHREVEN = NAAM + ".nieuw";
    private static final int CACHE_MB = 16;

    /** What has not been written stays in memory. */
    private static final int PER_COMMIT = 2_000;

    private static final String ID_INDEX = Opslagvorm.INDEX + "_id_";

    private final Path bestand;

    Weergavenbestand(Path map) {
        this.bestand = map.resolve(NAAM);
    }

    /** Opens it; a file that cannot be used is set aside and a new one begins. */
    H2Backend open() throws IOException {
        Files.deleteIfExists(bestand.resolveSibling(HERSCHREVEN));
        Afgeschermd.bestand(bestand);
        try {
            return openEnControleer();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new EmbeddedServerException(
                        "Een ander proces gebruikt " + bestand + "; stop dat proces en start opnieuw.", e);
            }
            return openNaOpzijZetten(e);
        } catch (RuntimeException e) {
            return openNaOpzijZetten(e);
        }
    }

    private H2Backend openNaOpzijZetten(RuntimeException oorzaak) throws IOException {
        // One copy is enough to look into what happened; more would fill the disk.
        var opzij = bestand.resolveSibling(OPZIJ);
        Files.move(bestand, opzij, StandardCopyOption.REPLACE_EXISTING);
        Opzijgezet.merk(opzij);
        LOG.warn(
                "De weergaven in {} zijn onbruikbaar ({}); het bestand staat nu in {} en de weergaven worden opnieuw"
                        + " opgebouwd",
                bestand,
                oorzaak.getMessage(),
                opzij);
        Afgeschermd.bestand(bestand);
        return openEnControleer();
    }

    private H2Backend openEnControleer() throws IOException {
        var store = open(bestand);
        try {
            if (store.getStoreVersion() < Opslagvorm.VERSIE) {
                store.close();
                LOG.info("De weergaven in {} worden eenmalig anders opgeschreven", bestand);
                herschrijf(MVStore::openMap);
                store = open(bestand);
            }
            eisSamenhang(store);
            return new Opslagvorm.Backend(store);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static MVStore open(Path bestand) {
        var store = new MVStore.Builder()
                .fileName(bestand.toString())
                .cacheSize(CACHE_MB)
                // Both the timer and the full buffer would store half a write: documents without their index.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(Opslagvorm.VERSIE);
        }
        return store;
    }

    /**
     * Writes what is there now to a new file, which takes the place of the old one: a page that was deleted stays in the old one
     * until it happens to be used again. The file must be closed.
     */
    void herschrijf() throws IOException {
        herschrijf(Opslagvorm::open);
    }

    /** @param lezer opens a map in the way in which it was written */
    private void herschrijf(BiFunction<MVStore, String, MVMap<Object, Object>> lezer) throws IOException {
        var nieuw = bestand.resolveSibling(HERSCHREVEN);
        Files.deleteIfExists(nieuw);
        Afgeschermd.bestand(nieuw);
        try (var van = open(bestand);
                var naar = open(nieuw)) {
            var aantal = 0;
            for (var naam : van.getMapNames()) {
                var doel = Opslagvorm.open(naar, naam);
                for (var cursor = lezer.apply(van, naam).cursor(null); cursor.hasNext(); ) {
                    var sleutel = cursor.next();
                    doel.put(sleutel, cursor.getValue());
                    if (++aantal % PER_COMMIT == 0) {
                        naar.commit();
                    }
                }
            }
            naar.commit();
            naar.sync();
            van.closeImmediately();
        }
        Files.move(nieuw, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The documents of a collection, its id index and its data about itself are maps that must tell the same. */
    private static void eisSamenhang(MVStore store) {
        var namen = store.getMapNames();
        for (var naam : namen) {
            if (!naam.startsWith(Opslagvorm.DOCUMENTEN)) {
                continue;
            }
            var collectie = naam.substring(Opslagvorm.DOCUMENTEN.length());
            if (!namen.contains(Opslagvorm.METAGEGEVENS + collectie)) {
                throw new IllegalStateException("collectie " + collectie + " is niet geheel opgeslagen");
            }
            var index = collectie + ID_INDEX;
            if (namen.contains(index)
                    && Opslagvorm.open(store, naam).sizeAsLong()
                            != Opslagvorm.open(store, index).sizeAsLong()) {
                throw new IllegalStateException("collectie " + collectie + " klopt niet met haar index");
            }
        }
    }
}
