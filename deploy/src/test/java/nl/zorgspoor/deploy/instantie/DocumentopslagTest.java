package nl.zorgspoor.deploy.instantie;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.deploy.documenten.Naclamd;
import nl.zorgspoor.deploy.documenten.S3Server;
import nl.zorgspoor.deploy.instantie.Productieopstelling.Knooppunt;
import nl.zorgspoor.deploy.proef.Geduld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Documents in production: encrypted in a store by the S3 protocol, scanned first, and gone with the key, whatever breaks in between. */
class DocumentopslagTest {

    private static final String SLEUTEL = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String MERK = "MERKTEKENINDOCUMENT";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path map;

    private static String token(Productieopstelling p, Rol rol) {
        return p.token(rol.name(), rol, "KLA");
    }

    private HttpResponse<String> breng(Productieopstelling p, Knooppunt knoop, String leerling, String tekst)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(
                                knoop.adres() + "/v1/leerlingen/" + leerling + "/documenten?soort=OPP&naam=plan.pdf"))
                        .header("Authorization", "Bearer " + token(p, Rol.ONDERSTEUNINGSCOORDINATOR))
                        .header("Content-Type", "application/pdf")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(("%PDF-1.7\n% " + tekst + "\n").getBytes(UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> lees(Productieopstelling p, Knooppunt knoop, String leerling, String rest)
            throws Exception {
        return p.get(
                knoop, token(p, Rol.ONDERSTEUNINGSCOORDINATOR), "/v1/leerlingen/" + leerling + "/documenten" + rest);
    }

    private static void doe(Productieopstelling p, Knooppunt knoop, String leerling, String woord, Rol rol, String body)
            throws Exception {
        var antwoord = p.post(knoop, token(p, rol), "/v1/leerlingen/" + leerling + "/" + woord, body);
        assertThat(antwoord.statusCode()).as(woord + antwoord.body()).isEqualTo(200);
    }

    private static void meldAan(Productieopstelling p, Knooppunt knoop, String leerling) throws Exception {
        doe(p, knoop, leerling, "meld-leerling-aan", Rol.ADMINISTRATIE, """
                {"aanmeldingId":"A1","persoonsgegevens":{"naam":"Proef","geboortedatum":"2013-03-01"},"aanmelddatum":"2026-11-30",
                 "instroomtype":"REGULIER_PO_VO","verwachteOndersteuning":false,"meerdereScholen":false,
                 "ouders":[{"ouderId":"O1","gezag":true}],"leerjaar":1,"gewenstNiveau":"HAVO"}""");
    }

    private static void vernietig(Productieopstelling p, Knooppunt knoop, String leerling) throws Exception {
        doe(p, knoop, leerling, "trek-aanmelding-in", Rol.ADMINISTRATIE, "{\"reden\":\"verhuisd\"}");
        doe(p, knoop, leerling, "vernietig-persoonsgegevens", Rol.ADMINISTRATIE, "{\"grond\":\"VERZOEK\"}");
        doe(p, knoop, leerling, "geef-vernietiging-vrij", Rol.ONDERSTEUNINGSCOORDINATOR, "{}");
        doe(p, knoop, leerling, "vernietig-persoonsgegevens", Rol.ADMINISTRATIE, "{\"grond\":\"VERZOEK\"}");
    }

    private static int rijen(Knooppunt knoop) {
        Integer aantal = knoop.bean(JdbcTemplate.class).queryForObject("select count(*) from document", Integer.class);
        return aantal == null ? 0 : aantal;
    }

    private static void wachtTot(BooleanSupplier iets) throws InterruptedException {
        Geduld geduld = new Geduld(Duration.ofSeconds(90));
        while (!iets.getAsBoolean() && !geduld.isOp()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(iets.getAsBoolean()).isTrue();
    }

    private static int objecten(S3Server s3) {
        try {
            return s3.objecten().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void R369_een_document_ligt_versleuteld_in_de_opslag_en_gaat_met_de_sleutel_ook_na_een_val_ertussen()
            throws Exception {
        try (Productieopstelling p = new Productieopstelling(SLEUTEL);
                S3Server s3 = S3Server.in(Files.createDirectories(map.resolve("s3")));
                Naclamd clamd = Naclamd.open()) {
            Map<String, String> omgeving = new HashMap<>(s3.omgeving());
            omgeving.put("ZORGSPOOR_CLAMD", clamd.adres());
            try (Knooppunt knoop = p.start("een", omgeving)) {
                Scholen.richtIn(knoop.bean(Opdrachtpoort.class), List.of());
                meldAan(p, knoop, "L1");
                meldAan(p, knoop, "L2");
                var eerste = breng(p, knoop, "L1", MERK);
                assertThat(eerste.statusCode()).as(eerste.body()).isEqualTo(201);
                String id = JSON.readTree(eerste.body()).path("documentId").asString();
                assertThat(lees(p, knoop, "L1", "/" + id + "/inhoud").body()).contains(MERK);
                assertThat(s3.objecten()).singleElement().satisfies(object -> assertThat(
                                Files.readString(object, ISO_8859_1))
                        .doesNotContain(MERK, "PDF"));
                assertThat(breng(p, knoop, "L2", "blijft").statusCode()).isEqualTo(201);
                wie_besmet_is_of_wie_niemand_scant(p, knoop, s3, clamd);

                s3.stop();
                var weg = breng(p, knoop, "L1", "opslag weg");
                assertThat(weg.statusCode()).as(weg.body()).isEqualTo(503);
                assertThat(weg.body()).contains("DOCUMENTOPSLAG_NIET_BESCHIKBAAR");
                assertThat(lees(p, knoop, "L1", "/" + id + "/inhoud").statusCode())
                        .isEqualTo(503);
                clamd.close();
                int rijen = rijen(knoop);
                eisOngezien(p, knoop);
                assertThat(rijen(knoop)).isEqualTo(rijen);
                vernietig(p, knoop, "L1");
                assertThat(lees(p, knoop, "L1", "/" + id + "/inhoud").statusCode())
                        .isEqualTo(404);
                assertThat(objecten(s3)).isEqualTo(2);
            }
            // The node is gone before the object was; whoever comes next finishes it.
            s3.start();
            try (Knooppunt knoop = p.start("twee", omgeving)) {
                wachtTot(() -> objecten(s3) == 1);
                assertThat(lees(p, knoop, "L2", "").body()).contains("plan.pdf");
                wachtTot(() -> knoop.bean(JdbcTemplate.class)
                        .queryForList(
                                "select 1 from document where leerling_id = 'L1' and gesloten is not null",
                                Integer.class)
                        .isEmpty());
            }
        }
    }

    private void wie_besmet_is_of_wie_niemand_scant(Productieopstelling p, Knooppunt knoop, S3Server s3, Naclamd clamd)
            throws Exception {
        int rijen = rijen(knoop);
        var besmet = breng(p, knoop, "L1", Naclamd.VIRUS);
        assertThat(besmet.statusCode()).as(besmet.body()).isEqualTo(409);
        assertThat(besmet.body()).contains("DOCUMENT_BESMET", "R367");
        clamd.zegt("INSTREAM size limit exceeded. ERROR\0");
        eisOngezien(p, knoop);
        clamd.zegt("");
        assertThat(rijen(knoop)).isEqualTo(rijen);
        assertThat(objecten(s3)).isEqualTo(2);
    }

    private void eisOngezien(Productieopstelling p, Knooppunt knoop) throws Exception {
        var ongezien = breng(p, knoop, "L1", "ongezien");
        assertThat(ongezien.statusCode()).as(ongezien.body()).isEqualTo(503);
        assertThat(ongezien.body()).contains("VIRUSSCANNER_NIET_BESCHIKBAAR");
    }
}
