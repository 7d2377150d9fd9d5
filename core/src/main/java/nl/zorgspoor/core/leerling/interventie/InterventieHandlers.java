package nl.zorgspoor.core.leerling.interventie;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSHandlers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Interventies}. */
public final class InterventieHandlers {

    private final JOSHandlers jos;
    private final Function<LocalDate, Omstandigheden> omstandigheden;
    private Interventies staat = Interventies.LEEG;

    /** @param omstandigheden what other areas know when an intervention starts on a day */
    public InterventieHandlers(JOSHandlers jos, Function<LocalDate, Omstandigheden> omstandigheden) {
        this.jos = jos;
        this.omstandigheden = omstandigheden;
    }

    public Interventies staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(InterventieHandlers ander) {
        staat = ander.staat;
    }

    /** What this area takes from the events of others; its own have handlers of their own. */
    @EventSourcingHandler
    void on(LeerlingGebeurtenis e) {
        staat = staat.neemOver(e);
    }

    @CommandHandler
    void on(ZetInterventieIn c, Context x) {
        uit(staat.decide(c, x, omstandigheden.apply(Objects.requireNonNullElse(c.van(), x.vandaag()))));
    }

    @CommandHandler
    void on(LegInterventiesessieVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerlengInterventie c, Context x) {
        uit(staat.decide(c, x, jos.staat()));
    }

    @CommandHandler
    void on(EvalueerInterventie c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(BeeindigInterventie c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(InterventieIngezet e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InterventiesessieVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InterventieVerlengd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InterventieGeevalueerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InterventieBeeindigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InterventieDuurOverschreden e) {
        staat = staat.evolve(e);
    }
}
