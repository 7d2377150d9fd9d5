package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.geschil.GeschilCommand.*;
import nl.zorgspoor.core.leerling.geschil.GeschilEvent.*;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.*;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.LegLeerlinggesprekVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaaldomein;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.LeerlinggesprekVastgelegd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OudergesprekVastgelegd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import nl.zorgspoor.core.meldcode.MeldcodeCommand.*;
import nl.zorgspoor.core.meldcode.MeldcodeEvent;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.*;
import nl.zorgspoor.core.meldcode.ZedenCommand.LegZedenopvolgingVast;
import nl.zorgspoor.core.meldcode.ZedenEvent;
import nl.zorgspoor.core.meldcode.ZedenEvent.*;
import nl.zorgspoor.projections.opslag.Sleutel;

/** What safety, order, objections and disputes put on the work board; who may not read it does not see it there either. */
final class Veiligheidstaken {

    private static final Sleutel MELDING = Sleutel.van(MeldcodeEvent.class, MeldcodeEvent::meldingId)
            .ook(ZedenEvent.class, ZedenEvent::meldingId)
            .ook(OverPesten.class, OverPesten::meldingId);

    private static final Sleutel MAATREGEL = Sleutel.van(OverMaatregel.class, OverMaatregel::maatregelId);

    private static final Sleutel BEZWAAR =
            Sleutel.van(OverBezwaar.class, OverBezwaar::bezwaarId).ook(OverGeschil.class, OverGeschil::geschilId);

    private Veiligheidstaken() {}

    static void in(Taaklijst lijst) {
        meldcode(lijst);
        orde(lijst);
        lijst.taak(BezwaarbesluitUitgebleven.class, AANDACHTSPUNT, BesluitOpBezwaar.class, Rol.DIRECTEUR)
                .per(BEZWAAR)
                .volgens(Regel.GESCHIL)
                .voor(BezwaarbesluitUitgebleven::besluitVoor)
                .sluit(OpBezwaarBesloten.class);
        lijst.taak(GeschiladviesUitgebleven.class, AANDACHTSPUNT, VerwerkGeschiladvies.class, null)
                .per(BEZWAAR)
                .volgens(Regel.GESCHIL)
                .voor(GeschiladviesUitgebleven::adviesVoor)
                .sluit(GeschiladviesOntvangen.class, GeschilGesloten.class);
    }

    private static void meldcode(Taaklijst lijst) {
        lijst.taak(AcuteSituatieGemeld.class, TAAK, ZetDirecteActieUit.class, null)
                .per(MELDING)
                .volgens(Regel.ACUUT)
                .voor(e -> e.op().toLocalDate())
                .sluit(DirecteActieUitgezet.class);
        lijst.taak(AcuteActieUitgebleven.class, AANDACHTSPUNT, ZetDirecteActieUit.class, null)
                .per(MELDING)
                .volgens(Regel.ACUUT)
                .voor(e -> e.actieVoor().toLocalDate())
                .sluit(DirecteActieUitgezet.class);
        lijst.taak(MeldcodeGestart.class, TAAK, LegMeldcodestapVast.class, Rol.AANDACHTSFUNCTIONARIS)
                .per(MELDING)
                .volgens(Regel.MELDCODE)
                .ook(MeldcodestapVastgelegd.class, e -> e.stap() == 5)
                .sluit(MeldcodeAfgesloten.class);
        lijst.taak(MeldcodestapVastgelegd.class, BESLUIT, MeldBijVeiligThuis.class, null)
                .per(MELDING)
                .als(e -> e.meldplicht())
                .volgens(Regel.VT_MELDING)
                .sluit(GemeldBijVeiligThuis.class);
        lijst.taak(MeldcodestapVastgelegd.class, TAAK, SluitMeldcodeAf.class, null)
                .per(MELDING)
                .naast("einde")
                .als(e -> e.stap() == 5)
                .volgens(Regel.MELDCODE)
                .sluit(MeldcodeAfgesloten.class);
        lijst.taak(ZorgGesignaleerd.class, TAAK, StartMeldcode.class, Rol.AANDACHTSFUNCTIONARIS)
                .naast("radicalisering")
                .als(e -> e.domein().contains(Signaaldomein.RADICALISERING))
                .volgens(Regel.AANDACHT_RAD)
                .sluit(MeldcodeGestart.class);
        lijst.taak(VermoedenZedenmisdrijfGemeld.class, TAAK, LegZedenopvolgingVast.class, Rol.DIRECTEUR)
                .per(MELDING)
                .volgens(Regel.ZEDEN)
                .voor(VermoedenZedenmisdrijfGemeld::gemeldOp)
                .sluitAls(ZedenopvolgingVastgelegd.class, e -> e.afgehandeld());
        lijst.taak(ZedenopvolgingUitgebleven.class, AANDACHTSPUNT, LegZedenopvolgingVast.class, Rol.DIRECTEUR)
                .per(MELDING)
                .volgens(Regel.ZEDEN)
                .voor(ZedenopvolgingUitgebleven::gemeldOp)
                .sluit(ZedenopvolgingVastgelegd.class);
    }

    private static void orde(Taaklijst lijst) {
        lijst.taak(IncidentGeregistreerd.class, AANDACHTSPUNT, LegLeerlinggesprekVast.class, null)
                .volgens(Regel.INCIDENT)
                .sluit(
                        LeerlinggesprekVastgelegd.class,
                        OudergesprekVastgelegd.class,
                        ZorgGesignaleerd.class,
                        LeerlingGeschorst.class);
        lijst.taak(PestenGemeld.class, TAAK, LegPestaanpakVast.class, Rol.ANTIPESTCOORDINATOR)
                .per(MELDING)
                .volgens(Regel.VP_KANAAL)
                .sluit(PestaanpakVastgelegd.class);
        lijst.taak(LeerlingGeschorst.class, TAAK, LegMeldingMaatregelVast.class, Rol.DIRECTEUR)
                .per(MAATREGEL)
                .als(e -> e.inspectieMelden())
                .volgens(Regel.SCHORS)
                .voor(LeerlingGeschorst::van)
                .sluitAls(MaatregelGemeld.class, e -> e.instantie() == Instantie.INSPECTIE);
        lijst.taak(LeerlingVerwijderd.class, TAAK, LegMeldingMaatregelVast.class, Rol.DIRECTEUR)
                .per(MAATREGEL)
                .volgens(Regel.VERWIJDERING)
                .voor(LeerlingVerwijderd::datum)
                .sluitAls(MaatregelGemeld.class, e -> e.instantie() == Instantie.LEERPLICHT);
        // The administration, which does it, does not read why.
        lijst.taak(LeerlingVerwijderd.class, TAAK, null)
                .naast("uit")
                .zonderOpdracht("LATEN_UITSCHRIJVEN")
                .volgens(Regel.UITSCHRIJF)
                .sluit(LeerlingUitgeschreven.class);
    }
}
