package nl.zorgspoor.core.leerling.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.interventie.Interventies;
import nl.zorgspoor.core.leerling.interventie.Interventies.Interventie;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanOpgesteld;
import org.jspecify.annotations.Nullable;

/** What makes a handelingsplan (R82, R109, R111 to R113). */
final class Handelingsplannen {

    private Handelingsplannen() {}

    static List<LeerlingGebeurtenis> stelOp(
            Plannen staat, StelHandelingsplanOp c, Context x, Interventies interventies, Observatie observatie) {
        if (staat.handelingsplannen().containsKey(c.planId())) {
            throw CommandGeweigerd.statusOnjuist("Handelingsplan %s bestaat al.".formatted(c.planId()));
        }
        eisIndividueel(c);
        if (is(Instelling.HGW_VOLGORDE, x) && observatie == Observatie.ONTBREEKT) {
            throw hgwStap("Een plan volgt op een vastgelegde observatie of analyse.", "SignaleerZorg");
        }
        List<String> ontbreekt = ontbrekend(c);
        boolean blokkeert =
                x.school().tekst(Instelling.PLAN_VIERDELIG_MODUS, x.vandaag()).equals("BLOKKEREND");
        if (blokkeert && !ontbreekt.isEmpty()) {
            throw Regel.HP_VIERDELIG
                    .weigert(
                            "PLANONDERDEEL_ONTBREEKT",
                            "Een handelingsplan heeft een beginsituatie, een doel, een middel en een datum voor evaluatie.")
                    .ontbreekt(ontbreekt);
        }
        eisBesproken(c, x);
        if (c.evaluatieOp() != null && c.evaluatieOp().isBefore(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("De evaluatie van een nieuw plan ligt niet in het verleden.");
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new HandelingsplanOpgesteld(
                c.leerlingId(),
                c.planId(),
                Plansoort.INDIVIDUEEL,
                c.beginsituatie(),
                gevuld(c.doelen()),
                gevuld(c.middelen()),
                c.evaluatieOp(),
                c.lvsReferentie(),
                c.besprokenMet(),
                hoortBij(staat, c, interventies),
                x.vandaag()));
        if (!ontbreekt.isEmpty()) {
            events.add(x.aandacht(c.leerlingId(), Regel.HP_VIERDELIG, "PLANONDERDEEL_ONTBREEKT"));
        }
        if (is(Instelling.PLAN_LVS_REFERENTIE, x) && leeg(c.lvsReferentie())) {
            events.add(x.aandacht(c.leerlingId(), Regel.HP_LVS, "LVS_REFERENTIE_ONTBREEKT"));
        }
        return events;
    }

    /** R113: a group plan has members, and is made on the group's own stream. */
    private static void eisIndividueel(StelHandelingsplanOp c) {
        if (c.plansoort() != Plansoort.GROEP) {
            return;
        }
        if (c.leerlingIds().stream().distinct().count() < 2) {
            throw Regel.GP_GROEP
                    .weigert("GROEP_TE_KLEIN", "Een groepsplan geldt voor ten minste twee leerlingen.")
                    .ontbreekt("leerlingIds");
        }
        throw CommandGeweigerd.statusOnjuist(
                        "In het dossier van een leerling staat een individueel plan; een groepsplan hoort daar niet.")
                .herstel("StelHandelingsplanOp(plansoort=INDIVIDUEEL)");
    }

    /** R109: the four parts. */
    private static List<String> ontbrekend(StelHandelingsplanOp c) {
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(c.beginsituatie())) {
            ontbreekt.add("beginsituatie");
        }
        if (gevuld(c.doelen()).isEmpty()) {
            ontbreekt.add("doelen");
        }
        if (gevuld(c.middelen()).isEmpty()) {
            ontbreekt.add("middelen");
        }
        if (c.evaluatieOp() == null) {
            ontbreekt.add("evaluatieOp");
        }
        return ontbreekt;
    }

    /** R111: with student and parents. */
    private static void eisBesproken(StelHandelingsplanOp c, Context x) {
        List<String> ontbreekt = Plannen.MET_WIE_BESPROKEN.stream()
                .filter(r -> !c.besprokenMet().contains(r))
                .map(Rol::name)
                .sorted()
                .toList();
        if (is(Instelling.PLAN_BESPREKEN_VERPLICHT, x) && !ontbreekt.isEmpty()) {
            throw Regel.HP_BESPROKEN
                    .weigert("NIET_BESPROKEN", "Een plan wordt met de leerling en met de ouders besproken.")
                    .ontbreekt(ontbreekt);
        }
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

    static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }

    static List<String> gevuld(List<String> teksten) {
        return teksten.stream()
                .filter(t -> !leeg(t))
                .map(Objects::requireNonNull)
                .toList();
    }
}
