package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;
import static nl.zorgspoor.projections.leerling.Taken.Soort.VERWIJZING;

import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.opslag.Feit;
import org.bson.Document;

/** What goes to partners and the authorities, and safety, put on the work board. */
final class Partnertaken {

    /** A student may have several thresholds and signals open. */
    private static final String DREMPEL = "drempel+datum";

    private Partnertaken() {}

    static void in(Taaklijst lijst) {
        // tlv
        lijst.taak("TLVDossierGestart", "tlvId", TAAK, "VraagTLVAan", null)
                .sluit("TLVAangevraagd", "TLVAanvraagIngetrokken");
        lijst.taak("TLVAangevraagd", "tlvId", BESLUIT, "VerwerkTLVBesluit", Rol.SWV_CTA)
                .volgens(Regel.TLV_TERMIJN)
                .voor("beslisVoor")
                .sluit("TLVAfgegeven", "TLVGeweigerd", "TLVAanvraagIngetrokken");
        lijst.taak("TLVAanvullingGevraagd", "tlvId", TAAK, "VulTLVAan", null)
                .sluit("TLVAangevuld", "TLVAanvraagIngetrokken");
        lijst.taak("TLVAfgegeven", "tlvId", TAAK, "RegistreerTLV", Rol.ADMINISTRATIE)
                .sluitAls(f -> "ROD".equals(f.tekst("systeem")), "TLVGeregistreerd");
        lijst.taak("BezwaarTLVIngediend", "tlvId", BESLUIT, "VerwerkBezwaarbesluit", Rol.SWV_CONSULENT)
                .sluit("BezwaarTLVBesloten");
        lijst.taak("PlaatsingAfgewezen", "tlvId", AANDACHTSPUNT, "MeldAanBijSpeciaalOnderwijs", null)
                .sluit("PlaatsingBevestigd", "AangemeldBijSpeciaalOnderwijs");
        lijst.taak("TLVBeslistermijnVerstreken", "tlvId", AANDACHTSPUNT, "VerwerkTLVBesluit", null)
                .volgens(Regel.TLV_TERMIJN)
                .voor("beslisVoor")
                .sluit("TLVAfgegeven", "TLVGeweigerd", "TLVAanvullingGevraagd", "TLVAanvraagIngetrokken");
        lijst.taak("TLVGeweigerd", "tlvId", BESLUIT, "MaakBezwaarTLV", Rol.DIRECTEUR)
                .voor("bezwaarTot")
                .sluit("BezwaarTLVIngediend", "TLVAanvraagIngetrokken", "TLVAfgegeven");
        lijst.taak("TLVVerlooptBinnenkort", "tlvId", AANDACHTSPUNT, "VraagTLVAan", null)
                .voor("geldigTot")
                .sluit("TLVVerlopen", "TLVAanvraagIngetrokken");
        lijst.taak("TLVVerlopen", "tlvId", AANDACHTSPUNT, "VraagTLVAan", null)
                .voor("geldigTot")
                .sluit("TLVAanvraagIngetrokken");
        // verwijzing
        lijst.taak("VerwijzingVoorbereid", "verwijzingId", VERWIJZING, "VerzendVerwijzing", null)
                .sluit("VerwijzingVerzonden", "VerwijzingIngetrokken");
        lijst.taak("VerwijzingVerzonden", "verwijzingId", VERWIJZING, "VerwerkTerugmelding", null)
                .volgens(Regel.VW_REACTIE)
                .voor("reactieVoor")
                .sluit(
                        "VerwijzingGeaccepteerd",
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitDoorPartnerGenomen",
                        "BegeleidingDoorPartnerAfgesloten",
                        "VerwijzingIngetrokken");
        lijst.taak("VerwijzingGeaccepteerd", "verwijzingId", VERWIJZING, "VerwerkTerugmelding", null)
                .sluit(
                        "BegeleidingDoorPartnerAfgesloten",
                        "BesluitDoorPartnerGenomen",
                        "VerwijzingIngetrokken",
                        "JOSAfgerond");
        lijst.taak("VerwijzingReactieUitgebleven", "verwijzingId", AANDACHTSPUNT, "VerwerkTerugmelding", null)
                .volgens(Regel.VW_REACTIE)
                .voor("reactieVoor")
                .sluit(
                        "VerwijzingGeaccepteerd",
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitDoorPartnerGenomen",
                        "BegeleidingDoorPartnerAfgesloten",
                        "VerwijzingIngetrokken");
        lijst.taak("VerwijzingVerzonden", "verwijzingId", TAAK, "MeldVerwijzingZelfVerstuurd", null)
                .naast("zelf")
                .als(Partnertaken::zonderKanaal)
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
        lijst.taak("VerwijzingIngetrokken", "verwijzingId", TAAK, "MeldVerwijzingZelfVerstuurd", null)
                .volgens(Regel.TOEST_INTREKKEN)
                .als(f -> f.ja("verzonden") && zonderKanaal(f))
                .sluit("VerwijzingZelfVerstuurd");
        lijst.taak("VerwijzingGeweigerdDoorPartner", "", TAAK, "BereidVerwijzingVoor", null)
                .volgens(Regel.VW_GEWEIGERD)
                .voor("vervolgVoor")
                .sluit("VerwijzingVoorbereid", "VerwijzingVerzonden", "VerwijzingIngetrokken");
        // verzuim en veiligheid
        lijst.taak("VerzuimdrempelBereikt", DREMPEL, TAAK, "MeldVerzuimBijLeerplicht", Rol.VERZUIMCOORDINATOR)
                .volgens(Regel.VZ_MELDEN)
                .voor("meldenVoor")
                .ookAlle(Partnertaken::meldt, "VerzuimGemeldBijLeerplicht")
                .sluit("VerzuimdrempelVervallen");
        lijst.taak("VerzuimmeldingTeLaat", DREMPEL, AANDACHTSPUNT, "MeldVerzuimBijLeerplicht", Rol.VERZUIMCOORDINATOR)
                .volgens(Regel.VZ_MELDEN)
                .voor("meldenVoor")
                .ookAlle(Partnertaken::meldt, "VerzuimGemeldBijLeerplicht")
                .sluit("VerzuimdrempelVervallen");
        lijst.taak("VerzuimGemeldBijLeerplicht", "verwijzingId", VERWIJZING, "VerwerkLeerplichtBericht", null)
                .voor("reactieVoor")
                .sluit("LeerplichtActieOntvangen");
        lijst.taak("LeerplichtReactieUitgebleven", "verwijzingId", AANDACHTSPUNT, "VerwerkLeerplichtBericht", null)
                .voor("reactieVoor")
                .sluit("LeerplichtActieOntvangen");
        lijst.taak("VerzuimopvolgingUitgebleven", "", AANDACHTSPUNT, "LegVerzuimgesprekVast", Rol.MENTOR)
                .volgens(Regel.VZ_MENTOR)
                .voor("opvolgenVoor")
                .sluit("VerzuimgesprekGevoerd");
        lijst.taak(
                        "ZorgwekkendZiekteverzuimGesignaleerd",
                        DREMPEL,
                        AANDACHTSPUNT,
                        "VerwijsNaarSchoolverpleegkundige",
                        null)
                .volgens(Regel.VZ_ZIEK)
                .ookAlle((sleutel, f) -> true, "VerwezenNaarSchoolverpleegkundige", "VerzuimgesprekGevoerd")
                .sluit("ZiekteverzuimsignaalVervallen");
        lijst.taak("ThuiszitterVastgesteld", "datum", AANDACHTSPUNT, "MeldThuiszitterBijSWV", Rol.VERZUIMCOORDINATOR)
                .ookAlle((sleutel, f) -> true, "ThuiszitterGemeldBijSWV", "ThuiszittenBeeindigd")
                .sluit("ThuiszitterVervallen");
        lijst.taak("AcuteSituatieGemeld", "meldingId", TAAK, "ZetDirecteActieUit", null)
                .volgens(Regel.ACUUT)
                .sluit("DirecteActieUitgezet");
        lijst.taak("TimeOutVaakGebruikt", "kaartId", AANDACHTSPUNT, "TrekTimeOutKaartIn", null)
                .sluit("TimeOutKaartIngetrokken");
    }

    /** Our messages do not reach this partner: somebody has to send it. */
    private static boolean zonderKanaal(Feit f) {
        return !PartnerType.valueOf(f.eis("partnerType")).heeftKanaal();
    }

    /** Which thresholds a report settles; before it said so, every one of the student. */
    private static boolean meldt(String sleutel, Feit f) {
        return f.waarde("drempels") == null
                || f.lijst("drempels").stream()
                        .map(Document.class::cast)
                        .anyMatch(d -> sleutel.equals(d.get("drempel") + "+" + d.get("datum")));
    }
}
