package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.Callable;

/**
 * Where PostgreSQL's programs are unpacked: once per user and not per data folder, since unpacking takes seconds. Never
 * under the temp folder, where programs in use would be cleaned away.
 */
final class PostgresProgramma {

    private PostgresProgramma() {}

    static Path map(Path dir) {
        var cache = System.getenv("XDG_CACHE_HOME");
        var basis = cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(cache);
        var map = basis.resolve("zorgspoor").resolve("postgres");
        try {
            Files.createDirectories(map);
            if (Files.isWritable(map)) {
                return map;
            }
        } catch (IOException | SecurityException e) {
            // A service account may have no home; the data folder is always ours.
        }
        return dir.resolve("postgres-programma");
    }

    /**
     * Runs the first start, which unpacks, as the only one on this machine, after clearing what a killed unpacking left:
     * the unpacker refuses to overwrite its own half work.
     */
    static <T> T uitpakkend(Path map, Callable<T> start) throws Exception {
        synchronized (PostgresProgramma.class) {
            Files.createDirectories(map);
            try (var kanaal = FileChannel.open(
                            map.resolve("uitpakken.slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var slot = kanaal.lock()) {
                if (slot.isValid() && isUitgepakt(map)) {
                    slot.release();
                    return start.call();
                }
                ruimHalfWerkOp(map);
                return start.call();
            }
        }
    }

    static boolean isUitgepakt(Path map) throws IOException {
        if (!Files.isDirectory(map)) {
            return false;
        }
        try (var mappen = Files.list(map)) {
            return mappen.anyMatch(pg -> Files.exists(pg.resolve(".exists")));
        }
    }

    private static void ruimHalfWerkOp(Path map) throws IOException {
        try (var mappen = Files.list(map)) {
            for (var pg : mappen.filter(Files::isDirectory).toList()) {
                try (var inhoud = Files.walk(pg)) {
                    for (var pad : inhoud.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(pad);
                    }
                }
            }
        }
    }
}
