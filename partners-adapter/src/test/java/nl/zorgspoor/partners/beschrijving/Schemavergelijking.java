package nl.zorgspoor.partners.beschrijving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a new schema breaks for a partner that was built against a released one. Within a version fields that may be left out and
 * kinds of message may come; who reads skips what it does not know.
 *
 * <p>Of what a partner reads nothing may go, become optional or get wider; of what it writes nothing may be asked that was not, and
 * nothing may get narrower.
 */
final class Schemavergelijking {

    /** Limits that get wider as the number rises, and those that get wider as it falls. */
    private static final Set<String> HOOGSTENS = Set.of("maxLength", "maxItems", "maximum");

    private static final Set<String> MINSTENS = Set.of("minLength", "minItems", "minimum");
    private static final Set<String> VAST = Set.of("pattern", "format", "const", "multipleOf", "$ref", "uniqueItems");

    private final boolean partnerLeest;
    private final List<String> breuken = new ArrayList<>();

    private Schemavergelijking(boolean partnerLeest) {
        this.partnerLeest = partnerLeest;
    }

    /** @param partnerLeest whether the partner reads such messages, or writes them */
    static List<String> breuken(JsonNode oud, JsonNode nieuw, boolean partnerLeest) {
        Schemavergelijking v = new Schemavergelijking(partnerLeest);
        v.vergelijk("", oud, nieuw);
        return v.breuken;
    }

    private void vergelijk(String waar, JsonNode oud, JsonNode nieuw) {
        if (!oud.isObject() || !nieuw.isObject()) {
            return;
        }
        type(waar, oud, nieuw);
        grenzen(waar, oud, nieuw);
        keuzes(waar, woorden(oud.path("enum")), woorden(nieuw.path("enum")), oud.has("enum"), nieuw.has("enum"));
        verplicht(waar, woorden(oud.path("required")), woorden(nieuw.path("required")));
        voorwaarden(waar, oud, nieuw);
        for (String groep : List.of("properties", "$defs")) {
            for (Map.Entry<String, JsonNode> deel : oud.path(groep).properties()) {
                String pad = waar + "/" + deel.getKey();
                JsonNode er = nieuw.path(groep).path(deel.getKey());
                if (er.isMissingNode()) {
                    breuken.add(pad + " is weg");
                } else {
                    vergelijk(pad, deel.getValue(), er);
                }
            }
            if (!partnerLeest
                    && oud.path("additionalProperties").isMissingNode()
                    && nieuw.has("additionalProperties")) {
                breuken.add(waar + " neemt geen andere velden meer aan");
            }
        }
        if (oud.has("items")) {
            vergelijk(waar + "/items", oud.path("items"), nieuw.path("items"));
        }
    }

    private void type(String waar, JsonNode oud, JsonNode nieuw) {
        String was = oud.path("type").asString("");
        String is = nieuw.path("type").asString("");
        boolean anders = !was.isEmpty() && !was.equals(is);
        // That a message is an object was never said and always so.
        boolean erbij = was.isEmpty() && !is.isEmpty() && !is.equals("object");
        if (anders || erbij) {
            breuken.add("%s: type %s is %s geworden".formatted(waar, was, is));
        }
    }

    private void grenzen(String waar, JsonNode oud, JsonNode nieuw) {
        Stream.concat(HOOGSTENS.stream(), MINSTENS.stream()).forEach(g -> {
            boolean ruimerAlsHoger = HOOGSTENS.contains(g);
            if (partnerLeest ? ruimer(oud, nieuw, g, ruimerAlsHoger) : ruimer(nieuw, oud, g, ruimerAlsHoger)) {
                breuken.add("%s: %s van %s naar %s".formatted(waar, g, oud.path(g), nieuw.path(g)));
            }
        });
        VAST.stream()
                .filter(g -> !oud.path(g).equals(nieuw.path(g)) && !(g.equals("$ref") && waar.isEmpty()))
                .forEach(g -> breuken.add("%s: %s is anders".formatted(waar, g)));
    }

    /** Whether the second lets more through than the first. */
    private static boolean ruimer(JsonNode een, JsonNode twee, String grens, boolean alsHoger) {
        if (!een.has(grens)) {
            return false;
        }
        if (!twee.has(grens)) {
            return true;
        }
        int verschil = twee.path(grens).decimalValue().compareTo(een.path(grens).decimalValue());
        return alsHoger ? verschil > 0 : verschil < 0;
    }

    private void keuzes(String waar, Set<String> oud, Set<String> nieuw, boolean had, boolean heeft) {
        if (partnerLeest) {
            // A new kind of message comes within a version; any other new word does not.
            if (had && (!heeft || !oud.containsAll(nieuw)) && !waar.equals("/soort")) {
                breuken.add("%s: nieuwe waarden %s".formatted(waar, zonder(nieuw, oud)));
            }
        } else if (heeft && (!had || !nieuw.containsAll(oud))) {
            breuken.add("%s: geen waarden meer %s".formatted(waar, zonder(oud, nieuw)));
        }
    }

    private void verplicht(String waar, Set<String> oud, Set<String> nieuw) {
        Set<String> weg = zonder(oud, nieuw);
        Set<String> erbij = zonder(nieuw, oud);
        if (partnerLeest && !weg.isEmpty()) {
            breuken.add("%s: niet meer verplicht %s".formatted(waar, weg));
        }
        if (!partnerLeest && !erbij.isEmpty()) {
            breuken.add("%s: nu verplicht %s".formatted(waar, erbij));
        }
    }

    /** What a kind of answer must have: no more than it had. */
    private void voorwaarden(String waar, JsonNode oud, JsonNode nieuw) {
        if (partnerLeest || !waar.isEmpty()) {
            return;
        }
        Map<String, Set<String>> had = eisen(oud);
        eisen(nieuw).forEach((soort, velden) -> {
            boolean nieuweSoort = !woorden(oud.at("/properties/soort/enum")).contains(soort);
            Set<String> erbij = zonder(velden, had.getOrDefault(soort, Set.of()));
            erbij.removeAll(woorden(oud.path("required")));
            if (!nieuweSoort && !erbij.isEmpty()) {
                breuken.add("%s vraagt nu %s".formatted(soort, erbij));
            }
        });
    }

    private static Map<String, Set<String>> eisen(JsonNode schema) {
        return Stream.concat(Stream.of(schema), schema.path("allOf").valueStream())
                .filter(d -> d.at("/if/properties/soort").has("const"))
                .collect(Collectors.toMap(
                        d -> d.at("/if/properties/soort/const").asString(),
                        d -> woorden(d.at("/then/required")),
                        (een, ander) -> een));
    }

    private static Set<String> zonder(Set<String> van, Set<String> af) {
        Set<String> rest = new TreeSet<>(van);
        rest.removeAll(af);
        return rest;
    }

    private static Set<String> woorden(JsonNode lijst) {
        return lijst.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
