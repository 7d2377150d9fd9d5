package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the disk of the data folder has room, twice a second. All three servers end in their own ways when they cannot
 * write, some with half a write; so nothing is taken in while there is still room for what is under way.
 */
final class Schijfwacht implements AutoCloseable {

    /** Below this nothing is taken in; PostgreSQL takes 16 MB at a time, the broker's segments grow. */
    static final long GRENS = 64L << 20;

    /** And above this again, so that it does not go on and off with every file. */
    static final long WEER_RUIM = 96L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Schijfwacht.class);
    private static final int KIJK_MS = 500;

    private final Path map;
    private final LongSupplier vrij;
    private final Thread draad = new Thread(this::lus, "schijfwacht");
    private volatile boolean vol;
    private volatile boolean gesloten;

    Schijfwacht(Path map, LongSupplier vrij) {
        this.map = map;
        this.vrij = vrij;
    }

    /**
     * Begins to look.
     *
     * @throws EmbeddedServerException when there is too little room to start
     */
    static Schijfwacht begin(Path map) {
        Schijfwacht wacht = new Schijfwacht(map, () -> ruimte(map));
        long nu = wacht.vrij.getAsLong();
        if (nu < WEER_RUIM) {
            throw new EmbeddedServerException(
                    "Op de schijf van %s is te weinig ruimte: %d MB vrij, en er is %d MB nodig. Maak ruimte en start opnieuw."
                            .formatted(map, nu >> 20, WEER_RUIM >> 20));
        }
        wacht.draad.setDaemon(true);
        wacht.draad.start();
        return wacht;
    }

    private static long ruimte(Path map) {
        try {
            return Files.getFileStore(map).getUsableSpace();
        } catch (IOException e) {
            // What cannot be asked is no reason to stop.
            return Long.MAX_VALUE;
        }
    }

    boolean isVol() {
        return vol;
    }

    private void lus() {
        while (!gesloten) {
            kijk();
            try {
                Thread.sleep(KIJK_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void kijk() {
        long nu = vrij.getAsLong();
        if (!vol && nu < GRENS) {
            vol = true;
            LOG.error(
                    "De schijf van {} is vol ({} MB vrij): er wordt niets meer aangenomen. Maak ruimte; vanaf {} MB"
                            + " gaat alles vanzelf verder.",
                    map,
                    nu >> 20,
                    WEER_RUIM >> 20);
        } else if (vol && nu >= WEER_RUIM) {
            vol = false;
            LOG.warn("Op de schijf van {} is weer ruimte ({} MB vrij): alles gaat verder.", map, nu >> 20);
        }
    }

    @Override
    public void close() {
        gesloten = true;
        draad.interrupt();
    }
}
