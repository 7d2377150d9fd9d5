package nl.zorgspoor.core.invoer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * On which line of a file each part stands, so that an error can be found by who wrote the file. A part is named by its path as
 * {@link Recordlezer} writes it, such as {@code overlegvormen[2].voorzitterRol}.
 */
public final class Vindplaatsen {

    /** Of what has no lines, such as a body of the API. */
    public static final Vindplaatsen GEEN = new Vindplaatsen(Map.of(), null);

    /** One open object or list: its path, and how many parts of the list have been seen. */
    private static final class Open {
        final String pad;
        final boolean lijst;
        int gezien;

        Open(String pad, boolean lijst) {
            this.pad = pad;
            this.lijst = lijst;
        }
    }

    /** A file from which parts were taken over: its name, its lines, and which parts. */
    private record Basis(String naam, Vindplaatsen regels, Set<String> paden) {}

    private final Map<String, Integer> regels;
    private final @Nullable Basis basis;

    private Vindplaatsen(Map<String, Integer> regels, @Nullable Basis basis) {
        this.regels = Map.copyOf(regels);
        this.basis = basis;
    }

    /** These lines, but for the parts that were taken over from another file; those are told with its name. */
    public Vindplaatsen metBasis(String naam, Vindplaatsen andere, Set<String> overgenomen) {
        return new Vindplaatsen(regels, new Basis(naam, andere, Set.copyOf(overgenomen)));
    }

    public static Vindplaatsen van(String yaml) {
        Map<String, Integer> regels = new HashMap<>();
        Deque<Open> open = new ArrayDeque<>();
        String naam = "";
        try (JsonParser parser = YAMLMapper.shared().createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    naam = parser.currentName();
                    regels.put(pad(open, naam), parser.currentTokenLocation().getLineNr());
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    open.pop();
                } else {
                    String pad = pad(open, naam);
                    regels.putIfAbsent(pad, parser.currentTokenLocation().getLineNr());
                    if (!open.isEmpty()) {
                        open.peek().gezien++;
                    }
                    if (token.isStructStart()) {
                        open.push(new Open(pad, token == JsonToken.START_ARRAY));
                    }
                }
            }
        }
        return new Vindplaatsen(regels, null);
    }

    private static String pad(Deque<Open> open, String naam) {
        Open om = open.peek();
        if (om == null) {
            return "";
        }
        return om.lijst ? om.pad + "[" + om.gezien + "]" : om.pad.isEmpty() ? naam : om.pad + "." + naam;
    }

    /** The line of a part; of what is not there, the line of what it would stand in. Zero when there are no lines. */
    public int regel(String pad) {
        return omheen(pad).map(regels::get).filter(Objects::nonNull).findFirst().orElse(0);
    }

    /** The part itself and what it stands in, from the inside out. */
    private static Stream<String> omheen(String pad) {
        return Stream.iterate(
                pad,
                p -> !p.isEmpty(),
                p -> p.substring(0, Math.max(0, Math.max(p.lastIndexOf('.'), p.lastIndexOf('[')))));
    }

    /** A place as people read it: {@code regel 12, overlegvormen[2].voorzitterRol}. */
    public String waar(String pad) {
        Basis b = basis;
        if (b != null && omheen(pad).anyMatch(b.paden()::contains)) {
            return "basis %s, %s".formatted(b.naam(), b.regels().waar(pad));
        }
        int regel = regel(pad);
        return regel == 0 ? pad : "regel " + regel + ", " + pad;
    }
}
