package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.*;
import nl.zorgspoor.core.jaarcyclus.ScholingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What staff learn, with whom they meet and what hours they have.
 *
 * @param plannen for each school year with a plan of trainings: what the plan names, and of which kind that is
 * @param pilots what is tried out
 */
public record Scholingen(Map<String, Map<String, Scholingsoort>> plannen, Pilots pilots) {

    public static final Scholingen LEEG = new Scholingen(Map.of(), Pilots.LEEG);

    List<Gebeurtenis> decide(StelScholingsplanVast c, Context x) {
        Jaren.eisNietVoorbij(c.schooljaar(), x.vandaag(), x);
        if (c.onderdelen().isEmpty()) {
            throw Regel.SCHOLING
                    .weigert("SCHOLINGSPLAN_LEEG", "Een scholingsplan noemt ten minste een scholing.")
                    .ontbreekt("onderdelen");
        }
        return List.of(new ScholingsplanVastgesteld(c.schoolId(), c.schooljaar(), c.onderdelen(), x.vandaag()));
    }

    List<Gebeurtenis> decide(RegistreerScholing c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        String schooljaar = Schooljaar.van(datum);
        Scholingsoort soort = Objects.requireNonNullElseGet(c.soort(), () -> gepland(schooljaar, c.onderwerp()));
        Integer verwacht = verwacht(c.verwacht(), soort, datum, x);
        List<Gebeurtenis> events = new ArrayList<>();
        events.add(new ScholingGeregistreerd(
                c.schoolId(), schooljaar, c.onderwerp(), soort, c.deelnemers(), verwacht, datum));
        if (verwacht != null && c.deelnemers() < verwacht) {
            events.add(Jaren.signaal(
                    c.schoolId(),
                    Regel.SCHOLING,
                    soort == Scholingsoort.HGW ? "NIET_ALLE_DOCENTEN" : "NIET_ALLE_DEELNEMERS",
                    x));
        }
        if (x.school().is(Instelling.SCHOLINGSPLAN, datum) && !plannen.containsKey(schooljaar)) {
            events.add(Jaren.signaal(c.schoolId(), Regel.SCHOLING, "SCHOLINGSPLAN_ONTBREEKT", x));
        }
        return events;
    }

    /** R248: a training that the plan names is of the kind that stands there. */
    private Scholingsoort gepland(String schooljaar, String onderwerp) {
        return plannen.getOrDefault(schooljaar, Map.of()).getOrDefault(naam(onderwerp), Scholingsoort.OVERIG);
    }

    private static String naam(String onderwerp) {
        return onderwerp.strip().toLowerCase(Locale.ROOT);
    }

    /** R248: handelingsgericht werken is for all teachers; a school without registered staff says itself how many that are. */
    private static @Nullable Integer verwacht(
            @Nullable Integer gegeven, Scholingsoort soort, LocalDate datum, Context x) {
        if (gegeven != null || soort != Scholingsoort.HGW) {
            return gegeven;
        }
        long docenten = x.school().medewerkersOp(datum).stream()
                .filter(m -> m.rollen().contains(Rol.DOCENT) || m.rollen().contains(Rol.MENTOR))
                .count();
        return docenten == 0 ? null : (int) docenten;
    }

    /** R341: the networks are those that the school says it takes part in. */
    List<Gebeurtenis> decide(RegistreerNetwerkbijeenkomst c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        List<String> netwerken = x.school().lijst(Instelling.NETWERKEN, datum);
        if (!netwerken.contains(c.netwerk())) {
            throw Regel.NETWERK
                    .weigert("NETWERK_ONBEKEND", "De school neemt niet deel aan netwerk %s.", c.netwerk())
                    .ontbreekt(netwerken);
        }
        return List.of(new NetwerkbijeenkomstGeregistreerd(
                c.schoolId(), Schooljaar.van(datum), c.netwerk(), c.deelnemers(), c.onderwerp(), datum));
    }

    /** R293: of who is mentor in that year, when the school registers its staff. */
    List<Gebeurtenis> decide(StelNormjaartaakVast c, Context x) {
        Jaren.eisNietVer(c.schooljaar(), x);
        LocalDate dag =
                x.vandaag().isBefore(Schooljaar.begin(c.schooljaar())) ? Schooljaar.begin(c.schooljaar()) : x.vandaag();
        if (!x.school().medewerkersOp(dag).isEmpty()) {
            Medewerker medewerker = x.school().medewerker(c.medewerkerId(), dag);
            if (medewerker == null) {
                throw CommandGeweigerd.nietGevonden("Medewerker", c.medewerkerId());
            }
            if (!medewerker.rollen().contains(Rol.MENTOR)) {
                throw Regel.NORMJAARTAAK
                        .weigert("GEEN_MENTOR", "Medewerker %s is op %s geen mentor.", c.medewerkerId(), dag)
                        .ontbreekt("rol MENTOR");
            }
        }
        return List.of(new NormjaartaakVastgesteld(c.schoolId(), c.schooljaar(), c.medewerkerId(), c.uren()));
    }

    List<Gebeurtenis> decide(StartPilot c, Context x) {
        return pilots.decide(c, x);
    }

    List<Gebeurtenis> decide(EvalueerPilot c, Context x) {
        return pilots.decide(c, x);
    }

    Scholingen evolve(ScholingsplanVastgesteld e) {
        Map<String, Scholingsoort> onderdelen = new HashMap<>();
        e.onderdelen().forEach(o -> onderdelen.put(naam(o.onderwerp()), o.soort()));
        return new Scholingen(Kopie.met(plannen, e.schooljaar(), Map.copyOf(onderdelen)), pilots);
    }

    Scholingen evolve(ScholingGeregistreerd e) {
        return this;
    }

    Scholingen evolve(NetwerkbijeenkomstGeregistreerd e) {
        return this;
    }

    Scholingen evolve(NormjaartaakVastgesteld e) {
        return this;
    }

    Scholingen evolve(PilotGestart e) {
        return new Scholingen(plannen, pilots.evolve(e));
    }

    Scholingen evolve(PilotGeevalueerd e) {
        return new Scholingen(plannen, pilots.evolve(e));
    }
}
