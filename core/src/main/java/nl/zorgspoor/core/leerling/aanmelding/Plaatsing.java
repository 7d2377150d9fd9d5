package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.leerling.aanmelding.Aanmelding.Status;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import org.jspecify.annotations.Nullable;

/** In which class and with which mentor, from which day on. The newest word about a day replaces what began since as well. */
final class Plaatsing {

    private Plaatsing() {}

    static List<LeerlingGebeurtenis> inKlas(PlaatsInKlas c, Inschrijving stand, Aanmeldingen aanmeldingen, Context x) {
        Aanmelding a = eisAangemeld(c.leerlingId(), aanmeldingen);
        LocalDate eerste = eisOpSchool(c.leerlingId(), c.ingangsdatum(), a, stand, x);
        Inschrijfregels.eisPlaatsingsgegevens(c, a, x);
        Inschrijfregels.eisAdvies(c, a, stand, eerste, x);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        for (LocalDate dag : stand.verblijf().klasdagen(eerste, x.vandaag())) {
            Integer bekend = stand.leerjaar(dag);
            Integer jaar = c.leerjaar() != null
                    ? c.leerjaar()
                    : bekend != null ? bekend : a.verzoek().leerjaar();
            events.add(new LeerlingInKlasGeplaatst(
                    c.leerlingId(), c.klas(), c.klastype(), dag, jaar, Schooljaar.van(dag), c.niveau()));
        }
        if (c.klastype() == Klastype.LWOO) {
            Integer jaar = c.leerjaar() != null ? c.leerjaar() : stand.leerjaar(eerste);
            events.addAll(Lwooklas.aandacht(c, jaar != null ? jaar : a.verzoek().leerjaar(), eerste, x));
        }
        return events;
    }

    static List<InschrijvingEvent> bijMentor(
            WijsMentorToe c, Inschrijving stand, Aanmeldingen aanmeldingen, Context x) {
        Aanmelding a = eisAangemeld(c.leerlingId(), aanmeldingen);
        LocalDate eerste = eisOpSchool(c.leerlingId(), c.ingangsdatum(), a, stand, x);
        List<InschrijvingEvent> events = new ArrayList<>();
        for (LocalDate dag : stand.verblijf().mentordagen(eerste, x.vandaag())) {
            events.add(new MentorToegewezen(c.leerlingId(), c.mentorId(), dag));
        }
        return events;
    }

    private static Aanmelding eisAangemeld(String leerlingId, Aanmeldingen aanmeldingen) {
        return aanmeldingen.laatste().orElseThrow(() -> Inschrijving.nietIngeschreven(leerlingId));
    }

    /**
     * A guest sits in a class and has a mentor as well; nobody has either before coming or after leaving.
     *
     * @param datum when not said: today, or the first day here when that is still to come
     * @return the first day
     */
    private static LocalDate eisOpSchool(
            String leerlingId, @Nullable LocalDate datum, Aanmelding a, Inschrijving stand, Context x) {
        Gastplaatsing gast = a.status() == Status.GASTLEERLING
                        && a.gast() != null
                        && a.gast().gestart()
                ? a.gast()
                : null;
        LocalDate begin = gast == null ? stand.verblijf().eersteDag(x.vandaag()) : gast.begin();
        LocalDate dag = x.ingaandOp(datum, begin != null && begin.isAfter(x.vandaag()) ? begin : x.vandaag());
        boolean gastDieDag = gast != null && !dag.isBefore(gast.begin());
        if (!stand.verblijf().isIngeschreven(dag) && !gastDieDag) {
            throw stand.nietIngeschrevenOp(
                    leerlingId, dag, gast != null || stand.verblijf().isOfKomt(x.vandaag()));
        }
        return dag;
    }
}
