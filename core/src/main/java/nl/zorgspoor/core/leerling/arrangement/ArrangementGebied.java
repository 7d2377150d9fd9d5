package nl.zorgspoor.core.leerling.arrangement;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Arrangements. */
public final class ArrangementGebied {

    public static final Gebied<Arrangementen> GEBIED = Gebied.bouw("arrangement", Arrangementen.LEEG)
            .woorden(ArrangementCommand.class, ArrangementEvent.class)
            .bewaaktMet(
                    (arrangementen, x) -> arrangementen.termijnen(x),
                    (arrangementen, stroom, x, buren) -> arrangementen.verstreken(stroom, x))
            .termijn(Regel.ARR_JAAR, ArrangementEvent.ArrangementevaluatieUitgebleven.class)
            .vervult(Arrangementen::vervuld)
            .totVertrek()
            .klaar();

    private ArrangementGebied() {}
}
