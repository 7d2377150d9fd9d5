package nl.zorgspoor.projections.leerling;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Wijziging;

/**
 * When a student's personal data is destroyed, every view forgets the student (R60): a view of the file with the file, a view of
 * absence with absence and enrolment, which are kept longer.
 */
public final class Vernietiging {

    public static final Projector PROJECTOR = van(Bewaarklasse.DOSSIER);

    public static final Projector VERZUIM = van(Bewaarklasse.VERZUIM);

    private Vernietiging() {}

    private static Projector van(Bewaarklasse klasse) {
        return Projector.van(
                PersoonsgegevensVernietigd.class,
                (e, f) -> e.klassen().contains(klasse) ? List.of(new Wijziging.Wist(e.leerlingId())) : List.of());
    }
}
