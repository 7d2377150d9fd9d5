package nl.zorgspoor.deploy.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request with all of its body. Reading one that is too large ends with an error, for whoever reads it. */
final class OntvangenVerzoek extends HttpServletRequestWrapper {

    /** The body is larger than anything here can be. */
    static final class TeGroot extends IOException {

        private static final long serialVersionUID = 1L;

        TeGroot() {
            super("Het bericht is te groot");
        }

        static boolean isOorzaak(@Nullable Throwable fout) {
            for (Throwable t = fout; t != null; t = t.getCause() == t ? null : t.getCause()) {
                if (t instanceof TeGroot) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The largest body, in bytes; a partner message has the same limit. */
    static final int GROOTSTE = 64 * 1024;

    /** The largest file of a school's own system: some 200,000 lines of absence. */
    static final int GROOTSTE_BESTAND = 16 * 1024 * 1024;

    /** The largest document of a student (R366). */
    static final int GROOTSTE_DOCUMENT = 25 * 1024 * 1024;

    /** How long somebody may take for a document, in milliseconds: from a telephone on the way it does not come in seconds. */
    static final long GEDULD_DOCUMENT_MS = 120_000;

    private static final Pattern DOCUMENT = Pattern.compile("/v1/leerlingen/[^/]+/documenten(/[^/]+/versies)?");

    private static final Set<String> BESTANDEN = Set.of(VerzuimbestandController.PAD, LeerlingbestandController.PAD);

    /** Who is still sending does not listen yet: so much is let by, and so long, before the answer goes. */
    private static final long LAAT_VOORBIJ = 32L * 1024 * 1024;

    private static final long LAAT_VOORBIJ_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** What all bodies that are coming in may hold together, in bytes. */
    private static final long SAMEN =
            Math.max(8L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);

    private static final AtomicLong IN_GEHEUGEN = new AtomicLong();

    private final @Nullable Werkplaatsen plaatsen;
    private final int grootste;
    private final @Nullable Klad klad;
    private final long begin = System.nanoTime();
    private ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
    private long gezien;
    private int geteld;
    private boolean teGroot;
    private boolean vol;
    private volatile boolean gespeeld;
    private @Nullable ServletInputStream stroom;
    private @Nullable Afgifte afgifte;

    /** @param plaatsen where it has to wait for its turn; null when it does not */
    OntvangenVerzoek(HttpServletRequest verzoek, @Nullable Werkplaatsen plaatsen) {
        super(verzoek);
        this.plaatsen = plaatsen;
        this.klad = isDocument(verzoek) ? new Klad(Klad.BINNEN) : null;
        this.grootste = klad != null
                ? GROOTSTE_DOCUMENT
                : BESTANDEN.contains(verzoek.getRequestURI()) ? GROOTSTE_BESTAND : GROOTSTE;
    }

    private static boolean isDocument(HttpServletRequest verzoek) {
        return verzoek.getMethod().equals("POST")
                && DOCUMENT.matcher(verzoek.getRequestURI()).matches();
    }

    /** The request as it was taken in, whatever was put around it since. */
    static OntvangenVerzoek van(HttpServletRequest verzoek) {
        return (OntvangenVerzoek) Objects.requireNonNull(verzoek.getAttribute(Ontvangst.STAND));
    }

    /** A document that came in; it is there until the request is answered. */
    Klad klad() throws TeGroot {
        if (teGroot) {
            throw new TeGroot();
        }
        return Objects.requireNonNull(klad);
    }

    /** Answers with this file, which goes when it was sent. */
    void geef(Klad bestand) {
        Objects.requireNonNull(afgifte).geef(bestand);
    }

    /** How long it may take to come in, or wait for its turn, in milliseconds. */
    long geduld() {
        return klad == null ? Ontvangst.GEDULD_MS : GEDULD_DOCUMENT_MS;
    }

    @Nullable
    Werkplaatsen plaatsen() {
        return plaatsen;
    }

    /** What whoever works on it writes to. */
    Afgifte antwoordOp(HttpServletResponse antwoord) {
        Afgifte nieuw = new Afgifte(antwoord);
        afgifte = nieuw;
        return nieuw;
    }

    @Nullable
    Afgifte afgifte() {
        return afgifte;
    }

    /** Takes in what came; false when no more of it is waited for. */
    boolean neem(byte[] stuk, int lengte) {
        gezien += lengte;
        if (IN_GEHEUGEN.get() > SAMEN) {
            vol = true;
            return false;
        }
        if (!teGroot && (gezien > grootste || getContentLengthLong() > grootste)) {
            teGroot = true;
            vergeet();
        }
        if (!teGroot && klad != null) {
            try {
                klad.schrijf(stuk, lengte);
            } catch (IOException geenRuimte) {
                vol = true;
                return false;
            }
        } else if (!teGroot) {
            inhoud.write(stuk, 0, lengte);
            IN_GEHEUGEN.addAndGet(lengte);
            geteld += lengte;
        }
        return !teGroot || (gezien < LAAT_VOORBIJ && System.nanoTime() - begin < LAAT_VOORBIJ_NANOS);
    }

    private void vergeet() {
        IN_GEHEUGEN.addAndGet(-geteld);
        geteld = 0;
        inhoud = new ByteArrayOutputStream();
        if (klad != null) {
            klad.close();
        }
    }

    /** It is not worked on, or not any more. */
    void gespeeld() {
        gespeeld = true;
        vergeet();
    }

    boolean isGespeeld() {
        return gespeeld;
    }

    /** There is no room for it now. */
    boolean isVol() {
        return vol;
    }

    boolean isTeGroot() {
        return teGroot;
    }

    /** For whoever works on it, this is where it begins, although it waited. */
    @Override
    public DispatcherType getDispatcherType() {
        return gespeeld ? super.getDispatcherType() : DispatcherType.REQUEST;
    }

    @Override
    public ServletInputStream getInputStream() {
        ServletInputStream open = stroom;
        if (open == null) {
            open = new Binnen(new ByteArrayInputStream(inhoud.toByteArray()), teGroot);
            stroom = open;
        }
        return open;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Binnen extends ServletInputStream {

        private final ByteArrayInputStream bron;
        private final boolean teGroot;

        Binnen(ByteArrayInputStream bron, boolean teGroot) {
            this.bron = bron;
            this.teGroot = teGroot;
        }

        @Override
        public int read() throws IOException {
            eisPassend();
            return bron.read();
        }

        @Override
        public int read(byte[] b, int van, int lengte) throws IOException {
            eisPassend();
            return bron.read(b, van, lengte);
        }

        private void eisPassend() throws TeGroot {
            if (teGroot) {
                throw new TeGroot();
            }
        }

        @Override
        public boolean isFinished() {
            return bron.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener luisteraar) {
            throw new IllegalStateException("Alles is al binnen.");
        }
    }
}
