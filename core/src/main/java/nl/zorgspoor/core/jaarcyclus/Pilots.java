package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.EvalueerPilot;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.Pilotantwoord;
import nl.zorgspoor.core.jaarcyclus.ScholingCommand.StartPilot;
import nl.zorgspoor.core.jaarcyclus.ScholingEvent.PilotGeevalueerd;
import nl.zorgspoor.core.jaarcyclus.ScholingEvent.PilotGestart;

/**
 * What a school tries out (R247, R300). One that began before this is judged as well, on at least four questions.
 *
 * @param pilots by name
 */
public record Pilots(Map<String, Pilot> pilots) {

    public static final Pilots LEEG = new Pilots(Map.of());

    /** R247 asks four; the text has six of them, as the second has three parts (R300). */
    private static final int MINSTE_VRAGEN = 4;

    record Pilot(List<String> vragen, LocalDate evalueerVoor, boolean geevalueerd) {}

    List<Gebeurtenis> decide(StartPilot c, Context x) {
        if (pilots.containsKey(c.pilot())) {
            throw CommandGeweigerd.statusOnjuist("Pilot %s is er al.".formatted(c.pilot()));
        }
        LocalDate begin = x.ingaandOp(c.begindatum(), x.vandaag());
        List<String> vragen = c.vragen().stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
        if (vragen.size() < MINSTE_VRAGEN) {
            throw Regel.PILOTVRAGEN
                    .weigert(
                            "VRAGEN_ONTBREKEN",
                            "Een pilot begint met ten minste vier vragen waarop hij wordt beoordeeld.")
                    .ontbreekt("vragen (%d van %d)".formatted(vragen.size(), MINSTE_VRAGEN));
        }
        return List.of(new PilotGestart(c.schoolId(), c.pilot(), vragen, begin, begin.plusYears(1)));
    }

    List<Gebeurtenis> decide(EvalueerPilot c, Context x) {
        Pilot pilot = pilots.get(c.pilot());
        LocalDate datum = pilot == null
                ? x.gebeurdOp(c.datum())
                : x.gebeurdOp(c.datum(), pilot.evalueerVoor().minusYears(1));
        if (pilot != null && pilot.geevalueerd()) {
            throw CommandGeweigerd.statusOnjuist("Pilot %s is al geevalueerd.".formatted(c.pilot()));
        }
        List<String> beantwoord = c.vragen().stream()
                .filter(v -> !Tekst.leeg(v.antwoord()))
                .map(v -> v.vraag().strip())
                .distinct()
                .toList();
        List<String> open = pilot == null
                ? c.vragen().stream()
                        .filter(v -> Tekst.leeg(v.antwoord()))
                        .map(Pilotantwoord::vraag)
                        .toList()
                : pilot.vragen().stream().filter(v -> !beantwoord.contains(v)).toList();
        if (!open.isEmpty() || beantwoord.size() < MINSTE_VRAGEN) {
            throw Regel.PILOT
                    .weigert("VRAGEN_ONBEANTWOORD", "Een pilot wordt op al zijn vragen beoordeeld, ten minste vier.")
                    .ontbreekt(
                            open.isEmpty()
                                    ? List.of("vragen (%d van %d)".formatted(beantwoord.size(), MINSTE_VRAGEN))
                                    : open);
        }
        List<Gebeurtenis> events = new ArrayList<>();
        events.add(new PilotGeevalueerd(c.schoolId(), c.pilot(), c.vragen(), datum));
        if (pilot != null && datum.isBefore(pilot.evalueerVoor())) {
            events.add(Jaren.signaal(c.schoolId(), Regel.PILOT, "PILOT_KORTER_DAN_EEN_JAAR", x));
        }
        return events;
    }

    Pilots evolve(PilotGestart e) {
        return new Pilots(Kopie.met(pilots, e.pilot(), new Pilot(e.vragen(), e.evalueerVoor(), false)));
    }

    Pilots evolve(PilotGeevalueerd e) {
        Pilot pilot = pilots.get(e.pilot());
        return new Pilots(Kopie.met(
                pilots,
                e.pilot(),
                pilot == null
                        ? new Pilot(
                                e.vragen().stream().map(Pilotantwoord::vraag).toList(), e.datum(), true)
                        : new Pilot(pilot.vragen(), pilot.evalueerVoor(), true)));
    }
}
