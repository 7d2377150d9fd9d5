package nl.zorgspoor.core.leerling.mentoraat;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** What a mentor owes the student. */
public final class MentoraatGebied {

    public static final Gebied<Mentoraten> GEBIED = Gebied.bouw("mentoraat", Mentoraten.LEEG)
            .woorden(MentoraatCommand.class, MentoraatEvent.class)
            .bewaakt(Mentoraten::termijnen, Mentoraten::verstreken)
            .termijn(Regel.MENTOR_2X, MentoraatEvent.MentorgesprekNormNietGehaald.class)
            .termijn(Regel.MENTOR_WEEK, MentoraatEvent.WeektaakMentorUitgebleven.class)
            .termijn(Regel.HUISBEZOEK, MentoraatEvent.HuisbezoekUitgebleven.class)
            .totVertrek()
            .klaar();

    private MentoraatGebied() {}
}
