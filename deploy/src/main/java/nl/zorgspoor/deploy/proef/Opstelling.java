package nl.zorgspoor.deploy.proef;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.zorgspoor.deploy.beveiliging.Uitgever;
import nl.zorgspoor.deploy.embedded.Apart;
import nl.zorgspoor.deploy.embedded.EmbeddedKafkaBroker;
import nl.zorgspoor.deploy.embedded.EmbeddedMongo;
import nl.zorgspoor.deploy.embedded.EmbeddedServers;
import nl.zorgspoor.deploy.instantie.Partnertoegang;
import nl.zorgspoor.deploy.scenario.Buiten;

/** The whole on one data folder: application with its PostgreSQL, broker and view store, and ports that stay while they come and go. */
final class Opstelling implements AutoCloseable {

    private static final Duration OPSTART = Duration.ofSeconds(180);
    private static final String GEREED = "Zorgspoor is ready: ";

    private final Path map;
    private final Doorgeefluik http = new Doorgeefluik("http");
    private final Doorgeefluik kafka = new Doorgeefluik("kafka");
    private final Doorgeefluik mongo = new Doorgeefluik("mongo");
    private final Deel broker;
    private final Deel weergaven;
    private final Deel toepassing;

    Opstelling(Path map) throws IOException {
        this.map = map;
        this.broker = new Deel(
                "broker",
                java("-Xmx192m", Onderdeel.class.getName(), "kafka", map.toString(), Integer.toString(kafka.poort())),
                Map.of(),
                Onderdeel.KLAAR,
                kafka::naar);
        this.weergaven = new Deel(
                "weergaven",
                java("-Xmx160m", Onderdeel.class.getName(), "weergaven", map.toString()),
                Map.of(),
                Onderdeel.KLAAR,
                mongo::naar);
        this.toepassing = new Deel(
                "toepassing",
                java("-Xmx320m", "nl.zorgspoor.deploy.Zorgspoor", "start", "--port", "0", "--data", map.toString()),
                Map.of(Apart.KAFKA, Integer.toString(kafka.poort()), Apart.WEERGAVEN, Integer.toString(mongo.poort())),
                GEREED,
                http::naar);
    }

    private static List<String> java(String geheugen, String... woorden) {
        List<String> opdracht = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                geheugen,
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        opdracht.addAll(List.of(woorden));
        return opdracht;
    }

    /** @throws IllegalStateException when it is not ready in time */
    void start() throws InterruptedException {
        // One after the other: each makes its own secrets and ports.
        broker.start();
        wachtOp(broker::isKlaar, "de broker", broker);
        weergaven.start();
        wachtOp(weergaven::isKlaar, "de weergavenserver", weergaven);
        toepassing.start();
        wachtOp(toepassing::isKlaar, "de toepassing", toepassing);
    }

    /** Waits until all parts run, after whatever was done to them. */
    void wachtOpHerstel() throws InterruptedException {
        wachtOp(broker::isKlaar, "de broker", broker);
        wachtOp(weergaven::isKlaar, "de weergavenserver", weergaven);
        wachtOp(toepassing::isKlaar, "de toepassing", toepassing);
    }

    private static void wachtOp(BooleanSupplier klaar, String wat, Deel deel) throws InterruptedException {
        Geduld geduld = new Geduld(OPSTART);
        while (!klaar.getAsBoolean()) {
            if (geduld.isOp()) {
                throw new IllegalStateException("%s kwam niet binnen %d s klaar: %s %s"
                        .formatted(wat, OPSTART.toSeconds(), deel.waarom(), deel.laatsteRegels()));
            }
            Thread.sleep(100);
        }
    }

    Deel toepassing() {
        return toepassing;
    }

    Deel broker() {
        return broker;
    }

    Deel weergaven() {
        return weergaven;
    }

    List<Deel> delen() {
        return List.of(toepassing, broker, weergaven);
    }

    List<Doorgeefluik> luiken() {
        return List.of(http, kafka, mongo);
    }

    /** A client of the API, through a port that stays. */
    Buiten buiten() {
        Uitgever uitgever = Uitgever.in(map);
        return new Buiten("http://localhost:" + http.poort(), uitgever::token);
    }

    /** The broker as clients find it. */
    EmbeddedKafkaBroker kafka() {
        return EmbeddedKafkaBroker.elders(map, kafka.poort());
    }

    Partnertoegang partners() {
        return new Partnertoegang(map);
    }

    /** The view store's address, with its login. */
    String mongoAdres() {
        return EmbeddedMongo.adres(map, mongo.poort());
    }

    /** The running postmaster, or 0. */
    long postgres() {
        try {
            String eerste = Files.readAllLines(map.resolve("postgres").resolve("postmaster.pid")).stream()
                    .findFirst()
                    .orElse("")
                    .strip();
            return eerste.matches("\\d{1,18}") ? Long.parseLong(eerste) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        toepassing.close();
        EmbeddedServers.breekAf(map);
        weergaven.close();
        broker.close();
        luiken().forEach(Doorgeefluik::close);
    }
}
