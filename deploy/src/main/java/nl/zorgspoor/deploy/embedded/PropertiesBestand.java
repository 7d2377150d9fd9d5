package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A small properties file that only its owner may read and that is never half written. */
final class PropertiesBestand {

    private final Path bestand;

    PropertiesBestand(Path bestand) {
        this.bestand = bestand;
    }

    /**
     * Gives the kept value after {@code keuze} has looked at it; a changed value is on disk before this returns.
     *
     * @param keuze sees the kept value (null when there is none) and gives the value to use
     */
    String lees(String naam, UnaryOperator<@Nullable String> keuze) {
        // The servers start in parallel and share the file: reading and writing is one step for the whole process.
        synchronized (PropertiesBestand.class) {
            try {
                var inhoud = laad();
                var bewaard = inhoud.getProperty(naam);
                var gekozen = keuze.apply(bewaard);
                if (gekozen == null) {
                    throw new IllegalStateException("Geen waarde voor " + naam);
                }
                if (!gekozen.equals(bewaard)) {
                    inhoud.setProperty(naam, gekozen);
                    bewaar(inhoud);
                }
                return gekozen;
            } catch (IOException e) {
                throw new UncheckedIOException("Kan " + bestand + " niet lezen of schrijven", e);
            }
        }
    }

    private Properties laad() throws IOException {
        var inhoud = new Properties();
        if (Files.exists(bestand)) {
            try (var reader = Files.newBufferedReader(bestand)) {
                inhoud.load(reader);
            }
        }
        return inhoud;
    }

    private void bewaar(Properties inhoud) throws IOException {
        var tekst = new StringWriter();
        inhoud.store(tekst, null);
        var nieuw = bestand.resolveSibling(bestand.getFileName() + ".nieuw");
        Files.deleteIfExists(nieuw);
        if (nieuw.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(nieuw, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(nieuw);
        }
        // A lost password or key locks the owner out of his own data, so the bytes must be on disk before the rename.
        try (var kanaal = FileChannel.open(nieuw, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(tekst.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                kanaal.write(bytes);
            }
            kanaal.force(true);
        }
        Files.move(nieuw, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
