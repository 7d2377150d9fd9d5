package nl.zorgspoor.projections.leerling;

import java.util.Set;
import nl.zorgspoor.core.Vocabulaire;

/**
 * The names that the board may use: it asks for no command and waits for no event that does not exist. Looked at when the tables of
 * the board are read, so that a program with a wrong name does not start.
 */
final class Bekend {

    private static final Set<String> OPDRACHTEN = Vocabulaire.opdrachten().keySet();

    private static final Set<String> GEBEURTENISSEN = Vocabulaire.gebeurtenissen();

    private Bekend() {}

    static String opdracht(String naam) {
        return eis(OPDRACHTEN, naam, "opdracht");
    }

    static String gebeurtenis(String naam) {
        return eis(GEBEURTENISSEN, naam, "gebeurtenis");
    }

    private static String eis(Set<String> namen, String naam, String wat) {
        if (!namen.contains(naam)) {
            throw new IllegalStateException("Het bord noemt een %s die niet bestaat: %s".formatted(wat, naam));
        }
        return naam;
    }
}
