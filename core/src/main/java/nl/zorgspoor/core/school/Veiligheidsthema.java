package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.school.SchoolCommand.LegVeiligheidsthemaVast;
import nl.zorgspoor.core.school.SchoolEvent.*;

/** Safety and bullying at the start of the year, class by class (R230). A class is no student: it stands in the school's stream. */
final class Veiligheidsthema {

    private Veiligheidsthema() {}

    static List<SchoolEvent> decide(LegVeiligheidsthemaVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        x.eisKlas(c.klas());
        List<SchoolEvent> events = new ArrayList<>();
        events.add(new VeiligheidsthemaBehandeld(c.schoolId(), c.klas(), datum, Schooljaar.van(datum)));
        int weken = x.school().getal(Instelling.VEILIGHEIDSTHEMA_SCHOOLWEKEN, datum);
        Kalender kalender = x.school().kalender();
        boolean laat = weken > 0
                && kalender.jaarVan(datum)
                        .filter(jaar -> datum.isAfter(kalender.eindeSchoolweekNa(jaar.eersteDag(), weken - 1)))
                        .isPresent();
        if (laat) {
            events.add(new SchoolaandachtspuntGesignaleerd(
                    c.schoolId(), Regel.VEILIG_START, "VEILIGHEIDSTHEMA_LAAT", c.opdrachtnaam()));
        }
        return events;
    }
}
