package nl.zorgspoor.core.leerling.interventie;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of an intervention. */
public sealed interface InterventieCommand extends LeerlingOpdracht {

    String interventieId();

    /** For whom it is; on a student's stream only for the student (R141). */
    enum Doelsoort {
        LEERLING,
        KLAS,
        DOCENT
    }

    /**
     * Starts an intervention.
     *
     * @param uitvoerder the id of who carries it out
     * @param van the first day; today when left out
     * @param geplandTot the planned last day; what the catalogue allows at most when left out
     * @param besluitRef the meeting in which it was decided (R130)
     * @param adviesVakdocent whether the subject teacher advised it (R135)
     * @param verklaringRef the statement of dyslexia or dyscalculia (R132)
     * @param verwijzingOfArrangementId through which it comes from outside the school (R7)
     */
    @NaVertrek(Ruimte.DICHT)
    record ZetInterventieIn(
            String leerlingId,
            String interventieId,
            @Lengte(100) String itemCode,
            @Nullable Doelsoort doelsoort,
            @Lengte(100) @Nullable String uitvoerder,
            @Nullable String doel,
            @SindsInschrijving @Nullable LocalDate van,
            @Nullable LocalDate geplandTot,
            @Lengte(100) @Nullable String frequentie,
            @Lengte(200) @Nullable String besluitRef,
            @Nullable Boolean adviesVakdocent,
            @Lengte(200) @Nullable String verklaringRef,
            @Nullable String verwijzingOfArrangementId)
            implements InterventieCommand {}

    /** Records a session. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegInterventiesessieVast(
            String leerlingId,
            String interventieId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable String verslag)
            implements InterventieCommand {}

    /**
     * Prolongs it; never granted for a JOS (R151).
     *
     * @param adviesVakdocent whether the subject teacher advised it anew (R135)
     */
    @NaVertrek(Ruimte.DICHT)
    record VerlengInterventie(
            String leerlingId,
            String interventieId,
            @Nullable LocalDate geplandTot,
            @Nullable String reden,
            @Nullable Boolean adviesVakdocent)
            implements InterventieCommand {}

    /**
     * Says how well it worked.
     *
     * @param vervolg the next step
     */
    @NaVertrek(Ruimte.AFRONDING)
    record EvalueerInterventie(
            String leerlingId,
            String interventieId,
            Effect effect,
            @Nullable String vervolg,
            @SindsInschrijving @Nullable LocalDate datum)
            implements InterventieCommand {}

    /** What happened to the training in which a student is. */
    enum Trainingsstap {
        OPGENOMEN,
        AFGEROND
    }

    /**
     * A step of a training of a group reaches one of who is in it: sent by the system, after the step itself.
     *
     * @param soort the item of the catalogue
     * @param tot the planned last day
     * @param effect how well it worked for this student, at the end
     * @param doorverwijzen whether the trainer advises further help, by way of the coordinator (R140)
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VolgTraining(
            String leerlingId,
            String trainingId,
            Trainingsstap stap,
            @Kenmerk @Lengte(100) String soort,
            @SindsAanmelding LocalDate datum,
            @Nullable LocalDate tot,
            @Nullable Effect effect,
            boolean doorverwijzen)
            implements InterventieCommand {

        @Override
        public String interventieId() {
            return trainingId;
        }
    }

    /** Ends it, after an evaluation (R143). */
    @NaVertrek(Ruimte.AFRONDING)
    record BeeindigInterventie(
            String leerlingId,
            String interventieId,
            @SindsInschrijving @Nullable LocalDate datum) implements InterventieCommand {}
}
