package nl.zorgspoor.core.overleg;

import static nl.zorgspoor.core.eventstore.Uit.uit;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import nl.zorgspoor.core.eventstore.Stroom;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.overleg.OverlegCommand.*;
import nl.zorgspoor.core.overleg.OverlegEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The Axon shell of {@link Overleg}, and the root of a meeting's stream: it has one area only. */
public class OverlegHandlers {

    @AggregateIdentifier
    private @Nullable String stroom;

    private Overleg staat = Overleg.LEEG;

    protected OverlegHandlers() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(PlanOverleg c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(PlanJES c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(NodigDeelnemerUit c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(MeldDeelnemerAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VervangVoorzitter c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(SluitOverlegAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(AnnuleerOverleg c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(SluitJESAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(AnnuleerJES c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(OverlegGepland e, Stroom stroom) {
        this.stroom = stroom.naam();
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JESGepland e, Stroom stroom) {
        this.stroom = stroom.naam();
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VoorzitterVervangen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(DeelnemerUitgenodigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(DeelnemerAfgemeld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OverlegGehouden e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JESGehouden e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OverlegGeannuleerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JESGeannuleerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(AandachtspuntGesignaleerd e) {
        staat = staat.evolve(e);
    }
}
