package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.ggd.GGDCommand.RegistreerGGDScreening;
import nl.zorgspoor.core.leerling.ggd.GGDEvent;
import nl.zorgspoor.core.leerling.ggd.GGDEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.DeelMetMentor;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.InformatieMetMentorGedeeld;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.EvalueerInterventie;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand.VraagOnderzoekAan;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.OnderzoekAangevraagd;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogCommand.*;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent.*;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.RegistreerScreeningsuitslag;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Uitslag;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.*;
import nl.zorgspoor.core.leerling.timeout.TimeOutCommand.RondTimeOutAf;
import nl.zorgspoor.core.leerling.timeout.TimeOutEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepCommand.AlternatiefVoor;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepCommand.BeeindigTrajectgroep;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVoorbereid;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VoortgangDoorPartnerGemeld;
import nl.zorgspoor.core.leerling.vib.VIBCommand.RondVIBAf;
import nl.zorgspoor.core.leerling.vib.VIBEvent;
import nl.zorgspoor.core.leerling.vib.VIBEvent.*;
import nl.zorgspoor.core.training.TrainingCommand.*;
import nl.zorgspoor.core.training.TrainingEvent.*;
import nl.zorgspoor.projections.opslag.Sleutel;

/** What support with rules of its own puts on the work board: Trajectgroep, psychologist, VIB, time-out, screening and trainings. */
final class Kamertaken {

    private static final Sleutel TRAJECTGROEP = Sleutel.van(OverBegeleiding.class, OverBegeleiding::tgId);

    private static final Sleutel GGD = Sleutel.van(GGDEvent.class, GGDEvent::schooljaar);

    private static final Sleutel PSYCHOLOOG = Sleutel.van(PsycholoogEvent.class, PsycholoogEvent::trajectPsyId);

    private static final Sleutel VIB = Sleutel.van(VIBEvent.class, VIBEvent::vibId);

    private static final Sleutel SCREENING =
            Sleutel.van(ScreeningsuitslagGeregistreerd.class, ScreeningsuitslagGeregistreerd::screeningsoort);

    private static final Sleutel TRAINING = Sleutel.van(AangemeldVoorTraining.class, AangemeldVoorTraining::trainingId)
            .ook(InterventieEvent.class, InterventieEvent::interventieId);

    private Kamertaken() {}

    static void in(Taaklijst lijst) {
        lijst.taak(GGDScreeningVerwacht.class, TAAK, RegistreerGGDScreening.class, Rol.SCHOOLVERPLEEGKUNDIGE)
                .per(GGD)
                .voor(GGDScreeningVerwacht::uiterlijk)
                .volgens(Regel.GGD_SCREENING)
                .sluit(GGDScreeningGeregistreerd.class, GGDScreeningUitgebleven.class);
        trajectgroep(lijst);
        psycholoog(lijst);
        vib(lijst);
        timeout(lijst);
        screening(lijst);
        training(lijst);
        // R156: the coordinator chooses what of it the mentor needs
        lijst.taak(VoortgangDoorPartnerGemeld.class, TAAK, DeelMetMentor.class, null)
                .als(e -> e.partnerType() == PartnerType.SMW || e.partnerType() == PartnerType.SMW_PLUS)
                .volgens(Regel.SMW_BEWAKING)
                .sluit(InformatieMetMentorGedeeld.class);
    }

    private static void trajectgroep(Taaklijst lijst) {
        lijst.taak(TrajectgroepDuurOverschreden.class, AANDACHTSPUNT, EvalueerInterventie.class, Rol.GEDRAGSDESKUNDIGE)
                .per(TRAJECTGROEP)
                .volgens(Regel.TG_KORT)
                .voor(TrajectgroepDuurOverschreden::geplandTot)
                .sluit(
                        TrajectgroepGeevalueerd.class,
                        TrajectgroepBegeleidingBeeindigd.class,
                        VasteTrajectgroepkoppelingGestart.class);
        lijst.taak(TrajectgroepGeevalueerd.class, TAAK, BeeindigTrajectgroep.class, Rol.TRAJECTGROEPBEGELEIDER)
                .per(TRAJECTGROEP)
                .volgens(Regel.TG_KORT)
                .sluit(TrajectgroepBegeleidingBeeindigd.class, VasteTrajectgroepkoppelingGestart.class);
        lijst.taak(TrajectgroepBegeleidingBeeindigd.class, TAAK, SchaalOndersteuningAf.class, null)
                .als(e -> !e.doorRoute() && e.effect() == Effect.VOLDOENDE)
                .volgens(Regel.TG_VOLGORDE)
                .sluit(
                        OndersteuningAfgeschaald.class,
                        OndersteuningOpgeschaald.class,
                        TrajectgroepBegeleidingGestart.class);
        lijst.taak(VasteTrajectgroepkoppelingGestart.class, TAAK, BereidVerwijzingVoor.class, null)
                .naast("renn4")
                .als(e -> e.alternatiefVoor() == AlternatiefVoor.RENN4)
                .volgens(Regel.TG_DOELGROEP)
                .ook(TrajectgroepBegeleidingBeeindigd.class, e -> true)
                .sluitAls(VerwijzingVoorbereid.class, e -> e.partnerType() == PartnerType.RENN4);
    }

    private static void psycholoog(Taaklijst lijst) {
        lijst.taak(PsychologentrajectGestart.class, TAAK, LegPsychologengesprekVast.class, Rol.SCHOOLPSYCHOLOOG)
                .per(PSYCHOLOOG)
                .volgens(Regel.PSY_5)
                .voor(PsychologentrajectGestart::eersteGesprek)
                .sluit(PsychologengesprekVastgelegd.class, PsychologentrajectAfgesloten.class);
        lijst.taak(PsychologengesprekVastgelegd.class, TAAK, SluitPsychologentrajectAf.class, Rol.SCHOOLPSYCHOLOOG)
                .per(PSYCHOLOOG)
                .als(e -> e.laatste())
                .volgens(Regel.PSY_UITKOMST)
                .sluit(PsychologentrajectAfgesloten.class);
    }

    private static void vib(Taaklijst lijst) {
        lijst.taak(VIBGestopt.class, TAAK, RondVIBAf.class, null)
                .per(VIB)
                .volgens(Regel.VIB)
                .voor(VIBGestopt::datum)
                .sluitAls(VIBAfgerond.class, e -> e.opnamenVerwijderd());
        lijst.taak(VIBOpnamenNietVerwijderd.class, AANDACHTSPUNT, RondVIBAf.class, null)
                .per(VIB)
                .volgens(Regel.VIB)
                .voor(VIBOpnamenNietVerwijderd::verwijderOp)
                .sluitAls(VIBAfgerond.class, e -> e.opnamenVerwijderd());
    }

    private static void timeout(Taaklijst lijst) {
        lijst.taak(TimeOutVaakGebruikt.class, AANDACHTSPUNT, LegLeerlinggesprekVast.class, null)
                .volgens(Regel.TIMEOUT_AFLOOP)
                .sluit(LeerlinggesprekVastgelegd.class, TimeOutKaartIngetrokken.class);
        lijst.taak(TimeOutNietAfgerond.class, AANDACHTSPUNT, RondTimeOutAf.class, Rol.OPVANG_ONDERSTEUNINGSTEAM)
                .volgens(Regel.TIMEOUT_AFLOOP)
                .voor(TimeOutNietAfgerond::dag)
                .sluit(TimeOutAfgerond.class);
    }

    private static void screening(Taaklijst lijst) {
        lijst.taak(ScreeningsuitslagGeregistreerd.class, TAAK, RegistreerScreeningsuitslag.class, Rol.TRAINER)
                .per(SCREENING)
                .als(e -> e.uitslag() == Uitslag.UITVAL
                        && e.diagnostischGesprekOp() == null
                        && !e.screeningsoort().isTaal())
                .volgens(Regel.SCREENING)
                .sluitAls(
                        ScreeningsuitslagGeregistreerd.class,
                        e -> e.diagnostischGesprekOp() != null || e.uitslag() == Uitslag.NORMAAL);
        lijst.taak(ScreeningsuitslagGeregistreerd.class, TAAK, VraagOnderzoekAan.class, null)
                .naast("onderzoek")
                .als(e -> e.uitslag() == Uitslag.UITVAL && e.screeningsoort().isTaal())
                .volgens(Regel.DYSLEXIE_ONDERZOEK)
                .sluit(OnderzoekAangevraagd.class, VerklaringGeregistreerd.class);
        lijst.taak(ScreeningsuitslagGeregistreerd.class, TAAK, InformeerOuders.class, null)
                .naast("ouders")
                .als(e -> e.uitslag() == Uitslag.UITVAL && !e.screeningsoort().isTaal())
                .volgens(Regel.SCREENING)
                .sluit(OudersGeinformeerd.class);
        lijst.taak(ScreeningsuitslagGeregistreerd.class, TAAK, InformeerOuders.class, null)
                .naast("leerprobleem")
                .als(e -> e.uitslag() == Uitslag.UITVAL && e.screeningsoort().isTaal())
                .volgens(Regel.TRAINING_COORDINATOR)
                .sluitAls(OudersGeinformeerd.class, e -> InformeerOuders.LEERPROBLEEM.equalsIgnoreCase(e.onderwerp()));
    }

    private static void training(Taaklijst lijst) {
        lijst.taak(AangemeldVoorTraining.class, TAAK, StartTraining.class, Rol.TRAINER)
                .per(TRAINING)
                .volgens(Regel.SCREENING)
                .sluit(InterventieIngezet.class);
        // once for the group, and not for each of who is in it
        lijst.taak(TrainingGestart.class, TAAK, RondTrainingAf.class, Rol.TRAINER)
                .naast("groep")
                .volgens(Regel.INTERV_EVAL)
                .voor(TrainingGestart::tot)
                .sluit(TrainingAfgerond.class);
    }
}
