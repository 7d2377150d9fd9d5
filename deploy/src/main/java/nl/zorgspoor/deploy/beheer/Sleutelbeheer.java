package nl.zorgspoor.deploy.beheer;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code zorgspoor sleutel}: makes a master key, says how far a change of it is, and carries it out. */
public final class Sleutelbeheer {

    private static final List<String> WOORDEN = List.of("maak", "stand", "wissel");
    private static final int SLEUTEL_BYTES = 32;

    private Sleutelbeheer() {}

    public static int voerUit(List<String> woorden) {
        return voerUit(woorden, System.getenv(), System.out);
    }

    public static int voerUit(List<String> woorden, Map<String, String> omgeving, PrintStream uit) {
        String woord = woorden.isEmpty() ? "" : woorden.get(0);
        if (!WOORDEN.contains(woord)) {
            throw new Gebruiksfout("sleutel kent de woorden %s.".formatted(String.join(", ", WOORDEN)));
        }
        Vlaggen vlaggen = Vlaggen.lees(
                        "sleutel " + woord, woorden.subList(1, woorden.size()), Verbinding.API, Verbinding.DATA)
                .zonderRest();
        if (woord.equals("maak")) {
            uit.println(maak());
            return 0;
        }
        Verbinding verbinding = Verbinding.van(vlaggen, omgeving);
        try {
            return woord.equals("stand") ? stand(verbinding, uit) : wissel(verbinding, uit);
        } catch (Verbinding.Geweigerd e) {
            e.regels().forEach(uit::println);
            return 1;
        }
    }

    private static String maak() {
        byte[] sleutel = new byte[SLEUTEL_BYTES];
        new SecureRandom().nextBytes(sleutel);
        return Base64.getEncoder().encodeToString(sleutel);
    }

    private static int stand(Verbinding verbinding, PrintStream uit) {
        JsonNode stand = verbinding.get("/v1/beheer/hoofdsleutel");
        uit.printf("Hoofdsleutel %s geldt; %s sleutels.%n", stand.path("huidig").asString(), stand.path("sleutels"));
        if (stand.path("nieuw").isNull()) {
            uit.println("Deze knoop heeft geen ZORGSPOOR_HOOFDSLEUTEL_NIEUW; er is niets te wisselen.");
        } else {
            uit.printf(
                    "Nieuw is %s; nog %s sleutels over te zetten; %s van %s knopen kennen de nieuwe niet.%n",
                    stand.path("nieuw").asString(),
                    stand.path("over"),
                    stand.path("knopenZonderNieuw"),
                    stand.path("knopen"));
            zegKlaar(stand, uit);
        }
        return 0;
    }

    /** Broken off, it is simply started again. */
    private static int wissel(Verbinding verbinding, PrintStream uit) {
        long vorige = Long.MAX_VALUE;
        int stil = 0;
        while (true) {
            JsonNode stand = verbinding.post("/v1/beheer/hoofdsleutel/wissel", JsonNodeFactory.instance.objectNode());
            long over = stand.path("over").asLong();
            uit.printf(
                    "  %d van %s sleutels overgezet%n", stand.path("sleutels").asLong() - over, stand.path("sleutels"));
            if (stand.path("klaar").asBoolean()) {
                zegKlaar(stand, uit);
                return 0;
            }
            stil = over < vorige ? 0 : stil + 1;
            vorige = over;
            if (stil > 0 && !wacht(stil)) {
                uit.println("Het gaat niet verder; probeer het later opnieuw, of zie het logboek van de toepassing.");
                return 1;
            }
        }
    }

    /** What a transaction at hand holds is free again within a minute. */
    private static boolean wacht(int keer) {
        try {
            Thread.sleep(1_000);
            return keer < 90;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void zegKlaar(JsonNode stand, PrintStream uit) {
        if (stand.path("klaar").asBoolean()) {
            uit.printf(
                    "Klaar: alles is met hoofdsleutel %s ingepakt. Zet op elke knoop ZORGSPOOR_HOOFDSLEUTEL op de"
                            + " nieuwe, haal ZORGSPOOR_HOOFDSLEUTEL_NIEUW weg en start haar opnieuw, een voor een. Bewaar"
                            + " de oude zolang er kopieen van voor deze wissel zijn.%n",
                    stand.path("huidig").asString());
        }
    }
}
