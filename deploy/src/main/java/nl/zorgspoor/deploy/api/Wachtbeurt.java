package nl.zorgspoor.deploy.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.BadRequestException;

/** A request that holds no thread: its body is coming in, or it has to wait for a place. It is worked on, or answered that it is not. */
final class Wachtbeurt implements ReadListener, AsyncListener {

    private static final int STUK = 8192;

    private final AsyncContext later;
    private final OntvangenVerzoek verzoek;
    private final HttpServletResponse antwoord;
    private final Probleemschrijver schrijver;
    private final AtomicBoolean klaar = new AtomicBoolean();
    private volatile boolean heel;

    Wachtbeurt(
            AsyncContext later, OntvangenVerzoek verzoek, HttpServletResponse antwoord, Probleemschrijver schrijver) {
        this.later = later;
        this.verzoek = verzoek;
        this.antwoord = antwoord;
        this.schrijver = schrijver;
    }

    /** All of it is here, or as much as anybody will read. */
    void binnen() {
        heel = true;
        if (verzoek.isVol()) {
            weiger(Serverfouten.probleem(503));
            return;
        }
        Werkplaatsen plaatsen = verzoek.plaatsen();
        if (plaatsen == null) {
            begin();
        } else if (!plaatsen.sluitAan(this)) {
            weiger(Serverfouten.probleem(503));
        }
    }

    /** It has a place; false when it was answered already. */
    boolean begin() {
        if (!klaar.compareAndSet(false, true)) {
            return false;
        }
        try {
            later.dispatch();
            return true;
        } catch (RuntimeException onleesbaarPad) {
            antwoord(Serverfouten.probleem(400));
            return false;
        }
    }

    private void weiger(Probleem probleem) {
        if (klaar.compareAndSet(false, true)) {
            antwoord(probleem);
        }
    }

    private void antwoord(Probleem probleem) {
        try {
            // What is still coming is read by nobody: the connection ends with the answer.
            antwoord.setHeader("Connection", "close");
            schrijver.schrijf(antwoord, probleem);
            antwoord.flushBuffer();
        } catch (IOException | IllegalStateException wegGelopen) {
            // Who asked is gone: there is nobody to tell.
        } finally {
            verzoek.gespeeld();
            later.complete();
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        ServletInputStream stroom = later.getRequest().getInputStream();
        byte[] stuk = new byte[STUK];
        while (!heel && stroom.isReady()) {
            int gelezen = stroom.read(stuk);
            if (gelezen < 0) {
                return;
            }
            if (!verzoek.neem(stuk, gelezen)) {
                binnen();
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (!heel) {
            binnen();
        }
    }

    @Override
    public void onError(Throwable fout) {
        // Chunks that are none are told apart from what does not come.
        weiger(Serverfouten.probleem(fout instanceof BadRequestException ? 400 : 408));
    }

    @Override
    public void onTimeout(AsyncEvent gebeurtenis) {
        weiger(
                heel
                        ? Serverfouten.probleem(503)
                        : verzoek.isTeGroot() ? Probleem.teGroot() : Serverfouten.probleem(408));
    }

    @Override
    public void onError(AsyncEvent gebeurtenis) {
        weiger(Serverfouten.probleem(400));
    }

    @Override
    public void onComplete(AsyncEvent gebeurtenis) {
        // nothing is held
    }

    @Override
    public void onStartAsync(AsyncEvent gebeurtenis) {
        // a controller that answers later has its own listeners
    }
}
