package nl.zorgspoor.projections.leerling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.casus.CasusCommand.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.*;
import nl.zorgspoor.core.leerling.oov.OOVCommand.*;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.core.leerling.opp.OPPCommand.*;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.RegelOnderwijsBijSchorsing;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.RegistreerIncident;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.IncidentGeregistreerd;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.OnderwijsBijSchorsingGeregeld;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogCommand.SluitPsychologentrajectAf;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent.PsychologentrajectAfgesloten;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.RegistreerScreeningsuitslag;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.ScreeningsuitslagGeregistreerd;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.TrajectgroepBegeleidingBeeindigd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgCommand.StemBehandelurenAf;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.BehandelurenAfgestemd;
import org.jspecify.annotations.Nullable;

/**
 * What settles a point of attention: one line per rule and code, with the command that is asked for. A point whose cause comes again is put back by the same command,
 * after the event that took it off.
 */
final class Aandachtspunten {

    private record Afhandeling(String punt, Predicate<Gebeurtenis> als, Set<Class<?>> gebeurtenissen) {}

    private static final List<Afhandeling> ALLE = new ArrayList<>();

    private static final Map<String, Class<? extends Opdracht>> ACTIES = new HashMap<>();

    static {
        // aanmelding en overdracht
        punt(Regel.AANVULLEND, "INFORMATIE_ONTBREEKT", OntvangAanvullendeInformatie.class)
                .door(AanvullendeInformatieOntvangen.class, AanmeldingIngetrokken.class);
        punt(Regel.WARM_COE, "OVERDRACHT_ONVOLLEDIG", VoerWarmeOverdrachtUit.class)
                .door(WarmeOverdrachtUitgevoerd.class, OverdrachtsdossierOntvangen.class);
        punt(Regel.DOORSTROOM, "POTENTIE_NIET_VASTGELEGD", LaatLeerlingDoorstromen.class)
                .door(LeerlingDoorgestroomd.class);
        punt(Regel.GAST_AKKOORD, "AKKOORD_GASTPLAATSING_ONTBREEKT", LegGastleerlingcontractVast.class)
                .door(GastleerlingschapBeeindigd.class);
        punt(Regel.GAST_AKKOORD, "AKKOORD_GASTPLAATSING_ONTBREEKT")
                .doorAls(
                        GastleerlingcontractVastgelegd.class,
                        e -> e.zonderAkkoord() == null || e.zonderAkkoord().isEmpty());
        // route
        punt(Regel.F2_TOESTEMMING, "TOESTEMMING_ONTBREEKT", VraagToestemming.class)
                .doorAls(ToestemmingVerleend.class, e -> e.doel() == ToestemmingDoel.AANMELDEN_ONDERSTEUNINGSTEAM);
        punt(Regel.OUDERS_STAP, "OUDERS_NIET_GEINFORMEERD", InformeerOuders.class)
                .door(OudersGeinformeerd.class, OudergesprekVastgelegd.class);
        punt(Regel.NOTITIE_LVS, "NOTITIE_ONTBREEKT", RegistreerNotitie.class).door(NotitieGeregistreerd.class);
        punt(Regel.MONITORING_OVERLEG, "OVERLEG_COORDINATOR_ONTBREEKT", RegistreerNotitie.class)
                .door(NotitieGeregistreerd.class, SignaalBevestigd.class, GegevenGecorrigeerd.class);
        punt(Regel.OB_VAST, "BEHOEFTE_ONVOLLEDIG", StelOndersteuningsbehoefteVast.class)
                .door(OndersteuningsbehoefteVastgesteld.class);
        punt(Regel.TERUGKOPPELING, "TERUGKOPPELING_ONVOLLEDIG", KoppelPlanTerug.class)
                .doorAls(PlanVanAanpakTeruggekoppeld.class, e -> e.volledig());
        punt(Regel.NAZORG, "NAZORGBESLUIT_ONTBREEKT", StartNazorg.class)
                .door(NazorgGestart.class, NazorgAfgerond.class);
        punt(Regel.GRENS_LATER, "HANDELINGSVERLEGENHEID_ONTBREEKT", StelHandelingsverlegenheidVast.class)
                .door(HandelingsverlegenheidVastgesteld.class);
        punt(Regel.C_GRENS, "GRENS_ONTBREEKT", StelHandelingsverlegenheidVast.class)
                .door(HandelingsverlegenheidVastgesteld.class);
        punt(Regel.C_GRENS, "GRENS_ONTBREEKT").doorAls(TLVDossierGestart.class, e -> e.grensBenoemd());
        punt(Regel.GRENS_SAMEN, "OUDERS_NIET_BETROKKEN", LegOudergesprekVast.class)
                .door(HandelingsverlegenheidVastgesteld.class, OudergesprekVastgelegd.class);
        punt(Regel.GRENS_SAMEN, "LEERLING_NIET_BETROKKEN", LegLeerlinggesprekVast.class)
                .door(HandelingsverlegenheidVastgesteld.class, LeerlinggesprekVastgelegd.class);
        // What a school asks of a step of its own and has no other name, until the next step.
        Routekaart.VEREISTEN.forEach(regel -> punt(regel, "VEREISTE_ONTBREEKT")
                .door(
                        TrajectfaseGewijzigd.class,
                        OndersteuningOpgeschaald.class,
                        OndersteuningAfgeschaald.class,
                        TrajectAfgesloten.class));
        // opp
        punt(Regel.OPP_EVAL, "EVALUATIE_ONTBREEKT", EvalueerOPP.class).door(OPPGeevalueerd.class, OPPBeeindigd.class);
        punt(Regel.OPP_AUTEURS, "AUTEUR_ONTBREEKT", StelOPPBij.class)
                .door(OPPBijgesteld.class, OPPVastgesteld.class, OPPBeeindigd.class);
        punt(Regel.OPP_AUTEURS, "FORMAT_ONTBREEKT", StelOPPBij.class).door(OPPVastgesteld.class, OPPBeeindigd.class);
        punt(Regel.OPP_HANDTEKENING, "HANDTEKENING_ONTBREEKT", OndertekenOPP.class)
                .door(OPPBeeindigd.class);
        punt(Regel.OPP_HANDTEKENING, "HANDTEKENING_ONTBREEKT")
                .doorAls(OPPOndertekend.class, OPPOndertekend::instemming);
        punt(Regel.OPP_LVS, "LVS_REFERENTIE_ONTBREEKT", CorrigeerGegeven.class)
                .door(GegevenGecorrigeerd.class, OPPBeeindigd.class);
        punt(Regel.VPI, "VPI_VEROUDERD", VulVPIIn.class).door(VPIIngevuld.class);
        // plannen
        punt(Regel.BP_KORT, "DUUR_NIET_KORT", EvalueerBegeleidingsplan.class)
                .door(BegeleidingsplanGestart.class, BegeleidingsplanGeevalueerd.class);
        punt(Regel.HP_VIERDELIG, "PLANONDERDEEL_ONTBREEKT", StelHandelingsplanBij.class)
                .door(HandelingsplanOpgesteld.class, HandelingsplanBijgesteld.class, HandelingsplanAfgesloten.class);
        punt(Regel.HP_LVS, "LVS_REFERENTIE_ONTBREEKT", StelHandelingsplanBij.class)
                .door(HandelingsplanOpgesteld.class, HandelingsplanBijgesteld.class, HandelingsplanAfgesloten.class);
        punt(Regel.STUVA, "MEER_DAN_EEN_PER_WEEK", LegInterventiesessieVast.class)
                .door(InterventiesessieVastgelegd.class, InterventieBeeindigd.class);
        punt(Regel.LB_KORT, "CONSULTATIE_ONTBREEKT", VraagConsultatieAan.class)
                .door(
                        ConsultatieAangevraagd.class,
                        ConsultatieadviesGegeven.class,
                        CasusOvergenomen.class,
                        InterventieBeeindigd.class);
        punt(Regel.TG_VOLGORDE, "EVALUATIE_LEERLINGBEGELEIDER_ONTBREEKT", EvalueerInterventie.class)
                .door(InterventieGeevalueerd.class, TrajectgroepBegeleidingBeeindigd.class);
        punt(Regel.PSY_NIEUW, "TWEEDE_TRAJECT_BINNEN_JAAR", SluitPsychologentrajectAf.class)
                .door(PsychologentrajectAfgesloten.class);
        punt(Regel.SCREENING, "SCREENING_ONTBREEKT", RegistreerScreeningsuitslag.class)
                .door(ScreeningsuitslagGeregistreerd.class, InterventieBeeindigd.class);
        punt(Regel.CATALOGUS, "PARTNER_NIET_GEKOZEN", BereidVerwijzingVoor.class)
                .door(VerwijzingVoorbereid.class, VerwijzingIngetrokken.class, VerwijzingGeaccepteerd.class);
        punt(Regel.TRAINER_VERWIJST, "TRAINER_ADVISEERT_HULP", BereidVerwijzingVoor.class)
                .door(VerwijzingVoorbereid.class);
        // informatie
        punt(Regel.INZAGE, "INZAGE_NIET_VOLLEDIG", VerleenInzage.class).door(InzageVerleend.class);
        punt(Regel.INZAGE, "INZAGE_TE_LAAT", VerleenInzage.class).door(InzageVerleend.class);
        punt(Regel.MEDEWERKING, "GRENSCRITERIUM", LegOudergesprekVast.class)
                .door(HandelingsverlegenheidVastgesteld.class, OudergesprekVastgelegd.class, ToestemmingVerleend.class);
        punt(Regel.MEDEWERKING, "ZORGPLICHT_NIET_UITVOERBAAR", LegOudergesprekVast.class)
                .door(OudergesprekVastgelegd.class, ToestemmingVerleend.class);
        punt(Regel.MEDEWERKING, "POGINGEN_ONTBREKEN", LegGeenMedewerkingVast.class)
                .door(GeenMedewerkingVastgelegd.class);
        // mentoraat
        punt(Regel.MENTOR_2X, "MENTORGESPREK_ONVOLLEDIG", LegMentorgesprekVast.class)
                .door(MentorgesprekVastgelegd.class);
        punt(Regel.MENTOR_WEEK, "WEEKTAAK_ONVOLLEDIG", RondWeektaakMentorAf.class)
                .door(WeektaakMentorAfgerond.class);
        punt(Regel.MENTOR_WEEK, "WEEKTAAK_OPEN", RondWeektaakMentorAf.class).door(WeektaakMentorAfgerond.class);
        punt(Regel.HUISBEZOEK, "HUISBEZOEK_ONTBREEKT", LegHuisbezoekVast.class).door(HuisbezoekVastgelegd.class);
        punt(Regel.RAPPORT_VOORBESPREKEN, "NIET_VOORBESPROKEN_MET_AL", BespreekMetAfdelingsleider.class)
                .door(BesprokenMetAfdelingsleider.class);
        // overleg
        punt(Regel.LB_INHOUD, "HANDELINGSPLAN_NIET_BESPROKEN", EvalueerHandelingsplan.class)
                .door(HandelingsplanGeevalueerd.class, HandelingsplanBijgesteld.class, HandelingsplanAfgesloten.class);
        punt(Regel.LB_INHOUD, "HANDELINGSPLAN_NIET_BESPROKEN")
                .doorAls(BesprekingVastgelegd.class, e -> e.overlegvorm() == OverlegvormCode.LEERLINGBESPREKING);
        punt(Regel.RAPPORT, "RAPPORT_ONVOLLEDIG", LegBesprekingVast.class)
                .doorAls(BesprekingVastgelegd.class, e -> e.overlegvorm() == OverlegvormCode.RAPPORTVERGADERING);
        punt(Regel.FZ_ALTIJD, "VASTE_ROL_AFWEZIG", LegFlexZatUitkomstVast.class)
                .door(FlexZatGehouden.class, FlexZatUitkomstVastgelegd.class);
        punt(Regel.FZ_VOORBEREIDING, "VOORBEREIDING_ONVOLLEDIG", VulVoorbereidingFlexZatAan.class)
                .door(FlexZatVoorbereidingAangevuld.class, FlexZatUitkomstVastgelegd.class);
        // jos
        punt(Regel.JOS_CAPACITEIT, "JOS_CAPACITEIT_VOL", BesluitInzetJOS.class)
                .door(InzetJOSBesloten.class, JOSBegeleidingGestart.class, JOSVoortijdigBeeindigd.class);
        punt(Regel.JOS_ENKELVOUDIG, "HULPVRAAG_NIET_ENKELVOUDIG", BesluitInzetJOS.class)
                .door(InzetJOSBesloten.class, JOSVoortijdigBeeindigd.class);
        punt(Regel.JOS_COMPLEX, "JOS_ADVISEERT_ANDERE_HULP", VerwijsDoorNaJOS.class)
                .door(NaJOSDoorverwezen.class, VerwijzingVoorbereid.class, FlexZatAangevraagd.class);
        // verwijzingen
        punt(Regel.GGZ_INDICATIE, "INDICATIE_ONTBREEKT", CorrigeerGegeven.class)
                .door(GegevenGecorrigeerd.class, VerwijzingIngetrokken.class, VerwijzingGeweigerdDoorPartner.class);
        punt(Regel.VW_REACTIE, "OP_AGENDA_ZETTEN", ZetLeerlingOpAgenda.class)
                .door(
                        LeerlingOpAgendaGezet.class,
                        LeerlingInJESIngebracht.class,
                        VerwijzingGeaccepteerd.class,
                        VerwijzingGeweigerdDoorPartner.class,
                        BesluitDoorPartnerGenomen.class,
                        BegeleidingDoorPartnerAfgesloten.class,
                        VerwijzingIngetrokken.class);
        punt(Regel.OOV_ADVIES, "PARTNER_ADVISEERT_OOV", VraagOOVAan.class)
                .door(OOVAangevraagd.class, ArrangementAangevraagd.class);
        // arrangementen
        punt(Regel.ARR_SWV, "VERSTREKKER_ONTBREEKT", VraagArrangementAan.class).door(ArrangementAangevraagd.class);
        punt(Regel.ARR_SWV, "OMVANG_ONTBREEKT", VerwerkArrangementbesluit.class)
                .door(ArrangementToegekend.class, ArrangementAfgewezen.class, ArrangementBeeindigd.class);
        punt(Regel.ARR_TIJDELIJK, "EVALUATIE_ONTBREEKT", EvalueerArrangement.class)
                .door(ArrangementGeevalueerd.class);
        punt(Regel.C2_AURIS, "BUDGET_ONTBREEKT", StartArrangement.class)
                .door(ArrangementGestart.class, ArrangementBeeindigd.class);
        punt(Regel.C2_TAALACHTERSTAND, "TAALACHTERSTAND_ONBEKEND", VerwerkArrangementbesluit.class)
                .door(ArrangementToegekend.class, ArrangementAfgewezen.class);
        punt(Regel.C2_TAALACHTERSTAND, "TAALACHTERSTAND_TE_KLEIN", VerwerkArrangementbesluit.class)
                .door(ArrangementToegekend.class, ArrangementAfgewezen.class);
        punt(Regel.C4_BPO, "EVALUATIE_ZONDER_OUDERS_OF_LEERLING", EvalueerArrangement.class)
                .door(ArrangementGeevalueerd.class);
        punt(Regel.OOV_INTAKE, "INTAKE_ONTBREEKT", LegOOVIntakeVast.class)
                .door(OOVIntakeVastgelegd.class, OOVBeeindigd.class);
        punt(Regel.OOV_INTAKE, "INTAKE_DEELNEMER_ONTBREEKT", LegOOVIntakeVast.class)
                .door(OOVIntakeVastgelegd.class, OOVBeeindigd.class);
        punt(Regel.OOV_TERUG, "TERUGKEERGESPREK_ONTBREEKT", LegOudergesprekVast.class)
                .door(OudergesprekVastgelegd.class, LeerlinggesprekVastgelegd.class);
        punt(Regel.LWOO_CRITERIA, "BUITEN_LANDELIJKE_CRITERIA", VerwerkLWOOBeschikking.class)
                .door(LWOOBeschikt.class, ArrangementToegekend.class, ArrangementAfgewezen.class);
        punt(Regel.LWOO_KLAS, "LWOO_KLAS_VOL", PlaatsInKlas.class).door(LeerlingInKlasGeplaatst.class);
        punt(Regel.LWOO_KLAS, "LWOO_INDIVIDUEEL", PlaatsInKlas.class).door(LeerlingInKlasGeplaatst.class);
        punt(Regel.LWOO_KLAS, "ONDERWIJSASSISTENT_ONTBREEKT", PlaatsInKlas.class)
                .door(LeerlingInKlasGeplaatst.class);
        // tlv
        punt(Regel.C_GRENS, "GRENS_NIET_BENOEMD", StelHandelingsverlegenheidVast.class)
                .door(HandelingsverlegenheidVastgesteld.class, TLVAanvraagIngetrokken.class);
        punt(Regel.TLV_BEGELEID, "SCHOOLKEUZEBEGELEIDING_ONTBREEKT", LegSchoolkeuzebegeleidingVast.class)
                .door(SchoolkeuzebegeleidingVastgelegd.class);
        punt(Regel.TLV_HANDTEKENING, "OUDERS_NIET_GEINFORMEERD", InformeerOuders.class)
                .door(OudersGeinformeerd.class, OuderakkoordTLVGeregistreerd.class, ZienswijzeOudersVastgelegd.class);
        // verzuim
        punt(Regel.VZ_MENTOR, "VERZUIMGESPREK_ONTBREEKT", LegVerzuimgesprekVast.class)
                .door(VerzuimgesprekGevoerd.class, VerzuimopvolgingVervallen.class);
        punt(Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD", InformeerOuders.class).door(OudersGeinformeerd.class);
        punt(Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD")
                .doorAls(VerzuimGemeldBijLeerplicht.class, e -> Boolean.TRUE.equals(e.oudersGeinformeerd()));
        punt(Regel.VZ_MELDEN, "IDENTITEIT_ONBEKEND", MeldVerzuimBijLeerplicht.class)
                .door(VerzuimGemeldBijLeerplicht.class, LeerplichtActieOntvangen.class);
        punt(Regel.BEHANDELING, "BEHANDELUREN_NIET_AFGESTEMD", StemBehandelurenAf.class)
                .door(BehandelurenAfgestemd.class);
        punt(Regel.BEHANDELING, "BEHANDELUREN_NIET_AFGESTEMD")
                .doorAls(AfwezigheidGeherkwalificeerd.class, e -> e.oudeSoort() == VerzuimSoort.BEHANDELUREN);
        // veiligheid
        punt(Regel.INCIDENT, "INCIDENT_ONTBREEKT", RegistreerIncident.class)
                .door(IncidentGeregistreerd.class, OOVBeeindigd.class);
        punt(Regel.SCHORSING_ONDERWIJS, "ONDERWIJS_TIJDENS_SCHORSING_ONTBREEKT", RegelOnderwijsBijSchorsing.class)
                .door(OnderwijsBijSchorsingGeregeld.class);
    }

    private Aandachtspunten() {}

    /** The item's id on the student's board. */
    static String id(String regel, String code) {
        return "aandacht:" + regel + ":" + code;
    }

    /** The events that settle something. */
    static Set<Class<?>> gebeurtenissen() {
        Set<Class<?>> alle = new HashSet<>();
        ALLE.forEach(a -> alle.addAll(a.gebeurtenissen()));
        return alle;
    }

    /** The points that there is a line for, by their ids on the board. */
    static Set<String> punten() {
        return ALLE.stream().map(Afhandeling::punt).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is a line for it. */
    static boolean kent(String id) {
        return punten().contains(id);
    }

    /** Whether what this point asks for has happened. */
    static boolean afgehandeld(String id, Gebeurtenis e) {
        return ALLE.stream()
                .anyMatch(a -> a.punt().equals(id)
                        && a.gebeurtenissen().contains(e.getClass())
                        && a.als().test(e));
    }

    /** The command that settles a point; null when none does. */
    static @Nullable Class<? extends Opdracht> actie(String id) {
        return ACTIES.get(id);
    }

    /** Every command that a point asks for, with the events that settle that point. */
    static Map<Class<?>, Set<Class<?>>> acties() {
        Map<Class<?>, Set<Class<?>>> acties = new HashMap<>();
        ALLE.stream().filter(a -> ACTIES.containsKey(a.punt())).forEach(a -> acties.computeIfAbsent(
                        Objects.requireNonNull(ACTIES.get(a.punt())), k -> new HashSet<>())
                .addAll(a.gebeurtenissen()));
        return acties;
    }

    private static Bouwer punt(Regel regel, String code, Class<? extends Opdracht> actie) {
        ACTIES.put(id(regel.name(), code), actie);
        return punt(regel, code);
    }

    private static Bouwer punt(Regel regel, String code) {
        return new Bouwer(id(regel.name(), code));
    }

    private record Bouwer(String punt) {

        @SafeVarargs
        final void door(Class<? extends Gebeurtenis>... gebeurtenissen) {
            ALLE.add(new Afhandeling(punt, e -> true, Set.of(gebeurtenissen)));
        }

        <E extends Gebeurtenis> void doorAls(Class<E> gebeurtenis, Predicate<E> voorwaarde) {
            ALLE.add(new Afhandeling(punt, e -> voorwaarde.test(gebeurtenis.cast(e)), Set.of(gebeurtenis)));
        }
    }
}
