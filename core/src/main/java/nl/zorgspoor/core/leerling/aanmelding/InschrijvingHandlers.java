package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link Inschrijving}; the state lives in {@link Aanmeldingen}. */
public final class InschrijvingHandlers {

    private final AanmeldingHandlers aanmelding;

    public InschrijvingHandlers(AanmeldingHandlers aanmelding) {
        this.aanmelding = aanmelding;
    }

    private Inschrijving staat() {
        return aanmelding.staat().inschrijving();
    }

    @CommandHandler
    void on(PlaatsInKlas c, Context x) {
        uit(staat().decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(WijsMentorToe c, Context x) {
        uit(staat().decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(WijzigGezag c, Context x) {
        uit(Ouders.decide(c, x));
    }

    @CommandHandler
    void on(BeoordeelNiveau c, Context x) {
        uit(staat().decide(c, x));
    }

    @CommandHandler
    void on(StelNiveauDefinitiefVast c, Context x) {
        uit(staat().decide(c, x));
    }

    @CommandHandler
    void on(LaatLeerlingDoorstromen c, Context x) {
        uit(staat().decide(c, x));
    }

    @CommandHandler
    void on(PlaatsInTaalvoorziening c, Context x) {
        uit(staat().decide(c, x));
    }

    @CommandHandler
    void on(RondTaalvoorzieningAf c, Context x) {
        uit(staat().decide(c, x));
    }

    @CommandHandler
    void on(SchrijfLeerlingUit c, Context x) {
        uit(staat().decide(c, x, aanmelding.staat(), aanmelding.buren()));
    }

    @CommandHandler
    void on(TrekUitschrijvingIn c, Context x) {
        uit(staat().decide(c, x));
    }

    @CommandHandler
    void on(DraagDossierOver c, Context x) {
        uit(staat().decide(c, x, aanmelding.buren()));
    }

    @EventSourcingHandler
    void on(LeerlingInKlasGeplaatst e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(MentorToegewezen e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(NiveauBeoordeeld e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(NiveauDefinitiefVastgesteld e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(LeerlingDoorgestroomd e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(InTaalvoorzieningGeplaatst e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(TaalvoorzieningTermijnVerstreken e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(TaalvoorzieningAfgerond e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(LeerlingUitgeschreven e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(UitschrijvingIngegaan e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(UitschrijvingIngetrokken e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(VoortijdigSchoolverlatenVastgesteld e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(DossierOvergedragen e) {
        aanmelding.wordt(staat().evolve(e));
    }

    @EventSourcingHandler
    void on(GezagGewijzigd e) {
        aanmelding.wordt(aanmelding.staat().ouders().na(e));
    }
}
