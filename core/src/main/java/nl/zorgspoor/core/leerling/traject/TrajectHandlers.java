package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import java.util.List;
import java.util.function.Function;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Vervuld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingHandlers;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Trajecten}. */
public final class TrajectHandlers {

    private final AanmeldingHandlers aanmelding;
    private final ToestemmingHandlers toestemming;
    private final Vervuld andere;
    private final Function<Context, List<String>> openstaand;
    private Trajecten staat = Trajecten.LEEG;

    /**
     * @param andere which requirements of the route other areas have fulfilled
     * @param openstaand what other areas still have open (R242), as far as who decides may know
     */
    public TrajectHandlers(
            AanmeldingHandlers aanmelding,
            ToestemmingHandlers toestemming,
            Vervuld andere,
            Function<Context, List<String>> openstaand) {
        this.aanmelding = aanmelding;
        this.toestemming = toestemming;
        this.andere = andere;
        this.openstaand = openstaand;
    }

    public Trajecten staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(TrajectHandlers ander) {
        staat = ander.staat;
    }

    /** What follows on the route from an event of any area. */
    public void volgtOp(LeerlingGebeurtenis gebeurtenis, Context x) {
        uit(staat.volgtOp(gebeurtenis, x, toestemming.staat(), andere));
    }

    /** What this area takes from the events of others; its own have handlers of their own. */
    @EventSourcingHandler
    void on(LeerlingGebeurtenis e) {
        staat = staat.neemOver(e);
    }

    @CommandHandler
    void on(SignaleerZorg c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(LegLeerlinggesprekVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegOudergesprekVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(BevestigSignaal c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LaatSignaalMonitoren c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RegistreerNotitie c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VraagConsultatieAan c, Context x) {
        uit(staat.decide(c, x, toestemming.staat()));
    }

    @CommandHandler
    void on(GeefConsultatieadvies c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(NeemCasusOver c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(MeldAanBijOndersteuningsteam c, Context x) {
        uit(staat.decide(c, x, toestemming.staat()));
    }

    @CommandHandler
    void on(StelOndersteuningsbehoefteVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelProbleemanalyseOp c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelPlanVanAanpakVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(KoppelPlanTerug c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(SchaalOndersteuningOp c, Context x) {
        uit(staat.decide(c, x, toestemming.staat(), andere));
    }

    @CommandHandler
    void on(SchaalOndersteuningAf c, Context x) {
        uit(staat.decide(c, x, toestemming.staat(), andere));
    }

    @CommandHandler
    void on(StelHandelingsverlegenheidVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(EvalueerTraject c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(SluitTrajectAf c, Context x) {
        uit(staat.decide(c, x, openstaand.apply(x)));
    }

    @CommandHandler
    void on(StartNazorg c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RondNazorgAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(ZorgGesignaleerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(MentorIngeschakeld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(LeerlinggesprekVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OudergesprekVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(SignaalBevestigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(SignaalInMonitoring e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(NotitieGeregistreerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ConsultatieAangevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ConsultatieadviesGegeven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ConsultatieTermijnVerstreken e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(CasusOvergenomen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(LeerlingAangemeldBijOndersteuningsteam e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OndersteuningsbehoefteVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ProbleemanalyseOpgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(PlanVanAanpakVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(PlanVanAanpakTeruggekoppeld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TerugkoppelingUitgebleven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TrajectfaseGewijzigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OndersteuningOpgeschaald e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OndersteuningAfgeschaald e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HandelingsverlegenheidVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TrajectGeevalueerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TrajectAfgesloten e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(NazorgGestart e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(NazorgAfgerond e) {
        staat = staat.evolve(e);
    }
}
