package nl.zorgspoor.core.leerling.traject;

import org.jspecify.annotations.Nullable;

/** The route position and the signals of one student. */
public record Trajecten(@Nullable String fase, int routeversie, boolean loopt) {
    public static final Trajecten LEEG = new Trajecten(null, 0, false);

    /** Whether the student is in this phase of the school's route. */
    public boolean inFase(String code) {
        return code.equals(fase);
    }
}
