package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import java.util.Set;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.casus.CasusCommand.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.opp.OPPCommand.VulVPIIn;
import nl.zorgspoor.core.leerling.opp.OPPEvent.VPIIngevuld;
import nl.zorgspoor.core.leerling.plan.PlanCommand.EvalueerBegeleidingsplan;
import nl.zorgspoor.core.leerling.plan.PlanEvent.BegeleidingsplanGeevalueerd;
import nl.zorgspoor.core.leerling.plan.PlanEvent.OverPlan;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.StukType;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.OverBegeleiding;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.TrajectgroepGeevalueerd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.AcuteSituatieGemeld;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Sleutel;

/** What guidance at school puts on the work board. */
final class Begeleidingstaken {

    private static final Sleutel TRAJECT = Sleutel.van(TrajectEvent.class, TrajectEvent::trajectId);

    private static final Sleutel FLEXZAT = Sleutel.van(FlexZatEvent.class, FlexZatEvent::flexZatId);

    /** An intervention, or the short plan that runs in its place. */
    private static final Sleutel INTERVENTIE = Sleutel.van(InterventieEvent.class, InterventieEvent::interventieId)
            .ook(OverPlan.class, OverPlan::planId)
            .ook(OverBegeleiding.class, OverBegeleiding::tgId);

    private static final Sleutel ONDERZOEK = Sleutel.van(OnderzoekEvent.class, OnderzoekEvent::onderzoekId);

    private static final Sleutel JOS = Sleutel.van(JOSEvent.class, JOSEvent::josId);

    /** Those after whose signal the mentor first hears the student. */
    private static final Set<Signaalbron> HOREN =
            Set.of(Signaalbron.LEERLING, Signaalbron.MEDELEERLING, Signaalbron.VERZUIM);

    private Begeleidingstaken() {}

    static void in(Taaklijst lijst) {
        // traject
        lijst.taak(ZorgGesignaleerd.class, TAAK, LegLeerlinggesprekVast.class, Rol.MENTOR)
                .als(Begeleidingstaken::horenVanMentor)
                .volgens(Regel.LEERLING_EERST)
                .sluit(LeerlinggesprekVastgelegd.class);
        lijst.taak(ZorgGesignaleerd.class, TAAK, LegOudergesprekVast.class, Rol.MENTOR)
                .naast("ouder")
                .als(e -> e.signaalbron() == Signaalbron.OUDER)
                .sluit(OudergesprekVastgelegd.class);
        // until there is a report of its own (R223), an urgent signal stands out until somebody took it up
        lijst.taak(ZorgGesignaleerd.class, AANDACHTSPUNT, null)
                .zonderOpdracht("ACUUT")
                .naast("acuut")
                .als(e -> e.acuut())
                .volgens(Regel.ACUUT)
                .sluit(
                        AcuteSituatieGemeld.class,
                        LeerlinggesprekVastgelegd.class,
                        ConsultatieadviesGegeven.class,
                        CasusOvergenomen.class);
        lijst.taak(MentorIngeschakeld.class, TAAK, LegLeerlinggesprekVast.class, Rol.MENTOR)
                .volgens(Regel.DOCENT_MENTOR)
                .sluit(LeerlinggesprekVastgelegd.class);
        lijst.taak(SignaalInMonitoring.class, TAAK, BevestigSignaal.class, Rol.MENTOR)
                .per(TRAJECT)
                .volgens(Regel.BEVESTIGING)
                .voor(SignaalInMonitoring::herzienOp)
                .sluit(SignaalBevestigd.class, ConsultatieAangevraagd.class, ZorgGesignaleerd.class);
        lijst.taak(ConsultatieAangevraagd.class, TAAK, GeefConsultatieadvies.class, null)
                .per(TRAJECT)
                .volgens(Regel.CONSULT_TERMIJN)
                .voor(ConsultatieAangevraagd::antwoordVoor)
                .sluit(ConsultatieadviesGegeven.class, CasusOvergenomen.class);
        lijst.taak(ConsultatieTermijnVerstreken.class, AANDACHTSPUNT, GeefConsultatieadvies.class, null)
                .per(TRAJECT)
                .volgens(Regel.CONSULT_TERMIJN)
                .voor(ConsultatieTermijnVerstreken::antwoordVoor)
                .sluit(ConsultatieadviesGegeven.class, CasusOvergenomen.class);
        lijst.taak(CasusOvergenomen.class, TAAK, StelProbleemanalyseOp.class, null)
                .per(TRAJECT)
                .volgens(Regel.ANALYSE)
                .sluit(ProbleemanalyseOpgesteld.class);
        lijst.taak(ProbleemanalyseOpgesteld.class, TAAK, StelPlanVanAanpakVast.class, null)
                .per(TRAJECT)
                .volgens(Regel.PLAN_OPTIE)
                .sluit(PlanVanAanpakVastgesteld.class);
        lijst.taak(PlanVanAanpakVastgesteld.class, TAAK, KoppelPlanTerug.class, null)
                .per(TRAJECT)
                .volgens(Regel.TERUGKOPPELING)
                .voor(PlanVanAanpakVastgesteld::terugkoppelenVoor)
                .sluitAls(PlanVanAanpakTeruggekoppeld.class, e -> e.volledig());
        lijst.taak(LeerlingAangemeldBijOndersteuningsteam.class, TAAK, ZetLeerlingOpAgenda.class, null)
                .volgens(Regel.ZORGLOKET)
                .sluit(LeerlingOpAgendaGezet.class);
        lijst.taak(HandelingsverlegenheidVastgesteld.class, TAAK, ZoekAlternatieveSchool.class, null)
                .volgens(Regel.GRENS_LATER)
                .sluit(AlternatieveSchoolGevonden.class, PlaatsingBevestigd.class);
        lijst.taak(TrajectGeevalueerd.class, TAAK, SluitTrajectAf.class, null)
                .volgens(Regel.TRAJECT_EVAL)
                .als(e -> e.effect() == Effect.VOLDOENDE)
                .sluit(TrajectAfgesloten.class, ZorgGesignaleerd.class);
        lijst.taak(NazorgGestart.class, TAAK, RondNazorgAf.class, null)
                .volgens(Regel.NAZORG)
                .voor(NazorgGestart::periodeTot)
                .sluit(NazorgAfgerond.class);
        // flexzat
        lijst.taak(FlexZatAangevraagd.class, TAAK, PlanFlexZat.class, null)
                .per(FLEXZAT)
                .volgens(Regel.FZ_OC)
                .sluit(FlexZatGepland.class, FlexZatGeannuleerd.class);
        lijst.taak(FlexZatGehouden.class, TAAK, LegFlexZatUitkomstVast.class, null)
                .per(FLEXZAT)
                .volgens(Regel.FZ_UITKOMST)
                .voor(FlexZatGehouden::uitkomstVoor)
                .sluit(FlexZatUitkomstVastgelegd.class, FlexZatGeannuleerd.class);
        lijst.taak(FlexZatUitkomstVastgelegd.class, TAAK, VulVPIIn.class, Rol.MENTOR)
                .naast("vpi")
                .als(e -> e.oppVoor() != null)
                .volgens(Regel.FZ_VOLGT)
                .ook(VPIIngevuld.class, e -> true)
                .sluitAls(TLVStukToegevoegd.class, e -> e.stukType() == StukType.VPI);
        lijst.taak(FlexZatUitkomstVastgelegd.class, TAAK, EvalueerTraject.class, null)
                .naast("evaluatie")
                .volgens(Regel.FZ_UITKOMST)
                .voor(FlexZatUitkomstVastgelegd::evaluatieOp)
                .sluit(TrajectGeevalueerd.class);
        Plantaken.in(lijst);
        Kamertaken.in(lijst);
        // interventies en onderzoek
        lijst.taak(InterventieGeevalueerd.class, TAAK, BeeindigInterventie.class, null)
                .per(INTERVENTIE)
                .volgens(Regel.INTERV_EVAL)
                .sluit(InterventieBeeindigd.class, InterventieVerlengd.class, TrajectgroepGeevalueerd.class);
        lijst.taak(InterventieDuurOverschreden.class, AANDACHTSPUNT, EvalueerInterventie.class, null)
                .per(INTERVENTIE)
                .als(e -> e.regel() != Regel.BP_KORT)
                .volgens(Regel.INTERV_EVAL)
                .voor(InterventieDuurOverschreden::einddatum)
                .sluit(InterventieGeevalueerd.class, InterventieBeeindigd.class, InterventieVerlengd.class);
        lijst.taak(InterventieDuurOverschreden.class, AANDACHTSPUNT, EvalueerBegeleidingsplan.class, null)
                .per(INTERVENTIE)
                .als(e -> e.regel() == Regel.BP_KORT)
                .volgens(Regel.BP_KORT)
                .voor(InterventieDuurOverschreden::einddatum)
                .sluit(BegeleidingsplanGeevalueerd.class);
        lijst.taak(OnderzoekAangevraagd.class, TAAK, OntvangOnderzoeksverslag.class, null)
                .per(ONDERZOEK)
                .sluit(OnderzoeksverslagOntvangen.class);
        lijst.taak(OnderzoeksbesprekingVerwacht.class, TAAK, BespreekOnderzoeksuitslag.class, Rol.REMEDIAL_TEACHER)
                .per(ONDERZOEK)
                .volgens(Regel.ONDERZOEK_BESPROKEN)
                .sluitAls(OnderzoeksuitslagBesproken.class, e -> e.nogMet().isEmpty());
        // jos
        lijst.taak(JOSAangevraagd.class, BESLUIT, BesluitInzetJOS.class, null)
                .per(JOS)
                .volgens(Regel.JOS_FORMULIER)
                .sluit(InzetJOSBesloten.class);
        lijst.taak(InzetJOSBesloten.class, TAAK, VulJOSAanmeldformulierIn.class, Rol.MENTOR)
                .per(JOS)
                .als(e -> e.besluit() && !e.wachtlijst())
                .volgens(Regel.JOS_FORMULIER)
                .ook(InzetJOSBesloten.class, e -> !e.besluit() || e.wachtlijst())
                .sluit(JOSAanmeldformulierIngevuld.class);
        lijst.taak(JOSStartgesprekUitgebleven.class, AANDACHTSPUNT, LegJOSStartgesprekVast.class, Rol.JOS_MEDEWERKER)
                .per(JOS)
                .volgens(Regel.JOS_STARTGESPREK)
                .voor(JOSStartgesprekUitgebleven::startgesprekVoor)
                .sluit(JOSStartgesprekGevoerd.class, JOSVoortijdigBeeindigd.class);
        lijst.taak(JOSAfrondingGevraagd.class, TAAK, RondJOSAf.class, Rol.JOS_MEDEWERKER)
                .per(JOS)
                .volgens(Regel.JOS_VERVOLG)
                .sluit(JOSAfgerond.class, JOSVoortijdigBeeindigd.class);
        lijst.taak(JOSSessieGemist.class, AANDACHTSPUNT, LegJOSSessieVast.class, Rol.JOS_MEDEWERKER)
                .per(JOS)
                .volgens(Regel.JOS_WEKELIJKS)
                .sluit(
                        JOSSessieVastgelegd.class,
                        JOSAfrondingGevraagd.class,
                        JOSAfgerond.class,
                        JOSVoortijdigBeeindigd.class);
        lijst.taak(JOSMaximumduurNadert.class, AANDACHTSPUNT, RondJOSAf.class, Rol.JOS_MEDEWERKER)
                .per(JOS)
                .voor(JOSMaximumduurNadert::einddatum)
                .sluit(JOSMaximumduurBereikt.class, JOSAfgerond.class, JOSVoortijdigBeeindigd.class);
        lijst.taak(JOSMaximumduurBereikt.class, AANDACHTSPUNT, RondJOSAf.class, Rol.JOS_MEDEWERKER)
                .per(JOS)
                .voor(JOSMaximumduurBereikt::einddatum)
                .sluit(JOSAfgerond.class, JOSVoortijdigBeeindigd.class);
        lijst.taak(NaJOSDoorverwezen.class, TAAK, BereidVerwijzingVoor.class, null)
                .als(e -> e.naar() == NaJOS.SOCIAAL_TEAM)
                .sluit(VerwijzingVoorbereid.class);
        // R152: to the other places a student goes by way of the Flex-Zat
        lijst.taak(NaJOSDoorverwezen.class, TAAK, VraagFlexZatAan.class, null)
                .naast("flexzat")
                .als(e -> e.naar() != NaJOS.SOCIAAL_TEAM)
                .volgens(Regel.JOS_VERVOLG)
                .sluit(FlexZatAangevraagd.class);
    }

    /** Who else than teacher or mentor signals, calls nobody in (R62); the talk with the student is still the mentor's. */
    private static boolean horenVanMentor(ZorgGesignaleerd e, Feit f) {
        Rol door = f.vastgelegd().rol();
        return HOREN.contains(e.signaalbron()) && door != Rol.DOCENT && door != Rol.MENTOR;
    }
}
