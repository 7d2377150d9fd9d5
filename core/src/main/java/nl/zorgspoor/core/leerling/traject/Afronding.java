package nl.zorgspoor.core.leerling.traject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.traject.Verloop.Nazorgstatus;
import org.jspecify.annotations.Nullable;

/** The end of a traject: looked back on, closed, followed (R242 and aftercare). */
final class Afronding {

    private Afronding() {}

    static List<TrajectEvent> decide(Trajecten staat, EvalueerTraject c, Context x) {
        staat.positie().eisFase();
        return List.of(new TrajectGeevalueerd(
                c.leerlingId(), staat.bij(c.trajectId()), c.effect(), c.verslag(), x.gebeurdOp(c.datum())));
    }

    /** R242: nothing may be open, here or in another area, and the route must have an end from here. */
    static List<TrajectEvent> decide(Trajecten staat, SluitTrajectAf c, Context x, Openstaand openstaand) {
        String van = staat.positie().eisFase();
        String id = staat.bij(c.trajectId());
        LocalDate datum = x.gebeurdOp(c.datum());
        List<String> open = new ArrayList<>(openstaand.wat());
        open.addAll(staat.verloop().openstaand());
        if (!open.isEmpty()) {
            CommandGeweigerd weigering = Regel.TRAJECT_EVAL
                    .weigert(
                            "OPENSTAANDE_ZAKEN",
                            "Het traject kan nog niet dicht; dit staat nog open: %s.",
                            String.join(", ", open))
                    .ontbreekt(open);
            throw herstel(open).map(weigering::herstel).orElse(weigering);
        }
        if (staat.routekaart(x).overgang(van, Routekaart.AFGESLOTEN).isEmpty()) {
            throw Overgangen.nietToegestaan("Vanuit %s kan een traject niet worden afgesloten.".formatted(van));
        }
        return List.of(new TrajectAfgesloten(c.leerlingId(), id, datum, uitkomst(staat, c)));
    }

    /** How it ended: in the school's own word, or as it was evaluated, which it was (R242). */
    private static @Nullable String uitkomst(Trajecten staat, SluitTrajectAf c) {
        Effect effect = staat.verloop().evaluatie();
        return !Tekst.leeg(c.uitkomst()) || effect == null ? c.uitkomst() : effect.name();
    }

    /** What the route itself waits for can be done at once; what other areas have open, each closes in its own way. */
    private static Optional<String> herstel(List<String> open) {
        if (open.contains("CONSULTATIE")) {
            return Optional.of("GeefConsultatieadvies");
        } else if (open.contains("TERUGKOPPELING")) {
            return Optional.of("KoppelPlanTerug");
        }
        return open.equals(List.of("TRAJECTEVALUATIE")) ? Optional.of("EvalueerTraject") : Optional.empty();
    }

    static List<TrajectEvent> decide(Trajecten staat, StartNazorg c, Context x) {
        if (c.periodeTot() != null && c.periodeTot().isBefore(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Nazorg eindigt niet voordat zij begint.")
                    .ontbreekt("periodeTot");
        }
        staat.positie().eisFase();
        if (staat.verloop().nazorg() == Nazorgstatus.LOOPT) {
            throw CommandGeweigerd.statusOnjuist("Er loopt al nazorg.").herstel("RondNazorgAf");
        }
        Tekst.eisInhoud("Nazorg", c.uitvoerder() != null, "uitvoerder");
        return List.of(new NazorgGestart(c.leerlingId(), staat.bij(c.trajectId()), c.periodeTot(), c.uitvoerder()));
    }

    /** R241: asks for a decision on aftercare; not of a year that is long past, nor where there is aftercare already. */
    static List<LeerlingGebeurtenis> decide(Trajecten staat, VolgNazorgvraag c, Context x) {
        boolean voorbij = Schooljaar.begin(c.schooljaar()).plusYears(2).isBefore(x.vandaag());
        return voorbij || staat.verloop().nazorg() == Nazorgstatus.LOOPT
                ? List.of()
                : List.of(x.aandacht(c.leerlingId(), Regel.NAZORG, "NAZORGBESLUIT_ONTBREEKT"));
    }

    static List<TrajectEvent> decide(Trajecten staat, RondNazorgAf c, Context x) {
        if (staat.verloop().nazorg() != Nazorgstatus.LOOPT) {
            throw CommandGeweigerd.statusOnjuist("Er loopt geen nazorg.").herstel("StartNazorg");
        }
        Tekst.eisInhoud("Het einde van nazorg", !Tekst.leeg(c.resultaat()), "resultaat");
        return List.of(
                new NazorgAfgerond(c.leerlingId(), staat.bij(c.trajectId()), x.gebeurdOp(c.datum()), c.resultaat()));
    }
}
