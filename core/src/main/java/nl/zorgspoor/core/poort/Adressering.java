package nl.zorgspoor.core.poort;

import nl.zorgspoor.core.gebied.Stroomsoorten;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;

/**
 * Where a command goes that does not itself say in which stream it is decided: a correction is decided where the event lies that it
 * corrects, so that what follows from the right value is decided with it and stored with it (R8). To everybody else it stays the
 * command that was given: its name, its rights and its repeats are those of the correction.
 */
final class Adressering {

    private Adressering() {}

    static Opdracht van(Opdracht opdracht, Context x, Stroomsoorten soorten) {
        return opdracht instanceof CorrigeerGegeven c
                ? x.naslag()
                        .gebeurtenis(c.leerlingId(), c.betreftEventId())
                        .flatMap(fout -> soorten.metBegin(fout.stroom()))
                        .flatMap(soort -> soort.correctie(c, x))
                        .orElse(c)
                : opdracht;
    }
}
