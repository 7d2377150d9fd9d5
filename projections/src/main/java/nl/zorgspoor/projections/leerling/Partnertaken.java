package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;
import static nl.zorgspoor.projections.leerling.Taken.Soort.VERWIJZING;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.projections.opslag.Sleutel;

/** What goes to partners and the authorities, and safety, put on the work board. */
final class Partnertaken {

    /** A student may have several thresholds and signals open. */
    static final Sleutel DREMPEL = Sleutel.van(VerzuimdrempelBereikt.class, e -> drempel(e.drempel(), e.datum()))
            .ook(VerzuimmeldingTeLaat.class, e -> drempel(e.drempel(), e.datum()))
            .ook(VerzuimdrempelVervallen.class, e -> drempel(e.drempel(), e.datum()))
            .ook(ZorgwekkendZiekteverzuimGesignaleerd.class, e -> drempel(e.drempel(), e.datum()))
            .ook(ZiekteverzuimsignaalVervallen.class, e -> drempel(e.drempel(), e.datum()));

    private static final Sleutel TLV = Sleutel.van(TLVEvent.class, TLVEvent::tlvId);

    /** After these nobody waits for what the partner thinks of it. */
    private static final List<Class<? extends Gebeurtenis>> BESLIST = List.of(
            VerwijzingGeaccepteerd.class,
            VerwijzingGeweigerdDoorPartner.class,
            BesluitDoorPartnerGenomen.class,
            BegeleidingDoorPartnerAfgesloten.class,
            VerwijzingIngetrokken.class);

    private static final Sleutel VERWIJZING_ID = Sleutel.van(VerwijzingEvent.class, VerwijzingEvent::verwijzingId)
            .ook(JOSAfgerond.class, JOSAfgerond::verwijzingId)
            .ook(VerzuimGemeldBijLeerplicht.class, VerzuimGemeldBijLeerplicht::verwijzingId)
            .ook(LeerplichtReactieUitgebleven.class, LeerplichtReactieUitgebleven::verwijzingId)
            .ook(LeerplichtActieOntvangen.class, LeerplichtActieOntvangen::verwijzingId);

    private static final Sleutel AFGEKEURD = Sleutel.van(
                    PartnerberichtAfgekeurd.class, PartnerberichtAfgekeurd::berichtId)
            .ook(PartnerberichtBeoordeeld.class, PartnerberichtBeoordeeld::berichtId);

    private Partnertaken() {}

    static void in(Taaklijst lijst) {
        // tlv
        lijst.taak(TLVDossierGestart.class, TAAK, VraagTLVAan.class, null)
                .per(TLV)
                .sluit(TLVAangevraagd.class, TLVAanvraagIngetrokken.class);
        lijst.taak(TLVAangevraagd.class, BESLUIT, VerwerkTLVBesluit.class, Rol.SWV_CTA)
                .per(TLV)
                .volgens(Regel.TLV_TERMIJN)
                .voor(TLVAangevraagd::beslisVoor)
                .sluit(TLVAfgegeven.class, TLVGeweigerd.class, TLVAanvraagIngetrokken.class);
        lijst.taak(TLVAanvullingGevraagd.class, TAAK, VulTLVAan.class, null)
                .per(TLV)
                .sluit(TLVAangevuld.class, TLVAanvraagIngetrokken.class);
        lijst.taak(TLVAfgegeven.class, TAAK, RegistreerTLV.class, Rol.ADMINISTRATIE)
                .per(TLV)
                .sluitAls(TLVGeregistreerd.class, e -> e.systeem() == Systeem.ROD);
        lijst.taak(BezwaarTLVIngediend.class, BESLUIT, VerwerkBezwaarbesluit.class, Rol.SWV_CONSULENT)
                .per(TLV)
                .sluit(BezwaarTLVBesloten.class);
        lijst.taak(DoorzendingLBTUitgebleven.class, AANDACHTSPUNT, LegDoorzendingLBTVast.class, null)
                .per(TLV)
                .volgens(Regel.TLV_LBT)
                .voor(DoorzendingLBTUitgebleven::doorzendenVoor)
                .sluit(BezwaarTLVDoorgezonden.class, BezwaarTLVBetwist.class, BezwaarTLVBesloten.class);
        lijst.taak(PlaatsingAfgewezen.class, AANDACHTSPUNT, MeldAanBijSpeciaalOnderwijs.class, null)
                .per(TLV)
                .sluit(PlaatsingBevestigd.class, AangemeldBijSpeciaalOnderwijs.class);
        lijst.taak(TLVBeslistermijnVerstreken.class, AANDACHTSPUNT, VerwerkTLVBesluit.class, Rol.SWV_CTA)
                .per(TLV)
                .volgens(Regel.TLV_TERMIJN)
                .voor(TLVBeslistermijnVerstreken::beslisVoor)
                .sluit(
                        TLVAfgegeven.class,
                        TLVGeweigerd.class,
                        TLVAanvullingGevraagd.class,
                        TLVAanvraagIngetrokken.class);
        lijst.taak(TLVGeweigerd.class, BESLUIT, MaakBezwaarTLV.class, Rol.DIRECTEUR)
                .per(TLV)
                .voor(TLVGeweigerd::bezwaarTot)
                .sluit(BezwaarTLVIngediend.class, TLVAanvraagIngetrokken.class, TLVAfgegeven.class);
        // the next one has a dossier, and an id, of its own
        lijst.taak(TLVVerlooptBinnenkort.class, AANDACHTSPUNT, StartTLVDossier.class, null)
                .voor(TLVVerlooptBinnenkort::geldigTot)
                .sluit(TLVDossierGestart.class, TLVVerlopen.class, TLVAanvraagIngetrokken.class);
        lijst.taak(TLVVerlopen.class, AANDACHTSPUNT, StartTLVDossier.class, null)
                .voor(TLVVerlopen::geldigTot)
                .sluit(TLVDossierGestart.class, TLVAanvraagIngetrokken.class);
        // verwijzing
        lijst.taak(VerwijzingVoorbereid.class, VERWIJZING, VerzendVerwijzing.class, null)
                .per(VERWIJZING_ID)
                .sluit(VerwijzingVerzonden.class, VerwijzingIngetrokken.class);
        opAntwoord(lijst, VerwijzingVerzonden.class, VERWIJZING, VerwijzingVerzonden::partnerType, taak -> taak.volgens(
                        Regel.VW_REACTIE)
                .voor(VerwijzingVerzonden::reactieVoor)
                .ook(BESLIST)
                .sluit(AanvullingDoorPartnerGevraagd.class));
        // it is the school's turn, and with the supplement the partner's again
        lijst.taak(AanvullingDoorPartnerGevraagd.class, TAAK, VulVerwijzingAan.class, null)
                .per(VERWIJZING_ID)
                .ook(BESLIST)
                .sluit(VerwijzingAangevuld.class, VerwijzingOntvangenDoorPartner.class, JOSAfgerond.class);
        opAntwoord(lijst, VerwijzingAangevuld.class, VERWIJZING, VerwijzingAangevuld::partnerType, taak -> taak.volgens(
                        Regel.VW_REACTIE)
                .voor(VerwijzingAangevuld::reactieVoor)
                .ook(BESLIST)
                .sluit(AanvullingDoorPartnerGevraagd.class, JOSAfgerond.class));
        zelfVersturen(lijst, VerwijzingAangevuld.class, e -> e.gaatVanzelf());
        opAntwoord(
                lijst,
                VerwijzingGeaccepteerd.class,
                VERWIJZING,
                VerwijzingGeaccepteerd::partnerType,
                taak -> taak.sluit(
                        BegeleidingDoorPartnerAfgesloten.class,
                        BesluitDoorPartnerGenomen.class,
                        VerwijzingGeweigerdDoorPartner.class,
                        VerwijzingIngetrokken.class,
                        JOSAfgerond.class));
        // R236: it is not the partner any more who has to see to it
        lijst.taak(VerwijzingReactieUitgebleven.class, AANDACHTSPUNT, LegPartnerantwoordVast.class, null)
                .per(VERWIJZING_ID)
                .als(e -> !e.gaatVanzelf())
                .volgens(Regel.VW_REACTIE)
                .voor(VerwijzingReactieUitgebleven::reactieVoor)
                .ook(BESLIST)
                .sluit(AanvullingDoorPartnerGevraagd.class, AdviesDoorPartnerGegeven.class);
        lijst.taak(VerwijzingReactieUitgebleven.class, AANDACHTSPUNT, null)
                .zonderOpdracht("PARTNER_HERINNEREN")
                .per(VERWIJZING_ID)
                .naast("kanaal")
                .als(e -> e.gaatVanzelf())
                .volgens(Regel.VW_REACTIE)
                .voor(VerwijzingReactieUitgebleven::reactieVoor)
                .ook(BESLIST)
                .sluit(AanvullingDoorPartnerGevraagd.class, AdviesDoorPartnerGegeven.class);
        zelfVersturen(lijst, VerwijzingVerzonden.class, e -> e.gaatVanzelf());
        lijst.taak(VerwijzingIngetrokken.class, TAAK, MeldVerwijzingZelfVerstuurd.class, null)
                .per(VERWIJZING_ID)
                .volgens(Regel.TOEST_INTREKKEN)
                .als(e -> e.verzonden() && !e.gaatVanzelf())
                .sluit(VerwijzingZelfVerstuurd.class);
        // R375: it counts after all, or it stays aside
        lijst.taak(PartnerberichtAfgekeurd.class, AANDACHTSPUNT, BeoordeelPartnerbericht.class, null)
                .per(AFGEKEURD)
                .volgens(Regel.VW_ALSNOG)
                .als(e -> e.verwijzingId() != null && e.soort() != null)
                .sluit(PartnerberichtBeoordeeld.class);
        // R239: another partner, other support, or nothing
        lijst.taak(VerwijzingGeweigerdDoorPartner.class, TAAK, BesluitNaWeigering.class, null)
                .volgens(Regel.VW_GEWEIGERD)
                .voor(VerwijzingGeweigerdDoorPartner::vervolgVoor)
                .sluit(
                        VerwijzingVoorbereid.class,
                        VerwijzingVerzonden.class,
                        VerwijzingIngetrokken.class,
                        VervolgNaWeigeringBesloten.class);
        lijst.taak(VervolgNaWeigeringBesloten.class, TAAK, BereidVerwijzingVoor.class, null)
                .als(e -> e.keuze() == Vervolgkeuze.ANDERE_PARTNER)
                .volgens(Regel.VW_GEWEIGERD)
                .sluit(VerwijzingVoorbereid.class, VerwijzingVerzonden.class);
        // who did not object after all: somebody talks with the parents, and tells the commission
        lijst.taak(BezwaarTLVBetwist.class, AANDACHTSPUNT, LegOudergesprekVast.class, null)
                .volgens(Regel.TLV_BEZWAAR)
                .sluit(OudergesprekVastgelegd.class, BezwaarTLVIngediend.class, BezwaarTLVBesloten.class);
        // verzuim en veiligheid
        lijst.taak(VerzuimdrempelBereikt.class, TAAK, MeldVerzuimBijLeerplicht.class, Rol.VERZUIMCOORDINATOR)
                .per(DREMPEL)
                .volgens(Regel.VZ_MELDEN)
                .voor(VerzuimdrempelBereikt::meldenVoor)
                .ookAlle(VerzuimGemeldBijLeerplicht.class, Partnertaken::meldt)
                .sluit(VerzuimdrempelVervallen.class);
        lijst.taak(VerzuimmeldingTeLaat.class, AANDACHTSPUNT, MeldVerzuimBijLeerplicht.class, Rol.VERZUIMCOORDINATOR)
                .per(DREMPEL)
                .volgens(Regel.VZ_MELDEN)
                .voor(VerzuimmeldingTeLaat::meldenVoor)
                .ookAlle(VerzuimGemeldBijLeerplicht.class, Partnertaken::meldt)
                .sluit(VerzuimdrempelVervallen.class);
        lijst.taak(
                        VerzuimGemeldBijLeerplicht.class,
                        VERWIJZING,
                        VerwerkLeerplichtBericht.class,
                        Rol.LEERPLICHTAMBTENAAR)
                .per(VERWIJZING_ID)
                .voor(VerzuimGemeldBijLeerplicht::reactieVoor)
                .sluit(LeerplichtActieOntvangen.class);
        lijst.taak(
                        LeerplichtReactieUitgebleven.class,
                        AANDACHTSPUNT,
                        VerwerkLeerplichtBericht.class,
                        Rol.LEERPLICHTAMBTENAAR)
                .per(VERWIJZING_ID)
                .voor(LeerplichtReactieUitgebleven::reactieVoor)
                .sluit(LeerplichtActieOntvangen.class);
        lijst.taak(VerzuimopvolgingUitgebleven.class, AANDACHTSPUNT, LegVerzuimgesprekVast.class, Rol.MENTOR)
                .volgens(Regel.VZ_MENTOR)
                .voor(VerzuimopvolgingUitgebleven::opvolgenVoor)
                .sluit(VerzuimgesprekGevoerd.class, VerzuimopvolgingVervallen.class);
        lijst.taak(ZorgwekkendZiekteverzuimGesignaleerd.class, AANDACHTSPUNT, LegVerzuimgesprekVast.class, Rol.MENTOR)
                .per(DREMPEL)
                .volgens(Regel.VZ_ZIEK)
                .ookAlle(VerzuimgesprekGevoerd.class, (sleutel, e) -> true)
                .sluit(ZiekteverzuimsignaalVervallen.class);
        Verzuimtaken.in(lijst);
    }

    /** R237: who waits for an answer; where nobody of the partner has a way in, who referred records what it says. */
    private static <E extends Gebeurtenis> void opAntwoord(
            Taaklijst lijst,
            Class<E> wat,
            Taken.Soort soort,
            Function<E, PartnerType> partner,
            Consumer<Taaklijst.Bouwer<E>> rest) {
        rest.accept(lijst.taak(wat, soort, VerwerkTerugmelding.class, null)
                .per(VERWIJZING_ID)
                .als(e -> Partners.rol(partner.apply(e)) != null)
                .vanDePartner(partner));
        rest.accept(lijst.taak(wat, soort, LegPartnerantwoordVast.class, null)
                .per(VERWIJZING_ID)
                .naast("opname")
                .als(e -> Partners.rol(partner.apply(e)) == null));
    }

    /** Our messages do not reach this partner: somebody has to send it. */
    private static <E extends Gebeurtenis> void zelfVersturen(Taaklijst lijst, Class<E> wat, Predicate<E> vanzelf) {
        lijst.taak(wat, TAAK, MeldVerwijzingZelfVerstuurd.class, null)
                .per(VERWIJZING_ID)
                .naast("zelf")
                .als(vanzelf.negate())
                .ook(BESLIST)
                .sluit(
                        VerwijzingZelfVerstuurd.class,
                        VerwijzingOntvangenDoorPartner.class,
                        AanvullingDoorPartnerGevraagd.class,
                        AdviesDoorPartnerGegeven.class);
    }

    /** Which thresholds a report settles; before it said so, every one of the student. */
    private static boolean meldt(String sleutel, VerzuimGemeldBijLeerplicht e) {
        List<Drempeldag> drempels = e.drempels();
        return drempels == null || drempels.stream().anyMatch(d -> sleutel.equals(drempel(d.drempel(), d.datum())));
    }

    private static String drempel(String drempel, LocalDate datum) {
        return drempel + "+" + datum;
    }
}
