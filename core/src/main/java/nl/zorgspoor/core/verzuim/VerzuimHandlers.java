package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.eventstore.Uit.uit;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;
import nl.zorgspoor.core.eventstore.Stroom;
import nl.zorgspoor.core.eventstore.Termijnlijst;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
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

    /** Every command: a stream that begins takes over what stood in those of each school year; then the command and the terms. */
    @CommandHandlerInterceptor
    @Nullable
    Object rondom(Opdracht opdracht, Context x, InterceptorChain keten) throws Exception {
        List<Termijn> voor = staat.termijnen(x);
        if (stroom == null) {
            String leerlingId = opdracht.stroom().substring(VerzuimCommand.BEGIN.length());
            uit(Overname.van(
                    leerlingId,
                    opdracht.stroom(),
                    x.naslag().gebeurtenissen(VerzuimCommand.eerdereDossiers(leerlingId)),
                    x.vandaag()));
        }
        Object antwoord = keten.proceed();
        if (opdracht instanceof CorrigeerVerzuim) {
            x.naslag().herspeeld(VerzuimHandlers.class, opdracht.stroom()).ifPresent(juist -> staat = juist.staat);
        }
        Termijnlijst.alsGewijzigd(voor, staat.termijnen(x));
        return antwoord;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(RegistreerAfwezigheid c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
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
    @CreationPolicy(CREATE_IF_MISSING)
    void on(VerwerkLeerplichtBericht c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(CorrigeerVerzuim c, Context x) {
        uit(staat.decide(c.correctie(), x));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(BewaakVerzuimtermijnen c, Context x) {
        if (stroom == null) {
            throw CommandGeweigerd.nietGevonden("Verzuimdossier", c.dossierId());
        }
        uit(staat.verstreken(x));
    }

    @EventSourcingHandler
    void on(VerzuimdossierOvergenomen e, Stroom stroom) {
        this.stroom = stroom.naam();
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(GegevenGecorrigeerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerzuimdrempelVervallen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ZiekteverzuimsignaalVervallen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ThuiszitterVervallen e) {
        staat = staat.evolve(e);
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
    void on(VerzuimopvolgingVervallen e) {
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
