package nl.zorgspoor.core.leerling.jos;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.BegeleidingDoorPartnerAfgesloten;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingGeweigerdDoorPartner;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingIngetrokken;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingHandlers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link JOSTrajecten}. */
public final class JOSHandlers {

    private final ToestemmingHandlers toestemming;
    private final VerwijzingHandlers verwijzing;
    private final Besproken besproken;
    private JOSTrajecten staat = JOSTrajecten.LEEG;

    /** @param besproken in which meetings the student was discussed */
    public JOSHandlers(ToestemmingHandlers toestemming, VerwijzingHandlers verwijzing, Besproken besproken) {
        this.toestemming = toestemming;
        this.verwijzing = verwijzing;
        this.besproken = besproken;
    }

    public JOSTrajecten staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(JOSHandlers ander) {
        staat = ander.staat;
    }

    /** What follows in this area from an event of another. */
    public void volgtOp(Gebeurtenis gebeurtenis, Context x) {
        if (gebeurtenis instanceof ToestemmingIngetrokken e) {
            uit(staat.volgtOp(e, x, verwijzing.staat()));
        } else if (gebeurtenis instanceof ToestemmingVerlopen e) {
            uit(staat.volgtOp(e, x, verwijzing.staat()));
        } else if (gebeurtenis instanceof VerwijzingGeweigerdDoorPartner e) {
            uit(staat.volgtOp(e, x));
        } else if (gebeurtenis instanceof VerwijzingIngetrokken e) {
            uit(staat.volgtOp(e, x));
        } else if (gebeurtenis instanceof BegeleidingDoorPartnerAfgesloten e) {
            uit(staat.volgtOp(e, x));
        }
    }

    @CommandHandler
    void on(BesluitInzetJOS c, Context x) {
        uit(staat.decide(c, x, besproken, x.naslag().lopendeJos(x.school().schoolId())));
    }

    @CommandHandler
    void on(VulJOSAanmeldformulierIn c, Context x) {
        uit(staat.decide(c, x, toestemming.staat(), verwijzing.staat(), verwijzing.leerling(x.vandaag())));
    }

    @CommandHandler
    void on(StartJOSBegeleiding c, Context x) {
        uit(staat.decide(c, x, toestemming.staat()));
    }

    @CommandHandler
    void on(VraagJOSAan c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegJOSStartgesprekVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(StelJOSDoelenVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegJOSSessieVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RondJOSAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerwijsDoorNaJOS c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(JOSAangevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(InzetJOSBesloten e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSAanmeldformulierIngevuld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSStartgesprekUitgebleven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSStartgesprekGevoerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSDoelenVastgesteld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSBegeleidingGestart e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSSessieVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSSessieGemist e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSMaximumduurNadert e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSMaximumduurBereikt e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSAfrondingGevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(NaJOSDoorverwezen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSAfgerond e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(JOSVoortijdigBeeindigd e) {
        staat = staat.evolve(e);
    }
}
