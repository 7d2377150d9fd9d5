package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Inschrijver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of absence over HTTP, as a school's own system sends it. */
class VerzuimbestandTest {

    private static final String KOP = "regelsleutel;leerlingId;datum;lesuren;soort;reden\n";
    private static final Actor VERZUIM = new Actor("VC", Rol.VERZUIMCOORDINATOR, "COE", null);
    private static final int LEERLINGEN = 12;

    /** The only day with lessons since they were enrolled: the clock that all these tests share stands on it. */
    private static final String DAG = "2026-09-14";

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final Buiten BUITEN = Buiten.van(API.instantie());

    @BeforeAll
    static void schrijfIn() {
        Inschrijver inschrijver = new Inschrijver(BUITEN);
        for (int n = 0; n < LEERLINGEN; n++) {
            inschrijver.schrijfIn("COE", leerling(n), "VB1", "M-VB", LocalDate.parse("2026-08-31"));
        }
    }

    private static String leerling(int nummer) {
        return "L-COE-VB" + nummer;
    }

    private static String regels(String serie) {
        StringBuilder csv = new StringBuilder(KOP);
        for (int n = 0; n < LEERLINGEN; n++) {
            csv.append("%s-%d;%s;%s;1;%s;%n".formatted(serie, n, leerling(n), DAG, n == 0 ? "ONGEOORLOOFD" : "ZIEK"));
        }
        return csv.toString();
    }

    private static JsonNode wacht(Buiten.Antwoord aangenomen) throws InterruptedException {
        assertThat(aangenomen.status()).as(aangenomen.weigering()).isEqualTo(202);
        String pad = "/v1/verzuimbestanden/" + aangenomen.tekst("bestandId");
        long tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        JsonNode voortgang = BUITEN.lees(VERZUIM, pad, Map.of()).inhoud();
        while ("BEZIG".equals(voortgang.at("/stand/status").asString()) && System.nanoTime() < tot) {
            TimeUnit.MILLISECONDS.sleep(20);
            voortgang = BUITEN.lees(VERZUIM, pad, Map.of()).inhoud();
        }
        return voortgang;
    }

    @Test
    void R208_een_bestand_wordt_beoordeeld_vastgelegd_en_bij_herhaling_herkend() throws InterruptedException {
        String csv = regels("A");
        JsonNode proef = wacht(BUITEN.verzuimbestand(VERZUIM, csv, Map.of("proef", "true")));
        assertThat(proef.at("/stand/vastgelegd").asInt()).isEqualTo(LEERLINGEN);
        assertThat(proef.at("/stand/positie").asLong()).isEqualTo(-1);
        JsonNode echt = wacht(BUITEN.verzuimbestand(VERZUIM, csv, Map.of("allesOfNiets", "true")));
        assertThat(echt.at("/stand/status").asString()).isEqualTo("KLAAR");
        assertThat(echt.at("/stand/vastgelegd").asInt()).isEqualTo(LEERLINGEN);
        JsonNode nogEens = wacht(BUITEN.verzuimbestand(VERZUIM, csv, Map.of()));
        assertThat(nogEens.at("/stand/vastgelegd").asInt()).isZero();
        assertThat(nogEens.at("/stand/herhaald").asInt()).isEqualTo(LEERLINGEN);
        JsonNode rijen = BUITEN.lees(
                        VERZUIM,
                        "/v1/weergaven/verzuim-overzicht",
                        Map.of(
                                "leerlingId",
                                leerling(0),
                                "minimaalPositie",
                                echt.at("/stand/positie").asString()))
                .inhoud();
        assertThat(rijen.at("/rijen/0/ongeoorloofdeUren").asInt()).isEqualTo(1);
    }

    @Test
    void R208_met_alles_of_niets_houdt_een_foute_regel_alles_tegen_en_staat_met_haar_reden_in_de_voortgang()
            throws InterruptedException {
        JsonNode voortgang = wacht(BUITEN.verzuimbestand(
                VERZUIM,
                KOP + "B-1;%s;2026-09-14;1;ZIEK;%nB-2;%s;2026-09-13;1;ZIEK;%n".formatted(leerling(1), leerling(1)),
                Map.of("allesOfNiets", "true")));
        assertThat(voortgang.at("/stand/status").asString()).isEqualTo("NIETS_VASTGELEGD");
        assertThat(voortgang.at("/stand/vastgelegd").asInt()).isZero();
        assertThat(voortgang.path("fouten")).hasSize(1);
        assertThat(voortgang.at("/fouten/0/regel").asInt()).isEqualTo(3);
        assertThat(voortgang.at("/fouten/0/code").asString()).isEqualTo("GEEN_LESDAG");
        assertThat(voortgang.at("/fouten/0/reden").asString()).contains(" ");
    }

    @Test
    void alleen_wie_verzuim_in_bulk_vastlegt_stuurt_een_bestand_en_vraagt_ernaar() throws InterruptedException {
        JsonNode eigen = wacht(BUITEN.verzuimbestand(VERZUIM, regels("C"), Map.of("proef", "true")));
        String pad = "/v1/verzuimbestanden/" + eigen.at("/stand/bestandId").asString();
        Actor mentor = new Actor("M-VB", Rol.MENTOR, "COE", null);
        assertThat(BUITEN.verzuimbestand(mentor, regels("C"), Map.of()).tekst("code"))
                .isEqualTo("ROL_NIET_BEVOEGD");
        assertThat(BUITEN.lees(mentor, pad, Map.of()).status()).isEqualTo(403);
        // R330: of another school there is none
        assertThat(BUITEN.lees(new Actor("VC", Rol.VERZUIMCOORDINATOR, "DIA", null), pad, Map.of())
                        .tekst("code"))
                .isEqualTo("NIET_GEVONDEN");
    }

    @Test
    void wat_geen_bestand_met_verzuim_is_wordt_gezegd() {
        String token = API.token(VERZUIM);
        assertThat(stuur(token, "leerlingId;datum\nL;2026-09-14".getBytes(StandardCharsets.UTF_8)))
                .contains("INVOER_ONGELDIG", "regelsleutel");
        assertThat(stuur(token, new byte[] {(byte) 0xc3, (byte) 0x28})).contains("INVOER_ONGELDIG", "UTF-8");
        assertThat(stuur(token, new byte[0])).contains("INVOER_ONGELDIG");
        // A dry run or a switch that is written otherwise is never taken for its opposite.
        for (String vraag : new String[] {"proef=", "proef=TRUE", "PROEF=true", "allesOfNiets=", "allesOfNiets=1"}) {
            assertThat(stuur(token, "?" + vraag, regels("D").getBytes(StandardCharsets.UTF_8)))
                    .as(vraag)
                    .contains("INVOER_ONGELDIG", "true");
        }
        assertThat(API.get(token, "/v1/verzuimbestanden/x?aantal=1001").statusCode())
                .isEqualTo(400);
    }

    private static String stuur(String token, byte[] inhoud) {
        return stuur(token, "", inhoud);
    }

    private static String stuur(String token, String vraag, byte[] inhoud) {
        return API.stuur(API.verzoek("/v1/verzuimbestanden" + vraag)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(inhoud)))
                .body();
    }
}
