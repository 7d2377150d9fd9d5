package nl.zorgspoor.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of every message, as files in {@code berichten/<partner>/<uit|in>}. A file once committed stays readable for ever: a
 * shape that does not fit needs a new version. Run once with {@code -Dgouden.schrijf=true} for a new one; existing files are never
 * overwritten.
 */
class BerichtenTest {

    private static final Path MAP = Path.of("src/test/resources/berichten");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Of every partner a referral, with all that may go, a supplement and the end; of those with words of their own the rest too. */
    static Stream<Arguments> uitgaand() {
        return Stream.concat(
                oudste(),
                Partners.BESCHREVEN.stream()
                        .filter(p -> !Set.of("jos", "smw", "leerplicht").contains(p.naam()))
                        .flatMap(p -> {
                            var alles = Proefpost.langsKanaal(
                                    p.types().get(0), p.grondslagen().get(0), p.naam());
                            return Stream.of(
                                    Arguments.of(p.naam(), "verwijzing", dia(alles.get(0))),
                                    Arguments.of(p.naam(), "aanvulling", dia(alles.get(1))),
                                    Arguments.of(p.naam(), "stop", dia(alles.get(2))));
                        }));
    }

    private static Stream<Arguments> oudste() {
        Set<Gegevenssoort> basis = Set.of(Gegevenssoort.BASIS);
        return Stream.of(
                Arguments.of("jos", "verwijzing", coe(Proefpost.naarJos(Proefpost.MET_CONTACT))),
                Arguments.of("jos", "verwijzing-zonder-contact", coe(Proefpost.naarJos(basis))),
                Arguments.of("jos", "stop", coe(Proefpost.ingetrokken(PartnerType.JOS, true))),
                Arguments.of(
                        "smw",
                        "verwijzing",
                        dia(Proefpost.naar(PartnerType.SMW_PLUS, Grondslag.TOESTEMMING, Proefpost.MET_CONTACT))),
                Arguments.of("jos", "aanvulling", dia(Proefpost.aangevuld(PartnerType.JOS, Grondslag.INTERN, basis))),
                Arguments.of(
                        "smw", "aanvulling", dia(Proefpost.aangevuld(PartnerType.SMW, Grondslag.TOESTEMMING, basis))),
                Arguments.of(
                        "smw",
                        "aanvulling-met-contact",
                        dia(Proefpost.aangevuld(PartnerType.SMW, Grondslag.TOESTEMMING, Proefpost.MET_CONTACT))),
                Arguments.of(
                        "leerplicht",
                        "aanvulling",
                        dia(Proefpost.aangevuld(
                                PartnerType.LEERPLICHT, Grondslag.WETTELIJKE_PLICHT, Proefpost.MET_CONTACT))),
                Arguments.of("smw", "stop", coe(Proefpost.ingetrokken(PartnerType.SMW, true))),
                Arguments.of(
                        "leerplicht",
                        "melding",
                        Proefpost.vastgelegd(
                                "DIA", "verzuim:L-DIA-303:2026-2027", Proefpost.verzuimmeldingZonderNaam())),
                Arguments.of(
                        "leerplicht",
                        "melding-met-naam",
                        Proefpost.vastgelegd("DIA", "verzuim:L-DIA-303:2026-2027", Proefpost.verzuimmelding())),
                Arguments.of(
                        "leerplicht",
                        "einde",
                        Proefpost.vastgelegd("DIA", "verzuim:L-DIA-303:2026-2027", Proefpost.eindeVerzuim())),
                Arguments.of(
                        "leerplicht",
                        "einde-zonder-soort",
                        Proefpost.vastgelegd("DIA", "verzuim:L-DIA-303:2026-2027", Proefpost.eindeVerzuimVanEerder())),
                Arguments.of(
                        "leerplicht",
                        "vraag",
                        dia(Proefpost.naar(PartnerType.LEERPLICHT, Grondslag.WETTELIJKE_PLICHT, basis))),
                Arguments.of("leerplicht", "stop", coe(Proefpost.ingetrokken(PartnerType.LEERPLICHT, true))));
    }

    private static Vastgelegd coe(Gebeurtenis e) {
        return Proefpost.vastgelegd("COE", "L-COE-101", e);
    }

    private static Vastgelegd dia(Gebeurtenis e) {
        return Proefpost.vastgelegd("DIA", "L-DIA-303", e);
    }

    private static Partnerkamer kamer(String naam) {
        return Partners.ALLE.stream()
                .filter(k -> k.naam().equals(naam))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("uitgaand")
    void elk_uitgaand_bericht_heeft_een_vaste_vorm(String partner, String naam, Vastgelegd v) throws IOException {
        Partnerkamer kamer = kamer(partner);
        var bericht = Proefpost.CLOUDEVENTS.bericht(
                kamer, v, kamer.uitgaand().apply(v).orElseThrow());
        JsonNode data = MAPPER.readTree(bericht.value());
        Path bestand = MAP.resolve(partner).resolve("uit").resolve(naam + ".v1.json");
        if (Boolean.getBoolean("gouden.schrijf") && !Files.exists(bestand)) {
            Files.createDirectories(bestand.getParent());
            Files.writeString(bestand, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(data) + "\n");
        }
        // The order as well: a person reads it from above.
        assertThat(data.toString())
                .isEqualTo(MAPPER.readTree(Files.readString(bestand)).toString());
    }

    static Stream<Arguments> bestanden() throws IOException {
        try (Stream<Path> alle = Files.walk(MAP)) {
            List<Path> json =
                    alle.filter(p -> p.toString().endsWith(".v1.json")).sorted().toList();
            return json.stream().map(p -> Arguments.of(MAP.relativize(p).toString(), p));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bestanden")
    void elk_bewaard_bericht_past_op_zijn_schema(String naam, Path bestand) throws IOException {
        JsonNode data = MAPPER.readTree(Files.readString(bestand));
        boolean uit = bestand.getParent().getFileName().toString().equals("uit");
        Partnerkamer kamer = kamer(bestand.getParent().getParent().getFileName().toString());
        var kanaal = uit ? kamer.uit() : kamer.in();
        assertThat(Proefpost.SCHEMAS.fouten(kanaal.schema(), data)).isEmpty();
        if (!uit) {
            String stroom = naam.contains("melding-") ? "verzuim:L-COE-101:2026-2027" : "L-COE-101";
            PartnerType type = kamer.types().iterator().next();
            assertThat(kamer.inkomend().vertaal(new Inkomend("jos", "B1", data), Proefpost.verwijzing(type, stroom)))
                    .isNotNull();
        }
    }

    @Test
    void core_weet_welke_partners_een_kanaal_hebben() {
        Set<PartnerType> metKamer = new java.util.TreeSet<>();
        Partners.ALLE.forEach(k -> metKamer.addAll(k.types()));
        assertThat(Stream.of(PartnerType.values()).filter(t -> t.kanaal() != null))
                .containsExactlyInAnyOrderElementsOf(metKamer);
        Partners.ALLE.forEach(
                k -> assertThat(k.types()).extracting(PartnerType::kanaal).containsOnly(k.naam()));
        assertThat(Stream.of(PartnerType.values()).filter(t -> Partnerkanaal.is(t, null)))
                .as("wat zonder meer een kanaal heeft, is zonder meer open")
                .containsExactlyInAnyOrderElementsOf(Partners.standaard().stream()
                        .flatMap(k -> k.types().stream())
                        .toList());
    }

    @Test
    void elke_partner_heeft_bewaarde_berichten() {
        for (Partnerkamer kamer : Partners.ALLE) {
            assertThat(MAP.resolve(kamer.naam()).resolve("uit")).isNotEmptyDirectory();
        }
    }

    @ParameterizedTest
    @MethodSource("uitgaand")
    void koppen_en_sleutel_zeggen_niets_over_een_persoon(String partner, String naam, Vastgelegd v) {
        Partnerkamer kamer = kamer(partner);
        var bericht = Proefpost.CLOUDEVENTS.bericht(
                kamer, v, kamer.uitgaand().apply(v).orElseThrow());
        StringBuilder buiten = new StringBuilder(bericht.key());
        bericht.headers()
                .forEach(h -> buiten.append('\n').append(h.key()).append('=').append(new String(h.value())));
        assertThat(buiten.toString()).doesNotContain("L-COE", "L-DIA", "Leerling", "2013-", "2012-", "ouders", "2h1");
        assertThat(new String(bericht.value())).doesNotContain("L-COE", "L-DIA");
        assertThat(buiten.toString())
                .contains(
                        "ce_specversion=1.0",
                        "ce_source=urn:nld:oin:00000099000000000000:systeem:zorgspoor",
                        "ce_type=" + kamer.uit().type(),
                        "ce_dataschema=http://localhost:8080/schemas/"
                                + kamer.uit().schema(),
                        "ce_time=2026-11-01T09:30:00Z",
                        "content-type=application/json",
                        "schemaVersie=1",
                        "correlatieId=c-1",
                        "schoolId=" + v.schoolId());
    }

    @Test
    void dezelfde_gebeurtenis_geeft_steeds_hetzelfde_bericht() {
        Vastgelegd v = coe(Proefpost.naarJos(Proefpost.MET_CONTACT));
        Partnerkamer jos = kamer("jos");
        var een = Proefpost.CLOUDEVENTS.bericht(jos, v, jos.uitgaand().apply(v).orElseThrow());
        var twee = Proefpost.CLOUDEVENTS.bericht(jos, v, jos.uitgaand().apply(v).orElseThrow());
        assertThat(twee.headers()).isEqualTo(een.headers());
        assertThat(twee.value()).isEqualTo(een.value());
        assertThat(Map.of("topic", een.topic(), "sleutel", een.key()))
                .isEqualTo(Map.of("topic", "lb.verwijzing.jos.v1", "sleutel", "V1"));
    }

    @Test
    void R363_een_gebeurtenis_van_een_andere_partner_of_zonder_kanaal_gaat_niemand_aan() {
        Vastgelegd ggz = coe(Proefpost.naar(PartnerType.GGZ, Grondslag.TOESTEMMING, Proefpost.MET_CONTACT));
        Vastgelegd jos = coe(Proefpost.naarJos(Proefpost.MET_CONTACT));
        Vastgelegd nietVerzonden = coe(Proefpost.ingetrokken(PartnerType.JOS, false));
        for (Partnerkamer kamer : Partners.ALLE) {
            assertThat(kamer.uitgaand().apply(ggz)).isEmpty();
            assertThat(kamer.uitgaand().apply(jos).isPresent())
                    .isEqualTo(kamer.naam().equals("jos"));
            assertThat(kamer.uitgaand().apply(nietVerzonden)).isEmpty();
        }
    }
}
