package nl.zorgspoor.deploy.documenten;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers on a socket as ClamAV's daemon does: {@code INSTREAM} in pieces, a line that ends in NUL. Infected is what holds the test word. */
public final class Naclamd implements AutoCloseable {

    /** Stands in for a signature: no scanner between here and there takes offence at it. */
    public static final String VIRUS = "ZORGSPOOR-NEPVIRUS-7361";

    private final ServerSocket deur;
    private final AtomicInteger gezien = new AtomicInteger();
    private volatile String anders = "";

    private Naclamd(ServerSocket deur) {
        this.deur = deur;
    }

    public static Naclamd open() throws IOException {
        Naclamd server = new Naclamd(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        Thread draad = new Thread(server::bedien, "naclamd");
        draad.setDaemon(true);
        draad.start();
        return server;
    }

    public String adres() {
        return "127.0.0.1:" + deur.getLocalPort();
    }

    /** How many bytes were scanned last. */
    int gezien() {
        return gezien.get();
    }

    /** From now on it answers this, whatever it gets; nothing lets it judge again. */
    public void zegt(String antwoord) {
        anders = antwoord;
    }

    private void bedien() {
        while (!deur.isClosed()) {
            try (Socket lijn = deur.accept()) {
                DataInputStream in = new DataInputStream(lijn.getInputStream());
                byte[] opdracht = in.readNBytes("zINSTREAM\0".length());
                if (!new String(opdracht, US_ASCII).equals("zINSTREAM\0")) {
                    lijn.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(US_ASCII));
                    continue;
                }
                ByteArrayOutputStream alles = new ByteArrayOutputStream();
                for (int n = in.readInt(); n > 0; n = in.readInt()) {
                    alles.write(in.readNBytes(n));
                }
                gezien.set(alles.size());
                String antwoord = alles.toString(ISO_8859_1).contains(VIRUS)
                        ? "stream: Zorgspoor-Nepvirus FOUND\0"
                        : "stream: OK\0";
                lijn.getOutputStream().write((anders.isEmpty() ? antwoord : anders).getBytes(US_ASCII));
            } catch (IOException dicht) {
                // The next one, or the end.
            }
        }
    }

    @Override
    public void close() throws IOException {
        deur.close();
    }
}
