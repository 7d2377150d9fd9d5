package nl.zorgspoor.core.leerling.aanmelding;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmelding.Status;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.InformerenOverBesluitUitgebleven;

/** The terms of one registration: zorgplicht (R14 to R16), informing the parents (R28), the guest period (R30). */
final class Aanmeldtermijnen {

    private Aanmeldtermijnen() {}

    static List<AanmeldingEvent> verstreken(Aanmelding a, String leerling, Context x) {
        List<AanmeldingEvent> events = new ArrayList<>();
        Zorgplicht zorgplicht = a.lopendeZorgplicht();
        if (zorgplicht != null) {
            events.addAll(zorgplicht.verstreken(leerling, a, x));
        }
        if (a.besluitvorming().informerenVoor() != null
                && x.vandaag().isAfter(a.besluitvorming().informerenVoor())) {
            events.add(new InformerenOverBesluitUitgebleven(
                    leerling, a.aanmeldingId(), a.besluitvorming().informerenVoor()));
        }
        if (a.status() == Status.GASTLEERLING && a.gast() != null) {
            events.addAll(a.gast().verstreken(leerling, a, x));
        }
        return events;
    }

    static List<Termijn> open(Aanmelding a) {
        List<Termijn> termijnen = new ArrayList<>();
        Zorgplicht zorgplicht = a.lopendeZorgplicht();
        if (zorgplicht != null) {
            termijnen.addAll(zorgplicht.termijnen(a));
        }
        if (a.besluitvorming().informerenVoor() != null && a.besluitvorming().besloten() != null) {
            termijnen.add(Termijn.tot(
                    "informeren-besluit:" + a.aanmeldingId(),
                    "INFORMEREN_OVER_BESLUIT",
                    a.besluitvorming().besloten(),
                    a.besluitvorming().informerenVoor(),
                    Regel.TI_INFORMEREN,
                    "ToelatingBesloten",
                    "InformeerOudersOverBesluit",
                    Rol.AFDELINGSLEIDER));
        }
        if (a.status() == Status.GASTLEERLING && a.gast() != null) {
            termijnen.addAll(a.gast().termijnen(a));
        }
        return termijnen;
    }
}
