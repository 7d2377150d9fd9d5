package nl.zorgspoor.core.leerling.toestemming;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingHandlers;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Toestemmingen}. */
public final class ToestemmingHandlers {

    private final AanmeldingHandlers aanmelding;
    private Toestemmingen staat = Toestemmingen.LEEG;

    public ToestemmingHandlers(AanmeldingHandlers aanmelding) {
        this.aanmelding = aanmelding;
    }

    public Toestemmingen staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(ToestemmingHandlers ander) {
        staat = ander.staat;
    }

    @CommandHandler
    void on(VraagToestemming c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerleenToestemming c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(LegToestemmingOpPapierVast c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(LegWeigeringOpPapierVast c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(LegIntrekkingOpPapierVast c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(BetwistToestemming c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(HandelBetwistingAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(WeigerToestemming c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(TrekToestemmingIn c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(InformeerOuders c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(ToestemmingGevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ToestemmingVerleend e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ToestemmingOpPapierVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(WeigeringOpPapierVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(IntrekkingOpPapierVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ToestemmingBetwist e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BetwistingAfgehandeld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ToestemmingGeweigerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ToestemmingIngetrokken e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ToestemmingVerlopen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ToestemmingVernieuwenGevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OudersGeinformeerd e) {
        staat = staat.evolve(e);
    }
}
