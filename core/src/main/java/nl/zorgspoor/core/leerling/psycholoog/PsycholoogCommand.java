package nl.zorgspoor.core.leerling.psycholoog;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of the school psychologist. */
public sealed interface PsycholoogCommand extends LeerlingOpdracht {

    String trajectPsyId();

    /** What the talks led to (R158). */
    enum Uitkomst {
        /** The student can go on with it. */
        BEHAPBAAR,
        /** Help outside the school is needed. */
        ONVOLDOENDE
    }

    /**
     * Starts a trajectory.
     *
     * @param vraag what it is about; a second one about the same asks a decision of the coordinator (R159)
     * @param eersteGesprek the day on which the first talk is planned
     */
    @NaVertrek(Ruimte.DICHT)
    record StartPsychologentraject(
            String leerlingId,
            String trajectPsyId,
            @Nullable String vraag,
            @SindsInschrijving @Nullable LocalDate eersteGesprek)
            implements PsycholoogCommand {}

    /**
     * Records that a talk was held; what was said stays with the psychologist (R157).
     *
     * @param nummer which one; the next when left out
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegPsychologengesprekVast(
            String leerlingId,
            String trajectPsyId,
            @Getal(van = 1, tot = 99) @Nullable Integer nummer,
            @SindsInschrijving @Nullable LocalDate datum)
            implements PsycholoogCommand {}

    /**
     * Closes it (R158).
     *
     * @param verwijzingId the referral to help outside the school; the one that is there when left out
     * @param datum the day; today when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record SluitPsychologentrajectAf(
            String leerlingId,
            String trajectPsyId,
            Uitkomst uitkomst,
            @Nullable String verwijzingId,
            @SindsInschrijving @Nullable LocalDate datum)
            implements PsycholoogCommand {}
}
