package nl.zorgspoor.projections.leerlingen;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a student: words that all have to stand in the name, in any order, or a part of the id. Capitals and
 * diacritics say nothing; what sounds alike is found when it is written otherwise, and a slip of the keyboard when nothing else is.
 */
final class Zoekterm {

    private static final int MEESTE_WOORDEN = 6;
    private static final int LANGSTE_WOORD = 40;

    /** A shorter word with a letter wrong is another word. */
    private static final int VANAF_EEN_FOUT = 4;

    private static final int VANAF_TWEE_FOUTEN = 8;

    private static final Pattern TEKENS = Pattern.compile("\\p{M}+");
    private static final Pattern GEEN_WOORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DUBBEL = Pattern.compile("([a-z])\\1+");

    /** Letters that no decomposition makes plain. */
    private static final Map<String, String> LETTERS = Map.of(
            "\u00df", "ss", "\u00f8", "o", "\u00e6", "ae", "\u0153", "oe", "\u0111", "d", "\u0142", "l", "\u0131", "i",
            "\u00fe", "th");

    /** Ways to write one sound, in this order. */
    private static final List<List<String>> KLANKEN = List.of(
            List.of("ph", "f"),
            List.of("th", "t"),
            List.of("dt", "t"),
            List.of("qu", "kw"),
            List.of("ck", "k"),
            List.of("ch", "g"),
            List.of("ce", "se"),
            List.of("ci", "si"),
            List.of("c", "k"),
            List.of("x", "ks"),
            List.of("ij", "i"),
            List.of("y", "i"),
            List.of("j", "i"),
            List.of("ou", "u"),
            List.of("oe", "u"),
            List.of("z", "s"),
            List.of("w", "v"));

    private final String id;
    private final List<String> woorden;
    private final List<String> klanken;

    Zoekterm(String tekst) {
        id = tekst.strip().toLowerCase(Locale.ROOT);
        woorden = woorden(tekst).stream()
                .limit(MEESTE_WOORDEN)
                .map(w -> w.substring(0, Math.min(w.length(), LANGSTE_WOORD)))
                .toList();
        klanken = woorden.stream().map(Zoekterm::klank).toList();
    }

    /** @param naam null for who may not read it */
    Optional<Treffer> in(String leerlingId, @Nullable String naam) {
        if (leerlingId.toLowerCase(Locale.ROOT).contains(id)) {
            return Optional.of(Treffer.ID);
        }
        if (naam == null || woorden.isEmpty()) {
            return Optional.empty();
        }
        List<String> eigen = woorden(naam);
        if (woorden.stream().allMatch(w -> eigen.stream().anyMatch(e -> e.startsWith(w)))) {
            return Optional.of(Treffer.BEGIN);
        }
        if (woorden.stream().allMatch(w -> eigen.stream().anyMatch(e -> e.contains(w)))) {
            return Optional.of(Treffer.DEEL);
        }
        List<String> klinkt = eigen.stream().map(Zoekterm::klank).toList();
        if (klanken.stream().allMatch(k -> klinkt.stream().anyMatch(e -> klinktAls(k, e)))) {
            return Optional.of(Treffer.KLANK);
        }
        return woorden.stream().allMatch(w -> eigen.stream().anyMatch(e -> isBijna(w, e)))
                ? Optional.of(Treffer.SPELLING)
                : Optional.empty();
    }

    private static List<String> woorden(String tekst) {
        String kaal = TEKENS.matcher(Normalizer.normalize(tekst.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            kaal = kaal.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(GEEN_WOORD.split(kaal)).filter(w -> !w.isEmpty()).toList();
    }

    private static String klank(String woord) {
        String klank = woord;
        for (List<String> zo : KLANKEN) {
            klank = klank.replace(zo.get(0), zo.get(1));
        }
        return DUBBEL.matcher(klank).replaceAll("$1");
    }

    /** The sound of a short word is a part of many others. */
    private static boolean klinktAls(String getypt, String woord) {
        return getypt.length() < VANAF_EEN_FOUT ? woord.equals(getypt) : woord.contains(getypt);
    }

    /** Whether a word, or as much of it as was typed, differs by no more letters than a slip. */
    private static boolean isBijna(String getypt, String woord) {
        int fouten = getypt.length() < VANAF_EEN_FOUT ? 0 : getypt.length() < VANAF_TWEE_FOUTEN ? 1 : 2;
        if (fouten == 0) {
            return false;
        }
        for (int lengte = getypt.length() - fouten; lengte <= getypt.length() + fouten; lengte++) {
            if (lengte <= woord.length() && afstand(getypt, woord.substring(0, lengte)) <= fouten) {
                return true;
            }
        }
        return false;
    }

    /** Letters more, less, other, or two that changed places. */
    private static int afstand(String een, String ander) {
        int[][] stap = new int[een.length() + 1][ander.length() + 1];
        for (int i = 0; i <= een.length(); i++) {
            for (int j = 0; j <= ander.length(); j++) {
                if (i == 0 || j == 0) {
                    stap[i][j] = i + j;
                    continue;
                }
                int anders = een.charAt(i - 1) == ander.charAt(j - 1) ? 0 : 1;
                stap[i][j] = Math.min(Math.min(stap[i - 1][j] + 1, stap[i][j - 1] + 1), stap[i - 1][j - 1] + anders);
                if (i > 1
                        && j > 1
                        && een.charAt(i - 1) == ander.charAt(j - 2)
                        && een.charAt(i - 2) == ander.charAt(j - 1)) {
                    stap[i][j] = Math.min(stap[i][j], stap[i - 2][j - 2] + 1);
                }
            }
        }
        return stap[een.length()][ander.length()];
    }
}
