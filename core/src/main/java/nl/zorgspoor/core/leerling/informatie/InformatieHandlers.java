package nl.zorgspoor.core.leerling.informatie;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingHandlers;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.PlaatsingBevestigd;
import nl.zorgspoor.core.leerling.tlv.TLVHandlers;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Informatie}. */
public final class InformatieHandlers {

    private final AanmeldingHandlers aanmelding;
    private final ToestemmingHandlers toestemming;
    private final TLVHandlers tlv;
    private Informatie staat = Informatie.LEEG;

    public InformatieHandlers(AanmeldingHandlers aanmelding, ToestemmingHandlers toestemming, TLVHandlers tlv) {
        this.aanmelding = aanmelding;
        this.toestemming = toestemming;
        this.tlv = tlv;
    }

    public Informatie staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(InformatieHandlers ander) {
        staat = ander.staat;
    }

    /** Before any command: nothing is added to a file that was destroyed (R60). */
    public void eisNietVernietigd(LeerlingOpdracht opdracht) {
        staat.bewaring().eisNietVernietigd(opdracht);
    }

    /** What follows in this area from an event of another. */
    public void volgtOp(Gebeurtenis gebeurtenis, Context x) {
        if (gebeurtenis instanceof Vertrekt e && e.ingegaan()) {
            uit(staat.bewaring().volgtOp(e, x, tlv.staat()));
        } else if (gebeurtenis instanceof LeerlingIngeschreven e) {
            uit(staat.bewaring().volgtOpInschrijving(e.leerlingId(), x));
        } else if (gebeurtenis instanceof PlaatsingBevestigd e) {
            uit(staat.bewaring().volgtOp(e, x, tlv.staat()));
        }
    }

    @CommandHandler
    void on(LegGeenMedewerkingVast c, Context x) {
        uit(Delen.decide(c, x));
    }

    @CommandHandler
    void on(DeelMetMentor c, Context x) {
        uit(Delen.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(DeelZonderToestemming c, Context x) {
        uit(Delen.decide(c, x));
    }

    @CommandHandler
    void on(LichtKlasIn c, Context x) {
        uit(Delen.decide(c, x, aanmelding.staat(), toestemming.staat()));
    }

    @CommandHandler
    void on(VraagInzage c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(VerleenInzage c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(GeefZienswijzeOpOverdracht c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(CorrigeerGegeven c, Context x) {
        uit(Correctie.decide(c, x));
    }

    @CommandHandler
    void on(VernietigPersoonsgegevens c, Context x) {
        uit(Vernietigen.decide(
                staat.bewaring(), c, x, aanmelding.staat(), staat.verzoeken().keySet()));
    }

    @CommandHandler
    void on(HoudVernietigingAan c, Context x) {
        uit(Vernietigen.decide(staat.bewaring(), c, x));
    }

    @CommandHandler
    void on(GeefVernietigingVrij c, Context x) {
        uit(Vernietigen.decide(staat.bewaring(), c, x));
    }

    @EventSourcingHandler
    void on(GeenMedewerkingVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InformatieMetMentorGedeeld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(GegevensGedeeldZonderToestemming e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(KlasIngelicht e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InzageGevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InzageTermijnVerstreken e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InzageVerleend e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ZienswijzeOpOverdrachtGegeven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(GegevenGecorrigeerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TermijnHerzien e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BewaartermijnGestart e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BewaartermijnVervallen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VernietigingAangekondigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VernietigingAangehouden e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(VernietigingVrijgegeven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(PersoonsgegevensVernietigd e) {
        staat = staat.evolve(e);
    }
}
