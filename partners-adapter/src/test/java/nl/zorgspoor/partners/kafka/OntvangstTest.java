package nl.zorgspoor.partners.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.KeurPartnerberichtAf;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.Proefpost;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Ontvangstbewijs;
import nl.zorgspoor.partners.bericht.Ontvangstbewijs.Uitslag;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.kafka.Onbruikbaar.Reden;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OntvangstTest {

    private static final String TYPE = "nl.zorgspoor.terugmelding.jos.v1";
    private static final String GOED =
            "{\"berichtId\":\"B1\",\"verwijzingId\":\"V1\",\"volgnummer\":1,\"soort\":\"GEACCEPTEERD\"}";

    private final List<Verzoek> verstuurd = new ArrayList<>();
    private final List<Antwoordadres> index =
            new ArrayList<>(List.of(Proefpost.verwijzing(PartnerType.JOS, "L-COE-101")));
    private Weigering.Aard weigert;
    private String weigercode = "BERICHT_PAST_NIET";

    private final Set<UUID> vroeger = new HashSet<>();

    private final Ontvangst ontvangst = ontvangst(Partners.kamer("jos"));

    private Ontvangst ontvangst(Partnerkamer kamer) {
        return new Ontvangst(
                kamer,
                Proefpost.SCHEMAS,
                (types, id) -> index.stream()
                        .filter(v -> types.contains(v.partnerType())
                                && v.verwijzingId().equals(id))
                        .toList(),
                v -> {
                    verstuurd.add(v);
                    if (weigert != null && v.opdracht() instanceof VerwerkTerugmelding) {
                        throw new CommandGeweigerd(new Weigering(
                                weigert, weigercode, null, "L-COE-101 past niet.", List.of(), null, false));
                    }
                    return true;
                },
                (id, verzoek) -> vroeger.contains(id),
                v -> EnumSet.of(Terugmelding.ONTVANGEN, Terugmelding.BESLUIT));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] waarde, String... koppen) {
        RecordHeaders h = new RecordHeaders();
        for (int i = 0; i < koppen.length; i += 2) {
            h.add(koppen[i], koppen[i + 1].getBytes(UTF_8));
        }
        return new ConsumerRecord<>(
                "lb.terugmelding.jos.v1",
                0,
                3,
                0,
                TimestampType.CREATE_TIME,
                0,
                waarde == null ? 0 : waarde.length,
                "V1".getBytes(UTF_8),
                waarde,
                h,
                Optional.empty());
    }

    private static ConsumerRecord<byte[], byte[]> binary(String json) {
        return record(
                json.getBytes(UTF_8),
                "ce_specversion",
                "1.0",
                "ce_id",
                "ce-1",
                "ce_source",
                "urn:nld:oin:00000099000000000001:systeem:jos",
                "ce_type",
                TYPE,
                "content-type",
                "application/json; charset=utf-8");
    }

    private Onbruikbaar geweigerd(ConsumerRecord<byte[], byte[]> r) {
        return Objects.requireNonNull(ontvangst.verwerk(r).waarom());
    }

    @Test
    void een_cloudevent_in_binary_mode_wordt_een_opdracht_van_de_partner() {
        ontvangst.verwerk(binary(GOED));
        assertThat(verstuurd).singleElement().satisfies(v -> {
            assertThat(v.opdracht()).isInstanceOf(VerwerkTerugmelding.class);
            assertThat(v.actor().id()).isEqualTo("partner:JOS");
            assertThat(v.actor().rol()).isEqualTo(Rol.SYSTEEM);
            assertThat(v.actor().schoolId()).isEqualTo("COE");
        });
    }

    @Test
    void structured_mode_en_kale_json_zeggen_hetzelfde() {
        ontvangst.verwerk(binary(GOED));
        ontvangst.verwerk(record(GOED.getBytes(UTF_8)));
        ontvangst.verwerk(record(
                ("{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"urn:nld:x\",\"type\":\"" + TYPE
                                + "\",\"datacontenttype\":\"application/json\",\"data\":" + GOED + "}")
                        .getBytes(UTF_8),
                "content-type",
                "application/cloudevents+json; charset=utf-8"));
        assertThat(verstuurd).hasSize(3).allMatch(v -> v.equals(verstuurd.get(0)));
    }

    @Test
    void elk_bericht_van_een_partner_is_een_eigen_opdracht() {
        String uuid = "0b6e1f0e-4c5b-4f4a-9a1e-000000000001";
        ontvangst.verwerk(binary(GOED.replace("B1", uuid)));
        ontvangst.verwerk(binary(GOED));
        ontvangst.verwerk(binary(GOED.replace("\"berichtId\":\"B1\",", "")));
        assertThat(verstuurd)
                .extracting(Verzoek::commandId)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(((VerwerkTerugmelding) verstuurd.get(2).opdracht()).berichtId())
                .isEqualTo("ce-1");
    }

    @Test
    void zonder_eigen_id_is_kale_json_niet_te_gebruiken() {
        assertThat(geweigerd(record(GOED.replace("\"berichtId\":\"B1\",", "").getBytes(UTF_8)))
                        .reden())
                .isEqualTo(Reden.BERICHT_ID_ONTBREEKT);
    }

    @Test
    void alle_schemafouten_worden_genoemd_en_geen_enkele_waarde() {
        Onbruikbaar fout = geweigerd(binary(
                "{\"berichtId\":\"B1\",\"volgnummer\":0,\"soort\":\"ZOMAAR\",\"datum\":\"5 oktober\",\"week\":99}"));
        assertThat(fout.reden()).isEqualTo(Reden.SCHEMA);
        assertThat(fout.uitleg())
                .contains("verwijzingId ontbreekt", "/volgnummer", "/soort", "/datum: vorm onjuist (date)", "/week")
                .doesNotContain("ZOMAAR", "oktober", "99");
        assertThat(verstuurd).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GEEN_JSON | dit is geen json",
                "GEEN_JSON | [1,2]",
                "GEEN_JSON | {\"soort\":\"A\",\"soort\":\"B\"}",
                "GEEN_JSON | {\"soort\":\"A\"} rest"
            })
    void wat_geen_json_object_is_wordt_geweigerd(Reden reden, String waarde) {
        assertThat(geweigerd(binary(waarde)).reden()).isEqualTo(reden);
        assertThat(geweigerd(record(waarde.getBytes(UTF_8))).reden()).isEqualTo(reden);
    }

    @Test
    void leeg_te_groot_en_een_vreemd_soort_inhoud_worden_geweigerd() {
        assertThat(geweigerd(record(null)).reden()).isEqualTo(Reden.LEEG);
        assertThat(geweigerd(record(new byte[0])).reden()).isEqualTo(Reden.LEEG);
        assertThat(geweigerd(record(new byte[65_537])).reden()).isEqualTo(Reden.TE_GROOT);
        assertThat(geweigerd(record(GOED.getBytes(UTF_8), "content-type", "text/plain"))
                        .reden())
                .isEqualTo(Reden.CONTENT_TYPE_ONBEKEND);
        assertThat(geweigerd(record(GOED.getBytes(UTF_8), "content-type", "application/cloudevents+avro"))
                        .reden())
                .isEqualTo(Reden.CONTENT_TYPE_ONBEKEND);
        assertThat(geweigerd(record(GOED.getBytes(UTF_8), "ce_specversion", "1.0", "ce_id", "x"))
                        .reden())
                .isEqualTo(Reden.GEEN_CLOUDEVENT);
        assertThat(geweigerd(record(GOED.getBytes(UTF_8), "content-type", "application/cloudevents+json"))
                        .reden())
                .isEqualTo(Reden.GEEN_CLOUDEVENT);
        assertThat(geweigerd(record(
                                GOED.getBytes(UTF_8),
                                "ce_specversion",
                                "1.0",
                                "ce_id",
                                "x",
                                "ce_source",
                                "urn:x",
                                "ce_type",
                                "nl.zorgspoor.terugmelding.jos.v2"))
                        .reden())
                .isEqualTo(Reden.TYPE_ONBEKEND);
    }

    @Test
    void een_onbekende_verwijzing_of_die_van_een_andere_partner_wordt_geweigerd() {
        index.set(0, Proefpost.verwijzing(PartnerType.SMW, "L-COE-101"));
        assertThat(geweigerd(binary(GOED)).reden()).isEqualTo(Reden.VERWIJZING_ONBEKEND);
    }

    @Test
    void R9_een_verwijzing_van_een_andere_school_wordt_geweigerd() {
        String metSchool = GOED.replace("{", "{\"schoolId\":\"DIA\",");
        assertThat(geweigerd(binary(metSchool)).reden()).isEqualTo(Reden.ANDERE_SCHOOL);
    }

    @Test
    void wat_twee_scholen_hetzelfde_noemen_vraagt_om_de_school() {
        index.add(new Antwoordadres(PartnerType.JOS, "V1", "DIA", "L-DIA-1", "L-DIA-1"));
        assertThat(geweigerd(binary(GOED)).reden()).isEqualTo(Reden.VERWIJZING_NIET_EENDUIDIG);
        ontvangst.verwerk(binary(GOED.replace("{", "{\"schoolId\":\"DIA\",")));
        assertThat(verstuurd.get(0).actor().schoolId()).isEqualTo("DIA");
    }

    @Test
    void een_berichtId_telt_per_partner() {
        index.set(0, Proefpost.verwijzing(PartnerType.JOS, "L-COE-101"));
        index.add(Proefpost.verwijzing(PartnerType.SMW, "L-COE-101"));
        for (String id : List.of("1", "0b6e1f0e-4c5b-4f4a-9a1e-000000000001")) {
            verstuurd.clear();
            String bericht = GOED.replace("B1", id);
            ontvangst.verwerk(record(bericht.getBytes(UTF_8)));
            ontvangst.verwerk(record(bericht.getBytes(UTF_8)));
            ontvangst(Partners.kamer("smw")).verwerk(record(bericht.getBytes(UTF_8)));
            assertThat(verstuurd).hasSize(3);
            assertThat(verstuurd.get(1).commandId())
                    .as("een herhaling")
                    .isEqualTo(verstuurd.get(0).commandId());
            assertThat(verstuurd.get(2).commandId())
                    .as("een ander telt zelf")
                    .isNotEqualTo(verstuurd.get(0).commandId());
            assertThat(verstuurd.get(0).commandId().toString())
                    .as("geen partner kiest het id van een opdracht")
                    .isNotEqualTo(id);
        }
    }

    @Test
    void wat_al_was_ontvangen_toen_alle_partners_samen_telden_komt_niet_nog_eens_binnen() {
        vroeger.add(UUID.nameUUIDFromBytes("bericht:B1".getBytes(UTF_8)));
        ontvangst.verwerk(binary(GOED));
        assertThat(verstuurd).isEmpty();
        ontvangst.verwerk(binary(GOED.replace("B1", "B2")));
        assertThat(verstuurd).hasSize(1);
    }

    @Test
    void R237_R375_een_antwoord_dat_niet_past_komt_als_afgekeurd_met_wat_erin_stond_in_het_dossier() {
        weigert = Weigering.Aard.STRIJDIG;
        Onbruikbaar fout = geweigerd(binary(GOED));
        assertThat(fout.reden()).isEqualTo(Reden.GEWEIGERD);
        assertThat(fout.uitleg()).isEqualTo("BERICHT_PAST_NIET: (leerling) past niet.");
        assertThat(verstuurd.get(1).opdracht())
                .isEqualTo(new KeurPartnerberichtAf("L-COE-101", "V1", "B1", "BERICHT_PAST_NIET")
                        .met((VerwerkTerugmelding) verstuurd.get(0).opdracht()));
        assertThat(verstuurd.get(1).commandId()).isNotEqualTo(verstuurd.get(0).commandId());
    }

    @Test
    void een_gelijktijdige_wijziging_wordt_opnieuw_geprobeerd() {
        weigert = Weigering.Aard.STRIJDIG;
        weigercode = "GELIJKTIJDIGE_WIJZIGING";
        CommandGeweigerd fout = catchThrowableOfType(CommandGeweigerd.class, () -> ontvangst.verwerk(binary(GOED)));
        assertThat(Storing.gaatVoorbij(fout)).isTrue();
        weigert = null;
        assertThatCode(() -> ontvangst.verwerk(binary(GOED))).doesNotThrowAnyException();
    }

    private Ontvangstbewijs bewijs(String json) {
        return ontvangst.verwerk(binary(json)).bewijs();
    }

    @Test
    void de_partner_hoort_wat_van_elk_antwoord_kwam_en_wat_nu_past() {
        Ontvangstbewijs goed = bewijs(GOED);
        assertThat(goed.uitslag()).isEqualTo(Uitslag.VERWERKT);
        assertThat(goed.berichtId()).isEqualTo("B1");
        assertThat(goed.code()).isNull();
        assertThat(goed.antwoord().offset()).isEqualTo(3);
        // BESLUIT past bij de stand, en is geen woord van JOS.
        assertThat(goed.mogelijk()).containsExactly("ONTVANGEN");

        weigert = Weigering.Aard.STRIJDIG;
        Ontvangstbewijs past = bewijs(GOED);
        assertThat(past.uitslag()).isEqualTo(Uitslag.AFGEKEURD);
        assertThat(past.code()).isEqualTo("BERICHT_PAST_NIET");
        assertThat(past.verwijzingId()).isEqualTo("V1");
        assertThat(past.mogelijk()).containsExactly("ONTVANGEN");
    }

    @Test
    void waarom_een_regel_van_de_school_weigert_blijft_bij_de_school() {
        weigert = Weigering.Aard.STRIJDIG;
        weigercode = "LEERLING_UITGESCHREVEN";
        Ontvangstbewijs bewijs = bewijs(GOED);
        assertThat(bewijs.code()).isEqualTo("GEWEIGERD");
        assertThat(bewijs.reden()).isEqualTo("De school kan dit antwoord nu niet aannemen.");
        assertThat(bewijs.toString()).doesNotContain("L-COE-101", "UITGESCHREVEN");
    }

    @Test
    void van_wat_niet_te_lezen_is_hoort_de_partner_waar_het_stond_en_niets_van_wat_erin_stond() {
        Ontvangstbewijs schema = bewijs(GOED.replace("GEACCEPTEERD", "GEHEIM-WOORD"));
        assertThat(schema.code()).isEqualTo("SCHEMA");
        assertThat(schema.berichtId()).isEqualTo("B1");
        assertThat(schema.toString()).doesNotContain("GEHEIM-WOORD");
        assertThat(bewijs("geen json").berichtId()).isNull();
        index.clear();
        Ontvangstbewijs onbekend = bewijs(GOED);
        assertThat(onbekend.code()).isEqualTo("VERWIJZING_ONBEKEND");
        assertThat(onbekend.mogelijk()).isNull();
        assertThat(onbekend.verwijzingId()).isNull();
    }

    @Test
    void elk_bewijs_past_op_het_schema_dat_de_partner_heeft() {
        for (String json : List.of(GOED, "geen json", GOED.replace("GEACCEPTEERD", "ANDERS"))) {
            var afloop = ontvangst.verwerk(binary(json));
            var record = Proefpost.CLOUDEVENTS.bewijs(Partners.kamer("jos"), afloop.bewijs(), null);
            assertThat(Proefpost.SCHEMAS.fouten(
                            Partners.kamer("jos").bewijs().schema(),
                            JsonMapper.shared().readTree(record.value())))
                    .isEmpty();
            assertThat(record.key()).isEqualTo(afloop.bewijs().verwijzingId());
        }
    }
}
