package nl.zorgspoor.deploy.api;

import nl.zorgspoor.projections.lezen.Weergaven;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /openapi.json}: made once, when it is first asked for. */
@RestController
class OpenapiController {

    private final Opdrachtpaden opdrachten;
    private final Weergaven weergaven;
    private final boolean embedded;
    private byte @Nullable [] document;

    OpenapiController(Opdrachtpaden opdrachten, Weergaven weergaven, Environment omgeving) {
        this.opdrachten = opdrachten;
        this.weergaven = weergaven;
        this.embedded = omgeving.acceptsProfiles(Profiles.of("embedded"));
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    synchronized byte[] document() {
        byte[] klaar = document;
        if (klaar == null) {
            klaar = JsonMapper.shared()
                    .writeValueAsBytes(Openapi.beschrijf(opdrachten, weergaven.beschrijvingen(), embedded));
            document = klaar;
        }
        return klaar;
    }
}
