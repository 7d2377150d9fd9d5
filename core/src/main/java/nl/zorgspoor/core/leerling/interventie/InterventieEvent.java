package nl.zorgspoor.core.leerling.interventie;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.OverRegel;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import org.jspecify.annotations.Nullable;

/** What happened around interventions. */
public sealed interface InterventieEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    String interventieId();

    /**
     * @param uitvoerderRol the role that carries it out and evaluates it
     * @param einddatum the day after which it lasts too long, or null when nothing was planned and the catalogue sets no maximum
     * @param duurRegel the rule that limits its duration
     * @param trainingId the training of a group in which it is given, or null
     */
    @Revisie(2)
    record InterventieIngezet(
            String leerlingId,
            String interventieId,

            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) @Kenmerk
            String itemCode,

            @Persoonlijk @Nullable String uitvoerder,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol uitvoerderRol,
            @Persoonlijk @Nullable String doel,
            @SindsInschrijving LocalDate van,
            @Nullable LocalDate geplandTot,
            @Volgt("van") @Nullable LocalDate einddatum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Regel duurRegel,
            @Persoonlijk @Nullable String frequentie,
            @Persoonlijk @Nullable String besluitRef,
            boolean adviesVakdocent,
            @Persoonlijk @Nullable String verklaringRef,
            @Nullable String verwijzingOfArrangementId,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            String trainingId)
            implements InterventieEvent {}

    record InterventiesessieVastgelegd(
            String leerlingId,
            String interventieId,
            @SindsInschrijving LocalDate datum,
            @Persoonlijk @Nullable String verslag)
            implements InterventieEvent {}

    record InterventieVerlengd(
            String leerlingId,
            String interventieId,
            LocalDate geplandTot,
            @Persoonlijk @Nullable String reden,
            boolean adviesVakdocent)
            implements InterventieEvent {}

    record InterventieGeevalueerd(
            String leerlingId,
            String interventieId,
            Effect effect,
            @Persoonlijk @Nullable String vervolg,
            @SindsInschrijving LocalDate datum)
            implements InterventieEvent {

        @Override
        public String routeaanleiding() {
            return naam() + ":" + effect;
        }
    }

    record InterventieBeeindigd(
            String leerlingId,
            String interventieId,
            @SindsInschrijving LocalDate datum) implements InterventieEvent {}

    /** What was written of a training went, with the file of one of who was in it (R60). */
    record TrainingtekstVernietigd(String leerlingId, String interventieId, String trainingId)
            implements InterventieEvent {}

    /**
     * It runs on after its last day. A short plan is called by its own id (R114).
     *
     * @param regel the rule that limits its duration
     */
    record InterventieDuurOverschreden(
            String leerlingId,
            String interventieId,
            @Voorbij("InterventieIngezet.einddatum") LocalDate einddatum,
            Regel regel)
            implements InterventieEvent, OverRegel {}
}
