package nl.zorgspoor.core.leerling.verwijzing;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Verwijzingen}. */
public final class VerwijzingHandlers {

    private final ToestemmingHandlers toestemming;
    private final Function<LocalDate, Leerlinggegevens> leerling;
    private final Supplier<Set<String>> planOpties;
    private Verwijzingen staat = Verwijzingen.LEEG;

    /**
     * @param leerling who the student is on a day, as far as referrals may tell
     * @param planOpties the options of the plan that counts
     */
    public VerwijzingHandlers(
            ToestemmingHandlers toestemming,
            Function<LocalDate, Leerlinggegevens> leerling,
            Supplier<Set<String>> planOpties) {
        this.toestemming = toestemming;
        this.leerling = leerling;
        this.planOpties = planOpties;
    }

    public Verwijzingen staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(VerwijzingHandlers ander) {
        staat = ander.staat;
    }

    /** Who the student is on a day, for an area that sends a referral with its own form. */
    public Leerlinggegevens leerling(LocalDate dag) {
        return leerling.apply(dag);
    }

    /** What follows in this area from an event of another. */
    public void volgtOp(Gebeurtenis gebeurtenis, Context x) {
        if (gebeurtenis instanceof ToestemmingIngetrokken e) {
            uit(staat.volgtOp(e, x));
        } else if (gebeurtenis instanceof Vertrekt e && e.ingegaan()) {
            uit(staat.volgtOp(e, x));
        } else if (gebeurtenis instanceof ToestemmingVerlopen e) {
            uit(staat.volgtOp(e, x));
        }
    }

    @CommandHandler
    void on(BereidVerwijzingVoor c, Context x) {
        uit(staat.decide(c, x, planOpties.get()));
    }

    @CommandHandler
    void on(VerzendVerwijzing c, Context x) {
        uit(staat.decide(c, x, toestemming.staat(), planOpties.get(), leerling.apply(x.vandaag())));
    }

    @CommandHandler
    void on(VulVerwijzingAan c, Context x) {
        uit(staat.decide(c, x, toestemming.staat(), leerling.apply(x.vandaag())));
    }

    @CommandHandler
    void on(MeldVerwijzingZelfVerstuurd c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerwerkTerugmelding c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(TrekVerwijzingIn c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(KeurPartnerberichtAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(VerwijzingVoorbereid e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerwijzingVerzonden e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerwijzingAangevuld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerwijzingZelfVerstuurd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerwijzingOntvangenDoorPartner e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(AanvullingDoorPartnerGevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerwijzingGeaccepteerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerwijzingGeweigerdDoorPartner e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(StartgesprekDoorPartnerGepland e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BegeleidingDoorPartnerGestart e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VoortgangDoorPartnerGemeld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(AdviesDoorPartnerGegeven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BesluitDoorPartnerGenomen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BegeleidingDoorPartnerAfgesloten e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerwijzingIngetrokken e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VerwijzingReactieUitgebleven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VervolgNaWeigeringUitgebleven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(PartnerberichtAfgekeurd e) {
        staat = staat.evolve(e);
    }

    /** The events of other areas that close a referral as well. */
    @EventSourcingHandler
    void on(SluitVerwijzing e) {
        staat = staat.evolve(e);
    }
}
