package nl.zorgspoor.projections.leerling;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.projections.opslag.Feit;

/** When a student has left: on the day of leaving, which may lie after the day on which it was recorded. */
public final class Vertrek {

    /** The events with one of which a student leaves. */
    public static final List<Class<? extends Gebeurtenis>> GEBEURTENISSEN =
            List.of(LeerlingUitgeschreven.class, UitschrijvingIngegaan.class);

    private Vertrek() {}

    /** Whether the student has left with this event. */
    public static boolean isIngegaan(Feit f) {
        return f.inhoud() instanceof LeerlingUitgeschreven u
                ? !u.datum().isAfter(f.dag())
                : f.inhoud() instanceof UitschrijvingIngegaan;
    }
}
