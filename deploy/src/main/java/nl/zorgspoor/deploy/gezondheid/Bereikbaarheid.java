package nl.zorgspoor.deploy.gezondheid;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;

/** Whether one of some servers accepts a connection: what can be seen without a login and without a client that stays. */
final class Bereikbaarheid {

    private static final int GEDULD_MILLIS = 1_000;

    private record Plaats(String naam, int poort) {}

    private final List<Plaats> plaatsen;

    private Bereikbaarheid(List<Plaats> plaatsen) {
        this.plaatsen = plaatsen;
    }

    /** @param adressen {@code host:poort}, separated by commas */
    static Bereikbaarheid van(String adressen) {
        return new Bereikbaarheid(Arrays.stream(adressen.split(","))
                .map(String::strip)
                .map(a -> {
                    int dubbelepunt = a.lastIndexOf(':');
                    return new Plaats(a.substring(0, dubbelepunt), Integer.parseInt(a.substring(dubbelepunt + 1)));
                })
                .toList());
    }

    boolean isBereikbaar() {
        return plaatsen.stream().anyMatch(Bereikbaarheid::antwoordt);
    }

    private static boolean antwoordt(Plaats plaats) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(plaats.naam(), plaats.poort()), GEDULD_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
