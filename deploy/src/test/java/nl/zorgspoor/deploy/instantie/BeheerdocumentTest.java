package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the operator's document and the files beside it name is there, and nothing is left out. {@code -Ddoc.schrijf=true} writes the
 * table of keys.
 */
class BeheerdocumentTest {

    private static final Path DOC = Path.of("..", "docs", "beheer.md");
    private static final String BEGIN = "<!-- sleutels -->\n";
    private static final String EINDE = "<!-- /sleutels -->";
    private static final Pattern NAAM = Pattern.compile("ZORGSPOOR_[A-Z][A-Z_]*[A-Z](?![A-Z_])");

    /** Of compose alone: from it the address of MongoDB is made. */
    private static final String VAN_COMPOSE = "ZORGSPOOR_MONGO_PASSWORD";

    private static final Set<String> BEKEND = Arrays.stream(Omgevingssleutel.values())
            .map(Omgevingssleutel::naam)
            .collect(Collectors.toCollection(TreeSet::new));

    private static Set<String> namenIn(Path map, String soort) throws IOException {
        Set<String> namen = new TreeSet<>();
        try (Stream<Path> bestanden = Files.walk(map)) {
            for (Path bestand : bestanden
                    .filter(b -> Files.isRegularFile(b) && b.toString().endsWith(soort))
                    .toList()) {
                Matcher m = NAAM.matcher(Files.readString(bestand));
                while (m.find()) {
                    namen.add(m.group());
                }
            }
        }
        return namen;
    }

    @Test
    void elke_sleutel_staat_in_het_document_en_elke_genoemde_bestaat() throws IOException {
        String tabel = "| Key | Read by | Default | Meaning |\n|---|---|---|---|\n"
                + Arrays.stream(Omgevingssleutel.values())
                        .map(Omgevingssleutel::regel)
                        .collect(Collectors.joining("\n"))
                + "\n";
        String doc = Files.readString(DOC);
        int van = doc.indexOf(BEGIN) + BEGIN.length();
        int tot = doc.indexOf(EINDE);
        if (Boolean.getBoolean("doc.schrijf")) {
            Files.writeString(DOC, doc.substring(0, van) + tabel + doc.substring(tot));
        }
        assertThat(Files.readString(DOC)).contains(BEGIN + tabel + EINDE);
        for (Path map : List.of(DOC, Path.of("..", "README.md"), Path.of("compose"), Path.of("kubernetes"))) {
            Set<String> genoemd = namenIn(map, "");
            genoemd.remove(VAN_COMPOSE);
            assertThat(BEKEND).as(map.toString()).containsAll(genoemd);
        }
    }

    @Test
    void de_code_leest_geen_andere_naam_uit_de_omgeving() throws IOException {
        Set<String> inCode = new TreeSet<>();
        for (String module : List.of("core", "projections", "partners-adapter", "deploy")) {
            inCode.addAll(namenIn(Path.of("..", module, "src", "main"), ".java"));
        }
        assertThat(inCode).isNotEmpty();
        // Kubernetes' own, which is passed over.
        inCode.remove("ZORGSPOOR_PORT");
        assertThat(BEKEND).containsAll(inCode);
    }

    @Test
    void wat_standaard_is_in_de_lijst_is_het_in_de_code() {
        assertThat(Omgevingssleutel.KAFKA_PARTITIES.standaard()).isEqualTo("" + Inrichting.ENKEL.partities());
        assertThat(Omgevingssleutel.KAFKA_REPLICATIE.standaard()).isEqualTo("" + Inrichting.ENKEL.replicatie());
        assertThat(Duration.ofDays(Long.parseLong(Omgevingssleutel.KAFKA_BEWAARDAGEN.standaard())))
                .isEqualTo(Inrichting.ENKEL.bewaartermijn());
        assertThat(Partners.standaard()).allSatisfy(kamer -> assertThat(BEKEND)
                .contains("ZORGSPOOR_KAFKA_PARTNER_" + kamer.naam().toUpperCase(java.util.Locale.ROOT)));
    }

    /** As Micrometer writes a name for Prometheus, without what it puts behind it. */
    private static Set<String> metersInCode() throws IOException {
        Set<String> namen = new TreeSet<>();
        Pattern meter = Pattern.compile("\"(zorgspoor\\.[a-z.]+)\"");
        for (String module : List.of("core", "partners-adapter", "deploy")) {
            try (Stream<Path> bestanden = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path bestand :
                        bestanden.filter(b -> b.toString().endsWith(".java")).toList()) {
                    Matcher m = meter.matcher(Files.readString(bestand));
                    while (m.find()) {
                        namen.add(m.group(1).replace('.', '_'));
                    }
                }
            }
        }
        return namen;
    }

    @Test
    void elke_meting_in_het_document_en_in_een_alarm_bestaat() throws IOException {
        Proefinstantie api = Proefinstantie.neem();
        api.get(api.token(Rol.DOCENT, "COE"), "/v1/weergaven/flexzat-agenda");
        String metingen = api.get(api.token(Rol.INSTALLATIEBEHEERDER, ""), "/actuator/prometheus")
                .body();
        Set<String> inCode = metersInCode();
        JsonNode regels = YAMLMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("prometheus", "zorgspoor-alarmen.yaml")))
                .at("/groups/0/rules");
        Pattern naam = Pattern.compile("\\b(zorgspoor|http|hikaricp|jvm)_[a-z_]+\\b");
        Set<String> genoemd = new TreeSet<>();
        StringBuilder waar = new StringBuilder(Files.readString(DOC));
        for (JsonNode regel : regels) {
            assertThat(regel.path("alert").asString("")).isNotBlank();
            assertThat(regel.at("/annotations/wat").asString("")).isNotBlank();
            waar.append('\n').append(regel.path("expr").asString());
        }
        Matcher m = naam.matcher(waar);
        while (m.find()) {
            genoemd.add(m.group());
        }
        assertThat(genoemd).hasSizeGreaterThan(8).allSatisfy(n -> assertThat(
                        metingen.contains("\n" + n) || inCode.contains(n.replaceAll("_(total|seconds_count)$", "")))
                .as(n)
                .isTrue());
    }

    @Test
    void het_voorbeeld_van_keycloak_maakt_precies_de_claims_die_worden_gelezen() throws IOException {
        JsonNode realm =
                JsonMapper.builder().build().readTree(Files.readString(Path.of("keycloak", "realm-zorgspoor.json")));
        String publiek = YAMLMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("kubernetes", "configmap.yaml")))
                .at("/data/ZORGSPOOR_JWT_AUDIENCE")
                .asString();
        for (JsonNode scope : realm.path("clientScopes")) {
            boolean beheer = scope.path("name").asString().endsWith("beheer");
            Set<String> claims = new TreeSet<>();
            for (JsonNode mapper : scope.path("protocolMappers")) {
                claims.add(mapper.at("/config/claim.name").asString(""));
                if (mapper.path("protocolMapper").asString().contains("audience")) {
                    assertThat(mapper.at("/config/included.custom.audience").asString())
                            .isEqualTo(publiek);
                }
                if (mapper.at("/config/claim.name").asString("").equals("rol") && beheer) {
                    assertThat(Rol.valueOf(mapper.at("/config/claim.value").asString()))
                            .isEqualTo(Rol.INSTALLATIEBEHEERDER);
                }
                assertThat(mapper.at("/config/access.token.claim").asString()).isEqualTo("true");
            }
            claims.remove("");
            assertThat(claims).isEqualTo(beheer ? Set.of("sub", "rol") : Set.of("sub", "rol", "school", "leerling"));
        }
        for (JsonNode client : realm.path("clients")) {
            assertThat(client.path("defaultClientScopes"))
                    .as("zonder de eigen sub van Keycloak")
                    .hasSize(1)
                    .noneMatch(s -> s.asString().equals("basic"));
        }
        for (JsonNode gebruiker : realm.path("users")) {
            assertThat(Rol.valueOf(gebruiker.at("/attributes/rol/0").asString()))
                    .isNotNull();
        }
    }
}
