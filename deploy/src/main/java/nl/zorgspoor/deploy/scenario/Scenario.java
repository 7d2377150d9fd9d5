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
     * @param verteld how it is told; null when it belongs to the line before it
     */
    record Stap(
            int nummer,
            @Nullable LocalDateTime op,
            List<String> gebeurt,
            Handeling handeling,
            @Nullable Vertelling verteld) {
        Stap {
            gebeurt = List.copyOf(gebeurt);
        }
    }

    /**
     * What people are told of a step.
     *
     * @param kop begins a chapter
     * @param toelichting stands below what came of it
     * @param tabel how rows are shown
     */
    record Vertelling(
            @Nullable String kop,
            String zin,
            @Nullable String toelichting,
            @Nullable Tabel tabel) {}

    /**
     * How rows are shown.
     *
     * @param kolommen per column its template, such as {@code {uitgenodigdVast} van {vasteRollen}}
     * @param van with {@code tot}: only rows whose first column is a day in between
     */
    record Tabel(
            Map<String, String> kolommen,
            @Nullable LocalDate van,
            @Nullable LocalDate tot) {

        boolean toont(String eerste) {
            return (van == null || eerste.compareTo(van.toString()) >= 0)
                    && (tot == null || eerste.compareTo(tot.toString()) <= 0);
        }
    }

    /** What a step does. */
    sealed interface Handeling {}

    /** Only moves the clock. */
    record Wacht() implements Handeling {}

    /** Sends a command. */
    record Opdracht(Actor als, String opdracht, String voor, ObjectNode met, Verwachting verwachting)
            implements Handeling {}

    /**
     * Reads a partner's topic.
     *
     * @param verwacht messages in this order, others may stand between
     * @param afwezig what may stand in no message
     * @param aantal how many messages there are, or null
     */
    record Bericht(
            String topic,
            List<JsonNode> verwacht,
            List<String> afwezig,
            @Nullable Integer aantal) implements Handeling {
        Bericht {
            verwacht = List.copyOf(verwacht);
            afwezig = List.copyOf(afwezig);
        }
    }

    /** Writes a partner's answer. */
    record Partner(String partner, ObjectNode met, Verwachting verwachting) implements Handeling {}

    /** What can be read: a view, or a part of the audit of a student or a school. */
    record Bron(String naam, String pad, String rijen) {

        static Bron weergave(String naam) {
            return new Bron(naam, "/v1/weergaven/" + naam, "rijen");
        }

        boolean isWeergave() {
            return pad.startsWith("/v1/weergaven/");
        }
    }

    /**
     * Reads a view or the audit.
     *
     * @param afwezig rows that may not be there
     * @param aantal how many rows there are, or null
     */
    record Lezing(
            Actor als,
            Bron bron,
            ObjectNode met,
            List<JsonNode> verwacht,
            List<JsonNode> afwezig,
            @Nullable Integer aantal,
            @Nullable Geweigerd geweigerd)
            implements Handeling {
        Lezing {
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
