package nl.zorgspoor.projections.leerling;

import java.util.List;
import java.util.Set;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Wijziging;

/** When a student's personal data is destroyed, every view forgets the student (R60). */
public final class Vernietiging {

    public static final Projector PROJECTOR = Projector.van(Set.of("PersoonsgegevensVernietigd"), feit -> {
        String leerlingId = feit.leerlingId();
        return leerlingId == null ? List.of() : List.of(new Wijziging.Wist(leerlingId));
    });

    private Vernietiging() {}
}
