package nl.zorgspoor.core.leerling.mentoraat;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Mentoraten}. */
public final class MentoraatHandlers {

    private Mentoraten staat = Mentoraten.LEEG;

    public Mentoraten staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(MentoraatHandlers ander) {
        staat = ander.staat;
    }

    /** What follows in this area from an event of another. */
    public void volgtOp(LeerlingGebeurtenis gebeurtenis, Context x) {
        if (gebeurtenis instanceof LeerlingIngeschreven e) {
            uit(staat.volgtOp(e, x));
        } else if (gebeurtenis instanceof LeerlingInKlasGeplaatst e) {
            uit(staat.volgtOp(e, x));
        }
    }

    /** What this area takes from the events of others; its own have handlers of their own. */
    @EventSourcingHandler
    void on(LeerlingGebeurtenis e) {
        if (e instanceof Vertrekt v && v.ingegaan()) {
            staat = staat.vertrokken();
        }
    }

    @CommandHandler
    void on(LegMentorgesprekVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RondWeektaakMentorAf c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegHuisbezoekVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(MentorgesprekkenVerwacht e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(MentorgesprekVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(MentorgesprekNormNietGehaald e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(WeektaakMentorAfgerond e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(WeektaakMentorUitgebleven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HuisbezoekVerwacht e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HuisbezoekVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(HuisbezoekUitgebleven e) {
        staat = staat.evolve(e);
    }
}
