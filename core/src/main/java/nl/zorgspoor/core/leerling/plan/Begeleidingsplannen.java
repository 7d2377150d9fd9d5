package nl.zorgspoor.core.leerling.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.plan.Plannen.Begeleidingsplan;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.traject.Trajecten;

/** What makes a short plan, and when a row of them was not enough (R54, R85, R114, R115). */
final class Begeleidingsplannen {

    private Begeleidingsplannen() {}

    static List<LeerlingGebeurtenis> start(Plannen staat, StartBegeleidingsplan c, Context x, Trajecten traject) {
        if (staat.begeleidingsplannen().containsKey(c.planId())) {
            throw CommandGeweigerd.statusOnjuist("Begeleidingsplan %s bestaat al.".formatted(c.planId()));
        }
        if (staat.lopendeBegeleiding().stream().anyMatch(b -> b.domein() == c.domein())) {
            throw CommandGeweigerd.statusOnjuist("In dit domein loopt al een begeleidingsplan.")
                    .herstel("EvalueerBegeleidingsplan");
        }
        LocalDate van = Objects.requireNonNullElse(c.van(), x.vandaag());
        List<LeerlingGebeurtenis> events = new ArrayList<>(oudersGeinformeerd(c, x, traject, van));
        eisInstrument(c);
        LocalDate tot = eisDuur(c, van);
        events.add(new BegeleidingsplanGestart(
                c.leerlingId(),
                c.planId(),
                c.domein(),
                c.instrumenten(),
                Objects.requireNonNull(c.doel()),
                Objects.requireNonNull(c.waar()),
                Objects.requireNonNull(c.begeleider()),
                x.school().rol(Instelling.EERSTE_SCHAKEL, x.vandaag()),
                van,
                tot,
                c.oudersGeinformeerdOp()));
        if (tot.isAfter(van.plusWeeks(x.school().getal(Instelling.BEGELEIDINGSPLAN_WEKEN, x.vandaag())))) {
            events.add(x.aandacht(c.leerlingId(), Regel.BP_KORT, "DUUR_NIET_KORT"));
        }
        return events;
    }

    /** R54: parents were told on or before the first day; said here for the first time, it is recorded as such. */
    private static List<LeerlingGebeurtenis> oudersGeinformeerd(
            StartBegeleidingsplan c, Context x, Trajecten traject, LocalDate van) {
        LocalDate verteld = c.oudersGeinformeerdOp();
        if (verteld == null || verteld.isAfter(van)) {
            traject.eisOudersGeinformeerd(x);
            return List.of();
        }
        x.gebeurdOp(verteld);
        return traject.oudersOntbrekenVoor("BegeleidingsplanGestart", x)
                ? List.of(new OudersGeinformeerd(c.leerlingId(), "begeleidingsplan", "BEGELEIDINGSPLAN", null, verteld))
                : List.of();
    }

    /** R85: what showed the need. */
    private static void eisInstrument(StartBegeleidingsplan c) {
        if (c.instrumenten().isEmpty()) {
            throw Regel.HEI_SIGNAAL
                    .weigert(
                            "INSTRUMENT_ONTBREEKT",
                            "Noem waaruit de behoefte blijkt: observatie, gesprek, methodetoets of Cito.")
                    .ontbreekt("instrumenten");
        }
    }

    /** R114: an end, a goal, a place and a performer. */
    private static LocalDate eisDuur(StartBegeleidingsplan c, LocalDate van) {
        List<String> ontbreekt = new ArrayList<>();
        LocalDate tot = c.tot();
        Plek waar = c.waar();
        Rol begeleider = c.begeleider();
        if (tot == null || tot.isBefore(van)) {
            ontbreekt.add("tot");
        }
        if (Tekst.leeg(c.doel())) {
            ontbreekt.add("doel");
        }
        if (waar == null) {
            ontbreekt.add("waar");
        }
        if (begeleider == null) {
            ontbreekt.add("begeleider");
        }
        if (tot == null || !ontbreekt.isEmpty()) {
            throw Regel.BP_KORT
                    .weigert(
                            "DUUR_ONTBREEKT",
                            "Een kort plan heeft een begin, een einde, een doel, een plaats en een uitvoerder.")
                    .ontbreekt(ontbreekt);
        }
        return tot;
    }

    /** R115: plans count in a row, within a domain, as long as none of them was enough. */
    static List<LeerlingGebeurtenis> evalueer(Plannen staat, EvalueerBegeleidingsplan c, Context x) {
        Begeleidingsplan b = staat.begeleidingsplannen().get(c.planId());
        if (b == null) {
            throw CommandGeweigerd.nietGevonden("Begeleidingsplan", c.planId());
        }
        if (!b.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Begeleidingsplan %s is al geevalueerd.".formatted(b.planId()));
        }
        LocalDate datum = x.gebeurdOp(c.datum());
        if (datum.isBefore(b.van())) {
            throw CommandGeweigerd.statusOnjuist("Het plan begint pas op %s.".formatted(b.van()));
        }
        int opRij = c.effect() == Effect.ONVOLDOENDE ? staat.opRij(b.domein()) + 1 : 0;
        int nodig = x.school().getal(Instelling.MIN_KORTE_PLANNEN_NIVEAU_4, x.vandaag());
        return List.of(new BegeleidingsplanGeevalueerd(
                c.leerlingId(),
                b.planId(),
                b.domein(),
                c.effect(),
                datum,
                opRij,
                c.effect() == Effect.ONVOLDOENDE && opRij >= nodig));
    }
}
