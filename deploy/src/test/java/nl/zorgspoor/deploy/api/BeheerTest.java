package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verwerking.Wachtrij;
import nl.zorgspoor.deploy.Drukte;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.instantie.Instellingen;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class BeheerTest {

    private final Proefinstantie api = Proefinstantie.neem();
    private final String beheerder = api.token(Rol.INSTALLATIEBEHEERDER, "");

    @Test
    void een_beheerder_ziet_hoe_ver_elke_verwerker_is() {
        JsonNode standen = Proefinstantie.json(api.get(beheerder, "/v1/beheer/verwerkers"));
        assertThat(standen.isArray()).isTrue();
        assertThat(standen).hasSizeGreaterThan(10);
        assertThat(standen).allSatisfy(s -> {
            assertThat(s.path("inStoring").asBoolean()).isFalse();
            assertThat(s.path("onverwerkt").asLong()).isZero();
        });
    }

    @Test
    void een_beheerder_laat_een_weergave_opnieuw_opbouwen_terwijl_zij_gelezen_wordt() {
        var antwoord = api.post(beheerder, "/v1/beheer/weergaven/tlv-checklist/herbouw", "");
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        assertThat(Proefinstantie.json(antwoord).path("versie").asInt()).isGreaterThan(1);
        String coordinator = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");
        assertThat(api.get(coordinator, "/v1/weergaven/tlv-checklist").statusCode())
                .isEqualTo(200);
        assertThat(api.post(beheerder, "/v1/beheer/weergaven/bestaat-niet/herbouw", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onverwerkte_gebeurtenissen_worden_op_verzoek_opnieuw_geprobeerd() {
        var antwoord = api.post(beheerder, "/v1/beheer/verwerkers/termijnen/onverwerkt", "");
        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(Proefinstantie.json(antwoord).path("gelukt").asInt()).isZero();
        assertThat(api.post(beheerder, "/v1/beheer/verwerkers/bestaat-niet/onverwerkt", "")
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode opzij(String stroom) {
        return StreamSupport.stream(
                        Proefinstantie.json(api.get(beheerder, "/v1/beheer/opzijgezet"))
                                .spliterator(),
                        false)
                .filter(o -> o.path("reden").asString("").contains(stroom))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String gezondheid(String deel) {
        return Proefinstantie.json(api.stuur(
                        api.verzoek("/actuator/health/verwerkers/" + deel).GET()))
                .path("status")
                .asString();
    }

    @Test
    void wat_is_opzijgezet_staat_bij_de_beheerder_in_de_gezondheid_en_op_het_bord_van_de_school() {
        Wachtrij wachtrij = api.instantie().bean(Verwerkers.class).wachtrij();
        wachtrij.zetTermijnOpzij(
                "proefwacht", "L-COE-OPZIJ", "COE", null, LocalDate.parse("2026-09-14"), "ProefFout in Wacht.kijk:1");
        JsonNode opzij = opzij("ProefFout");
        assertThat(opzij.path("verwerker").asString()).isEqualTo("proefwacht");
        assertThat(opzij.path("schoolId").asString()).isEqualTo("COE");
        assertThat(opzij.path("seconden").asLong(-1)).isBetween(0L, 120L);
        assertThat(opzij.toString()).doesNotContain("L-COE-OPZIJ");
        assertThat(gezondheid("proefwacht")).isEqualTo("DEGRADED");
        assertThat(gezondheid("termijnen")).isEqualTo("UP");
        assertThat(Proefinstantie.json(api.stuur(api.verzoek("/actuator/health").GET()))
                        .path("components")
                        .path("verwerkers")
                        .path("status")
                        .asString())
                .isEqualTo("DEGRADED");
        String bord = "/v1/weergaven/coordinator-werkbord?aantal=500";
        String item = "opzij:" + opzij.path("kenmerk").asLong();
        assertThat(api.get(api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE"), bord)
                        .body())
                .contains(item, "OPZIJGEZET", "uitleg");
        assertThat(api.get(api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "DIA"), bord)
                        .body())
                .doesNotContain(item);

        String pad = "/v1/beheer/opzijgezet/" + opzij.path("kenmerk").asLong();
        assertThat(api.post(api.token(Rol.DOCENT, "COE"), pad + "/voorbijgaan", "{\"reden\": \"zomaar iets\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post(beheerder, pad + "/voorbijgaan", "{}").statusCode()).isEqualTo(400);
        assertThat(Proefinstantie.json(api.post(beheerder, pad + "/opnieuw", ""))
                        .path("gelukt")
                        .asBoolean())
                .isFalse();
        assertThat(Proefinstantie.json(api.post(beheerder, pad + "/voorbijgaan", "{\"reden\": \"proef van de lijst\"}"))
                        .path("gelukt")
                        .asBoolean())
                .isTrue();
        assertThat(api.get(beheerder, "/v1/beheer/voorbijgegaan").body())
                .contains("proef van de lijst", "INSTALLATIEBEHEERDER");
        assertThat(opzij("ProefFout").isMissingNode()).isTrue();
        assertThat(api.post(beheerder, pad + "/voorbijgaan", "{\"reden\": \"proef van de lijst\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void een_transactie_die_open_blijft_houdt_de_weergaven_niet_voorgoed_op() {
        JdbcTemplate jdbc = api.instantie().bean(JdbcTemplate.class);
        for (String grens :
                List.of("statement_timeout", "idle_in_transaction_session_timeout", "transaction_timeout")) {
            assertThat(jdbc.queryForObject("show " + grens, String.class))
                    .as(grens)
                    .isIn("30s", "1min");
        }
    }

    @Test
    void een_positie_die_nog_niet_is_uitgegeven_wordt_meteen_geweigerd() {
        long begin = System.nanoTime();
        var antwoord = api.get(
                api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE"),
                "/v1/weergaven/flexzat-agenda?minimaalPositie=900000000000");
        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(antwoord.body()).contains("minimaalPositie", "nog niet uitgegeven");
        assertThat(System.nanoTime() - begin).isLessThan(Drukte.binnen(5_000_000_000L));
    }

    @Test
    void wie_geen_beheerder_is_komt_er_niet_in() {
        for (Rol rol : List.of(Rol.DOCENT, Rol.BEHEERDER, Rol.AUDITOR)) {
            String token = api.token(rol, "COE");
            assertThat(api.get(token, "/v1/beheer/verwerkers").statusCode()).isEqualTo(403);
            assertThat(api.post(token, "/v1/beheer/weergaven/tlv-checklist/herbouw", "")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void wie_de_installatie_beheert_ziet_en_wijzigt_van_geen_school_iets() {
        for (String pad : List.of(
                "/v1/weergaven/coordinator-werkbord",
                "/v1/audit/leerlingen/L-COE-1/gebeurtenissen",
                "/v1/audit/leerlingen/L-COE-1/stand",
                "/v1/embedded/klok")) {
            assertThat(api.get(beheerder, pad).statusCode()).as(pad).isEqualTo(403);
        }
        assertThat(api.post(beheerder, "/v1/scholen/COE/registreer-medewerker", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void metingen_zijn_te_halen_met_een_eigen_woord_en_verder_niets() {
        String woord = api.instantie().bean(Instellingen.class).metingenToken();
        assertThat(api.get(woord, "/actuator/prometheus").body()).contains("zorgspoor_");
        assertThat(api.get(woord + "x", "/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(api.get(woord, "/v1/beheer/verwerkers").statusCode()).isEqualTo(401);
        assertThat(api.get(api.token(Rol.BEHEERDER, "COE"), "/actuator/prometheus")
                        .statusCode())
                .isEqualTo(403);
    }
}
