package nl.zorgspoor.deploy.mogelijk;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.invoer.Veldtype;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that a field of a command could have now, the likeliest first; a missing node stands for leaving it out. */
final class Kandidaten {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNode WEG = MAPPER.missingNode();

    /** Of one kind of field no more are tried. */
    private static final int MEESTE = 24;

    private static final int MEESTE_DAGEN = 16;
    private static final LocalTime MIDDAG = LocalTime.of(15, 0);
    private static final Duration ZOJUIST = Duration.ofMinutes(1);
    private static final Duration STRAKS = Duration.ofHours(1);
    private static final String TEKST = "voorbeeld";

    private final Waarden waarden;
    private final LocalDateTime nu;

    /** An id that nobody has, for what begins with the command; it says nothing about anybody. */
    private final String nieuw = "N-" + UUID.randomUUID().toString().substring(0, 8);

    Kandidaten(Waarden waarden, LocalDateTime nu) {
        this.waarden = waarden;
        this.nu = nu;
    }

    /** For a component of a command or of a part of one. */
    List<JsonNode> voor(Veld veld) {
        RecordComponent c = veld.component();
        List<JsonNode> alle = new ArrayList<>(van(c.getName(), c.getGenericType(), veld.grens()));
        if (Veldtype.magWeg(c)) {
            alle.add(WEG);
        }
        return alle;
    }

    private List<JsonNode> van(String naam, Type type, Veldgrens grens) {
        Class<?> soort = Veldtype.klasse(type);
        if (soort == String.class || soort == Object.class) {
            return teksten(naam).stream().<JsonNode>map(JSON::stringNode).toList();
        } else if (soort.isEnum()) {
            return woorden(soort);
        } else if (soort == boolean.class || soort == Boolean.class) {
            return List.of(JSON.booleanNode(true), JSON.booleanNode(false));
        } else if (soort == LocalDate.class) {
            return dagen().map(LocalDate::toString)
                    .<JsonNode>map(JSON::stringNode)
                    .toList();
        } else if (soort == LocalDateTime.class) {
            return momenten()
                    .map(LocalDateTime::toString)
                    .<JsonNode>map(JSON::stringNode)
                    .toList();
        } else if (soort == LocalTime.class) {
            return List.of(JSON.stringNode(MIDDAG.toString()));
        } else if (soort == YearMonth.class) {
            return List.of(JSON.stringNode(YearMonth.from(nu).toString()));
        } else if (soort == UUID.class) {
            return List.of(JSON.stringNode(UUID.randomUUID().toString()));
        } else if (soort == BigDecimal.class || soort == double.class || soort == Double.class) {
            return List.of(JSON.numberNode(1), JSON.numberNode(0));
        } else if (soort == Halven.class || soort.isPrimitive() || Number.class.isAssignableFrom(soort)) {
            return getallen(naam, grens);
        } else if (soort == List.class || soort == Set.class) {
            return lijsten(naam, Veldtype.deel(type, 0), grens);
        } else if (soort == Map.class) {
            return tabellen(naam, type, grens);
        } else if (soort.isRecord()) {
            return delen(soort);
        }
        return List.of();
    }

    private List<String> teksten(String naam) {
        Set<String> alle = new LinkedHashSet<>();
        if (Waarden.isId(naam)) {
            alle.addAll(waarden.ids(naam));
            alle.add(nieuw);
        } else {
            alle.addAll(waarden.van(naam));
            alle.add(TEKST);
        }
        return alle.stream().limit(MEESTE).toList();
    }

    /** Today, days around it, and those that are known. */
    private Stream<LocalDate> dagen() {
        LocalDate vandaag = nu.toLocalDate();
        Set<LocalDate> alle = new LinkedHashSet<>(List.of(
                vandaag,
                vandaag.plusDays(7),
                vandaag.minusDays(1),
                vandaag.plusDays(42),
                vandaag.minusDays(14),
                vandaag.plusMonths(6),
                vandaag.plusMonths(11),
                vandaag.minusYears(13)));
        waarden.dagen().stream()
                .flatMap(d -> Stream.of(d, d.plusDays(1), d.plusDays(7)))
                .limit(MEESTE)
                .forEach(alle::add);
        return alle.stream().limit(MEESTE_DAGEN);
    }

    /** Just now, and in the middle of days; none that is over before somebody has read it. */
    private Stream<LocalDateTime> momenten() {
        return Stream.concat(
                Stream.of(nu.minus(ZOJUIST)),
                dagen().map(d -> d.atTime(MIDDAG)).filter(m -> m.isBefore(nu) || m.isAfter(nu.plus(STRAKS))));
    }

    private List<JsonNode> getallen(String naam, Veldgrens grens) {
        Set<Long> alle = new LinkedHashSet<>();
        waarden.van(naam).stream()
                .filter(w -> w.matches("-?[0-9]{1,9}"))
                .map(Long::valueOf)
                .forEach(alle::add);
        alle.addAll(List.of(1L, 2L, 3L, 4L, 8L, 16L));
        alle.add(grens.van());
        return alle.stream()
                .filter(g -> g >= grens.van() && g <= grens.tot())
                .limit(MEESTE)
                .<JsonNode>map(g -> JSON.numberNode(g.longValue()))
                .toList();
    }

    /** All of them, each by itself; and of parts that are told apart by a choice or a number, one for each. */
    private List<JsonNode> lijsten(String naam, Type deel, Veldgrens grens) {
        List<JsonNode> elk = van(naam, deel, grens);
        List<JsonNode> lijsten = new ArrayList<>();
        elk.stream().limit(MEESTE).forEach(e -> lijsten.add(JSON.arrayNode().add(e)));
        if (Veldtype.klasse(deel).isRecord()) {
            lijsten.addAll(rijtjes(Veldtype.klasse(deel), (ObjectNode) elk.get(0), grens));
        } else if (elk.size() > 1 && elk.size() <= grens.aantal()) {
            lijsten.add(0, JSON.arrayNode().addAll(elk));
        }
        return lijsten;
    }

    private static List<JsonNode> rijtjes(Class<?> deel, ObjectNode vol, Veldgrens grens) {
        List<JsonNode> rijtjes = new ArrayList<>();
        for (Veld veld : Veld.van(deel)) {
            List<JsonNode> elk = elk(veld);
            if (elk.size() > 1 && elk.size() <= grens.aantal()) {
                rijtjes.add(JSON.arrayNode()
                        .addAll(elk.stream()
                                .map(w -> vol.deepCopy().set(veld.naam(), w))
                                .toList()));
            }
        }
        return rijtjes;
    }

    /** Everything that a field can be, when that is a choice or a short row of numbers. */
    private static List<JsonNode> elk(Veld veld) {
        Class<?> soort = veld.component().getType();
        if (soort.isEnum()) {
            return woorden(soort);
        }
        Veldgrens grens = veld.grens();
        return soort == int.class && grens.tot() - grens.van() < MEESTE
                ? LongStream.rangeClosed(grens.van(), grens.tot())
                        .<JsonNode>mapToObj(JSON::numberNode)
                        .toList()
                : List.of();
    }

    private static List<JsonNode> woorden(Class<?> keuze) {
        return namen(keuze).map(JSON::stringNode).map(JsonNode.class::cast).toList();
    }

    private static Stream<String> namen(Class<?> keuze) {
        return Arrays.stream(keuze.getEnumConstants()).map(e -> ((Enum<?>) e).name());
    }

    private List<JsonNode> tabellen(String naam, Type type, Veldgrens grens) {
        List<JsonNode> sleutels = van(naam, Veldtype.deel(type, 0), grens);
        List<JsonNode> inhoud = van(naam, Veldtype.deel(type, 1), grens);
        if (sleutels.isEmpty() || inhoud.isEmpty()) {
            return List.of();
        }
        ObjectNode alle = JSON.objectNode();
        sleutels.forEach(s -> alle.set(s.asString(), inhoud.get(0)));
        List<JsonNode> tabellen = new ArrayList<>(List.of(alle));
        sleutels.forEach(s -> tabellen.add(JSON.objectNode().set(s.asString(), inhoud.get(0))));
        return tabellen.stream().limit(MEESTE).toList();
    }

    /** A part of its own: all of it filled, what must be there only, and each of its fields with another value. */
    private List<JsonNode> delen(Class<?> soort) {
        ObjectNode vol = JSON.objectNode();
        ObjectNode nodig = JSON.objectNode();
        List<JsonNode> delen = new ArrayList<>();
        for (Veld veld : Veld.van(soort)) {
            List<JsonNode> kandidaten = voor(veld);
            if (kandidaten.isEmpty()) {
                continue;
            }
            if (!kandidaten.get(0).isMissingNode()) {
                vol.set(veld.naam(), kandidaten.get(0));
                if (!Veldtype.magWeg(veld.component())) {
                    nodig.set(veld.naam(), kandidaten.get(0));
                }
            }
        }
        delen.add(vol);
        delen.add(nodig);
        for (Veld veld : Veld.van(soort)) {
            voor(veld).stream()
                    .filter(k -> !k.isMissingNode())
                    .skip(1)
                    .limit(6)
                    .forEach(k -> delen.add(vol.deepCopy().set(veld.naam(), k)));
        }
        return delen.stream().distinct().limit(MEESTE).toList();
    }

    /** What people may choose from: the words of a choice, or ids and codes that are known; nothing for what they write themselves. */
    List<String> keuzes(Veld veld) {
        RecordComponent c = veld.component();
        Type type = c.getGenericType();
        Class<?> soort = Veldtype.klasse(type);
        Class<?> deel = soort == List.class || soort == Set.class ? Veldtype.klasse(Veldtype.deel(type, 0)) : soort;
        if (deel.isEnum()) {
            return namen(deel).toList();
        }
        if (deel != String.class) {
            return List.of();
        }
        return Waarden.isId(c.getName())
                ? waarden.ids(c.getName())
                : Schoolwaarden.CODES.contains(c.getName()) ? waarden.van(c.getName()) : List.of();
    }
}
