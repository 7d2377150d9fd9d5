package nl.zorgspoor.deploy.embedded;

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
    private static final String JA = "ja";
    private static final String NEE = "nee";

    private final PropertiesBestand bestand;

    private Geheimen(PropertiesBestand bestand) {
        this.bestand = bestand;
    }

    /** The secrets of this data folder; the folder is created when missing. */
    public static Geheimen in(Path dir) {
        Afgeschermd.map(dir);
        return new Geheimen(new PropertiesBestand(
                dir.resolve(Mapinhoud.GEHEIMEN),
                (naam, waarde) -> (naam.startsWith("wachtwoord.") && waarde.length() == 32)
                        || (naam.startsWith("sleutel.") && waarde.length() == 44)
                        || (naam.startsWith("gemaakt.") && (waarde.equals(JA) || waarde.equals(NEE))),
                Mapinhoud.herstel(Mapinhoud.GEHEIMEN)));
    }

    /** A password of 32 URL-safe characters (192 bits): needs no quoting in SQL, JAAS or a connection address. */
    public String wachtwoord(String naam) {
        return bestand.lees("wachtwoord." + naam, bewaard -> bewaard == null ? alsWachtwoord() : bewaard);
    }

    /** A key of 256 bits, in base64. */
    public String sleutel(String naam) {
        return bestand.lees("sleutel." + naam, bewaard -> bewaard == null ? alsSleutel() : bewaard);
    }

    /** Whether this password was made before. */
    boolean kent(String naam) {
        return bestand.heeft("wachtwoord." + naam);
    }

    boolean staat(String naam) {
        return bestand.heeft(naam)
                && bestand.lees(naam, bewaard -> bewaard == null ? NEE : bewaard)
                        .equals(JA);
    }

    void onthoud(String naam) {
        bestand.lees(naam, bewaard -> JA);
    }

    void vergeet(String naam) {
        bestand.lees(naam, bewaard -> NEE);
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
