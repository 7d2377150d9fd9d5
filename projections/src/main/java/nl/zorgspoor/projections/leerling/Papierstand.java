package nl.zorgspoor.projections.leerling;

import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Papierwoord;
import nl.zorgspoor.projections.opslag.Feit;
import org.jspecify.annotations.Nullable;

/** Where a consent stands after somebody denied what the school recorded from paper, and after that was settled. */
public final class Papierstand {

    /** A no that was never said: nothing counts, and nothing was given. */
    public static final String VERVALLEN = "VERVALLEN";

    private Papierstand() {}

    /** Denied: a consent counts no more for now, a no goes on. */
    public static @Nullable String betwist(Feit f, @Nullable String status) {
        return woord(f) == Papierwoord.TOESTEMMING ? "BETWIST" : status;
    }

    /** Settled; a consent that falls is withdrawn by an event of its own. */
    public static @Nullable String afgehandeld(Feit f, @Nullable String status) {
        boolean vervalt = Betwistingsuitkomst.VERVALT.name().equals(f.tekst("uitkomst"));
        return switch (woord(f)) {
            case TOESTEMMING -> "VERLEEND";
            case INTREKKING -> vervalt ? "VERLEEND" : status;
            case WEIGERING -> vervalt ? VERVALLEN : status;
        };
    }

    private static Papierwoord woord(Feit f) {
        String betreft = f.tekst("betreft");
        return betreft == null ? Papierwoord.TOESTEMMING : Papierwoord.valueOf(betreft);
    }
}
