package nl.zorgspoor.core.gedeeld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and codes of the program as people read them, and as they stand in a path: the one place where words are split. */
public final class Schrijfwijze {

    /** Where a small letter ends and a capital begins, and before the last capital of an acronym: {@code Vraag|TLV|Aan}. */
    private static final Pattern GRENS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern FLEXZAT = Pattern.compile("\\bflex ?zat\\b");

    /** In a code everything is a capital; these the schools write so. */
    private static final Set<String> AFKORTINGEN = Set.of(
            "BPO", "CTA", "GGZ", "ISK", "JES", "JOS", "LVS", "LWOO", "OOV", "OPDC", "OPP", "PRO", "ROD", "SBO", "SMW",
            "SO", "SWV", "TLV", "VPI", "VSO");

    private Schrijfwijze() {}

    /** For a path: {@code VraagTLVAan} becomes {@code vraag-tlv-aan}; an acronym is one word. */
    public static String kebab(String naam) {
        return GRENS.matcher(naam).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** As a code: {@code UitkomstVast} becomes {@code UITKOMST_VAST}. */
    public static String alsCode(String naam) {
        return GRENS.matcher(naam).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** The name of a command, event or field within a sentence: {@code FlexZatGepland} becomes {@code Flex-Zat gepland}. */
    public static String woorden(String naam) {
        return zeg(GRENS.split(naam), woord -> isAfkorting(woord) ? woord : woord.toLowerCase(Locale.ROOT));
    }

    private static boolean isAfkorting(String woord) {
        return woord.length() > 1 && woord.equals(woord.toUpperCase(Locale.ROOT));
    }

    /** The same at the beginning of a sentence: {@code ZorgGesignaleerd} becomes {@code Zorg gesignaleerd}. */
    public static String zin(String naam) {
        return hoofdletter(woorden(naam));
    }

    /** A role or other code: {@code JOS_MEDEWERKER} becomes {@code JOS medewerker}; an id such as {@code M1} stays as it is. */
    public static String code(String code) {
        return zeg(code.split("[_ ]", -1), woord -> {
            String letters = woord.replaceAll("[^A-Z]", "");
            return AFKORTINGEN.contains(letters) || isId(woord) ? woord : woord.toLowerCase(Locale.ROOT);
        });
    }

    /** {@code M1} and {@code L-COE-101}, and not the {@code 3A} of a phase. */
    private static boolean isId(String woord) {
        return woord.matches("[A-Z].*\\d.*");
    }

    /** What to do: {@code VerleenToestemming(doel=SMW)} becomes {@code Verleen toestemming (doel: SMW)}. */
    public static String actie(String actie) {
        int haak = actie.indexOf('(');
        return haak < 0
                ? zin(actie)
                : zin(actie.substring(0, haak)) + " "
                        + code(actie.substring(haak).replace("=", ": "));
    }

    private static String zeg(String[] woorden, UnaryOperator<String> woord) {
        String zin = Arrays.stream(woorden).map(woord).collect(Collectors.joining(" "));
        return FLEXZAT.matcher(zin).replaceAll("Flex-Zat");
    }

    public static String hoofdletter(String zin) {
        return zin.isEmpty() ? zin : zin.substring(0, 1).toUpperCase(Locale.ROOT) + zin.substring(1);
    }

    /** Breaks at spaces, at most this many characters a line; a longer word has a line of its own. */
    public static List<String> afgebroken(String tekst, int breedte) {
        List<String> regels = new ArrayList<>();
        StringBuilder regel = new StringBuilder();
        for (String woord : tekst.split(" ", -1)) {
            if (!regel.isEmpty() && regel.length() + 1 + woord.length() > breedte) {
                regels.add(regel.toString());
                regel.setLength(0);
            }
            regel.append(regel.isEmpty() ? "" : " ").append(woord);
        }
        regels.add(regel.toString());
        return regels;
    }
}
