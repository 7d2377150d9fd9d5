package nl.zorgspoor.projections.leerling;

import java.util.List;
import nl.zorgspoor.projections.opslag.Feit;
import org.jspecify.annotations.Nullable;

/** Which phase of the school's route a student is in, read from the events that move it. */
public final class Fasen {

    /** The events that can move a student on the route. */
    public static final List<String> WISSELS = List.of(
            "LeerlingAangemeld",
            "LeerlingIngeschreven",
            "ZorgGesignaleerd",
            "TrajectfaseGewijzigd",
            "OndersteuningOpgeschaald",
            "OndersteuningAfgeschaald");

    private Fasen() {}

    /** The phase after one of these events; registration and enrolment give one only when none runs. */
    public static @Nullable String na(Feit f, @Nullable String nu) {
        if (f.heeft("startfase")) {
            return nu == null ? f.tekst("startfase") : nu;
        }
        return f.heeft("naarFase") ? f.tekst("naarFase") : f.tekst("fase");
    }
}
