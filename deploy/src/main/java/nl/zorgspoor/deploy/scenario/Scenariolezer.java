package nl.zorgspoor.deploy.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
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

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Map<String, Set<String>> STAPPEN = stappen();

    private static final Set<String> VERTELLING = Set.of("kop", "vertel", "toelichting", "tabel");

    /** What the audit shows, by its word; {@code %s} is the student or the school. */
    private static final Map<String, Bron> AUDIT = Map.of(
            "gebeurtenissen", new Bron("gebeurtenissen", "/v1/audit/leerlingen/%s/gebeurtenissen", "gebeurtenissen"),
            "stand", new Bron("stand", "/v1/audit/leerlingen/%s/stand", ""),
            "weigeringen", new Bron("weigeringen", "/v1/audit/scholen/%s/weigeringen", "rijen"));

    /** What a refusal tells; a step may ask for any of it. */
    private static final Set<String> WEIGERING =
            Set.of("status", "code", "regel", "title", "detail", "ontbreekt", "herstelactie", "overruleMogelijk");

    private final Nodelezer lezer = new Nodelezer();
    private final Map<String, Path> profielen = new TreeMap<>();
    private final Map<String, Tabel> tabellen = new TreeMap<>();
    private String school = "";

    private Scenariolezer() {}

    private static Map<String, Set<String>> stappen() {
        Map<String, Set<String>> stappen = new TreeMap<>();
        stappen.put("opdracht", Set.of("als", "voor", "met", "verwacht", "precies", "geweigerd"));
        stappen.put("bericht", Set.of("verwacht", "afwezig", "aantal"));
        stappen.put("partner", Set.of("met", "verwacht", "precies"));
        stappen.put("weergave", Set.of("als", "met", "verwacht", "afwezig", "aantal", "geweigerd"));
        stappen.put("audit", Set.of("als", "voor", "met", "verwacht", "afwezig", "aantal", "geweigerd"));
        return stappen;
    }

    static Scenario lees(Path bestand) throws IOException, Onleesbaar {
        try (InputStream in = Files.newInputStream(bestand)) {
            return lees(in, bestand.toAbsolutePath().getParent());
        }
    }

    /** @param map in which profile files are looked for */
    static Scenario lees(InputStream yaml, @Nullable Path map) throws IOException, Onleesbaar {
        try {
            return lees(YAML.readTree(new String(yaml.readAllBytes(), StandardCharsets.UTF_8)), map);
        } catch (JacksonException e) {
            throw new Onleesbaar(List.of("geen YAML: " + e.getOriginalMessage()));
        }
    }

    /** @param map in which profile files are looked for */
    static Scenario lees(JsonNode boom, @Nullable Path map) throws Onleesbaar {
        Scenariolezer dit = new Scenariolezer();
        dit.leesProfielen(boom.get("profiel"), map);
        Scenario scenario = dit.scenario(boom);
        if (!dit.lezer.fouten().isEmpty()) {
            throw new Onleesbaar(dit.lezer.fouten());
        }
        return scenario;
    }

    private Scenario scenario(JsonNode boom) {
        lezer.eisSleutels(
                boom,
                "bestand",
                Set.of("scenario", "school", "kalender", "profiel", "tabellen", "leerlingen", "stappen"));
        school = school(boom.get("school"), "school");
        List<Leerling> leerlingen = new ArrayList<>();
        for (JsonNode l : boom.path("leerlingen")) {
            leerlingen.add(leerling(l, boom.path("stappen"), "leerling " + (leerlingen.size() + 1)));
        }
        lezer.object(boom.get("tabellen"), "tabellen").properties().forEach(t -> {
            String waar = "tabellen." + t.getKey();
            lezer.eisSleutels(t.getValue(), waar, Set.of("kolommen", "van", "tot"));
            tabellen.put(
                    t.getKey(),
                    new Tabel(
                            lezer.paren(t.getValue().get("kolommen"), waar + ".kolommen"),
                            lezer.dagNaarKeuze(t.getValue(), "van", waar),
                            lezer.dagNaarKeuze(t.getValue(), "tot", waar)));
        });
        List<Stap> stappen = new ArrayList<>();
        for (JsonNode s : boom.path("stappen")) {
            stappen.add(stap(s, stappen.size() + 1));
        }
        if (stappen.isEmpty()) {
            lezer.fout("stappen: er staat geen enkele stap in het bestand");
        }
        return new Scenario(
                lezer.tekst(boom.get("scenario"), "scenario"),
                school,
                lezer.tekst(boom.get("kalender"), "kalender"),
                profielen,
                leerlingen,
                stappen);
    }

    /** Schools beside the five: a profile file, or a list of them, seen from the folder of the scenario file. */
    private void leesProfielen(@Nullable JsonNode profiel, @Nullable Path map) {
        if (profiel == null) {
            return;
        }
        List<String> namen =
                profiel.isArray() ? lezer.teksten(profiel, "profiel") : List.of(lezer.tekst(profiel, "profiel"));
        for (String naam : namen) {
            Path bestand = map == null ? Path.of(naam) : map.resolve(naam);
            try {
                profielen.put(Scholen.lees(bestand).schoolId(), bestand);
            } catch (Gebruiksfout e) {
                lezer.fout("profiel: " + e.getMessage());
            }
        }
    }

    private Leerling leerling(JsonNode l, JsonNode stappen, String waar) {
        lezer.eisSleutels(
                l, waar, Set.of("id", "school", "geboortedatum", "leerjaar", "niveau", "klas", "mentor", "ouders"));
        return new Leerling(
                lezer.tekst(l.get("id"), waar + ".id"),
                l.has("school") ? school(l.get("school"), waar + ".school") : school,
                lezer.dag(l.get("geboortedatum"), waar + ".geboortedatum"),
                lezer.getal(l.get("leerjaar"), waar + ".leerjaar"),
                Nodelezer.naarKeuze(l, "niveau"),
                Nodelezer.naarKeuze(l, "klas"),
                Nodelezer.naarKeuze(l, "mentor"),
                l.has("ouders") ? lezer.teksten(l.get("ouders"), waar + ".ouders") : ouders(l.path("id"), stappen));
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
        LocalDateTime op = s.has("op") ? lezer.moment(s.get("op"), waar + ".op") : null;
        if (soorten.size() > 1) {
            lezer.fout("%s: kan niet tegelijk %s zijn".formatted(waar, String.join(" en ", soorten)));
        }
        Set<String> sleutels = new TreeSet<>(Set.of("op", "gebeurt"));
        sleutels.addAll(VERTELLING);
        if (soorten.isEmpty()) {
            if (s.isObject() && !sleutels.containsAll(s.propertyNames())) {
                lezer.fout("%s: geen bekende soort stap; een stap heeft %s, of alleen op"
                        .formatted(waar, String.join(", ", STAPPEN.keySet())));
            } else if (op == null) {
                lezer.fout(waar + ": doet niets");
            }
        } else {
            sleutels.add(soorten.get(0));
            sleutels.addAll(Objects.requireNonNull(STAPPEN.get(soorten.get(0))));
            lezer.eisSleutels(s, waar, sleutels);
        }
        if (s.has("gebeurt") && op == null) {
            lezer.fout(waar + ": gebeurt hoort bij een stap met op");
        }
        return new Stap(
                nummer,
                op,
                lezer.teksten(s.get("gebeurt"), waar + ".gebeurt"),
                soorten.isEmpty() ? new Wacht() : handeling(soorten.get(0), s, waar),
                verteld(s, waar));
    }

    private @Nullable Vertelling verteld(JsonNode s, String waar) {
        if (!s.has("vertel")) {
            VERTELLING.stream()
                    .filter(s::has)
                    .forEach(v -> lezer.fout("%s: %s hoort bij een stap met vertel".formatted(waar, v)));
            return null;
        }
        String tabel = Nodelezer.naarKeuze(s, "tabel");
        if (tabel != null && !tabellen.containsKey(tabel)) {
            lezer.fout("%s: tabel '%s' staat niet bij tabellen.%s"
                    .formatted(waar, tabel, Woorden.bedoeld(tabel, tabellen.keySet())));
        }
        return new Vertelling(
                Nodelezer.naarKeuze(s, "kop"),
                lezer.tekst(s.get("vertel"), waar + ".vertel"),
                Nodelezer.naarKeuze(s, "toelichting"),
                tabel == null ? null : tabellen.get(tabel));
    }

    private Handeling handeling(String soort, JsonNode s, String waar) {
        String naam = lezer.tekst(s.get(soort), waar + "." + soort);
        return switch (soort) {
            // Whether the command exists is the API's to say: one step that fails must not keep the others from being
            // played.
            case "opdracht" ->
                new Opdracht(
                        als(s.get("als"), waar),
                        naam,
                        lezer.tekst(s.get("voor"), waar + ".voor"),
                        lezer.object(s.get("met"), waar + ".met"),
                        verwachting(s, waar));
            case "bericht" ->
                new Bericht(
                        naam,
                        lezer.rijen(s.get("verwacht"), waar + ".verwacht"),
                        lezer.teksten(s.get("afwezig"), waar + ".afwezig"),
                        lezer.getalNaarKeuze(s, "aantal", waar));
            case "partner" -> new Partner(naam, lezer.object(s.get("met"), waar + ".met"), verwachting(s, waar));
            case "weergave" -> lezing(Bron.weergave(naam), s, waar);
            case "audit" -> lezing(audit(naam, lezer.tekst(s.get("voor"), waar + ".voor"), waar), s, waar);
            default -> throw new IllegalStateException(soort);
        };
    }

    private Bron audit(String naam, String voor, String waar) {
        Bron bron = AUDIT.get(naam);
        if (bron == null) {
            lezer.fout("%s: de audit kent geen '%s'; wel: %s"
                    .formatted(waar, naam, String.join(", ", new TreeSet<>(AUDIT.keySet()))));
            return new Bron(naam, "", "");
        }
        return new Bron(naam, bron.pad().formatted(voor), bron.rijen());
    }

    private Lezing lezing(Bron bron, JsonNode s, String waar) {
        return new Lezing(
                als(s.get("als"), waar),
                bron,
                lezer.object(s.get("met"), waar + ".met"),
                lezer.rijen(s.get("verwacht"), waar + ".verwacht"),
                lezer.rijen(s.get("afwezig"), waar + ".afwezig"),
                lezer.getalNaarKeuze(s, "aantal", waar),
                s.has("geweigerd") ? geweigerd(s.get("geweigerd"), waar) : null);
    }

    private Verwachting verwachting(JsonNode s, String waar) {
        long aantal = List.of("verwacht", "precies", "geweigerd").stream()
                .filter(s::has)
                .count();
        if (aantal > 1) {
            lezer.fout(waar + ": hooguit een van verwacht, precies en geweigerd");
        }
        if (s.has("geweigerd")) {
            return geweigerd(s.get("geweigerd"), waar);
        } else if (s.has("precies")) {
            return new Precies(lezer.teksten(s.get("precies"), waar + ".precies"));
        }
        return new Onder(lezer.teksten(s.get("verwacht"), waar + ".verwacht"));
    }

    private Geweigerd geweigerd(JsonNode g, String waar) {
        lezer.eisSleutels(g, waar + ".geweigerd", WEIGERING);
        if (g.has("status")) {
            lezer.getal(g.get("status"), waar + ".geweigerd.status");
        }
        return new Geweigerd(lezer.object(g, waar + ".geweigerd"));
    }

    private Actor als(@Nullable JsonNode als, String waar) {
        if (als == null) {
            lezer.fout(waar + ": als ontbreekt; bijvoorbeeld {rol: MENTOR, id: M1}");
            return new Actor("", Rol.DOCENT, school, null);
        }
        lezer.eisSleutels(als, waar + ".als", Set.of("rol", "id", "leerling", "school"));
        String rol = lezer.tekst(als.get("rol"), waar + ".als.rol");
        List<String> rollen = Arrays.stream(Rol.values())
                .filter(r -> !r.isBuitenScholen())
                .map(Rol::name)
                .toList();
        if (!rollen.contains(rol)) {
            lezer.fout("%s: '%s' is geen rol.%s".formatted(waar, rol, Woorden.bedoeld(rol, rollen)));
            rol = Rol.DOCENT.name();
        }
        String leerling = Nodelezer.naarKeuze(als, "leerling");
        if (Rol.valueOf(rol).isPartij() && leerling == null) {
            lezer.fout("%s: de rol %s heeft leerling nodig".formatted(waar, rol));
        }
        return new Actor(
                lezer.tekst(als.get("id"), waar + ".als.id"),
                Rol.valueOf(rol),
                als.has("school") ? school(als.get("school"), waar + ".als.school") : school,
                leerling);
    }

    private String school(@Nullable JsonNode node, String waar) {
        String code = lezer.tekst(node, waar);
        if (!Scholen.CODES.contains(code) && !profielen.containsKey(code)) {
            List<String> wel = new ArrayList<>(Scholen.CODES);
            wel.addAll(profielen.keySet());
            lezer.fout("%s: '%s' is geen school; wel: %s, of noem haar profielbestand met profiel"
                    .formatted(waar, code, String.join(", ", wel)));
        }
        return code;
    }
}
