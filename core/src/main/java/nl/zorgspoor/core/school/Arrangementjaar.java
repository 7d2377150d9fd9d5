package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.school.SchoolCommand.EvalueerArrangementenJaarlijks;
import nl.zorgspoor.core.school.SchoolEvent.ArrangementenJaarlijksGeevalueerd;
import nl.zorgspoor.core.school.SchoolEvent.SchoolaandachtspuntGesignaleerd;

/** All arrangements looked at before the summer (R241). The evaluation of each of them stands with its student. */
final class Arrangementjaar {

    private Arrangementjaar() {}

    static List<SchoolEvent> decide(EvalueerArrangementenJaarlijks c, Context x) {
        Schooljaar.eis(c.schooljaar());
        LocalDate begin = Schooljaar.begin(c.schooljaar());
        if (x.vandaag().isBefore(begin)) {
            throw CommandGeweigerd.statusOnjuist("Schooljaar %s is nog niet begonnen.".formatted(c.schooljaar()))
                    .ontbreekt("schooljaar (uiterlijk %s)".formatted(Schooljaar.van(x.vandaag())));
        }
        for (String leerlingId : c.nazorgNodig()) {
            if (x.naslag().leerling(leerlingId).isEmpty()) {
                throw CommandGeweigerd.nietGevonden("Leerling", leerlingId);
            }
        }
        List<SchoolEvent> events = new ArrayList<>();
        events.add(new ArrangementenJaarlijksGeevalueerd(
                c.schoolId(),
                c.schooljaar(),
                c.aantallen(),
                c.nazorgNodig().stream().distinct().toList(),
                x.vandaag()));
        LocalDate zomer = LocalDate.of(begin.getYear() + 1, Month.JULY, 1);
        if (!x.vandaag().isBefore(zomer)) {
            events.add(new SchoolaandachtspuntGesignaleerd(
                    c.schoolId(), Regel.ARR_JAAR, "JAAREVALUATIE_LAAT", c.opdrachtnaam()));
        }
        return events;
    }
}
