package nl.zorgspoor.core.leerling.arrangement;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.arrangement.Arrangement.Beeindigd;
import nl.zorgspoor.core.leerling.arrangement.Arrangement.Lopend;
import org.jspecify.annotations.Nullable;

/** How long an arrangement runs (R190, R325), and when it is looked at again (R174, R241). */
final class Looptijd {

    /** An arrangement that begins in the last weeks of the year is first evaluated in the next. */
    private static final int WEKEN_VOOR_EVALUATIE = 8;

    /** How many days before its last day an arrangement is said to end. */
    private static final int NADERT_DAGEN = 14;

    private Looptijd() {}

    /** R241: the last day before 1 July that leaves time to see what it brings. */
    static LocalDate eersteEvaluatie(LocalDate start, @Nullable LocalDate gevraagd) {
        LocalDate zomer = dertigJuni(start);
        LocalDate eerste = zomer.isBefore(start.plusWeeks(WEKEN_VOOR_EVALUATIE)) ? zomer.plusYears(1) : zomer;
        return gevraagd != null && !gevraagd.isBefore(start) && gevraagd.isBefore(eerste) ? gevraagd : eerste;
    }

    /** R174, R241: before the next summer, and within a year. */
    static LocalDate volgendeEvaluatie(LocalDate geevalueerd) {
        LocalDate jaar = geevalueerd.plusYears(1);
        LocalDate zomer = dertigJuni(geevalueerd).plusYears(1);
        return jaar.isBefore(zomer) ? jaar : zomer;
    }

    private static LocalDate dertigJuni(LocalDate dag) {
        return Schooljaar.begin(Schooljaar.van(dag))
                .plusYears(1)
                .withMonth(Month.JUNE.getValue())
                .withDayOfMonth(30);
    }

    /**
     * R190: the last day that the law leaves for a place in a supra-school facility: what was used of it before is taken off. Null for
     * what the law does not limit.
     */
    static @Nullable LocalDate uiterlijk(
            Arrangementtype type, LocalDate start, Collection<Arrangement> eerder, Context x) {
        if (type != Arrangementtype.OPDC) {
            return null;
        }
        long gebruikt = eerder.stream()
                .filter(a -> a.type() == Arrangementtype.OPDC)
                .map(Arrangement::fase)
                .filter(Beeindigd.class::isInstance)
                .map(Beeindigd.class::cast)
                .mapToLong(b -> b.startdatum() == null ? 0 : ChronoUnit.DAYS.between(b.startdatum(), b.op()))
                .sum();
        return start.plusMonths(x.school().getal(Instelling.OPDC_MAX_MAANDEN, x.vandaag()))
                .minusDays(gebruikt);
    }

    /** R190, R325: not past the last day that the law allows. */
    static void eisBinnenMaximum(LocalDate start, @Nullable LocalDate tot, @Nullable LocalDate uiterlijk) {
        if (uiterlijk != null && (!uiterlijk.isAfter(start) || (tot != null && tot.isAfter(uiterlijk)))) {
            throw Regel.OPDC_2J
                    .weigert(
                            "MAXIMUMDUUR_BEREIKT",
                            "Een plaats in een bovenschoolse voorziening kan hier tot en met %s duren.",
                            uiterlijk)
                    .ontbreekt("tot (uiterlijk %s)".formatted(uiterlijk))
                    .herstel("BeeindigArrangement");
        }
    }

    private static Regel duurregel(Lopend l) {
        return l.uiterlijk() == null ? Regel.ARR_TIJDELIJK : Regel.OPDC_2J;
    }

    private static @Nullable LocalDate einde(Lopend l) {
        return l.einddatum() == null ? l.uiterlijk() : l.einddatum();
    }

    /** R190: months before the legal end, so that there is time to find what follows; else two weeks before the last day. */
    private static LocalDate nadertOp(Lopend l, LocalDate einde, Context x) {
        int over = x.school().getal(Instelling.OPDC_MAX_MAANDEN, x.vandaag())
                - x.school().getal(Instelling.OPDC_SIGNAAL_MAANDEN, x.vandaag());
        return einde.equals(l.uiterlijk()) ? einde.minusMonths(over) : einde.minusDays(NADERT_DAGEN);
    }

    static List<ArrangementEvent> verstreken(String leerlingId, Arrangement a, Lopend l, Context x) {
        List<ArrangementEvent> events = new ArrayList<>();
        if (!l.gezegd().ongeevalueerd() && x.vandaag().isAfter(l.evaluatieVoor())) {
            events.add(new ArrangementEvent.ArrangementevaluatieUitgebleven(
                    leerlingId, a.arrangementId(), l.evaluatieVoor()));
        }
        LocalDate einde = einde(l);
        if (einde == null || l.gezegd().voorbij()) {
            return events;
        }
        if (x.vandaag().isAfter(einde)) {
            events.add(new ArrangementEvent.ArrangementEindeVerstreken(
                    leerlingId, a.arrangementId(), einde, duurregel(l)));
        } else if (!l.gezegd().nadert() && !x.vandaag().isBefore(nadertOp(l, einde, x))) {
            events.add(new ArrangementEvent.ArrangementEindeNadert(leerlingId, a.arrangementId(), einde, duurregel(l)));
        }
        return events;
    }

    static List<Termijn> termijnen(Arrangement a, Lopend l, Context x) {
        Rol coordinator = x.school().coordinator(x.vandaag());
        List<Termijn> termijnen = new ArrayList<>();
        if (!l.gezegd().ongeevalueerd()) {
            termijnen.add(Termijn.tot(
                    "arrangement-evaluatie:" + a.arrangementId(),
                    "ARRANGEMENT_EVALUATIE",
                    l.geevalueerdOp() == null ? l.startdatum() : l.geevalueerdOp(),
                    l.evaluatieVoor(),
                    Regel.ARR_JAAR,
                    l.geevalueerdOp() == null ? "ArrangementGestart" : "ArrangementGeevalueerd",
                    "EvalueerArrangement",
                    coordinator));
        }
        LocalDate einde = einde(l);
        if (einde != null && !l.gezegd().voorbij()) {
            Termijn termijn = Termijn.tot(
                    "arrangement-einde:" + a.arrangementId(),
                    "ARRANGEMENT_EINDE",
                    l.startdatum(),
                    einde,
                    duurregel(l),
                    "ArrangementGestart",
                    "BeeindigArrangement",
                    coordinator);
            termijnen.add(l.gezegd().nadert() ? termijn : termijn.wekOp(nadertOp(l, einde, x)));
        }
        return termijnen;
    }
}
