package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.traject.Verloop.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What is needed, the analysis, the plan and its feedback (R71 to R74, R83), and what a school cannot offer (R33, R35). What one
 * school asks and another does not follows from the requirements in its route map.
 */
final class Aanpakbeleid {

    private static final List<String> AFWEGINGEN = List.of("behoefte", "groep", "formatie", "middelen", "expertise");

    private Aanpakbeleid() {}

    /** R83: the needs of all three. */
    static List<TrajectEvent> decide(Trajecten staat, StelOndersteuningsbehoefteVast c, Context x) {
        staat.positie().eisFase();
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(c.leerling())) {
            ontbreekt.add("leerling");
        }
        if (leeg(c.ouders())) {
            ontbreekt.add("ouders");
        }
        if (leeg(c.docent())) {
            ontbreekt.add("docent");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.OB_VAST
                    .weigert(
                            "BEHOEFTE_ONVOLLEDIG",
                            "De behoeften van leerling, ouders en docent horen alle drie te worden vastgesteld.")
                    .ontbreekt(ontbreekt);
        }
        return List.of(new OndersteuningsbehoefteVastgesteld(
                c.leerlingId(),
                staat.bij(c.trajectId()),
                Objects.requireNonNull(c.leerling()),
                Objects.requireNonNull(c.ouders()),
                Objects.requireNonNull(c.docent()),
                x.gebeurdOp(c.datum())));
    }

    /** R71: after the coordinator's own talks with student and parents. */
    static List<TrajectEvent> decide(Trajecten staat, StelProbleemanalyseOp c, Context x) {
        Traject traject = staat.eisTraject(c.trajectId());
        if (vraagt(Regel.ANALYSE, staat, x)) {
            LocalDate sinds = staat.verloop().overgenomenOp();
            List<String> ontbreekt = new ArrayList<>();
            if (!staat.gesprekken().coordinatorMetLeerlingSinds(sinds)) {
                ontbreekt.add("LEERLING");
            }
            if (!staat.gesprekken().coordinatorMetOudersSinds(sinds)) {
                ontbreekt.add("OUDER");
            }
            if (!ontbreekt.isEmpty()) {
                throw Regel.ANALYSE
                        .weigert(
                                "GESPREKKEN_ONTBREKEN",
                                "De coordinator praat na het overnemen eerst met de leerling en met de ouders.")
                        .ontbreekt(ontbreekt)
                        .herstel("LegOudergesprekVast");
            }
        }
        Tekst.eisInhoud(Regel.ANALYSE, "Een probleemanalyse", !leeg(c.analyse()), "analyse");
        Overgangen.eisStap(staat, "ProbleemanalyseOpgesteld", x);
        return List.of(new ProbleemanalyseOpgesteld(
                c.leerlingId(),
                traject.trajectId(),
                c.analyse(),
                c.gesprekkenIds(),
                c.kleinJesId(),
                c.extern(),
                x.vandaag()));
    }

    /** R72: at least one of the five trajectories. */
    static List<TrajectEvent> decide(Trajecten staat, StelPlanVanAanpakVast c, Context x) {
        Traject traject = staat.eisTraject(c.trajectId());
        if (vraagt(Regel.PLAN_OPTIE, staat, x) && c.opties().isEmpty()) {
            throw Regel.PLAN_OPTIE
                    .weigert("TRAJECT_ONTBREEKT", "Een plan van aanpak kiest ten minste een van de vijf trajecten.")
                    .ontbreekt("opties")
                    .herstel("StelPlanVanAanpakVast");
        }
        Tekst.eisInhoud(
                Regel.PLAN_OPTIE,
                "Een plan van aanpak",
                !c.opties().isEmpty() || !gevuld(c.doelen()).isEmpty(),
                "opties",
                "doelen");
        Overgangen.eisStap(staat, "PlanVanAanpakVastgesteld", x);
        LocalDate datum = x.gebeurdOp(c.datum());
        return List.of(new PlanVanAanpakVastgesteld(
                c.leerlingId(),
                traject.trajectId(),
                c.opties(),
                c.doelen(),
                datum,
                x.school()
                        .kalender()
                        .plusSchooldagen(datum, x.school().getal(Instelling.TERUGKOPPELING_SCHOOLDAGEN, x.vandaag())),
                x.school().coordinator(x.vandaag())));
    }

    /** R73, R74: to one of the three, with the guardian named from the first feedback on. */
    static List<TrajectEvent> decide(Trajecten staat, KoppelPlanTerug c, Context x) {
        Traject traject = staat.eisTraject(c.trajectId());
        Plan plan = staat.verloop().plan();
        if (plan == null) {
            throw CommandGeweigerd.statusOnjuist("Er is geen plan van aanpak om terug te koppelen.")
                    .herstel("StelPlanVanAanpakVast");
        }
        Bewaker bewaker = c.bewaker() == null ? plan.bewaker() : c.bewaker();
        if (vraagt(Regel.BEWAKING, staat, x) && bewaker == null) {
            throw Regel.BEWAKING
                    .weigert(
                            "BEWAKER_ONTBREEKT",
                            "Vanaf de terugkoppeling bewaakt de coordinator of SMW+ het proces; noem wie.")
                    .ontbreekt("bewaker")
                    .herstel("KoppelPlanTerug");
        }
        return List.of(new PlanVanAanpakTeruggekoppeld(
                c.leerlingId(),
                traject.trajectId(),
                c.aan(),
                x.gebeurdOp(c.datum()),
                bewaker,
                plan.teruggekoppeldAan(c.aan(), bewaker).isTeruggekoppeld()));
    }

    /** R33, R35: HEI weighs five things; the step that follows is one the parents know of (R54), and concluded with them (R260). */
    static List<LeerlingGebeurtenis> decide(Trajecten staat, StelHandelingsverlegenheidVast c, Context x) {
        staat.positie().eisFase();
        List<String> ontbreekt = ontbrekend(c.afwegingen());
        if (Trajecten.is(Instelling.AFWEGINGEN_VERPLICHT, x) && !ontbreekt.isEmpty()) {
            throw Regel.GRENS_HEI
                    .weigert(
                            "AFWEGING_ONVOLLEDIG",
                            "Dat de school het aanbod niet heeft, weegt behoefte, groep, formatie, middelen en"
                                    + " expertise.")
                    .ontbreekt(ontbreekt)
                    .herstel("StelHandelingsverlegenheidVast");
        }
        Tekst.eisInhoud(
                Regel.GRENS_LATER,
                "Handelingsverlegenheid",
                ontbreekt.size() < AFWEGINGEN.size() || !c.grenscodes().isEmpty(),
                "afwegingen",
                "grenscodes");
        staat.eisOudersGeinformeerd(x);
        LocalDate datum = x.gebeurdOp(c.datum());
        if (c.herzienOp() != null && c.herzienOp().isBefore(datum)) {
            throw CommandGeweigerd.dagOnjuist("Opnieuw kijken gebeurt na het besluit.")
                    .ontbreekt("herzienOp (vanaf %s)".formatted(datum));
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new HandelingsverlegenheidVastgesteld(
                c.leerlingId(),
                staat.bij(c.trajectId()),
                c.afwegingen(),
                c.grenscodes(),
                datum,
                ontbreekt.isEmpty(),
                c.partijen(),
                c.herzienOp()));
        if (Trajecten.is(Instelling.AFWEGINGEN_VERPLICHT, x)) {
            events.addAll(zonder(c, x));
        }
        return events;
    }

    /** R260: together with parents and student, for now and in this way. */
    private static List<LeerlingGebeurtenis> zonder(StelHandelingsverlegenheidVast c, Context x) {
        List<Rol> rollen = c.partijen().stream().map(Partij::rol).toList();
        List<LeerlingGebeurtenis> punten = new ArrayList<>();
        if (!rollen.contains(Rol.OUDER)) {
            punten.add(x.aandacht(c.leerlingId(), Regel.GRENS_SAMEN, "OUDERS_NIET_BETROKKEN"));
        }
        if (!rollen.contains(Rol.LEERLING)) {
            punten.add(x.aandacht(c.leerlingId(), Regel.GRENS_SAMEN, "LEERLING_NIET_BETROKKEN"));
        }
        return punten;
    }

    private static List<String> ontbrekend(@Nullable Afwegingen a) {
        if (a == null) {
            return AFWEGINGEN;
        }
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(a.behoefte())) {
            ontbreekt.add("behoefte");
        }
        if (leeg(a.groep())) {
            ontbreekt.add("groep");
        }
        if (leeg(a.formatie())) {
            ontbreekt.add("formatie");
        }
        if (leeg(a.middelen())) {
            ontbreekt.add("middelen");
        }
        if (leeg(a.expertise())) {
            ontbreekt.add("expertise");
        }
        return ontbreekt;
    }

    private static List<String> gevuld(List<String> teksten) {
        return teksten.stream().filter(t -> !leeg(t)).toList();
    }

    private static boolean vraagt(Regel regel, Trajecten staat, Context x) {
        return staat.routekaart(x).overgangen().stream()
                .anyMatch(o -> o.vereisten().contains(regel));
    }
}
