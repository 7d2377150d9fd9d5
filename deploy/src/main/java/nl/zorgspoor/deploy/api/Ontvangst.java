package nl.zorgspoor.deploy.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first to see a request. A body is taken in whole before anything looks at it, without a thread and within a time; who has it
 * all waits for a place to be worked on, without a thread as well. Health has no queue, and descriptions have places of their own:
 * nobody without a login can take those of the others by reading slowly.
 */
public final class Ontvangst implements Filter {

    /** How long somebody may take for a body, or wait for a place, in milliseconds. */
    static final long GEDULD_MS = 10_000;

    /** Below the web server's threads, so that there always are some for health and for what comes in. */
    private static final int WERKPLAATSEN = 48;

    private static final int BESCHRIJVERS = 8;
    private static final int LANGSTE_RIJ = 500;

    static final String STAND = Ontvangst.class.getName();
    private static final String GEZONDHEID = "/actuator/health";
    private static final List<String> BESCHRIJVINGEN = List.of("/openapi.json", "/asyncapi.yaml", "/schemas");

    private final Werkplaatsen werk = new Werkplaatsen(WERKPLAATSEN, LANGSTE_RIJ);
    private final Werkplaatsen beschrijvingen = new Werkplaatsen(BESCHRIJVERS, LANGSTE_RIJ);
    private final Probleemschrijver schrijver;

    Ontvangst(Probleemschrijver schrijver) {
        this.schrijver = schrijver;
    }

    @Override
    public void doFilter(ServletRequest verzoek, ServletResponse antwoord, FilterChain keten)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) verzoek;
        if (http.getAttribute(STAND) instanceof OntvangenVerzoek ontvangen) {
            if (ontvangen.isGespeeld()) {
                // A controller answers later; what it waited for is there.
                keten.doFilter(verzoek, antwoord);
                verzend(ontvangen);
            } else {
                speel(ontvangen, (HttpServletResponse) antwoord, keten);
            }
            return;
        }
        OntvangenVerzoek nieuw = new OntvangenVerzoek(http, plaatsen(http));
        http.setAttribute(STAND, nieuw);
        if (!heeftInhoud(http) && (nieuw.plaatsen() == null || nieuw.plaatsen().neem())) {
            speel(nieuw, (HttpServletResponse) antwoord, keten);
            return;
        }
        AsyncContext later = http.startAsync();
        later.setTimeout(nieuw.geduld());
        Wachtbeurt beurt = new Wachtbeurt(later, nieuw, (HttpServletResponse) antwoord, schrijver);
        later.addListener(beurt);
        if (heeftInhoud(http)) {
            http.getInputStream().setReadListener(beurt);
        } else {
            beurt.binnen();
        }
    }

    private static boolean heeftInhoud(HttpServletRequest verzoek) {
        return verzoek.getContentLengthLong() > 0 || verzoek.getHeader("Transfer-Encoding") != null;
    }

    private static void speel(OntvangenVerzoek ontvangen, HttpServletResponse antwoord, FilterChain keten)
            throws IOException, ServletException {
        try {
            keten.doFilter(ontvangen, ontvangen.antwoordOp(antwoord));
        } finally {
            ontvangen.gespeeld();
            Werkplaatsen plaatsen = ontvangen.plaatsen();
            if (plaatsen != null) {
                plaatsen.geefTerug();
            }
        }
        verzend(ontvangen);
    }

    /** Its place is free already: who reads slowly takes nobody's. */
    private static void verzend(OntvangenVerzoek ontvangen) throws IOException {
        Afgifte afgifte = ontvangen.afgifte();
        if (afgifte != null && !afgifte.isAanServer() && !ontvangen.isAsyncStarted()) {
            Verzending.begin(ontvangen.getRequest(), afgifte);
        } else if (afgifte != null) {
            afgifte.laatBestand();
        }
    }

    private @Nullable Werkplaatsen plaatsen(HttpServletRequest verzoek) {
        String pad = verzoek.getRequestURI();
        if (pad.equals(GEZONDHEID) || pad.startsWith(GEZONDHEID + "/")) {
            return null;
        }
        return BESCHRIJVINGEN.stream().anyMatch(pad::startsWith) ? beschrijvingen : werk;
    }
}
