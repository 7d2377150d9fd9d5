package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import org.jspecify.annotations.Nullable;

/** The commands about money for support. */
public sealed interface KostenCommand extends JaarcyclusOpdracht {

    /** Where money comes from (R294). */
    enum Geldbron {
        SWV,
        EIGEN
    }

    /** Lays down how much there is for support in a school year from a source, in euro (R252, R294); a newer amount takes its place. */
    record StelBudgetVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Nullable Geldbron bron,
            @Getal(van = 0, tot = 100_000_000) int bedrag)
            implements KostenCommand {}

    /**
     * Records what support costs (R252).
     *
     * @param arrangementId of an arrangement at this school, when it is for one; not of whom
     * @param interventieId of an intervention at this school, when it is for one; of a training of a group the training's
     * @param bedrag in whole euro; below zero when something comes back
     * @param soort what it is for, in the words of the school
     * @param bron from the samenwerkingsverband when left out
     */
    record RegistreerKosten(
            String schoolId,
            @Nullable String arrangementId,
            @Nullable String interventieId,
            @Getal(van = -10_000_000, tot = 10_000_000) int bedrag,
            @Lengte(100) String soort,
            @Nullable Geldbron bron,
            @Nullable LocalDate datum)
            implements KostenCommand {}
}
