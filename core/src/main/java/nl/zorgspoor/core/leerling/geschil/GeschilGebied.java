package nl.zorgspoor.core.leerling.geschil;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** Objections and disputes. */
public final class GeschilGebied {

    public static final Gebied<Geschillen> GEBIED = Gebied.bouw("geschil", Geschillen.LEEG)
            .woorden(GeschilCommand.class, GeschilEvent.class)
            .bewaakt(Geschillen::termijnen, Geschillen::verstreken)
            .termijn(
                    Regel.GESCHIL,
                    GeschilEvent.GeschiladviesUitgebleven.class,
                    GeschilEvent.BezwaarbesluitUitgebleven.class)
            .klaar();

    private GeschilGebied() {}
}
