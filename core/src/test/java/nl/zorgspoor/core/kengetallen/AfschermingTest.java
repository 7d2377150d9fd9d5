package nl.zorgspoor.core.kengetallen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen.Afdeling;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;
import nl.zorgspoor.core.kengetallen.Afscherming.Buiten;
import nl.zorgspoor.core.kengetallen.Afscherming.Totaal;
import nl.zorgspoor.core.kengetallen.Afscherming.Versie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody outside tries to work out what is hidden, with everything that is ever shown. */
class AfschermingTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "4, -",
        "0, -",
        "5, 5",
        "27, 27", // one version
        "5 9, 5",
        "5 10, 10",
        "12 8, 12",
        "12 7, 7", // a step under five is not shown
        "12 4, -",
        "3 5, -",
        "3 8, -",
        "3 9, 9",
        "0 8, -", // hidden at once, shown again from nine on
        "3 9 10, 9",
        "12 4 12, 12",
        "12 4 8, -"
    })
    void R243_een_cel_onder_de_vijf_is_buiten_de_school_niet_te_zien(String versies, String getoond) {
        List<Integer> waarden =
                List.of(versies.split(" ")).stream().map(Integer::valueOf).toList();
        Integer cel = Afscherming.cel(waarden);
        assertThat(cel == null ? "-" : cel.toString()).isEqualTo(getoond);
    }

    @Test
    void een_totaal_telt_wat_getoond_wordt_en_zegt_hoeveel_scholen_niet() {
        List<Integer> getoond = new ArrayList<>(List.of(12, 7));
        getoond.add(null);
        assertThat(Afscherming.totaal(getoond)).isEqualTo(new Totaal(19, 1));
        List<Integer> niets = new ArrayList<>();
        niets.add(null);
        assertThat(Afscherming.totaal(niets)).isEqualTo(new Totaal(null, 1));
    }

    /** Everything outsiders get: of every school after every version, and the totals over schools. */
    private static List<Object> publicatie(List<List<Versie>> scholen) {
        List<Object> alles = new ArrayList<>();
        int versies = scholen.get(0).size();
        for (int v = 1; v <= versies; v++) {
            int tot = v;
            List<Buiten> buiten = scholen.stream()
                    .map(s -> Afscherming.buiten(s.subList(0, tot)))
                    .toList();
            alles.addAll(buiten);
            for (Kengetal k : Kengetal.values()) {
                List<Integer> cellen = new ArrayList<>();
                buiten.forEach(b -> cellen.add(b.aantallen().get(k)));
                alles.add(Afscherming.totaal(cellen));
            }
        }
        return alles;
    }

    private static Versie met(Versie versie, Kengetal kengetal, int waarde) {
        Map<Kengetal, Integer> anders = new EnumMap<>(Kengetal.class);
        anders.putAll(versie.aantallen());
        anders.put(kengetal, waarde);
        return new Versie(anders, versie.klasgrootte());
    }

    private static Versie willekeurig(Random toeval) {
        Map<Kengetal, Integer> aantallen = new EnumMap<>(Kengetal.class);
        for (Kengetal k : Kengetal.values()) {
            aantallen.put(k, toeval.nextInt(4) == 0 ? toeval.nextInt(40) : toeval.nextInt(12));
        }
        return new Versie(aantallen, List.of());
    }

    /**
     * Whoever knows every number that was ever shown, and all figures of two of the schools, cannot tell what a hidden cell of the
     * third is: with each other value from zero to four all that is shown is the same.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void R243_een_verborgen_cel_is_niet_te_herleiden_uit_totalen_of_uit_twee_versies(long zaad) {
        Random toeval = new Random(zaad);
        int verborgen = 0;
        for (int keer = 0; keer < 40; keer++) {
            List<List<Versie>> scholen = IntStream.range(0, 3)
                    .mapToObj(s -> IntStream.range(0, 3)
                            .mapToObj(v -> willekeurig(toeval))
                            .toList())
                    .toList();
            List<Object> getoond = publicatie(scholen);
            for (int v = 0; v < 3; v++) {
                for (Kengetal k : Kengetal.values()) {
                    if (scholen.get(2).get(v).aantallen().getOrDefault(k, 0) >= Afscherming.MINSTE) {
                        continue;
                    }
                    verborgen++;
                    for (int anders = 0; anders < Afscherming.MINSTE; anders++) {
                        List<Versie> derde = new ArrayList<>(scholen.get(2));
                        derde.set(v, met(derde.get(v), k, anders));
                        assertThat(publicatie(List.of(scholen.get(0), scholen.get(1), derde)))
                                .as("%s in versie %d als %d", k, v, anders)
                                .isEqualTo(getoond);
                    }
                }
            }
        }
        assertThat(verborgen).isGreaterThan(500);
    }

    /** The attack finds what a naive mask gives away: the test can fail. */
    @Test
    void de_aanval_vindt_een_totaal_dat_ook_telt_wat_verborgen_is() {
        Versie open = met(new Versie(Map.of(), List.of()), Kengetal.LWOO, 12);
        int echt = 3;
        int totaal = open.aantallen().get(Kengetal.LWOO) + echt;
        List<Integer> mogelijk = IntStream.range(0, Afscherming.MINSTE)
                .filter(w -> 12 + w == totaal)
                .boxed()
                .toList();
        assertThat(mogelijk).containsExactly(echt);
        List<Integer> getoond = new ArrayList<>();
        getoond.add(Afscherming.cel(List.of(12)));
        getoond.add(Afscherming.cel(List.of(echt)));
        assertThat(Afscherming.totaal(getoond).waarde()).isEqualTo(12);
    }

    @Test
    void R243_met_een_kleine_klas_blijft_de_hele_tabel_van_klassen_binnen() {
        Klasgrootte groot = new Klasgrootte(Afdeling.HAVO, 1, 1, 27);
        Klasgrootte klein = new Klasgrootte(Afdeling.VWO, 1, 1, 4);
        Versie alleenGroot = new Versie(Map.of(Kengetal.TOTAAL_LEERLINGEN, 27), List.of(groot));
        Versie metKlein = new Versie(Map.of(Kengetal.TOTAAL_LEERLINGEN, 31), List.of(groot, klein));
        assertThat(Afscherming.buiten(List.of(alleenGroot)).klasgrootte()).containsExactly(groot);
        assertThat(Afscherming.buiten(List.of(metKlein)).klasgrootte()).isEmpty();
        assertThat(Afscherming.buiten(List.of(metKlein, alleenGroot)).klasgrootte())
                .isEmpty();
    }

    @Test
    void R243_een_gemiddelde_onder_de_vijf_is_ook_een_kleine_cel() {
        Klasgrootte drie = new Klasgrootte(Afdeling.VWO, 1, 2, 7);
        Klasgrootte vijf = new Klasgrootte(Afdeling.VWO, 1, 2, 10);
        assertThat(Afscherming.buiten(List.of(new Versie(Map.of(), List.of(drie))))
                        .klasgrootte())
                .isEmpty();
        assertThat(Afscherming.buiten(List.of(new Versie(Map.of(), List.of(vijf))))
                        .klasgrootte())
                .containsExactly(vijf);
    }
}
