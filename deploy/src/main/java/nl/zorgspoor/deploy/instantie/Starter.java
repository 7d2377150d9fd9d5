package nl.zorgspoor.deploy.instantie;

import java.nio.file.Path;
import java.util.List;
import nl.zorgspoor.deploy.embedded.Mapinhoud;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import nl.zorgspoor.partners.Partnerinstellingen;
import nl.zorgspoor.partners.bericht.Partnerkamer;

/** {@code ./zorgspoor start}: runs until it is stopped. */
public final class Starter {

    private static final int POORT = 8080;

    private Starter() {}

    public static int start(List<String> woorden) throws InterruptedException {
        Vlaggen vlaggen = Vlaggen.lees("start", woorden, "--port", "--data", "--profielen", "--herstel")
                .zonderRest();
        if (Productie.isGevraagd()) {
            if (!vlaggen.waarden().isEmpty()) {
                throw new Gebruiksfout("Met het profiel production kent start geen vlaggen: alles staat in de omgeving"
                        + " (ZORGSPOOR_...).");
            }
            return Productie.start();
        }
        List<Path> profielen =
                vlaggen.tekst("--profielen").map(m -> Scholen.in(Path.of(m))).orElse(List.of());
        profielen.forEach(Scholen::lees);
        int poort = vlaggen.poort(POORT);
        Path data = vlaggen.data();
        vlaggen.tekst("--herstel").ifPresent(naam -> Mapinhoud.maakOpnieuw(data, naam));
        long begin = System.nanoTime();
        System.out.println("Zorgspoor start; gegevens in " + data);
        Instantie instantie = Instantie.start(data, poort, profielen, regel -> System.out.println("  " + regel));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> System.out.println("Zorgspoor stopt; de gegevens blijven in " + data), "stop"));
        System.out.println("  Klaar in " + Instantie.duur(System.nanoTime() - begin));
        System.out.println("Zorgspoor is ready: " + instantie.adres());
        String dataVlag = vlaggen.tekst("--data").map(d -> " --data " + d).orElse("");
        System.out.printf(
                """
                  Kafka:       %s (SASL_PLAINTEXT, SCRAM-SHA-512)
                  Partners:    %s; de gebruikersnaam is die naam, het wachtwoord staat in %s
                  API:         %s/openapi.json
                  Gezondheid:  %s/actuator/health
                Probeer, in een ander venster:
                  TOKEN=$(./zorgspoor token --rol ONDERSTEUNINGSCOORDINATOR --school COE --medewerker OC%s)
                  curl -H "Authorization: Bearer $TOKEN" %s/v1/weergaven/coordinator-werkbord
                Of verken de API in een browser, met de link van:
                  ./zorgspoor token --rol ONDERSTEUNINGSCOORDINATOR,MENTOR --school COE --medewerker OC%s --docs %s
                Ctrl-C stopt; een volgende start gaat verder met dezelfde gegevens.
                """,
                instantie.servers().kafka().bootstrapServers(),
                String.join(
                        ", ",
                        instantie.bean(Partnerinstellingen.class).kamers().stream()
                                .map(Partnerkamer::naam)
                                .toList()),
                data.resolve("geheimen.properties"),
                instantie.adres(),
                instantie.adres(),
                dataVlag,
                instantie.adres(),
                dataVlag,
                instantie.adres());
        // The instance closes itself when the program is told to stop.
        Thread.currentThread().join();
        return 0;
    }
}
