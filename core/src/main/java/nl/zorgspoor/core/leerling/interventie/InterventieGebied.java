package nl.zorgspoor.core.leerling.interventie;

import nl.zorgspoor.core.gebied.Gebied;

/** Interventions out of the catalogue of the school. */
public final class InterventieGebied {

    public static final Gebied<Interventies> GEBIED = Gebied.bouw("interventie", Interventies.LEEG)
            .woorden(InterventieCommand.class, InterventieEvent.class)
            .beleid(InTraining.class)
            .bewaakt(Interventies::termijnen, Interventies::verstreken)
            .totVertrek()
            .klaar();

    private InterventieGebied() {}
}
