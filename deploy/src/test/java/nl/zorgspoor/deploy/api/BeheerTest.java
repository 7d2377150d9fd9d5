package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.instantie.Instellingen;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
