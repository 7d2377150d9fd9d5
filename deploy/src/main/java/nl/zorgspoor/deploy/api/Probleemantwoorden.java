package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.document.Objectopslag.OpslagWeg;
import nl.zorgspoor.core.eventstore.Geschiedenisfout;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.verwerking.Storing;
import nl.zorgspoor.deploy.documenten.Virusscan.ScannerWeg;
import nl.zorgspoor.projections.opslag.WeergavenNietBereikbaar;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every refusal and fault as application/problem+json. */
@RestControllerAdvice
class Probleemantwoorden {

    private final Foutenlog foutenlog;
    private final Herstelstap herstelstap;
    private final Handelingen handelingen;

    Probleemantwoorden(Foutenlog foutenlog, Herstelstap herstelstap, Handelingen handelingen) {
        this.foutenlog = foutenlog;
        this.herstelstap = herstelstap;
        this.handelingen = handelingen;
    }

    @ExceptionHandler(CommandGeweigerd.class)
    ResponseEntity<Map<String, @Nullable Object>> geweigerd(CommandGeweigerd e, HttpServletRequest verzoek) {
        Probleem probleem = Probleem.van(e.weigering());
        Map<String, @Nullable Object> leden = probleem.leden();
        leden.put(Probleem.HERSTEL, herstelstap.van(e.weigering().herstelactie(), verzoek));
        return ResponseEntity.status(probleem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(leden);
    }

    private static ResponseEntity<Map<String, @Nullable Object>> ongeldig(String fout) {
        return antwoord(Probleem.van(CommandGeweigerd.ongeldig(List.of(fout)).weigering()));
    }

    @ExceptionHandler(Probleemfout.class)
    ResponseEntity<Map<String, @Nullable Object>> probleem(Probleemfout e, HttpServletRequest verzoek) {
        return e.probleem().status() == HttpStatus.METHOD_NOT_ALLOWED.value()
                ? nietHier(e.probleem(), handelingen.bij(verzoek.getRequestURI()))
                : antwoord(e.probleem());
    }

    private static ResponseEntity<Map<String, @Nullable Object>> nietHier(Probleem probleem, Set<HttpMethod> wel) {
        return ResponseEntity.status(probleem.status())
                .allow(wel.toArray(new HttpMethod[0]))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(probleem.leden());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Map<String, @Nullable Object>> andereSoort(MethodArgumentTypeMismatchException e) {
        return ongeldig(e.getName() + ": past niet; verwacht: een geheel getal");
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Map<String, @Nullable Object>> onbekendPad() {
        return antwoord(Probleem.van(404, "NIET_GEVONDEN", "Dit pad bestaat niet; zie /openapi.json."));
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<Map<String, @Nullable Object>> andereHandeling(
            HttpRequestMethodNotSupportedException e, HttpServletRequest verzoek) {
        Set<HttpMethod> genoemd = Objects.requireNonNullElse(e.getSupportedHttpMethods(), Set.of());
        Set<HttpMethod> wel = handelingen.bij(verzoek.getRequestURI());
        if (wel.isEmpty() && !genoemd.contains(HttpMethod.DELETE)) {
            // A file, which has no controller. Where DELETE is named, only its refusal is there (R8).
            wel = genoemd;
        }
        if (wel.isEmpty()) {
            return onbekendPad();
        }
        String namen = wel.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
        return nietHier(
                Probleem.van(
                        405, "HANDELING_BESTAAT_NIET", "%s kan hier niet; wel: %s.".formatted(e.getMethod(), namen)),
                wel);
    }

    /** R8 in words: who tries to change or remove what is recorded hears why that does not exist. */
    static Probleem onveranderbaar() {
        return Probleem.van(
                        405,
                        "ONVERANDERBAAR",
                        Regel.ONVERANDERBAAR.zin() + " Leg een correctie vast met POST .../corrigeer-gegeven.")
                .regel(Regel.ONVERANDERBAAR);
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<Map<String, @Nullable Object>> anderBericht() {
        return antwoord(
                Probleem.van(415, "BERICHTFORMAAT_ONBEKEND", "Stuur JSON mee, met Content-Type: application/json."));
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<Map<String, @Nullable Object>> anderAntwoord() {
        return antwoord(Probleem.van(406, "ANTWOORDFORMAAT_ONBEKEND", "Hier komt alleen application/json terug."));
    }

    @ExceptionHandler(OntvangenVerzoek.TeGroot.class)
    ResponseEntity<Map<String, @Nullable Object>> teGroot() {
        return antwoord(Probleem.teGroot());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Map<String, @Nullable Object>> onleesbaar(HttpMessageNotReadableException e) {
        return OntvangenVerzoek.TeGroot.isOorzaak(e)
                ? teGroot()
                : ongeldig("inhoud: ontbreekt of is geen JSON-object zoals in /openapi.json");
    }

    /** What the web server only finds while a controller asks for it: a header or a parameter with characters that do something. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Map<String, @Nullable Object>> onleesbaarVerzoek() {
        return antwoord(Serverfouten.probleem(400));
    }

    /** Who asked is gone: there is nobody to tell, and nothing went wrong here. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void weggelopen() {
        // nothing
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Map<String, @Nullable Object>> opslagWeg(Exception e) {
        foutenlog.storing(e);
        return straksWeer(Probleem.van(
                503,
                "OPSLAG_NIET_BESCHIKBAAR",
                "De opslag antwoordt nu niet; herhaal de opdracht met dezelfde Idempotency-Key."));
    }

    @ExceptionHandler(OpslagWeg.class)
    ResponseEntity<Map<String, @Nullable Object>> documentopslagWeg(OpslagWeg e) {
        foutenlog.storing(e);
        return straksWeer(Probleem.van(
                503,
                "DOCUMENTOPSLAG_NIET_BESCHIKBAAR",
                "De opslag van documenten antwoordt nu niet, of is er hier niet; er is niets bewaard of gelezen."));
    }

    /** Unscanned is not kept. */
    @ExceptionHandler(ScannerWeg.class)
    ResponseEntity<Map<String, @Nullable Object>> scannerWeg(ScannerWeg e) {
        foutenlog.storing(e);
        return straksWeer(Probleem.van(
                503,
                "VIRUSSCANNER_NIET_BESCHIKBAAR",
                "De virusscanner antwoordt nu niet; er is niets bewaard. Herhaal het met dezelfde Idempotency-Key."));
    }

    @ExceptionHandler(Klad.Vol.class)
    ResponseEntity<Map<String, @Nullable Object>> geenRuimte() {
        return straksWeer(Serverfouten.probleem(503));
    }

    @ExceptionHandler(WeergavenNietBereikbaar.class)
    ResponseEntity<Map<String, @Nullable Object>> weergavenWeg(WeergavenNietBereikbaar e) {
        foutenlog.storing(e);
        return straksWeer(Probleem.van(
                503, "WEERGAVEN_NIET_BESCHIKBAAR", "De weergaven zijn nu niet te lezen; vraag het straks opnieuw."));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> straksWeer(Probleem probleem) {
        return ResponseEntity.status(503)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(probleem.leden());
    }

    /** A stored history that cannot be read on: said where, so that it can be looked at. */
    @ExceptionHandler(Geschiedenisfout.class)
    ResponseEntity<Map<String, @Nullable Object>> looptVast(Geschiedenisfout e) {
        return antwoord(Probleem.van(
                500, "GESCHIEDENIS_LOOPT_VAST", "%s; meld kenmerk %s.".formatted(e.getMessage(), foutenlog.meld(e))));
    }

    /** The log gets the fault, the caller an id to ask about: what is in a fault may be personal. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<Map<String, @Nullable Object>> onverwacht(Exception e) {
        if (e instanceof ErrorResponse bekend && bekend.getStatusCode().is4xxClientError()) {
            return antwoord(Serverfouten.probleem(bekend.getStatusCode().value()));
        }
        // However the fault of a store is wrapped, who repeats the command later has it done once.
        return Storing.gaatVoorbij(e) ? opslagWeg(e) : antwoord(Probleem.onverwacht(foutenlog.meld(e)));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> antwoord(Probleem probleem) {
        return ResponseEntity.status(probleem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(probleem.leden());
    }
}
