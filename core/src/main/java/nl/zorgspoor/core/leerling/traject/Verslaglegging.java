package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.gedeeld.Tekst.eisInhoud;
import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;

/** Talks and notes, with or without a traject (R65, R67, R71, R275). */
final class Verslaglegging {

    private Verslaglegging() {}

    static List<TrajectEvent> decide(Trajecten staat, LegLeerlinggesprekVast c, Context x) {
        eisInhoud("Een gesprek", !leeg(c.verslag()) || c.herkent() != null, "verslag");
        eisSoort(c.gesprekstype() != Gesprekstype.SPREEKUUR, "LegOudergesprekVast");
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
        eisInhoud(
                "Een gesprek",
                !leeg(c.verslag()) || !c.afspraken().isEmpty() || !leeg(c.ondersteuningsadvies()),
                "verslag",
                "afspraken",
                "ondersteuningsadvies");
        eisSoort(c.gesprekstype() != Gesprekstype.LEERLINGGESPREK, "LegLeerlinggesprekVast");
        return List.of(new OudergesprekVastgelegd(
                c.leerlingId(),
                staat.bij(c.trajectId()),
                x.gebeurdOp(c.datum()),
                c.verslag(),
                c.afspraken(),
                doorCoordinator(x),
                c.ondersteuningsadvies(),
                c.gesprekstype()));
    }

    /** R275: a consultation hour is with the parents; it is no talk with the student, and what follows on such a talk does not. */
    private static void eisSoort(boolean past, String opdracht) {
        if (!past) {
            throw Regel.OUDERS_UITNODIGEN
                    .weigert("GESPREKSTYPE_ONJUIST", "Dit soort gesprek wordt vastgelegd met %s.", opdracht)
                    .ontbreekt("gesprekstype")
                    .herstel(opdracht);
        }
    }

    /** R59: a note of the vertrouwenspersoon has no place in the student's own stream, whoever sends it. */
    static List<TrajectEvent> decide(Trajecten staat, RegistreerNotitie c, Context x) {
        if (c.vertrouwelijkheid() == Vertrouwelijkheid.VERTROUWELIJK_VP) {
            throw Regel.VP_GEHEIM
                    .verbiedt(
                            "ROL_NIET_BEVOEGD",
                            "Een notitie van de vertrouwenspersoon legt de vertrouwenspersoon zelf vast, apart van dit dossier.")
                    .herstel("LegVertrouwelijkeNotitieVast");
        }
        eisInhoud("Een notitie", !leeg(c.tekst()) || !leeg(c.lvsReferentie()), "tekst", "lvsReferentie");
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
