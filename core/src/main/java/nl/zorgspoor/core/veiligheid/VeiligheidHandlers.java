package nl.zorgspoor.core.veiligheid;

import static nl.zorgspoor.core.eventstore.Uit.uit;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.Map;
import nl.zorgspoor.core.eventstore.Stroom;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.*;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The root of a student's safety stream: one field per part, no rules.
 *
 * <p>Every command may find no stream yet, so that it is refused by its own rules: whether there is a stream is not for others to
 * find out by trying (R59).
 */
public class VeiligheidHandlers {

    @AggregateIdentifier
    private @Nullable String stroom;

    private Vertrouwenstrajecten vertrouwen = Vertrouwenstrajecten.LEEG;

    protected VeiligheidHandlers() {}

    /** Each part's state by its name, for an audit. */
    public Map<String, Object> delen() {
        return Map.of("vertrouwen", vertrouwen);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(MeldBijVertrouwenspersoon c, Context x) {
        uit(vertrouwen.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(LegVertrouwelijkeNotitieVast c, Context x) {
        uit(vertrouwen.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(SluitVertrouwenstrajectAf c, Context x) {
        uit(vertrouwen.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(CorrigeerVeiligheid c, Context x) {
        uit(vertrouwen.decide(c.correctie(), x));
    }

    @EventSourcingHandler
    void on(GegevenGecorrigeerd e) {
        vertrouwen = vertrouwen.evolve(e);
    }

    @EventSourcingHandler
    void on(MeldingVertrouwenspersoonOntvangen e, Stroom stroom) {
        this.stroom = stroom.naam();
        vertrouwen = vertrouwen.evolve(e);
    }

    /** Says something of a report, changes nothing about it. */
    @EventSourcingHandler
    void on(VertrouwensaandachtspuntGesignaleerd e) {}

    /** Who wrote it reads it in the stream. */
    @EventSourcingHandler
    void on(VertrouwelijkeNotitieVastgelegd e) {}

    @EventSourcingHandler
    void on(VertrouwenstrajectAfgesloten e) {
        vertrouwen = vertrouwen.evolve(e);
    }
}
