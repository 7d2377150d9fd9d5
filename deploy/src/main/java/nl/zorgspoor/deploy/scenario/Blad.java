package nl.zorgspoor.deploy.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;

/** What is told, on paper: lines of at most {@value #BREEDTE} characters. */
final class Blad {

    private static final int BREEDTE = 108;
    private static final String INSPRING = "      ";
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.forLanguageTag("nl-NL"));

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
        uit.accept(dag.format(DAG));
    }

    void alinea(String tekst) {
        breek(tekst, "");
    }

    /** A step, with its number. */
    void stap(int nummer, String zin) {
        breek(zin, "%4d. ".formatted(nummer));
    }

    /** What came of a step. */
    void gevolg(String tekst) {
        breek(tekst, INSPRING + "-> ");
    }

    /** More about what came of it. */
    void bij(String tekst) {
        breek(tekst, INSPRING + "   ");
    }

    void toelichting(String tekst) {
        breek(tekst, INSPRING);
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

    /** The first line begins with these words, the others as far in. */
    private void breek(String tekst, String begin) {
        String voor = begin;
        for (String regel : Schrijfwijze.afgebroken(tekst, BREEDTE - begin.length())) {
            uit.accept(voor + regel);
            voor = " ".repeat(begin.length());
        }
    }
}
