package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.opslag.Feit;

/** What entry, consent and information put on the work board. */
final class Instroomtaken {

    private Instroomtaken() {}

    static void in(Taaklijst lijst) {
        // aanmelding
        lijst.taak("PlaatsingsadviesUitgebracht", "aanmeldingId", BESLUIT, "BesluitOverToelating", Rol.DIRECTEUR)
                .volgens(Regel.TI_ADVIES)
                .sluit("ToelatingBesloten", "AanmeldingIngetrokken");
        lijst.taak("LeerlingTijdelijkGeplaatst", "aanmeldingId", BESLUIT, "BesluitOverToelating", Rol.DIRECTEUR)
                .volgens(Regel.ZP_TIJDELIJK)
                .sluit("ToelatingBesloten", "AanmeldingIngetrokken");
        lijst.taak("ToelatingBesloten", "aanmeldingId", TAAK, "InformeerOudersOverBesluit", Rol.AFDELINGSLEIDER)
                .volgens(Regel.TI_INFORMEREN)
                .voor("informerenVoor")
                .sluit("OudersOverBesluitGeinformeerd", "AanmeldingIngetrokken");
        lijst.taak("AanvullendeInformatieOpgevraagd", "aanmeldingId", TAAK, "OntvangAanvullendeInformatie", null)
                .volgens(Regel.AANVULLEND)
                .sluit("AanvullendeInformatieOntvangen", "ToelatingBesloten", "AanmeldingIngetrokken");
        lijst.taak("GastleerlingschapGestart", "aanmeldingId", TAAK, "EvalueerGastleerlingschap", Rol.AFDELINGSLEIDER)
                .volgens(Regel.GAST_EINDE)
                .voor("evaluatieOp")
                .sluit("GastleerlingschapGeevalueerd", "GastleerlingschapBeeindigd");
        lijst.taak(
                        "GastleerlingschapTermijnVerstreken",
                        "aanmeldingId",
                        AANDACHTSPUNT,
                        "BeeindigGastleerlingschap",
                        Rol.RECTOR)
                .voor("einddatum")
                .sluit("GastleerlingschapBeeindigd");
        lijst.taak("TaalvoorzieningTermijnVerstreken", "", AANDACHTSPUNT, "RondTaalvoorzieningAf", null)
                .voor("uiterlijkTot")
                .sluit("TaalvoorzieningAfgerond");
        lijst.taak("ZorgplichtTermijnNadert", "aanmeldingId", AANDACHTSPUNT, "BesluitOverToelating", null)
                .volgens(Regel.ZP_TERMIJN)
                .voor("einddatum")
                .sluitAls(
                        Instroomtaken::isElders,
                        "ToelatingBesloten",
                        "AanmeldingIngetrokken",
                        "ZorgplichtTermijnVerstreken",
                        "ZorgplichtTermijnVerlengd",
                        "VoorkeurschoolOpgegeven");
        lijst.taak("ZorgplichtTermijnVerstreken", "aanmeldingId", AANDACHTSPUNT, "BesluitOverToelating", null)
                .als(f -> !"TIEN_WEKEN".equals(f.tekst("fase")))
                .volgens(Regel.ZP_TERMIJN)
                .voor("einddatum")
                .sluitAls(
                        Instroomtaken::isElders,
                        "ToelatingBesloten",
                        "AanmeldingIngetrokken",
                        "VoorkeurschoolOpgegeven");
        lijst.taak("ZorgplichtTermijnVerstreken", "aanmeldingId", AANDACHTSPUNT, "PlaatsTijdelijk", null)
                .als(f -> "TIEN_WEKEN".equals(f.tekst("fase")))
                .volgens(Regel.ZP_TIJDELIJK)
                .voor("einddatum")
                .sluitAls(
                        Instroomtaken::isElders,
                        "LeerlingTijdelijkGeplaatst",
                        "ToelatingBesloten",
                        "AanmeldingIngetrokken",
                        "VoorkeurschoolOpgegeven");
        lijst.taak("AlternatieveSchoolGezocht", "aanmeldingId", TAAK, "ZoekAlternatieveSchool", null)
                .volgens(Regel.ZORGPLICHT)
                .sluit("AlternatieveSchoolGevonden", "LeerlingToegelaten", "AanmeldingIngetrokken");
        // toestemming
        lijst.taak("ToestemmingVerlopen", "doel", AANDACHTSPUNT, "VraagToestemming", null)
                .als(f -> f.tekst("opgevolgdDoor") == null)
                .volgens(Regel.TOEST_VERLOPEN)
                .sluit("ToestemmingVerleend");
        lijst.taak("ToestemmingGevraagd", "toestemmingId", TAAK, "VerleenToestemming", Rol.OUDER)
                .volgens(Regel.TOEST_INHOUD)
                .sluit("ToestemmingVerleend", "ToestemmingGeweigerd");
        lijst.taak("ToestemmingGeweigerd", "doel", AANDACHTSPUNT, "VraagToestemming", null)
                .volgens(Regel.TOEST_LEEFTIJD)
                .sluit("ToestemmingVerleend");
        lijst.taak("ToestemmingBetwist", "toestemmingId", TAAK, "HandelBetwistingAf", null)
                .volgens(Regel.TOEST_LEEFTIJD)
                .sluit("BetwistingAfgehandeld", "ToestemmingIngetrokken", "ToestemmingVerlopen");
        lijst.taak("ToestemmingVernieuwenGevraagd", "doel", TAAK, "VraagToestemming", null)
                .volgens(Regel.TOEST_VERLOPEN)
                .voor("geldigTot")
                .sluit("ToestemmingVerleend", "ToestemmingIngetrokken", "ToestemmingVerlopen");
        // informatie
        lijst.taak("GeenMedewerkingVastgelegd", "", TAAK, "LegOudergesprekVast", null)
                .volgens(Regel.MEDEWERKING)
                .sluit("OudergesprekVastgelegd", "HandelingsverlegenheidVastgesteld");
        lijst.taak("InzageGevraagd", "verzoekId", TAAK, "VerleenInzage", null)
                .volgens(Regel.INZAGE)
                .voor("uiterlijkOp")
                .sluit("InzageVerleend");
        lijst.taak("InzageTermijnVerstreken", "verzoekId", AANDACHTSPUNT, "VerleenInzage", null)
                .volgens(Regel.INZAGE)
                .voor("uiterlijkOp")
                .sluit("InzageVerleend");
    }

    /** R12: naming this school of first choice leaves the duty here; every other event that closes a task closes it. */
    private static boolean isElders(Feit f) {
        return !f.heeft("dezeSchool") || !f.ja("dezeSchool");
    }
}
