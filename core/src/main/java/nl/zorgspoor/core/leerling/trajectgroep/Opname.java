package nl.zorgspoor.core.leerling.trajectgroep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.arrangement.Oppstand;
import nl.zorgspoor.core.leerling.interventie.Interventies;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepCommand.*;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.*;
import org.jspecify.annotations.Nullable;

/** Who comes into the Trajectgroep: first the leerlingbegeleider, then the behaviour expert, then short guidance, then a fixed place. */
final class Opname {

    private Opname() {}

    static List<TrajectgroepEvent> decide(Trajectgroepen staat, RaadpleegGedragsdeskundige c, Context x) {
        Tekst.eisInhoud(
                Regel.TG_VOLGORDE,
                "Een raadpleging van de gedragsdeskundige",
                !Tekst.leeg(c.vraag()) && !Tekst.leeg(c.advies()),
                "vraag",
                "advies");
        return List.of(
                new GedragsdeskundigeGeraadpleegd(c.leerlingId(), x.gebeurdOp(c.datum()), c.vraag(), c.advies()));
    }

    static List<LeerlingGebeurtenis> decide(
            Trajectgroepen staat,
            StartTrajectgroepBegeleiding c,
            Context x,
            Trajecten traject,
            Interventies interventies) {
        eisNieuw(staat, c.tgId(), interventies);
        staat.lopend().ifPresent(b -> {
            throw CommandGeweigerd.statusOnjuist("Begeleiding %s in de Trajectgroep loopt nog.".formatted(b.tgId()))
                    .herstel("BeeindigTrajectgroep");
        });
        boolean begeleid = doorLeerlingbegeleider(interventies);
        if (!begeleid && !bekendIn(staat, x, traject)) {
            eisVolgorde(
                    x,
                    "Kort begeleiden in de Trajectgroep volgt op begeleiding door de leerlingbegeleider.",
                    staat.geraadpleegdOp() == null ? "RaadpleegGedragsdeskundige" : "SchaalOndersteuningOp",
                    "begeleiding door de leerlingbegeleider",
                    "evaluatie of raadpleging van de gedragsdeskundige");
        }
        LocalDate van = x.ingaandOp(c.van(), x.vandaag());
        LocalDate tot = c.geplandTot() == null
                ? van.plusWeeks(x.school().getal(Instelling.TRAJECTGROEP_KORT_WEKEN, x.vandaag()))
                : c.geplandTot();
        if (tot.isBefore(van)) {
            throw CommandGeweigerd.dagOnjuist("Begeleiding eindigt niet voor zij begint.")
                    .ontbreekt("geplandTot (vanaf %s)".formatted(van));
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new TrajectgroepBegeleidingGestart(c.leerlingId(), c.tgId(), c.doel(), van, tot));
        if (!begeleid) {
            events.add(x.aandacht(c.leerlingId(), Regel.TG_VOLGORDE, "EVALUATIE_LEERLINGBEGELEIDER_ONTBREEKT"));
        }
        return events;
    }

    static List<LeerlingGebeurtenis> decide(
            Trajectgroepen staat, KoppelVastAanTrajectgroep c, Context x, Interventies interventies, Oppstand opp) {
        Trajectgroepen.Begeleiding eerder = staat.alle().get(c.tgId());
        if (eerder == null) {
            eisNieuw(staat, c.tgId(), interventies);
        } else if (eerder.vast() || !eerder.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Begeleiding %s is %s."
                    .formatted(c.tgId(), eerder.loopt() ? "al een vaste koppeling" : "beeindigd"));
        }
        staat.lopend().filter(Trajectgroepen.Begeleiding::vast).ifPresent(b -> {
            throw CommandGeweigerd.statusOnjuist("Vaste koppeling %s loopt al.".formatted(b.tgId()));
        });
        if (!staat.kortGeevalueerd()) {
            eisVolgorde(
                    x,
                    "Een vaste koppeling volgt op korte begeleiding die is geevalueerd.",
                    staat.lopend().isPresent() ? "EvalueerInterventie" : "StartTrajectgroepBegeleiding",
                    "korte begeleiding met evaluatie");
        }
        if (staat.geraadpleegdOp() == null) {
            eisVolgorde(
                    x,
                    "Een vaste koppeling volgt op raadpleging van de gedragsdeskundige.",
                    "RaadpleegGedragsdeskundige",
                    "raadpleging van de gedragsdeskundige");
        }
        if (c.alternatiefVoor() == null) {
            throw Regel.TG_DOELGROEP
                    .weigert(
                            "DOELGROEP_ONJUIST",
                            "Een vaste koppeling is voor wie anders, vooral om gedrag, naar de tussenvoorziening of Renn4 gaat.")
                    .ontbreekt("alternatiefVoor");
        }
        String oppId = eisOpp(opp, c.oppId());
        LocalDate vanaf = x.ingaandOp(c.vanaf(), x.vandaag());
        if (eerder != null && vanaf.isBefore(eerder.van())) {
            throw CommandGeweigerd.dagOnjuist("De korte begeleiding begon op %s.".formatted(eerder.van()))
                    .ontbreekt("vanaf (niet voor %s)".formatted(eerder.van()));
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>(afgelost(staat, c, x));
        events.add(new VasteTrajectgroepkoppelingGestart(c.leerlingId(), c.tgId(), c.alternatiefVoor(), vanaf, oppId));
        return events;
    }

    /** Short guidance under another id gives way to the fixed place. */
    private static List<TrajectgroepEvent> afgelost(Trajectgroepen staat, KoppelVastAanTrajectgroep c, Context x) {
        return staat.lopend()
                .filter(b -> !b.tgId().equals(c.tgId()))
                .<List<TrajectgroepEvent>>map(b -> List.of(new TrajectgroepBegeleidingBeeindigd(
                        c.leerlingId(), b.tgId(), b.effect(), b.eindeOp(x.vandaag()), true)))
                .orElse(List.of());
    }

    /** The phases of the route to which an event brings. */
    static List<String> fasen(String gebeurtenis, Context x, Trajecten traject) {
        return traject.routekaart(x).overgangen().stream()
                .filter(o -> o.aanleidingen().contains(gebeurtenis))
                .map(Overgang::naar)
                .distinct()
                .toList();
    }

    /** An intervention of the leerlingbegeleider that was evaluated. */
    private static boolean doorLeerlingbegeleider(Interventies interventies) {
        return interventies.alle().values().stream()
                .anyMatch(i -> i.uitvoerder().rol() == Rol.LEERLINGBEGELEIDER && i.evaluatie() != null);
    }

    /**
     * Guided by the leerlingbegeleider, as the route says, and the behaviour expert knows of it; or in the Trajectgroep before, back from
     * a fixed place.
     */
    private static boolean bekendIn(Trajectgroepen staat, Context x, Trajecten traject) {
        String fase = traject.fase();
        return (staat.geraadpleegdOp() != null
                        && x.school()
                                .tekst(Instelling.TRAJECTGROEP_VANAF_FASE, x.vandaag())
                                .equals(fase))
                || (fase != null
                        && fasen(Trajectgroepen.KORT_BEGINT, x, traject).contains(fase));
    }

    /** R163: one step after the other; the coordinator may say why not. */
    private static void eisVolgorde(Context x, String melding, String herstel, String... ontbreekt) {
        if (!x.overruledDoor(x.school().coordinator(x.vandaag()))) {
            throw Regel.TG_VOLGORDE
                    .weigert("STAP_OVERGESLAGEN", "%s", melding)
                    .ontbreekt(ontbreekt)
                    .herstel(herstel)
                    .overrulebaar();
        }
    }

    /** R164: a fixed place is extra support; without an OPP it is not for this student. */
    private static String eisOpp(Oppstand opp, @Nullable String oppId) {
        try {
            return opp.eis(oppId);
        } catch (CommandGeweigerd geen) {
            if (!geen.weigering().code().equals("OPP_ONTBREEKT")) {
                throw geen;
            }
            CommandGeweigerd eigen = Regel.TG_DOELGROEP
                    .weigert("OPP_ONTBREEKT", "Een vaste koppeling rust op een vastgesteld OPP.")
                    .ontbreekt("OPP");
            String herstel = geen.weigering().herstelactie();
            throw herstel == null ? eigen : eigen.herstel(herstel);
        }
    }

    /** What is evaluated is evaluated as an intervention, so that the two do not share an id. */
    private static void eisNieuw(Trajectgroepen staat, String tgId, Interventies interventies) {
        if (staat.alle().containsKey(tgId) || interventies.interventie(tgId).isPresent()) {
            throw CommandGeweigerd.statusOnjuist("Begeleiding %s bestaat al.".formatted(tgId));
        }
    }
}
