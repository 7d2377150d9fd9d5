package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;

/** Files and folders that only their owner may read, whoever made them and however. */
public final class Afgeschermd {

    private static final Set<PosixFilePermission> MAP = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> BESTAND = PosixFilePermissions.fromString("rw-------");

    /** What Zorgspoor itself puts in a data folder; what else lies there is not ours to change. */
    private static final Pattern EIGEN = Pattern.compile(
            "(geheimen|poorten|klok)\\.properties.*|issuer\\..*|mongo\\.mv.*|postgres\\.log|zorgspoor\\.slot|kafka|postgres\\.half-.*");

    private Afgeschermd() {}

    /**
     * Makes the data folder when it is not there, and closes it and what is ours in it to others: partner messages and views lie in
     * it as they are.
     *
     * @throws EmbeddedServerException when it belongs to somebody else
     */
    public static void dataMap(Path map) {
        map(map);
        if (!isPosix(map)) {
            return;
        }
        try {
            try (var inhoud = Files.list(map)) {
                for (var pad : inhoud.filter(
                                p -> EIGEN.matcher(p.getFileName().toString()).matches())
                        .toList()) {
                    sluitGeheel(pad);
                }
            }
        } catch (IOException e) {
            throw nietAf(map, e);
        }
    }

    /** Makes a folder when it is not there, and closes it to others. */
    public static void map(Path map) {
        try {
            Files.createDirectories(map);
            if (isPosix(map)) {
                sluit(map, MAP);
            }
        } catch (IOException e) {
            throw nietAf(map, e);
        }
    }

    private static EmbeddedServerException nietAf(Path map, IOException e) {
        return new EmbeddedServerException(
                "Map " + map + " is niet te maken of niet af te schermen voor anderen (" + e
                        + "); geef een map die van deze gebruiker is, met --data MAP.",
                e);
    }

    private static void sluitGeheel(Path pad) throws IOException {
        if (Files.isSymbolicLink(pad)) {
            return;
        }
        if (!Files.isDirectory(pad)) {
            sluit(pad, BESTAND);
            return;
        }
        sluit(pad, MAP);
        try (var inhoud = Files.list(pad)) {
            for (var p : inhoud.toList()) {
                sluitGeheel(p);
            }
        }
    }

    private static void sluit(Path pad, Set<PosixFilePermission> rechten) throws IOException {
        try {
            sluitNu(pad, rechten);
        } catch (NoSuchFileException e) {
            // Gone since it was listed.
        }
    }

    private static void sluitNu(Path pad, Set<PosixFilePermission> rechten) throws IOException {
        if (!Files.getPosixFilePermissions(pad, LinkOption.NOFOLLOW_LINKS).equals(rechten)) {
            Files.setPosixFilePermissions(pad, rechten);
        }
    }

    /** An empty file to be written by somebody else, and one that is there already: for the owner alone. */
    public static void bestand(Path bestand) throws IOException {
        try {
            if (isPosix(bestand)) {
                Files.createFile(bestand, PosixFilePermissions.asFileAttribute(BESTAND));
            } else {
                Files.createFile(bestand);
            }
        } catch (FileAlreadyExistsException e) {
            if (isPosix(bestand)) {
                sluit(bestand, BESTAND);
            }
        }
    }

    private static boolean isPosix(Path pad) {
        return pad.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
