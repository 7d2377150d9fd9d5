package nl.zorgspoor.deploy.api;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the web server itself refuses, before any code of ours sees it: a path that cannot be read, a header that is too large, a
 * version of HTTP that does not exist. The same answer as everywhere, and nothing about the server.
 */
public final class Serverfouten extends ErrorReportValve {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The web server makes it by name. */
    public Serverfouten() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request verzoek, Response antwoord, @Nullable Throwable fout) {
        int status = antwoord.getStatus();
        if (status < 400 || antwoord.getContentWritten() > 0 || !antwoord.setErrorReported() || !magNog(antwoord)) {
            return;
        }
        try {
            antwoord.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            antwoord.setCharacterEncoding(StandardCharsets.UTF_8);
            antwoord.setHeader("Cache-Control", "no-store");
            antwoord.setHeader("X-Content-Type-Options", "nosniff");
            Writer schrijver = antwoord.getReporter();
            if (schrijver != null) {
                schrijver.write(MAPPER.writeValueAsString(probleem(status).leden()));
                antwoord.finishResponse();
            }
        } catch (IOException | IllegalStateException wegGelopen) {
            // Who asked is gone: there is nobody to tell.
        }
    }

    /** Whether the connection still takes an answer. */
    private static boolean magNog(Response antwoord) {
        AtomicBoolean mag = new AtomicBoolean();
        antwoord.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, mag);
        return mag.get();
    }

    static Probleem probleem(int status) {
        return switch (status) {
            case 400 ->
                Probleem.van(
                        400,
                        "VERZOEK_ONLEESBAAR",
                        "Dit verzoek is niet te lezen: het pad bevat tekens die hier niet mogen, of een kop is onjuist"
                                + " of te groot.");
            case 404 -> Probleem.van(404, "NIET_GEVONDEN", "Dit pad bestaat niet; zie /openapi.json.");
            case 405, 501 ->
                Probleem.van(status, "HANDELING_BESTAAT_NIET", "Deze handeling bestaat hier niet; zie /openapi.json.");
            case 408 ->
                Probleem.van(408, "VERZOEK_TE_LANGZAAM", "Het verzoek kwam niet op tijd in zijn geheel binnen.");
            case 413 -> Probleem.van(413, "BERICHT_TE_GROOT", "Dit bericht is te groot.");
            case 414 -> Probleem.van(414, "PAD_TE_LANG", "Dit pad is te lang.");
            case 431 -> Probleem.van(431, "KOP_TE_GROOT", "De koppen van dit verzoek zijn samen te groot.");
            case 503 -> Probleem.van(503, "NIET_BESCHIKBAAR", "Zorgspoor is nu niet beschikbaar; probeer het later.");
            default ->
                status < 500
                        ? Probleem.van(status, "VERZOEK_GEWEIGERD", "Dit verzoek wordt hier niet aangenomen.")
                        : Probleem.van(status, "ONVERWACHTE_FOUT", "Het verzoek kon niet worden verwerkt.");
        };
    }
}
