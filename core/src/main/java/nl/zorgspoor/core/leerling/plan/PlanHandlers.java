package nl.zorgspoor.core.leerling.plan;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import java.util.function.BooleanSupplier;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.interventie.InterventieHandlers;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSBegeleidingGestart;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectHandlers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Plannen}. */
public final class PlanHandlers {

    private final TrajectHandlers traject;
    private final InterventieHandlers interventie;
    private final BooleanSupplier geobserveerd;
    private Plannen staat = Plannen.LEEG;

    /** @param geobserveerd whether an observation or analysis is recorded anywhere in the dossier (R82) */
    public PlanHandlers(TrajectHandlers traject, InterventieHandlers interventie, BooleanSupplier geobserveerd) {
        this.traject = traject;
        this.interventie = interventie;
        this.geobserveerd = geobserveerd;
    }

    public Plannen staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(PlanHandlers ander) {
        staat = ander.staat;
    }

    /** What a route may require of plans and interventions. */
    public boolean vervuld(Regel regel) {
        return staat.vervuld(regel, interventie.staat());
    }

    /** What follows in this area from an event of another. */
    public void volgtOp(LeerlingGebeurtenis gebeurtenis, Context x) {
        if (gebeurtenis instanceof InterventieIngezet e) {
            uit(staat.volgtOp(e, x));
        } else if (gebeurtenis instanceof JOSBegeleidingGestart e) {
            uit(staat.volgtOp(e, x));
        }
    }

    /** What this area takes from the events of others; its own have handlers of their own. */
    @EventSourcingHandler
    void on(LeerlingGebeurtenis e) {
        staat = staat.neemOver(e);
    }

    @CommandHandler
    void on(StelHandelingsplanOp c, Context x) {
        uit(staat.decide(c, x, interventie.staat(), geobserveerd.getAsBoolean()));
    }

    @CommandHandler
    void on(EvalueerHandelingsplan c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelHandelingsplanBij c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(SluitHandelingsplanAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StartBegeleidingsplan c, Context x) {
        uit(staat.decide(c, x, traject.staat()));
    }

    @CommandHandler
    void on(EvalueerBegeleidingsplan c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(HandelingsplanOpgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HandelingsplanGeevalueerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HandelingsplanBijgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HandelingsplanAfgesloten e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HandelingsplanVerwacht e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HandelingsplanUitgebleven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BegeleidingsplanGestart e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BegeleidingsplanGeevalueerd e) {
        staat = staat.evolve(e);
    }
}
