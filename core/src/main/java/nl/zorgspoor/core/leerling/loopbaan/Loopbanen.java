package nl.zorgspoor.core.leerling.loopbaan;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanCommand.LegLOBVoortgangVast;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanCommand.LegLoopbaangesprekVast;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanCommand.Loopbaanvraag;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanEvent.LOBVoortgangVastgelegd;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanEvent.LoopbaangesprekVastgelegd;

/**
 * How far one student is with the career questions.
 *
 * @param besproken the questions that somebody has been through with the student, in a lesson or a talk
 */
public record Loopbanen(Set<Loopbaanvraag> besproken) {

    public static final Loopbanen LEEG = new Loopbanen(Set.of());

    /** R276, R301: a lesson is about one of the five questions at least. */
    List<LoopbaanEvent> decide(LegLOBVoortgangVast c, Context x) {
        Tekst.eisInhoud(Regel.LOOPBAANVRAGEN, "Voortgang in LOB", !c.vragen().isEmpty(), "vragen");
        LocalDate datum = x.gebeurdOp(c.datum());
        return List.of(new LOBVoortgangVastgelegd(
                c.leerlingId(), datum, geordend(c.vragen()), c.toelichting(), open(c.vragen())));
    }

    /** R276, R301: what was said may be more than the five questions, and is something. */
    List<LoopbaanEvent> decide(LegLoopbaangesprekVast c, Context x) {
        Tekst.eisInhoud(
                Regel.LOB, "Een loopbaangesprek", !c.vragen().isEmpty() || !leeg(c.verslag()), "vragen", "verslag");
        LocalDate datum = x.gebeurdOp(c.datum());
        return List.of(new LoopbaangesprekVastgelegd(
                c.leerlingId(), datum, geordend(c.vragen()), c.verslag(), c.vervolgschool(), open(c.vragen())));
    }

    private static List<Loopbaanvraag> geordend(List<Loopbaanvraag> vragen) {
        return vragen.stream().distinct().sorted().toList();
    }

    private List<Loopbaanvraag> open(List<Loopbaanvraag> nu) {
        return Arrays.stream(Loopbaanvraag.values())
                .filter(v -> !besproken.contains(v) && !nu.contains(v))
                .toList();
    }

    Loopbanen evolve(LOBVoortgangVastgelegd e) {
        return met(e.vragen());
    }

    Loopbanen evolve(LoopbaangesprekVastgelegd e) {
        return met(e.vragen());
    }

    private Loopbanen met(List<Loopbaanvraag> vragen) {
        return new Loopbanen(
                Stream.concat(besproken.stream(), vragen.stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
