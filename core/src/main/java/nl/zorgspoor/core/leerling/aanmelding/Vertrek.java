package nl.zorgspoor.core.leerling.aanmelding;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import org.jspecify.annotations.Nullable;

/**
 * A departure as it was recorded. Until its day nothing changes; on that day the term watch makes happen what follows from it.
 *
 * @param datum the first day on which the student is not enrolled
 * @param ingegaan whether what follows from it has happened
 */
@RecordBuilder
public record Vertrek(
        LocalDate datum,
        RedenUitschrijving reden,
        @Nullable String bestemming,
        @Nullable Diploma diploma,
        @Nullable String plaatsingsbevestiging,
        @Nullable LocalDate vastgelegdOp,
        boolean ingegaan)
        implements VertrekBuilder.With {

    static Vertrek van(LeerlingUitgeschreven e) {
        return new Vertrek(
                e.datum(),
                e.reden(),
                e.bestemming(),
                e.diploma(),
                e.plaatsingsbevestiging(),
                e.vastgelegdOp(),
                e.ingegaan());
    }

    /** The day on which the watch looks; nobody has anything to do for it. */
    Termijn termijn() {
        return Termijn.tot(
                "uitschrijving:" + datum,
                "UITSCHRIJVING",
                vastgelegdOp == null ? datum.minusDays(1) : vastgelegdOp,
                datum.minusDays(1),
                Regel.UITSCHRIJF,
                "LeerlingUitgeschreven",
                "TrekUitschrijvingIn",
                Rol.SYSTEEM);
    }
}
