package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.eventstore.Uit.uit;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;
import nl.zorgspoor.core.eventstore.Stroom;
import nl.zorgspoor.core.eventstore.Termijnlijst;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakVerzuimtermijnen;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The Axon shell of {@link Verzuimdossier}, and the root of its stream: it has one area only. */
public class VerzuimHandlers {

    @AggregateIdentifier
    private @Nullable String stroom;

    private Verzuimdossier staat = Verzuimdossier.LEEG;

    protected VerzuimHandlers() {}

    public Verzuimdossier staat() {
        return staat;
    }

    @CommandHandlerInterceptor
    @Nullable
    Object rondom(Opdracht opdracht, InterceptorChain keten) throws Exception {
        List<Termijn> voor = staat.termijnen();
        Object antwoord = keten.proceed();
        Termijnlijst.alsGewijzigd(voor, staat.termijnen());
        return antwoord;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RegistreerAfwezigheid c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(HerkwalificeerAfwezigheid c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(LegVerzuimgesprekVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(MeldVerzuimBijLeerplicht c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerwerkLeerplichtBericht c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(BewaakVerzuimtermijnen c, Context x) {
        uit(staat.verstreken(x));
    }

    @EventSourcingHandler
    void on(AfwezigheidGeregistreerd e, Stroom stroom) {
        this.stroom = stroom.naam();
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(AfwezigheidGeherkwalificeerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerzuimgesprekGevoerd e, Stroom stroom) {
        this.stroom = stroom.naam();
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerzuimopvolgingUitgebleven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerzuimdrempelBereikt e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerzuimmeldingTeLaat e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ZorgwekkendZiekteverzuimGesignaleerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ThuiszitterVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerzuimGemeldBijLeerplicht e, Stroom stroom) {
        this.stroom = stroom.naam();
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(LeerplichtActieOntvangen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(LeerplichtReactieUitgebleven e) {
        staat = staat.evolve(e);
    }
}
