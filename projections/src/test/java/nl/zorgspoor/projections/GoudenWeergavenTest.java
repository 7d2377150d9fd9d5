package nl.zorgspoor.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.eventstore.Namen;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.projections.flexzat.FlexZatAgenda;
import nl.zorgspoor.projections.leerling.Bordsluitingen;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import nl.zorgspoor.projections.werkbord.CoordinatorWerkbord;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shape of each view's documents, as files: what every event of the vocabulary makes of nothing, and what it changes in the
 * documents that all events made. Documents that are there already are not made again unless {@code vorm} is raised, so a projector
 * that writes something else under the same {@code vorm} leaves rows of two kinds behind.
 *
 * <p>A raised {@code vorm} gets its file by running with {@code -Dgouden.schrijf=true}; so does what a new event of the vocabulary
 * does in a view, of which nothing can be stored yet. What stands in a file is never overwritten.
 */
class GoudenWeergavenTest {

    private static final Path MAP = Path.of("src/test/resources/weergaven");

    /** The events that there were when the files were written. */
    private static final Path BEKEND = MAP.resolve("gebeurtenissen.txt");

    private static final String BORD = "bord-sluitingen.v" + CoordinatorWerkbord.WEERGAVE.vorm() + ".txt";

    private static final boolean SCHRIJF = Boolean.getBoolean("gouden.schrijf");

    /** Every other value of a choice as well: for a change that must change nothing, too much to keep. */
    private static final boolean KEUZES = false;

    private static final JsonWriterSettings JSON = JsonWriterSettings.builder()
            .int64Converter((waarde, json) -> json.writeRaw("{\"$numberLong\": \"%d\"}".formatted(waarde)))
            .build();

    private static final Namen NAMEN = Vocabulaire.namen();

    private static final String SCHEIDING = " = ";

    private static final Set<String> BEKENDE = bekende();

    static List<Weergave> weergaven() {
        return ProjectionsConfiguratie.alleWeergaven();
    }

    @ParameterizedTest
    @MethodSource("weergaven")
    void de_vorm_van_een_weergave_ligt_vast(Weergave weergave) throws IOException {
        String wat = "weergave %s onder vorm %d".formatted(weergave.naam(), weergave.vorm());
        houd(MAP.resolve(bestandsnaam(weergave)), wat, bekend -> regels(weergave.projector(), bekend));
    }

    /** Items of the board are opened and closed by different events; the pairs stand in a file of their own. */
    @Test
    void wat_een_item_van_het_bord_haalt_ligt_vast() throws IOException {
        houd(MAP.resolve(BORD), "het bord onder de vorm van zijn weergaven", Bordsluitingen::regels);
    }

    /** What the events that were known made must stay as it was; only then what new ones make is written. */
    private static void houd(Path bestand, String wat, Function<Set<String>, SortedMap<String, String>> maker)
            throws IOException {
        boolean isEr = Files.exists(bestand);
        assertThat(isEr || SCHRIJF)
                .as("%s heeft geen gouden documenten; schrijf ze met -Dgouden.schrijf=true", wat)
                .isTrue();
        if (isEr) {
            SortedMap<String, String> goud = new TreeMap<>();
            for (String regel : Files.readAllLines(bestand)) {
                goud.put(regel.substring(0, regel.indexOf(SCHEIDING)), regel);
            }
            SortedMap<String, String> nu = maker.apply(BEKENDE);
            Set<String> anders = new TreeSet<>(goud.keySet());
            anders.addAll(nu.keySet());
            anders.removeIf(naam -> Objects.equals(goud.get(naam), nu.get(naam)));
            for (String naam : anders) {
                assertThat(nu.getOrDefault(naam, "niets"))
                        .as(
                                "%s: %s geeft iets anders dan eerst. Verhoog vorm in de WEERGAVE (en in elke andere waar dit in"
                                        + " staat), en schrijf de nieuwe documenten met -Dgouden.schrijf=true",
                                wat, naam)
                        .isEqualTo(goud.getOrDefault(naam, "niets"));
            }
        }
        if (SCHRIJF) {
            Files.createDirectories(MAP);
            Files.write(bestand, maker.apply(namen()).values());
        }
    }

    @Test
    void wat_onder_dezelfde_vorm_iets_anders_schrijft_wordt_gezien(@TempDir Path map) throws IOException {
        Weergave weergave = FlexZatAgenda.WEERGAVE;
        Projector anders = f -> weergave.projector().wijzigingen(f).stream()
                .map(w -> w instanceof Wijziging.Vouwt v
                        ? new Wijziging.Vouwt(v.id(), v.nieuw(), oud -> {
                            Document rij = v.vouw().apply(oud);
                            return rij == null ? null : rij.append("kamer", rij.remove("locatie"));
                        })
                        : w)
                .toList();
        Path eerst = map.resolve(bestandsnaam(weergave));
        Files.write(eerst, regels(weergave.projector(), BEKENDE).values());
        assertThatThrownBy(() -> houd(eerst, "proef", bekend -> regels(anders, bekend)))
                .hasMessageContaining("Verhoog vorm")
                .hasMessageContaining("-Dgouden.schrijf=true")
                .hasMessageContaining("kamer");
    }

    @Test
    void elke_gebeurtenis_staat_in_de_gouden_documenten() {
        assertThat(namen()).as("vul aan met -Dgouden.schrijf=true").isSubsetOf(SCHRIJF ? namen() : BEKENDE);
    }

    @Test
    void elk_bestand_hoort_bij_de_vorm_die_een_weergave_nu_heeft() throws IOException {
        try (Stream<Path> bestanden = Files.list(MAP)) {
            assertThat(bestanden
                            .map(b -> b.getFileName().toString())
                            .filter(n -> !n.equals("gebeurtenissen.txt") && !n.equals(BORD)))
                    .as("verwijder het bestand van een vorige vorm")
                    .allMatch(naam ->
                            weergaven().stream().anyMatch(w -> bestandsnaam(w).equals(naam)));
        }
    }

    @AfterAll
    static void onthoudGebeurtenissen() throws IOException {
        if (SCHRIJF) {
            Files.write(BEKEND, namen());
        }
    }

    private static String bestandsnaam(Weergave w) {
        return w.naam() + ".v" + w.vorm() + ".txt";
    }

    private static Set<String> namen() {
        return new TreeSet<>(NAMEN.alle().keySet());
    }

    private static Set<String> bekende() {
        try {
            return Files.exists(BEKEND) ? new TreeSet<>(Files.readAllLines(BEKEND)) : new TreeSet<>();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Of each event what it makes of nothing and what it changes after all, in whichever way it is filled; a line per outcome. */
    private static SortedMap<String, String> regels(Projector projector, Set<String> bekend) {
        SortedMap<String, String> regels = new TreeMap<>();
        Map<String, Document> alles = naAlles(projector, bekend);
        Gevolg uitNiets = new Gevolg(projector, Map.of());
        Gevolg erna = new Gevolg(projector, alles);
        new TreeMap<>(alles).forEach((id, d) -> zet(regels, "na alles " + id, List.of(d)));
        for (String naam : bekend) {
            NAMEN.klasse(naam).ifPresent(soort -> {
                List<Gebeurtenis> varianten = new ArrayList<>();
                Varianten.van(soort, KEUZES).forEach(v -> varianten.add((Gebeurtenis) v));
                List<Document> eerst = uitNiets.van(varianten);
                List<Document> later = erna.van(varianten);
                zet(regels, naam + " uit niets", eerst);
                zet(regels, naam + " erna", later.equals(eerst) ? List.of() : later);
            });
        }
        return regels;
    }

    private static void zet(SortedMap<String, String> regels, String wat, List<Document> uitkomsten) {
        int n = 0;
        for (Document uitkomst : uitkomsten) {
            String naam = "%s %03d".formatted(wat, ++n);
            regels.put(naam, naam + SCHEIDING + gesorteerd(uitkomst).toJson(JSON));
        }
    }

    /** The order of a document's fields says nothing. */
    private static Document gesorteerd(Document d) {
        Document g = new Document();
        new TreeMap<>(d).forEach((veld, w) -> g.append(veld, w instanceof Document deel ? gesorteerd(deel) : w));
        return g;
    }

    /** Twice, so that what waits for a document finds one. A document that one event makes and no other changes says nothing more. */
    private static Map<String, Document> naAlles(Projector projector, Set<String> bekend) {
        Map<String, Integer> geraakt = new HashMap<>();
        Vouwer vouwer = new Vouwer(f -> projector.wijzigingen(f).stream()
                .filter(w -> w instanceof Wijziging.Vouwt v && geraakt.merge(v.id(), 1, Integer::sum) > 0)
                .toList());
        for (int keer = 0; keer < 2; keer++) {
            for (String naam : bekend) {
                NAMEN.klasse(naam).ifPresent(soort -> vouwer.na((Gebeurtenis) Voorbeeld.van(soort)));
            }
        }
        vouwer.documenten().keySet().removeIf(id -> geraakt.getOrDefault(id, 0) == 1);
        return vouwer.documenten();
    }
}
