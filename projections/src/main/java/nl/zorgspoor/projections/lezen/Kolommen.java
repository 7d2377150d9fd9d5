package nl.zorgspoor.projections.lezen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.projections.lezen.Kolom.Soort;

/**
 * The columns of a view, as its file {@code kolommen/<naam>.txt} tells them: a line per column, the parts of an object indented below
 * it, {@code []} behind the name of a list, and behind {@code keuze} the words, or the name of the vocabulary's own choice.
 */
final class Kolommen {

    private static final Pattern REGEL = Pattern.compile("( *)(\\w+)(\\[])?: (\\w+)(?: ([A-Za-z0-9_, ]+?))? \\| (.+)");
    private static final int INSPRING = 2;

    private record Gelezen(int diepte, Kolom kolom) {}

    private final List<Gelezen> regels;
    private int plek;

    private Kolommen(List<Gelezen> regels) {
        this.regels = regels;
    }

    /**
     * None when nobody described them.
     *
     * @throws IllegalStateException for a line that is no column
     */
    static List<Kolom> van(String weergave) {
        try (InputStream in = Kolommen.class.getResourceAsStream("/kolommen/" + weergave + ".txt")) {
            if (in == null) {
                return List.of();
            }
            List<Gelezen> regels = new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(r -> !r.isBlank())
                    .map(Kolommen::regel)
                    .toList();
            return new Kolommen(regels).opDiepte(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gelezen regel(String regel) {
        Matcher m = REGEL.matcher(regel);
        if (!m.matches()) {
            throw new IllegalStateException("Geen kolom: " + regel);
        }
        List<String> waarden = m.group(5) == null ? List.of() : waarden(m.group(5));
        return new Gelezen(
                m.group(1).length() / INSPRING,
                new Kolom(
                        m.group(2),
                        Soort.valueOf(m.group(4).toUpperCase(Locale.ROOT)),
                        m.group(3) != null,
                        waarden,
                        m.group(6),
                        List.of()));
    }

    /** The words themselves, or the name of a choice of the vocabulary. */
    private static List<String> waarden(String keuze) {
        if (keuze.equals(keuze.toUpperCase(Locale.ROOT))) {
            return Arrays.stream(keuze.split(",")).map(String::strip).toList();
        }
        List<Class<?>> soorten = Vocabulaire.keuzes().entrySet().stream()
                .filter(e ->
                        e.getKey().equals(keuze) || e.getValue().getSimpleName().equals(keuze))
                .<Class<?>>map(Map.Entry::getValue)
                .toList();
        if (soorten.size() != 1) {
            throw new IllegalStateException("%d keuzes heten %s".formatted(soorten.size(), keuze));
        }
        return Arrays.stream(soorten.get(0).getEnumConstants())
                .map(e -> ((Enum<?>) e).name())
                .toList();
    }

    private List<Kolom> opDiepte(int diepte) {
        List<Kolom> kolommen = new ArrayList<>();
        while (plek < regels.size() && regels.get(plek).diepte() == diepte) {
            Kolom k = regels.get(plek++).kolom();
            List<Kolom> delen = opDiepte(diepte + 1);
            kolommen.add(new Kolom(k.naam(), k.soort(), k.lijst(), k.waarden(), k.beschrijving(), delen));
        }
        return kolommen;
    }
}
