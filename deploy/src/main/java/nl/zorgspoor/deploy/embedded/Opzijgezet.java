package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that a start set aside because they were of no use. They may hold what has been erased since, so they stay no
 * longer than somebody needs to look into them.
 */
final class Opzijgezet {

    private static final Logger LOG = LoggerFactory.getLogger(Opzijgezet.class);
    private static final Duration BEWAARTERMIJN = Duration.ofDays(7);
    private static final Pattern NAAM = Pattern.compile("mongo\\.mv\\.onbruikbaar|postgres\\.half-\\d+");

    private Opzijgezet() {}

    /** Its term begins now, whenever it was written last. */
    static void merk(Path opzij) throws IOException {
        Files.setLastModifiedTime(opzij, FileTime.from(Instant.now()));
    }

    /** Removes what has lain in this data folder for longer than its term. */
    static void ruimOp(Path map, Instant nu) {
        try (var inhoud = Files.list(map)) {
            for (var pad : inhoud.filter(
                            p -> NAAM.matcher(p.getFileName().toString()).matches())
                    .toList()) {
                if (Files.getLastModifiedTime(pad).toInstant().isBefore(nu.minus(BEWAARTERMIJN))) {
                    verwijder(pad);
                    LOG.warn("{} was opzijgezet en is na {} dagen verwijderd", pad, BEWAARTERMIJN.toDays());
                }
            }
        } catch (IOException e) {
            LOG.warn("Wat in {} opzij staat, kon niet worden opgeruimd: {}", map, e.toString());
        }
    }

    static void verwijder(Path pad) throws IOException {
        try (var inhoud = Files.walk(pad)) {
            for (var p : inhoud.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
