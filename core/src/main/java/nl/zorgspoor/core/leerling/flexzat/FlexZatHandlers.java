package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.traject.TrajectHandlers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link FlexZats}. */
public final class FlexZatHandlers {

    private final ToestemmingHandlers toestemming;
    private final TrajectHandlers traject;
    private FlexZats staat = FlexZats.LEEG;

    public FlexZatHandlers(ToestemmingHandlers toestemming, TrajectHandlers traject) {
        this.toestemming = toestemming;
        this.traject = traject;
    }

    public FlexZats staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(FlexZatHandlers ander) {
        staat = ander.staat;
    }

    /** What follows in this area from an event of another. */
    public void volgtOp(Gebeurtenis gebeurtenis) {
        if (gebeurtenis instanceof ToestemmingIngetrokken e) {
            uit(staat.volgtOp(e));
        } else if (gebeurtenis instanceof ToestemmingVerlopen e) {
            uit(staat.volgtOp(e));
        }
    }

    @CommandHandler
    void on(VraagFlexZatAan c, Context x) {
        uit(staat.decide(c, x, traject.staat()));
    }

    @CommandHandler
    void on(PlanFlexZat c, Context x) {
        uit(staat.decide(c, x, traject.staat()));
    }

    @CommandHandler
    void on(NodigUitVoorFlexZat c, Context x) {
        uit(staat.decide(c, x, toestemming.staat()));
    }

    @CommandHandler
    void on(VulVoorbereidingFlexZatAan c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerzetFlexZat c, Context x) {
        uit(staat.decide(c, x, toestemming.staat()));
    }

    @CommandHandler
    void on(AnnuleerFlexZat c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(HoudFlexZat c, Context x) {
        uit(staat.decide(c, x, toestemming.staat()));
    }

    @CommandHandler
    void on(LegFlexZatUitkomstVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(FlexZatAangevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(FlexZatGepland e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(UitgenodigdVoorFlexZat e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(FlexZatVoorbereidingAangevuld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(FlexZatVerzet e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(FlexZatGeannuleerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(FlexZatGehouden e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(FlexZatUitkomstVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(FlexZatUitkomstUitgebleven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(UitnodigingFlexZatVervallen e) {
        staat = staat.evolve(e);
    }
}
