package nl.zorgspoor.core.leerling.arrangement;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.OverRegel;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Cluster2Soort;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Velden;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import org.jspecify.annotations.Nullable;

/** What happened around an arrangement. */
public sealed interface ArrangementEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.OPP;
    }

    String arrangementId();

    /** @param itemCode the item of the school's catalogue from which it started, or null */
    record ArrangementAangevraagd(
            String leerlingId,
            String arrangementId,
            Arrangementtype type,
            Aard aard,
            @Persoonlijk Velden velden,
            Verstrekker verstrekker,
            LocalDate van,
            @Nullable LocalDate tot,
            @Nullable String flexZatId,
            @Kenmerk @Nullable String itemCode,
            @Nullable LocalDate evaluatieOp,
            @Persoonlijk @Nullable String omvang,
            LocalDate datum)
            implements ArrangementEvent {}

    record Cluster2ArrangementAangevraagd(
            String leerlingId,
            String arrangementId,
            @Persoonlijk String hulpvraag,
            Cluster2Soort soort,
            @Nullable Integer taalachterstandMaanden,
            Aard aard,
            @Kenmerk @Nullable String itemCode,
            LocalDate datum)
            implements ArrangementEvent {}

    /** @param type of a request in another room as well: an OOV, or PrO */
    record ArrangementToegekend(
            String leerlingId,
            String arrangementId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Arrangementtype type,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Verstrekker verstrekker,
            @Persoonlijk @Nullable String omvang,
            @Persoonlijk @Nullable String kenmerk,
            LocalDate datum)
            implements ArrangementEvent {}

    /** @param type of a request in another room as well: an OOV, or PrO */
    record ArrangementAfgewezen(
            String leerlingId,
            String arrangementId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Arrangementtype type,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Verstrekker verstrekker,
            @Persoonlijk @Nullable String kenmerk,
            LocalDate datum)
            implements ArrangementEvent {}

    /**
     * @param einddatum the last day as it was asked for, or null
     * @param uiterlijk the last day that the law allows, or null (R190)
     * @param evaluatieVoor last day on which the first evaluation is expected (R174, R241)
     */
    record ArrangementGestart(
            String leerlingId,
            String arrangementId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Arrangementtype type,
            LocalDate startdatum,
            @Nullable String oppId,
            @Nullable LocalDate einddatum,

            @Volgt(value = "startdatum", maat = Volgt.Maat.MAANDEN) @Nullable
            LocalDate uiterlijk,

            LocalDate evaluatieVoor)
            implements ArrangementEvent {}

    record BegeleidingsgesprekVastgelegd(
            String leerlingId,
            String arrangementId,
            @SindsInschrijving LocalDate datum,
            @Persoonlijk @Nullable String doel,
            @Persoonlijk @Nullable String verslag)
            implements ArrangementEvent {}

    /** @param evaluatieVoor last day on which the next evaluation is expected */
    record ArrangementGeevalueerd(
            String leerlingId,
            String arrangementId,
            Effect effect,
            @Persoonlijk @Nullable String vervolg,
            LocalDate datum,
            List<Rol> met,
            LocalDate evaluatieVoor)
            implements ArrangementEvent {

        @Override
        public String routeaanleiding() {
            return naam() + ":" + effect;
        }
    }

    record ArrangementVerlengd(String leerlingId, String arrangementId, LocalDate tot) implements ArrangementEvent {}

    /** @param gestart whether it ran; a request that did not start was taken back */
    record ArrangementBeeindigd(
            String leerlingId,
            String arrangementId,
            LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) boolean nazorg,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean gestart)
            implements ArrangementEvent {}

    /** The evaluation of this year did not come within its term (R174, R241). */
    record ArrangementevaluatieUitgebleven(
            String leerlingId,
            String arrangementId,

            @Voorbij({"ArrangementGestart.evaluatieVoor", "ArrangementGeevalueerd.evaluatieVoor"})
            LocalDate evaluatieVoor)
            implements ArrangementEvent {}

    /** @param regel the rule that limits its duration */
    record ArrangementEindeNadert(
            String leerlingId,
            String arrangementId,

            @Voorbij({"ArrangementGestart.einddatum", "ArrangementGestart.uiterlijk", "ArrangementVerlengd.tot"})
            LocalDate einddatum,

            Regel regel)
            implements ArrangementEvent, OverRegel {}

    /** It runs on after its last day. @param regel the rule that limits its duration */
    record ArrangementEindeVerstreken(
            String leerlingId,
            String arrangementId,

            @Voorbij({"ArrangementGestart.einddatum", "ArrangementGestart.uiterlijk", "ArrangementVerlengd.tot"})
            LocalDate einddatum,

            Regel regel)
            implements ArrangementEvent, OverRegel {}
}
