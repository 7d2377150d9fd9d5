package nl.zorgspoor.deploy.api;

import static nl.zorgspoor.deploy.Proefinstantie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.SchoolOpdracht;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.school.SchoolCommand;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.projections.ProjectionsConfiguratie;
import nl.zorgspoor.projections.lezen.Lijst;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every path of the description, with every role, at the own school and at another: who gets in is what the profiles say, nobody
 * gets an answer from another school, and nothing is a fault of ours. New paths join by themselves.
 */
class WandelingTest {

    private static final Proefinstantie API = Proefinstantie.neem();
    private static final LocalDate VANDAAG = LocalDate.parse("2026-09-14");
    private static final String MERK = "MERK" + UUID.randomUUID().toString().replace("-", "");
    private static final String LEERLING = "L-COE-" + MERK;

    /** Refused by everybody who may send it, so that nothing happens; role and school are looked at before. */
    private static final String NIETS = "{\"ditVeldBestaatNergens\": 1}";

    /** Views with a reader of their own kind: they say it themselves. */
    private static final Map<String, Set<Rol>> EIGEN_LEZERS =
            Map.of("portaal", Set.of(Rol.OUDER, Rol.LEERLING), "vertrouwensmeldingen", Leesrechten.IN_VERTROUWEN);

    private static JsonNode openapi;

    private record Pad(String methode, String pad, JsonNode operatie) {}

    @BeforeAll
    static void begin() {
        openapi = json(API.stuur(API.verzoek("/openapi.json").GET()));
        var antwoord = API.post(
                API.token(Rol.ADMINISTRATIE, "COE"), "/v1/leerlingen/" + LEERLING + "/meld-leerling-aan", """
                    {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "%s", "geboortedatum": "2013-03-01"},
                     "aanmelddatum": "2026-09-14", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                     "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
                     "gewenstNiveau": "HAVO"}\
                    """.formatted(
                                MERK));
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
    }

    private static List<Pad> paden() {
        List<Pad> alle = new ArrayList<>();
        Proefinstantie.paden(openapi).propertyStream().forEach(p -> p.getValue()
                .propertyStream()
                .filter(m -> Set.of("get", "post", "put", "delete", "patch").contains(m.getKey()))
                .forEach(m ->
                        alle.add(new Pad(m.getKey().toUpperCase(java.util.Locale.ROOT), p.getKey(), m.getValue()))));
        assertThat(alle).hasSizeGreaterThan(150);
        return alle;
    }

    private static HttpResponse<String> stuur(Pad p, String pad, String token, String body) {
        var verzoek = API.verzoek(pad)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        p.methode(),
                        p.methode().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            verzoek.header("Authorization", "Bearer " + token);
        }
        return API.stuur(verzoek);
    }

    private static String metId(Pad p, String id) {
        return p.pad().replaceAll("\\{[^}]*}", id);
    }

    private static void nooitVanOns(Pad p, HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode())
                .as("%s %s: %s", p.methode(), p.pad(), antwoord.body())
                .isLessThan(500);
    }

    private static Actor actor(Rol rol, String school) {
        return new Actor(
                rol == Rol.OUDER ? "O1" : "W-" + rol,
                rol,
                rol.isBuitenScholen() ? "" : school,
                rol.isPartij() ? LEERLING : null);
    }

    /** Every pattern of a path that a controller answers. */
    private static Set<String> toegewezen() {
        return API.instantie().bean(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .flatMap(m -> ((RequestMappingHandlerMapping) m).getHandlerMethods().keySet().stream())
                .flatMap(m -> m.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Rol> rollen() {
        return java.util.Arrays.stream(Rol.values())
                .filter(r -> r != Rol.SYSTEEM)
                .toList();
    }

    @Test
    void zonder_aanmelding_is_elk_pad_401() {
        for (Pad p : paden()) {
            HttpResponse<String> antwoord = stuur(p, metId(p, LEERLING), null, NIETS);
            assertThat(antwoord.statusCode()).as(p.pad()).isEqualTo(401);
            assertThat(antwoord.body()).doesNotContain(MERK);
        }
    }

    @Test
    void elk_pad_van_de_toepassing_staat_in_de_beschrijving_of_is_van_wie_de_installatie_draait() {
        Set<String> beschreven = new TreeSet<>();
        paden().forEach(p -> beschreven.add(p.pad().replaceAll("\\{[^}]*}", "{}")));
        Set<String> onbeschreven = new TreeSet<>();
        toegewezen().stream()
                .filter(pad -> pad.startsWith("/v1/") && !pad.startsWith("/v1/beheer/"))
                .map(pad -> pad.replaceAll("\\{[^}]*}", "{}"))
                .filter(pad -> !beschreven.contains(pad))
                .forEach(onbeschreven::add);
        // Commands and views have one door each; what changes or removes is answered why not (R8).
        assertThat(onbeschreven).isSubsetOf("/v1/{}/{}/{}", "/v1/weergaven/{}", "/v1/{}/{}", "/v1/{}/{}/**");
    }

    @Test
    void wie_de_installatie_draait_komt_in_geen_school_en_een_school_niet_in_de_installatie() {
        String installatie = API.token(actor(Rol.INSTALLATIEBEHEERDER, ""));
        for (Pad p : paden()) {
            if (p.pad().startsWith("/v1/beheer/")) {
                continue;
            }
            assertThat(stuur(p, metId(p, LEERLING), installatie, NIETS).statusCode())
                    .as(p.pad())
                    .isEqualTo(403);
        }
        Set<String> beheer = toegewezen().stream()
                .filter(pad -> pad.startsWith("/v1/beheer/"))
                .collect(Collectors.toSet());
        assertThat(beheer).hasSizeGreaterThan(5);
        for (Rol rol : rollen()) {
            if (rol == Rol.INSTALLATIEBEHEERDER) {
                continue;
            }
            String token = API.token(actor(rol, "COE"));
            for (String pad : beheer) {
                for (String methode : List.of("GET", "POST")) {
                    Pad p = new Pad(methode, pad, null);
                    assertThat(stuur(p, metId(p, "1"), token, "{}").statusCode())
                            .as(rol + " " + pad)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void een_opdracht_wordt_gelezen_van_wie_haar_volgens_het_profiel_mag_geven_en_van_niemand_anders() {
        List<String> verschillen = Collections.synchronizedList(new ArrayList<>());
        List<String> scholen = List.of("COE", "DIA", "KLA", "HEI", "CHR");
        // Each role at one school: the matrix of each school has a test of its own, here it is the door.
        rollen().parallelStream().forEach(rol -> {
            String school = scholen.get(rol.ordinal() % scholen.size());
            Schoolprofiel profiel = Proef.school(school);
            String token = API.token(actor(rol, school));
            for (Pad p : paden()) {
                Class<?> opdracht = Vocabulaire.opdrachten()
                        .get(p.operatie().path("summary").asString());
                if (!p.methode().equals("POST") || opdracht == null || rol == Rol.INSTALLATIEBEHEERDER) {
                    continue;
                }
                boolean vanSchool = SchoolCommand.class.isAssignableFrom(opdracht);
                var recht = profiel.bevoegdheid(opdracht.getSimpleName(), LocalDate.parse("2026-09-14"));
                boolean mag = recht != null ? recht.rollen().contains(rol) : vanSchool && rol == Rol.BEHEERDER;
                String id = SchoolOpdracht.class.isAssignableFrom(opdracht) ? school : LEERLING;
                HttpResponse<String> antwoord = stuur(p, metId(p, id), token, NIETS);
                nooitVanOns(p, antwoord);
                if (antwoord.statusCode() != (mag ? 400 : 403)
                        || antwoord.body().contains(MERK)) {
                    verschillen.add("%s %s bij %s: %d in plaats van %d"
                            .formatted(rol, opdracht.getSimpleName(), school, antwoord.statusCode(), mag ? 400 : 403));
                }
            }
        });
        assertThat(verschillen).isEmpty();
    }

    @Test
    void een_opdracht_met_het_id_van_een_andere_school_is_als_een_met_een_id_van_niemand() {
        Schoolprofiel dia = Proef.school("DIA");
        String niemand = "L-COE-" + "N".repeat(MERK.length());
        int vergeleken = 0;
        for (Pad p : paden()) {
            Class<?> opdracht =
                    Vocabulaire.opdrachten().get(p.operatie().path("summary").asString());
            if (opdracht == null) {
                continue;
            }
            if (SchoolOpdracht.class.isAssignableFrom(opdracht)) {
                assertThat(stuur(p, metId(p, "COE"), API.token(actor(Rol.BEHEERDER, "DIA")), NIETS)
                                .statusCode())
                        .as(p.pad())
                        .isEqualTo(403);
                continue;
            }
            var recht = dia.bevoegdheden().get(opdracht.getSimpleName());
            Rol rol = recht == null
                    ? null
                    : recht.rollen().stream()
                            .filter(r -> r != Rol.SYSTEEM && !r.isPartij())
                            .findFirst()
                            .orElse(null);
            if (rol == null) {
                continue;
            }
            String token = API.token(actor(rol, "DIA"));
            String body = p.operatie()
                    .at("/requestBody/content/application~1json/example")
                    .toString();
            HttpResponse<String> echt = stuur(p, metId(p, LEERLING), token, body);
            HttpResponse<String> geen = stuur(p, metId(p, niemand), token, body);
            assertThat(echt.statusCode()).as(p.pad() + echt.body()).isEqualTo(geen.statusCode());
            if (echt.statusCode() >= 400) {
                assertThat(echt.body().replace(LEERLING, niemand)).isEqualTo(geen.body());
                vergeleken++;
            }
        }
        assertThat(vergeleken).isGreaterThan(80);
    }

    @Test
    void een_weergave_leest_wie_haar_soort_gegevens_mag_lezen() {
        List<String> verschillen = Collections.synchronizedList(new ArrayList<>());
        Map<String, Lijst> lijsten = ProjectionsConfiguratie.LIJSTEN.stream()
                .collect(Collectors.toMap(l -> l.weergave().naam(), Function.identity()));
        List.of("COE", "DIA", "KLA", "HEI", "CHR").parallelStream().forEach(school -> {
            Schoolprofiel profiel = Proef.school(school);
            for (Rol rol : rollen()) {
                Actor actor = actor(rol, school);
                String token = API.token(actor);
                for (Pad p : paden()) {
                    if (!p.pad().startsWith("/v1/weergaven/") || rol == Rol.INSTALLATIEBEHEERDER) {
                        continue;
                    }
                    // A view and the files of it have the same readers.
                    String naam = p.pad().substring("/v1/weergaven/".length()).replaceFirst("\\..*", "");
                    Lijst lijst = lijsten.get(naam);
                    HttpResponse<String> antwoord = stuur(p, p.pad(), token, "");
                    nooitVanOns(p, antwoord);
                    boolean mag = EIGEN_LEZERS
                                    .getOrDefault(naam, Set.of(Rol.values()))
                                    .contains(rol)
                            && (lijst.kop().soort() == null
                                    || Leesrechten.recht(
                                                    profiel, rol, lijst.kop().soort())
                                            != Leesrecht.GEEN);
                    if (antwoord.statusCode() != (mag ? 200 : 403)) {
                        verschillen.add("%s %s bij %s: %d".formatted(rol, naam, school, antwoord.statusCode()));
                    }
                    if (!school.equals("COE") && antwoord.body().contains("\"schoolId\":\"COE\"")) {
                        verschillen.add("%s leest bij %s in %s van een andere school".formatted(rol, school, naam));
                    }
                    if (!school.equals("COE") && !rol.isPartij()) {
                        HttpResponse<String> ander = stuur(p, p.pad() + "?leerlingId=" + LEERLING, token, "");
                        boolean soort = lijst.kop().soort() != null
                                && Leesrechten.recht(profiel, rol, lijst.kop().soort()) == Leesrecht.GEEN;
                        if (ander.statusCode() != (soort ? 403 : 404)) {
                            verschillen.add("%s %s bij %s met een ander id: %d"
                                    .formatted(rol, naam, school, ander.statusCode()));
                        }
                    }
                }
            }
        });
        assertThat(verschillen).isEmpty();
    }

    /** What is read beside views, audit and what runs the installation: new paths join by themselves. */
    private static List<Pad> naslag() {
        List<Pad> naslag = paden().stream()
                .filter(p -> p.methode().equals("GET"))
                .filter(p -> List.of("/v1/weergaven/", "/v1/audit/", "/v1/beheer/", "/v1/embedded/").stream()
                        .noneMatch(p.pad()::startsWith))
                .toList();
        assertThat(naslag).hasSizeGreaterThan(7);
        return naslag;
    }

    @Test
    void naslag_is_er_voor_wie_haar_mag_lezen_en_nooit_over_een_andere_school() {
        List<String> verschillen = Collections.synchronizedList(new ArrayList<>());
        String niemand = "L-COE-" + "N".repeat(MERK.length());
        List.of("COE", "DIA", "KLA", "HEI", "CHR").parallelStream().forEach(school -> {
            Schoolprofiel profiel = Proef.school(school);
            for (Rol rol : rollen()) {
                if (rol == Rol.INSTALLATIEBEHEERDER) {
                    continue;
                }
                String token = API.token(actor(rol, school));
                boolean basis = Leesrechten.recht(profiel, rol, Gegevenssoort.BASIS) != Leesrecht.GEEN;
                for (Pad p : naslag()) {
                    boolean vanSchool = p.pad().startsWith("/v1/scholen/");
                    HttpResponse<String> antwoord = stuur(p, metId(p, vanSchool ? school : LEERLING), token, "");
                    nooitVanOns(p, antwoord);
                    String wat = rol + " bij " + school + " op " + p.pad() + ": " + antwoord.statusCode();
                    if (!school.equals("COE") && antwoord.body().contains("\"" + MERK + "\"")) {
                        verschillen.add(wat + ", met de naam van een ander");
                    }
                    if (p.pad().contains("{id}")
                            && !vanSchool
                            && !(school.equals("COE") && p.pad().contains("leerlingen"))) {
                        HttpResponse<String> geen = stuur(p, metId(p, niemand), token, "");
                        if (!antwoord.body().replace(LEERLING, niemand).equals(geen.body())
                                || !Set.of(403, 404).contains(antwoord.statusCode())) {
                            verschillen.add(wat + ", en met een id van niemand " + geen.statusCode());
                        }
                    }
                    if (vanSchool
                            && stuur(p, metId(p, school.equals("COE") ? "DIA" : "COE"), token, "")
                                            .statusCode()
                                    != 403) {
                        verschillen.add(wat + ", en bij een andere school geen 403");
                    }
                    boolean mag =
                            switch (p.pad()) {
                                case "/v1/leerlingen" -> basis;
                                case "/v1/medewerkers" -> !rol.isPartij() && (!rol.isExtern() || rol == Rol.AUDITOR);
                                case "/v1/leerlingen/{id}" ->
                                    school.equals("COE")
                                            && basis
                                            && (!rol.isExtern() || rol == Rol.AUDITOR)
                                            && rol != Rol.MENTOR;
                                case "/v1/leerlingen/{id}/mogelijk" ->
                                    school.equals("COE") && (!rol.isExtern() || rol == Rol.AUDITOR);
                                case "/v1/mij/taken" ->
                                    rol.isPartij()
                                            || Leesrechten.recht(profiel, rol, Gegevenssoort.LOGBOEK) != Leesrecht.GEEN;
                                case "/v1/leerlingen/{id}/documenten" ->
                                    school.equals("COE")
                                            && (!rol.isExtern() || rol == Rol.AUDITOR)
                                            && Arrays.stream(Gegevenssoort.values())
                                                    .anyMatch(soort -> soort != Gegevenssoort.KENGETALLEN
                                                            && soort != Gegevenssoort.LOGBOEK
                                                            && Set.of(Leesrecht.VOLLEDIG, Leesrecht.MET_GROND)
                                                                    .contains(Leesrechten.recht(profiel, rol, soort)));
                                // There are none.
                                case "/v1/leerlingen/{id}/documenten/{documentId}",
                                        "/v1/leerlingen/{id}/documenten/{documentId}/inhoud" -> false;
                                case "/v1/overleggen/{id}/mogelijk",
                                        "/v1/leerlingbestanden/{bestandId}",
                                        "/v1/verzuimbestanden/{bestandId}" -> false;
                                default -> true;
                            };
                    if (mag != (antwoord.statusCode() == 200)) {
                        verschillen.add(wat);
                    }
                }
            }
        });
        assertThat(verschillen).isEmpty();
    }

    @Test
    void het_dossier_leest_wie_het_mag_en_van_een_ander_niemand() {
        Map<Rol, Integer> verwacht = new TreeMap<>();
        for (Rol rol : rollen()) {
            boolean mag =
                    Set.of(Rol.AUDITOR, Rol.RECTOR, Rol.DIRECTEUR, Rol.VERTROUWENSPERSOON, Rol.OUDER, Rol.LEERLING)
                                    .contains(rol)
                            || rol == Proef.school("COE").coordinator(VANDAAG);
            verwacht.put(rol, mag ? 200 : 403);
        }
        for (Rol rol : rollen()) {
            dossier(rol, "gebeurtenissen", verwacht.get(rol));
            dossier(rol, "documenten", verwacht.get(rol));
        }
    }

    private static void dossier(Rol rol, String wat, int verwacht) {
        String id = rol == Rol.OUDER ? "O1" : "W-1";
        String eigen =
                API.token(new Actor(id, rol, rol.isBuitenScholen() ? "" : "COE", rol.isPartij() ? LEERLING : null));
        String pad = "/v1/audit/leerlingen/" + LEERLING + "/" + wat;
        assertThat(API.get(eigen, pad).statusCode()).as(rol + " " + wat).isEqualTo(verwacht);
        if (rol.isBuitenScholen()) {
            return;
        }
        HttpResponse<String> anders =
                API.get(API.token(new Actor(id, rol, "DIA", rol.isPartij() ? LEERLING : null)), pad);
        assertThat(anders.statusCode()).as(rol + " van DIA").isEqualTo(404);
        assertThat(anders.body()).doesNotContain("aanmeldingId");
        if (rol.isPartij()) {
            HttpResponse<String> ander = API.get(API.token(new Actor(id, rol, "COE", "L-COE-ANDER")), pad);
            assertThat(ander.statusCode()).as(rol + " van een ander").isEqualTo(403);
        }
    }
}
