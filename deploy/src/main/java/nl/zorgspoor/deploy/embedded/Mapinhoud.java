package nl.zorgspoor.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The small files of a data folder that the data beside them cannot do without. A folder that has data and not its files is not
 * started: what would be made anew would not fit what is there.
 */
public final class Mapinhoud {

    static final String GEHEIMEN = "geheimen.properties";
    static final String POORTEN = "poorten.properties";

    /** The clock of the instance, when it was ever set. */
    public static final String KLOK = "klok.properties";

    /** The key pair of the local issuer. */
    public static final String UITGEVER = "issuer.json";

    private static final String TERUGZETTEN = "Zet het terug uit een reservekopie";

    /** What may be made anew when somebody asks for it, with what that does. */
    private static final Map<String, String> GEVOLGEN = Map.of(
            POORTEN,
            "er worden nieuwe poorten gekozen",
            KLOK,
            "de klok staat weer op de echte tijd",
            UITGEVER,
            "er komt een nieuw sleutelpaar en tokens van eerder gelden niet meer");

    /** In {@code geheimen.properties}: that a file was made, so that it is missed when it is gone. */
    private static final String GEMAAKT = "gemaakt.";

    private Mapinhoud() {}

    /** What to do about this file, as a sentence. */
    public static String herstel(String naam) {
        return GEVOLGEN.containsKey(naam)
                ? "%s, of laat het opnieuw maken met './zorgspoor start --herstel %s': %s."
                        .formatted(TERUGZETTEN, naam, GEVOLGEN.get(naam))
                : TERUGZETTEN
                        + "; zonder dit bestand is wat in deze map staat niet te lezen, en er wordt nooit een nieuw"
                        + " naast gemaakt. Begin anders op een lege map.";
    }

    /**
     * Looks whether what must be there is there.
     *
     * @throws EmbeddedServerException one sentence that names the file and what to do
     */
    public static void controleer(Path map) {
        for (String naam : List.of(GEHEIMEN, POORTEN)) {
            if (heeftGegevens(map) && !Files.exists(map.resolve(naam))) {
                throw ontbreekt(map, naam);
            }
        }
        if (!Files.exists(map.resolve(GEHEIMEN))) {
            return;
        }
        if (heeftDatabase(map) && !Geheimen.in(map).kent(EmbeddedPostgresServer.SUPERUSER)) {
            throw new EmbeddedServerException(
                    "Het bestand " + map.resolve(GEHEIMEN) + " is beschadigd. " + herstel(GEHEIMEN));
        }
        for (String naam : List.of(KLOK, UITGEVER)) {
            if (!Files.exists(map.resolve(naam)) && Geheimen.in(map).staat(GEMAAKT + naam)) {
                throw ontbreekt(map, naam);
            }
        }
    }

    private static EmbeddedServerException ontbreekt(Path map, String naam) {
        return new EmbeddedServerException("Het bestand " + map.resolve(naam) + " ontbreekt. " + herstel(naam));
    }

    private static boolean heeftDatabase(Path map) {
        return Files.exists(map.resolve("postgres").resolve("inrichting.klaar"));
    }

    private static boolean heeftGegevens(Path map) {
        return heeftDatabase(map) || Files.exists(map.resolve("kafka").resolve("meta.properties"));
    }

    /** From now on this file is missed when it is not there. */
    public static void onthoud(Path map, String naam) {
        Geheimen.in(map).onthoud(GEMAAKT + naam);
    }

    /**
     * Takes a file away so that it is made anew at this start.
     *
     * @throws EmbeddedServerException for a file that is never made anew
     */
    public static void maakOpnieuw(Path map, String naam) {
        if (!GEVOLGEN.containsKey(naam)) {
            throw new EmbeddedServerException("%s wordt niet opnieuw gemaakt; dat kan alleen met %s."
                    .formatted(naam, GEVOLGEN.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        try {
            Files.deleteIfExists(map.resolve(naam));
            if (naam.equals(POORTEN)) {
                VastePoorten.in(map).poort("mongo");
            } else {
                Geheimen.in(map).vergeet(GEMAAKT + naam);
            }
        } catch (IOException e) {
            throw PropertiesBestand.ontoegankelijk(map.resolve(naam), e);
        }
    }
}
