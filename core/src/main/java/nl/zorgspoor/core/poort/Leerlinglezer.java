package nl.zorgspoor.core.poort;

import java.time.LocalDate;
import nl.zorgspoor.core.eventstore.Stromen;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gedeeld.Naslag.Deelnamefeiten;
import nl.zorgspoor.core.gedeeld.Naslag.Identiteit;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Inschrijving;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Uitslag;
import nl.zorgspoor.core.leerling.screening.Screeningen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

/** Reads a student's consents, and who decides for the student, from the student's stream, under its lock: a withdrawal waits for the invitation or precedes it. */
final class Leerlinglezer {

    private final Stromen stromen;

    Leerlinglezer(Stromen stromen) {
        this.stromen = stromen;
    }

    Leerlingfeiten feiten(String naam) {
        return aanmelding(naam).feiten();
    }

    /** Who a student is, for what the law makes the school report (R211). */
    Identiteit identiteit(String naam) {
        Aanmeldingen a = aanmelding(naam);
        return new Identiteit(a.naam(), a.geboortedatum());
    }

    boolean toestemming(String naam, String doel, @Nullable PartnerType partner, LocalDate op) {
        return toestemmingen(naam)
                .geldig(ToestemmingDoel.valueOf(doel), partner, op)
                .isPresent();
    }

    /** What a student brings to a training of a group (R130, R131, R137, R138). */
    Deelnamefeiten deelname(String naam, String trainingId, String soort, LocalDate op) {
        Stroom leerling = stromen.lees(Leerling.SOORT, naam);
        Inschrijving.Stand hier = Leerling.inschrijvingOp(leerling, op);
        Screeningen screening = leerling.staat(Screeningen.class);
        Screeningsoort gescreendVoor = Screeningsoort.voor(soort);
        Screeningen.Stand uitslag =
                gescreendVoor == null ? null : screening.uitslagen().get(gescreendVoor);
        Boolean zelf = screening.aangemeld().get(trainingId);
        return new Deelnamefeiten(
                hier.leerjaar(),
                hier.niveau(),
                leerling.staat(Trajecten.class).fase(),
                uitslag != null && uitslag.uitslag() == Uitslag.UITVAL,
                uitslag == null ? null : uitslag.gesprekOp(),
                zelf != null,
                Boolean.TRUE.equals(zelf));
    }

    boolean oudersGeinformeerd(String naam, LocalDate op) {
        return toestemmingen(naam).oudersGeinformeerdTussen(LocalDate.MIN, op);
    }

    boolean gezag(String naam, String ouderId, int meerderjarig, LocalDate op) {
        return aanmelding(naam).heeftGezag(ouderId, meerderjarig, op);
    }

    private Aanmeldingen aanmelding(String naam) {
        return stromen.lees(Leerling.SOORT, naam).staat(Aanmeldingen.class);
    }

    private Toestemmingen toestemmingen(String naam) {
        return stromen.lees(Leerling.SOORT, naam).staat(Toestemmingen.class);
    }
}
