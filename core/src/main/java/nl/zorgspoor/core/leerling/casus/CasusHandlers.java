package nl.zorgspoor.core.leerling.casus;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import java.util.function.Supplier;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingHandlers;
import nl.zorgspoor.core.leerling.casus.CasusCommand.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.plan.Plannen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.traject.TrajectHandlers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Casussen}. */
public final class CasusHandlers {

    private final AanmeldingHandlers aanmelding;
    private final ToestemmingHandlers toestemming;
    private final TrajectHandlers traject;
    private final Supplier<Plannen> plannen;
    private Casussen staat = Casussen.LEEG;

    public CasusHandlers(
            AanmeldingHandlers aanmelding,
            ToestemmingHandlers toestemming,
            TrajectHandlers traject,
            Supplier<Plannen> plannen) {
        this.aanmelding = aanmelding;
        this.toestemming = toestemming;
        this.traject = traject;
        this.plannen = plannen;
    }

    public Casussen staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(CasusHandlers ander) {
        staat = ander.staat;
    }

    /** What follows in this area from an event of another. */
    public void volgtOp(Gebeurtenis gebeurtenis, Context x) {
        if (gebeurtenis instanceof ToestemmingIngetrokken e) {
            uit(staat.volgtOp(e, x, toestemming.staat()));
        } else if (gebeurtenis instanceof ToestemmingVerlopen e) {
            uit(staat.volgtOp(e, x, toestemming.staat()));
        }
    }

    @CommandHandler
    void on(ZetLeerlingOpAgenda c, Context x) {
        boolean nieuw = aanmelding.staat().nieuwOp(x.vandaag());
        uit(staat.decide(c, x, toestemming.staat(), traject.staat(), nieuw));
    }

    @CommandHandler
    void on(HaalLeerlingVanAgenda c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegBesprekingVast c, Context x) {
        uit(staat.decide(c, x, toestemming.staat(), plannen.get()));
    }

    @CommandHandler
    void on(BrengLeerlingInJES c, Context x) {
        uit(staat.decide(c, x, toestemming.staat()));
    }

    @CommandHandler
    void on(LegJESBesprekingVast c, Context x) {
        uit(staat.decide(c, x, toestemming.staat()));
    }

    @EventSourcingHandler
    void on(LeerlingOpAgendaGezet e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(LeerlingVanAgendaGehaald e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BesprekingVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(LeerlingInJESIngebracht e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JESBesprekingVastgelegd e) {
        staat = staat.evolve(e);
    }
}
