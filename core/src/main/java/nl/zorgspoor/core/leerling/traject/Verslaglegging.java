package nl.zorgspoor.core.leerling.traject;

import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Gesprekstype;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.LegLeerlinggesprekVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.LegOudergesprekVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.RegistreerNotitie;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.LeerlinggesprekVastgelegd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.NotitieGeregistreerd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OudergesprekVastgelegd;

/** Talks and notes, with or without a traject (R65, R67, R71). */
final class Verslaglegging {

    private Verslaglegging() {}

    static List<TrajectEvent> decide(Trajecten staat, LegLeerlinggesprekVast c, Context x) {
        return List.of(new LeerlinggesprekVastgelegd(
                c.leerlingId(),
                staat.bij(c.trajectId()),
                x.gebeurdOp(c.datum()),
                Objects.requireNonNullElse(c.gesprekstype(), Gesprekstype.LEERLINGGESPREK),
                c.verslag(),
                c.herkent(),
                doorCoordinator(x)));
    }

    static List<TrajectEvent> decide(Trajecten staat, LegOudergesprekVast c, Context x) {
        return List.of(new OudergesprekVastgelegd(
                c.leerlingId(),
                staat.bij(c.trajectId()),
                x.gebeurdOp(c.datum()),
                c.verslag(),
                c.afspraken(),
                doorCoordinator(x)));
    }

    /** R59: what is for the confidential officer's eyes only, does not stand in the student's file. */
    static List<TrajectEvent> decide(Trajecten staat, RegistreerNotitie c, Context x) {
        if (c.vertrouwelijkheid() == Vertrouwelijkheid.VERTROUWELIJK_VP) {
            throw Regel.VP_GEHEIM
                    .verbiedt(
                            "ROL_NIET_BEVOEGD",
                            "Aantekeningen van de vertrouwenspersoon staan niet in het dossier van de leerling.")
                    .ontbreekt("vertrouwelijkheid NORMAAL, BEPERKT of MELDCODE");
        }
        return List.of(new NotitieGeregistreerd(
                c.leerlingId(),
                staat.bij(c.trajectId()),
                x.vandaag(),
                c.categorie(),
                c.tekst(),
                c.lvsReferentie(),
                Objects.requireNonNullElse(c.vertrouwelijkheid(), Vertrouwelijkheid.NORMAAL)));
    }

    /** R71: after taking over a case the coordinator talks in person. */
    private static boolean doorCoordinator(Context x) {
        return x.rol() == x.school().coordinator(x.vandaag());
    }
}
