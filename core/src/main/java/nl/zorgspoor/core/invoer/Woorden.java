package nl.zorgspoor.core.invoer;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Woorden {

    /** Longer than any word of the domain: nobody meant one of those, and comparing costs length by length. */
    private static final int LANGSTE = 60;

    private Woorden() {}

    /** The nearest of the known words, when it is near enough to be meant: at most half of its letters differ. */
    public static Optional<String> dichtstbij(String woord, Collection<String> bekend) {
        if (woord.length() > LANGSTE) {
            return Optional.empty();
        }
        String klein = woord.toLowerCase(Locale.ROOT);
        return bekend.stream()
                .min(Comparator.comparingInt((String b) -> afstand(klein, b.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(b -> afstand(klein, b.toLowerCase(Locale.ROOT)) <= Math.max(1, b.length() / 2));
    }

    /** " Bedoelt u X?", or nothing. */
    public static String bedoeld(String woord, Collection<String> bekend) {
        return dichtstbij(woord, bekend).map(b -> " Bedoelt u " + b + "?").orElse("");
    }

    private static int afstand(String a, String b) {
        int[] vorige = new int[b.length() + 1];
        Arrays.setAll(vorige, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] rij = new int[b.length() + 1];
            rij[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int vervang = vorige[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rij[j] = Math.min(vervang, Math.min(rij[j - 1], vorige[j]) + 1);
            }
            vorige = rij;
        }
        return vorige[b.length()];
    }
}
