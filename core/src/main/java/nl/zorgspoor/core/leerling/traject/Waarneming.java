package nl.zorgspoor.core.leerling.traject;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether an observation names behaviour that somebody could see or hear (R63).
 *
 * <p>The rule is deliberately small, so that a teacher can foresee it: an observation that speaks of a feeling, thought or
 * impression counts only when it also says something that can be counted, timed or placed ("drie keer", "om 9 uur", "de klas
 * uit"). Anything without such a word counts as behaviour. Whether it is true or relevant is for people to judge.
 */
final class Waarneming {

    private static final Set<String> GEVOEL = Set.of(
            "gevoel", "gevoelens", "indruk", "vermoeden", "vermoed", "denk", "vind", "voel", "lijkt", "onderbuik");

    private static final Set<String> CONCREET = Set.of(
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "keer",
            "elke",
            "iedere",
            "dagelijks",
            "wekelijks",
            "tijdens",
            "maandag",
            "dinsdag",
            "woensdag",
            "donderdag",
            "vrijdag",
            "zegt",
            "zei",
            "roept",
            "riep",
            "huilt",
            "huilde",
            "slaat",
            "sloeg",
            "schopt",
            "schopte",
            "scheldt",
            "weigert",
            "weigerde",
            "ontbreekt",
            "ontbreken",
            "afwezig");

    private Waarneming() {}

    static boolean isConcreet(String waarneming) {
        List<String> woorden = Arrays.stream(waarneming.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
        if (woorden.isEmpty()) {
            return false;
        }
        return woorden.stream().noneMatch(GEVOEL::contains) || woorden.stream().anyMatch(Waarneming::isWaarneembaar);
    }

    private static boolean isWaarneembaar(String woord) {
        return CONCREET.contains(woord) || Character.isDigit(woord.charAt(0));
    }
}
