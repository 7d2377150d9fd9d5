package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One process per data folder. The system releases the lock when the process dies, however it dies. */
final class MapSlot implements AutoCloseable {

    // A lock of the system is per process: closing a second channel on the file would give up the first one's lock.
    private static final Set<Path> VAN_DIT_PROCES = ConcurrentHashMap.newKeySet();

    private final Path map;
    private final FileChannel kanaal;

    private MapSlot(Path map, FileChannel kanaal) {
        this.map = map;
        this.kanaal = kanaal;
    }

    static MapSlot neem(Path dir) {
        try {
            Afgeschermd.dataMap(dir);
            var map = dir.toRealPath();
            if (!VAN_DIT_PROCES.add(map)) {
                throw inGebruik(map, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return new MapSlot(map, vergrendel(map));
            } catch (IOException | RuntimeException e) {
                VAN_DIT_PROCES.remove(map);
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "De map %s is niet te gebruiken (%s). Kies met --data een map van de gebruiker die Zorgspoor start."
                            .formatted(dir, e.getClass().getSimpleName()),
                    e);
        }
    }

    private static FileChannel vergrendel(Path map) throws IOException {
        var bestand = map.resolve("zorgspoor.slot");
        Afgeschermd.bestand(bestand);
        var kanaal =
                FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (kanaal.tryLock() == null) {
            kanaal.close();
            throw inGebruik(map, Files.readString(bestand).strip());
        }
        kanaal.truncate(0);
        kanaal.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return kanaal;
    }

    private static EmbeddedServerException inGebruik(Path map, String pid) {
        return new EmbeddedServerException(
                "Map " + map + " is in gebruik door proces " + pid + "; stop dat proces of kies een andere map.");
    }

    @Override
    public void close() {
        try {
            kanaal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Kan het slot op de map niet vrijgeven", e);
        } finally {
            VAN_DIT_PROCES.remove(map);
        }
    }
}
