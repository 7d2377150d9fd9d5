package nl.zorgspoor.core.groepsplan;

import java.util.List;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelGroepsplanOp;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelKlassenOPPOp;

/** Plans of a group and of a class, and the stream of its own in which each lies. */
public final class GroepsplanGebied {

    public static final Gebied<Groepsplan> GEBIED = Gebied.bouw("groepsplan", Groepsplan.LEEG)
            .woorden(GroepsplanCommand.VanGroep.class, GroepsplanEvent.class)
            .klaar();

    public static final Gebied<KlassenOPP> KLASSENOPP = Gebied.bouw("klassenopp", KlassenOPP.LEEG)
            .woorden(GroepsplanCommand.VanKlas.class, KlassenOPPEvent.class)
            .klaar();

    /** No stream of a student's, although its ids have a begin of their own. */
    public static final Stroomsoort SOORT = Stroomsoort.bouw("groepsplan", "Groepsplan")
            .begin(GroepsplanCommand.BEGIN)
            .noemer("Groepsplan")
            .gebieden(GEBIED, KLASSENOPP)
            .begintMet(opdracht -> opdracht instanceof StelGroepsplanOp || opdracht instanceof StelKlassenOPPOp)
            .geschiedenis(id -> List.of())
            .klaar();

    private GroepsplanGebied() {}
}
