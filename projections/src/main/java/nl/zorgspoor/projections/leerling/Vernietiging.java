package nl.zorgspoor.projections.leerling;

import java.util.List;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Wijziging;

/** When a student's personal data is destroyed, every view forgets the student (R60). */
public final class Vernietiging {

    public static final Projector PROJECTOR = feit -> {
        String leerlingId = feit.leerlingId();
        return leerlingId != null && feit.naam().equals("PersoonsgegevensVernietigd")
                ? List.of(new Wijziging.Wist(leerlingId))
                : List.of();
    };

    private Vernietiging() {}
}
