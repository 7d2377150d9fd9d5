package nl.zorgspoor.core.school;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.school.SchoolCommand.*;

/** The set-up of a school, and the stream of its own in which it lies. */
public final class SchoolGebied {

    public static final Gebied<Inrichting> GEBIED = Gebied.bouw("school", Inrichting.van(""))
            .woorden(SchoolCommand.class, SchoolEvent.class)
            .beleid(Veiligheidsthema.class, Arrangementjaar.class, Klassenscreening.class, Klaskenmerken.class)
            .klaar();

    public static final Stroomsoort SOORT = Stroomsoort.bouw("school", "SchoolHandlers")
            .noemer("School")
            .school()
            .gebieden(GEBIED)
            .begintMet(opdracht -> opdracht instanceof RegistreerSchool || opdracht instanceof RichtSchoolIn)
            .klaar();

    private SchoolGebied() {}
}
