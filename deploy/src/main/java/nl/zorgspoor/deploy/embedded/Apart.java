package nl.zorgspoor.deploy.embedded;

import java.util.Map;

/**
 * The parts that run in a process of their own on the same data folder, by the port on which they are reached; 0 for one that is
 * started here. {@code ZORGSPOOR_APART_KAFKA} and {@code ZORGSPOOR_APART_WEERGAVEN} say so.
 */
public record Apart(int kafka, int weergaven) {

    /** The environment's names of the ports. */
    public static final String KAFKA = "ZORGSPOOR_APART_KAFKA";

    public static final String WEERGAVEN = "ZORGSPOOR_APART_WEERGAVEN";

    static Apart uitOmgeving() {
        return van(System.getenv());
    }

    private static Apart van(Map<String, String> omgeving) {
        return new Apart(poort(omgeving, KAFKA), poort(omgeving, WEERGAVEN));
    }

    private static int poort(Map<String, String> omgeving, String naam) {
        String waarde = omgeving.getOrDefault(naam, "").strip();
        if (waarde.isEmpty()) {
            return 0;
        }
        if (!waarde.matches("[0-9]{1,5}")) {
            throw new EmbeddedServerException(naam + " is geen poort; geef een getal, of niets.");
        }
        return Integer.parseInt(waarde);
    }
}
