package nl.zorgspoor.partners.beschrijving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.Proefpost;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Uitgaand;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving.Antwoordveld;
import nl.zorgspoor.partners.beschrijving.Partnerbeschrijving.Veld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Partners as data: complete, and nothing goes out that is not in it. */
class BeschrijvingTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Fields of every answer. */
    private static final Set<String> GEDEELD = Set.of("datum", "inhoud");

    static Stream<Partnerbeschrijving> partners() {
        return Partners.BESCHREVEN.stream();
    }

    static Stream<Partnerbeschrijving> gewone() {
        return partners().filter(p -> !p.eigen());
    }

    @Test
    void elk_bestand_is_een_partner_en_elke_soort_partner_heeft_hoogstens_een_kanaal() throws IOException {
        try (Stream<Path> bestanden = Files.list(Path.of("src/main/resources/partners"))) {
            assertThat(bestanden.map(b -> b.getFileName().toString()))
                    .as("noem een nieuw bestand in BESCHREVEN van Partners")
                    .containsExactlyInAnyOrderElementsOf(
                            partners().map(p -> p.naam() + ".yaml").toList());
        }
        assertThat(partners().flatMap(p -> p.types().stream())).doesNotHaveDuplicates();
        assertThat(partners().map(Partnerbeschrijving::code)).doesNotHaveDuplicates();
    }

    @Test
    void een_bestand_dat_er_niet_is_of_een_woord_dat_niets_zegt_wordt_genoemd() {
        assertThatThrownBy(() -> Partnerbeschrijving.lees("nergens")).hasMessageContaining("nergens");
    }

    @ParameterizedTest
    @MethodSource("partners")
    void de_naam_past_in_topics_groepen_en_gebruikers(Partnerbeschrijving p) {
        // A dash would let one partner's prefix of groups cover another's.
        assertThat(p.naam()).matches("[a-z0-9]+");
        Partnerkamer kamer = Partners.kamer(p.naam());
        assertThat(kamer.types()).containsExactlyInAnyOrderElementsOf(p.types());
        assertThat(kamer.uit()).isEqualTo(p.kanaalUit());
        assertThat(kamer.in()).isEqualTo(p.kanaalIn());
    }

    @ParameterizedTest
    @MethodSource("partners")
    void R361_elk_veld_heeft_een_reden(Partnerbeschrijving p) {
        for (Berichtsoort soort : p.uit().berichten().keySet()) {
            p.velden(soort).forEach((pad, veld) -> {
                assertThat(veld.reden()).as("%s %s", soort, pad).isNotBlank();
                assertThat(veld.bron() == null)
                        .as("%s %s: een bron of een groep", soort, pad)
                        .isEqualTo(p.eigen() || veld.velden() != null);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("partners")
    void een_grond_geldt_voor_elke_soort_partner_van_het_kanaal(Partnerbeschrijving p) {
        assertThat(p.grondslagen()).isNotEmpty();
        for (PartnerType type : p.types()) {
            assertThat(p.grondslagen())
                    .as("%s", type)
                    .allMatch(g -> g == Grondslag.TOESTEMMING || g == Grondslag.INTERN || g.geldtVoor(type));
            assertThat(Stream.of(Grondslag.values()).filter(g -> !g.isNood() && g.geldtVoor(type)))
                    .as("%s: een grond die de wet geeft", type)
                    .allMatch(p.grondslagen()::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("partners")
    void wat_een_antwoord_moet_hebben_is_een_veld_dat_erbij_iets_zegt(Partnerbeschrijving p) {
        p.in().antwoorden().forEach((soort, verplicht) -> verplicht.stream()
                .filter(v -> !GEDEELD.contains(v))
                .forEach(v -> assertThat(p.in().velden())
                        .as("%s bij %s", v, soort)
                        .hasEntrySatisfying(v, veld -> assertThat(veld.bij()).contains(soort))));
        for (Map.Entry<String, Antwoordveld> veld : p.in().velden().entrySet()) {
            assertThat(p.in().antwoorden().keySet())
                    .as(veld.getKey())
                    .containsAll(veld.getValue().bij());
        }
    }

    /** Every field of a message to any partner, whatever was released: R53 with all kinds at once, and with none. */
    @ParameterizedTest
    @MethodSource("partners")
    void R361_buiten_de_veldenlijst_gaat_nooit_iets_uit(Partnerbeschrijving p) {
        for (PartnerType type : p.types()) {
            for (Set<Gegevenssoort> vrij :
                    List.of(EnumSet.allOf(Gegevenssoort.class), EnumSet.noneOf(Gegevenssoort.class))) {
                for (var inhoud : Proefpost.alles(type, vrij)) {
                    Uitgaand u = Partners.kamer(p.naam())
                            .uitgaand()
                            .apply(Proefpost.vastgelegd("DIA", "L-DIA-303", inhoud))
                            .orElse(null);
                    if (u == null || u.payload() == null) {
                        continue;
                    }
                    Map<String, Veld> mag = p.velden(u.soort());
                    for (String pad : paden("", MAPPER.valueToTree(u.payload()), new TreeSet<>())) {
                        assertThat(mag).as("%s %s", u.soort(), pad).containsKey(pad);
                        assertThat(mag.get(pad).magBij(vrij))
                                .as("%s %s met %s", u.soort(), pad, vrij)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** The other way round: a field that is described can go, so no list promises what never comes. */
    @ParameterizedTest
    @MethodSource("gewone")
    void R361_elk_veld_van_de_lijst_gaat_als_het_is_vrijgegeven(Partnerbeschrijving p) {
        Map<Berichtsoort, Set<String>> gezien = new java.util.EnumMap<>(Berichtsoort.class);
        for (var inhoud : Proefpost.alles(p.types().get(0), EnumSet.allOf(Gegevenssoort.class))) {
            Partners.kamer(p.naam())
                    .uitgaand()
                    .apply(Proefpost.vastgelegd("DIA", "L-DIA-303", inhoud))
                    .filter(u -> u.payload() != null)
                    .ifPresent(u -> paden(
                            "",
                            MAPPER.valueToTree(u.payload()),
                            gezien.computeIfAbsent(u.soort(), s -> new HashSet<>())));
        }
        p.uit().berichten().keySet().forEach(soort -> assertThat(gezien.get(soort))
                .as("%s", soort)
                .containsExactlyInAnyOrderElementsOf(p.velden(soort).keySet()));
    }

    private static Set<String> paden(String voor, JsonNode object, Set<String> paden) {
        object.propertyStream().forEach(v -> {
            paden.add(voor + v.getKey());
            if (v.getValue().isObject()) {
                paden(voor + v.getKey() + ".", v.getValue(), paden);
            }
        });
        return paden;
    }

    /** No diagnosis, medical fact, family file, ground of a research or number of a person has a source at all (R53). */
    @Test
    void R361_voor_wat_nooit_uit_mag_is_er_geen_bron() {
        List<String> bronnen = new ArrayList<>();
        for (Bron bron : Bron.values()) {
            bronnen.add(bron.name());
        }
        assertThat(bronnen).noneMatch(b -> b.matches(".*(DIAGNOSE|MEDISCH|GEZIN|BSN|DOSSIER|VERSLAG|MOTIVERING).*"));
    }
}
