package nl.zorgspoor.deploy.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came of a step: what differed from what the file says, and what was answered and read. */
final class Verslag {

    private final List<String> verschillen = new ArrayList<>();
    private @Nullable Antwoord antwoord;
    private List<JsonNode> gelezen = List.of();

    void verschil(String wat) {
        verschillen.add(wat);
    }

    void beantwoord(Antwoord a) {
        antwoord = a;
    }

    void gelezen(List<JsonNode> rijen) {
        gelezen = List.copyOf(rijen);
    }

    /** Empty when all holds. */
    Optional<String> verschil() {
        return verschillen.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", verschillen));
    }

    /** What the API said to a command. */
    Optional<Antwoord> antwoord() {
        return Optional.ofNullable(antwoord);
    }

    /** Rows of a view or of the audit, or messages on a topic. */
    List<JsonNode> gelezen() {
        return gelezen;
    }
}
