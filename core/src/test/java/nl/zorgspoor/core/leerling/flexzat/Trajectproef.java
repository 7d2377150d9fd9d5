package nl.zorgspoor.core.leerling.flexzat;

import nl.zorgspoor.core.leerling.traject.Trajecten;

/** A traject in a phase. */
final class Trajectproef {

    private Trajectproef() {}

    static Trajecten inFase(String fase) {
        return new Trajecten(fase, 1, true);
    }
}
