package nl.zorgspoor.deploy.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.TrekToestemmingIn;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerzendVerwijzing;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Onverwerkbaar;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verwerking.Wachtrij.Voorbijgegaan;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import nl.zorgspoor.deploy.embedded.EmbeddedKafkaBroker;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Pseudoniemen;
import nl.zorgspoor.partners.bericht.Schemas;
import nl.zorgspoor.partners.bericht.Uitgaand;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.kafka.Partnerverkeer;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import nl.zorgspoor.partners.smw.SmwVertaler;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A message that cannot go out, over a real broker and a real store: it holds up nothing but itself, is mended by a correction, and
 * is never sent after the consent was withdrawn.
 */
class DodeLetterNaarBuitenTest {

    private static final String KAPOT = "past op geen schema";
    private static final String UIT = "lb.verwijzing.smw.v1";

    private static final Proefopstelling SCHOOL = new Proefopstelling();
    private static EmbeddedKafkaBroker kafka;
    private static Partner smw;
    private static Partnerverkeer verkeer;

    /** School social work, whose schema does not take one question. */
    private static final Partnerkamer KAMER = new Partnerkamer(
            SmwVertaler.KAMER.naam(),
            SmwVertaler.KAMER.types(),
            SmwVertaler.KAMER.uit(),
            SmwVertaler.KAMER.in(),
            DodeLetterNaarBuitenTest::vertaal,
            SmwVertaler.KAMER.inkomend(),
            SmwVertaler.KAMER.afgekeurd());

    private static Optional<Uitgaand> vertaal(Vastgelegd v) {
        if (v.inhoud() instanceof VerwijzingVerzonden e && KAPOT.equals(e.vraag())) {
            throw new Onverwerkbaar("/payload/vraag: voldoet niet aan de lengte");
        }
        return SmwVertaler.vertaal(v);
    }

    @BeforeAll
    static void begin() throws Exception {
        SCHOOL.richtIn("KLA");
        Path basis = Path.of("target", "embedded").toAbsolutePath();
        Files.createDirectories(basis);
        kafka = EmbeddedKafkaBroker.start(Files.createTempDirectory(basis, "dode-letter-"));
        Kafkatoegang toegang =
                new Kafkatoegang(kafka.clientProps(kafka.appUser(), kafka.appPassword()), kafka.adminProps());
        Topicbeheer topics = new Topicbeheer(toegang, List.of(KAMER), Inrichting.ENKEL);
        topics.zorgVoorTopics(regel -> {});
        kafka.zorgVoorGebruiker("smw", "geheim");
        topics.geefRechten(KAMER, "User:smw");
        smw = new Partner(kafka.clientProps("smw", "geheim"), "smw");
        Schemas schemas = new Schemas();
        verkeer = new Partnerverkeer(
                List.of(KAMER),
                toegang,
                "0",
                new Cloudevents(
                        "00000099000000000000",
                        URI.create("http://localhost:8080/schemas/"),
                        new Pseudoniemen(new byte[32]),
                        schemas),
                schemas,
                SCHOOL.bean(Verwerkers.class),
                SCHOOL.bean(Leerlinggeschiedenis.class)::verbeterd,
                SCHOOL.poort(),
                SCHOOL.bean(DataSource.class),
                SCHOOL.bean(MeterRegistry.class));
        verkeer.start();
    }

    @AfterAll
    static void eind() {
        verkeer.close();
        SCHOOL.close();
        kafka.close();
    }

    private static void alsOuder(String leerling, Opdracht opdracht) {
        SCHOOL.poort()
                .verstuur(Verzoek.van(UUID.randomUUID(), opdracht, new Actor("O1", Rol.OUDER, "KLA", leerling)));
    }

    private static void meldAan(String leerling) {
        SCHOOL.stuur(
                Rol.ADMINISTRATIE,
                "AD1",
                "KLA",
                new MeldLeerlingAan(
                        leerling,
                        "A-" + leerling,
                        new Persoonsgegevens("Leerling " + leerling, LocalDate.parse("2014-03-01")),
                        LocalDate.parse("2026-03-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        "Basisschool De Proef",
                        1,
                        "HAVO"));
        alsOuder(
                leerling,
                new VerleenToestemming(
                        leerling,
                        "TS-" + leerling,
                        ToestemmingDoel.SMW,
                        PartnerType.SMW,
                        null,
                        List.of("O1"),
                        Vorm.HANDTEKENING,
                        null,
                        null,
                        null));
    }

    private static void verwijs(String leerling, String verwijzing, PartnerType partner, String vraag) {
        SCHOOL.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC1",
                "KLA",
                new BereidVerwijzingVoor(leerling, verwijzing, partner, null, vraag, null, null, null));
        SCHOOL.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC1",
                "KLA",
                new VerzendVerwijzing(leerling, verwijzing, null, null, null, "06-00000000"));
    }

    private static List<Wachtend> opzij(String leerling) {
        return SCHOOL.bean(Verwerkers.class).wachtrij().vanSchool("KLA", 100).stream()
                .filter(w -> leerling.equals(w.leerlingId()))
                .toList();
    }

    private static void wachtTot(BooleanSupplier iets) throws InterruptedException {
        for (int i = 0; i < 600 && !iets.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(iets.getAsBoolean()).isTrue();
    }

    private static List<ConsumerRecord<String, String>> leesTotEnMet(String verwijzing) {
        return smw.leesTot(UIT, alle -> alle.stream().anyMatch(r -> r.value().contains("\"" + verwijzing + "\"")));
    }

    private static long aantal(List<ConsumerRecord<String, String>> alle, String verwijzing, String soort) {
        return alle.stream()
                .filter(r -> r.value().contains("\"" + verwijzing + "\"")
                        && r.value().contains("\"soort\":\"" + soort + "\""))
                .count();
    }

    @Test
    void een_bericht_dat_niet_gaat_houdt_geen_andere_verwijzing_op_en_gaat_na_een_correctie_alsnog() throws Exception {
        meldAan("L-KLA-1");
        verwijs("L-KLA-1", "V1", PartnerType.SMW, KAPOT);
        wachtTot(() -> opzij("L-KLA-1").size() == 1);
        assertThat(opzij("L-KLA-1"))
                .singleElement()
                .satisfies(w -> assertThat(w.oorzaak()).isEqualTo("/payload/vraag: voldoet niet aan de lengte"));
        verwijs("L-KLA-1", "V2", PartnerType.SMW_PLUS, "Steun bij rust");
        assertThat(aantal(leesTotEnMet("V2"), "V1", "VERWIJZING")).isZero();

        SCHOOL.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC1",
                "KLA",
                new CorrigeerGegeven(
                        "L-KLA-1", opzij("L-KLA-1").get(0).gebeurtenisId(), "vraag", "Steun thuis", "te kort"));
        List<ConsumerRecord<String, String>> alle = leesTotEnMet("V1");
        assertThat(aantal(alle, "V1", "VERWIJZING")).isEqualTo(1);
        assertThat(alle).anyMatch(r -> r.value().contains("\"V1\"") && r.value().contains("Steun thuis"));
        wachtTot(() -> opzij("L-KLA-1").isEmpty());
    }

    @Test
    void R50_stop_haalt_in_wat_wacht_en_dat_gaat_nooit_meer_uit() throws Exception {
        meldAan("L-KLA-2");
        verwijs("L-KLA-2", "V3", PartnerType.SMW, KAPOT);
        wachtTot(() -> opzij("L-KLA-2").size() == 1);
        String gebeurtenis = opzij("L-KLA-2").get(0).gebeurtenisId();
        alsOuder("L-KLA-2", new TrekToestemmingIn("L-KLA-2", "TS-L-KLA-2", List.of("O1"), null));
        assertThat(aantal(leesTotEnMet("V3"), "V3", "STOP")).isEqualTo(1);
        wachtTot(() -> opzij("L-KLA-2").isEmpty());
        assertThat(SCHOOL.bean(Verwerkers.class).wachtrij().voorbijgegaan(10))
                .filteredOn(v -> gebeurtenis.equals(v.gebeurtenisId()))
                .singleElement()
                .extracting(Voorbijgegaan::rol)
                .isEqualTo("SYSTEEM");

        // Mended too late: another message shows that all that could go has gone.
        SCHOOL.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC1",
                "KLA",
                new CorrigeerGegeven("L-KLA-2", gebeurtenis, "vraag", "Steun thuis", "te kort"));
        meldAan("L-KLA-3");
        verwijs("L-KLA-3", "V4", PartnerType.SMW, "Steun bij rust");
        assertThat(aantal(leesTotEnMet("V4"), "V3", "VERWIJZING")).isZero();
    }
}
