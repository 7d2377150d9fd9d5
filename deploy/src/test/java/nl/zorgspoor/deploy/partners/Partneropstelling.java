package nl.zorgspoor.deploy.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Antwoordlezer;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.embedded.EmbeddedKafkaBroker;
import nl.zorgspoor.deploy.proef.Geduld;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Pseudoniemen;
import nl.zorgspoor.partners.bericht.Schemas;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.kafka.Partnerverkeer;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;

/** A real store, a real broker and the traffic between them, with partners at the other end. */
final class Partneropstelling implements AutoCloseable {

    final Proefopstelling school = new Proefopstelling();
    private final Collection<Partnerkamer> kamers;
    private final Path map;
    private EmbeddedKafkaBroker kafka;
    private Partnerverkeer verkeer;

    Partneropstelling(Collection<Partnerkamer> kamers, String... ookScholen) throws IOException {
        this.kamers = kamers;
        school.richtIn("KLA");
        List.of(ookScholen).forEach(school::richtIn);
        map = nieuweMap();
        startBroker();
        verkeer = maakVerkeer();
        verkeer.start();
    }

    private static Path nieuweMap() throws IOException {
        Path basis = Path.of("target", "embedded").toAbsolutePath();
        Files.createDirectories(basis);
        return Files.createTempDirectory(basis, "partners-");
    }

    private void startBroker() {
        kafka = EmbeddedKafkaBroker.start(map);
        Topicbeheer topics = topics(Inrichting.ENKEL);
        topics.zorgVoorTopics(regel -> {});
        for (Partnerkamer kamer : kamers) {
            kafka.zorgVoorGebruiker(kamer.naam(), "geheim");
            topics.geefRechten(kamer, "User:" + kamer.naam());
        }
    }

    Topicbeheer topics(Inrichting inrichting) {
        return new Topicbeheer(toegang(), kamers, inrichting);
    }

    Kafkatoegang toegang() {
        return new Kafkatoegang(kafka.clientProps(kafka.appUser(), kafka.appPassword()), kafka.adminProps());
    }

    Path map() {
        return map;
    }

    EmbeddedKafkaBroker kafka() {
        return kafka;
    }

    Partnerverkeer verkeer() {
        return verkeer;
    }

    MeterRegistry meters() {
        return school.bean(MeterRegistry.class);
    }

    /** An organisation with its own login. */
    Partner partner(String naam) {
        return new Partner(kafka.clientProps(naam, "geheim"), naam);
    }

    Partner app() {
        return new Partner(kafka.clientProps(kafka.appUser(), kafka.appPassword()), "zorgspoor");
    }

    /** The broker away, and back on the same folder after this has been done. */
    void zonderBroker(Runnable intussen) {
        kafka.close();
        intussen.run();
        startBroker();
    }

    /** The application stopped, the broker's folder lost, and all started again. */
    void metLegeBroker() throws IOException {
        verkeer.close();
        kafka.close();
        // Ports and passwords are kept beside the folder of the broker itself.
        try (var paden = Files.walk(map.resolve("kafka"))) {
            paden.sorted(java.util.Comparator.reverseOrder())
                    .forEach(p -> p.toFile().delete());
        }
        startBroker();
        verkeer = maakVerkeer();
        verkeer.start();
    }

    private Partnerverkeer maakVerkeer() {
        Schemas schemas = new Schemas();
        return new Partnerverkeer(
                kamers,
                toegang(),
                "0",
                Inrichting.BEWAARTERMIJN,
                new Cloudevents(
                        "00000099000000000000",
                        URI.create("http://localhost:8080/schemas/"),
                        new Pseudoniemen(new byte[32]),
                        schemas),
                schemas,
                school.bean(Verwerkers.class),
                school.bean(Leerlinggeschiedenis.class),
                school.poort(),
                school.bean(Antwoordlezer.class),
                school.bean(DataSource.class),
                meters());
    }

    /** A student at KLA whose parents agree to social work. */
    void meldAan(String leerling) {
        school.stuur(
                Rol.ADMINISTRATIE,
                "AD1",
                "KLA",
                Verwijzingsopdrachten.aanmelding(leerling, "Leerling " + leerling, LocalDate.parse("2026-03-01")));
        ouder(leerling, Verwijzingsopdrachten.toestemming(leerling, "TS-" + leerling));
    }

    void verwijs(String leerling, String verwijzing, String vraag) {
        coordinator(Verwijzingsopdrachten.voorbereiding(leerling, verwijzing, vraag));
        coordinator(Verwijzingsopdrachten.verzending(leerling, verwijzing));
    }

    void coordinator(Opdracht c) {
        school.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC1", "KLA", c);
    }

    void ouder(String leerling, Opdracht c) {
        school.poort().verstuur(Verzoek.van(UUID.randomUUID(), c, new Actor("O1", Rol.OUDER, "KLA", leerling)));
    }

    List<String> gebeurtenissen(String leerling) {
        return gebeurtenissen("KLA", leerling);
    }

    List<String> gebeurtenissen(String schoolId, String leerling) {
        return school.alsApp()
                .queryForList(
                        "select naam from gebeurtenis where stroom = ? order by positie",
                        String.class,
                        school.naam(schoolId, leerling));
    }

    void wachtOp(String leerling, String gebeurtenis) {
        wachtOp("KLA", leerling, gebeurtenis);
    }

    void wachtOp(String schoolId, String leerling, String gebeurtenis) {
        wachtTot(
                Duration.ofSeconds(60), () -> gebeurtenissen(schoolId, leerling).contains(gebeurtenis));
    }

    static void wachtTot(Duration hoogstens, BooleanSupplier iets) {
        Geduld geduld = new Geduld(hoogstens);
        while (!iets.getAsBoolean() && !geduld.isOp() && !Thread.currentThread().isInterrupted()) {
            slaap(Duration.ofMillis(100));
        }
        assertThat(iets.getAsBoolean()).isTrue();
    }

    static void slaap(Duration hoeLang) {
        try {
            TimeUnit.NANOSECONDS.sleep(hoeLang.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        verkeer.close();
        school.close();
        kafka.close();
    }
}
