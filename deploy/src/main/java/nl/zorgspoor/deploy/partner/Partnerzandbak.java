package nl.zorgspoor.deploy.partner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.deploy.embedded.Bereik;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.deploy.instantie.Productie;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Partnerkamer;

/** {@code ./zorgspoor partner}: runs a sandbox until it is stopped. */
public final class Partnerzandbak {

    private static final int POORT = 8080;
    private static final String VOORBEELD = "--voorbeeld";
    private static final Map<String, Spel> SPELEN =
            new TreeMap<>(Map.of("--accepteer", Spel.ACCEPTEERT, "--weiger", Spel.WEIGERT, "--stil", Spel.ZWIJGT));

    private Partnerzandbak() {}

    public static int voerUit(List<String> woorden) throws IOException, InterruptedException {
        Vlaggen vlaggen = Vlaggen.lees(
                "partner",
                woorden,
                Set.of(VOORBEELD, "--accepteer", "--weiger", "--stil"),
                "--bind",
                "--kafka-port",
                "--port",
                "--data");
        Partnerkamer kamer = kamer(vlaggen.rest());
        Spel spel = spel(vlaggen);
        boolean voorbeeld = vlaggen.heeft(VOORBEELD) || spel != Spel.ZELF;
        if (Productie.isGevraagd()) {
            throw new Gebruiksfout("Met het profiel production is er geen zandbak; haal SPRING_PROFILES_ACTIVE weg.");
        }
        Bereik bereik = Bereik.op(vlaggen.tekst("--bind").orElse("127.0.0.1"), vlaggen.poort("--kafka-port", 0));
        int poort = vrij(vlaggen.poort(POORT), bereik);
        Path data = vlaggen.tekst("--data").isPresent()
                ? vlaggen.data()
                : Path.of("data", "partner-" + kamer.naam()).toAbsolutePath();
        System.out.printf("Zandbak voor %s; gegevens in %s. Alles erin is verzonnen.%n", kamer.naam(), data);
        Zandbak zandbak = Zandbak.start(data, poort, bereik, kamer, spel, System.out::println);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> System.out.println("De zandbak stopt; de gegevens blijven in " + data), "stop-zandbak"));
        System.out.println(uitleg(zandbak, kamer, bereik));
        if (voorbeeld) {
            speel(zandbak, spel);
        }
        bijEnter(zandbak, spel);
        // The instance closes itself when the program is told to stop.
        Thread.currentThread().join();
        return 0;
    }

    private static void speel(Zandbak zandbak, Spel spel) {
        zandbak.voorbeeld();
        if (spel == Spel.ZWIJGT) {
            zandbak.wachtOpAntwoord();
        }
    }

    /** Each empty line asks for more; where nobody types, this ends at once. */
    private static void bijEnter(Zandbak zandbak, Spel spel) throws IOException {
        BufferedReader toetsen = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        while (toetsen.readLine() != null) {
            try {
                speel(zandbak, spel);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static Partnerkamer kamer(List<String> rest) {
        List<String> namen = Partners.ALLE.stream().map(Partnerkamer::naam).toList();
        if (rest.size() != 1) {
            throw new Gebruiksfout(
                    "partner heeft een naam nodig, bijvoorbeeld ./zorgspoor partner %s --voorbeeld; er zijn: %s."
                            .formatted(namen.get(0), String.join(", ", namen)));
        }
        List<String> bekend = new ArrayList<>(namen);
        Partners.ALLE.forEach(k -> k.types().forEach(t -> bekend.add(t.name().toLowerCase(Locale.ROOT))));
        return Partnerkant.partner(rest.get(0))
                .orElseThrow(() -> new Gebruiksfout("'%s' is geen partner met een kanaal; wel: %s.%s"
                        .formatted(
                                rest.get(0),
                                String.join(", ", namen),
                                Woorden.bedoeld(rest.get(0).toLowerCase(Locale.ROOT), bekend))));
    }

    private static Spel spel(Vlaggen vlaggen) {
        List<String> gekozen = SPELEN.keySet().stream().filter(vlaggen::heeft).toList();
        if (gekozen.size() > 1) {
            throw new Gebruiksfout("%s gaan niet samen; kies er een.".formatted(String.join(" en ", gekozen)));
        }
        return gekozen.isEmpty() ? Spel.ZELF : SPELEN.getOrDefault(gekozen.get(0), Spel.ZELF);
    }

    /** The port must be known before the start: messages say where their schema is. */
    private static int vrij(int poort, Bereik bereik) throws IOException {
        if (poort != 0) {
            return poort;
        }
        try (ServerSocket proef = new ServerSocket(0, 1, adres(bereik))) {
            return proef.getLocalPort();
        }
    }

    private static InetAddress adres(Bereik bereik) throws UnknownHostException {
        return InetAddress.getByName(bereik.luister());
    }

    private static String uitleg(Zandbak zandbak, Partnerkamer kamer, Bereik bereik) {
        String api = zandbak.instantie().adres();
        String types = kamer.types().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
        return """
            De zandbak is klaar: %s
              Broker:      %s (SASL_PLAINTEXT, SCRAM-SHA-512)%s
              Gebruiker:   %s
              Wachtwoord:  %s
              U leest:     %s (%s)
                           %s (wat van elk antwoord kwam)
              U schrijft:  %s
              Groep:       begint met %s-, bijvoorbeeld %s-1
              Contract:    %s/asyncapi.yaml
              Schema's:    %s/schemas/%s
                           %s/schemas/%s
              De klok:     %s
            Wat nu: lees docs/partners/README.md; voor de voorbeeldprogramma's in docs/partners/voorbeelden, in een ander venster:
              export BROKER=%s GEBRUIKER=%s WACHTWOORD=%s
              export LEEST=%s SCHRIJFT=%s BEWIJS=%s
              export ANTWOORDSCHEMA=%s/schemas/%s
            Enter zet nieuwe verwijzingen klaar, Ctrl-C stopt. Hieronder staat wat er gebeurt: -> gaat naar u, <- komt van u.""".formatted(
                        api,
                        zandbak.instantie().servers().kafka().bootstrapServers(),
                        bereik.isAlleenHier()
                                ? "; voor andere machines: --bind 0.0.0.0"
                                : "; niet versleuteld, alleen voor verzonnen gegevens",
                        kamer.naam(),
                        zandbak.wachtwoord(),
                        kamer.uit().topic(),
                        types,
                        kamer.bewijs().topic(),
                        kamer.in().topic(),
                        kamer.naam(),
                        kamer.naam(),
                        api,
                        api,
                        kamer.uit().schema(),
                        api,
                        kamer.in().schema(),
                        zandbak.instantie().bean(InstelbareKlok.class).nu().toLocalDate(),
                        zandbak.instantie().servers().kafka().bootstrapServers(),
                        kamer.naam(),
                        zandbak.wachtwoord(),
                        kamer.uit().topic(),
                        kamer.in().topic(),
                        kamer.bewijs().topic(),
                        api,
                        kamer.in().schema());
    }
}
