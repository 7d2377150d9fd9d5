package nl.zorgspoor.core.leerling.ggd;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of the GGD's talks with whole years. */
public sealed interface GGDCommand extends LeerlingOpdracht {

    /**
     * Records that the GGD talked with the student, as with the whole class (R169).
     *
     * @param datum today when left out
     * @param vervolgNodig whether the GGD sees the student again
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RegistreerGGDScreening(
            String leerlingId, @SindsInschrijving @Nullable LocalDate datum, boolean vervolgNodig)
            implements GGDCommand {}
}
