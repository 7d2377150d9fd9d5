package nl.zorgspoor.deploy.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the demo prints: lines of at most {@value #BREEDTE} characters, in words that a school uses. */
final class Blad {

    private static final int BREEDTE = 108;
    private static final String INSPRING = "      ";
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

    /** Written as the schools write them. */
    private static final Set<String> AFKORTINGEN =
            Set.of("JOS", "SWV", "BPO", "SMW", "TLV", "CTA", "VSO", "GGZ", "OPP", "VPI", "LVS", "ROD", "OOV", "JES");

    private final Consumer<String> uit;

    Blad(Consumer<String> uit) {
        this.uit = uit;
    }

    void witregel() {
        uit.accept("");
    }

    void kop(String tekst) {
        witregel();
        uit.accept("== " + tekst + " " + "=".repeat(Math.max(3, BREEDTE - tekst.length() - 4)));
    }

    void dag(LocalDate dag) {
        witregel();
        uit.accept(dag(dag.toString()));
    }

    void alinea(String tekst) {
        breek(tekst, "", "");
    }

    /** A step, with its number. */
    void stap(int nummer, String zin) {
        breek(zin, "%4d. ".formatted(nummer), INSPRING);
    }

    /** What came of a step. */
    void gevolg(String tekst) {
        breek(tekst, INSPRING + "-> ", INSPRING + "   ");
    }

    /** More about what came of it. */
    void bij(String tekst) {
        breek(tekst, INSPRING + "   ", INSPRING + "   ");
    }

    void toelichting(String tekst) {
        breek(tekst, INSPRING, INSPRING);
    }

    /** Rows under their names; a column is as wide as its widest cell, and an empty table says so. */
    void tabel(List<String> kolommen, List<List<String>> rijen) {
        if (rijen.isEmpty()) {
            toelichting("| (niets)");
            return;
        }
        List<List<String>> alle = new ArrayList<>();
        alle.add(kolommen);
        alle.addAll(rijen);
        for (List<String> rij : alle) {
            StringBuilder regel = new StringBuilder(INSPRING).append("| ");
            for (int k = 0; k < rij.size(); k++) {
                int kolom = k;
                int breedte =
                        alle.stream().mapToInt(r -> r.get(kolom).length()).max().orElse(0);
                regel.append(rij.get(k)).append(" ".repeat(breedte - rij.get(k).length() + 3));
            }
            uit.accept(regel.toString().stripTrailing());
        }
    }

    private void breek(String tekst, String eerste, String volgende) {
        StringBuilder regel = new StringBuilder(eerste);
        boolean leeg = true;
        for (String woord : tekst.split(" ", -1)) {
            if (!leeg && regel.length() + 1 + woord.length() > BREEDTE) {
                uit.accept(regel.toString());
                regel = new StringBuilder(volgende);
                leeg = true;
            }
            regel.append(leeg ? "" : " ").append(woord);
            leeg = false;
        }
        uit.accept(regel.toString());
    }

    /** A name of an event or command as words: {@code JOSAanmeldformulierIngevuld} is {@code JOS aanmeldformulier ingevuld}. */
    static String woorden(String naam) {
        String zin = Arrays.stream(naam.split("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1))
                .map(Blad::woord)
                .collect(Collectors.joining(" "));
        return hoofdletter(zin.replace("flex zat", "Flex-Zat"));
    }

    /** A role or other code as words: {@code JOS_MEDEWERKER} is {@code JOS medewerker}; an id stays as it is. */
    static String code(String code) {
        return Arrays.stream(code.split("[_ ]", -1)).map(Blad::woord).collect(Collectors.joining(" "));
    }

    /** What to do after a refusal: {@code VerleenToestemming(doel=SMW)} is {@code Verleen toestemming (doel: SMW)}. */
    static String actie(String herstel) {
        int haak = herstel.indexOf('(');
        return haak < 0
                ? woorden(herstel)
                : woorden(herstel.substring(0, haak)) + " "
                        + code(herstel.substring(haak).replace("=", ": "));
    }

    private static String woord(String woord) {
        return AFKORTINGEN.contains(woord.replaceAll("[^A-Z]", "")) || woord.matches(".*\\d.*")
                ? woord
                : woord.toLowerCase(Locale.ROOT);
    }

    static String hoofdletter(String zin) {
        return zin.isEmpty() ? zin : zin.substring(0, 1).toUpperCase(Locale.ROOT) + zin.substring(1);
    }

    /** A day, or a moment's day, as it is said. */
    static String dag(String iso) {
        return iso.length() < 10 ? "" : LocalDate.parse(iso.substring(0, 10)).format(DAG);
    }
}
