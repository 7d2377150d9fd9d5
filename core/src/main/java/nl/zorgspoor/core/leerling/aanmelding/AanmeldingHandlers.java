package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Aanmeldingen}. */
public final class AanmeldingHandlers {

    private final Buurfeiten buren;

    private Aanmeldingen staat = Aanmeldingen.LEEG;

    public AanmeldingHandlers(Buurfeiten buren) {
        this.buren = buren;
    }

    public Aanmeldingen staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(AanmeldingHandlers ander) {
        staat = ander.staat;
    }

    Buurfeiten buren() {
        return buren;
    }

    void wordt(Inschrijving nieuw) {
        staat = staat.met(nieuw);
    }

    void wordt(Ouders nieuw) {
        staat = staat.met(nieuw);
    }

    /** The creating command: Axon takes its handler on the root only, which calls this. */
    public void meldAan(MeldLeerlingAan c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(GeefVoorkeurschoolOp c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelExtraOndersteuningsbehoefteVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VraagAanvullendeInformatieOp c, Context x) {
        uit(staat.decide(c, x, buren));
    }

    @CommandHandler
    void on(OntvangAanvullendeInformatie c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(InformeerSchoolVanHerkomst c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(PlanIntakegesprek c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegIntakegesprekVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RaadpleegSchoolVanHerkomst c, Context x) {
        uit(staat.decide(c, x, buren));
    }

    @CommandHandler
    void on(OntvangOverdrachtsdossier c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VoerWarmeOverdrachtUit c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(ToetsAanGrenzen c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(BrengPlaatsingsadviesUit c, Context x) {
        uit(staat.decide(c, x, buren));
    }

    @CommandHandler
    void on(BesluitOverToelating c, Context x) {
        uit(staat.decide(c, x, buren));
    }

    @CommandHandler
    void on(InformeerOudersOverBesluit c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerlengZorgplichtTermijn c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(PlaatsTijdelijk c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(ZoekAlternatieveSchool c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(TrekAanmeldingIn c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegGastleerlingcontractVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StartGastleerlingschap c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(EvalueerGastleerlingschap c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(BeeindigGastleerlingschap c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(SchrijfLeerlingIn c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(LeerlingAangemeld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ZorgplichtTermijnGestart e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(ZorgplichtTermijnNadert e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(ZorgplichtTermijnVerlengd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(ZorgplichtTermijnVerstreken e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(VoorkeurschoolOpgegeven e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(ExtraOndersteuningsbehoefteVastgesteld e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(AanvullendeInformatieOpgevraagd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(AanvullendeInformatieOntvangen e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(SchoolVanHerkomstGeinformeerd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(IntakegesprekGepland e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(IntakegesprekGevoerd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(SchoolVanHerkomstGeraadpleegd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(OverdrachtsdossierOntvangen e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(WarmeOverdrachtUitgevoerd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(GrensGesignaleerd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(GeenGrensGeraakt e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(PlaatsingsadviesUitgebracht e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(ToelatingBesloten e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(LeerlingToegelaten e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(LeerlingNietToegelaten e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(OudersOverBesluitGeinformeerd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(InformerenOverBesluitUitgebleven e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(LeerlingTijdelijkGeplaatst e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(AlternatieveSchoolGezocht e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(AlternatieveSchoolGevonden e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(AanmeldingIngetrokken e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(GastleerlingcontractVastgelegd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(GastleerlingschapGestart e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(GastleerlingschapEvaluatieGevraagd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(GastleerlingschapTermijnVerstreken e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(GastleerlingschapGeevalueerd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(GastleerlingschapBeeindigd e) {
        staat = staat.met(e, a -> a.evolve(e));
    }

    @EventSourcingHandler
    void on(LeerlingIngeschreven e) {
        staat = staat.evolve(e);
    }
}
