package nl.zorgspoor.deploy.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitOverToelating;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitToelating;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.LegIntakegesprekVast;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.SchrijfLeerlingIn;
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
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
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
import nl.zorgspoor.partners.leerplicht.LeerplichtVertaler;
import nl.zorgspoor.partners.smw.SmwVertaler;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A message that cannot go out, over a real broker and a real store: it holds up nothing but itself, can be sent again, and is never
 * sent after the consent was withdrawn.
 */
class DodeLetterNaarBuitenTest {

    private static final String KAPOT = "past op geen schema";
    private static final String UIT = "lb.verwijzing.smw.v1";
    private static final String MELDINGEN = "lb.melding.leerplicht.v1";
    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private static final Proefopstelling SCHOOL = new Proefopstelling();
    private static EmbeddedKafkaBroker kafka;
    private static Partner smw;
    private static Partner leerplicht;
    private static final AtomicBoolean HERSTELD = new AtomicBoolean();
    private static Partnerverkeer verkeer;

    /** Partners whose schema does not take one text. */
    private static final List<Partnerkamer> KAMERS =
            List.of(metSchema(SmwVertaler.KAMER), metSchema(LeerplichtVertaler.KAMER));

    private static Partnerkamer metSchema(Partnerkamer kamer) {
        return new Partnerkamer(
                kamer.naam(),
                kamer.types(),
                kamer.uit(),
                kamer.in(),
                v -> kamer.uitgaand().apply(v).map(u -> passend(u, v)),
                kamer.inkomend(),
                kamer.afgekeurd());
    }

    private static Uitgaand passend(Uitgaand uitgaand, Vastgelegd v) {
        if ((v.inhoud() instanceof VerwijzingVerzonden e && KAPOT.equals(e.vraag()))
                || (v.inhoud() instanceof VerzuimGemeldBijLeerplicht m
                        && KAPOT.equals(m.omschrijving())
                        && !HERSTELD.get())) {
            throw new Onverwerkbaar("/payload/tekst: voldoet niet aan de lengte");
        }
        return uitgaand;
    }

    @BeforeAll
    static void begin() throws Exception {
        SCHOOL.richtIn("KLA");
        SCHOOL.richtIn("COE");
        Path basis = Path.of("target", "embedded").toAbsolutePath();
        Files.createDirectories(basis);
        kafka = EmbeddedKafkaBroker.start(Files.createTempDirectory(basis, "dode-letter-"));
        Kafkatoegang toegang =
                new Kafkatoegang(kafka.clientProps(kafka.appUser(), kafka.appPassword()), kafka.adminProps());
        Topicbeheer topics = new Topicbeheer(toegang, KAMERS, Inrichting.ENKEL);
        topics.zorgVoorTopics(regel -> {});
        for (Partnerkamer kamer : KAMERS) {
            kafka.zorgVoorGebruiker(kamer.naam(), "geheim");
            topics.geefRechten(kamer, "User:" + kamer.naam());
        }
        smw = new Partner(kafka.clientProps("smw", "geheim"), "smw");
        leerplicht = new Partner(kafka.clientProps("leerplicht", "geheim"), "leerplicht");
        Schemas schemas = new Schemas();
        verkeer = new Partnerverkeer(
                KAMERS,
                toegang,
                "0",
                Inrichting.BEWAARTERMIJN,
                new Cloudevents(
                        "00000099000000000000",
                        URI.create("http://localhost:8080/schemas/"),
                        new Pseudoniemen(new byte[32]),
                        schemas),
                schemas,
                SCHOOL.bean(Verwerkers.class),
                SCHOOL.bean(Leerlinggeschiedenis.class),
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
        SCHOOL.poort().verstuur(Verzoek.van(UUID.randomUUID(), opdracht, new Actor("O1", Rol.OUDER, "KLA", leerling)));
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

    private static void verwijs(String leerling, String verwijzing, String vraag) {
        SCHOOL.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC1",
                "KLA",
                new BereidVerwijzingVoor(leerling, verwijzing, PartnerType.SMW, null, vraag, null, null, null));
        SCHOOL.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC1",
                "KLA",
                new VerzendVerwijzing(leerling, verwijzing, null, null, null, "06-00000000"));
    }

    private static void schrijfIn(String leerling) {
        SCHOOL.stuur(
                Rol.ADMINISTRATIE,
                "AD1",
                "COE",
                new MeldLeerlingAan(
                        leerling,
                        "A-" + leerling,
                        new Persoonsgegevens("Leerling " + leerling, LocalDate.parse("2014-03-01")),
                        DAG,
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        1,
                        "HAVO"));
        SCHOOL.stuur(
                Rol.AFDELINGSLEIDER,
                "AL1",
                "COE",
                new LegIntakegesprekVast(
                        leerling, "A-" + leerling, DAG, List.of(), "niets bijzonders", "alles", true, true));
        SCHOOL.stuur(
                Rol.RECTOR,
                "R1",
                "COE",
                new BesluitOverToelating(
                        leerling,
                        "A-" + leerling,
                        BesluitToelating.TOELATEN,
                        List.of(),
                        null,
                        List.of(),
                        "past hier",
                        null,
                        null));
        SCHOOL.stuur(Rol.ADMINISTRATIE, "AD1", "COE", new SchrijfLeerlingIn(leerling, "A-" + leerling, 1, "HAVO", DAG));
    }

    private static void meldVerzuim(String leerling, String melding, String omschrijving) {
        SCHOOL.stuur(
                Rol.VERZUIMCOORDINATOR,
                "VC",
                "COE",
                new MeldVerzuimBijLeerplicht(
                        leerling, "OVERIG", DAG, DAG, 2, omschrijving, List.of("gebeld"), melding, true));
    }

    private static List<Wachtend> opzij(String leerling) {
        return SCHOOL.bean(Verwerkers.class).wachtrij().alle(100).stream()
                .filter(w -> leerling.equals(w.leerlingId()))
                .toList();
    }

    private static void wachtTot(BooleanSupplier iets) throws InterruptedException {
        for (int i = 0; i < 600 && !iets.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(iets.getAsBoolean()).isTrue();
    }

    private static List<ConsumerRecord<String, String>> leesTotEnMet(Partner partner, String topic, String verwijzing) {
        return partner.leesTot(
                topic, alle -> alle.stream().anyMatch(r -> r.value().contains("\"" + verwijzing + "\"")));
    }

    private static long aantal(List<ConsumerRecord<String, String>> alle, String verwijzing, String soort) {
        return alle.stream()
                .filter(r -> r.value().contains("\"" + verwijzing + "\"")
                        && r.value().contains("\"soort\":\"" + soort + "\""))
                .count();
    }

    @Test
    void een_melding_die_niet_gaat_houdt_geen_andere_op_en_gaat_alsnog_als_het_kan() throws Exception {
        schrijfIn("L-COE-1");
        meldVerzuim("L-COE-1", "VL1", KAPOT);
        wachtTot(() -> opzij("L-COE-1").size() == 1);
        Wachtend wacht = opzij("L-COE-1").get(0);
        assertThat(wacht.oorzaak()).isEqualTo("/payload/tekst: voldoet niet aan de lengte");
        assertThat(wacht.schoolId()).isEqualTo("COE");
        // A report that the law demands, of the same student, goes on.
        meldVerzuim("L-COE-1", "VL2", "zorg om thuis");
        assertThat(aantal(leesTotEnMet(leerplicht, MELDINGEN, "VL2"), "VL1", "MELDING"))
                .isZero();

        HERSTELD.set(true);
        assertThat(SCHOOL.bean(Verwerkers.class).opnieuw(wacht.kenmerk())).isTrue();
        assertThat(aantal(leesTotEnMet(leerplicht, MELDINGEN, "VL1"), "VL1", "MELDING"))
                .isEqualTo(1);
        wachtTot(() -> opzij("L-COE-1").isEmpty());
    }

    @Test
    void R50_stop_haalt_in_wat_wacht_en_dat_gaat_nooit_meer_uit() throws Exception {
        meldAan("L-KLA-2");
        verwijs("L-KLA-2", "V3", KAPOT);
        wachtTot(() -> opzij("L-KLA-2").size() == 1);
        String gebeurtenis = opzij("L-KLA-2").get(0).gebeurtenisId();
        alsOuder("L-KLA-2", new TrekToestemmingIn("L-KLA-2", "TS-L-KLA-2", List.of("O1"), null));
        assertThat(aantal(leesTotEnMet(smw, UIT, "V3"), "V3", "STOP")).isEqualTo(1);
        wachtTot(() -> opzij("L-KLA-2").isEmpty());
        assertThat(SCHOOL.bean(Verwerkers.class).wachtrij().voorbijgegaan(10))
                .filteredOn(v -> gebeurtenis.equals(v.gebeurtenisId()))
                .singleElement()
                .extracting(Voorbijgegaan::rol)
                .isEqualTo("SYSTEEM");

        // Another message shows that all that could go has gone.
        SCHOOL.bean(Verwerkers.class).allesOpnieuw();
        meldAan("L-KLA-3");
        verwijs("L-KLA-3", "V4", "Steun bij rust");
        assertThat(aantal(leesTotEnMet(smw, UIT, "V4"), "V3", "VERWIJZING")).isZero();
    }

    private static void corrigeer(String school, Wachtend w, String veld, String juist) {
        SCHOOL.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC1",
                school,
                new CorrigeerGegeven(w.leerlingId(), w.gebeurtenisId(), veld, juist, "te lang"));
    }

    @Test
    void een_latere_melding_in_hetzelfde_gesprek_gaat_door_en_de_eerste_gaat_alsnog_met_de_tekst_die_juist_is()
            throws Exception {
        schrijfIn("L-COE-5");
        meldVerzuim("L-COE-5", "VL5", KAPOT);
        wachtTot(() -> opzij("L-COE-5").size() == 1);
        Wachtend wacht = opzij("L-COE-5").get(0);
        meldVerzuim("L-COE-5", "VL5", "zorg om thuis");
        assertThat(leesTotEnMet(leerplicht, MELDINGEN, "VL5"))
                .filteredOn(r -> r.key().equals("VL5"))
                .singleElement()
                .satisfies(r -> assertThat(r.value()).contains("\"volgnummer\":2", "zorg om thuis"));
        // The way that a board names: the school itself puts the text right, and it goes.
        corrigeer("COE", wacht, "omschrijving", "vaak ziek op maandag");
        List<ConsumerRecord<String, String>> alles = leerplicht.leesTot(
                MELDINGEN,
                alle -> alle.stream().filter(r -> r.key().equals("VL5")).count() >= 2);
        assertThat(alles)
                .filteredOn(r -> r.key().equals("VL5") && r.value().contains("\"volgnummer\":1"))
                .singleElement()
                .satisfies(r ->
                        assertThat(r.value()).contains("vaak ziek op maandag").doesNotContain(KAPOT));
        wachtTot(() -> opzij("L-COE-5").isEmpty());
        SCHOOL.bean(Verwerkers.class).allesOpnieuw();
        meldVerzuim("L-COE-5", "VL6", "nog iets");
        assertThat(aantal(leesTotEnMet(leerplicht, MELDINGEN, "VL6"), "VL5", "MELDING"))
                .isEqualTo(2);
    }

    @Test
    void een_verwijzing_die_niet_gaat_gaat_na_een_correctie_een_keer_en_daarna_is_zij_niet_meer_te_corrigeren()
            throws Exception {
        meldAan("L-KLA-6");
        verwijs("L-KLA-6", "V6", KAPOT);
        wachtTot(() -> opzij("L-KLA-6").size() == 1);
        Wachtend wacht = opzij("L-KLA-6").get(0);
        assertThatThrownBy(() -> corrigeer("KLA", wacht, "verzondenOp", "2026-09-13"))
                .isInstanceOf(CommandGeweigerd.class);
        corrigeer("KLA", wacht, "vraag", "Steun bij rust");
        List<ConsumerRecord<String, String>> alles = leesTotEnMet(smw, UIT, "V6");
        assertThat(alles).filteredOn(r -> r.key().equals("V6")).singleElement().satisfies(r -> assertThat(r.value())
                .contains("Steun bij rust")
                .doesNotContain(KAPOT));
        wachtTot(() -> opzij("L-KLA-6").isEmpty());
        assertThatThrownBy(() -> corrigeer("KLA", wacht, "vraag", "iets anders"))
                .isInstanceOfSatisfying(
                        CommandGeweigerd.class,
                        g -> assertThat(g.weigering().code()).isEqualTo("VELD_NIET_CORRIGEERBAAR"));
        meldAan("L-KLA-7");
        verwijs("L-KLA-7", "V7", "Steun bij rust");
        assertThat(aantal(leesTotEnMet(smw, UIT, "V7"), "V6", "VERWIJZING")).isEqualTo(1);
    }
}
