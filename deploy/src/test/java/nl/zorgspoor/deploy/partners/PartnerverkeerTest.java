package nl.zorgspoor.deploy.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgspoor.deploy.partners.Partner.kop;
import static nl.zorgspoor.deploy.partners.Partneropstelling.slaap;
import static nl.zorgspoor.deploy.partners.Partneropstelling.wachtTot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.TrekToestemmingIn;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.TrekVerwijzingIn;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VulVerwijzingAan;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheid;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.kafka.Partnerverkeer.Gang;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Partners over a real broker and a real store. */
class PartnerverkeerTest {

    private static final String UIT = "lb.verwijzing.smw.v1";
    private static final String IN = "lb.terugmelding.smw.v1";
    private static final String TYPE_IN = "nl.zorgspoor.terugmelding.smw.v1";
    private static final String BEWIJS = "lb.ontvangstbewijs.smw.v1";
    private static final String DLQ = "lb.dlq.v1";

    private static Partneropstelling o;
    private static Partner smw;
    private static Partner jos;
    private static Partner app;

    @BeforeAll
    static void begin() throws Exception {
        o = new Partneropstelling(Partners.standaard(), "COE");
        smw = o.partner("smw");
        jos = o.partner("jos");
        app = o.app();
    }

    @AfterAll
    static void eind() {
        o.close();
    }

    /** A referral to school social work on consent. */
    private static void verwijs(String leerling, String verwijzing) {
        o.meldAan(leerling);
        o.verwijs(leerling, verwijzing, "Steun bij rust");
    }

    private static JsonNode bericht(String verwijzing, String soort) {
        return JsonMapper.builder()
                .build()
                .readTree(smw
                        .leesTot(UIT, alle -> alle.stream()
                                .anyMatch(r -> r.key().equals(verwijzing)
                                        && r.value().contains("\"soort\":\"" + soort + "\"")))
                        .stream()
                        .filter(r -> r.key().equals(verwijzing) && r.value().contains("\"soort\":\"" + soort + "\""))
                        .reduce((een, twee) -> twee)
                        .orElseThrow()
                        .value());
    }

    private static String antwoord(String verwijzing, int volgnummer, String soort) {
        return "{\"verwijzingId\":\"%s\",\"volgnummer\":%d,\"soort\":\"%s\",\"datum\":\"2026-09-14\"}"
                .formatted(verwijzing, volgnummer, soort);
    }

    @Test
    void een_verwijzing_gaat_heen_en_het_antwoord_komt_een_keer_terug() throws Exception {
        verwijs("L-KLA-1", "V1");
        JsonNode data = bericht("V1", "VERWIJZING");
        assertThat(data.at("/payload/contact/naam").asString()).isEqualTo("Leerling L-KLA-1");
        assertThat(data.path("grondslag").asString()).isEqualTo("TOESTEMMING");
        assertThat(data.at("/toestemmingRef/doel").asString()).isEqualTo("SMW");

        String id = UUID.randomUUID().toString();
        smw.schrijf(IN, TYPE_IN, id, "V1", antwoord("V1", 1, "GEACCEPTEERD"));
        smw.schrijf(IN, TYPE_IN, id, "V1", antwoord("V1", 1, "GEACCEPTEERD"));
        smw.schrijf(IN, TYPE_IN, UUID.randomUUID().toString(), "V1", antwoord("V1", 2, "GESTART"));
        o.wachtOp("L-KLA-1", "leerling.BegeleidingDoorPartnerGestart");
        assertThat(o.gebeurtenissen("L-KLA-1"))
                .containsOnlyOnce("leerling.VerwijzingGeaccepteerd")
                .doesNotContain("leerling.PartnerberichtAfgekeurd");
    }

    @Test
    void R237_een_gevraagde_aanvulling_gaat_binnen_dezelfde_verwijzing_en_daarna_kan_de_partner_accepteren()
            throws Exception {
        verwijs("L-KLA-9", "V9");
        JsonNode eerste = bericht("V9", "VERWIJZING");
        smw.schrijf(IN, TYPE_IN, "a-1", "V9", antwoord("V9", 1, "AANVULLING_GEVRAAGD"));
        o.wachtOp("L-KLA-9", "leerling.AanvullingDoorPartnerGevraagd");
        for (int keer = 2; keer <= 3; keer++) {
            o.coordinator(new VulVerwijzingAan("L-KLA-9", "V9", "antwoord " + keer, null, null));
            int nummer = keer;
            JsonNode aanvulling = JsonMapper.builder()
                    .build()
                    .readTree(smw
                            .leesTot(UIT, alle -> alle.stream()
                                    .anyMatch(r -> r.value().contains("antwoord " + nummer)))
                            .stream()
                            .filter(r -> r.value().contains("antwoord " + nummer))
                            .reduce((een, twee) -> twee)
                            .orElseThrow()
                            .value());
            assertThat(aanvulling.path("verwijzingId").asString()).isEqualTo("V9");
            assertThat(aanvulling.path("soort").asString()).isEqualTo("AANVULLING");
            assertThat(aanvulling.path("volgnummer").asInt()).isEqualTo(keer);
            assertThat(aanvulling.path("berichtId")).isNotEqualTo(eerste.path("berichtId"));
            assertThat(aanvulling.at("/payload/contact").isMissingNode()).isTrue();
            if (keer == 2) {
                smw.schrijf(IN, TYPE_IN, "a-2", "V9", antwoord("V9", 2, "AANVULLING_GEVRAAGD"));
                for (int i = 0; i < 600 && gevraagd("L-KLA-9") < 2; i++) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
        smw.schrijf(IN, TYPE_IN, "a-3", "V9", antwoord("V9", 3, "ONTVANGEN"));
        smw.schrijf(IN, TYPE_IN, "a-4", "V9", antwoord("V9", 4, "GEACCEPTEERD"));
        o.wachtOp("L-KLA-9", "leerling.VerwijzingGeaccepteerd");
        assertThat(o.gebeurtenissen("L-KLA-9")).doesNotContain("leerling.PartnerberichtAfgekeurd");
        o.coordinator(new TrekVerwijzingIn("L-KLA-9", "V9", "niet meer nodig"));
        assertThat(bericht("V9", "STOP").path("volgnummer").asInt()).isEqualTo(4);
    }

    private static long gevraagd(String leerling) {
        return o.gebeurtenissen(leerling).stream()
                .filter("leerling.AanvullingDoorPartnerGevraagd"::equals)
                .count();
    }

    @Test
    void R50_ingetrokken_toestemming_stuurt_stop() {
        verwijs("L-KLA-2", "V2");
        bericht("V2", "VERWIJZING");
        o.ouder("L-KLA-2", new TrekToestemmingIn("L-KLA-2", "TS-L-KLA-2", List.of("O1"), null));
        assertThat(bericht("V2", "STOP").has("payload")).isFalse();
    }

    @Test
    void wat_niet_te_gebruiken_is_gaat_met_de_reden_naar_de_dode_letters_en_de_rest_gaat_door() throws Exception {
        verwijs("L-KLA-3", "V3");
        bericht("V3", "VERWIJZING");
        smw.schrijf(IN, TYPE_IN, "d-1", "V3", "geen json");
        smw.schrijf(IN, TYPE_IN, "d-2", "V3", antwoord("V3", 0, "ZOMAAR"));
        smw.schrijf(IN, TYPE_IN, "d-3", "ONBEKEND", antwoord("ONBEKEND", 1, "GEACCEPTEERD"));
        smw.schrijf(IN, TYPE_IN, "d-4", "V3", antwoord("V3", 1, "VOORTGANG"));
        smw.schrijf(IN, TYPE_IN, "d-5", "V3", antwoord("V3", 2, "GEACCEPTEERD"));
        o.wachtOp("L-KLA-3", "leerling.VerwijzingGeaccepteerd");
        o.wachtOp("L-KLA-3", "leerling.PartnerberichtAfgekeurd");
        var brieven = app.leesTot(
                DLQ,
                alle -> alle.stream()
                                .filter(r -> kop(r, "oorspronkelijk.ce_id").startsWith("d-"))
                                .count()
                        >= 4);
        assertThat(brieven)
                .filteredOn(r -> kop(r, "oorspronkelijk.ce_id").startsWith("d-"))
                .extracting(r -> kop(r, "oorspronkelijk.ce_id") + " " + kop(r, "reden"))
                .containsExactlyInAnyOrder("d-1 GEEN_JSON", "d-2 SCHEMA", "d-3 VERWIJZING_ONBEKEND", "d-4 GEWEIGERD");
        assertThat(brieven)
                .filteredOn(r -> kop(r, "oorspronkelijk.ce_id").equals("d-1"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.value()).isEqualTo("geen json");
                    assertThat(kop(r, "oorspronkelijkeTopic")).isEqualTo(IN);
                    assertThat(kop(r, "offset")).isNotEmpty();
                });
    }

    @Test
    void de_partner_leest_op_een_eigen_topic_wat_van_elk_antwoord_kwam() throws Exception {
        verwijs("L-KLA-31", "V31");
        bericht("V31", "VERWIJZING");
        smw.schrijf(IN, TYPE_IN, "b-1", "V31", antwoord("V31", 1, "VOORTGANG"));
        smw.schrijf(IN, TYPE_IN, "b-2", "V31", antwoord("V31", 2, "GEACCEPTEERD"));
        smw.schrijf(IN, TYPE_IN, "b-3", "V31", antwoord("V31", 2, "GESTART"));
        List<JsonNode> bewijzen = smw
                .leesTot(
                        BEWIJS,
                        alle -> alle.stream()
                                        .filter(r -> r.value().contains("\"berichtId\":\"b-"))
                                        .count()
                                >= 3)
                .stream()
                .filter(r -> r.value().contains("\"berichtId\":\"b-"))
                .map(r -> JsonMapper.shared().readTree(r.value()))
                .toList();
        assertThat(bewijzen)
                .extracting(b -> b.path("berichtId").asString() + " "
                        + b.path("uitslag").asString() + " " + b.path("code").asString(""))
                .containsExactly("b-1 AFGEKEURD BERICHT_PAST_NIET", "b-2 VERWERKT ", "b-3 VERWERKT OVERGESLAGEN");
        assertThat(bewijzen.get(0).path("mogelijk").valueStream().map(JsonNode::asString))
                .containsExactly("ONTVANGEN", "AANVULLING_GEVRAAGD", "GEACCEPTEERD", "GEWEIGERD", "ADVIES");
        assertThat(bewijzen.get(1).path("mogelijk").valueStream().map(JsonNode::asString))
                .containsExactly("GEWEIGERD", "STARTGESPREK_GEPLAND", "GESTART", "ADVIES", "AFGESLOTEN");
        // What one partner is told is read by no other.
        assertThatThrownBy(() -> jos.leesTot(BEWIJS, alle -> !alle.isEmpty()))
                .isInstanceOf(AuthorizationException.class);
    }

    /** R330: COE has a student with a number that KLA gave as well. */
    private static void verwijsBijCoe(String leerling, String verwijzing) {
        Schoolkant coe = new Schoolkant(o.school, "COE");
        coe.schrijfIn(leerling);
        coe.ouder(leerling, Verwijzingsopdrachten.toestemming(leerling, "TS-1"));
        coe.doe(Verwijzingsopdrachten.voorbereiding(leerling, verwijzing, "hulp"));
        coe.doe(Verwijzingsopdrachten.verzending(leerling, verwijzing));
    }

    @Test
    void R330_twee_scholen_met_dezelfde_leerling_verzenden_en_ontvangen_elk_het_eigene_en_niets_noemt_de_leerling()
            throws Exception {
        String nummer = "5510234";
        var log = new ListAppender<ILoggingEvent>();
        var wortel = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        wortel.addAppender(log);
        try {
            verwijs(nummer, "VK");
            verwijsBijCoe(nummer, "VC");
            new Schoolkant(o.school, "COE")
                    .doe(new RegistreerAfwezigheid(
                            nummer,
                            LocalDate.parse("2026-09-14"),
                            null,
                            Halven.heel(16),
                            VerzuimSoort.ONGEOORLOOFD,
                            null,
                            null));
            new Schoolkant(o.school, "COE")
                    .doe(new MeldVerzuimBijLeerplicht(
                            nummer,
                            "16_UUR",
                            LocalDate.parse("2026-09-14"),
                            LocalDate.parse("2026-09-14"),
                            null,
                            null,
                            List.of("gebeld"),
                            null,
                            true));
            JsonNode vanKla = bericht("VK", "VERWIJZING");
            JsonNode vanCoe = bericht("VC", "VERWIJZING");
            assertThat(vanKla.path("schoolId").asString()).isEqualTo("KLA");
            assertThat(vanCoe.path("schoolId").asString()).isEqualTo("COE");
            assertThat(vanKla.path("leerlingRef").asString().substring(4))
                    .isNotEqualTo(vanCoe.path("leerlingRef").asString().substring(4));

            smw.schrijf(IN, TYPE_IN, "77", "VC", antwoord("VC", 1, "GEACCEPTEERD"));
            smw.schrijf(IN, TYPE_IN, "78", "VC", antwoord("VC", 2, "ONTVANGEN"));
            o.wachtOp("COE", nummer, "leerling.VerwijzingGeaccepteerd");
            assertThat(o.gebeurtenissen("KLA", nummer)).doesNotContain("leerling.VerwijzingGeaccepteerd");

            var berichten = new ArrayList<>(smw.leesTot(UIT, alle -> !alle.isEmpty()));
            berichten.addAll(o.partner("leerplicht").leesTot("lb.melding.leerplicht.v1", alle -> alle.stream()
                    .anyMatch(r -> r.key().startsWith("LPA-"))));
            berichten.addAll(app.leesTot(DLQ, alle -> alle.stream()
                    .anyMatch(r -> kop(r, "oorspronkelijk.ce_id").equals("78"))));
            assertThat(berichten).hasSizeGreaterThan(3).allSatisfy(r -> {
                assertThat(r.key()).doesNotContain(nummer);
                r.headers().forEach(h -> assertThat(new String(h.value(), UTF_8))
                        .as(h.key())
                        .doesNotContain(nummer));
                if (r.value().contains("\"payload\"")) {
                    ObjectNode envelop = (ObjectNode) JsonMapper.shared().readTree(r.value());
                    assertThat(envelop.without("payload").toString()).doesNotContain(nummer);
                }
            });
        } finally {
            wortel.detachAppender(log);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(r -> r.contains(nummer));
    }

    @Test
    void een_partner_ziet_en_schrijft_alleen_het_eigen() {
        assertThatThrownBy(() -> jos.leesTot(UIT, r -> false)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> jos.leesTot(DLQ, r -> false)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> smw.leesTot(IN, r -> false)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> jos.schrijf(IN, TYPE_IN, "x", "V1", "{}"))
                .hasRootCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> smw.schrijf(UIT, "x", "x", "V1", "{}"))
                .hasRootCauseInstanceOf(AuthorizationException.class);
        var onderVreemdeGroep = new Partner(smw.toegang(), "zorgspoor");
        assertThatThrownBy(() -> onderVreemdeGroep.leesTot(UIT, r -> false)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void topics_maken_kan_vaker_en_laat_staan_wat_er_is() {
        List<String> voortgang = new ArrayList<>();
        o.topics(Inrichting.ENKEL).zorgVoorTopics(voortgang::add);
        assertThat(voortgang)
                .hasSize(3 * Partners.standaard().size() + 1)
                .allMatch(r -> r.endsWith("bestaat met 3 partities"));
    }

    @Test
    void bij_een_storing_van_de_opslag_wacht_een_antwoord_tot_het_kan() throws Exception {
        verwijs("L-KLA-6", "V6");
        bericht("V6", "VERWIJZING");
        o.school.alsBeheer().execute("revoke select on verwijzing_index from proef_app");
        try {
            smw.schrijf(IN, TYPE_IN, "o-1", "V6", antwoord("V6", 1, "GEACCEPTEERD"));
            wachtTot(Duration.ofSeconds(10), () -> o.verkeer().gang().get("smw") == Gang.STORING);
            assertThat(o.verkeer().gang())
                    .containsEntry("smw", Gang.STORING)
                    .hasEntrySatisfying("jos", gang -> assertThat(gang).isNotEqualTo(Gang.STORING));
            TimeUnit.SECONDS.sleep(1);
        } finally {
            o.school.alsBeheer().execute("grant select on verwijzing_index to proef_app");
        }
        o.wachtOp("L-KLA-6", "leerling.VerwijzingGeaccepteerd");
        assertThat(o.gebeurtenissen("L-KLA-6")).doesNotContain("leerling.PartnerberichtAfgekeurd");
    }

    @Test
    void na_een_storing_van_de_broker_komt_alles_alsnog_aan_en_binnen() throws Exception {
        verwijs("L-KLA-4", "V4");
        bericht("V4", "VERWIJZING");
        o.zonderBroker(() -> {
            assertThat(o.verkeer().bereikbaar()).isFalse();
            verwijs("L-KLA-5", "V5");
            slaap(Duration.ofSeconds(2));
        });
        smw.schrijf(IN, TYPE_IN, "s-1", "V4", antwoord("V4", 1, "GEACCEPTEERD"));
        o.wachtOp("L-KLA-4", "leerling.VerwijzingGeaccepteerd");
        assertThat(bericht("V5", "VERWIJZING").path("verwijzingId").asString()).isEqualTo("V5");
        assertThat(o.verkeer().bereikbaar()).isTrue();
    }
}
