package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.school.SchoolCommand.ScreenKlas;
import nl.zorgspoor.core.school.SchoolEvent.KlasGescreend;

/** The screening of a class (R133, R137). A class is no student: it stands in the school's stream. */
final class Klassenscreening {

    private Klassenscreening() {}

    static List<SchoolEvent> decide(ScreenKlas c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        x.eisKlas(c.klas());
        return List.of(new KlasGescreend(c.schoolId(), c.klas(), c.screeningsoort(), datum, Schooljaar.van(datum)));
    }
}
