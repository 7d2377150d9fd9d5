package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** R328 and the consent on paper (R48) from outside: O1 has authority, O3 has not. */
class OuderZonderGezagTest {

    private static final String AANMELDING = """
            {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2013-03-01"},
             "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
             "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}, {"ouderId": "O3", "gezag": false}],
             "leerjaar": 1, "gewenstNiveau": "HAVO"}""";

    private static final String PAPIER = """
            {"toestemmingId": "TP1", "doel": "SMW", "doorWie": ["O1"], "datum": "2026-09-14",
             "formulierRef": "scan-17"}""";

    private final Proefinstantie api = Proefinstantie.neem();
    private final String leerlingId = "L-COE-GZ" + UUID.randomUUID().toString().substring(0, 8);
    private final String metGezag = api.token(new Actor("O1", Rol.OUDER, "COE", leerlingId));
    private final String zonderGezag = api.token(new Actor("O3", Rol.OUDER, "COE", leerlingId));
    private final String administratie = api.token(Rol.ADMINISTRATIE, "COE");
    private final String coordinator = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "COE");

    @BeforeEach
    void meldAan() {
        goed(stuur(administratie, "meld-leerling-aan", AANMELDING));
    }

    private HttpResponse<String> stuur(String token, String opdracht, String inhoud) {
        return api.post(token, "/v1/leerlingen/" + leerlingId + "/" + opdracht, inhoud);
    }

    private HttpResponse<String> weergave(String token, String naam, long positie) {
        return api.get(token, "/v1/weergaven/" + naam + "?leerlingId=" + leerlingId + "&minimaalPositie=" + positie);
    }

    private static JsonNode goed(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord);
    }

    private static void geweigerd(HttpResponse<String> antwoord, int status, String code, String regel) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(status);
        assertThat(json(antwoord).path("code").asString()).isEqualTo(code);
        assertThat(json(antwoord).path("regel").asString()).isEqualTo(regel);
    }

    private String audit(String wat) {
        return "/v1/audit/leerlingen/" + leerlingId + "/" + wat;
    }

    @Test
    void R328_een_ouder_zonder_gezag_leest_alleen_wat_is_opengesteld() {
        long positie = goed(stuur(coordinator, "vraag-toestemming", """
                {"toestemmingId": "TV1", "doel": "GGD", "aan": ["O1"]}"""))
                .path("positie")
                .asLong();
        JsonNode portaal =
                goed(weergave(metGezag, "portaal", positie)).path("rijen").path(0);
        assertThat(portaal.has("toestemmingen")).isTrue();
        JsonNode beperkt =
                goed(weergave(zonderGezag, "portaal", positie)).path("rijen").path(0);
        assertThat(beperkt.has("resultaten")).isTrue();
        assertThat(beperkt.has("afwezigheid")).isTrue();
        for (String dicht :
                new String[] {"toestemmingen", "plannen", "uitnodigingen", "zienswijzen", "lopendeTermijn"}) {
            assertThat(beperkt.has(dicht)).as(dicht).isFalse();
        }
        for (String naam : new String[] {"dossier-tijdlijn", "toestemmingsregister", "interventies-lopend"}) {
            geweigerd(weergave(zonderGezag, naam, positie), 403, "ROL_NIET_BEVOEGD", "R3");
        }
        goed(weergave(metGezag, "dossier-tijdlijn", positie));
        geweigerd(api.get(zonderGezag, audit("gebeurtenissen")), 403, "ROL_NIET_BEVOEGD", "R328");
        geweigerd(api.get(zonderGezag, audit("stand")), 403, "ROL_NIET_BEVOEGD", "R328");
        goed(api.get(metGezag, audit("gebeurtenissen")));
    }

    @Test
    void R328_een_ouder_zonder_gezag_besluit_niet_en_deelt_wel_een_zorg() {
        geweigerd(stuur(zonderGezag, "trek-aanmelding-in", "{}"), 403, "ROL_NIET_BEVOEGD", "R328");
        geweigerd(stuur(zonderGezag, "verleen-toestemming", """
                        {"toestemmingId": "T1", "doel": "SMW"}"""), 409, "NIET_BEVOEGD_TOT_TOESTEMMING", "R49");
        goed(stuur(zonderGezag, "signaleer-zorg", """
                {"trajectId": "TR1", "domein": ["LEREN"], "waarneming": ["slaapt slecht"]}"""));
    }

    @Test
    void R328_gezag_dat_wijzigt_telt_vanaf_dan_voor_lezen_en_besluiten() {
        goed(stuur(coordinator, "wijzig-gezag", """
                {"ouderId": "O1", "gezag": false, "documentRef": "beschikking"}"""));
        goed(stuur(coordinator, "wijzig-gezag", """
                {"ouderId": "O3", "gezag": true}"""));
        geweigerd(api.get(metGezag, audit("stand")), 403, "ROL_NIET_BEVOEGD", "R328");
        goed(api.get(zonderGezag, audit("stand")));
        geweigerd(stuur(metGezag, "verleen-toestemming", """
                        {"toestemmingId": "T1", "doel": "SMW"}"""), 409, "NIET_BEVOEGD_TOT_TOESTEMMING", "R49");
        goed(stuur(zonderGezag, "verleen-toestemming", """
                {"toestemmingId": "T1", "doel": "SMW"}"""));
    }

    @Test
    void R48_de_ouder_ziet_in_het_portaal_wat_de_school_van_papier_overnam_en_kan_het_betwisten() {
        geweigerd(
                stuur(api.token(Rol.MENTOR, "COE"), "leg-toestemming-op-papier-vast", PAPIER),
                403,
                "ROL_NIET_BEVOEGD",
                "R3");
        long positie = goed(stuur(administratie, "leg-toestemming-op-papier-vast", PAPIER))
                .path("positie")
                .asLong();
        JsonNode toestemming = goed(weergave(metGezag, "portaal", positie))
                .path("rijen")
                .path(0)
                .path("toestemmingen")
                .path(0);
        assertThat(toestemming.path("opPapier").asBoolean()).isTrue();
        assertThat(toestemming.path("vastgelegdAls").asString()).isEqualTo("ADMINISTRATIE");
        assertThat(toestemming.path("betwisten").asString()).isEqualTo("BetwistToestemming");
        goed(stuur(coordinator, "bereid-verwijzing-voor", """
                {"verwijzingId": "V%s", "partnerType": "SMW", "vraag": "hulp", "gegevens": ["BASIS"]}""".formatted(nummer())));
        long betwist = goed(stuur(metGezag, "betwist-toestemming", """
                {"toestemmingId": "TP1", "reden": "niet door mij getekend"}"""))
                .path("positie")
                .asLong();
        assertThat(goed(weergave(coordinator, "coordinator-werkbord", betwist))
                        .path("rijen")
                        .valueStream())
                .anyMatch(r -> r.path("volgendeActie").asString().equals("HandelBetwistingAf"));
        String verzend = """
                {"verwijzingId": "V%s", "toestemmingId": "TP1", "grondslag": "TOESTEMMING",
                 "contactgegevensOuders": "ouder@voorbeeld.nl"}""".formatted(nummer());
        geweigerd(stuur(coordinator, "verzend-verwijzing", verzend), 409, "TOESTEMMING_ONTBREEKT", "R45");
        goed(stuur(coordinator, "handel-betwisting-af", """
                {"toestemmingId": "TP1", "uitkomst": "BLIJFT", "motivering": "samen bekeken"}"""));
        goed(stuur(coordinator, "verzend-verwijzing", verzend));
    }

    /** What tells this test's referral from others, and to nobody which student it is about (R330). */
    private String nummer() {
        return leerlingId.substring("L-COE-".length());
    }
}
