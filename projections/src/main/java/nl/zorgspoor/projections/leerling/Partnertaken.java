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
        lijst.taak("TLVBeslistermijnVerstreken", "tlvId", AANDACHTSPUNT, "VerwerkTLVBesluit", Rol.SWV_CTA)
                .volgens(Regel.TLV_TERMIJN)
                .voor("beslisVoor")
                .sluit("TLVAfgegeven", "TLVGeweigerd", "TLVAanvullingGevraagd", "TLVAanvraagIngetrokken");
        lijst.taak("TLVGeweigerd", "tlvId", BESLUIT, "MaakBezwaarTLV", Rol.DIRECTEUR)
                .voor("bezwaarTot")
                .sluit("BezwaarTLVIngediend", "TLVAanvraagIngetrokken", "TLVAfgegeven");
        // the next one has a dossier, and an id, of its own
        lijst.taak("TLVVerlooptBinnenkort", "", AANDACHTSPUNT, "StartTLVDossier", null)
                .voor("geldigTot")
                .sluit("TLVDossierGestart", "TLVVerlopen", "TLVAanvraagIngetrokken");
        lijst.taak("TLVVerlopen", "", AANDACHTSPUNT, "StartTLVDossier", null)
                .voor("geldigTot")
                .sluit("TLVDossierGestart", "TLVAanvraagIngetrokken");
        // verwijzing
        lijst.taak("VerwijzingVoorbereid", "verwijzingId", VERWIJZING, "VerzendVerwijzing", null)
                .sluit("VerwijzingVerzonden", "VerwijzingIngetrokken");
        lijst.taak("VerwijzingVerzonden", "verwijzingId", VERWIJZING, "VerwerkTerugmelding", null)
                .vanDePartner()
                .volgens(Regel.VW_REACTIE)
                .voor("reactieVoor")
                .sluit(
                        "AanvullingDoorPartnerGevraagd",
                        "VerwijzingGeaccepteerd",
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitDoorPartnerGenomen",
                        "BegeleidingDoorPartnerAfgesloten",
                        "VerwijzingIngetrokken");
        // it is the school's turn, and with the supplement the partner's again
        lijst.taak("AanvullingDoorPartnerGevraagd", "verwijzingId", TAAK, "VulVerwijzingAan", null)
                .sluit(
                        "VerwijzingAangevuld",
                        "VerwijzingOntvangenDoorPartner",
                        "VerwijzingGeaccepteerd",
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitDoorPartnerGenomen",
                        "BegeleidingDoorPartnerAfgesloten",
                        "VerwijzingIngetrokken",
                        "JOSAfgerond");
        lijst.taak("VerwijzingAangevuld", "verwijzingId", VERWIJZING, "VerwerkTerugmelding", null)
                .vanDePartner()
                .volgens(Regel.VW_REACTIE)
                .voor("reactieVoor")
                .sluit(
                        "AanvullingDoorPartnerGevraagd",
                        "VerwijzingGeaccepteerd",
                        "VerwijzingGeweigerdDoorPartner",
                        "BesluitDoorPartnerGenomen",
                        "BegeleidingDoorPartnerAfgesloten",
                        "VerwijzingIngetrokken",
                        "JOSAfgerond");
        lijst.taak("VerwijzingAangevuld", "verwijzingId", TAAK, "MeldVerwijzingZelfVerstuurd", null)
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
        lijst.taak("VerwijzingGeaccepteerd", "verwijzingId", VERWIJZING, "VerwerkTerugmelding", null)
                .vanDePartner()
                .sluit(
                        "BegeleidingDoorPartnerAfgesloten",
                        "BesluitDoorPartnerGenomen",
                        "VerwijzingIngetrokken",
                        "JOSAfgerond");
        lijst.taak("VerwijzingReactieUitgebleven", "verwijzingId", AANDACHTSPUNT, "VerwerkTerugmelding", null)
                .vanDePartner()
                .volgens(Regel.VW_REACTIE)
                .voor("reactieVoor")
                .sluit(
                        "AanvullingDoorPartnerGevraagd",
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
        // who did not object after all: somebody talks with the parents, and tells the commission
        lijst.taak("BezwaarTLVBetwist", "", AANDACHTSPUNT, "LegOudergesprekVast", null)
                .volgens(Regel.TLV_BEZWAAR)
                .sluit("OudergesprekVastgelegd", "BezwaarTLVIngediend", "BezwaarTLVBesloten");
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
        lijst.taak(
                        "VerzuimGemeldBijLeerplicht",
                        "verwijzingId",
                        VERWIJZING,
                        "VerwerkLeerplichtBericht",
                        Rol.LEERPLICHTAMBTENAAR)
                .voor("reactieVoor")
                .sluit("LeerplichtActieOntvangen");
        lijst.taak(
                        "LeerplichtReactieUitgebleven",
                        "verwijzingId",
                        AANDACHTSPUNT,
                        "VerwerkLeerplichtBericht",
                        Rol.LEERPLICHTAMBTENAAR)
                .voor("reactieVoor")
                .sluit("LeerplichtActieOntvangen");
        lijst.taak("VerzuimopvolgingUitgebleven", "", AANDACHTSPUNT, "LegVerzuimgesprekVast", Rol.MENTOR)
                .volgens(Regel.VZ_MENTOR)
                .voor("opvolgenVoor")
                .sluit("VerzuimgesprekGevoerd", "VerzuimopvolgingVervallen");
        lijst.taak("ZorgwekkendZiekteverzuimGesignaleerd", DREMPEL, AANDACHTSPUNT, "LegVerzuimgesprekVast", Rol.MENTOR)
                .volgens(Regel.VZ_ZIEK)
                .ookAlle((sleutel, f) -> true, "VerzuimgesprekGevoerd")
                .sluit("ZiekteverzuimsignaalVervallen");
        // R217: the samenwerkingsverband has to know
        lijst.taak("ThuiszitterVastgesteld", "datum", AANDACHTSPUNT, "BereidVerwijzingVoor", Rol.VERZUIMCOORDINATOR)
                .ookAlle(
                        (sleutel, f) -> PartnerType.SWV.name().equals(f.tekst("partnerType")),
                        "VerwijzingVoorbereid",
                        "VerwijzingVerzonden")
                .sluit("ThuiszitterVervallen");
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
