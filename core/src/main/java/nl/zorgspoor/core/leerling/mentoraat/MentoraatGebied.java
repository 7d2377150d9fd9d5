package nl.zorgspoor.core.leerling.mentoraat;

import nl.zorgspoor.core.gebied.Gebied;

/** What a mentor owes the student. */
public final class MentoraatGebied {

    public static final Gebied<Mentoraten> GEBIED = Gebied.bouw("mentoraat", Mentoraten.LEEG)
            .woorden(MentoraatCommand.class, MentoraatEvent.class)
            .bewaakt(Mentoraten::termijnen, Mentoraten::verstreken)
            .totVertrek()
            .klaar();

    private MentoraatGebied() {}
}
