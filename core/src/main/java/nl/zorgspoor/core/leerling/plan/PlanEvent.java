package nl.zorgspoor.core.leerling.plan;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened around a student's plans. */
public sealed interface PlanEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    /** An event about one plan. */
    sealed interface OverPlan extends PlanEvent {
        String planId();
    }

    /**
     * @param plansoort of a group's plan the words stand in the group's stream, under the same id
     * @param interventieIds the interventions it belongs to
     * @param context who and what is around the student (R302)
     * @param eigenDoelen the goals that the student has in his own hands (R302)
     */
    @Revisie(2)
    record HandelingsplanOpgesteld(
            String leerlingId,
            String planId,
            Plansoort plansoort,
            @Persoonlijk @Nullable String beginsituatie,
            @Persoonlijk List<String> doelen,
            @Persoonlijk List<String> middelen,
            @Nullable LocalDate evaluatieOp,
            @Persoonlijk @Nullable String lvsReferentie,
            List<Rol> besprokenMet,
            List<String> interventieIds,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String context,
            @Persoonlijk List<String> eigenDoelen)
            implements OverPlan {}

    record HandelingsplanGeevalueerd(
            String leerlingId,
            String planId,
            Effect effect,
            @Persoonlijk @Nullable String toelichting,
            @SindsInschrijving LocalDate datum)
            implements OverPlan {

        @Override
        public String routeaanleiding() {
            return naam() + ":" + effect;
        }
    }

    @Revisie(2)
    record HandelingsplanBijgesteld(
            String leerlingId,
            String planId,
            @Persoonlijk List<String> doelen,
            @Persoonlijk List<String> middelen,
            @Nullable LocalDate evaluatieOp,
            LocalDate datum,
            @Persoonlijk @Nullable String context,
            @Persoonlijk List<String> eigenDoelen)
            implements OverPlan {}

    record HandelingsplanAfgesloten(
            String leerlingId,
            String planId,
            @SindsInschrijving LocalDate datum) implements OverPlan {}

    /** The words of a group's plan go with the file of this member, the first that is destroyed (R60). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record GroepsplantekstVernietigd(String leerlingId, String planId) implements OverPlan {}

    /**
     * With an intervention that needs one, a plan is owed (R110).
     *
     * @param interventieId the intervention or JOS
     * @param opstellenVoor the last day for it
     * @param opsteller the role that makes it
     */
    record HandelingsplanVerwacht(
            String leerlingId,
            String interventieId,

            @Volgt(value = "InterventieIngezet.van", maat = Volgt.Maat.GELIJK)
            LocalDate vanaf,

            @Volgt(value = "vanaf", maat = Volgt.Maat.SCHOOLDAGEN)
            LocalDate opstellenVoor,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol opsteller)
            implements PlanEvent {}

    record HandelingsplanUitgebleven(
            String leerlingId,
            String interventieId,
            @Voorbij("HandelingsplanVerwacht.opstellenVoor") LocalDate opstellenVoor)
            implements PlanEvent {}

    /** @param evaluator the role that evaluates it */
    record BegeleidingsplanGestart(
            String leerlingId,
            String planId,
            Plandomein domein,
            List<Instrument> instrumenten,
            @Persoonlijk String doel,
            Plek waar,
            Rol begeleider,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol evaluator,
            @SindsInschrijving LocalDate van,
            LocalDate tot,
            @Nullable LocalDate oudersGeinformeerdOp)
            implements OverPlan {}

    /**
     * @param opRij how many plans in a row were not enough in this domain, this one included
     * @param reeksVol whether that is as many as the school asks before more is done (R115)
     */
    record BegeleidingsplanGeevalueerd(
            String leerlingId,
            String planId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Plandomein domein,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Effect effect,
            @SindsInschrijving LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int opRij,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean reeksVol)
            implements OverPlan {

        @Override
        public String routeaanleiding() {
            return naam() + ":" + effect;
        }
    }
}
