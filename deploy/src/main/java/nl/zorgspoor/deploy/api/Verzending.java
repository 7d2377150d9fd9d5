package nl.zorgspoor.deploy.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way: as fast as who asked reads it, and without a thread. All that are on their way may hold so much memory
 * together; when it is more, who has been reading longest is cut off.
 */
final class Verzending implements WriteListener, AsyncListener {

    /** How long somebody may take to read an answer, in milliseconds. */
    static final long GEDULD_MS = 60_000;

    /** What is handed to the web server at a time, which keeps a copy of what the network does not take. */
    private static final int STUK = 32 * 1024;

    /** The same for a document, which may be some hundred times as large. */
    private static final long GEDULD_DOCUMENT_MS = 300_000;

    private static final int ZONDER_INHOUD = 204;
    private static final int ONGEWIJZIGD = 304;

    private static final Onderweg ONDERWEG =
            new Onderweg(Math.max(16L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8));

    private final AsyncContext later;
    private final ServletOutputStream uit;
    private final int lengte;
    private final @Nullable Klad bestand;
    private @Nullable InputStream stroom;
    private volatile byte @Nullable [] inhoud;
    private final Runnable kap;
    private final AtomicBoolean klaar = new AtomicBoolean();
    private long nummer;
    private int plek;
    private boolean geleegd;

    private Verzending(
            AsyncContext later,
            ServletOutputStream uit,
            byte[] inhoud,
            int lengte,
            @Nullable Klad bestand,
            Runnable kap) {
        this.bestand = bestand;
        this.later = later;
        this.uit = uit;
        this.inhoud = inhoud;
        this.lengte = lengte;
        this.kap = kap;
    }

    /**
     * Begins to send.
     *
     * @param verzoek the web server's own
     */
    static void begin(ServletRequest verzoek, Afgifte afgifte) throws IOException {
        Klad bestand = afgifte.neemBestand();
        if (bestand != null) {
            begin(verzoek, afgifte.getResponse(), bestand);
            return;
        }
        int lengte = afgifte.lengte();
        byte[] inhoud = afgifte.neem();
        ServletResponse antwoord = afgifte.getResponse();
        if (Inpakking.past((HttpServletRequest) verzoek, afgifte, lengte)) {
            inhoud = Inpakking.pak(inhoud, lengte);
            lengte = inhoud.length;
            afgifte.setHeader("Content-Encoding", Inpakking.GZIP);
        }
        if (lengte > 0 || (afgifte.getStatus() != ZONDER_INHOUD && afgifte.getStatus() != ONGEWIJZIGD)) {
            antwoord.setContentLength(lengte);
        }
        AsyncContext later = verzoek.startAsync();
        later.setTimeout(GEDULD_MS);
        Verzending verzending = new Verzending(
                later, antwoord.getOutputStream(), inhoud, lengte, null, Tijdigprotocol.afkapper(verzoek));
        later.addListener(verzending);
        ONDERWEG.erbij(verzending);
        verzending.uit.setWriteListener(verzending);
    }

    /** A file costs the memory of one piece. */
    private static void begin(ServletRequest verzoek, ServletResponse antwoord, Klad bestand) throws IOException {
        try {
            antwoord.setContentLengthLong(bestand.lengte());
            AsyncContext later = verzoek.startAsync();
            later.setTimeout(GEDULD_DOCUMENT_MS);
            Verzending verzending = new Verzending(
                    later, antwoord.getOutputStream(), new byte[STUK], STUK, bestand, Tijdigprotocol.afkapper(verzoek));
            later.addListener(verzending);
            ONDERWEG.erbij(verzending);
            verzending.stroom = bestand.open();
            verzending.uit.setWriteListener(verzending);
        } catch (IOException | RuntimeException e) {
            bestand.close();
            throw e;
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (uit.isReady()) {
            byte[] rest = inhoud;
            if (rest == null) {
                throw new IOException("Wie te langzaam leest, krijgt de rest niet");
            }
            InputStream in = stroom;
            if (in != null) {
                int stuk = in.readNBytes(rest, 0, rest.length);
                if (stuk > 0) {
                    uit.write(rest, 0, stuk);
                } else {
                    in.close();
                    stroom = null;
                    plek = lengte;
                }
            } else if (plek < lengte) {
                int stuk = Math.min(STUK, lengte - plek);
                uit.write(rest, plek, stuk);
                plek += stuk;
            } else if (!geleegd) {
                geleegd = true;
                uit.flush();
            } else {
                rondAf();
                return;
            }
        }
    }

    private void rondAf() {
        if (klaar.compareAndSet(false, true)) {
            ONDERWEG.weg(this);
            ruimOp();
            later.complete();
        }
    }

    private void ruimOp() {
        if (bestand != null) {
            bestand.close();
        }
    }

    @Override
    public void onError(Throwable fout) {
        rondAf();
    }

    @Override
    public void onError(AsyncEvent gebeurtenis) {
        rondAf();
    }

    @Override
    public void onTimeout(AsyncEvent gebeurtenis) {
        kap.run();
        rondAf();
    }

    @Override
    public void onComplete(AsyncEvent gebeurtenis) {
        ONDERWEG.weg(this);
        ruimOp();
    }

    @Override
    public void onStartAsync(AsyncEvent gebeurtenis) {
        // an answer is sent once
    }

    /** Those that are on their way, the oldest first. */
    private static final class Onderweg {

        private final long hoogstens;
        private final ConcurrentNavigableMap<Long, Verzending> alle = new ConcurrentSkipListMap<>();
        private final AtomicLong nummers = new AtomicLong();
        private final AtomicLong bytes = new AtomicLong();

        Onderweg(long hoogstens) {
            this.hoogstens = hoogstens;
        }

        void erbij(Verzending nieuw) {
            nieuw.nummer = nummers.incrementAndGet();
            alle.put(nieuw.nummer, nieuw);
            bytes.addAndGet(nieuw.lengte);
            while (bytes.get() > hoogstens) {
                Map.Entry<Long, Verzending> oudste = alle.firstEntry();
                if (oudste == null || oudste.getValue() == nieuw) {
                    return;
                }
                weg(oudste.getValue());
                // The web server ends it when it next looks whether more can go.
                oudste.getValue().inhoud = null;
            }
        }

        void weg(Verzending verzending) {
            if (alle.remove(verzending.nummer) != null) {
                bytes.addAndGet(-verzending.lengte);
            }
        }
    }
}
