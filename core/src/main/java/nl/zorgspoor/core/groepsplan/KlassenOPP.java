package nl.zorgspoor.core.groepsplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.BeeindigKlassenOPP;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.EvalueerKlassenOPP;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelKlassenOPPBij;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelKlassenOPPOp;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.StelKlassenOPPVast;
import nl.zorgspoor.core.groepsplan.KlassenOPPEvent.*;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPSoort;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import nl.zorgspoor.core.leerling.opp.Vaststelling;
import org.jspecify.annotations.Nullable;

/**
 * The OPP of one class (R127): what the class needs, without anything about a student, without signatures and without registration.
 *
 * @param stand null until it is drawn up
 */
public record KlassenOPP(@Nullable Stand stand) {

    public static final KlassenOPP LEEG = new KlassenOPP(null);

    /** The sections that an OPP of a class has at least. */
    private static final Set<String> NODIG = Set.of("behoefteLeerling", "doelen", "interventies");

    /** Where it stands. */
    enum Status {
        CONCEPT,
        VASTGESTELD,
        BEEINDIGD
    }

    /** @param geevalueerd whether it was evaluated since it was established or adjusted */
    record Stand(
            String schoolId,
            String klas,
            Status status,
            Secties secties,
            LocalDate inhoudSinds,
            @Nullable LocalDate evaluatieOp,
            boolean geevalueerd) {

        Stand met(Status nieuw, boolean isGeevalueerd) {
            return new Stand(schoolId, klas, nieuw, secties, inhoudSinds, evaluatieOp, isGeevalueerd);
        }
    }

    List<KlassenOPPEvent> decide(StelKlassenOPPOp c, Context x, Groepsplan groepsplan) {
        if (!x.school().is(Instelling.OPP_VOOR_KLAS, x.vandaag())) {
            throw Regel.OPP_KLAS.weigert("KLASSEN_OPP_NIET_HIER", "Deze school stelt geen OPP voor een klas op.");
        }
        if (stand != null || groepsplan.bestaat()) {
            throw CommandGeweigerd.statusOnjuist("Plan %s bestaat al.".formatted(c.groepsplanId()));
        }
        Tekst.eisInhoud(Regel.OPP_KLAS, "Een OPP voor een klas", !Tekst.leeg(c.klas()), "klas");
        x.eisKlas(c.klas());
        eisEvaluatiedag(c.evaluatieOp(), x);
        return List.of(new OPPOpgesteld(
                c.groepsplanId(),
                x.school().schoolId(),
                OPPSoort.KLAS,
                c.klas(),
                c.auteurs(),
                c.formatRef(),
                Objects.requireNonNullElse(c.secties(), Secties.LEEG),
                c.evaluatieOp(),
                x.vandaag()));
    }

    List<KlassenOPPEvent> decide(StelKlassenOPPVast c, Context x) {
        Stand s = eis(c, x, Status.CONCEPT);
        List<String> ontbreekt = new ArrayList<>(Vaststelling.ontbrekend(s.secties()));
        ontbreekt.retainAll(NODIG);
        if (!ontbreekt.isEmpty()) {
            throw Regel.OPP_INHOUD
                    .weigert("OPP_ONVOLLEDIG", "Een OPP voor een klas noemt de behoefte, de doelen en de aanpak.")
                    .ontbreekt(ontbreekt)
                    .herstel("StelKlassenOPPBij");
        }
        LocalDate datum = x.gebeurdOp(c.datum(), s.inhoudSinds());
        return List.of(new OPPVastgesteld(
                c.groepsplanId(),
                s.schoolId(),
                s.klas(),
                datum,
                c.lvsReferentie(),
                Objects.requireNonNullElse(s.evaluatieOp(), datum.plusYears(1))));
    }

    List<KlassenOPPEvent> decide(EvalueerKlassenOPP c, Context x) {
        Stand s = eis(c, x, Status.VASTGESTELD);
        return List.of(new OPPGeevalueerd(
                c.groepsplanId(), s.schoolId(), c.effect(), c.verslag(), x.gebeurdOp(c.datum(), s.inhoudSinds())));
    }

    /** R126 as for one student: what was established is adjusted after an evaluation. */
    List<KlassenOPPEvent> decide(StelKlassenOPPBij c, Context x) {
        Stand s = eis(c, x, Status.CONCEPT, Status.VASTGESTELD);
        Secties nieuw = s.secties().metBijstelling(Objects.requireNonNullElse(c.secties(), Secties.LEEG));
        Tekst.eisInhoud(
                "Een bijstelling", !nieuw.equals(s.secties()) || c.evaluatieOp() != null, "secties", "evaluatieOp");
        eisEvaluatiedag(c.evaluatieOp(), x);
        if (s.status() == Status.VASTGESTELD && !s.geevalueerd()) {
            throw Regel.OPP_EVAL
                    .weigert("EVALUATIE_ONTBREEKT", "Een OPP wordt bijgesteld na een evaluatie.")
                    .ontbreekt("EvalueerKlassenOPP")
                    .herstel("EvalueerKlassenOPP");
        }
        return List.of(new OPPBijgesteld(c.groepsplanId(), s.schoolId(), nieuw, c.evaluatieOp(), x.vandaag()));
    }

    List<KlassenOPPEvent> decide(BeeindigKlassenOPP c, Context x) {
        Stand s = eis(c, x, Status.CONCEPT, Status.VASTGESTELD);
        Tekst.eisInhoud("Het einde van een OPP", !Tekst.leeg(c.reden()), "reden");
        return List.of(new OPPBeeindigd(
                c.groepsplanId(), s.schoolId(), x.gebeurdOp(c.einddatum(), s.inhoudSinds()), c.reden()));
    }

    KlassenOPP evolve(OPPOpgesteld e) {
        return new KlassenOPP(new Stand(
                e.schoolId(), e.klas(), Status.CONCEPT, secties(e.secties()), e.datum(), e.evaluatieOp(), false));
    }

    KlassenOPP evolve(OPPVastgesteld e) {
        return new KlassenOPP(gemaakt().met(Status.VASTGESTELD, false));
    }

    KlassenOPP evolve(OPPGeevalueerd e) {
        return new KlassenOPP(gemaakt().met(gemaakt().status(), true));
    }

    KlassenOPP evolve(OPPBijgesteld e) {
        Stand s = gemaakt();
        return new KlassenOPP(new Stand(
                s.schoolId(),
                s.klas(),
                s.status(),
                secties(e.secties()),
                e.datum(),
                e.evaluatieOp() == null ? s.evaluatieOp() : e.evaluatieOp(),
                false));
    }

    KlassenOPP evolve(OPPBeeindigd e) {
        return new KlassenOPP(gemaakt().met(Status.BEEINDIGD, gemaakt().geevalueerd()));
    }

    boolean bestaat() {
        return stand != null;
    }

    /** What was destroyed reads as absent. */
    private static Secties secties(@Nullable Secties s) {
        return s == null ? Secties.LEEG : s;
    }

    private Stand gemaakt() {
        return Objects.requireNonNull(stand);
    }

    private static void eisEvaluatiedag(@Nullable LocalDate evaluatieOp, Context x) {
        if (evaluatieOp != null && evaluatieOp.isBefore(x.vandaag())) {
            throw CommandGeweigerd.dagOnjuist("De evaluatie van een OPP ligt niet in het verleden.")
                    .ontbreekt("evaluatieOp (vandaag of later)");
        }
    }

    private Stand eis(GroepsplanCommand c, Context x, Status... goed) {
        if (stand == null) {
            throw CommandGeweigerd.nietGevonden("OPP van een klas", c.groepsplanId());
        }
        Bevoegdheden.eisSchool(x.actor(), stand.schoolId());
        x.eisKlas(stand.klas());
        if (!List.of(goed).contains(stand.status())) {
            throw CommandGeweigerd.statusOnjuist(
                    "OPP %s is %s; dit kan dan niet.".formatted(c.groepsplanId(), stand.status()));
        }
        return stand;
    }
}
