package nl.zorgspoor.deploy.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.deploy.instantie.Scholen;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.scenario.Scenario.*;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a scenario file and says everything that is wrong with it: a step that is not understood is never skipped. */
final class Scenariolezer {

    /** The file cannot be played. */
    static final class Onleesbaar extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient List<String> fouten;

        Onleesbaar(List<String> fouten) {
            super(String.join("; ", fouten), null, false, false);
            this.fouten = List.copyOf(fouten);
        }

        List<String> fouten() {
            return fouten;
        }
    }

    /** At this hour a step happens when it names a day only. */
    static final LocalTime UUR = LocalTime.of(10, 0);

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Map<String, Set<String>> STAPPEN = stappen();

    /** What a refusal tells; a step may ask for any of it. */
    private static final Set<String> WEIGERING =
            Set.of("status", "code", "regel", "title", "detail", "ontbreekt", "herstelactie", "overruleMogelijk");

    private final List<String> fouten = new ArrayList<>();
    private final Map<String, Path> profielen = new TreeMap<>();
    private String school = "";

    private Scenariolezer() {}

    private static Map<String, Set<String>> stappen() {
        Map<String, Set<String>> stappen = new TreeMap<>();
        stappen.put("opdracht", Set.of("als", "voor", "met", "verwacht", "precies", "geweigerd"));
        stappen.put("bericht", Set.of("verwacht"));
        stappen.put("partner", Set.of("met", "verwacht", "precies"));
        stappen.put("weergave", Set.of("als", "met", "verwacht", "afwezig", "geweigerd"));
        return stappen;
    }

    static Scenario lees(Path bestand) throws IOException, Onleesbaar {
        try {
            return lees(
                    YAML.readTree(Files.readString(bestand)),
                    bestand.toAbsolutePath().getParent());
        } catch (JacksonException e) {
            throw new Onleesbaar(List.of("geen YAML: " + e.getOriginalMessage()));
        }
    }

    /** @param map in which profile files are looked for */
    static Scenario lees(JsonNode boom, @Nullable Path map) throws Onleesbaar {
        Scenariolezer lezer = new Scenariolezer();
        lezer.leesProfielen(boom.get("profiel"), map);
        Scenario scenario = lezer.scenario(boom);
        if (!lezer.fouten.isEmpty()) {
            throw new Onleesbaar(lezer.fouten);
        }
        return scenario;
    }

    private Scenario scenario(JsonNode boom) {
        eisSleutels(boom, "bestand", Set.of("scenario", "school", "kalender", "profiel", "leerlingen", "stappen"));
        school = school(boom.get("school"), "school");
        List<Leerling> leerlingen = new ArrayList<>();
        for (JsonNode l : boom.path("leerlingen")) {
            leerlingen.add(leerling(l, boom.path("stappen"), "leerling " + (leerlingen.size() + 1)));
        }
        List<Stap> stappen = new ArrayList<>();
        for (JsonNode s : boom.path("stappen")) {
            stappen.add(stap(s, stappen.size() + 1));
        }
        if (stappen.isEmpty()) {
            fouten.add("stappen: er staat geen enkele stap in het bestand");
        }
        return new Scenario(
                tekst(boom.get("scenario"), "scenario"),
                school,
                tekst(boom.get("kalender"), "kalender"),
                profielen,
                leerlingen,
                stappen);
    }

    /** Schools beside the five: a profile file, or a list of them, seen from the folder of the scenario file. */
    private void leesProfielen(@Nullable JsonNode profiel, @Nullable Path map) {
        if (profiel == null) {
            return;
        }
        List<String> namen = profiel.isArray() ? teksten(profiel, "profiel") : List.of(tekst(profiel, "profiel"));
        for (String naam : namen) {
            Path bestand = map == null ? Path.of(naam) : map.resolve(naam);
            try {
                profielen.put(Scholen.lees(bestand).schoolId(), bestand);
            } catch (Gebruiksfout e) {
                fouten.add("profiel: " + e.getMessage());
            }
        }
    }

    private Leerling leerling(JsonNode l, JsonNode stappen, String waar) {
        eisSleutels(l, waar, Set.of("id", "school", "geboortedatum", "leerjaar", "niveau", "klas", "mentor", "ouders"));
        return new Leerling(
                tekst(l.get("id"), waar + ".id"),
                l.has("school") ? school(l.get("school"), waar + ".school") : school,
                dag(l.get("geboortedatum"), waar + ".geboortedatum"),
                getal(l.get("leerjaar"), waar + ".leerjaar"),
                naarKeuze(l, "niveau"),
                naarKeuze(l, "klas"),
                naarKeuze(l, "mentor"),
                l.has("ouders") ? teksten(l.get("ouders"), waar + ".ouders") : ouders(l.path("id"), stappen));
    }

    /** A minor has a parent: whoever speaks as one in the steps, else O1. */
    private static List<String> ouders(JsonNode leerlingId, JsonNode stappen) {
        List<String> ouders = stappen.valueStream()
                .map(s -> s.path("als"))
                .filter(als -> als.path("rol").asString("").equals(Rol.OUDER.name())
                        && als.path("leerling").equals(leerlingId))
                .map(als -> als.path("id").asString(""))
                .distinct()
                .toList();
        return ouders.isEmpty() ? List.of("O1") : ouders;
    }

    private Stap stap(JsonNode s, int nummer) {
        String waar = "stap " + nummer;
        List<String> soorten = STAPPEN.keySet().stream().filter(s::has).toList();
        LocalDateTime op = s.has("op") ? moment(s.get("op"), waar + ".op") : null;
        if (soorten.size() > 1) {
            fouten.add("%s: kan niet tegelijk %s zijn".formatted(waar, String.join(" en ", soorten)));
        }
        Set<String> sleutels = new TreeSet<>(Set.of("op", "gebeurt"));
        if (soorten.isEmpty()) {
            if (s.isObject() && !sleutels.containsAll(s.propertyNames())) {
                fouten.add("%s: geen bekende soort stap; een stap heeft %s, of alleen op"
                        .formatted(waar, String.join(", ", STAPPEN.keySet())));
            } else if (op == null) {
                fouten.add(waar + ": doet niets");
            }
        } else {
            sleutels.add(soorten.get(0));
            sleutels.addAll(Objects.requireNonNull(STAPPEN.get(soorten.get(0))));
            eisSleutels(s, waar, sleutels);
        }
        if (s.has("gebeurt") && op == null) {
            fouten.add(waar + ": gebeurt hoort bij een stap met op");
        }
        return new Stap(
                nummer,
                op,
                teksten(s.get("gebeurt"), waar + ".gebeurt"),
                soorten.isEmpty() ? new Wacht() : handeling(soorten.get(0), s, waar));
    }

    private Handeling handeling(String soort, JsonNode s, String waar) {
        String naam = tekst(s.get(soort), waar + "." + soort);
        return switch (soort) {
            // Whether the command exists is the API's to say: one step that fails must not keep the others from being
            // played.
            case "opdracht" ->
                new Opdracht(
                        als(s.get("als"), waar),
                        naam,
                        tekst(s.get("voor"), waar + ".voor"),
                        object(s.get("met"), waar + ".met"),
                        verwachting(s, waar));
            case "bericht" -> new Bericht(naam, rijen(s.get("verwacht"), waar + ".verwacht"));
            case "partner" -> new Partner(naam, object(s.get("met"), waar + ".met"), verwachting(s, waar));
            case "weergave" ->
                new Weergave(
                        als(s.get("als"), waar),
                        naam,
                        object(s.get("met"), waar + ".met"),
                        rijen(s.get("verwacht"), waar + ".verwacht"),
                        rijen(s.get("afwezig"), waar + ".afwezig"),
                        s.has("geweigerd") ? geweigerd(s.get("geweigerd"), waar) : null);
            default -> throw new IllegalStateException(soort);
        };
    }

    private Verwachting verwachting(JsonNode s, String waar) {
        long aantal = List.of("verwacht", "precies", "geweigerd").stream()
                .filter(s::has)
                .count();
        if (aantal > 1) {
            fouten.add(waar + ": hooguit een van verwacht, precies en geweigerd");
        }
        if (s.has("geweigerd")) {
            return geweigerd(s.get("geweigerd"), waar);
        } else if (s.has("precies")) {
            return new Precies(teksten(s.get("precies"), waar + ".precies"));
        }
        return new Onder(teksten(s.get("verwacht"), waar + ".verwacht"));
    }

    private Geweigerd geweigerd(JsonNode g, String waar) {
        eisSleutels(g, waar + ".geweigerd", WEIGERING);
        if (g.has("status")) {
            getal(g.get("status"), waar + ".geweigerd.status");
        }
        return new Geweigerd(object(g, waar + ".geweigerd"));
    }

    private Actor als(@Nullable JsonNode als, String waar) {
        if (als == null) {
            fouten.add(waar + ": als ontbreekt; bijvoorbeeld {rol: MENTOR, id: M1}");
            return new Actor("", Rol.DOCENT, school, null);
        }
        eisSleutels(als, waar + ".als", Set.of("rol", "id", "leerling", "school"));
        String rol = tekst(als.get("rol"), waar + ".als.rol");
        List<String> rollen = Arrays.stream(Rol.values())
                .filter(r -> !r.isBuitenScholen())
                .map(Rol::name)
                .toList();
        if (!rollen.contains(rol)) {
            fouten.add("%s: '%s' is geen rol.%s".formatted(waar, rol, Woorden.bedoeld(rol, rollen)));
            rol = Rol.DOCENT.name();
        }
        String leerling = naarKeuze(als, "leerling");
        if (Rol.valueOf(rol).isPartij() && leerling == null) {
            fouten.add("%s: de rol %s heeft leerling nodig".formatted(waar, rol));
        }
        return new Actor(
                tekst(als.get("id"), waar + ".als.id"),
                Rol.valueOf(rol),
                als.has("school") ? school(als.get("school"), waar + ".als.school") : school,
                leerling);
    }

    private void eisSleutels(JsonNode node, String waar, Set<String> bekend) {
        if (!node.isObject()) {
            fouten.add(waar + ": verwacht sleutels en waarden");
            return;
        }
        node.propertyNames().stream().filter(n -> !bekend.contains(n)).forEach(n -> {
            fouten.add("%s: onbekende sleutel '%s'; bekend zijn %s"
                    .formatted(waar, n, String.join(", ", new TreeSet<>(bekend))));
        });
    }

    private String school(@Nullable JsonNode node, String waar) {
        String code = tekst(node, waar);
        if (!Scholen.CODES.contains(code) && !profielen.containsKey(code)) {
            List<String> wel = new ArrayList<>(Scholen.CODES);
            wel.addAll(profielen.keySet());
            fouten.add("%s: '%s' is geen school; wel: %s, of noem haar profielbestand met profiel"
                    .formatted(waar, code, String.join(", ", wel)));
        }
        return code;
    }

    private String tekst(@Nullable JsonNode node, String waar) {
        if (node == null || !node.isValueNode() || node.isNull()) {
            fouten.add(waar + ": ontbreekt");
            return "";
        }
        return node.asString();
    }

    private static @Nullable String naarKeuze(JsonNode node, String veld) {
        return node.hasNonNull(veld) ? node.get(veld).asString() : null;
    }

    private List<String> teksten(@Nullable JsonNode node, String waar) {
        List<String> teksten = new ArrayList<>();
        if (node != null && !node.isArray()) {
            fouten.add(waar + ": verwacht een lijst");
        } else if (node != null) {
            node.forEach(n -> teksten.add(tekst(n, waar)));
        }
        return teksten;
    }

    private List<JsonNode> rijen(@Nullable JsonNode node, String waar) {
        List<JsonNode> rijen = new ArrayList<>();
        if (node != null && !node.isArray()) {
            fouten.add(waar + ": verwacht een lijst");
        } else if (node != null) {
            node.forEach(n -> {
                if (!n.isObject()) {
                    fouten.add(waar + ": elk deel heeft sleutels en waarden");
                }
                rijen.add(n);
            });
        }
        return rijen;
    }

    private ObjectNode object(@Nullable JsonNode node, String waar) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        if (node != null) {
            fouten.add(waar + ": verwacht sleutels en waarden");
        }
        return YAML.createObjectNode();
    }

    private int getal(@Nullable JsonNode node, String waar) {
        if (node == null || !node.isIntegralNumber()) {
            fouten.add(waar + ": verwacht een geheel getal");
            return 0;
        }
        return node.asInt();
    }

    private LocalDate dag(@Nullable JsonNode node, String waar) {
        try {
            return LocalDate.parse(tekst(node, waar));
        } catch (DateTimeException e) {
            fouten.add(waar + ": verwacht een datum zoals 2026-09-14");
            return LocalDate.EPOCH;
        }
    }

    private @Nullable LocalDateTime moment(JsonNode node, String waar) {
        String tekst = tekst(node, waar);
        try {
            return tekst.contains("T")
                    ? LocalDateTime.parse(tekst)
                    : LocalDate.parse(tekst).atTime(UUR);
        } catch (DateTimeException e) {
            fouten.add(waar + ": verwacht een datum zoals 2026-09-14");
            return null;
        }
    }
}
