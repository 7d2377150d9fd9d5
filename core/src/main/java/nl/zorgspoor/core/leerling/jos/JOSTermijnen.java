package nl.zorgspoor.core.leerling.jos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Begeleiding;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Startgesprekterm;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Status;
import org.jspecify.annotations.Nullable;

/** The terms of a JOS: the first talk (R147), a session each school week (R150) and the maximum duration (R151). */
final class JOSTermijnen {

    private JOSTermijnen() {}

    /**
     * The day of the signal when no session comes after a day: the last school day of the school weeks the school allows. Null
     * when the guidance is over by then.
     */
    static @Nullable LocalDate gemistOp(LocalDate na, LocalDate einddatum, Context x) {
        LocalDate op = x.school()
                .kalender()
                .eindeSchoolweekNa(na, x.school().getal(Instelling.JOS_GEMIST_SCHOOLWEKEN, x.vandaag()));
        return op.isAfter(einddatum) ? null : op;
    }

    /** A signal given for some weeks is not given again for the same weeks when an older session is recorded later. */
    static @Nullable LocalDate gemistNaSessie(Begeleiding b, LocalDate datum, Context x) {
        if (b.bereikt() || b.klaar()) {
            return null;
        }
        LocalDate laatste = b.metSessie(datum, null).geteldVanaf();
        LocalDate nieuw = gemistOp(laatste, b.einddatum(), x);
        LocalDate oud = b.gemistOp();
        return nieuw == null || oud == null || nieuw.isAfter(oud) ? nieuw : oud;
    }

    /** R147: counted from the day on which the form went to JOS. */
    static LocalDate startgesprekVoor(Context x) {
        return x.school()
                .kalender()
                .plusSchooldagen(x.vandaag(), x.school().getal(Instelling.JOS_STARTGESPREK_SCHOOLDAGEN, x.vandaag()));
    }

    static CommandGeweigerd maximumBereikt(@Nullable LocalDate einddatum, String herstel) {
        return Regel.JOS_5M
                .weigert(
                        "MAXIMUMDUUR_BEREIKT",
                        "JOS duurt niet langer dan het maximum%s en wordt niet verlengd.",
                        einddatum == null ? "" : ", tot en met " + einddatum)
                .herstel(herstel);
    }

    static List<JOSEvent> verstreken(String leerlingId, Collection<JOSTraject> alle, Context x) {
        List<JOSEvent> events = new ArrayList<>();
        for (JOSTraject j : alle) {
            Startgesprekterm term = j.startgesprekterm();
            if (j.status() == Status.AANGEMELD && term != null && x.vandaag().isAfter(term.voor())) {
                events.add(new JOSStartgesprekUitgebleven(leerlingId, j.josId(), term.voor()));
            }
            Begeleiding b = j.begeleiding();
            if (j.status() == Status.LOPEND && b != null) {
                gemist(leerlingId, j.josId(), b, x, events);
                maximum(leerlingId, j.josId(), b, x, events);
            }
        }
        return events;
    }

    private static void gemist(String leerlingId, String josId, Begeleiding b, Context x, List<JOSEvent> events) {
        LocalDate op = b.gemistOp();
        while (op != null && !x.vandaag().isBefore(op)) {
            LocalDate daarna = gemistOp(op, b.einddatum(), x);
            events.add(new JOSSessieGemist(leerlingId, josId, b.laatsteSessie(), op, daarna));
            op = daarna;
        }
    }

    private static void maximum(String leerlingId, String josId, Begeleiding b, Context x, List<JOSEvent> events) {
        if (x.vandaag().isAfter(b.einddatum())) {
            if (!b.bereikt()) {
                events.add(new JOSMaximumduurBereikt(leerlingId, josId, b.einddatum()));
            }
        } else if (b.nadertOp() != null && !x.vandaag().isBefore(b.nadertOp())) {
            events.add(new JOSMaximumduurNadert(leerlingId, josId, b.einddatum()));
        }
    }

    static List<Termijn> open(Collection<JOSTraject> alle) {
        List<Termijn> termijnen = new ArrayList<>();
        for (JOSTraject j : alle) {
            Startgesprekterm term = j.startgesprekterm();
            if (j.status() == Status.AANGEMELD && term != null) {
                termijnen.add(Termijn.tot(
                        "jos-startgesprek:" + j.josId(),
                        "JOS_STARTGESPREK",
                        term.begin(),
                        term.voor(),
                        Regel.JOS_STARTGESPREK,
                        "JOSAanmeldformulierIngevuld",
                        "LegJOSStartgesprekVast",
                        Rol.JOS_MEDEWERKER));
            }
            Begeleiding b = j.begeleiding();
            if (j.status() == Status.LOPEND && b != null) {
                LocalDate gemistOp = b.gemistOp();
                if (gemistOp != null) {
                    termijnen.add(Termijn.tot(
                                    "jos-sessie:" + j.josId(),
                                    "JOS_SESSIE",
                                    b.geteldVanaf(),
                                    gemistOp,
                                    Regel.JOS_WEKELIJKS,
                                    "JOSSessieVastgelegd",
                                    "LegJOSSessieVast",
                                    Rol.JOS_MEDEWERKER)
                            .wekOp(gemistOp));
                }
                LocalDate nadertOp = b.nadertOp();
                if (nadertOp != null) {
                    termijnen.add(maximum("jos-einde-nadert:", "JOS_EINDE_NADERT", j, b, nadertOp)
                            .wekOp(nadertOp));
                }
                if (!b.bereikt()) {
                    termijnen.add(maximum("jos-maximum:", "JOS_MAXIMUMDUUR", j, b, b.einddatum()));
                }
            }
        }
        return termijnen;
    }

    private static Termijn maximum(String id, String soort, JOSTraject j, Begeleiding b, LocalDate eind) {
        return Termijn.tot(
                id + j.josId(),
                soort,
                b.startdatum(),
                eind,
                Regel.JOS_5M,
                "JOSBegeleidingGestart",
                "RondJOSAf",
                Rol.JOS_MEDEWERKER);
    }
}
