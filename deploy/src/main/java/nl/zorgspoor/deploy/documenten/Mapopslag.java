package nl.zorgspoor.deploy.documenten;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import nl.zorgspoor.core.document.Objectopslag;

/** Objects as files in a folder; half a file is never under its name, and what was stored outlives a crash. */
final class Mapopslag implements Objectopslag {

    private final Path map;

    Mapopslag(Path map) {
        this.map = map;
    }

    @Override
    public void bewaar(String object, Path bestand) throws IOException {
        Path vak = Files.createDirectories(vak(object));
        Path doel = plek(object);
        Path half = vak.resolve(object + ".half");
        try {
            Files.copy(bestand, half, StandardCopyOption.REPLACE_EXISTING);
            vast(half, StandardOpenOption.WRITE);
            Files.move(half, doel, StandardCopyOption.ATOMIC_MOVE);
            vast(vak, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void vast(Path wat, StandardOpenOption hoe) throws IOException {
        try (FileChannel kanaal = FileChannel.open(wat, hoe)) {
            kanaal.force(true);
        }
    }

    @Override
    public InputStream lees(String object) throws IOException {
        try {
            return Files.newInputStream(plek(object));
        } catch (NoSuchFileException e) {
            throw new OpslagWeg("Een document dat er moet zijn, staat niet in de map.", e);
        }
    }

    @Override
    public void verwijder(String object) throws IOException {
        Files.deleteIfExists(vak(object).resolve(object + ".half"));
        Files.deleteIfExists(plek(object));
    }

    @Override
    public boolean leeft() {
        return true;
    }

    /** No folder gets all of them. */
    private Path vak(String object) {
        return map.resolve(object.substring(0, 2));
    }

    private Path plek(String object) {
        return vak(object).resolve(object);
    }
}
