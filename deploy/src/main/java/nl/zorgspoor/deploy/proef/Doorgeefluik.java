package nl.zorgspoor.deploy.proef;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that stays the same while what is behind it comes and goes, and whose connections can be cut halfway. */
final class Doorgeefluik implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket ingang;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int doel;

    Doorgeefluik(String naam) throws IOException {
        this.ingang = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(this::neemAan, "luik-" + naam);
    }

    int poort() {
        return ingang.getLocalPort();
    }

    /** Where new connections go from now on. */
    void naar(int poort) {
        doel = poort;
    }

    /** Cuts every connection as it is, in the middle of whatever it carries; how many. */
    int knip() {
        int n = 0;
        for (Socket s : Set.copyOf(open)) {
            sluit(s);
            n++;
        }
        return n / 2;
    }

    private void neemAan() {
        while (!ingang.isClosed()) {
            try {
                verbind(ingang.accept());
            } catch (IOException e) {
                // The one that came is gone, or this is closed.
            }
        }
    }

    private void verbind(Socket voor) throws IOException {
        try {
            Socket achter = new Socket(InetAddress.getLoopbackAddress(), doel);
            voor.setTcpNoDelay(true);
            achter.setTcpNoDelay(true);
            open.add(voor);
            open.add(achter);
            start(() -> pomp(voor, achter), "pomp-heen");
            start(() -> pomp(achter, voor), "pomp-terug");
        } catch (IOException e) {
            voor.close();
        }
    }

    private void pomp(Socket van, Socket naar) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = van.getInputStream();
                OutputStream uit = naar.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                uit.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Cut, here or there.
        }
        sluit(van);
        sluit(naar);
    }

    private void sluit(Socket s) {
        open.remove(s);
        try {
            s.close();
        } catch (IOException e) {
            // It was closed.
        }
    }

    private static void start(Runnable werk, String naam) {
        Thread t = new Thread(null, werk, naam, 128 * 1024);
        t.setDaemon(true);
        t.start();
    }

    @Override
    public void close() {
        try {
            ingang.close();
        } catch (IOException e) {
            // It was closed.
        }
        knip();
    }
}
