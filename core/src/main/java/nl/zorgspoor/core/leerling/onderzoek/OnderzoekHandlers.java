package nl.zorgspoor.core.leerling.onderzoek;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.traject.TrajectHandlers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Onderzoeken}. */
public final class OnderzoekHandlers {

    private final ToestemmingHandlers toestemming;
    private final TrajectHandlers traject;
    private Onderzoeken staat = Onderzoeken.LEEG;

    public OnderzoekHandlers(ToestemmingHandlers toestemming, TrajectHandlers traject) {
        this.toestemming = toestemming;
        this.traject = traject;
    }

    public Onderzoeken staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(OnderzoekHandlers ander) {
        staat = ander.staat;
    }

    @CommandHandler
    void on(VraagOnderzoekAan c, Context x) {
        uit(staat.decide(c, x, toestemming.staat(), traject.staat()));
    }

    @CommandHandler
    void on(OntvangOnderzoeksverslag c, Context x) {
        uit(staat.decide(c, x, traject.staat()));
    }

    @EventSourcingHandler
    void on(OnderzoekAangevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OnderzoeksverslagOntvangen e) {
        staat = staat.evolve(e);
    }
}
