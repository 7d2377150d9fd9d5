package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingHandlers;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGehouden;
import nl.zorgspoor.core.leerling.flexzat.FlexZatHandlers;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.Fasewisseling;
import nl.zorgspoor.core.leerling.traject.TrajectHandlers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The Axon shell of {@link TLVs}. */
public final class TLVHandlers {

    private final AanmeldingHandlers aanmelding;
    private final ToestemmingHandlers toestemming;
    private final TrajectHandlers traject;
    private final FlexZatHandlers flexzat;
    private TLVs staat = TLVs.LEEG;

    public TLVHandlers(
            AanmeldingHandlers aanmelding,
            ToestemmingHandlers toestemming,
            TrajectHandlers traject,
            FlexZatHandlers flexzat) {
        this.aanmelding = aanmelding;
        this.toestemming = toestemming;
        this.traject = traject;
        this.flexzat = flexzat;
    }

    public TLVs staat() {
        return staat;
    }

    /** The state of a history that was put right (R8). */
    public void neem(TLVHandlers ander) {
        staat = ander.staat;
    }

    /** What follows in this area from an event of another. */
    public void volgtOp(LeerlingGebeurtenis gebeurtenis, Context x) {
        if (gebeurtenis instanceof FlexZatGehouden || gebeurtenis instanceof Fasewisseling) {
            uit(staat.volgtOp(gebeurtenis, x, flexzat.staat(), traject.staat()));
        }
    }

    @CommandHandler
    void on(StartTLVDossier c, Context x) {
        uit(staat.decide(c, x, flexzat.staat(), traject.staat()));
    }

    @CommandHandler
    void on(VoegTLVStukToe c, Context x) {
        uit(staat.decide(c, x, flexzat.staat(), traject.staat()));
    }

    @CommandHandler
    void on(RegistreerOuderakkoordTLV c, Context x) {
        uit(staat.decide(c, x, flexzat.staat(), traject.staat(), aanmelding.staat()));
    }

    @CommandHandler
    void on(LegZienswijzeOudersVast c, Context x) {
        uit(staat.decide(c, x, flexzat.staat(), traject.staat(), aanmelding.staat()));
    }

    @CommandHandler
    void on(OntvangDeskundigheidsverklaringVSO c, Context x) {
        uit(staat.decide(c, x, flexzat.staat(), traject.staat()));
    }

    @CommandHandler
    void on(VraagTLVAan c, Context x) {
        uit(staat.decide(c, x, flexzat.staat(), traject.staat(), toestemming.staat()));
    }

    @CommandHandler
    void on(VulTLVAan c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RegistreerDeskundigenadvies c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerwerkTLVBesluit c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(RegistreerTLV c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(MaakBezwaarTLV c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(LegBezwaarTLVOpPapierVast c, Context x) {
        uit(staat.decide(c, x, aanmelding.staat()));
    }

    @CommandHandler
    void on(BetwistBezwaarTLV c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerwerkBezwaarbesluit c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(LegSchoolkeuzebegeleidingVast c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(MeldAanBijSpeciaalOnderwijs c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(VerwerkPlaatsingsbesluit c, Context x) {
        uit(staat.decide(c, x));
    }

    @CommandHandler
    void on(TrekTLVAanvraagIn c, Context x) {
        uit(staat.decide(c, x));
    }

    @EventSourcingHandler
    void on(TLVDossierGestart e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVVereistenGewijzigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVStukToegevoegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(OuderakkoordTLVGeregistreerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(ZienswijzeOudersVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(DeskundigheidsverklaringVSOOntvangen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVAangevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVAanvullingGevraagd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVAangevuld e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(DeskundigenadviesUitgebracht e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVAfgegeven e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVGeweigerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVGeregistreerd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BezwaarTLVIngediend e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BezwaarTLVOpPapierVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BezwaarTLVBetwist e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(BezwaarTLVBesloten e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(SchoolkeuzebegeleidingVastgelegd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(AangemeldBijSpeciaalOnderwijs e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(PlaatsingBevestigd e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(PlaatsingAfgewezen e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVAanvraagIngetrokken e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVBeslistermijnVerstreken e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVVerlooptBinnenkort e) {
        staat = staat.evolve(e);
    }

    @EventSourcingHandler
    void on(TLVVerlopen e) {
        staat = staat.evolve(e);
    }
}
