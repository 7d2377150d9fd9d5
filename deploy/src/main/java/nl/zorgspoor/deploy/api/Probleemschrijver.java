package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is at work: login, firewall. */
public final class Probleemschrijver {

    private final JsonMapper mapper;

    public Probleemschrijver(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public void schrijf(HttpServletResponse antwoord, Probleem probleem) throws IOException {
        antwoord.setStatus(probleem.status());
        antwoord.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        antwoord.getOutputStream().write(mapper.writeValueAsBytes(probleem.leden()));
    }
}
