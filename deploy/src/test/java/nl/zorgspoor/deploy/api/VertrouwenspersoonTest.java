package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** R59 from outside: who reads what lies with the vertrouwenspersoon, and who may not even learn that it is there. */
class VertrouwenspersoonTest {

    private static final String AANMELDING = """
            {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
             "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
             "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
             "gewenstNiveau": "HAVO"}""";

    private static final String MELDING = "{\"meldingId\": \"VM1\", \"domein\": \"SEKSUELE_INTIMIDATIE\"}";
    private static final String NOTITIE = "{\"meldingId\": \"VM1\", \"tekst\": \"wat in vertrouwen is gezegd\"}";

    private final Proefinstantie api = Proefinstantie.neem();
    private final String leerlingId = "L-COE-VP" + UUID.randomUUID().toString().substring(0, 8);
    private final String leerling = api.token(new Actor("S1", Rol.LEERLING, "COE", leerlingId));
    private final String vp = api.token(new Actor("VP1", Rol.VERTROUWENSPERSOON, "COE", null));
    private final String geschiedenis = "/v1/audit/leerlingen/" + leerlingId + "/gebeurtenissen";
    private final String stand = "/v1/audit/leerlingen/" + leerlingId + "/stand";

    @BeforeEach
    void meldAan() {
        goed(api.post(api.token(Rol.ADMINISTRATIE, "COE"), opdracht("meld-leerling-aan"), AANMELDING));
    }

    private String opdracht(String woord) {
        return "/v1/leerlingen/" + leerlingId + "/" + woord;
    }

    private HttpResponse<String> meld(String token) {
        return api.post(token, opdracht("meld-bij-vertrouwenspersoon"), MELDING);
    }

    private HttpResponse<String> noteer(String token) {
        return api.post(token, opdracht("leg-vertrouwelijke-notitie-vast"), NOTITIE);
    }

    private HttpResponse<String> sluit(String token, String meldingId) {
        return api.post(
                token,
                opdracht("sluit-vertrouwenstraject-af"),
                "{\"meldingId\": \"%s\", \"aangifteGedaan\": true}".formatted(meldingId));
    }

    private static JsonNode goed(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord);
    }

    private static void geweigerd(HttpResponse<String> antwoord, int status, String code, String regel) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(status);
        assertThat(json(antwoord).path("code").asString()).isEqualTo(code);
        if (regel != null) {
            assertThat(json(antwoord).path("regel").asString()).isEqualTo(regel);
        }
    }

    private List<String> typen(String token) {
        return goed(api.get(token, geschiedenis))
                .path("gebeurtenissen")
                .valueStream()
                .map(g -> g.path("type").asString())
                .toList();
    }

    @Test
    void R59_weigeringen_zijn_403_404_en_409() {
        geweigerd(sluit(vp, "VM1"), 404, "NIET_GEVONDEN", null);
        goed(meld(leerling));
        geweigerd(meld(leerling), 409, "STATUS_ONJUIST", null);
        geweigerd(meld(api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE")), 403, "ROL_NIET_BEVOEGD", "R59");
        geweigerd(meld(api.token(new Actor("O1", Rol.OUDER, "COE", leerlingId))), 403, "ROL_NIET_BEVOEGD", "R59");
        geweigerd(meld(api.token(new Actor("S2", Rol.LEERLING, "COE", "L-COE-ANDER"))), 403, "ROL_NIET_BEVOEGD", "R3");
        geweigerd(meld(api.token(new Actor("S1", Rol.LEERLING, "DIA", leerlingId))), 404, "NIET_GEVONDEN", null);
        geweigerd(noteer(api.token(Rol.MENTOR, "COE")), 403, "ROL_NIET_BEVOEGD", "R59");
        geweigerd(noteer(leerling), 403, "ROL_NIET_BEVOEGD", "R59");
        geweigerd(sluit(api.token(Rol.VERTROUWENSPERSOON, "DIA"), "VM1"), 404, "NIET_GEVONDEN", null);
        geweigerd(sluit(vp, "VM2"), 404, "NIET_GEVONDEN", null);
        geweigerd(
                api.post(
                        api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE"),
                        opdracht("registreer-notitie"),
                        "{\"tekst\": \"x\", \"vertrouwelijkheid\": \"VERTROUWELIJK_VP\"}"),
                403,
                "ROL_NIET_BEVOEGD",
                "R59");
        goed(sluit(vp, "VM1"));
        geweigerd(sluit(vp, "VM1"), 409, "STATUS_ONJUIST", null);
        goed(noteer(vp)); // after the report to the police there is support (R227)
        geweigerd(
                api.post(leerling, opdracht("meld-bij-vertrouwenspersoon"), "{\"domein\": \"X\"}"),
                400,
                "INVOER_ONGELDIG",
                null);
    }

    @Test
    void R59_de_audit_van_anderen_is_met_en_zonder_melding_dezelfde() {
        List<String> lezers = List.of(
                api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE"),
                api.token(Rol.RECTOR, "COE"),
                api.token(Rol.AUDITOR, "COE"),
                api.token(new Actor("O1", Rol.OUDER, "COE", leerlingId)));
        List<String> voor = lezers.stream().map(this::alles).toList();
        goed(meld(leerling));
        goed(noteer(vp));
        long laatste = goed(sluit(vp, "VM1")).path("positie").asLong();
        assertThat(lezers.stream().map(this::alles)).isEqualTo(voor);
        String coordinator = lezers.get(0);
        assertThat(goed(api.get(
                                coordinator,
                                "/v1/weergaven/dossier-tijdlijn?leerlingId=%s&minimaalPositie=%d"
                                        .formatted(leerlingId, laatste)))
                        .path("rijen")
                        .valueStream()
                        .map(r -> r.path("soort").asString()))
                .containsExactly("LeerlingAangemeld");
        for (String lezer : lezers) {
            geweigerd(
                    api.get(lezer, "/v1/weergaven/vertrouwensmeldingen?leerlingId=" + leerlingId),
                    403,
                    "ROL_NIET_BEVOEGD",
                    null);
        }
    }

    private String alles(String token) {
        return goed(api.get(token, geschiedenis)) + "\n" + goed(api.get(token, stand));
    }

    @Test
    void R59_de_vertrouwenspersoon_leest_alles_hiervan_en_niets_van_de_rest() {
        assertThat(typen(vp)).isEmpty();
        geweigerd(api.get(vp, stand), 404, "NIET_GEVONDEN", null);
        goed(meld(leerling));
        goed(noteer(vp));
        goed(sluit(vp, "VM1"));
        JsonNode rijen = goed(api.get(vp, geschiedenis)).path("gebeurtenissen");
        assertThat(rijen.valueStream().map(g -> g.path("type").asString()))
                .containsExactly(
                        "veiligheid.MeldingVertrouwenspersoonOntvangen",
                        "veiligheid.VertrouwelijkeNotitieVastgelegd",
                        "veiligheid.VertrouwenstrajectAfgesloten");
        assertThat(rijen.get(0).at("/inhoud/domein").asString()).isEqualTo("SEKSUELE_INTIMIDATIE");
        assertThat(rijen.get(1).at("/inhoud/tekst").asString()).isEqualTo("wat in vertrouwen is gezegd");
        JsonNode gebieden = goed(api.get(vp, stand)).path("gebieden");
        assertThat(gebieden.propertyNames()).containsExactly("veiligheid");
        assertThat(gebieden.at("/veiligheid/vertrouwen/trajecten/VM1/vervolg").asString())
                .isEqualTo("ONDERSTEUNING");
        geweigerd(api.get(api.token(Rol.VERTROUWENSPERSOON, "DIA"), geschiedenis), 404, "NIET_GEVONDEN", null);
        geweigerd(api.get(api.token(Rol.VERTROUWENSPERSOON, "DIA"), stand), 404, "NIET_GEVONDEN", null);
    }

    @Test
    void R59_een_andere_vertrouwenspersoon_en_de_leerling_lezen_de_melding_en_niet_de_notitie() {
        goed(meld(leerling));
        goed(noteer(vp));
        String collega = api.token(new Actor("VP2", Rol.VERTROUWENSPERSOON, "COE", null));
        assertThat(typen(collega)).containsExactly("veiligheid.MeldingVertrouwenspersoonOntvangen");
        assertThat(typen(leerling))
                .contains("leerling.LeerlingAangemeld", "veiligheid.MeldingVertrouwenspersoonOntvangen")
                .doesNotContain("veiligheid.VertrouwelijkeNotitieVastgelegd");
        assertThat(goed(api.get(leerling, stand))
                        .at("/gebieden/veiligheid/vertrouwen/trajecten/VM1/domein")
                        .asString())
                .isEqualTo("SEKSUELE_INTIMIDATIE");
        assertThat(api.get(leerling, stand).body()).doesNotContain("wat in vertrouwen is gezegd");
    }

    @Test
    void R59_de_vertrouwenspersoon_vindt_de_melding_in_de_eigen_weergave() {
        long positie = goed(meld(leerling)).path("positie").asLong();
        String pad =
                "/v1/weergaven/vertrouwensmeldingen?leerlingId=%s&minimaalPositie=%d".formatted(leerlingId, positie);
        assertThat(goed(api.get(vp, pad)).path("rijen")).singleElement().satisfies(r -> {
            assertThat(r.path("meldingId").asString()).isEqualTo("VM1");
            assertThat(r.path("status").asString()).isEqualTo("OPEN");
        });
        assertThat(goed(api.get(leerling, pad)).path("rijen")).hasSize(1);
        geweigerd(api.get(api.token(Rol.VERTROUWENSPERSOON, "DIA"), pad), 404, "NIET_GEVONDEN", null);
    }

    @Test
    void R59_het_log_van_weigeringen_noemt_de_leerling_niet() {
        String vreemd = "S-" + UUID.randomUUID();
        geweigerd(
                meld(api.token(new Actor(vreemd, Rol.LEERLING, "COE", "L-COE-ANDER"))), 403, "ROL_NIET_BEVOEGD", "R3");
        assertThat(api.get(api.token(Rol.AUDITOR, "COE"), "/v1/audit/scholen/COE/weigeringen")
                        .body())
                .contains("MeldBijVertrouwenspersoon", "(vertrouwelijk)")
                .doesNotContain(vreemd);
    }
}
