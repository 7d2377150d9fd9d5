package nl.zorgspoor.deploy.documenten;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** ClamAV's daemon over TCP, by its command {@code INSTREAM}: the file goes in pieces, the answer is one line. */
final class Clamd implements Virusscan {

    private static final Duration VERBINDEN = Duration.ofSeconds(3);
    private static final Duration STILTE = Duration.ofSeconds(60);
    private static final int STUK = 32 * 1024;
    private static final int LANGSTE_ANTWOORD = 4_096;

    private static final byte[] OPDRACHT = "zINSTREAM\0".getBytes(US_ASCII);

    private final String host;
    private final int poort;

    private Clamd(String host, int poort) {
        this.host = host;
        this.poort = poort;
    }

    /** @param adres {@code host:port} */
    static Clamd op(String adres) {
        int dubbel = adres.lastIndexOf(':');
        return new Clamd(adres.substring(0, dubbel), Integer.parseInt(adres.substring(dubbel + 1)));
    }

    @Override
    public boolean isBesmet(InputStream inhoud) throws IOException {
        String antwoord = vraag(inhoud);
        // "stream: OK", "stream: Eicar-Test-Signature FOUND", or what went wrong.
        if (antwoord.endsWith(" FOUND")) {
            return true;
        }
        if (antwoord.equals("stream: OK")) {
            return false;
        }
        throw weg(new IOException("De virusscanner antwoordde met iets anders dan OK of FOUND"));
    }

    private String vraag(InputStream inhoud) throws IOException {
        byte[] stuk = new byte[STUK];
        int lengte = inhoud.read(stuk);
        try (Socket lijn = new Socket()) {
            lijn.connect(new InetSocketAddress(host, poort), (int) VERBINDEN.toMillis());
            lijn.setSoTimeout((int) STILTE.toMillis());
            DataOutputStream uit = new DataOutputStream(new BufferedOutputStream(lijn.getOutputStream(), STUK + 16));
            uit.write(OPDRACHT);
            while (lengte > 0) {
                uit.writeInt(lengte);
                uit.write(stuk, 0, lengte);
                lengte = inhoud.read(stuk);
            }
            uit.writeInt(0);
            uit.flush();
            return antwoord(lijn.getInputStream());
        } catch (IOException e) {
            throw weg(e);
        }
    }

    private static String antwoord(InputStream in) throws IOException {
        ByteArrayOutputStream regel = new ByteArrayOutputStream();
        for (int b = in.read(); b > 0 && regel.size() < LANGSTE_ANTWOORD; b = in.read()) {
            regel.write(b);
        }
        return regel.toString(US_ASCII).strip();
    }

    private static ScannerWeg weg(IOException oorzaak) {
        return new ScannerWeg("De virusscanner antwoordt niet", oorzaak);
    }
}
