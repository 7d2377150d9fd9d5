package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.VoerWarmeOverdrachtUit;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.AanmeldingIngetrokken;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingNietToegelaten;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.WarmeOverdrachtUitgevoerd;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatUitkomstVastgelegd;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.*;
import nl.zorgspoor.core.leerling.oov.OOVCommand.*;
import nl.zorgspoor.core.leerling.oov.OOVEvent;
import nl.zorgspoor.core.leerling.oov.OOVEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.StelHandelingsplanOp;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanOpgesteld;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.StartTLVDossier;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVDossierGestart;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.StartNazorg;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.NazorgGestart;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectGeevalueerd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVoorbereid;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.Ziekteonderwijs;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.OnderwijsBijZiekteGeregeld;
import nl.zorgspoor.projections.opslag.Sleutel;

/** What arrangements, OOV, lwoo and PrO put on the work board. */
final class Arrangementtaken {

    private static final Sleutel ARRANGEMENT = Sleutel.van(ArrangementEvent.class, ArrangementEvent::arrangementId)
            .ook(OOVEvent.class, OOVEvent::arrangementId)
            .ook(LWOOEvent.class, LWOOEvent::arrangementId);

    private Arrangementtaken() {}

    static void in(Taaklijst lijst) {
        gekozen(lijst);
        arrangementen(lijst);
        oov(lijst);
        lwoo(lijst);
        lijst.taak(OnderwijsBijZiekteGeregeld.class, TAAK, BereidVerwijzingVoor.class, null)
                .als(e -> e.soort() == Ziekteonderwijs.ZIEZON_THUIS)
                .volgens(Regel.ZIEK_ONDERWIJS)
                .sluitAls(VerwijzingVoorbereid.class, e -> e.partnerType() == PartnerType.ZIEZON);
    }

    /** R171: what a Flex-Zat chose is asked for. */
    private static void gekozen(Taaklijst lijst) {
        lijst.taak(FlexZatUitkomstVastgelegd.class, TAAK, VraagArrangementAan.class, null)
                .naast("arrangement")
                .als(e -> e.arrangementKeuze().stream()
                        .anyMatch(t -> !t.heeftEigenWeg() && t != Arrangementtype.CLUSTER_2))
                .volgens(Regel.ARR_FLEXZAT)
                .sluit(ArrangementAangevraagd.class);
        lijst.taak(FlexZatUitkomstVastgelegd.class, TAAK, VraagOOVAan.class, null)
                .naast("oov")
                .als(e -> e.arrangementKeuze().contains(Arrangementtype.OOV))
                .volgens(Regel.ARR_FLEXZAT)
                .sluit(OOVAangevraagd.class);
        lijst.taak(FlexZatUitkomstVastgelegd.class, TAAK, VraagCluster2Aan.class, null)
                .naast("cluster2")
                .als(e -> e.arrangementKeuze().contains(Arrangementtype.CLUSTER_2))
                .volgens(Regel.C2_AURIS)
                .ook(ArrangementAangevraagd.class, e -> e.type() == Arrangementtype.CLUSTER_2)
                .sluit(Cluster2ArrangementAangevraagd.class);
        lijst.taak(FlexZatUitkomstVastgelegd.class, TAAK, VraagLWOOAan.class, null)
                .naast("lwoo")
                .als(e -> e.arrangementKeuze().contains(Arrangementtype.LWOO))
                .volgens(Regel.LWOO_AANVRAAG)
                .sluit(LWOOAangevraagd.class);
        lijst.taak(FlexZatUitkomstVastgelegd.class, TAAK, VraagPrOAan.class, null)
                .naast("pro")
                .als(e -> e.arrangementKeuze().contains(Arrangementtype.PRO))
                .volgens(Regel.PRO_AANVRAAG)
                .sluit(PrOAangevraagd.class);
    }

    private static void arrangementen(Taaklijst lijst) {
        besluit(lijst, Verstrekker.SWV, Rol.SWV_CONSULENT);
        besluit(lijst, Verstrekker.BESTUUR, Rol.DIRECTEUR);
        besluit(lijst, Verstrekker.AURIS, Rol.AURIS);
        lijst.taak(Cluster2ArrangementAangevraagd.class, BESLUIT, VerwerkArrangementbesluit.class, Rol.AURIS)
                .per(ARRANGEMENT)
                .volgens(Regel.C2_AURIS)
                .sluit(ArrangementToegekend.class, ArrangementAfgewezen.class, ArrangementBeeindigd.class);
        lijst.taak(ArrangementAangevraagd.class, TAAK, StartArrangement.class, null)
                .per(ARRANGEMENT)
                .naast("start")
                .als(e -> e.verstrekker() == Verstrekker.SCHOOL)
                .sluit(ArrangementGestart.class, ArrangementBeeindigd.class);
        lijst.taak(ArrangementToegekend.class, TAAK, StartArrangement.class, null)
                .per(ARRANGEMENT)
                .als(e -> e.type() != Arrangementtype.OOV && e.type() != Arrangementtype.PRO)
                .sluit(ArrangementGestart.class, ArrangementBeeindigd.class);
        lijst.taak(ArrangementAfgewezen.class, AANDACHTSPUNT, null)
                .zonderOpdracht("ARRANGEMENT_AFGEWEZEN")
                .sluit(ArrangementAangevraagd.class, OOVAangevraagd.class, TrajectGeevalueerd.class);
        lijst.taak(ArrangementevaluatieUitgebleven.class, AANDACHTSPUNT, EvalueerArrangement.class, null)
                .per(ARRANGEMENT)
                .volgens(Regel.ARR_JAAR)
                .voor(ArrangementevaluatieUitgebleven::evaluatieVoor)
                .sluit(ArrangementGeevalueerd.class, ArrangementBeeindigd.class);
        lijst.taak(ArrangementEindeNadert.class, AANDACHTSPUNT, BeeindigArrangement.class, null)
                .per(ARRANGEMENT)
                .voor(ArrangementEindeNadert::einddatum)
                .sluit(ArrangementVerlengd.class, ArrangementBeeindigd.class, ArrangementEindeVerstreken.class);
        lijst.taak(ArrangementEindeVerstreken.class, AANDACHTSPUNT, BeeindigArrangement.class, null)
                .per(ARRANGEMENT)
                .voor(ArrangementEindeVerstreken::einddatum)
                .sluit(ArrangementVerlengd.class, ArrangementBeeindigd.class);
        // R240; how aftercare is given is not the same at every school
        lijst.taak(ArrangementBeeindigd.class, TAAK, null)
                .zonderOpdracht("NAZORG_REGELEN")
                .als(ArrangementBeeindigd::nazorg)
                .volgens(Regel.NAZORG)
                .sluit(NazorgGestart.class, TrajectGeevalueerd.class);
    }

    /** R175: who grants it decides. */
    private static void besluit(Taaklijst lijst, Verstrekker verstrekker, Rol beslisser) {
        lijst.taak(ArrangementAangevraagd.class, BESLUIT, VerwerkArrangementbesluit.class, beslisser)
                .per(ARRANGEMENT)
                .naast(verstrekker.name())
                .als(e -> e.verstrekker() == verstrekker)
                .volgens(Regel.ARR_SWV)
                .sluit(ArrangementToegekend.class, ArrangementAfgewezen.class, ArrangementBeeindigd.class);
    }

    private static void oov(Taaklijst lijst) {
        lijst.taak(OOVAangevraagd.class, TAAK, LegOOVIntakeVast.class, Rol.LEERLINGBEGELEIDER)
                .per(ARRANGEMENT)
                .volgens(Regel.OOV_INTAKE)
                .sluit(OOVIntakeVastgelegd.class, OOVBeeindigd.class, ArrangementAfgewezen.class);
        lijst.taak(OOVAangevraagd.class, TAAK, StartOOV.class, null)
                .per(ARRANGEMENT)
                .naast("start")
                .sluit(OOVGestart.class, OOVBeeindigd.class, ArrangementAfgewezen.class);
        lijst.taak(OOVTermijnNadert.class, AANDACHTSPUNT, EvalueerOOV.class, null)
                .per(ARRANGEMENT)
                .voor(OOVTermijnNadert::einddatum)
                .sluit(OOVGeevalueerd.class, OOVTermijnVerstreken.class, OOVBeeindigd.class);
        lijst.taak(OOVTermijnVerstreken.class, AANDACHTSPUNT, BeeindigOOV.class, null)
                .per(ARRANGEMENT)
                .voor(OOVTermijnVerstreken::einddatum)
                .sluit(OOVBeeindigd.class);
        // R188
        lijst.taak(OOVBeeindigd.class, TAAK, VraagOOVAan.class, null)
                .naast("verlengd")
                .als(e -> e.uitkomst() == OovUitkomst.VERLENGD_TRAJECT)
                .volgens(Regel.OOV_TERUG)
                .sluit(OOVAangevraagd.class, OOVGestart.class);
        lijst.taak(OOVBeeindigd.class, TAAK, StartTLVDossier.class, null)
                .naast("vso")
                .als(e -> e.uitkomst() == OovUitkomst.VSO)
                .volgens(Regel.OOV_TERUG)
                .sluit(TLVDossierGestart.class);
        lijst.taak(OOVBeeindigd.class, BESLUIT, StartNazorg.class, null)
                .naast("nazorg")
                .als(e -> e.uitkomst() == OovUitkomst.TERUGKEER)
                .volgens(Regel.NAZORG)
                .sluit(NazorgGestart.class, TrajectGeevalueerd.class);
    }

    private static void lwoo(Taaklijst lijst) {
        lijst.taak(LWOOAangevraagd.class, BESLUIT, VerwerkLWOOBeschikking.class, Rol.SWV_CTA)
                .per(ARRANGEMENT)
                .volgens(Regel.LWOO_AANVRAAG)
                .sluit(LWOOBeschikt.class);
        lijst.taak(PrOAangevraagd.class, BESLUIT, VerwerkArrangementbesluit.class, Rol.SWV_CTA)
                .per(ARRANGEMENT)
                .volgens(Regel.PRO_AANVRAAG)
                .sluit(ArrangementToegekend.class, ArrangementAfgewezen.class);
        lijst.taak(LWOOGesprekVerwacht.class, TAAK, LegLWOOGesprekVast.class, null)
                .aan(LWOOGesprekVerwacht::door)
                .volgens(Regel.LWOO_INTAKEGESPREK)
                .ook(LWOOBeschikt.class, e -> !e.toegekend())
                .sluit(LWOOGesprekGevoerd.class);
        lijst.taak(LWOOOverdrachtVerwacht.class, TAAK, VoerWarmeOverdrachtUit.class, null)
                .volgens(Regel.LWOO_OVERDRACHT)
                .ook(WarmeOverdrachtUitgevoerd.class, e -> e.deelnemers().contains(Rol.INTERN_BEGELEIDER_PO))
                .ook(LWOOBeschikt.class, e -> !e.toegekend())
                .sluit(AanmeldingIngetrokken.class, LeerlingNietToegelaten.class);
        lijst.taak(LWOOPlanUitgebleven.class, AANDACHTSPUNT, StelHandelingsplanOp.class, Rol.MENTOR)
                .volgens(Regel.LWOO_HP)
                .voor(LWOOPlanUitgebleven::opstellenVoor)
                .sluit(HandelingsplanOpgesteld.class);
    }
}
