package nl.zorgspoor.core.school;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.zorgspoor.core.invoer.Vindplaatsen;
import nl.zorgspoor.core.invoer.Woorden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What schools share ({@code profielen/basis.yaml}). A profile with {@code basis: gedeeld} says only in what it differs: a row of its
 * own stands in place of the shared one, {@code null} takes one away, and a part named by {@code zelf} is not taken over at all. Rows are
 * settings, rights per command and reading rights per kind of data and role; any other part is taken over whole or not.
 */
final class Profielbasis {

    static final String BASIS = "basis";
    static final String ZELF = "zelf";
    static final String GEDEELD = "gedeeld";

    /** How deep the parts of which single rows are taken over go. */
    private static final Map<String, Integer> DIEPTE = Map.of("instellingen", 1, "bevoegdheden", 1, "zichtbaarheid", 2);

    /** A profile as if it were written out, and where each part of it stands. */
    record Voluit(ObjectNode profiel, Vindplaatsen vindplaatsen) {}

    private static final String TEKST = tekst();

    private final Set<String> overgenomen = new HashSet<>();

    private Profielbasis() {}

    private static String tekst() {
        try (InputStream in = Objects.requireNonNull(Profielbasis.class.getResourceAsStream("/profielen/basis.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that are taken over when a school says nothing. */
    static ObjectNode gedeeld() {
        return (ObjectNode) YAMLMapper.shared().readTree(TEKST);
    }

    /**
     * Writes a profile out; one that names no basis stays as it is.
     *
     * @param fout takes what is wrong with {@code basis} and {@code zelf}: where, and what
     */
    static Voluit voluit(ObjectNode bestand, Vindplaatsen vindplaatsen, BiConsumer<String, String> fout) {
        JsonNode naam = bestand.get(BASIS);
        JsonNode zelf = bestand.get(ZELF);
        if (naam == null) {
            if (zelf != null) {
                fout.accept(ZELF, "hoort bij basis: " + GEDEELD);
            }
            return new Voluit(bestand, vindplaatsen);
        }
        if (!naam.asString("").equals(GEDEELD)) {
            fout.accept(BASIS, "'%s' is geen basis; wel: %s".formatted(naam.asString(""), GEDEELD));
        }
        ObjectNode basis = gedeeld();
        List<String> delen = new ArrayList<>();
        if (zelf != null) {
            zelf.forEach(deel -> delen.add(deel.asString("")));
        }
        Set<String> bekend = new TreeSet<>(basis.propertyNames());
        delen.stream()
                .filter(deel -> !bekend.contains(deel))
                .forEach(deel -> fout.accept(
                        ZELF,
                        "'%s' staat niet in de basis; wel: %s.%s"
                                .formatted(deel, bekend, Woorden.bedoeld(deel, bekend))));
        basis.remove(delen);
        ObjectNode eigen = bestand.deepCopy();
        eigen.remove(List.of(BASIS, ZELF));
        Profielbasis dit = new Profielbasis();
        ObjectNode voluit = dit.samen(eigen, basis, "", 0);
        return new Voluit(voluit, vindplaatsen.metBasis(GEDEELD, Vindplaatsen.van(TEKST), dit.overgenomen));
    }

    private ObjectNode samen(ObjectNode eigen, ObjectNode basis, String om, int diepte) {
        ObjectNode samen = basis.objectNode();
        basis.properties().forEach(b -> {
            String pad = om.isEmpty() ? b.getKey() : om + "." + b.getKey();
            JsonNode hier = eigen.get(b.getKey());
            int rijen = diepte == 0 ? DIEPTE.getOrDefault(b.getKey(), 0) : diepte - 1;
            if (hier instanceof ObjectNode e && b.getValue() instanceof ObjectNode rij && rijen > 0) {
                samen.set(b.getKey(), samen(e, rij, pad, rijen));
            } else if (hier == null && b.getValue() instanceof ObjectNode rij && rijen > 0) {
                overgenomen.add(pad);
                samen.set(b.getKey(), samen(basis.objectNode(), rij, pad, rijen));
            } else if (hier == null && !b.getValue().isNull()) {
                overgenomen.add(pad);
                samen.set(b.getKey(), b.getValue());
            } else if (hier != null && !hier.isNull()) {
                samen.set(b.getKey(), hier);
            }
        });
        eigen.properties().stream()
                .filter(e -> !basis.has(e.getKey()))
                .forEach(e -> samen.set(e.getKey(), e.getValue()));
        return samen;
    }
}
