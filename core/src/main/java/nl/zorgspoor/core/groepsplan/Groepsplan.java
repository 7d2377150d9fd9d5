package nl.zorgspoor.core.groepsplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.EvalueerGroepsplan;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.SluitGroepsplanAf;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelGroepsplanBij;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelGroepsplanOp;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.Vierdelig;
import org.jspecify.annotations.Nullable;

/**
 * One plan of a group (R113).
 *
 * @param stand null until it is made
 */
public record Groepsplan(@Nullable Stand stand) {

    public static final Groepsplan LEEG = new Groepsplan(null);

    /** How many students make a group. */
    private static final int MINSTE = 2;

    /**
     * @param sinds the day on which it was made
     * @param geevalueerd whether it was evaluated since it was made or adjusted
     */
    record Stand(
            String schoolId,
            LocalDate sinds,
            Set<String> leden,
            List<Rol> besprokenMet,
            boolean geevalueerd,
            boolean loopt) {

        Stand {
            leden = Collections.unmodifiableSet(new LinkedHashSet<>(leden));
            besprokenMet = List.copyOf(besprokenMet);
        }

        Stand met(boolean isGeevalueerd, boolean nogLopend) {
            return new Stand(schoolId, sinds, leden, besprokenMet, isGeevalueerd, nogLopend);
        }
    }

    List<GroepsplanEvent> decide(StelGroepsplanOp c, Context x, KlassenOPP klassenOPP) {
        if (stand != null || klassenOPP.bestaat()) {
            throw CommandGeweigerd.statusOnjuist("Plan %s bestaat al.".formatted(c.groepsplanId()));
        }
        Set<String> leden = new LinkedHashSet<>(c.leerlingIds());
        eisGroep(leden, "leerlingIds");
        leden.forEach(l -> eisLid(l, x));
        Vierdelig.eis(c.beginsituatie(), c.doelen(), c.middelen(), c.evaluatieOp());
        Vierdelig.eisBesproken(c.besprokenMet(), x);
        Vierdelig.eisEvaluatiedag(c.evaluatieOp(), x);
        return List.of(new HandelingsplanOpgesteld(
                c.groepsplanId(),
                x.school().schoolId(),
                Plansoort.GROEP,
                List.copyOf(leden),
                c.probleemgebied(),
                Objects.requireNonNull(c.beginsituatie()),
                Vierdelig.gevuld(c.doelen()),
                Vierdelig.gevuld(c.middelen()),
                Objects.requireNonNull(c.evaluatieOp()),
                c.lvsReferentie(),
                c.besprokenMet(),
                x.vandaag()));
    }

    /** R113: at least two. */
    private static void eisGroep(Collection<String> leden, String veld) {
        if (leden.size() < MINSTE) {
            throw Regel.GP_GROEP
                    .weigert("GROEP_TE_KLEIN", "Een groepsplan geldt voor ten minste twee leerlingen.")
                    .ontbreekt(veld)
                    .herstel("SluitGroepsplanAf");
        }
    }

    /** A student of this school, in reach, who has not left (R327). */
    private static void eisLid(String leerlingId, Context x) {
        Leerlingfeiten feiten = Bevoegdheden.eisLeerling(leerlingId, x);
        LocalDate weg = feiten.uitgeschrevenOp();
        if (weg != null && !x.vandaag().isBefore(weg)) {
            throw Regel.VERTREK
                    .weigert(
                            "LEERLING_UITGESCHREVEN",
                            "Leerling %s is hier uitgeschreven op %s; een plan begint dan niet meer.",
                            leerlingId,
                            weg)
                    .ontbreekt("inschrijving");
        }
    }

    List<GroepsplanEvent> decide(EvalueerGroepsplan c, Context x) {
        Stand s = eisLopend(c, x);
        return List.of(new HandelingsplanGeevalueerd(
                c.groepsplanId(),
                s.schoolId(),
                List.copyOf(s.leden()),
                c.effect(),
                c.toelichting(),
                x.gebeurdOp(c.datum(), s.sinds())));
    }

    /** R82 for what it says; who is a member may change at any time. */
    List<GroepsplanEvent> decide(StelGroepsplanBij c, Context x) {
        Stand s = eisLopend(c, x);
        List<String> doelen = Vierdelig.gevuld(c.doelen());
        List<String> middelen = Vierdelig.gevuld(c.middelen());
        List<String> erbij = c.erbijLeerlingIds().stream()
                .filter(l -> !s.leden().contains(l))
                .distinct()
                .toList();
        List<String> eraf = c.erafLeerlingIds().stream()
                .filter(s.leden()::contains)
                .distinct()
                .toList();
        boolean inhoud = !doelen.isEmpty() || !middelen.isEmpty() || c.evaluatieOp() != null;
        Tekst.eisInhoud(
                "Een bijstelling",
                inhoud || !erbij.isEmpty() || !eraf.isEmpty(),
                "doelen",
                "middelen",
                "evaluatieOp",
                "erbijLeerlingIds",
                "erafLeerlingIds");
        if (inhoud && !s.geevalueerd() && x.school().is(Instelling.HGW_VOLGORDE, x.vandaag())) {
            throw Regel.HGW_VOLGORDE
                    .weigert("HGW_STAP_ONTBREEKT", "Een plan wordt bijgesteld na een evaluatie.")
                    .ontbreekt("EvalueerGroepsplan")
                    .herstel("EvalueerGroepsplan");
        }
        Vierdelig.eisEvaluatiedag(c.evaluatieOp(), x);
        erbij.forEach(l -> eisLid(l, x));
        Set<String> leden = new LinkedHashSet<>(s.leden());
        leden.addAll(erbij);
        eraf.forEach(leden::remove);
        eisGroep(leden, "erafLeerlingIds");
        return List.of(new HandelingsplanBijgesteld(
                c.groepsplanId(),
                s.schoolId(),
                List.copyOf(leden),
                erbij,
                eraf,
                doelen,
                middelen,
                c.evaluatieOp(),
                s.besprokenMet(),
                x.vandaag()));
    }

    List<GroepsplanEvent> decide(SluitGroepsplanAf c, Context x) {
        Stand s = eisLopend(c, x);
        return List.of(new HandelingsplanAfgesloten(
                c.groepsplanId(), s.schoolId(), List.copyOf(s.leden()), x.gebeurdOp(c.datum(), s.sinds())));
    }

    Groepsplan evolve(HandelingsplanOpgesteld e) {
        return new Groepsplan(new Stand(
                e.schoolId(), e.datum(), new LinkedHashSet<>(e.leerlingIds()), e.besprokenMet(), false, true));
    }

    Groepsplan evolve(HandelingsplanGeevalueerd e) {
        return new Groepsplan(gemaakt().met(true, gemaakt().loopt()));
    }

    Groepsplan evolve(HandelingsplanBijgesteld e) {
        boolean inhoud = !e.doelen().isEmpty() || !e.middelen().isEmpty() || e.evaluatieOp() != null;
        return new Groepsplan(new Stand(
                e.schoolId(),
                gemaakt().sinds(),
                new LinkedHashSet<>(e.leerlingIds()),
                e.besprokenMet(),
                !inhoud && gemaakt().geevalueerd(),
                true));
    }

    Groepsplan evolve(HandelingsplanAfgesloten e) {
        return new Groepsplan(gemaakt().met(gemaakt().geevalueerd(), false));
    }

    boolean bestaat() {
        return stand != null;
    }

    private Stand gemaakt() {
        return Objects.requireNonNull(stand);
    }

    /** Of this school, running, and with at least one member whom who acts may reach. */
    private Stand eisLopend(GroepsplanCommand c, Context x) {
        if (stand == null) {
            throw CommandGeweigerd.nietGevonden("Groepsplan", c.groepsplanId());
        }
        Bevoegdheden.eisSchool(x.actor(), stand.schoolId());
        boolean inBereik = stand.leden().stream()
                .flatMap(l -> x.naslag().leerling(l).stream())
                .anyMatch(l -> Bevoegdheden.inBereik(x.actor(), x.school(), l, x.vandaag()));
        if (!inBereik) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD", "De leerlingen van dit plan vallen buiten het bereik van %s.", x.rol());
        }
        if (!stand.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Groepsplan %s is afgesloten.".formatted(c.groepsplanId()));
        }
        return stand;
    }
}
