package nl.zorgspoor.deploy.embedded;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * From where an embedded instance can be reached.
 *
 * @param luister the address it listens on
 * @param adres the address that clients are told to use
 * @param kafkaPoort the broker's port for clients; 0 for one that is chosen once per data folder
 */
public record Bereik(String luister, String adres, int kafkaPoort) {

    private static final String LOOPBACK = "127.0.0.1";

    /** This machine only. */
    public static final Bereik HIER = new Bereik(LOOPBACK, LOOPBACK, 0);

    /**
     * Also from other machines.
     *
     * @param waarde an IPv4 address of this machine, or 0.0.0.0 for all of them; clients are then told the first that is not loopback
     * @throws EmbeddedServerException when this machine does not have that address; names those that it has
     */
    public static Bereik op(String waarde, int kafkaPoort) {
        List<InetAddress> eigen = eigen();
        InetAddress gevraagd = lees(waarde)
                .filter(a -> a.isAnyLocalAddress() || a.isLoopbackAddress() || eigen.contains(a))
                .orElseThrow(() -> new EmbeddedServerException(
                        "--bind '%s' is geen IPv4-adres van deze machine; wel: %s, 0.0.0.0 (alle)."
                                .formatted(
                                        waarde,
                                        String.join(
                                                ", ",
                                                eigen.stream()
                                                        .map(InetAddress::getHostAddress)
                                                        .toList()))));
        String adres = gevraagd.isAnyLocalAddress()
                ? eigen.stream()
                        .filter(a -> !a.isLoopbackAddress())
                        .findFirst()
                        .map(InetAddress::getHostAddress)
                        .orElse(LOOPBACK)
                : gevraagd.getHostAddress();
        return new Bereik(gevraagd.getHostAddress(), adres, kafkaPoort);
    }

    /** Whether only this machine reaches it. */
    public boolean isAlleenHier() {
        return luister.equals(LOOPBACK);
    }

    private static Optional<InetAddress> lees(String waarde) {
        try {
            return waarde.isBlank()
                    ? Optional.empty()
                    : Optional.of(InetAddress.getByName(waarde)).filter(Inet4Address.class::isInstance);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static List<InetAddress> eigen() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(k -> Collections.list(k.getInetAddresses()).stream())
                    .filter(Inet4Address.class::isInstance)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }
}
