package nl.zorgspoor.projections.leerling;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.Fasewisseling;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import org.jspecify.annotations.Nullable;

/** Which phase of the school's route a student is in, read from the events that move it. */
public final class Fasen {

    /** The kinds of event that can move a student on the route. */
    public static final List<Class<? extends Gebeurtenis>> WISSELS =
            List.of(LeerlingAangemeld.class, LeerlingIngeschreven.class, ZorgGesignaleerd.class, Fasewisseling.class);

    private Fasen() {}

    /** The phase after an event; registration and enrolment give one only when none runs. */
    public static @Nullable String na(Gebeurtenis e, @Nullable String nu) {
        if (e instanceof LeerlingAangemeld a) {
            return nu == null ? a.startfase() : nu;
        } else if (e instanceof LeerlingIngeschreven i) {
            return nu == null ? i.startfase() : nu;
        } else if (e instanceof ZorgGesignaleerd z) {
            return z.fase();
        }
        return e instanceof Fasewisseling w ? w.naarFase() : nu;
    }
}
