package nl.zorgspoor.core.poort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A file of a school's own system: CSV with a heading, {@code ;} or {@code ,} between fields, quotes where a field has one of these
 * in it.
 *
 * @param rijen in the order of the file, without those that have nothing in them
 */
record Csvbestand(List<Rij> rijen) {

    private static final ObjectReader CSV =
            CsvMapper.builder().build().readerFor(String[].class).with(CsvReadFeature.WRAP_AS_ARRAY);

    /**
     * One line.
     *
     * @param nummer where it begins, counting from 1, the heading included, as an editor does: a quoted field may have line ends in it
     * @param kolommen the place of each column, by its name in lower case
     */
    record Rij(int nummer, Map<String, Integer> kolommen, List<String> velden) {

        /** What stands in a column; empty when it is not there. */
        String veld(String naam) {
            Integer plek = kolommen.get(laag(naam));
            return plek == null || plek >= velden.size() ? "" : velden.get(plek).trim();
        }

        private boolean heeftInhoud() {
            return velden.stream().anyMatch(veld -> !veld.isBlank());
        }
    }

    /**
     * Reads a file.
     *
     * @param verplicht the columns that must be there
     * @param kent whether a column, in lower case, is one of this kind of file
     * @param meeste how many lines at most, the heading not counted
     * @throws CommandGeweigerd 400 when the file as a whole cannot be read
     */
    static Csvbestand lees(String csv, List<String> verplicht, Predicate<String> kent, int meeste) {
        List<Rij> rijen = rijen(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        if (rijen.isEmpty()) {
            throw ongeldig("een bestand zonder regels");
        }
        Map<String, Integer> kolommen = kolommen(rijen.get(0).velden(), verplicht, kent);
        if (rijen.size() - 1 > meeste) {
            throw ongeldig("hooguit %d regels".formatted(meeste));
        }
        return new Csvbestand(rijen.subList(1, rijen.size()).stream()
                .filter(Rij::heeftInhoud)
                .map(rij -> new Rij(rij.nummer(), kolommen, rij.velden()))
                .toList());
    }

    /** What is missing is said first: a file without a heading has somebody's data there, and none of that is repeated. */
    private static Map<String, Integer> kolommen(List<String> kop, List<String> verplicht, Predicate<String> kent) {
        List<String> namen = kop.stream().map(k -> laag(k.trim())).toList();
        List<String> mist =
                verplicht.stream().filter(k -> !namen.contains(laag(k))).toList();
        if (!mist.isEmpty()) {
            throw ongeldig("in de eerste regel ontbreekt " + String.join(", ", mist));
        }
        Map<String, Integer> kolommen = new HashMap<>();
        for (int i = 0; i < namen.size(); i++) {
            String kolom = namen.get(i);
            if (kolommen.putIfAbsent(kolom, i) != null && !kolom.isEmpty()) {
                throw ongeldig("de eerste regel noemt %s twee keer".formatted(kolom));
            }
        }
        List<String> vreemd = namen.stream()
                .filter(k -> !k.isEmpty() && !kent.test(k))
                .distinct()
                .toList();
        if (!vreemd.isEmpty()) {
            throw ongeldig("de eerste regel noemt wat dit bestand niet kent: " + String.join(", ", vreemd));
        }
        return Map.copyOf(kolommen);
    }

    private static CommandGeweigerd ongeldig(String wat) {
        return CommandGeweigerd.ongeldig(List.of("inhoud: " + wat));
    }

    static String laag(String naam) {
        return naam.toLowerCase(Locale.ROOT);
    }

    private static List<Rij> rijen(String csv) {
        int einde = csv.indexOf('\n');
        String kop = einde < 0 ? csv : csv.substring(0, einde);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(kop.indexOf(';') >= 0 ? ';' : ',');
        List<Rij> rijen = new ArrayList<>();
        int nummer = 1;
        try (MappingIterator<String[]> lezer = CSV.with(schema).readValues(csv)) {
            while (lezer.hasNextValue()) {
                List<String> velden = List.of(lezer.nextValue());
                rijen.add(new Rij(nummer, Map.of(), velden));
                nummer += 1 + regeleinden(velden);
            }
        } catch (JacksonException e) {
            // All lines behind a quote that stays open would have become one field.
            boolean open = e.getOriginalMessage().contains("closing quote");
            throw ongeldig("regel %d heeft %s"
                    .formatted(
                            nummer,
                            open
                                    ? "een aanhalingsteken dat niet wordt gesloten"
                                    : "tekst achter een aanhalingsteken dat een veld sluit"));
        }
        return rijen;
    }

    private static int regeleinden(List<String> velden) {
        return velden.stream()
                .mapToInt(v -> (int) v.chars().filter(c -> c == '\n').count())
                .sum();
    }
}
