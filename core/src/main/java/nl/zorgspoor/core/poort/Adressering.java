package nl.zorgspoor.core.poort;

import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gebied.Stroomsoorten;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelGroepsplanOp;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelKlassenOPPOp;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPSoort;
import nl.zorgspoor.core.leerling.opp.OPPCommand.StelOPPOp;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanCommand.StelHandelingsplanOp;

/**
 * Where a command goes that does not itself say in which stream it is decided. To everybody else it stays the command that was given: its
 * name, its rights and its repeats. A correction is decided where the event lies that it corrects, so that what follows from the right
 * value is decided with it and stored with it (R8); a plan of a group or of a class, in the stream of that plan (R113, R127).
 */
final class Adressering {

    private Adressering() {}

    static Opdracht van(Opdracht opdracht, Context x, Stroomsoorten soorten) {
        if (opdracht instanceof CorrigeerGegeven c) {
            return x.naslag()
                    .gebeurtenis(c.leerlingId(), c.betreftEventId())
                    .flatMap(fout -> soorten.metBegin(fout.stroom()))
                    .flatMap(soort -> soort.correctie(c, x))
                    .orElse(c);
        } else if (opdracht instanceof StelHandelingsplanOp c && c.plansoort() == Plansoort.GROEP) {
            return groepsplan(c);
        } else if (opdracht instanceof StelOPPOp c && c.soort() == OPPSoort.KLAS) {
            return klassenOPP(c, x);
        }
        return opdracht;
    }

    /** The student in the path is one of the group, whether or not that is said again. */
    private static Opdracht groepsplan(StelHandelingsplanOp c) {
        return new StelGroepsplanOp(
                c.planId(),
                null,
                Stream.concat(Stream.of(c.leerlingId()), c.leerlingIds().stream())
                        .distinct()
                        .toList(),
                c.beginsituatie(),
                c.doelen(),
                c.middelen(),
                c.evaluatieOp(),
                c.lvsReferentie(),
                c.besprokenMet());
    }

    /** The class of the student in the path; who is out of reach, or in none, is answered as with a plan of the own. */
    private static Opdracht klassenOPP(StelOPPOp c, Context x) {
        return x.naslag()
                .leerling(c.leerlingId())
                .filter(l -> Bevoegdheden.inBereik(x.actor(), x.school(), l, x.vandaag()))
                .flatMap(l -> Optional.ofNullable(l.klas(x.vandaag())))
                .<Opdracht>map(klas ->
                        new StelKlassenOPPOp(c.oppId(), klas, c.auteurs(), c.formatRef(), c.secties(), c.evaluatieOp()))
                .orElse(c);
    }
}
