package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files for production give the program every setting it demands, and name each other right. */
class UitrolTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Path COMPOSE = Path.of("compose");
    private static final Path KUBERNETES = Path.of("kubernetes");

    private static JsonNode lees(Path bestand) throws IOException {
        return YAML.readTree(Files.readString(bestand));
    }

    private static Set<String> namen(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    /** What a command says is missing when the environment is empty. */
    private static Set<String> verlangd(Runnable opdracht) {
        try {
            opdracht.run();
        } catch (Gebruiksfout e) {
            return Stream.of(e.getMessage().split("[^A-Z_]+"))
                    .filter(w -> w.startsWith("ZORGSPOOR_"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        throw new AssertionError("een lege omgeving werd aangenomen");
    }

    private static Set<String> voorStart() {
        return verlangd(() -> Instellingen.van(Map.of()));
    }

    private static Set<String> voorTopics() {
        return verlangd(() -> Topicmaker.maak(Map.of(), r -> {}));
    }

    @Test
    void compose_geeft_elke_instelling_en_wacht_op_de_topics() throws IOException {
        JsonNode diensten = lees(COMPOSE.resolve("compose.yaml")).path("services");
        assertThat(namen(diensten.at("/zorgspoor/environment"))).containsAll(voorStart());
        assertThat(namen(diensten.at("/topics/environment"))).containsAll(voorTopics());
        assertThat(diensten.at("/topics/command/0").asString()).isEqualTo("topics");
        assertThat(diensten.at("/zorgspoor/depends_on/topics/condition").asString())
                .isEqualTo("service_completed_successfully");
        assertThat(namen(diensten.at("/zorgspoor/environment")))
                .as("de toepassing heeft de login van de beheerder niet")
                .noneMatch(n -> n.startsWith("ZORGSPOOR_KAFKA_BEHEER"));
        for (JsonNode dienst : diensten) {
            for (String wacht : namen(dienst.path("depends_on"))) {
                assertThat(namen(diensten)).contains(wacht);
            }
        }
    }

    @Test
    void elke_waarde_die_compose_verlangt_staat_in_het_voorbeeld() throws IOException {
        String voorbeeld = Files.readString(COMPOSE.resolve(".env.voorbeeld"));
        Set<String> gevraagd = new TreeSet<>();
        var vraag = java.util.regex.Pattern.compile("\\$\\{([A-Z_]+):\\?}")
                .matcher(Files.readString(COMPOSE.resolve("compose.yaml")));
        while (vraag.find()) {
            gevraagd.add(vraag.group(1));
        }
        assertThat(gevraagd).isNotEmpty().allSatisfy(n -> assertThat(voorbeeld).containsPattern("(?m)^" + n + "=$"));
        Set<String> inScript = new TreeSet<>();
        var script = java.util.regex.Pattern.compile("\\$\\{?(ZORGSPOOR_[A-Z_]+|KAFKA_[A-Z_]+)")
                .matcher(Files.readString(COMPOSE.resolve("kafka-start.sh")));
        while (script.find()) {
            inScript.add(script.group(1));
        }
        assertThat(namen(lees(COMPOSE.resolve("compose.yaml")).at("/services/kafka/environment")))
                .containsAll(inScript);
    }

    @Test
    void kubernetes_geeft_elke_instelling_uit_kaart_en_geheim() throws IOException {
        Set<String> gegeven = namen(lees(KUBERNETES.resolve("configmap.yaml")).path("data"));
        Set<String> kaart = Set.copyOf(gegeven);
        gegeven.addAll(namen(lees(KUBERNETES.resolve("secret.voorbeeld.yaml")).path("stringData")));
        assertThat(gegeven).containsAll(voorStart());
        Set<String> voorDeTaak = voorTopics();
        voorDeTaak.removeAll(kaart);
        assertThat(voorDeTaak)
                .containsExactlyInAnyOrder("ZORGSPOOR_KAFKA_BEHEER_USER", "ZORGSPOOR_KAFKA_BEHEER_PASSWORD");
        JsonNode taak = lees(KUBERNETES.resolve("topics-job.yaml")).at("/spec/template/spec/containers/0");
        assertThat(taak.at("/args/0").asString()).isEqualTo("topics");
        List<String> bronnen = new ArrayList<>();
        taak.path("envFrom")
                .forEach(b -> bronnen.add(
                        b.has("configMapRef")
                                ? b.at("/configMapRef/name").asString()
                                : b.at("/secretRef/name").asString()));
        assertThat(bronnen).containsExactly("zorgspoor", "zorgspoor-kafka-beheer");
        assertThat(taak.path("image"))
                .isEqualTo(lees(KUBERNETES.resolve("deployment.yaml")).at("/spec/template/spec/containers/0/image"));
    }

    @Test
    void de_pod_van_de_topics_krijgt_geen_verkeer_van_de_dienst() throws IOException {
        JsonNode labels = lees(KUBERNETES.resolve("topics-job.yaml")).at("/spec/template/metadata/labels");
        for (String bestand : List.of("service.yaml", "deployment.yaml", "poddisruptionbudget.yaml")) {
            JsonNode spec = lees(KUBERNETES.resolve(bestand)).path("spec");
            JsonNode kiest =
                    spec.path("selector").has("matchLabels") ? spec.at("/selector/matchLabels") : spec.path("selector");
            assertThat(namen(kiest).stream().allMatch(n -> kiest.path(n).equals(labels.path(n))))
                    .as(bestand)
                    .isFalse();
        }
        JsonNode pod = lees(KUBERNETES.resolve("deployment.yaml")).at("/spec/template/metadata/labels");
        JsonNode kiest = lees(KUBERNETES.resolve("service.yaml")).at("/spec/selector");
        assertThat(namen(kiest)).allMatch(n -> kiest.path(n).equals(pod.path(n)));
    }

    @Test
    void elk_onderdeel_van_kustomize_is_een_bestand() throws IOException {
        for (JsonNode bron : lees(KUBERNETES.resolve("kustomization.yaml")).path("resources")) {
            assertThat(KUBERNETES.resolve(bron.asString())).exists();
        }
    }
}
