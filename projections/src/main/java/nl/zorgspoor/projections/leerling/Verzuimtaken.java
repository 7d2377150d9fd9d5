package nl.zorgspoor.projections.leerling;

import static nl.zorgspoor.projections.leerling.Taken.Soort.AANDACHTSPUNT;
import static nl.zorgspoor.projections.leerling.Taken.Soort.TAAK;

import java.util.Set;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimCommand.LegVerzuimgesprekVast;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.*;
import nl.zorgspoor.projections.opslag.Sleutel;

/** What is done about absence beside reporting it: talks (R216), the agenda (R218), the samenwerkingsverband (R217), the end (R313). */
final class Verzuimtaken {

    private static final Sleutel MELDING = Sleutel.van(
                    VerzuimGemeldBijLeerplicht.class, VerzuimGemeldBijLeerplicht::verwijzingId)
            .ook(EindeVerzuimGemeld.class, EindeVerzuimGemeld::verwijzingId);

    /** Who stayed at home, came back and stayed at home again did so twice. */
    private static final Sleutel THUIS = Sleutel.van(ThuiszitterVastgesteld.class, ThuiszitterVastgesteld::sinds)
            .ook(ThuiszitterVervallen.class, ThuiszitterVervallen::sinds)
            .ook(ThuiszitterGemeldBijSWV.class, ThuiszitterGemeldBijSWV::sinds)
            .ook(ThuiszittenBeeindigd.class, ThuiszittenBeeindigd::sinds);

    private static final Set<String> MET_EINDE = Set.of("16_UUR", "LRV", "18PLUS");

    /** Who leads the department; in primary education that is the director. */
    private static final Set<Rol> LEIDING = Set.of(Rol.AFDELINGSLEIDER, Rol.DIRECTEUR, Rol.RECTOR);

    private Verzuimtaken() {}

    static void in(Taaklijst lijst) {
        lijst.taak(VerzuimdrempelBereikt.class, TAAK, LegVerzuimgesprekVast.class, Rol.VERZUIMCOORDINATOR)
                .per(Partnertaken.DREMPEL)
                .naast("leiding")
                .als(e -> !e.drempel().equals("LRV"))
                .volgens(Regel.VZ_OVERLEG)
                .ookAlle(VerzuimgesprekGevoerd.class, (sleutel, e) -> e.met().stream()
                        .anyMatch(LEIDING::contains))
                .sluit(VerzuimdrempelVervallen.class);
        lijst.taak(
                        ZorgwekkendZiekteverzuimGesignaleerd.class,
                        TAAK,
                        LegVerzuimgesprekVast.class,
                        Rol.VERZUIMCOORDINATOR)
                .per(Partnertaken.DREMPEL)
                .naast("coordinator")
                .volgens(Regel.VZ_OVERLEG)
                .ookAlle(
                        VerzuimgesprekGevoerd.class,
                        (sleutel, e) -> e.met().contains(Rol.ONDERSTEUNINGSCOORDINATOR)
                                || e.met().contains(Rol.INTERN_BEGELEIDER))
                .sluit(ZiekteverzuimsignaalVervallen.class);
        lijst.taak(ZiekteverzuimZorgwekkendGeoordeeld.class, AANDACHTSPUNT, LegVerzuimgesprekVast.class, Rol.MENTOR)
                .volgens(Regel.VZ_ZIEK)
                .sluit(VerzuimgesprekGevoerd.class);
        voorstel(lijst);
        lijst.taak(ThuiszitterVastgesteld.class, AANDACHTSPUNT, MeldThuiszitterBijSWV.class, Rol.VERZUIMCOORDINATOR)
                .per(THUIS)
                .volgens(Regel.VZ_LRV)
                .sluit(ThuiszitterGemeldBijSWV.class, ThuiszitterVervallen.class, ThuiszittenBeeindigd.class);
        lijst.taak(ThuiszitterGemeldBijSWV.class, TAAK, BeeindigThuiszitten.class, Rol.VERZUIMCOORDINATOR)
                .per(THUIS)
                .volgens(Regel.VZ_LRV)
                .sluit(ThuiszittenBeeindigd.class, ThuiszitterVervallen.class);
        lijst.taak(VerwezenNaarSchoolverpleegkundige.class, TAAK, VerwerkAdviesGGD.class, Rol.SCHOOLVERPLEEGKUNDIGE)
                .volgens(Regel.VZ_VERPLEEG)
                .sluit(AdviesGGDOntvangen.class);
        lijst.taak(ConsultSchoolartsAangevraagd.class, TAAK, VerwerkAdviesGGD.class, Rol.SCHOOLARTS)
                .als(e -> e.soort() == Consultsoort.VAST_MOMENT)
                .voor(ConsultSchoolartsAangevraagd::op)
                .volgens(Regel.MAZL)
                .sluit(AdviesGGDOntvangen.class);
        lijst.taak(VerzuimGemeldBijLeerplicht.class, TAAK, MeldEindeVerzuim.class, Rol.VERZUIMCOORDINATOR)
                .per(MELDING)
                .naast("einde")
                .als(e -> MET_EINDE.contains(e.soort()))
                .volgens(Regel.VZ_EINDE)
                .sluit(EindeVerzuimGemeld.class);
    }

    /** R218: who stands out is a proposal for the agenda without anybody asking for it, where the school has that meeting. */
    private static void voorstel(Taaklijst lijst) {
        lijst.taak(VerzuimdrempelBereikt.class, TAAK, ZetLeerlingOpAgenda.class, Rol.VERZUIMCOORDINATOR)
                .per(Partnertaken.DREMPEL)
                .naast("voorstel")
                .als(e -> !e.drempel().equals("LRV"))
                .volgens(Regel.VZ_GV_AGENDA)
                .ookAlle(LeerlingOpAgendaGezet.class, (sleutel, e) -> e.overlegvorm() == OverlegvormCode.GROOT_VERZUIM)
                .sluit(VerzuimdrempelVervallen.class);
        lijst.taak(ZiekteverzuimZorgwekkendGeoordeeld.class, TAAK, ZetLeerlingOpAgenda.class, Rol.VERZUIMCOORDINATOR)
                .naast("voorstel")
                .volgens(Regel.VZ_GV_AGENDA)
                .sluitAls(LeerlingOpAgendaGezet.class, e -> e.overlegvorm() == OverlegvormCode.GROOT_VERZUIM);
        lijst.taak(ZorgwekkendZiekteverzuimGesignaleerd.class, TAAK, ZetLeerlingOpAgenda.class, Rol.VERZUIMCOORDINATOR)
                .per(Partnertaken.DREMPEL)
                .naast("voorstel")
                .volgens(Regel.VZ_GV_AGENDA)
                .ookAlle(LeerlingOpAgendaGezet.class, (sleutel, e) -> e.overlegvorm() == OverlegvormCode.GROOT_VERZUIM)
                .sluit(ZiekteverzuimsignaalVervallen.class);
        lijst.taak(ThuiszitterVastgesteld.class, TAAK, ZetLeerlingOpAgenda.class, Rol.VERZUIMCOORDINATOR)
                .per(THUIS)
                .naast("voorstel")
                .volgens(Regel.VZ_GV_AGENDA)
                .ookAlle(LeerlingOpAgendaGezet.class, (sleutel, e) -> e.overlegvorm() == OverlegvormCode.GROOT_VERZUIM)
                .sluit(ThuiszitterVervallen.class, ThuiszittenBeeindigd.class);
    }
}
