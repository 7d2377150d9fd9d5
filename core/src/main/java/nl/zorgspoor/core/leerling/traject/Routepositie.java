package nl.zorgspoor.core.leerling.traject;

import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.Fasewisseling;
import org.jspecify.annotations.Nullable;

/**
 * Where a student stands on the school's route (R4, R5).
 *
 * @param fase the phase of the route, or null when the student is not on it
 * @param routeversie the version of the route that counts for this student (R5)
 * @param ondersteund whether the phase stands for a level of support; at registration and after the end it does not
 * @param oudersVoorStap whether parents were informed since the last step that asked for it (R54)
 */
record Routepositie(@Nullable String fase, int routeversie, boolean ondersteund, boolean oudersVoorStap) {

    static final Routepositie NERGENS = new Routepositie(null, 0, false, false);

    /** The level of support of the phase. */
    Ondersteuningsniveau niveau(Context x) {
        return fase == null ? Ondersteuningsniveau.GEEN : routekaart(x).niveau(fase);
    }

    /** R5: the version with which the traject started. */
    Routekaart routekaart(Context x) {
        return x.school().routekaart(routeversie).orElseGet(() -> x.school().routekaart());
    }

    /** R54: whether the event would fire a step of the route that parents must know of. */
    boolean isStapVoorOuders(String aanleiding, Context x) {
        return fase != null
                && routekaart(x).vanuit(fase).stream()
                        .anyMatch(o -> o.aanleidingen().contains(aanleiding)
                                && o.vereisten().contains(Regel.OUDERS_STAP));
    }

    /** The phase of a student who is on the route. */
    String eisFase() {
        if (fase == null || fase.equals(Routekaart.AFGESLOTEN)) {
            throw CommandGeweigerd.statusOnjuist("Deze leerling staat in geen fase van de route.")
                    .herstel("SignaleerZorg");
        }
        return fase;
    }

    Routepositie naar(String nieuw, int versie, boolean metOndersteuning) {
        return new Routepositie(nieuw, versie, metOndersteuning, oudersVoorStap);
    }

    /** A starting phase counts as long as no phase with support runs: enrolment replaces the phase of registration. */
    Routepositie begint(String startfase, int versie, boolean ingeschreven) {
        return ondersteund ? this : naar(startfase, versie, ingeschreven);
    }

    Routepositie na(Fasewisseling e) {
        return new Routepositie(
                e.naarFase(),
                routeversie,
                e.niveau() != Ondersteuningsniveau.GEEN,
                oudersVoorStap && !e.vereisten().contains(Regel.OUDERS_STAP));
    }

    Routepositie metOuders() {
        return new Routepositie(fase, routeversie, ondersteund, true);
    }
}
