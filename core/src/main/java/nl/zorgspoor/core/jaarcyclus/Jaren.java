package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.time.Month;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.jaarcyclus.JaarcyclusEvent.JaaraandachtspuntGesignaleerd;
import org.jspecify.annotations.Nullable;

/** What all parts say of a school year. */
final class Jaren {

    private Jaren() {}

    /** The school year that is meant: as it was given, else that of a day. */
    static String van(@Nullable String schooljaar, LocalDate dag) {
        return schooljaar == null ? Schooljaar.van(dag) : schooljaar;
    }

    /** The first of October: by then the plans of a school year are there (proposed; R244, R266). */
    static LocalDate plandag(String schooljaar) {
        return LocalDate.of(Schooljaar.begin(schooljaar).getYear(), Month.OCTOBER, 1);
    }

    /** The last day with lessons, or of the school year when its calendar is not there. */
    static LocalDate laatsteDag(String schooljaar, Context x) {
        return x.school().kalender().jaren().stream()
                .filter(j -> j.schooljaar().equals(schooljaar))
                .map(Schoolkalender::laatsteDag)
                .findFirst()
                .orElse(einde(schooljaar));
    }

    static LocalDate einde(String schooljaar) {
        return Schooljaar.einde(schooljaar);
    }

    /** A plan is made for the school year that runs or comes, on a day that does not lie behind it. */
    static void eisNietVoorbij(String schooljaar, LocalDate dag, Context x) {
        Schooljaar.eis(schooljaar);
        eisNietVer(schooljaar, x);
        if (dag.isAfter(einde(schooljaar))) {
            throw CommandGeweigerd.dagOnjuist(
                            "Schooljaar %s is op %s voorbij; een plan komt ervoor.".formatted(schooljaar, dag))
                    .ontbreekt("datum (uiterlijk %s)".formatted(einde(schooljaar)));
        }
    }

    /** What is counted or looked back on has begun. */
    static void eisBegonnen(String schooljaar, LocalDate dag) {
        Schooljaar.eis(schooljaar);
        if (dag.isBefore(Schooljaar.begin(schooljaar))) {
            throw CommandGeweigerd.dagOnjuist("Schooljaar %s is op %s nog niet begonnen.".formatted(schooljaar, dag))
                    .ontbreekt("schooljaar (uiterlijk %s)".formatted(Schooljaar.van(dag)));
        }
    }

    static void eisNietVer(String schooljaar, Context x) {
        Schooljaar.eis(schooljaar);
        LocalDate volgend = Schooljaar.begin(Schooljaar.van(x.vandaag())).plusYears(1);
        if (Schooljaar.begin(schooljaar).isAfter(volgend)) {
            throw CommandGeweigerd.dagOnjuist("Schooljaar %s ligt te ver vooruit.".formatted(schooljaar))
                    .ontbreekt("schooljaar (uiterlijk %s)".formatted(Schooljaar.van(volgend)));
        }
    }

    /** News on the board for some weeks; what has to be done about it stands among what the school owes. */
    static Gebeurtenis signaal(String schoolId, Regel regel, String code, Context x) {
        return new JaaraandachtspuntGesignaleerd(schoolId, regel, code, x.opdracht());
    }
}
