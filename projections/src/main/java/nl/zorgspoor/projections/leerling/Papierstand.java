package nl.zorgspoor.projections.leerling;

import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Papierwoord;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.BetwistingAfgehandeld;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingBetwist;
import org.jspecify.annotations.Nullable;

/** Where a consent stands after somebody denied what the school recorded from paper, and after that was settled. */
public final class Papierstand {

    /** A no that was never said: nothing counts, and nothing was given. */
    public static final String VERVALLEN = "VERVALLEN";

    private Papierstand() {}

    /** Denied: a consent counts no more for now, a no goes on. */
    public static @Nullable String na(ToestemmingBetwist e, @Nullable String status) {
        return e.woord() == Papierwoord.TOESTEMMING ? "BETWIST" : status;
    }

    /** Settled; a consent that falls is withdrawn by an event of its own. */
    public static @Nullable String na(BetwistingAfgehandeld e, @Nullable String status) {
        boolean vervalt = e.uitkomst() == Betwistingsuitkomst.VERVALT;
        return switch (e.woord()) {
            case TOESTEMMING -> "VERLEEND";
            case INTREKKING -> vervalt ? "VERLEEND" : status;
            case WEIGERING -> vervalt ? VERVALLEN : status;
        };
    }
}
