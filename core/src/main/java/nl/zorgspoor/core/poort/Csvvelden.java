package nl.zorgspoor.core.poort;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgspoor.core.poort.Csvbestand.Rij;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line, and keeps what is wrong by field: never the value, which may be somebody's name. */
final class Csvvelden {

    static final int LANGSTE_ID = 100;

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}";
    private static final int VROEGSTE_JAAR = 1900;
    private static final int LAATSTE_JAAR = 2200;

    private final Rij rij;
    private final Map<String, String> fouten = new LinkedHashMap<>();

    Csvvelden(Rij rij) {
        this.rij = rij;
    }

    /** What is wrong, in the order in which it was read. */
    Map<String, String> fouten() {
        return Collections.unmodifiableMap(fouten);
    }

    void fout(String veld, String waarom) {
        fouten.putIfAbsent(veld, veld + ": " + waarom);
    }

    /** An id; empty when it is none, so that whatever stands there goes no further. */
    String id(String veld, String waarom) {
        String id = rij.veld(veld);
        if (id.matches(ID)) {
            return id;
        }
        fout(veld, waarom);
        return "";
    }

    /** An id that may be left out. */
    @Nullable
    String idOfNiets(String veld, String waarom) {
        return rij.veld(veld).isEmpty() ? null : id(veld, waarom);
    }

    /** A text; null when nothing stands there. */
    @Nullable
    String tekst(String veld, int lengte) {
        String tekst = rij.veld(veld);
        if (tekst.length() > lengte) {
            fout(veld, "hooguit %d tekens".formatted(lengte));
            return null;
        }
        return tekst.isEmpty() ? null : tekst;
    }

    /** A day that has to be there. */
    @Nullable
    LocalDate dag(String veld) {
        try {
            LocalDate dag = LocalDate.parse(rij.veld(veld));
            if (dag.getYear() >= VROEGSTE_JAAR && dag.getYear() < LAATSTE_JAAR) {
                return dag;
            }
        } catch (DateTimeParseException e) {
            // Said below, as of a day that cannot be.
        }
        fout(veld, "een dag zoals 2026-09-14");
        return null;
    }

    @Nullable
    LocalDate dagOfNiets(String veld) {
        return rij.veld(veld).isEmpty() ? null : dag(veld);
    }

    /** A whole number within bounds that has to be there. */
    @Nullable
    Integer getal(String veld, int van, int tot) {
        String tekst = rij.veld(veld);
        if (tekst.matches("[0-9]{1,6}")) {
            int getal = Integer.parseInt(tekst);
            if (getal >= van && getal <= tot) {
                return getal;
            }
        }
        fout(veld, "een getal van %d tot en met %d".formatted(van, tot));
        return null;
    }

    /** One of the choices, in whichever case it is written; null when nothing stands there. */
    <E extends Enum<E>> @Nullable E keuze(String veld, Class<E> keuzes) {
        String tekst = rij.veld(veld);
        if (tekst.isEmpty()) {
            return null;
        }
        E[] alle = keuzes.getEnumConstants();
        E gekozen = Arrays.stream(alle)
                .filter(e -> e.name().equalsIgnoreCase(tekst))
                .findFirst()
                .orElse(null);
        if (gekozen == null) {
            fout(veld, "een van " + Arrays.stream(alle).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return gekozen;
    }

    /** Yes or no, as people and systems write it; null and wrong when it is neither. */
    @Nullable
    Boolean jaNee(String veld) {
        return switch (rij.veld(veld).toLowerCase(Locale.ROOT)) {
            case "ja", "j", "true", "1" -> true;
            case "nee", "n", "false", "0" -> false;
            default -> {
                fout(veld, "ja of nee");
                yield null;
            }
        };
    }
}
