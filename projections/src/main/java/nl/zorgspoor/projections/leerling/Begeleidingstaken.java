package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.opslag.Feit;

/** What guidance at school puts on the work board. */
final class Begeleidingstaken {

    private Begeleidingstaken() {}

    static void in(Taaklijst lijst) {
        // traject
        lijst.taak("ZorgGesignaleerd", "", TAAK, "LegLeerlinggesprekVast", Rol.MENTOR)
                .als(Begeleidingstaken::horenVanMentor)
                .volgens(Regel.LEERLING_EERST)
                .sluit("LeerlinggesprekVastgelegd");
        lijst.taak("ZorgGesignaleerd", "", TAAK, "LegOudergesprekVast", Rol.MENTOR)
                .naast("ouder")
                .als(f -> "OUDER".equals(f.tekst("signaalbron")))
                .sluit("OudergesprekVastgelegd");
        // until there is a report of its own, an urgent signal stands out until somebody took it up
        lijst.taak("ZorgGesignaleerd", "", AANDACHTSPUNT, null)
                .zonderOpdracht("ACUUT")
                .naast("acuut")
                .als(f -> f.ja("acuut"))
                .volgens(Regel.ACUUT)
                .sluit("LeerlinggesprekVastgelegd", "ConsultatieadviesGegeven", "CasusOvergenomen");
        lijst.taak("MentorIngeschakeld", "", TAAK, "LegLeerlinggesprekVast", Rol.MENTOR)
                .volgens(Regel.DOCENT_MENTOR)
                .sluit("LeerlinggesprekVastgelegd");
        lijst.taak("SignaalInMonitoring", "trajectId", TAAK, "BevestigSignaal", Rol.MENTOR)
                .volgens(Regel.BEVESTIGING)
                .voor("herzienOp")
                .sluit("SignaalBevestigd", "ConsultatieAangevraagd", "ZorgGesignaleerd");
        lijst.taak("ConsultatieAangevraagd", "trajectId", TAAK, "GeefConsultatieadvies", null)
                .volgens(Regel.CONSULT_TERMIJN)
                .voor("antwoordVoor")
                .sluit("ConsultatieadviesGegeven", "CasusOvergenomen");
        lijst.taak("ConsultatieTermijnVerstreken", "trajectId", AANDACHTSPUNT, "GeefConsultatieadvies", null)
                .volgens(Regel.CONSULT_TERMIJN)
                .voor("antwoordVoor")
                .sluit("ConsultatieadviesGegeven", "CasusOvergenomen");
        lijst.taak("CasusOvergenomen", "trajectId", TAAK, "StelProbleemanalyseOp", null)
                .volgens(Regel.ANALYSE)
                .sluit("ProbleemanalyseOpgesteld");
        lijst.taak("ProbleemanalyseOpgesteld", "trajectId", TAAK, "StelPlanVanAanpakVast", null)
                .volgens(Regel.PLAN_OPTIE)
                .sluit("PlanVanAanpakVastgesteld");
        lijst.taak("PlanVanAanpakVastgesteld", "trajectId", TAAK, "KoppelPlanTerug", null)
                .volgens(Regel.TERUGKOPPELING)
                .voor("terugkoppelenVoor")
                .sluitAls(f -> f.ja("volledig"), "PlanVanAanpakTeruggekoppeld");
        lijst.taak("LeerlingAangemeldBijOndersteuningsteam", "", TAAK, "ZetLeerlingOpAgenda", null)
                .volgens(Regel.ZORGLOKET)
                .sluit("LeerlingOpAgendaGezet");
        lijst.taak("HandelingsverlegenheidVastgesteld", "", TAAK, "ZoekAlternatieveSchool", null)
                .volgens(Regel.GRENS_LATER)
                .sluit("AlternatieveSchoolGevonden", "PlaatsingBevestigd");
        lijst.taak("TrajectGeevalueerd", "", TAAK, "SluitTrajectAf", null)
                .volgens(Regel.TRAJECT_EVAL)
                .als(f -> "VOLDOENDE".equals(f.tekst("effect")))
                .sluit("TrajectAfgesloten", "ZorgGesignaleerd");
        lijst.taak("NazorgGestart", "", TAAK, "RondNazorgAf", null)
                .volgens(Regel.NAZORG)
                .voor("periodeTot")
                .sluit("NazorgAfgerond");
        // flexzat
        lijst.taak("FlexZatAangevraagd", "flexZatId", TAAK, "PlanFlexZat", null)
                .volgens(Regel.FZ_OC)
                .sluit("FlexZatGepland", "FlexZatGeannuleerd");
        lijst.taak("FlexZatGehouden", "flexZatId", TAAK, "LegFlexZatUitkomstVast", null)
                .volgens(Regel.FZ_UITKOMST)
                .voor("uitkomstVoor")
                .sluit("FlexZatUitkomstVastgelegd", "FlexZatGeannuleerd");
        lijst.taak("FlexZatUitkomstVastgelegd", "", TAAK, null)
                .zonderOpdracht("OPP_VASTSTELLEN")
                .als(f -> f.tekst("oppVoor") != null)
                .volgens(Regel.OPP_TERMIJN)
                .voor("oppVoor")
                .sluitAls(f -> "OPP".equals(f.tekst("stukType")), "TLVStukToegevoegd");
        lijst.taak("FlexZatUitkomstVastgelegd", "", TAAK, null)
                .zonderOpdracht("VPI_INVULLEN")
                .naast("vpi")
                .als(f -> f.tekst("oppVoor") != null)
                .volgens(Regel.FZ_VOLGT)
                .sluitAls(f -> "VPI".equals(f.tekst("stukType")), "TLVStukToegevoegd");
        lijst.taak("FlexZatUitkomstVastgelegd", "", TAAK, "EvalueerTraject", null)
                .naast("evaluatie")
                .volgens(Regel.FZ_UITKOMST)
                .voor("evaluatieOp")
                .sluit("TrajectGeevalueerd");
        // plannen
        lijst.taak("HandelingsplanOpgesteld", "planId", TAAK, "EvalueerHandelingsplan", Rol.MENTOR)
                .volgens(Regel.HGW_VOLGORDE)
                .voor("evaluatieOp")
                .sluit("HandelingsplanGeevalueerd", "HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        lijst.taak("HandelingsplanBijgesteld", "planId", TAAK, "EvalueerHandelingsplan", Rol.MENTOR)
                .volgens(Regel.HGW_VOLGORDE)
                .voor("evaluatieOp")
                .sluit("HandelingsplanGeevalueerd", "HandelingsplanAfgesloten");
        lijst.taak("HandelingsplanGeevalueerd", "planId", TAAK, "StelHandelingsplanBij", Rol.MENTOR)
                .als(f -> !"VOLDOENDE".equals(f.tekst("effect")))
                .sluit("HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        lijst.taak("HandelingsplanGeevalueerd", "planId", TAAK, "SluitHandelingsplanAf", Rol.MENTOR)
                .als(f -> "VOLDOENDE".equals(f.tekst("effect")))
                .sluit("HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        lijst.taak("HandelingsplanUitgebleven", "", AANDACHTSPUNT, "StelHandelingsplanOp", Rol.MENTOR)
                .volgens(Regel.HP_VERPLICHT)
                .voor("opstellenVoor")
                .sluit("HandelingsplanOpgesteld");
        // interventies en onderzoek
        lijst.taak("InterventieGeevalueerd", "interventieId", TAAK, "BeeindigInterventie", null)
                .volgens(Regel.INTERV_EVAL)
                .sluit("InterventieBeeindigd", "InterventieVerlengd");
        lijst.taak("InterventieDuurOverschreden", "interventieId|planId", AANDACHTSPUNT, "EvalueerInterventie", null)
                .als(f -> !Regel.BP_KORT.name().equals(f.tekst("regel")))
                .volgens(Regel.INTERV_EVAL)
                .voor("einddatum")
                .sluit("InterventieGeevalueerd", "InterventieBeeindigd", "InterventieVerlengd");
        lijst.taak(
                        "InterventieDuurOverschreden",
                        "interventieId|planId",
                        AANDACHTSPUNT,
                        "EvalueerBegeleidingsplan",
                        null)
                .als(f -> Regel.BP_KORT.name().equals(f.tekst("regel")))
                .volgens(Regel.BP_KORT)
                .voor("einddatum")
                .sluit("BegeleidingsplanGeevalueerd");
        lijst.taak("OnderzoekAangevraagd", "onderzoekId", TAAK, "OntvangOnderzoeksverslag", null)
                .sluit("OnderzoeksverslagOntvangen");
        // jos
        lijst.taak("JOSAangevraagd", "josId", BESLUIT, "BesluitInzetJOS", null)
                .volgens(Regel.JOS_FORMULIER)
                .sluit("InzetJOSBesloten");
        lijst.taak("InzetJOSBesloten", "josId", TAAK, "VulJOSAanmeldformulierIn", Rol.MENTOR)
                .als(f -> f.ja("besluit"))
                .volgens(Regel.JOS_FORMULIER)
                .sluit("JOSAanmeldformulierIngevuld");
        lijst.taak("JOSStartgesprekUitgebleven", "josId", AANDACHTSPUNT, "LegJOSStartgesprekVast", Rol.JOS_MEDEWERKER)
                .volgens(Regel.JOS_STARTGESPREK)
                .voor("startgesprekVoor")
                .sluit("JOSStartgesprekGevoerd", "JOSVoortijdigBeeindigd");
        lijst.taak("JOSAfrondingGevraagd", "josId", TAAK, "RondJOSAf", Rol.JOS_MEDEWERKER)
                .volgens(Regel.JOS_VERVOLG)
                .sluit("JOSAfgerond", "JOSVoortijdigBeeindigd");
        lijst.taak("JOSSessieGemist", "josId", AANDACHTSPUNT, "LegJOSSessieVast", Rol.JOS_MEDEWERKER)
                .volgens(Regel.JOS_WEKELIJKS)
                .sluit("JOSSessieVastgelegd", "JOSAfrondingGevraagd", "JOSAfgerond", "JOSVoortijdigBeeindigd");
        lijst.taak("JOSMaximumduurNadert", "josId", AANDACHTSPUNT, "RondJOSAf", Rol.JOS_MEDEWERKER)
                .voor("einddatum")
                .sluit("JOSMaximumduurBereikt", "JOSAfgerond", "JOSVoortijdigBeeindigd");
        lijst.taak("JOSMaximumduurBereikt", "josId", AANDACHTSPUNT, "RondJOSAf", Rol.JOS_MEDEWERKER)
                .voor("einddatum")
                .sluit("JOSAfgerond", "JOSVoortijdigBeeindigd");
        lijst.taak("NaJOSDoorverwezen", "", TAAK, "BereidVerwijzingVoor", null)
                .als(f -> "SOCIAAL_TEAM".equals(f.tekst("naar")))
                .sluit("VerwijzingVoorbereid");
        // R152: to the other places a student goes by way of the Flex-Zat
        lijst.taak("NaJOSDoorverwezen", "", TAAK, "VraagFlexZatAan", null)
                .naast("flexzat")
                .als(f -> !"SOCIAAL_TEAM".equals(f.tekst("naar")))
                .volgens(Regel.JOS_VERVOLG)
                .sluit("FlexZatAangevraagd");
    }

    /** Who else than teacher or mentor signals, calls nobody in (R62); the talk with the student is still the mentor's. */
    private static boolean horenVanMentor(Feit f) {
        Rol door = f.vastgelegd().rol();
        return List.of("LEERLING", "MEDELEERLING", "VERZUIM").contains(f.eis("signaalbron"))
                && door != Rol.DOCENT
                && door != Rol.MENTOR;
    }
}
