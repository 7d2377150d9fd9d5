package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loopback ports that stay the same over restarts as long as nobody else took them, so that an address noted by a
 * reader or a partner's client keeps working. Kept in {@code poorten.properties}.
 */
final class VastePoorten {

    private static final Logger LOG = LoggerFactory.getLogger(VastePoorten.class);
    private static final int HOOGSTE = 65_535;

    /** Below the ports that the platform gives to outgoing connections: one of those is taken between choosing and listening. */
    private static final int EERSTE_EIGEN = 15_000;

    private static final int LAATSTE_EIGEN = 32_000;
    private static final int POGINGEN = 1_000;
    private static final int STARTPOGINGEN = 5;

    private final PropertiesBestand bestand;

    private VastePoorten(PropertiesBestand bestand) {
        this.bestand = bestand;
    }

    static VastePoorten in(Path dir) {
        return new VastePoorten(new PropertiesBestand(
                dir.resolve(Mapinhoud.POORTEN),
                (naam, waarde) -> waarde.matches("[0-9]{1,5}") && Integer.parseInt(waarde) <= HOOGSTE,
                Mapinhoud.herstel(Mapinhoud.POORTEN)));
    }

    int poort(String naam) {
        var gekozen = bestand.lees(
                naam,
                bewaard -> bewaard != null && isVrij(Integer.parseInt(bewaard)) ? bewaard : Integer.toString(vrij()));
        return Integer.parseInt(gekozen);
    }

    /** A start that takes ports of its own choosing. */
    @FunctionalInterface
    interface Start<T, X extends Exception> {
        T opVrijePoort() throws X;
    }

    /** A port that was free when it was chosen may be another's when the server listens: the server then starts on another one. */
    static <T, X extends Exception> T opnieuwAlsBezet(Start<T, X> start) throws X {
        for (int poging = 1; ; poging++) {
            try {
                return start.opVrijePoort();
            } catch (PoortBezetException e) {
                if (poging == STARTPOGINGEN) {
                    throw new EmbeddedServerException(
                            e.getMessage() + ", ook de " + STARTPOGINGEN + "e keer; start opnieuw", e);
                }
                LOG.info("{}; het wordt een andere", e.getMessage());
            }
        }
    }

    /** The port that was chosen before, whoever listens there now; 0 when none was. */
    int gekozen(String naam) {
        return Integer.parseInt(bestand.lees(naam, bewaard -> bewaard == null ? "0" : bewaard));
    }

    static boolean isVrij(int poort) {
        try (var socket = new ServerSocket(poort, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int vrij() {
        return ThreadLocalRandom.current()
                .ints(POGINGEN, EERSTE_EIGEN, LAATSTE_EIGEN)
                .filter(VastePoorten::isVrij)
                .findFirst()
                .orElseThrow(() -> new EmbeddedServerException("Er is geen vrije poort"));
    }
}
