package nl.zorgspoor.core.poort;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Verzuimregel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A file of absence from a school's own system: CSV with a heading, {@code ;} or {@code ,} between fields, quotes where a field has one
 * of these in it.
 *
 * @param lijnen in the order of the file
 */
record Verzuimbestand(List<Lijn> lijnen) {

    static final int MEESTE_LIJNEN = 200_000;

    private static final int LANGSTE_SLEUTEL = 100;
    private static final int LANGSTE_REDEN = 1_000;
    private static final ObjectReader CSV =
            CsvMapper.builder().build().readerFor(String[].class).with(CsvReadFeature.WRAP_AS_ARRAY);

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}";

    private static final List<String> VERPLICHT = List.of("regelsleutel", "leerlingid", "datum", "lesuren");

    /**
     * One line.
     *
     * @param nummer counts from 1, the heading included, as an editor does
     * @param fout why it cannot be read; null when it can
     */
    record Lijn(
            int nummer,
            String regelsleutel,
            String leerlingId,
            @Nullable Verzuimregel regel,
            @Nullable String fout) {}

    /** @throws CommandGeweigerd 400 when the file as a whole cannot be read */
    static Verzuimbestand lees(String csv) {
        List<Rij> rijen = rijen(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        if (rijen.isEmpty()) {
            throw CommandGeweigerd.ongeldig(List.of("inhoud: een bestand zonder regels"));
        }
        Map<String, Integer> kolommen = new HashMap<>();
        List<String> kop = rijen.get(0).velden();
        for (int i = 0; i < kop.size(); i++) {
            String kolom = kop.get(i).trim().toLowerCase(Locale.ROOT);
            if (kolommen.put(kolom, i) != null && !kolom.isEmpty()) {
                throw CommandGeweigerd.ongeldig(List.of("inhoud: de eerste regel noemt %s twee keer".formatted(kolom)));
            }
        }
        List<String> mist =
                VERPLICHT.stream().filter(k -> !kolommen.containsKey(k)).toList();
        if (!mist.isEmpty()) {
            throw CommandGeweigerd.ongeldig(List.of("inhoud: in de eerste regel ontbreekt " + String.join(", ", mist)));
        }
        if (rijen.size() - 1 > MEESTE_LIJNEN) {
            throw CommandGeweigerd.ongeldig(List.of("inhoud: hooguit %d regels".formatted(MEESTE_LIJNEN)));
        }
        List<Lijn> lijnen = new ArrayList<>();
        for (Rij rij : rijen.subList(1, rijen.size())) {
            if (rij.velden().stream().anyMatch(veld -> !veld.isBlank())) {
                lijnen.add(lijn(rij.nummer(), rij.velden(), kolommen));
            }
        }
        return new Verzuimbestand(List.copyOf(lijnen));
    }

    private static Lijn lijn(int nummer, List<String> velden, Map<String, Integer> kolommen) {
        String sleutel = veld("regelsleutel", velden, kolommen);
        String leerlingId = veld("leerlingid", velden, kolommen);
        List<String> fouten = new ArrayList<>();
        if (sleutel.isEmpty() || !sleutel.matches(ID) || sleutel.length() > LANGSTE_SLEUTEL) {
            fouten.add("regelsleutel: een id zonder spaties, hooguit %d tekens".formatted(LANGSTE_SLEUTEL));
        }
        if (!leerlingId.matches(ID)) {
            fouten.add("leerlingId: het id van een leerling");
        }
        LocalDate datum = datum(veld("datum", velden, kolommen), fouten);
        Halven uren = uren(veld("lesuren", velden, kolommen), fouten);
        VerzuimSoort soort = soort(veld("soort", velden, kolommen), fouten);
        String reden = veld("reden", velden, kolommen);
        if (reden.length() > LANGSTE_REDEN) {
            fouten.add("reden: hooguit %d tekens".formatted(LANGSTE_REDEN));
        }
        return fouten.isEmpty() && datum != null && uren != null
                ? new Lijn(
                        nummer,
                        sleutel,
                        leerlingId,
                        new Verzuimregel(sleutel, datum, uren, soort, reden.isEmpty() ? null : reden),
                        null)
                : new Lijn(nummer, sleutel, leerlingId, null, String.join("; ", fouten));
    }

    private static String veld(String naam, List<String> velden, Map<String, Integer> kolommen) {
        Integer plek = kolommen.get(naam);
        return plek == null || plek >= velden.size() ? "" : velden.get(plek).trim();
    }

    private static @Nullable LocalDate datum(String tekst, List<String> fouten) {
        try {
            LocalDate dag = LocalDate.parse(tekst);
            if (dag.getYear() >= 1990 && dag.getYear() < 2200) {
                return dag;
            }
        } catch (DateTimeParseException e) {
            // Said below, as of a day that cannot be.
        }
        fouten.add("datum: een dag zoals 2026-09-14");
        return null;
    }

    private static @Nullable Halven uren(String tekst, List<String> fouten) {
        Halven uren = Halven.lees(tekst).orElse(null);
        if (uren == null || uren.compareTo(Halven.NUL) < 0) {
            fouten.add("lesuren: een geheel getal, of in het primair onderwijs een met een half zoals 3,5");
            return null;
        }
        return uren;
    }

    private static @Nullable VerzuimSoort soort(String tekst, List<String> fouten) {
        if (tekst.isEmpty()) {
            return null;
        }
        return Arrays.stream(VerzuimSoort.values())
                .filter(s -> s.name().equalsIgnoreCase(tekst))
                .findFirst()
                .orElseGet(() -> {
                    fouten.add("soort: een van "
                            + String.join(
                                    ", ",
                                    Arrays.stream(VerzuimSoort.values())
                                            .map(Enum::name)
                                            .toList()));
                    return null;
                });
    }

    /** A line of fields, and where it begins: a quoted field may have line ends in it. */
    private record Rij(int nummer, List<String> velden) {}

    private static List<Rij> rijen(String csv) {
        int einde = csv.indexOf('\n');
        String kop = einde < 0 ? csv : csv.substring(0, einde);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(kop.indexOf(';') >= 0 ? ';' : ',');
        List<Rij> rijen = new ArrayList<>();
        int nummer = 1;
        try (MappingIterator<String[]> lezer = CSV.with(schema).readValues(csv)) {
            while (lezer.hasNextValue()) {
                List<String> velden = List.of(lezer.nextValue());
                rijen.add(new Rij(nummer, velden));
                nummer += 1 + regeleinden(velden);
            }
        } catch (JacksonException e) {
            // All lines behind a quote that stays open would have become one field.
            boolean open = e.getOriginalMessage().contains("closing quote");
            throw CommandGeweigerd.ongeldig(List.of("inhoud: regel %d heeft %s"
                    .formatted(
                            nummer,
                            open
                                    ? "een aanhalingsteken dat niet wordt gesloten"
                                    : "tekst achter een aanhalingsteken dat een veld sluit")));
        }
        return rijen;
    }

    private static int regeleinden(List<String> velden) {
        return velden.stream()
                .mapToInt(v -> (int) v.chars().filter(c -> c == '\n').count())
                .sum();
    }
}
