package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.instantie.Productieopstelling.Afloop;
import nl.zorgspoor.deploy.instantie.Productieopstelling.Knooppunt;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.partners.Partnerinstellingen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The production profile on servers that were there before it: from nothing to the first student, and another master key. */
class ProductieTest {

    private static final String OUD = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String NIEUW = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
    private static final Path BRUG = Path.of("src/test/resources/profielen/vmbo.yaml");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Productieopstelling productie;

    @TempDir
    Path map;

    @BeforeAll
    static void begin() throws Exception {
        productie = new Productieopstelling(OUD);
    }

    @AfterAll
    static void eind() {
        productie.close();
    }

    private static String beheer() {
        return productie.token("wie-het-beheert", Rol.INSTALLATIEBEHEERDER, "");
    }

    private Path profiel(String school, String van, String naar) throws Exception {
        Path bestand = map.resolve(school.toLowerCase(java.util.Locale.ROOT) + ".yaml");
        Files.writeString(
                bestand,
                Files.readString(BRUG)
                        .replace("school: BRG", "school: " + school)
                        .replace(van, naar));
        return bestand;
    }

    private static String aanmelding(String naam) {
        return """
                {"aanmeldingId":"A1","persoonsgegevens":{"naam":"%s","geboortedatum":"2013-03-01"},"aanmelddatum":"2026-11-30",
                 "instroomtype":"REGULIER_PO_VO","verwachteOndersteuning":false,"meerdereScholen":false,
                 "ouders":[{"ouderId":"O1","gezag":true}],"leerjaar":1,"gewenstNiveau":"VMBO"}""".formatted(naam);
    }

    @Test
    void van_niets_tot_de_eerste_leerling() throws Exception {
        try (Knooppunt knoop = productie.start("eerste", Map.of())) {
            String administratie = productie.token("AD1", Rol.ADMINISTRATIE, "BRG");
            assertThat(productie
                            .post(knoop, administratie, "/v1/leerlingen/L1/meld-leerling-aan", aanmelding("Proef"))
                            .body())
                    .as("voor de school er is")
                    .contains("SCHOOL_NIET_INGERICHT");

            Path fout = profiel("BRG", "coordinatorRol: LEERLINGBEGELEIDER", "coordinatorRol: LEERLINGBEGELEIDR");
            Afloop geweigerd = productie.woord(knoop, beheer(), "school", fout.toString());
            assertThat(geweigerd.code()).isEqualTo(1);
            assertThat(geweigerd.tekst()).contains("niet goed", "regel ", "coordinatorRol", "niets verstuurd");

            Path goed = profiel("BRG", "medewerkers: []", medewerkers());
            Afloop ingericht = productie.woord(knoop, beheer(), "school", goed.toString());
            assertThat(ingericht.code()).as(ingericht.tekst()).isZero();
            assertThat(ingericht.tekst())
                    .contains("school BRG is ingericht", "sub=BH1 rol=BEHEERDER", "school=BRG")
                    .contains("meld-leerling-aan", "als ADMINISTRATIE of OUDER");
            Afloop nogEens = productie.woord(knoop, beheer(), "school", goed.toString());
            assertThat(nogEens.code()).isZero();
            assertThat(nogEens.tekst()).contains("was al zo ingericht");

            var eerste = productie.post(
                    knoop, administratie, "/v1/leerlingen/L1/meld-leerling-aan", aanmelding("Eerste leerling"));
            assertThat(eerste.statusCode()).as(eerste.body()).isEqualTo(200);
            long positie = JSON.readTree(eerste.body()).path("positie").asLong();
            assertThat(productie
                            .get(
                                    knoop,
                                    productie.token("LB1", Rol.LEERLINGBEGELEIDER, "BRG"),
                                    "/v1/weergaven/aanmeldingen?minimaalPositie=" + positie)
                            .body())
                    .contains("\"L1\"");

            eisVanDeSchoolZelf(knoop, goed);
        }
    }

    private static String medewerkers() {
        return """
                medewerkers:
                  - {medewerkerId: BH1, rollen: [BEHEERDER], scopeKlassen: []}
                  - {medewerkerId: AD1, rollen: [ADMINISTRATIE], scopeKlassen: []}
                  - {medewerkerId: LB1, rollen: [LEERLINGBEGELEIDER], scopeKlassen: []}
                  - {medewerkerId: DI1, rollen: [DIRECTEUR], scopeKlassen: []}
                  - {medewerkerId: ME1, rollen: [MENTOR], scopeKlassen: []}
                  - {medewerkerId: VP1, rollen: [VERTROUWENSPERSOON], scopeKlassen: []}""";
    }

    /** Once it is there, whoever runs the installation does not change it, and its own administrator does. */
    private void eisVanDeSchoolZelf(Knooppunt knoop, Path profiel) throws Exception {
        Files.writeString(profiel, Files.readString(profiel).replace("josMaxMaanden: \"3\"", "josMaxMaanden: \"4\""));
        Afloop nietVanHem = productie.woord(knoop, beheer(), "school", profiel.toString());
        assertThat(nietVanHem.code()).isEqualTo(1);
        assertThat(nietVanHem.tekst()).contains("BRG is er al", "1 van haar gegevens", "BEHEERDER van die school");
        Afloop docent = productie.woord(knoop, productie.token("X", Rol.DOCENT, "BRG"), "school", profiel.toString());
        assertThat(docent.code()).isEqualTo(1);
        Afloop eigen =
                productie.woord(knoop, productie.token("BH1", Rol.BEHEERDER, "BRG"), "school", profiel.toString());
        assertThat(eigen.tekst()).contains("school BRG is ingericht, 1 gegevens vastgelegd");
        assertThat(eigen.code()).isZero();
        Afloop andere =
                productie.woord(knoop, productie.token("BH9", Rol.BEHEERDER, "COE"), "school", profiel.toString());
        assertThat(andere.code()).isEqualTo(1);
        assertThat(andere.tekst()).contains("(403)");
    }

    @Test
    void een_profiel_van_een_andere_school_dan_het_pad_noemt_wordt_geweigerd() throws Exception {
        try (Knooppunt knoop = productie.start("pad", Map.of())) {
            String profiel = new tools.jackson.dataformat.yaml.YAMLMapper()
                    .readTree(Files.readString(BRUG))
                    .toString();
            for (String pad : List.of("/v1/beheer/scholen/ANDERS", "/v1/scholen/ANDERS/richt-school-in")) {
                String token = pad.contains("beheer") ? beheer() : productie.token("B", Rol.BEHEERDER, "ANDERS");
                var antwoord = productie.post(knoop, token, pad, "{\"profiel\":" + profiel + "}");
                assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(400);
                assertThat(antwoord.body()).contains("profiel.school");
            }
            var leeg = productie.post(knoop, beheer(), "/v1/beheer/scholen/ANDERS", "{");
            assertThat(leeg.statusCode()).isEqualTo(400);
            assertThat(productie
                            .post(knoop, productie.token("B", Rol.BEHEERDER, "BRG"), "/v1/beheer/scholen/BRG", "{}")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void de_hoofdsleutel_wisselt_terwijl_twee_knopen_doorwerken() throws Exception {
        Path profiel = profiel("WIS", "medewerkers: []", "medewerkers: []");
        byte[] pseudoniemen;
        try (Knooppunt knoop = productie.start("enkel", Map.of())) {
            assertThat(productie
                            .woord(knoop, beheer(), "school", profiel.toString())
                            .code())
                    .isZero();
            meldAan(knoop, "W0");
            pseudoniemen = knoop.bean(Partnerinstellingen.class).pseudoniemgeheim();
            Afloop zonder = productie.woord(knoop, beheer(), "sleutel", "wissel");
            assertThat(zonder.code()).isEqualTo(1);
            assertThat(zonder.tekst()).contains("ZORGSPOOR_HOOFDSLEUTEL_NIEUW");
            // A rolling change: the first node knows both, the other one not yet.
            try (Knooppunt beide = productie.start("beide", Map.of("ZORGSPOOR_HOOFDSLEUTEL_NIEUW", NIEUW))) {
                Afloop teVroeg = productie.woord(beide, beheer(), "sleutel", "wissel");
                assertThat(teVroeg.code()).isEqualTo(1);
                assertThat(teVroeg.tekst()).contains("1 van de knopen kent de nieuwe hoofdsleutel nog niet");
                meldAan(beide, "W1");
                meldAan(knoop, "W2");
            }
        }
        Map<String, String> metBeide = Map.of("ZORGSPOOR_HOOFDSLEUTEL_NIEUW", NIEUW);
        List<String> aangemeld = new ArrayList<>(List.of("W0", "W1", "W2"));
        try (Knooppunt een = productie.start("een", metBeide);
                Knooppunt twee = productie.start("twee", metBeide)) {
            AtomicBoolean klaar = new AtomicBoolean();
            ExecutorService draden = Executors.newFixedThreadPool(2);
            try {
                List<Future<List<String>>> werk = List.of(
                        draden.submit(() -> meldAanTot(een, "E", klaar)),
                        draden.submit(() -> meldAanTot(twee, "T", klaar)));
                Thread.sleep(300);
                Afloop wissel = productie.woord(twee, beheer(), "sleutel", "wissel");
                assertThat(wissel.code()).as(wissel.tekst()).isZero();
                assertThat(wissel.tekst()).contains("sleutels overgezet", "Klaar");
                Thread.sleep(300);
                klaar.set(true);
                for (Future<List<String>> w : werk) {
                    aangemeld.addAll(w.get());
                }
            } finally {
                klaar.set(true);
                draden.shutdownNow();
            }
            Afloop stand = productie.woord(een, beheer(), "sleutel", "stand");
            assertThat(stand.tekst()).contains("nog 0 sleutels over te zetten; 0 van 2 knopen", "Klaar");
        }
        assertThat(aangemeld).hasSizeGreaterThan(5);
        assertThatThrownBy(() -> productie.start("oud", Map.of()))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("ZORGSPOOR_HOOFDSLEUTEL is niet de hoofdsleutel");
        try (Knooppunt nieuw = productie.start("nieuw", Map.of("ZORGSPOOR_HOOFDSLEUTEL", NIEUW))) {
            for (String leerling : aangemeld) {
                String stand = productie
                        .get(
                                nieuw,
                                productie.token("AU1", Rol.AUDITOR, "WIS"),
                                "/v1/audit/leerlingen/" + leerling + "/gebeurtenissen?grond=controle")
                        .body();
                assertThat(stand).as(leerling).contains("Naam van " + leerling);
            }
            assertThat(nieuw.bean(Partnerinstellingen.class).pseudoniemgeheim())
                    .as("partners kennen een leerling onder dezelfde naam")
                    .isEqualTo(pseudoniemen);
        } finally {
            terugNaarOud();
        }
    }

    /** The servers are shared: the other tests begin with the first key. */
    private static void terugNaarOud() {
        try (Knooppunt terug = productie.start(
                "terug", Map.of("ZORGSPOOR_HOOFDSLEUTEL", NIEUW, "ZORGSPOOR_HOOFDSLEUTEL_NIEUW", OUD))) {
            assertThat(productie.woord(terug, beheer(), "sleutel", "wissel").code())
                    .isZero();
        }
    }

    private static void meldAan(Knooppunt knoop, String leerling) throws Exception {
        var antwoord = productie.post(
                knoop,
                productie.token("AD1", Rol.ADMINISTRATIE, "WIS"),
                "/v1/leerlingen/" + leerling + "/meld-leerling-aan",
                aanmelding("Naam van " + leerling));
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
    }

    private static List<String> meldAanTot(Knooppunt knoop, String begin, AtomicBoolean klaar) throws Exception {
        List<String> aangemeld = new ArrayList<>();
        while (!klaar.get()) {
            String leerling = begin + aangemeld.size();
            meldAan(knoop, leerling);
            aangemeld.add(leerling);
        }
        return aangemeld;
    }

    @Test
    void een_verkeerde_omgeving_is_een_regel_per_fout_met_het_dichtstbijzijnde_goede() {
        Map<String, String> omgeving = productie.omgeving();
        omgeving.put("ZORGSPOOR_OIN", "123");
        omgeving.put("ZORGSPOOR_PG_URL", "postgres://db/zorgspoor");
        omgeving.remove("ZORGSPOOR_KAFKA_PASSWORD");
        omgeving.put("ZORGSPOOR_KAFKA_PASWORD", "geheim");
        omgeving.put("zorgspoor.pg-url", "jdbc:postgresql://db/zorgspoor");
        omgeving.put("ZORGSPOOR_SERVICE_HOST", "10.0.0.1");
        omgeving.put("ZORGSPOOR_PORT_80_TCP_ADDR", "10.0.0.1");
        assertThatThrownBy(() -> Productie.start(omgeving))
                .isInstanceOf(Gebruiksfout.class)
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .hasSize(5)
                        .anyMatch(r -> r.equals(
                                "zorgspoor.pg-url is geen instelling en doet niets. Bedoelt u ZORGSPOOR_PG_URL?"))
                        .anyMatch(r -> r.contains("ontbreekt ZORGSPOOR_KAFKA_PASSWORD"))
                        .anyMatch(r -> r.equals("ZORGSPOOR_OIN kan niet '123' zijn; verwacht: 20 cijfers."))
                        .anyMatch(r -> r.startsWith("ZORGSPOOR_PG_URL is niet bruikbaar; verwacht: een adres zoals")
                                && !r.contains("postgres://db"))
                        .anyMatch(r -> r.startsWith("ZORGSPOOR_KAFKA_PASWORD is geen instelling")
                                && r.endsWith("Bedoelt u ZORGSPOOR_KAFKA_PASSWORD?")));
    }

    @Test
    void een_server_die_er_niet_is_of_niet_binnenlaat_is_een_regel() {
        Map<String, String> fout = Map.of(
                "ZORGSPOOR_PG_APP_PASSWORD", "verkeerd",
                "ZORGSPOOR_PG_URL", "jdbc:postgresql://localhost:1/zorgspoor",
                "ZORGSPOOR_MONGO_URI", "mongodb://localhost:1/zorgspoor");
        fout.forEach((naam, waarde) -> assertThatThrownBy(() -> productie.start("fout", Map.of(naam, waarde)))
                .as(naam)
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining(
                        naam.contains("PG") ? "PostgreSQL antwoordt niet of weigert" : "ZORGSPOOR_MONGO_URI")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1))
                .hasMessageNotContaining("verkeerd"));
    }

    @Test
    void wat_de_api_weigert_of_niet_bereikt_is_een_regel() throws Exception {
        assertThatThrownBy(() -> nl.zorgspoor.deploy.beheer.Schoolinrichter.voerUit(
                        List.of(BRUG.toString(), "--api", "http://localhost:1"),
                        Map.of("ZORGSPOOR_TOKEN", "x.y.z"),
                        System.out))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("geen antwoord van http://localhost:1");
        assertThatThrownBy(() -> nl.zorgspoor.deploy.beheer.Schoolinrichter.voerUit(
                        List.of(BRUG.toString(), "--data", map.toString()), Map.of(), System.out))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("ZORGSPOOR_TOKEN");
        try (Knooppunt knoop = productie.start("weiger", Map.of())) {
            Afloop afloop = productie.woord(knoop, "geen.goed.token", "school", BRUG.toString());
            assertThat(afloop.code()).isEqualTo(1);
            assertThat(afloop.tekst()).contains("(401)");
            JsonNode stand = JSON.readTree(
                    productie.get(knoop, beheer(), "/v1/beheer/hoofdsleutel").body());
            assertThat(stand.path("knopen").asInt()).isEqualTo(1);
            assertThat(stand.toString()).doesNotContain(OUD);
        }
    }
}
