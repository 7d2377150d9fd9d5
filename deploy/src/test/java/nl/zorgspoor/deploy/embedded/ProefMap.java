package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data folders under target: the temp folder is no place for a database, and the build cleans these up. */
final class ProefMap {

    private ProefMap() {}

    static Path nieuw(String naam) throws IOException {
        var basis = Path.of("target", "embedded").toAbsolutePath();
        Files.createDirectories(basis);
        return Files.createTempDirectory(basis, naam + "-");
    }
}
