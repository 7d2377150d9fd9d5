package nl.zorgspoor.projections.leerling;

import java.util.Set;
import nl.zorgspoor.projections.opslag.Feit;

/** When a student has left: on the day of leaving, which may lie after the day on which it was recorded. */
public final class Vertrek {

    private static final String VASTGELEGD = "LeerlingUitgeschreven";

    /** The events with one of which a student leaves. */
    public static final Set<String> GEBEURTENISSEN = Set.of(VASTGELEGD, "UitschrijvingIngegaan");

    private Vertrek() {}

    /** Whether the student has left with this event. */
    public static boolean isIngegaan(Feit f) {
        return f.naam().equals(VASTGELEGD) ? f.eis("datum").compareTo(f.dag()) <= 0 : GEBEURTENISSEN.contains(f.naam());
    }
}
