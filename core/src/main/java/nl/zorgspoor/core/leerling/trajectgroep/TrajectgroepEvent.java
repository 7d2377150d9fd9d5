package nl.zorgspoor.core.leerling.trajectgroep;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepCommand.AlternatiefVoor;
import org.jspecify.annotations.Nullable;

/** What happened around the Trajectgroep. */
public sealed interface TrajectgroepEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    /** About one guidance. */
    sealed interface OverBegeleiding extends TrajectgroepEvent {
        String tgId();
    }

    /** What was asked and answered is for who guides, not for who teaches. */
    record GedragsdeskundigeGeraadpleegd(
            String leerlingId,
            @SindsInschrijving LocalDate datum,
            @Persoonlijk @Nullable String vraag,
            @Persoonlijk @Nullable String advies)
            implements TrajectgroepEvent {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    /** @param geplandTot the day after which it lasts too long (R165) */
    record TrajectgroepBegeleidingGestart(
            String leerlingId,
            String tgId,
            @Persoonlijk @Nullable String doel,
            @SindsInschrijving LocalDate van,
            LocalDate geplandTot)
            implements OverBegeleiding {}

    /** It was evaluated, as an intervention is. */
    record TrajectgroepGeevalueerd(
            String leerlingId,
            String tgId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Effect effect,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @SindsInschrijving
            LocalDate datum)
            implements OverBegeleiding {}

    record VasteTrajectgroepkoppelingGestart(
            String leerlingId,
            String tgId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) AlternatiefVoor alternatiefVoor,
            @SindsInschrijving LocalDate vanaf,
            String oppId)
            implements OverBegeleiding {}

    /**
     * @param effect how well it worked, or null when nobody said
     * @param doorRoute whether a step on the route ended it
     */
    record TrajectgroepBegeleidingBeeindigd(
            String leerlingId,
            String tgId,
            @Nullable Effect effect,
            @SindsInschrijving LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean doorRoute)
            implements OverBegeleiding {}

    /** Short guidance runs on after its planned last day (R165). */
    record TrajectgroepDuurOverschreden(
            String leerlingId,
            String tgId,

            @Voorbij("TrajectgroepBegeleidingGestart.geplandTot")
            LocalDate geplandTot) implements OverBegeleiding {}
}
