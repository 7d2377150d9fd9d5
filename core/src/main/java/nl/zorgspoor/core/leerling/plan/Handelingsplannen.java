package nl.zorgspoor.core.leerling.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.interventie.Interventies;
import nl.zorgspoor.core.leerling.interventie.Interventies.Interventie;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanOpgesteld;

/** What makes a handelingsplan of one student (R82, R109, R111, R112, R302). */
final class Handelingsplannen {

    private Handelingsplannen() {}

    static List<LeerlingGebeurtenis> stelOp(
            Plannen staat, StelHandelingsplanOp c, Context x, Interventies interventies, Observatie observatie) {
        if (c.plansoort() == Plansoort.GROEP) {
            throw CommandGeweigerd.statusOnjuist("Een groepsplan wordt niet in het dossier van een leerling opgesteld.")
                    .herstel("StelGroepsplanOp");
        }
        if (staat.handelingsplannen().containsKey(c.planId())) {
            throw CommandGeweigerd.statusOnjuist("Handelingsplan %s bestaat al.".formatted(c.planId()));
        }
        if (is(Instelling.HGW_VOLGORDE, x) && observatie == Observatie.ONTBREEKT) {
            throw hgwStap("Een plan volgt op een vastgelegde observatie of analyse.", "SignaleerZorg");
        }
        List<String> doelen = new ArrayList<>(c.doelen());
        doelen.addAll(c.eigenDoelen()); // R302: a goal that the student has in his own hands is a goal
        List<String> ontbreekt = Vierdelig.ontbrekend(c.beginsituatie(), doelen, c.middelen(), c.evaluatieOp());
        if (x.school().tekst(Instelling.PLAN_VIERDELIG_MODUS, x.vandaag()).equals("BLOKKEREND")) {
            Vierdelig.eis(c.beginsituatie(), doelen, c.middelen(), c.evaluatieOp());
        }
        Vierdelig.eisBesproken(c.besprokenMet(), x);
        Vierdelig.eisEvaluatiedag(c.evaluatieOp(), x);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new HandelingsplanOpgesteld(
                c.leerlingId(),
                c.planId(),
                Plansoort.INDIVIDUEEL,
                c.beginsituatie(),
                Vierdelig.gevuld(c.doelen()),
                Vierdelig.gevuld(c.middelen()),
                c.evaluatieOp(),
                c.lvsReferentie(),
                c.besprokenMet(),
                hoortBij(staat, c, interventies),
                x.vandaag(),
                c.context(),
                Vierdelig.gevuld(c.eigenDoelen())));
        if (!ontbreekt.isEmpty()) {
            events.add(x.aandacht(c.leerlingId(), Regel.HP_VIERDELIG, "PLANONDERDEEL_ONTBREEKT"));
        }
        if (is(Instelling.PLAN_LVS_REFERENTIE, x) && Tekst.leeg(c.lvsReferentie())) {
            events.add(x.aandacht(c.leerlingId(), Regel.HP_LVS, "LVS_REFERENTIE_ONTBREEKT"));
        }
        return events;
    }

    private static List<String> hoortBij(Plannen staat, StelHandelingsplanOp c, Interventies interventies) {
        Set<String> mogelijk = new TreeSet<>(staat.verwacht().keySet());
        interventies.lopend().stream().map(Interventie::interventieId).forEach(mogelijk::add);
        if (c.interventieId() == null) {
            return List.copyOf(mogelijk);
        }
        if (!mogelijk.contains(c.interventieId())) {
            throw CommandGeweigerd.nietGevonden("Lopende interventie", c.interventieId());
        }
        return List.of(c.interventieId());
    }

    static CommandGeweigerd hgwStap(String melding, String herstel) {
        return Regel.HGW_VOLGORDE
                .weigert("HGW_STAP_ONTBREEKT", "%s", melding)
                .ontbreekt(herstel)
                .herstel(herstel);
    }

    static boolean is(Instelling instelling, Context x) {
        return x.school().is(instelling, x.vandaag());
    }
}
