package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.scenario.Buiten;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of a school's students over HTTP, as its administration sends it when the school begins (R354). */
class LeerlingbestandTest {

    private static final String PAD = "/v1/leerlingbestanden";
    private static final String KOP =
            "leerlingId;naam;geboortedatum;ingangsdatum;leerjaar;niveau;klas;klastype;mentorId;ouder1Id;ouder1Gezag\n";
    private static final Actor ADMINISTRATIE = new Actor("ADM", Rol.ADMINISTRATIE, "COE", null);
    private static final Actor COORDINATOR = new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null);
    private static final int LEERLINGEN = 12;

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final Buiten BUITEN = Buiten.van(API.instantie());

    private static String leerling(String serie, int nummer) {
        return "L-COE-LB" + serie + nummer;
    }

    private static String naam(String serie, int nummer) {
        return "Zeldzame Naam" + serie + nummer;
    }

    private static String regels(String serie, int van, int tot) {
        StringBuilder csv = new StringBuilder();
        for (int n = van; n < tot; n++) {
            csv.append("%s;%s;2013-03-01;2024-08-19;3;HAVO;LB%s;REGULIER;M-LB%s;O-%s;ja%n"
                    .formatted(leerling(serie, n), naam(serie, n), serie, serie, leerling(serie, n)));
        }
        return csv.toString();
    }

    private static JsonNode stuur(String csv, Map<String, String> vraag) throws InterruptedException {
        Buiten.Antwoord aangenomen = BUITEN.bestand(ADMINISTRATIE, PAD, csv, vraag);
        assertThat(aangenomen.status()).as(aangenomen.weigering()).isEqualTo(202);
        String pad = PAD + "/" + aangenomen.tekst("bestandId");
        long tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        JsonNode voortgang = BUITEN.lees(ADMINISTRATIE, pad, Map.of()).inhoud();
        while ("BEZIG".equals(voortgang.at("/stand/status").asString()) && System.nanoTime() < tot) {
            TimeUnit.MILLISECONDS.sleep(20);
            voortgang = BUITEN.lees(ADMINISTRATIE, pad, Map.of()).inhoud();
        }
        return voortgang;
    }

    private static JsonNode lees(Actor als, String pad, Map<String, String> vraag) {
        Buiten.Antwoord antwoord = BUITEN.lees(als, pad, vraag);
        assertThat(antwoord.status()).as(antwoord.weigering()).isEqualTo(200);
        return antwoord.inhoud();
    }

    private static void telt(JsonNode voortgang, int vastgelegd, int herhaald, int fout) {
        assertThat(voortgang.at("/stand/vastgelegd").asInt())
                .as(voortgang.toString())
                .isEqualTo(vastgelegd);
        assertThat(voortgang.at("/stand/herhaald").asInt()).isEqualTo(herhaald);
        assertThat(voortgang.at("/stand/fout").asInt()).isEqualTo(fout);
    }

    @Test
    void R354_een_bestand_wordt_beproefd_overgenomen_en_bij_herhaling_herkend() throws InterruptedException {
        String csv = KOP + regels("A", 0, LEERLINGEN);
        JsonNode proef = stuur(csv, Map.of("proef", "true"));
        telt(proef, LEERLINGEN, 0, 0);
        assertThat(proef.at("/stand/positie").asLong()).isEqualTo(-1);
        assertThat(BUITEN.lees(ADMINISTRATIE, "/v1/leerlingen/" + leerling("A", 0), Map.of())
                        .status())
                .isEqualTo(404);
        JsonNode echt = stuur(csv, Map.of("allesOfNiets", "true"));
        assertThat(echt.at("/stand/status").asString()).isEqualTo("KLAAR");
        telt(echt, LEERLINGEN, 0, 0);
        String positie = echt.at("/stand/positie").asString();
        JsonNode nogEens = stuur(csv, Map.of());
        telt(nogEens, 0, LEERLINGEN, 0);
        assertThat(nogEens.at("/stand/positie").asLong()).isEqualTo(-1);
        telt(stuur(csv + regels("A", LEERLINGEN, 2 * LEERLINGEN), Map.of()), LEERLINGEN, LEERLINGEN, 0);
        weergaven(positie);
    }

    /** Each view shows them as any other student, and none asks for what belongs to a registration. */
    private static void weergaven(String positie) {
        String id = leerling("A", 0);
        JsonNode klas = lees(COORDINATOR, "/v1/leerlingen", Map.of("klas", "LBA", "minimaalPositie", positie));
        assertThat(klas.path("totaal").asInt()).isGreaterThanOrEqualTo(LEERLINGEN);
        JsonNode gezocht = lees(COORDINATOR, "/v1/leerlingen", Map.of("zoek", naam("A", 0)));
        assertThat(gezocht.toString()).contains("\"" + id + "\"");
        JsonNode kaart = lees(COORDINATOR, "/v1/leerlingen/" + id, Map.of());
        assertThat(kaart.toString()).contains("LBA", "M-LBA", "O-" + id, naam("A", 0), "FASE_1");
        assertThat(lees(new Actor("M-LBA", Rol.MENTOR, "COE", null), "/v1/leerlingen", Map.of())
                        .path("totaal")
                        .asInt())
                .isGreaterThanOrEqualTo(LEERLINGEN);
        Map<String, String> van = Map.of("leerlingId", id, "minimaalPositie", positie);
        JsonNode aanmelding =
                lees(COORDINATOR, "/v1/weergaven/aanmeldingen-zorgplicht", van).at("/rijen/0");
        assertThat(aanmelding.path("status").asString()).isEqualTo("INGESCHREVEN");
        assertThat(aanmelding.path("zorgplichtStatus").asString()).isEqualTo("GEEN");
        assertThat(aanmelding.path("overgenomenOp").asString()).isNotEmpty();
        for (JsonNode rij :
                lees(COORDINATOR, "/v1/weergaven/coordinator-werkbord", van).path("rijen")) {
            assertThat(rij.path("regel").asString(""))
                    .as(rij.toString())
                    .isNotIn("R14", "R15", "R16", "R17", "R21", "R22", "R28", "R36", "R37", "R38");
        }
    }

    @Test
    void R354_alle_fouten_staan_bij_hun_regel_en_met_alles_of_niets_wordt_er_niets_vastgelegd()
            throws InterruptedException {
        String csv = KOP
                + regels("B", 0, 2)
                + "%s;%s;01-03-2013;2024-08-19;0;;;REGULIER;;;%n".formatted(leerling("B", 2), naam("B", 2))
                + "%s;%s;2013-03-01;2012-08-19;3;;;;;;%n".formatted(leerling("B", 3), naam("B", 3));
        JsonNode niets = stuur(csv, Map.of("allesOfNiets", "true"));
        assertThat(niets.at("/stand/status").asString()).isEqualTo("NIETS_VASTGELEGD");
        telt(niets, 0, 0, 2);
        assertThat(niets.at("/fouten/0/regel").asInt()).isEqualTo(4);
        assertThat(niets.at("/fouten/0/reden").asString())
                .contains("geboortedatum: ", "leerjaar: ", "klas (bij klastype)");
        assertThat(niets.at("/fouten/1/code").asString()).isEqualTo("OVERNAME_ONVOLLEDIG");
        assertThat(niets.at("/fouten/0").has("regelsleutel")).isFalse();
        assertThat(niets.toString()).doesNotContain("Zeldzame");
        assertThat(BUITEN.lees(ADMINISTRATIE, "/v1/leerlingen/" + leerling("B", 0), Map.of())
                        .status())
                .isEqualTo(404);
        // what was right goes in without it, and the mended file after that
        telt(stuur(csv, Map.of()), 2, 0, 2);
        telt(stuur(KOP + regels("B", 0, 4), Map.of()), 2, 2, 0);
        // a page of the wrong lines
        String id = stuur(csv.replace("B", "E"), Map.of("proef", "true"))
                .at("/stand/bestandId")
                .asString();
        assertThat(lees(ADMINISTRATIE, PAD + "/" + id, Map.of("vanaf", "1", "aantal", "5"))
                        .path("fouten"))
                .hasSize(1);
    }

    @Test
    void R354_wie_hier_anders_staat_is_fout_met_veld_en_opdracht() throws InterruptedException {
        telt(stuur(KOP + regels("C", 0, 1), Map.of()), 1, 0, 0);
        JsonNode anders = stuur(KOP + regels("C", 0, 1).replace("M-LBC", "M-ANDERS"), Map.of());
        telt(anders, 0, 0, 1);
        assertThat(anders.at("/fouten/0/code").asString()).isEqualTo("ANDERS_BEKEND");
        assertThat(anders.at("/fouten/0/reden").asString()).contains("mentorId (anders bekend; WijsMentorToe)");
    }

    @Test
    void R3_alleen_wie_leerlingen_overneemt_stuurt_een_bestand_en_vraagt_ernaar() throws InterruptedException {
        JsonNode eigen = stuur(KOP + regels("D", 0, 1), Map.of("proef", "true"));
        String pad = PAD + "/" + eigen.at("/stand/bestandId").asString();
        for (Actor ander : List.of(
                new Actor("M-LB", Rol.MENTOR, "COE", null),
                COORDINATOR,
                new Actor("O1", Rol.OUDER, "COE", leerling("D", 0)),
                new Actor("VC", Rol.VERZUIMCOORDINATOR, "COE", null))) {
            assertThat(BUITEN.bestand(ander, PAD, KOP + regels("D", 0, 1), Map.of())
                            .tekst("code"))
                    .isEqualTo("ROL_NIET_BEVOEGD");
            assertThat(BUITEN.lees(ander, pad, Map.of()).status()).isEqualTo(403);
        }
        // R330: at another school there is none, and what is a file of students is none of absence
        assertThat(BUITEN.lees(new Actor("ADM", Rol.ADMINISTRATIE, "DIA", null), pad, Map.of())
                        .tekst("code"))
                .isEqualTo("NIET_GEVONDEN");
        assertThat(BUITEN.lees(ADMINISTRATIE, pad.replace("leerling", "verzuim"), Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void wat_geen_bestand_met_leerlingen_is_wordt_gezegd() {
        String token = API.token(ADMINISTRATIE);
        assertThat(stuur(token, "", "leerlingId;naam\nL;Zeldzame".getBytes(StandardCharsets.UTF_8)))
                .satisfies(a -> assertThat(a.body())
                        .contains("INVOER_ONGELDIG", "geboortedatum")
                        .doesNotContain("Zeldzame"));
        assertThat(stuur(
                                token,
                                "",
                                (KOP.replace("mentorId", "mentor") + regels("F", 0, 1))
                                        .getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("INVOER_ONGELDIG", "kent: mentor");
        assertThat(stuur(token, "", new byte[] {(byte) 0xc3, (byte) 0x28}).body())
                .contains("INVOER_ONGELDIG", "UTF-8");
        assertThat(stuur(token, "", new byte[0]).body()).contains("INVOER_ONGELDIG");
        assertThat(stuur(token, "", new byte[17 * 1024 * 1024]).statusCode()).isEqualTo(413);
        assertThat(stuur(token, "", (KOP + regels("F", 0, 1).repeat(10_001)).getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("INVOER_ONGELDIG", "10000 regels");
        for (String vraag : new String[] {"proef=", "proef=TRUE", "PROEF=true", "allesOfNiets=", "allesOfNiets=1"}) {
            assertThat(stuur(token, "?" + vraag, (KOP + regels("F", 0, 1)).getBytes(StandardCharsets.UTF_8))
                            .body())
                    .as(vraag)
                    .contains("INVOER_ONGELDIG", "true");
        }
        assertThat(API.get(token, PAD + "/x?aantal=1001").statusCode()).isEqualTo(400);
        assertThat(API.get(token, PAD + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> stuur(String token, String vraag, byte[] inhoud) {
        return API.stuur(API.verzoek(PAD + vraag)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(inhoud)));
    }
}
