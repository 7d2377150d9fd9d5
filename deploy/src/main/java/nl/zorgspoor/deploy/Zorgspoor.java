package nl.zorgspoor.deploy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.deploy.beheer.Schoolinrichter;
import nl.zorgspoor.deploy.beheer.Sleutelbeheer;
import nl.zorgspoor.deploy.bench.Bench;
import nl.zorgspoor.deploy.embedded.EmbeddedServerException;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.Productie;
import nl.zorgspoor.deploy.instantie.Starter;
import nl.zorgspoor.deploy.instantie.Tokenmaker;
import nl.zorgspoor.deploy.instantie.Topicmaker;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.partner.Partnerzandbak;
import nl.zorgspoor.deploy.proef.Proef;
import nl.zorgspoor.deploy.profiel.Profielcontroleur;
import nl.zorgspoor.deploy.scenario.Demo;
import nl.zorgspoor.deploy.scenario.Scenariospeler;

/** The program: one word says what it does; see {@code ./zorgspoor help}. Exit 0 is good, 1 is a failed check, 2 a wrong word. */
public final class Zorgspoor {

    private interface Opdracht {
        int voerUit(List<String> woorden) throws Exception;
    }

    /** As a shell says it of a program that was told to stop. */
    private static final int AFGEBROKEN = 143;

    private static final Map<String, Opdracht> OPDRACHTEN = opdrachten();

    private static final String UITLEG = """
        Zorgspoor: leerlingbegeleiding in het voortgezet onderwijs.

          ./zorgspoor start [--port N] [--data DIR] [--profielen DIR] [--herstel BESTAND]
                                                       start alles in een proces; Ctrl-C stopt, de gegevens blijven;
                                                       --profielen richt ook de scholen van die map in; --herstel maakt een
                                                       verloren bestand van de map opnieuw (een start die het mist, noemt het)
          ./zorgspoor demo [BESTAND]                   speelt de hele route van een leerling en laat zien wat ieder ziet;
                                                       met een bestand: een scenario van uzelf met vertelde regels
          ./zorgspoor token --rol ROL[,ROL] --school CODE [--medewerker ID] [--leerling ID] [--data DIR] [--docs ADRES]
                                                       een token voor de gestarte instantie, 12 uur geldig; met --docs een
                                                       link die ermee inlogt op de bladzijde om de API te verkennen
          ./zorgspoor partner NAAM [--voorbeeld] [--accepteer | --weiger | --stil] [--bind ADRES] [--kafka-port N]
                                   [--port N] [--data DIR]
                                                       een zandbak voor wie aan de kant van een partner bouwt: adres, inlog en
                                                       topics, verzonnen verwijzingen, en wat er van elk antwoord kwam;
                                                       --accepteer en --weiger spelen de partner, --stil wacht tot na de termijn
          ./zorgspoor scenario BESTAND... [--port N]   speelt scenariobestanden tegen een verse instantie
          ./zorgspoor profiel controleer BESTAND... [--naar FILE.svg] [--mermaid FILE|-]
                                                       controleert schoolprofielen (YAML) zonder instantie en tekent de
                                                       routekaart
          ./zorgspoor school BESTAND... [--api URL]    richt scholen in op een lopende installatie; token in ZORGSPOOR_TOKEN
          ./zorgspoor sleutel maak|stand|wissel [--api URL]
                                                       maakt een hoofdsleutel, of vervangt die van een lopende installatie
          ./zorgspoor topics                           maakt in Kafka topics en rechten, voor productie (ZORGSPOOR_KAFKA_...)
          ./zorgspoor bench                            meet snelheid op deze machine
          ./zorgspoor proef [--kills N] [--minuten N] [--zaad N]
                                                       last van alle soorten op een geheel dat steeds wordt stukgemaakt, en
                                                       daarna het bewijs dat niets weg, dubbel of gelekt is
          ./zorgspoor test                             alle tests
          ./zorgspoor help                             deze lijst
        """;

    private Zorgspoor() {}

    private static Map<String, Opdracht> opdrachten() {
        Map<String, Opdracht> opdrachten = new LinkedHashMap<>();
        opdrachten.put("start", Starter::start);
        opdrachten.put("demo", Demo::vertel);
        opdrachten.put("token", Tokenmaker::token);
        opdrachten.put("partner", Partnerzandbak::voerUit);
        opdrachten.put("scenario", Scenariospeler::speel);
        opdrachten.put("profiel", Profielcontroleur::voerUit);
        opdrachten.put("school", Schoolinrichter::voerUit);
        opdrachten.put("sleutel", Sleutelbeheer::voerUit);
        opdrachten.put("topics", Topicmaker::maak);
        opdrachten.put("bench", Bench::speel);
        opdrachten.put("proef", Proef::speel);
        opdrachten.put("help", woorden -> {
            System.out.print(UITLEG);
            return 0;
        });
        return opdrachten;
    }

    public static void main(String[] args) {
        System.exit(uitvoeren(Arrays.asList(args)));
    }

    /** Carries out one command line; returns the exit code. */
    static int uitvoeren(List<String> args) {
        try {
            if (args.isEmpty()) {
                return Productie.isGevraagd()
                        ? Productie.start()
                        : opdracht("help").voerUit(List.of());
            }
            String woord = List.of("--help", "-h").contains(args.get(0)) ? "help" : args.get(0);
            return opdracht(woord).voerUit(args.subList(1, args.size()));
        } catch (Gebruiksfout | EmbeddedServerException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (Instantie.Afgebroken e) {
            return AFGEBROKEN;
        } catch (Exception e) {
            System.err.println("Zorgspoor stopt door een onverwachte fout: " + e);
            e.printStackTrace();
            return 1;
        }
    }

    private static Opdracht opdracht(String woord) {
        Opdracht opdracht = OPDRACHTEN.get(woord);
        if (opdracht == null) {
            throw new Gebruiksfout("'%s' is geen opdracht; wel: %s, test.%s"
                    .formatted(
                            woord,
                            String.join(", ", OPDRACHTEN.keySet()),
                            Woorden.bedoeld(woord, OPDRACHTEN.keySet())));
        }
        return opdracht;
    }
}
