package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Students and staff are found by who may find them, and what they are called lies closed in the store. */
class LeerlingenTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final String MERK = UUID.randomUUID().toString().substring(0, 6);
    private static final String EEN = "L-COE-LL" + MERK + "1";
    private static final String TWEE = "L-COE-LL" + MERK + "2";
    private static final String ACHTERNAAM = "Zoutelande" + MERK;
    private static final String OC = API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");

    private static long positie;

    @BeforeAll
    static void leerlingen() {
        meldAan(EEN, "Zoë " + ACHTERNAAM, "O1" + MERK);
        meldAan(TWEE, "Bram " + ACHTERNAAM, "O2" + MERK);
        for (String l : List.of(EEN, TWEE)) {
            goed(API.post(
                    API.token(Rol.RECTOR, "COE"),
                    "/v1/leerlingen/" + l + "/besluit-over-toelating",
                    "{\"besluit\": \"TOELATEN\"}"));
            goed(API.post(API.token(Rol.ADMINISTRATIE, "COE"), "/v1/leerlingen/" + l + "/schrijf-leerling-in", "{}"));
        }
        JsonNode antwoord = goed(API.post(
                API.token(Rol.AFDELINGSLEIDER, "COE"),
                "/v1/leerlingen/" + EEN + "/wijs-mentor-toe",
                "{\"mentorId\": \"M-%s\"}".formatted(MERK)));
        positie = antwoord.path("positie").asLong();
    }

    private static void meldAan(String leerling, String naam, String ouder) {
        goed(API.post(
                API.token(Rol.ADMINISTRATIE, "COE"), "/v1/leerlingen/" + leerling + "/meld-leerling-aan", """
                {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "%s", "geboortedatum": "2013-03-01"},
                 "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                 "meerdereScholen": false, "ouders": [{"ouderId": "%s", "gezag": true}], "leerjaar": 1,
                 "gewenstNiveau": "HAVO"}""".formatted(
                                naam, ouder)));
    }

    private static JsonNode goed(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord);
    }

    private static JsonNode zoek(String token, String vraag) {
        return goed(API.get(token, "/v1/leerlingen?minimaalPositie=" + positie + "&" + vraag));
    }

    private static List<String> ids(JsonNode antwoord) {
        return antwoord.path("rijen")
                .valueStream()
                .map(r -> r.path("leerlingId").asString())
                .toList();
    }

    private static String naam(String tekst) {
        return "zoek=" + URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }

    @Test
    void een_leerling_is_te_vinden_op_een_deel_van_naam_of_id_ook_anders_geschreven() {
        assertThat(ids(zoek(OC, naam("zoe zoutelande" + MERK)))).containsExactly(EEN);
        assertThat(ids(zoek(OC, naam("ZOË Soutelande" + MERK)))).containsExactly(EEN);
        assertThat(ids(zoek(OC, naam("Zotelande" + MERK)))).containsExactly(TWEE, EEN);
        assertThat(ids(zoek(OC, naam(ACHTERNAAM)))).containsExactly(TWEE, EEN);
        assertThat(ids(zoek(OC, naam("ll" + MERK + "2")))).containsExactly(TWEE);
        assertThat(ids(zoek(OC, naam("bestaat niet")))).isEmpty();
        JsonNode rij = zoek(OC, naam("zoe " + ACHTERNAAM)).at("/rijen/0");
        assertThat(rij.path("naam").asString()).isEqualTo("Zoë " + ACHTERNAAM);
        assertThat(rij.path("leerjaar").asInt()).isEqualTo(1);
        assertThat(rij.path("mentorId").asString()).isEqualTo("M-" + MERK);
        assertThat(rij.path("ingeschreven").asBoolean()).isTrue();
        assertThat(rij.path("fase").asString()).isNotEmpty();
    }

    @Test
    void wat_per_dag_geldt_wordt_per_dag_gezocht() {
        assertThat(ids(zoek(OC, naam(ACHTERNAAM) + "&mentor=M-" + MERK))).containsExactly(EEN);
        assertThat(ids(zoek(OC, naam(ACHTERNAAM) + "&mentor=M-" + MERK + "&ingeschrevenOp=2026-10-01")))
                .containsExactly(EEN);
        assertThat(ids(zoek(OC, naam(ACHTERNAAM) + "&ingeschrevenOp=2025-10-01")))
                .isEmpty();
        assertThat(ids(zoek(OC, naam(ACHTERNAAM) + "&leerjaar=1"))).containsExactly(TWEE, EEN);
        assertThat(ids(zoek(OC, naam(ACHTERNAAM) + "&leerjaar=2"))).isEmpty();
        assertThat(API.get(OC, "/v1/leerlingen?leerjaar=9&ingeschrevenOp=morgen&x=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void bladzijden_passen_aan_elkaar_en_zeggen_hoeveel_er_zijn() {
        JsonNode eerste = zoek(OC, naam(ACHTERNAAM) + "&aantal=1");
        assertThat(eerste.path("totaal").asInt()).isEqualTo(2);
        assertThat(ids(eerste)).containsExactly(TWEE);
        JsonNode tweede = goed(API.get(OC, eerste.path("volgende").asString()));
        assertThat(ids(tweede)).containsExactly(EEN);
        assertThat(tweede.path("volgende").isNull()).isTrue();
        List<String> alle = new ArrayList<>();
        String pad = "/v1/leerlingen?aantal=7";
        long totaal = goed(API.get(OC, pad)).path("totaal").asLong();
        while (pad != null) {
            JsonNode bladzijde = goed(API.get(OC, pad));
            alle.addAll(ids(bladzijde));
            pad = bladzijde.path("volgende").isNull()
                    ? null
                    : bladzijde.path("volgende").asString();
        }
        assertThat(alle).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo((int) totaal);
    }

    @Test
    void ieder_ziet_de_leerlingen_van_het_eigen_bereik() {
        String mentor = API.token(new Actor("M-" + MERK, Rol.MENTOR, "COE", null));
        assertThat(ids(zoek(mentor, naam(ACHTERNAAM)))).containsExactly(EEN);
        String ouder = API.token(new Actor("O2" + MERK, Rol.OUDER, "COE", TWEE));
        assertThat(ids(zoek(ouder, "aantal=100"))).containsExactly(TWEE);
        assertThat(API.get(ouder, "/v1/leerlingen/" + EEN).statusCode()).isEqualTo(403);
        assertThat(API.get(mentor, "/v1/leerlingen/" + TWEE).statusCode()).isEqualTo(403);
        assertThat(API.get(API.token(Rol.CONCIERGE, "COE"), "/v1/leerlingen").statusCode())
                .isEqualTo(403);
        String dia = API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA");
        assertThat(ids(zoek(dia, naam(ACHTERNAAM)))).isEmpty();
        assertThat(ids(zoek(API.token(Rol.SMW, "COE"), naam(ACHTERNAAM)))).isEmpty();
    }

    @Test
    void de_kaart_van_een_andere_school_is_als_een_die_er_niet_is() {
        String dia = API.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA");
        HttpResponse<String> ander = API.get(dia, "/v1/leerlingen/" + EEN);
        HttpResponse<String> geen = API.get(dia, "/v1/leerlingen/" + EEN.replace("1", "9"));
        assertThat(ander.statusCode()).isEqualTo(404);
        assertThat(ander.body().replace(EEN, "ID")).isEqualTo(geen.body().replace(EEN.replace("1", "9"), "ID"));
    }

    @Test
    void de_kaart_zegt_wie_waar_hoe_ver_en_wat_loopt() {
        JsonNode kaart = goed(API.get(OC, "/v1/leerlingen/" + EEN + "?minimaalPositie=" + positie));
        assertThat(kaart.path("naam").asString()).isEqualTo("Zoë " + ACHTERNAAM);
        assertThat(kaart.path("geboortedatum").asString()).isEqualTo("2013-03-01");
        assertThat(kaart.at("/ouders/0/ouderId").asString()).isEqualTo("O1" + MERK);
        assertThat(kaart.at("/ouders/0/gezag").asBoolean()).isTrue();
        assertThat(kaart.at("/fase/code").asString()).isEqualTo("FASE_0");
        assertThat(kaart.at("/fase/vervolg")).isNotEmpty();
        assertThat(kaart.path("termijnen").isArray()).isTrue();
        assertThat(kaart.path("taken").isArray()).isTrue();
        assertThat(kaart.path("toestemmingen").isArray()).isTrue();
        assertThat(kaart.path("gesloten")).isEmpty();
        JsonNode stap = java.util.stream.Stream.concat(
                        kaart.path("termijnen").valueStream(),
                        kaart.path("taken").valueStream())
                .filter(t -> t.path("volgendeActie").isString())
                .findFirst()
                .orElseThrow()
                .path("volgendeStap");
        assertThat(stap.path("pad").asString()).startsWith("/v1/leerlingen/" + EEN + "/");
        assertThat(stap.path("rollen")).isNotEmpty();
        JsonNode ouder =
                goed(API.get(API.token(new Actor("O1" + MERK, Rol.OUDER, "COE", EEN)), "/v1/leerlingen/" + EEN));
        assertThat(ouder.path("naam").asString()).isEqualTo("Zoë " + ACHTERNAAM);
        assertThat(ouder.path("gesloten").valueStream().map(JsonNode::asString)).contains("taken", "termijnen");
        assertThat(ouder.has("taken")).isFalse();
    }

    @Test
    void namen_staan_naast_de_ids_voor_wie_ze_mag_lezen() {
        String pad = "/v1/weergaven/dossier-tijdlijn?leerlingId=" + EEN + "&minimaalPositie=" + positie;
        JsonNode rij = goed(API.get(OC, pad)).at("/rijen/0");
        assertThat(rij.path("leerlingId").asString()).isEqualTo(EEN);
        assertThat(rij.path("leerlingNaam").asString()).isEqualTo("Zoë " + ACHTERNAAM);
        assertThat(rij.path("leerling").asString()).isEqualTo(EEN);
    }

    @Test
    void in_de_opslag_staat_geen_naam_en_geen_geboortedatum() {
        zoek(OC, naam(ACHTERNAAM));
        MongoDatabase opslag = API.instantie().bean(MongoDatabase.class);
        String alles = opslag.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(c -> c.startsWith("leerlingkaart"))
                .flatMap(c -> opslag.getCollection(c).find().into(new ArrayList<>()).stream())
                .map(d -> d.toJson())
                .filter(d -> d.contains(EEN))
                .reduce("", String::concat);
        assertThat(alles)
                .contains("v1:COE/" + EEN + "/DOSSIER:")
                .doesNotContain(ACHTERNAAM)
                .doesNotContain("2013-03-01");
    }

    @Test
    void wie_ben_ik_en_wie_werkt_hier() {
        JsonNode mij = goed(API.get(OC, "/v1/mij"));
        assertThat(mij.path("rol").asString()).isEqualTo("ONDERSTEUNINGSCOORDINATOR");
        assertThat(mij.path("rolGeldt").asBoolean()).isTrue();
        assertThat(mij.at("/bereik/soort").asString()).isEqualTo("HELE_SCHOOL");
        assertThat(mij.at("/leesrechten/BASIS").asString()).isEqualTo("VOLLEDIG");
        assertThat(mij.path("opdrachten").valueStream().map(JsonNode::asString)).contains("PlanFlexZat");
        JsonNode ouder = goed(API.get(API.token(new Actor("O1" + MERK, Rol.OUDER, "COE", EEN)), "/v1/mij"));
        assertThat(ouder.at("/bereik/leerlingId").asString()).isEqualTo(EEN);
        goed(API.post(
                API.token(Rol.BEHEERDER, "COE"),
                "/v1/scholen/COE/registreer-medewerker",
                "{\"medewerkerId\": \"DOC-%s\", \"rollen\": [\"DOCENT\"], \"scopeKlassen\": [\"1x\"], \"ingangsdatum\": \"2026-09-01\"}"
                        .formatted(MERK)));
        JsonNode staf = goed(API.get(OC, "/v1/medewerkers?rol=DOCENT&klas=1x&zoek=doc-" + MERK));
        assertThat(staf.path("totaal").asInt()).isEqualTo(1);
        assertThat(staf.at("/rijen/0/rollen/0").asString()).isEqualTo("DOCENT");
        assertThat(goed(API.get(OC, "/v1/medewerkers?op=2026-08-01&rol=DOCENT&zoek=" + MERK))
                        .path("totaal")
                        .asInt())
                .isZero();
        JsonNode docent = goed(API.get(API.token(new Actor("DOC-" + MERK, Rol.MENTOR, "COE", null)), "/v1/mij"));
        assertThat(docent.path("rolGeldt").asBoolean()).isFalse();
        assertThat(docent.path("weergaven")).isEmpty();
        for (Rol rol : List.of(Rol.OUDER, Rol.LEERLING, Rol.SMW)) {
            assertThat(API.get(API.token(new Actor("X", rol, "COE", rol.isPartij() ? EEN : null)), "/v1/medewerkers")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void de_lijst_van_weergaven_noemt_kolommen_en_filters() {
        JsonNode lijst = goed(API.get(OC, "/v1/weergaven"));
        assertThat(lijst.path("totaal").asInt()).isGreaterThan(15);
        lijst.path("rijen").forEach(w -> {
            assertThat(w.path("kolommen")).as(w.path("naam").asString()).isNotEmpty();
            assertThat(w.path("filters")).isNotEmpty();
        });
    }

    @Test
    void ieder_ziet_wat_er_op_hem_wacht() {
        String ouder = API.token(new Actor("O1" + MERK, Rol.OUDER, "COE", EEN));
        JsonNode gevraagd = goed(API.post(
                OC,
                "/v1/leerlingen/" + EEN + "/vraag-toestemming",
                "{\"toestemmingId\": \"T-%s\", \"doel\": \"FLEXZAT\", \"aan\": [\"O1%s\"]}".formatted(MERK, MERK)));
        String vanaf = "?minimaalPositie=" + gevraagd.path("positie").asLong();
        JsonNode taak = goed(API.get(ouder, "/v1/mij/taken" + vanaf)).at("/rijen/0");
        assertThat(taak.path("leerlingId").asString()).isEqualTo(EEN);
        assertThat(taak.at("/volgendeStap/pad").asString()).isEqualTo("/v1/leerlingen/" + EEN + "/verleen-toestemming");
        JsonNode staf = goed(API.get(OC, "/v1/mij/taken" + vanaf));
        assertThat(staf.path("rijen")).isNotEmpty();
        staf.path("rijen")
                .forEach(r -> assertThat(r.path("eigenaar").asString()).isEqualTo("ONDERSTEUNINGSCOORDINATOR"));
        assertThat(API.get(API.token(Rol.CONCIERGE, "COE"), "/v1/mij/taken").statusCode())
                .isEqualTo(403);
        assertThat(API.get(OC, "/v1/mij/taken?x=1").statusCode()).isEqualTo(400);
    }
}
