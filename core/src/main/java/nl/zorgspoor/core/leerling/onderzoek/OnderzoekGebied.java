package nl.zorgspoor.core.leerling.onderzoek;

import nl.zorgspoor.core.gebied.Gebied;

/** Research about a student. */
public final class OnderzoekGebied {

    public static final Gebied<Onderzoeken> GEBIED = Gebied.bouw("onderzoek", Onderzoeken.LEEG)
            .woorden(OnderzoekCommand.class, OnderzoekEvent.class)
            .vervult(Onderzoeken::vervuld)
            .klaar();

    private OnderzoekGebied() {}
}
