package nl.zorgspoor.core.leerling.casus;

import java.util.List;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Deelname;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingInJESIngebracht;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingReactieUitgebleven;

/** What comes on the agenda of a meeting without anybody putting it there; what holds for who does, holds for it. */
record Agendavoorstel(Overlegfeiten overleg, Context x) {

    /** R236: a partner did not answer. */
    List<LeerlingGebeurtenis> over(
            VerwijzingReactieUitgebleven e, Toestemmingen toestemming, Trajecten traject, Bekendheid bekend) {
        Toestemmingseis eis = new Toestemmingseis(overleg, x, toestemming);
        boolean kan = x.school()
                        .overlegvorm(overleg.vorm(), overleg.datumTijd().toLocalDate())
                        .isPresent()
                && hoortIn(overleg.vorm(), x, traject, bekend)
                && eis.vervuld();
        if (!kan) {
            return List.of(taak(e, x));
        }
        String vraag = "Op de verwijzing naar %s kwam tot en met %s geen antwoord; hoe verder?"
                .formatted(e.partnerType(), e.reactieVoor());
        List<String> toestemmingIds = eis.eis(null);
        return List.of(
                Deelname.isJes(overleg.vorm())
                        ? new LeerlingInJESIngebracht(
                                e.leerlingId(),
                                overleg.overlegId(),
                                overleg.vorm(),
                                overleg.datumTijd(),
                                Deelname.voorzitterRol(overleg, x),
                                vraag,
                                toestemmingIds,
                                x.vandaag())
                        : new LeerlingOpAgendaGezet(
                                e.leerlingId(),
                                overleg.overlegId(),
                                overleg.vorm(),
                                overleg.datumTijd(),
                                Deelname.voorzitterRol(overleg, x),
                                vraag,
                                x.actor().id(),
                                x.rol(),
                                toestemmingIds,
                                x.vandaag()));
    }

    /** No meeting is planned yet, or something is asked first: somebody puts the student on the agenda. */
    static AandachtspuntGesignaleerd taak(VerwijzingReactieUitgebleven e, Context x) {
        return x.aandacht(e.leerlingId(), Regel.VW_REACTIE, "OP_AGENDA_ZETTEN");
    }

    /** R91: the schoolzorgteam discusses students in a care traject and students who are new. */
    static boolean hoortIn(OverlegvormCode vorm, Context x, Trajecten traject, Bekendheid bekend) {
        return vorm != OverlegvormCode.SCHOOLZORGTEAM || bekend == Bekendheid.NIEUW || inZorgtraject(traject, x);
    }

    /** A running signal, or a phase with a level of support beyond the one in which everybody starts. */
    private static boolean inZorgtraject(Trajecten traject, Context x) {
        String fase = traject.fase();
        if (traject.loopt() || fase == null) {
            return traject.loopt();
        }
        Routekaart kaart = x.school().routekaart(traject.routeversie()).orElseGet(() -> x.school()
                .routekaart());
        return kaart.niveau(fase) != Ondersteuningsniveau.GEEN && !fase.equals(kaart.startBijInschrijving());
    }
}
