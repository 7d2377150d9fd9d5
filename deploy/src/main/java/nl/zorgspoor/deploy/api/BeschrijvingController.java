package nl.zorgspoor.deploy.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import nl.zorgspoor.partners.Partnerinstellingen;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Schemas;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What partners read before they connect: the description of topics and the schemas of messages. */
@RestController
class BeschrijvingController {

    private static final Pattern DEEL = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private final Partnerinstellingen instellingen;

    BeschrijvingController(Partnerinstellingen instellingen) {
        this.instellingen = instellingen;
    }

    @GetMapping("/asyncapi.yaml")
    ResponseEntity<byte[]> asyncapi() throws IOException {
        return bestand("/asyncapi.yaml", MediaType.parseMediaType("application/yaml"));
    }

    /** As it stands in the product, with the address of this installation as its own: what it refers to is found there. */
    @GetMapping("/schemas/{kamer}/{naam}")
    ResponseEntity<byte[]> schema(@PathVariable String kamer, @PathVariable String naam) throws IOException {
        if (!DEEL.matcher(kamer).matches() || !DEEL.matcher(naam).matches()) {
            throw onbekend();
        }
        return bestand("/schemas/" + kamer + "/" + naam, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<byte[]> bestand(String pad, MediaType soort) throws IOException {
        try (InputStream in = Partners.class.getResourceAsStream(pad)) {
            if (in == null) {
                throw onbekend();
            }
            String tekst = new String(in.readAllBytes(), UTF_8)
                    .replace(Schemas.ADRES, instellingen.schemas().toString());
            return ResponseEntity.ok().contentType(soort).body(tekst.getBytes(UTF_8));
        }
    }

    private static Probleemfout onbekend() {
        return new Probleemfout(Probleem.van(404, "NIET_GEVONDEN", "Dit schema bestaat niet; zie /asyncapi.yaml."));
    }
}
