package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * Loopback ports that stay the same over restarts as long as nobody else took them, so that an address noted by a
 * reader or a partner's client keeps working. Kept in {@code poorten.properties}.
 */
final class VastePoorten {

    private static final int HOOGSTE = 65_535;

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

    /** The port that was chosen before, whoever listens there now; 0 when none was. */
    int gekozen(String naam) {
        return Integer.parseInt(bestand.lees(naam, bewaard -> bewaard == null ? "0" : bewaard));
    }

    private static boolean isVrij(int poort) {
        try (var socket = new ServerSocket(poort, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int vrij() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("Geen vrije poort gevonden", e);
        }
    }
}
