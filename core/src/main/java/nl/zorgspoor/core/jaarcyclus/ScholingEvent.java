package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.Pilotantwoord;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.Scholingsonderdeel;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.Scholingsoort;
import org.jspecify.annotations.Nullable;

/** What happened with trainings, networks, hours and pilots. */
public sealed interface ScholingEvent extends Gebeurtenis {

    String schoolId();

    record ScholingsplanVastgesteld(
            String schoolId, String schooljaar, List<Scholingsonderdeel> onderdelen, LocalDate datum)
            implements ScholingEvent {}

    /** @param verwacht how many should have taken part; null when that is not known */
    record ScholingGeregistreerd(
            String schoolId,
            String schooljaar,
            String onderwerp,
            Scholingsoort soort,
            int deelnemers,
            @Nullable Integer verwacht,
            LocalDate datum)
            implements ScholingEvent {}

    record NetwerkbijeenkomstGeregistreerd(
            String schoolId,
            String schooljaar,
            String netwerk,
            List<Rol> deelnemers,
            @Nullable String onderwerp,
            LocalDate datum)
            implements ScholingEvent {}

    record NormjaartaakVastgesteld(String schoolId, String schooljaar, String medewerkerId, int uren)
            implements ScholingEvent {}

    /** @param evalueerVoor a year after it began */
    record PilotGestart(
            String schoolId, String pilot, List<String> vragen, LocalDate begindatum, LocalDate evalueerVoor)
            implements ScholingEvent {}

    record PilotGeevalueerd(String schoolId, String pilot, List<Pilotantwoord> vragen, LocalDate datum)
            implements ScholingEvent {}
}
