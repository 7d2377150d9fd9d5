package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;
import static nl.zorgspoor.projections.leerling.Taken.Soort.VERWIJZING;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.opslag.Feit;
import org.jspecify.annotations.Nullable;

/**
 * What events put on the work board and what takes it off again, beside the terms: one line per task. Where a term of the
 * student asks for the same next action, the term is shown and the task is not.
 */
public final class Taken {

    /** The kinds of item. */
    public enum Soort {
        TERMIJN,
        TAAK,
        AANDACHTSPUNT,
        VERWIJZING,
        BESLUIT
    }

    static final List<Taak> ALLE = new ArrayList<>();

    static final List<Sluiting> SLUITINGEN = new ArrayList<>();

    static {
        // aanmelding
        taak("PlaatsingsadviesUitgebracht", "aanmeldingId", BESLUIT, "BesluitOverToelating", Rol.DIRECTEUR)
                .volgens(Regel.TI_ADVIES)
                .sluit("ToelatingBesloten", "AanmeldingIngetrokken");
        taak("LeerlingTijdelijkGeplaatst", "aanmeldingId", BESLUIT, "BesluitOverToelating", Rol.DIRECTEUR)
                .volgens(Regel.ZP_TIJDELIJK)
                .sluit("ToelatingBesloten", "AanmeldingIngetrokken");
        taak("ToelatingBesloten", "aanmeldingId", TAAK, "InformeerOudersOverBesluit", Rol.AFDELINGSLEIDER)
                .volgens(Regel.TI_INFORMEREN)
                .voor("informerenVoor")
                .sluit("OudersOverBesluitGeinformeerd", "AanmeldingIngetrokken");
        taak("AanvullendeInformatieOpgevraagd", "aanmeldingId", TAAK, "OntvangAanvullendeInformatie", null)
                .volgens(Regel.AANVULLEND)
                .sluit("AanvullendeInformatieOntvangen", "ToelatingBesloten", "AanmeldingIngetrokken");
        taak("GastleerlingschapGestart", "aanmeldingId", TAAK, "EvalueerGastleerlingschap", Rol.AFDELINGSLEIDER)
                .volgens(Regel.GAST_EINDE)
                .voor("evaluatieOp")
                .sluit("GastleerlingschapGeevalueerd", "GastleerlingschapBeeindigd");
        taak(
                        "GastleerlingschapTermijnVerstreken",
                        "aanmeldingId",
                        AANDACHTSPUNT,
                        "BeeindigGastleerlingschap",
                        Rol.RECTOR)
                .voor("einddatum")
                .sluit("GastleerlingschapBeeindigd");
        taak("TaalvoorzieningTermijnVerstreken", "", AANDACHTSPUNT, "RondTaalvoorzieningAf", null)
                .voor("uiterlijkTot")
                .sluit("TaalvoorzieningAfgerond");
        taak("ZorgplichtTermijnNadert", "aanmeldingId", AANDACHTSPUNT, "BesluitOverToelating", null)
                .volgens(Regel.ZP_TERMIJN)
                .voor("einddatum")
                .sluitAls(
                        Taken::isElders,
                        "ToelatingBesloten",
                        "AanmeldingIngetrokken",
                        "ZorgplichtTermijnVerstreken",
                        "ZorgplichtTermijnVerlengd",
                        "VoorkeurschoolOpgegeven");
        taak("ZorgplichtTermijnVerstreken", "aanmeldingId", AANDACHTSPUNT, "BesluitOverToelating", null)
                .als(f -> !"TIEN_WEKEN".equals(f.tekst("fase")))
                .volgens(Regel.ZP_TERMIJN)
                .voor("einddatum")
                .sluitAls(Taken::isElders, "ToelatingBesloten", "AanmeldingIngetrokken", "VoorkeurschoolOpgegeven");
        taak("ZorgplichtTermijnVerstreken", "aanmeldingId", AANDACHTSPUNT, "PlaatsTijdelijk", null)
                .als(f -> "TIEN_WEKEN".equals(f.tekst("fase")))
                .volgens(Regel.ZP_TIJDELIJK)
                .voor("einddatum")
                .sluitAls(
                        Taken::isElders,
                        "LeerlingTijdelijkGeplaatst",
                        "ToelatingBesloten",
                        "AanmeldingIngetrokken",
                        "VoorkeurschoolOpgegeven");
        taak("AlternatieveSchoolGezocht", "aanmeldingId", TAAK, "ZoekAlternatieveSchool", null)
                .volgens(Regel.ZORGPLICHT)
                .sluit("AlternatieveSchoolGevonden", "LeerlingToegelaten", "AanmeldingIngetrokken");
        // toestemming
        taak("ToestemmingVerlopen", "doel", AANDACHTSPUNT, "VraagToestemming", null)
                .als(f -> f.tekst("opgevolgdDoor") == null)
                .volgens(Regel.TOEST_VERLOPEN)
                .sluit("ToestemmingVerleend");
        taak("ToestemmingGevraagd", "toestemmingId", TAAK, "VerleenToestemming", Rol.OUDER)
                .volgens(Regel.TOEST_INHOUD)
                .sluit("ToestemmingVerleend", "ToestemmingGeweigerd");
        taak("ToestemmingGeweigerd", "doel", AANDACHTSPUNT, "VraagToestemming", null)
                .volgens(Regel.TOEST_LEEFTIJD)
                .sluit("ToestemmingVerleend");
        taak("ToestemmingVernieuwenGevraagd", "doel", TAAK, "VraagToestemming", null)
                .volgens(Regel.TOEST_VERLOPEN)
                .voor("geldigTot")
                .sluit("ToestemmingVerleend", "ToestemmingIngetrokken", "ToestemmingVerlopen");
        // informatie
        taak("GeenMedewerkingVastgelegd", "", TAAK, "LegOudergesprekVast", null)
                .volgens(Regel.MEDEWERKING)
                .sluit("OudergesprekVastgelegd", "HandelingsverlegenheidVastgesteld");
        taak("InzageGevraagd", "verzoekId", TAAK, "VerleenInzage", null)
                .volgens(Regel.INZAGE)
                .voor("uiterlijkOp")
                .sluit("InzageVerleend");
        taak("InzageTermijnVerstreken", "verzoekId", AANDACHTSPUNT, "VerleenInzage", null)
                .volgens(Regel.INZAGE)
                .voor("uiterlijkOp")
                .sluit("InzageVerleend");
        // traject
        taak("ZorgGesignaleerd", "", TAAK, "LegLeerlinggesprekVast", Rol.MENTOR)
                .als(Taken::horenVanMentor)
                .volgens(Regel.LEERLING_EERST)
                .sluit("LeerlinggesprekVastgelegd");
        taak("ZorgGesignaleerd", "", TAAK, "LegOudergesprekVast", Rol.MENTOR)
                .naast("ouder")
                .als(f -> "OUDER".equals(f.tekst("signaalbron")))
                .sluit("OudergesprekVastgelegd");
        taak("MentorIngeschakeld", "", TAAK, "LegLeerlinggesprekVast", Rol.MENTOR)
                .volgens(Regel.DOCENT_MENTOR)
                .sluit("LeerlinggesprekVastgelegd");
        taak("SignaalInMonitoring", "trajectId", TAAK, "BevestigSignaal", Rol.MENTOR)
                .volgens(Regel.BEVESTIGING)
                .voor("herzienOp")
                .sluit("SignaalBevestigd", "ConsultatieAangevraagd", "ZorgGesignaleerd");
        taak("ConsultatieAangevraagd", "trajectId", TAAK, "GeefConsultatieadvies", null)
                .volgens(Regel.CONSULT_TERMIJN)
                .voor("antwoordVoor")
                .sluit("ConsultatieadviesGegeven", "CasusOvergenomen");
        taak("ConsultatieTermijnVerstreken", "trajectId", AANDACHTSPUNT, "GeefConsultatieadvies", null)
                .volgens(Regel.CONSULT_TERMIJN)
                .voor("antwoordVoor")
                .sluit("ConsultatieadviesGegeven", "CasusOvergenomen");
        taak("CasusOvergenomen", "trajectId", TAAK, "StelProbleemanalyseOp", null)
                .volgens(Regel.ANALYSE)
                .sluit("ProbleemanalyseOpgesteld");
        taak("ProbleemanalyseOpgesteld", "trajectId", TAAK, "StelPlanVanAanpakVast", null)
                .volgens(Regel.PLAN_OPTIE)
                .sluit("PlanVanAanpakVastgesteld");
        taak("PlanVanAanpakVastgesteld", "trajectId", TAAK, "KoppelPlanTerug", null)
                .volgens(Regel.TERUGKOPPELING)
                .voor("terugkoppelenVoor")
                .sluitAls(f -> f.ja("volledig"), "PlanVanAanpakTeruggekoppeld");
        taak("LeerlingAangemeldBijOndersteuningsteam", "", TAAK, "ZetLeerlingOpAgenda", null)
                .volgens(Regel.ZORGLOKET)
                .sluit("LeerlingOpAgendaGezet");
        taak("HandelingsverlegenheidVastgesteld", "", TAAK, "ZoekAlternatieveSchool", null)
                .volgens(Regel.GRENS_LATER)
                .sluit("AlternatieveSchoolGevonden", "PlaatsingBevestigd");
        taak("TrajectGeevalueerd", "", TAAK, "SluitTrajectAf", null)
                .volgens(Regel.TRAJECT_EVAL)
                .als(f -> "VOLDOENDE".equals(f.tekst("effect")))
                .sluit("TrajectAfgesloten", "ZorgGesignaleerd");
        taak("NazorgGestart", "", TAAK, "RondNazorgAf", null)
                .volgens(Regel.NAZORG)
                .voor("periodeTot")
                .sluit("NazorgAfgerond");
        // flexzat
        taak("FlexZatAangevraagd", "flexZatId", TAAK, "PlanFlexZat", null)
                .volgens(Regel.FZ_OC)
                .sluit("FlexZatGepland", "FlexZatGeannuleerd");
        taak("FlexZatGehouden", "flexZatId", TAAK, "LegFlexZatUitkomstVast", null)
                .volgens(Regel.FZ_UITKOMST)
                .voor("uitkomstVoor")
                .sluit("FlexZatUitkomstVastgelegd", "FlexZatGeannuleerd");
        taak("FlexZatUitkomstVastgelegd", "", TAAK, "StelOPPVast", null)
                .als(f -> f.tekst("oppVoor") != null)
                .volgens(Regel.OPP_TERMIJN)
                .voor("oppVoor")
                .sluit("OPPVastgesteld");
        taak("FlexZatUitkomstVastgelegd", "", TAAK, "VulVPIIn", null)
                .naast("vpi")
                .als(f -> f.tekst("oppVoor") != null)
                .volgens(Regel.FZ_VOLGT)
                .sluit("VPIIngevuld", "OPPVastgesteld");
        taak("FlexZatUitkomstVastgelegd", "", TAAK, "EvalueerTraject", null)
                .naast("evaluatie")
                .volgens(Regel.FZ_UITKOMST)
                .voor("evaluatieOp")
                .sluit("TrajectGeevalueerd");
        // plannen
        taak("HandelingsplanOpgesteld", "planId", TAAK, "EvalueerHandelingsplan", Rol.MENTOR)
                .volgens(Regel.HGW_VOLGORDE)
                .voor("evaluatieOp")
                .sluit("HandelingsplanGeevalueerd", "HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        taak("HandelingsplanBijgesteld", "planId", TAAK, "EvalueerHandelingsplan", Rol.MENTOR)
                .volgens(Regel.HGW_VOLGORDE)
                .voor("evaluatieOp")
                .sluit("HandelingsplanGeevalueerd", "HandelingsplanAfgesloten");
        taak("HandelingsplanGeevalueerd", "planId", TAAK, "StelHandelingsplanBij", Rol.MENTOR)
                .als(f -> !"VOLDOENDE".equals(f.tekst("effect")))
                .sluit("HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        taak("HandelingsplanGeevalueerd", "planId", TAAK, "SluitHandelingsplanAf", Rol.MENTOR)
                .als(f -> "VOLDOENDE".equals(f.tekst("effect")))
                .sluit("HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        taak("HandelingsplanUitgebleven", "", AANDACHTSPUNT, "StelHandelingsplanOp", Rol.MENTOR)
                .volgens(Regel.HP_VERPLICHT)
                .voor("opstellenVoor")
                .sluit("HandelingsplanOpgesteld");
        // interventies en onderzoek
        taak("InterventieGeevalueerd", "interventieId", TAAK, "BeeindigInterventie", null)
                .volgens(Regel.INTERV_EVAL)
                .sluit("InterventieBeeindigd", "InterventieVerlengd");
        taak("InterventieDuurOverschreden", "interventieId|planId", AANDACHTSPUNT, "EvalueerInterventie", null)
                .als(f -> !Regel.BP_KORT.name().equals(f.tekst("regel")))
                .volgens(Regel.INTERV_EVAL)
                .voor("einddatum")
                .sluit("InterventieBeeindigd", "InterventieVerlengd");
        taak("InterventieDuurOverschreden", "interventieId|planId", AANDACHTSPUNT, "EvalueerBegeleidingsplan", null)
                .als(f -> Regel.BP_KORT.name().equals(f.tekst("regel")))
                .volgens(Regel.BP_KORT)
                .voor("einddatum")
                .sluit("BegeleidingsplanGeevalueerd");
        taak("OnderzoekAangevraagd", "onderzoekId", TAAK, "OntvangOnderzoeksverslag", null)
                .sluit("OnderzoeksverslagOntvangen");
        taak("OPPVastgesteld", "oppId", TAAK, "RegistreerOPP", Rol.ADMINISTRATIE)
                .volgens(Regel.OPP_ROD)
                .sluit("OPPGeregistreerd", "OPPBeeindigd");
        taak("OPPTermijnVerstreken", "", AANDACHTSPUNT, "StelOPPVast", null)
                .volgens(Regel.OPP_TERMIJN)
                .sluit("OPPVastgesteld");
        taak("InstemmingOPPGeweigerd", "oppId", AANDACHTSPUNT, "BespreekOPPMetOuders", null)
                .sluit("OPPOndertekend", "OPPBeeindigd");
        // jos
        taak("JOSAangevraagd", "josId", BESLUIT, "BesluitInzetJOS", null)
                .volgens(Regel.JOS_FORMULIER)
                .sluit("InzetJOSBesloten");
        taak("InzetJOSBesloten", "josId", TAAK, "VulJOSAanmeldformulierIn", Rol.MENTOR)
                .als(f -> f.ja("besluit"))
                .volgens(Regel.JOS_FORMULIER)
                .sluit("JOSAanmeldformulierIngevuld");
        taak("JOSStartgesprekUitgebleven", "josId", AANDACHTSPUNT, "LegJOSStartgesprekVast", Rol.JOS_MEDEWERKER)
                .volgens(Regel.JOS_STARTGESPREK)
                .voor("startgesprekVoor")
                .sluit("JOSStartgesprekGevoerd", "JOSVoortijdigBeeindigd");
        taak("JOSAfrondingGevraagd", "josId", TAAK, "RondJOSAf", Rol.JOS_MEDEWERKER)
                .volgens(Regel.JOS_VERVOLG)
                .sluit("JOSAfgerond", "JOSVoortijdigBeeindigd");
        taak("JOSSessieGemist", "josId", AANDACHTSPUNT, "LegJOSSessieVast", Rol.JOS_MEDEWERKER)
                .volgens(Regel.JOS_WEKELIJKS)
                .sluit("JOSSessieVastgelegd", "JOSAfrondingGevraagd", "JOSAfgerond", "JOSVoortijdigBeeindigd");
        taak("JOSMaximumduurNadert", "josId", AANDACHTSPUNT, "RondJOSAf", Rol.JOS_MEDEWERKER)
                .voor("einddatum")
                .sluit("JOSMaximumduurBereikt", "JOSAfgerond", "JOSVoortijdigBeeindigd");
        taak("JOSMaximumduurBereikt", "josId", AANDACHTSPUNT, "RondJOSAf", Rol.JOS_MEDEWERKER)
                .voor("einddatum")
                .sluit("JOSAfgerond", "JOSVoortijdigBeeindigd");
        taak("NaJOSDoorverwezen", "", TAAK, "BereidVerwijzingVoor", null)
                .als(f -> "SOCIAAL_TEAM".equals(f.tekst("naar")))
                .sluit("VerwijzingVoorbereid");
        taak("NaJOSDoorverwezen", "", TAAK, "VraagOOVAan", null)
                .als(f -> "OOV".equals(f.tekst("naar")))
                .sluit("OOVAangevraagd");
        taak("NaJOSDoorverwezen", "", TAAK, "VraagArrangementAan", null)
                .als(f -> "BPO".equals(f.tekst("naar")))
                .sluit("ArrangementAangevraagd");
        // arrangement
        taak("ArrangementAangevraagd", "arrangementId", BESLUIT, "VerwerkArrangementbesluit", Rol.SWV_CONSULENT)
                .sluit("ArrangementToegekend", "ArrangementAfgewezen");
        taak("ArrangementToegekend", "arrangementId", TAAK, "StartArrangement", null)
                .sluit("ArrangementGestart", "ArrangementBeeindigd");
        // tlv
        taak("TLVDossierGestart", "tlvId", TAAK, "VraagTLVAan", null).sluit("TLVAangevraagd", "TLVAanvraagIngetrokken");
        taak("TLVAangevraagd", "tlvId", BESLUIT, "VerwerkTLVBesluit", Rol.SWV_CTA)
                .volgens(Regel.TLV_TERMIJN)
                .voor("beslisVoor")
                .sluit("TLVAfgegeven", "TLVGeweigerd", "TLVAanvraagIngetrokken");
        taak("TLVAanvullingGevraagd", "tlvId", TAAK, "VulTLVAan", null).sluit("TLVAangevuld", "TLVAanvraagIngetrokken");
        taak("TLVAfgegeven", "tlvId", TAAK, "RegistreerTLV", Rol.ADMINISTRATIE)
                .sluitAls(f -> "ROD".equals(f.tekst("systeem")), "TLVGeregistreerd");
        taak("BezwaarTLVIngediend", "tlvId", BESLUIT, "VerwerkBezwaarbesluit", Rol.SWV_CONSULENT)
                .sluit("BezwaarTLVBesloten");
        taak("PlaatsingAfgewezen", "tlvId", AANDACHTSPUNT, "MeldAanBijSpeciaalOnderwijs", null)
                .sluit("PlaatsingBevestigd", "AangemeldBijSpeciaalOnderwijs");
        taak("TLVBeslistermijnVerstreken", "tlvId", AANDACHTSPUNT, "VerwerkTLVBesluit", null)
                .volgens(Regel.TLV_TERMIJN)
                .voor("beslisVoor")
                .sluit("TLVAfgegeven", "TLVGeweigerd", "TLVAanvullingGevraagd", "TLVAanvraagIngetrokken");
        taak("TLVGeweigerd", "tlvId", BESLUIT, "MaakBezwaarTLV", Rol.DIRECTEUR)
                .voor("bezwaarTot")
                .sluit("BezwaarTLVIngediend", "TLVAanvraagIngetrokken", "TLVAfgegeven");
        taak("TLVVerlooptBinnenkort", "tlvId", AANDACHTSPUNT, "VraagTLVAan", null)
                .voor("geldigTot")
                .sluit("TLVVerlopen", "TLVAanvraagIngetrokken");
        taak("TLVVerlopen", "tlvId", AANDACHTSPUNT, "VraagTLVAan", null)
                .voor("geldigTot")
                .sluit("TLVAanvraagIngetrokken");
        // verwijzing
        taak("VerwijzingVoorbereid", "verwijzingId", VERWIJZING, "VerzendVerwijzing", null)
                .sluit("VerwijzingVerzonden", "VerwijzingIngetrokken");
        taak("VerwijzingVerzonden", "verwijzingId", VERWIJZING, "VerwerkTerugmelding", null)
                .volgens(Regel.VW_REACTIE)
                .voor("reactieVoor")
                .sluit(
                        "VerwijzingGeaccepteerd",
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitDoorPartnerGenomen",
                        "BegeleidingDoorPartnerAfgesloten",
                        "VerwijzingIngetrokken");
        taak("VerwijzingGeaccepteerd", "verwijzingId", VERWIJZING, "VerwerkTerugmelding", null)
                .sluit(
                        "BegeleidingDoorPartnerAfgesloten",
                        "BesluitDoorPartnerGenomen",
                        "VerwijzingIngetrokken",
                        "JOSAfgerond");
        taak("VerwijzingReactieUitgebleven", "verwijzingId", AANDACHTSPUNT, "VerwerkTerugmelding", null)
                .volgens(Regel.VW_REACTIE)
                .voor("reactieVoor")
                .sluit(
                        "VerwijzingGeaccepteerd",
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitDoorPartnerGenomen",
                        "BegeleidingDoorPartnerAfgesloten",
                        "VerwijzingIngetrokken");
        taak("VerwijzingVerzonden", "verwijzingId", TAAK, "MeldVerwijzingZelfVerstuurd", null)
                .naast("zelf")
                .als(Taken::zonderKanaal)
                .sluit(
                        "VerwijzingZelfVerstuurd",
                        "VerwijzingOntvangenDoorPartner",
                        "AanvullingDoorPartnerGevraagd",
                        "VerwijzingGeaccepteerd",
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitDoorPartnerGenomen",
                        "AdviesDoorPartnerGegeven",
                        "BegeleidingDoorPartnerAfgesloten",
                        "VerwijzingIngetrokken");
        taak("VerwijzingIngetrokken", "verwijzingId", TAAK, "MeldVerwijzingZelfVerstuurd", null)
                .volgens(Regel.TOEST_INTREKKEN)
                .als(f -> f.ja("verzonden") && zonderKanaal(f))
                .sluit("VerwijzingZelfVerstuurd");
        taak("VerwijzingGeweigerdDoorPartner", "", TAAK, "BereidVerwijzingVoor", null)
                .volgens(Regel.VW_GEWEIGERD)
                .voor("vervolgVoor")
                .sluit("VerwijzingVoorbereid", "VerwijzingVerzonden", "VerwijzingIngetrokken");
        // verzuim en veiligheid
        taak("VerzuimdrempelBereikt", "", TAAK, "MeldVerzuimBijLeerplicht", Rol.VERZUIMCOORDINATOR)
                .volgens(Regel.VZ_MELDEN)
                .voor("meldenVoor")
                .sluit("VerzuimGemeldBijLeerplicht");
        taak("VerzuimmeldingTeLaat", "", AANDACHTSPUNT, "MeldVerzuimBijLeerplicht", Rol.VERZUIMCOORDINATOR)
                .volgens(Regel.VZ_MELDEN)
                .voor("meldenVoor")
                .sluit("VerzuimGemeldBijLeerplicht");
        taak("VerzuimGemeldBijLeerplicht", "verwijzingId", VERWIJZING, "VerwerkLeerplichtBericht", null)
                .voor("reactieVoor")
                .sluit("LeerplichtActieOntvangen");
        taak("LeerplichtReactieUitgebleven", "verwijzingId", AANDACHTSPUNT, "VerwerkLeerplichtBericht", null)
                .voor("reactieVoor")
                .sluit("LeerplichtActieOntvangen");
        taak("VerzuimopvolgingUitgebleven", "", AANDACHTSPUNT, "LegVerzuimgesprekVast", Rol.MENTOR)
                .volgens(Regel.VZ_MENTOR)
                .voor("opvolgenVoor")
                .sluit("VerzuimgesprekGevoerd");
        taak("ZorgwekkendZiekteverzuimGesignaleerd", "", AANDACHTSPUNT, "VerwijsNaarSchoolverpleegkundige", null)
                .volgens(Regel.VZ_ZIEK)
                .sluit("VerwezenNaarSchoolverpleegkundige", "VerzuimgesprekGevoerd");
        taak("ThuiszitterVastgesteld", "", AANDACHTSPUNT, "MeldThuiszitterBijSWV", Rol.VERZUIMCOORDINATOR)
                .sluit("ThuiszitterGemeldBijSWV", "ThuiszittenBeeindigd");
        taak("AcuteSituatieGemeld", "meldingId", TAAK, "ZetDirecteActieUit", null)
                .volgens(Regel.ACUUT)
                .sluit("DirecteActieUitgezet");
        taak("TimeOutVaakGebruikt", "kaartId", AANDACHTSPUNT, "TrekTimeOutKaartIn", null)
                .sluit("TimeOutKaartIngetrokken");
    }

    private Taken() {}

    /** Who else than teacher or mentor signals, calls nobody in (R62); the talk with the student is still the mentor's. */
    private static boolean horenVanMentor(Feit f) {
        Rol door = f.vastgelegd().rol();
        return List.of("LEERLING", "MEDELEERLING", "VERZUIM").contains(f.eis("signaalbron"))
                && door != Rol.DOCENT
                && door != Rol.MENTOR;
    }

    /** Our messages do not reach this partner: somebody has to send it. */
    private static boolean zonderKanaal(Feit f) {
        return !PartnerType.valueOf(f.eis("partnerType")).heeftKanaal();
    }

    /** R12: naming this school of first choice leaves the duty here; every other event that closes a task closes it. */
    private static boolean isElders(Feit f) {
        return !f.heeft("dezeSchool") || !f.ja("dezeSchool");
    }

    private static Bouwer taak(String opent, String sleutel, Soort soort, String actie, @Nullable Rol eigenaar) {
        return new Bouwer(new Taak(soort, opent, f -> true, sleutel, actie, eigenaar, null, f -> null, ""));
    }

    /** An event that takes tasks off when a condition holds. */
    record Sluiting(String gebeurtenis, Predicate<Feit> als, Taak taak) {}

    private record Bouwer(Taak taak) {
        Bouwer als(Predicate<Feit> voorwaarde) {
            return new Bouwer(taak.als(voorwaarde));
        }

        Bouwer naast(String wat) {
            return new Bouwer(taak.naast(wat));
        }

        Bouwer voor(String component) {
            return new Bouwer(taak.voor(component));
        }

        Bouwer volgens(Regel regel) {
            return new Bouwer(taak.volgens(regel));
        }

        void sluit(String... gebeurtenissen) {
            sluitAls(f -> true, gebeurtenissen);
        }

        void sluitAls(Predicate<Feit> voorwaarde, String... gebeurtenissen) {
            ALLE.add(taak);
            for (String g : gebeurtenissen) {
                SLUITINGEN.add(new Sluiting(g, voorwaarde, taak));
            }
        }
    }
}
