package nl.zorgspoor.deploy.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario file, read and checked.
 *
 * @param school where everybody is, unless a step says otherwise
 * @param kalender the school year, such as {@code 2026-2027}
 * @param profielen profile files of schools beside the five, by the school's code
 */
record Scenario(
        String naam,
        String school,
        String kalender,
        Map<String, Path> profielen,
        List<Leerling> leerlingen,
        List<Stap> stappen) {

    Scenario {
        profielen = Map.copyOf(profielen);
        leerlingen = List.copyOf(leerlingen);
        stappen = List.copyOf(stappen);
    }

    /** A student who is enrolled before the first step. */
    record Leerling(
            String id,
            String school,
            LocalDate geboortedatum,
            int leerjaar,
            @Nullable String niveau,
            @Nullable String klas,
            @Nullable String mentor,
            List<String> ouders) {
        Leerling {
            ouders = List.copyOf(ouders);
        }
    }

    /**
     * A step.
     *
     * @param op the moment the clock is set to first, or null
     * @param gebeurt what the term watch must store then
     */
    record Stap(int nummer, @Nullable LocalDateTime op, List<String> gebeurt, Handeling handeling) {
        Stap {
            gebeurt = List.copyOf(gebeurt);
        }
    }

    /** What a step does. */
    sealed interface Handeling {}

    /** Only moves the clock. */
    record Wacht() implements Handeling {}

    /** Sends a command. */
    record Opdracht(Actor als, String opdracht, String voor, ObjectNode met, Verwachting verwachting)
            implements Handeling {}

    /** Reads a partner's topic. */
    record Bericht(String topic, List<JsonNode> verwacht) implements Handeling {
        Bericht {
            verwacht = List.copyOf(verwacht);
        }
    }

    /** Writes a partner's answer. */
    record Partner(String partner, ObjectNode met, Verwachting verwachting) implements Handeling {}

    /** Reads a view. */
    record Weergave(
            Actor als,
            String naam,
            ObjectNode met,
            List<JsonNode> verwacht,
            List<JsonNode> afwezig,
            @Nullable Geweigerd geweigerd)
            implements Handeling {
        Weergave {
            verwacht = List.copyOf(verwacht);
            afwezig = List.copyOf(afwezig);
        }
    }

    /** What must come of a command or a partner's message. */
    sealed interface Verwachting {}

    /** These events in this order; others may stand between. */
    record Onder(List<String> namen) implements Verwachting {
        Onder {
            namen = List.copyOf(namen);
        }
    }

    /** These events and no others. */
    record Precies(List<String> namen) implements Verwachting {
        Precies {
            namen = List.copyOf(namen);
        }
    }

    /** A refusal: the fields that the step names, as the answer writes them; of a list what must be on it. */
    record Geweigerd(ObjectNode velden) implements Verwachting {}
}
