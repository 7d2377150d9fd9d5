package nl.zorgspoor.core.invoer;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Halven;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of one component of a record: what stands beside it ({@code Grens}), else what its type has.
 *
 * @param van least number
 * @param tot greatest number
 * @param lengte longest text, in UTF-16 units: never less strict than a schema that counts characters
 * @param aantal most elements
 * @param vorm what a text looks like, or null
 * @param vormuitleg the same in Dutch
 */
public record Veldgrens(
        long van,
        long tot,
        int lengte,
        int aantal,
        @Nullable Pattern vorm,
        @Nullable String vormuitleg) {

    /** Ids become keys of tables, streams and documents, parts of paths, and are read aloud. */
    public static final String ID_PATROON = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    public static final Pattern ID = Pattern.compile(ID_PATROON);

    public static final String ID_UITLEG =
            "letters, cijfers, punt, liggend streepje en laag streepje, hooguit %d tekens";

    /** Years a store can hold, an index can sort and a person can mean. */
    public static final int EERSTE_JAAR = 1900;

    public static final int LAATSTE_JAAR = 2200;

    /** A school's id is also a column of its own and a part of every pseudonym. */
    private static final int SCHOOL_ID = 60;

    private static final int LANGSTE_ID = 100;
    private static final int LANGSTE_TEKST = 10_000;
    private static final int LANGSTE_REGEL = 1_000;
    private static final int MEESTE = 50;
    private static final long GROOTSTE = 1_000_000;

    /** Amounts are halves and quarters, not measurements. */
    private static final int DECIMALEN = 2;

    static Veldgrens van(RecordComponent c) {
        boolean reeks = List.of(List.class, Set.class, Map.class).contains(c.getType());
        Getal getal = c.getAnnotation(Getal.class);
        Lengte lengte = c.getAnnotation(Lengte.class);
        Aantal aantal = c.getAnnotation(Aantal.class);
        Vorm vorm = c.getAnnotation(Vorm.class);
        boolean id = vorm == null && (c.getName().endsWith("Id") || c.getName().endsWith("Ids"));
        int langste = lengte != null
                ? lengte.value()
                : id
                        ? (c.getName().toLowerCase(Locale.ROOT).endsWith("schoolid") ? SCHOOL_ID : LANGSTE_ID)
                        : reeks ? LANGSTE_REGEL : LANGSTE_TEKST;
        return new Veldgrens(
                getal == null ? 0 : getal.van(),
                getal == null ? GROOTSTE : getal.tot(),
                langste,
                aantal == null ? MEESTE : aantal.value(),
                vorm != null ? Pattern.compile(vorm.patroon()) : id ? ID : null,
                vorm != null ? vorm.uitleg() : id ? ID_UITLEG.formatted(langste) : null);
    }

    /** What is wrong with a value that has no parts, as "verwacht: ..." would go on; null when nothing is. */
    public @Nullable String fout(Object waarde) {
        if (waarde instanceof String tekst) {
            return fout(tekst);
        } else if (waarde instanceof LocalDate dag) {
            return binnen(dag.getYear()) ? null : jaren("een datum");
        } else if (waarde instanceof YearMonth maand) {
            return binnen(maand.getYear()) ? null : jaren("een maand");
        } else if (waarde instanceof LocalDateTime moment) {
            return !binnen(moment.getYear())
                    ? jaren("een moment")
                    : moment.getNano() == 0 ? null : "een moment op de seconde, zoals 2026-10-01T15:00";
        } else if (waarde instanceof LocalTime tijd) {
            return tijd.getNano() == 0 ? null : "een tijd op de seconde, zoals 15:00";
        } else if (waarde instanceof Integer || waarde instanceof Long) {
            long getal = ((Number) waarde).longValue();
            return getal >= van && getal <= tot ? null : getal();
        } else if (waarde instanceof Halven getal) {
            return getal.aantalHalven() >= 2 * van && getal.aantalHalven() <= 2 * tot ? null : getal();
        } else if (waarde instanceof Double getal) {
            return Double.isFinite(getal) ? fout(BigDecimal.valueOf(getal)) : getal();
        } else if (waarde instanceof BigDecimal getal) {
            return fout(getal);
        }
        return null;
    }

    private @Nullable String fout(BigDecimal getal) {
        // Compared before anything is written out: a number of a million digits is short to write.
        boolean binnen = getal.compareTo(BigDecimal.valueOf(van)) >= 0 && getal.compareTo(BigDecimal.valueOf(tot)) <= 0;
        return binnen && getal.scale() <= DECIMALEN ? null : getal() + ", met hooguit twee decimalen";
    }

    private @Nullable String fout(String tekst) {
        if (tekst.length() > lengte) {
            return vormuitleg != null ? vormuitleg : "hooguit %d tekens".formatted(lengte);
        } else if (vorm != null && !vorm.matcher(tekst).matches()) {
            return vormuitleg;
        }
        return Tekens.zijnBewaarbaar(tekst) ? null : "tekst zonder regeltekens en halve tekens";
    }

    /** What is wrong with a number of elements; null when nothing is. */
    public @Nullable String foutInAantal(int n) {
        return n <= aantal ? null : "hooguit %d delen".formatted(aantal);
    }

    private String getal() {
        return "een getal van %d tot en met %d".formatted(van, tot);
    }

    private static String jaren(String wat) {
        return "%s in de jaren %d tot en met %d".formatted(wat, EERSTE_JAAR, LAATSTE_JAAR);
    }

    private static boolean binnen(int jaar) {
        return jaar >= EERSTE_JAAR && jaar <= LAATSTE_JAAR;
    }
}
