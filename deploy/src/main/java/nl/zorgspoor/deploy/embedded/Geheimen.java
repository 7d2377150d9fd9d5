package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Named random secrets of one data folder, made when first asked for and kept in {@code geheimen.properties} (mode
 * 0600). Who loses this file loses the embedded data with it.
 */
public final class Geheimen {

    private static final SecureRandom TOEVAL = new SecureRandom();
    private static final int WACHTWOORD_BYTES = 24;
    private static final int SLEUTEL_BYTES = 32;

    private final PropertiesBestand bestand;

    private Geheimen(PropertiesBestand bestand) {
        this.bestand = bestand;
    }

    /** The secrets of this data folder; the folder is created when missing. */
    public static Geheimen in(Path dir) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException("Kan map " + dir + " niet maken", e);
        }
        return new Geheimen(new PropertiesBestand(dir.resolve("geheimen.properties")));
    }

    /** A password of 32 URL-safe characters (192 bits): needs no quoting in SQL, JAAS or a connection address. */
    public String wachtwoord(String naam) {
        return bestand.lees("wachtwoord." + naam, bewaard -> bewaard == null ? alsWachtwoord() : bewaard);
    }

    /** A key of 256 bits, in base64. */
    public String sleutel(String naam) {
        return bestand.lees("sleutel." + naam, bewaard -> bewaard == null ? alsSleutel() : bewaard);
    }

    private static String alsWachtwoord() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(toeval(WACHTWOORD_BYTES));
    }

    private static String alsSleutel() {
        return Base64.getEncoder().encodeToString(toeval(SLEUTEL_BYTES));
    }

    private static byte[] toeval(int aantal) {
        var bytes = new byte[aantal];
        TOEVAL.nextBytes(bytes);
        return bytes;
    }
}
