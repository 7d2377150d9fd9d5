package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.BESLUIT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.projections.opslag.Sleutel;

/** What entry, consent and information put on the work board. */
final class Instroomtaken {

    private static final Sleutel AANMELDING = Sleutel.van(AanmeldingEvent.class, AanmeldingEvent::aanmeldingId);

    private static final Sleutel TOESTEMMING = Sleutel.van(OverToestemming.class, OverToestemming::toestemmingId);

    private static final Sleutel DOEL = Sleutel.van(Toestemmingsstand.class, Toestemmingsstand::doel)
            .ook(ToestemmingVernieuwenGevraagd.class, ToestemmingVernieuwenGevraagd::doel);

    private static final Sleutel VERZOEK = Sleutel.van(InzageGevraagd.class, InzageGevraagd::verzoekId)
            .ook(InzageTermijnVerstreken.class, InzageTermijnVerstreken::verzoekId)
            .ook(InzageVerleend.class, InzageVerleend::verzoekId);

    private Instroomtaken() {}

    static void in(Taaklijst lijst) {
        // aanmelding
        lijst.taak(PlaatsingsadviesUitgebracht.class, BESLUIT, BesluitOverToelating.class, Rol.DIRECTEUR)
                .per(AANMELDING)
                .volgens(Regel.TI_ADVIES)
                .sluit(ToelatingBesloten.class, AanmeldingIngetrokken.class);
        lijst.taak(LeerlingTijdelijkGeplaatst.class, BESLUIT, BesluitOverToelating.class, Rol.DIRECTEUR)
                .per(AANMELDING)
                .volgens(Regel.ZP_TIJDELIJK)
                .sluit(ToelatingBesloten.class, AanmeldingIngetrokken.class);
        lijst.taak(ToelatingBesloten.class, TAAK, InformeerOudersOverBesluit.class, Rol.AFDELINGSLEIDER)
                .per(AANMELDING)
                .volgens(Regel.TI_INFORMEREN)
                .voor(ToelatingBesloten::informerenVoor)
                .sluit(OudersOverBesluitGeinformeerd.class, AanmeldingIngetrokken.class);
        lijst.taak(AanvullendeInformatieOpgevraagd.class, TAAK, OntvangAanvullendeInformatie.class, null)
                .per(AANMELDING)
                .volgens(Regel.AANVULLEND)
                .sluit(AanvullendeInformatieOntvangen.class, ToelatingBesloten.class, AanmeldingIngetrokken.class);
        lijst.taak(GastleerlingschapGestart.class, TAAK, EvalueerGastleerlingschap.class, Rol.AFDELINGSLEIDER)
                .per(AANMELDING)
                .volgens(Regel.GAST_EINDE)
                .voor(GastleerlingschapGestart::evaluatieOp)
                .sluit(GastleerlingschapGeevalueerd.class, GastleerlingschapBeeindigd.class);
        lijst.taak(GastleerlingschapTermijnVerstreken.class, AANDACHTSPUNT, BeeindigGastleerlingschap.class, Rol.RECTOR)
                .per(AANMELDING)
                .voor(GastleerlingschapTermijnVerstreken::einddatum)
                .sluit(GastleerlingschapBeeindigd.class);
        lijst.taak(TaalvoorzieningTermijnVerstreken.class, AANDACHTSPUNT, RondTaalvoorzieningAf.class, null)
                .voor(TaalvoorzieningTermijnVerstreken::uiterlijkTot)
                .sluit(TaalvoorzieningAfgerond.class);
        // who goes on at an mbo leaves this school
        lijst.taak(TaalvoorzieningAfgerond.class, TAAK, SchrijfLeerlingUit.class, Rol.ADMINISTRATIE)
                .als(e -> e.vervolg() == Taalvervolg.MBO)
                .volgens(Regel.PARTNERSECTOR)
                .sluit(LeerlingUitgeschreven.class);
        lijst.taak(ZorgplichtTermijnNadert.class, AANDACHTSPUNT, BesluitOverToelating.class, null)
                .per(AANMELDING)
                .volgens(Regel.ZP_TERMIJN)
                .voor(ZorgplichtTermijnNadert::einddatum)
                .ook(VoorkeurschoolOpgegeven.class, Instroomtaken::isElders)
                .sluit(
                        ToelatingBesloten.class,
                        AanmeldingIngetrokken.class,
                        ZorgplichtTermijnVerstreken.class,
                        ZorgplichtTermijnVerlengd.class);
        lijst.taak(ZorgplichtTermijnVerstreken.class, AANDACHTSPUNT, BesluitOverToelating.class, null)
                .per(AANMELDING)
                .als(e -> e.fase() != Zorgplichtfase.TIEN_WEKEN)
                .volgens(Regel.ZP_TERMIJN)
                .voor(ZorgplichtTermijnVerstreken::einddatum)
                .ook(VoorkeurschoolOpgegeven.class, Instroomtaken::isElders)
                .sluit(ToelatingBesloten.class, AanmeldingIngetrokken.class);
        lijst.taak(ZorgplichtTermijnVerstreken.class, AANDACHTSPUNT, PlaatsTijdelijk.class, null)
                .per(AANMELDING)
                .als(e -> e.fase() == Zorgplichtfase.TIEN_WEKEN)
                .volgens(Regel.ZP_TIJDELIJK)
                .voor(ZorgplichtTermijnVerstreken::einddatum)
                .ook(VoorkeurschoolOpgegeven.class, Instroomtaken::isElders)
                .sluit(LeerlingTijdelijkGeplaatst.class, ToelatingBesloten.class, AanmeldingIngetrokken.class);
        lijst.taak(AlternatieveSchoolGezocht.class, TAAK, ZoekAlternatieveSchool.class, null)
                .per(AANMELDING)
                .volgens(Regel.ZORGPLICHT)
                .sluit(AlternatieveSchoolGevonden.class, LeerlingToegelaten.class, AanmeldingIngetrokken.class);
        // toestemming
        lijst.taak(ToestemmingVerlopen.class, AANDACHTSPUNT, VraagToestemming.class, null)
                .per(DOEL)
                .als(e -> e.opgevolgdDoor() == null)
                .volgens(Regel.TOEST_VERLOPEN)
                .sluit(ToestemmingVerleend.class);
        lijst.taak(ToestemmingGevraagd.class, TAAK, VerleenToestemming.class, Rol.OUDER)
                .per(TOESTEMMING)
                .volgens(Regel.TOEST_INHOUD)
                .sluit(ToestemmingVerleend.class, ToestemmingGeweigerd.class);
        lijst.taak(ToestemmingGeweigerd.class, AANDACHTSPUNT, VraagToestemming.class, null)
                .per(DOEL)
                .volgens(Regel.TOEST_LEEFTIJD)
                .sluit(ToestemmingVerleend.class);
        lijst.taak(ToestemmingBetwist.class, TAAK, HandelBetwistingAf.class, null)
                .per(TOESTEMMING)
                .volgens(Regel.TOEST_LEEFTIJD)
                .sluit(BetwistingAfgehandeld.class, ToestemmingIngetrokken.class, ToestemmingVerlopen.class);
        lijst.taak(ToestemmingVernieuwenGevraagd.class, TAAK, VraagToestemming.class, null)
                .per(DOEL)
                .volgens(Regel.TOEST_VERLOPEN)
                .voor(ToestemmingVernieuwenGevraagd::geldigTot)
                .sluit(ToestemmingVerleend.class, ToestemmingIngetrokken.class, ToestemmingVerlopen.class);
        // informatie
        lijst.taak(GeenMedewerkingVastgelegd.class, TAAK, LegOudergesprekVast.class, null)
                .volgens(Regel.MEDEWERKING)
                .sluit(OudergesprekVastgelegd.class, HandelingsverlegenheidVastgesteld.class);
        lijst.taak(InzageGevraagd.class, TAAK, VerleenInzage.class, null)
                .per(VERZOEK)
                .volgens(Regel.INZAGE)
                .voor(InzageGevraagd::uiterlijkOp)
                .sluit(InzageVerleend.class);
        lijst.taak(InzageTermijnVerstreken.class, AANDACHTSPUNT, VerleenInzage.class, null)
                .per(VERZOEK)
                .volgens(Regel.INZAGE)
                .voor(InzageTermijnVerstreken::uiterlijkOp)
                .sluit(InzageVerleend.class);
    }

    /** R12: naming this school of first choice leaves the duty here; every other event that closes a task closes it. */
    private static boolean isElders(VoorkeurschoolOpgegeven e) {
        return !e.dezeSchool();
    }
}
