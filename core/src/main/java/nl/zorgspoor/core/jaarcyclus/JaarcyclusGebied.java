package nl.zorgspoor.core.jaarcyclus;

import java.util.List;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;

/** The parts of a school's year, and the stream of its own in which they lie: one for a school (docs/decisions/0054). */
public final class JaarcyclusGebied {

    public static final Gebied<Jaarplannen> JAARPLAN = Gebied.bouw("jaarplan", Jaarplannen.LEEG)
            .woorden(JaarplanCommand.class, JaarplanEvent.class)
            .klaar();

    public static final Gebied<Kwaliteit> KWALITEIT = Gebied.bouw("kwaliteit", Kwaliteit.LEEG)
            .woorden(KwaliteitCommand.class, KwaliteitEvent.class)
            .beleid(Zelfbeoordeling.class)
            .klaar();

    public static final Gebied<Scholingen> SCHOLING = Gebied.bouw("scholing", Scholingen.LEEG)
            .woorden(ScholingCommand.class, ScholingEvent.class)
            .klaar();

    public static final Gebied<Ontwikkeldoelen> DOELEN = Gebied.bouw("ontwikkeldoel", Ontwikkeldoelen.LEEG)
            .woorden(OntwikkeldoelCommand.class, OntwikkeldoelEvent.class)
            .klaar();

    public static final Gebied<Kosten> KOSTEN = Gebied.bouw("kosten", Kosten.LEEG)
            .woorden(KostenCommand.class, KostenEvent.class)
            .klaar();

    public static final Gebied<Klasinterventies> KLASINTERVENTIES = Gebied.bouw(
                    "klasinterventie", Klasinterventies.LEEG)
            .woorden(KlasinterventieCommand.class, KlasinterventieEvent.class)
            .klaar();

    public static final Gebied<Kengetaljaren> KENGETALLEN = Gebied.bouw("kengetallen", Kengetaljaren.LEEG)
            .woorden(KengetallenCommand.class, KengetallenEvent.class)
            .klaar();

    public static final Gebied<Oudercontacten> OUDERCONTACT = Gebied.bouw("oudercontact", Oudercontacten.LEEG)
            .woorden(OudercontactCommand.class, OudercontactEvent.class)
            .klaar();

    /** No stream of a student's, although its ids have a begin of their own. */
    public static final Stroomsoort SOORT = Stroomsoort.bouw("jaarcyclus", "Jaarcyclus")
            .begin(JaarcyclusOpdracht.BEGIN)
            .noemer("School")
            .gebieden(JAARPLAN, KWALITEIT, SCHOLING, DOELEN, KOSTEN, KLASINTERVENTIES, KENGETALLEN, OUDERCONTACT)
            .ook(JaarcyclusEvent.class)
            .begintMet(opdracht -> true)
            .geschiedenis(id -> List.of())
            .klaar();

    private JaarcyclusGebied() {}
}
