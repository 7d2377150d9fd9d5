package nl.zorgspoor.core.leerling.traject;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Vervuld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Traject.Signaal;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.traject.Verloop.Consult;
import nl.zorgspoor.core.leerling.traject.Verloop.Nazorgstatus;
import nl.zorgspoor.core.leerling.traject.Verloop.Plan;
import nl.zorgspoor.core.leerling.traject.Verloop.Verlegenheid;
import org.jspecify.annotations.Nullable;

/**
 * The route position and the signals of one student.
 *
 * @param positie where the student stands on the school's route
 * @param traject the signals of the traject that runs or ran last, or null
 * @param verloop what has been done since it started
 * @param gesprekken when was talked and noted
 * @param gesloten ids of trajects that ended
 */
@RecordBuilder
public record Trajecten(
        Routepositie positie, @Nullable Traject traject, Verloop verloop, Gesprekken gesprekken, Set<String> gesloten)
        implements TrajectenBuilder.With {

    public static final Trajecten LEEG =
            new Trajecten(Routepositie.NERGENS, null, Verloop.LEEG, Gesprekken.GEEN, Set.of());

    /** A student in a phase of a route about whom a traject runs. */
    public static Trajecten lopend(String trajectId, String fase, int routeversie, LocalDate begin) {
        Signaal signaal = new Signaal(Signaalbron.MENTOR, begin, false);
        return inFase(fase, routeversie).withTraject(new Traject(trajectId, Set.of(trajectId), begin, signaal, true));
    }

    /** A student who is in a phase of a route, without a signal. */
    public static Trajecten inFase(String fase, int routeversie) {
        return LEEG.withPositie(Routepositie.NERGENS.naar(fase, routeversie, true));
    }

    /** The phase of the school's route, or null when the student is not on it. */
    public @Nullable String fase() {
        return positie.fase();
    }

    /** Whether the student is in this phase of the school's route. */
    public boolean inFase(String code) {
        return code.equals(positie.fase());
    }

    /** The version of the route that counts for this student (R5). */
    public int routeversie() {
        return positie.routeversie();
    }

    /** Whether a traject runs that began with a signal. */
    public boolean loopt() {
        return traject != null && traject.loopt();
    }

    /** The id of the traject that runs or ran last. */
    public @Nullable String trajectId() {
        return traject == null ? null : traject.trajectId();
    }

    /** The level of support of the student's phase. */
    public Ondersteuningsniveau niveau(Context x) {
        return positie.niveau(x);
    }

    /** R5: the version with which the traject started. */
    public Routekaart routekaart(Context x) {
        return positie.routekaart(x);
    }

    /** What the plan that counts now has chosen; empty without a plan (R72, R155). */
    public Set<Trajectoptie> planopties() {
        return verloop.plan() == null ? Set.of() : verloop.plan().opties();
    }

    /** R82: whether an observation or analysis is recorded, so that a plan can be made. */
    public boolean observatieVastgelegd() {
        return traject != null || verloop.geanalyseerd() || gesprekken.isVastgelegd();
    }

    /** R54: refuses where parents must know of every step, and they were not informed since the last one that asked for it. */
    public void eisOudersGeinformeerd(Context x) {
        if (Overgangen.isBlokkerend(x) && !positie.oudersVoorStap()) {
            throw Overgangen.oudersNietGeinformeerd(List.of(Regel.OUDERS_STAP.name()));
        }
    }

    /**
     * R54: refuses when the event would fire a step of the route that parents must know of, and they were not informed since
     * the last such step. For the commands of all areas that move the route.
     *
     * @param aanleiding the event's name as the route map writes it
     */
    public void eisOudersGeinformeerd(String aanleiding, Context x) {
        if (positie.isStapVoorOuders(aanleiding, x)) {
            eisOudersGeinformeerd(x);
        }
    }

    /** R54: whether this event would fire a step that parents must know of, and they were not informed since the last. */
    public boolean oudersOntbrekenVoor(String aanleiding, Context x) {
        return positie.isStapVoorOuders(aanleiding, x) && !positie.oudersVoorStap();
    }

    List<TrajectEvent> decide(BevestigSignaal c, Context x) {
        Traject t = Signalen.eisBesproken(this, c.trajectId());
        return List.of(new SignaalBevestigd(c.leerlingId(), t.trajectId(), c.toelichting()));
    }

    List<LeerlingGebeurtenis> decide(SchaalOndersteuningOp c, Context x, Toestemmingen toestemming, Vervuld andere) {
        return new Overgangen(this, x, toestemming, andere).op(c);
    }

    List<LeerlingGebeurtenis> decide(SchaalOndersteuningAf c, Context x, Toestemmingen toestemming, Vervuld andere) {
        return new Overgangen(this, x, toestemming, andere).af(c);
    }

    /** What follows on the route from an event of any area (R4). */
    List<LeerlingGebeurtenis> volgtOp(
            LeerlingGebeurtenis gebeurtenis, Context x, Toestemmingen toestemming, Vervuld andere) {
        return new Overgangen(this, x, toestemming, andere).volgtOp(gebeurtenis);
    }

    public List<TrajectEvent> verstreken(String leerlingId, Context x) {
        return Trajecttermijnen.verstreken(this, leerlingId, x);
    }

    public List<Termijn> termijnen() {
        return Trajecttermijnen.open(this);
    }

    /** Another signal joins the traject that runs; otherwise a new one starts, on what was done before the first signal. */
    Trajecten evolve(ZorgGesignaleerd e) {
        if (traject != null && traject.loopt()) {
            return withTraject(traject.met(e));
        }
        Verloop begin = traject == null && positie.ondersteund() ? verloop : Verloop.LEEG;
        return with(b -> b.positie(positie.naar(e.fase(), e.routeversie(), true))
                .traject(Traject.van(e))
                .verloop(begin));
    }

    Trajecten evolve(MentorIngeschakeld e) {
        return this;
    }

    Trajecten evolve(LeerlinggesprekVastgelegd e) {
        return withGesprekken(gesprekken.metLeerling(e.datum(), e.doorCoordinator()));
    }

    Trajecten evolve(OudergesprekVastgelegd e) {
        return withGesprekken(gesprekken.metOuders(e.datum(), e.doorCoordinator()));
    }

    Trajecten evolve(SignaalBevestigd e) {
        return signaalAfgehandeld();
    }

    Trajecten evolve(SignaalInMonitoring e) {
        return signaalAfgehandeld();
    }

    Trajecten evolve(NotitieGeregistreerd e) {
        return withGesprekken(gesprekken.metNotitie(e.datum()));
    }

    /** Whether the last consultation of mentor and coordinator has an outcome (R142). */
    public boolean geconsulteerd() {
        Consult consult = verloop.consult();
        return consult != null && !consult.isOpen();
    }

    Trajecten evolve(ConsultatieAangevraagd e) {
        return withVerloop(verloop.withConsult(
                new Consult(e.datum(), e.antwoordVoor(), e.beantwoorder(), e.formulierVolledig(), null, false)));
    }

    Trajecten evolve(ConsultatieadviesGegeven e) {
        Consult consult = verloop.consult();
        if (!e.telt() || e.uitkomst() == null || consult == null) {
            return this;
        }
        return withVerloop(
                e.uitkomst() == Consultuitkomst.COORDINATOR_NEEMT_OVER
                        ? verloop.overgenomen(e.datum())
                        : verloop.withConsult(consult.withUitkomst(e.uitkomst())));
    }

    Trajecten evolve(ConsultatieTermijnVerstreken e) {
        return withVerloop(
                verloop.withConsult(Objects.requireNonNull(verloop.consult()).withTermijnVerstreken(true)));
    }

    Trajecten evolve(CasusOvergenomen e) {
        return withVerloop(verloop.overgenomen(e.datum()));
    }

    Trajecten evolve(LeerlingAangemeldBijOndersteuningsteam e) {
        return this;
    }

    Trajecten evolve(OndersteuningsbehoefteVastgesteld e) {
        return withVerloop(verloop.withBehoefteVast(true));
    }

    Trajecten evolve(ProbleemanalyseOpgesteld e) {
        return withVerloop(verloop.withGeanalyseerd(true));
    }

    Trajecten evolve(PlanVanAanpakVastgesteld e) {
        return withVerloop(verloop.withPlan(new Plan(
                e.datum(), Set.copyOf(e.opties()), e.terugkoppelenVoor(), e.terugkoppelaar(), Set.of(), null, false)));
    }

    Trajecten evolve(PlanVanAanpakTeruggekoppeld e) {
        return withVerloop(
                verloop.withPlan(Objects.requireNonNull(verloop.plan()).teruggekoppeldAan(e.aan(), e.bewaker())));
    }

    Trajecten evolve(TerugkoppelingUitgebleven e) {
        return withVerloop(
                verloop.withPlan(Objects.requireNonNull(verloop.plan()).withTermijnVerstreken(true)));
    }

    Trajecten evolve(Fasewisseling e) {
        return withPositie(positie.na(e));
    }

    Trajecten evolve(HandelingsverlegenheidVastgesteld e) {
        return withVerloop(verloop.withVerlegenheid(
                new Verlegenheid(e.afgewogen(), !e.grenscodes().isEmpty(), Verlegenheid.metExternen(e.partijen()))));
    }

    Trajecten evolve(TrajectGeevalueerd e) {
        return withVerloop(verloop.withEvaluatie(e.effect()));
    }

    /** What was done stays known until the next traject starts, so that the last step of the route can still be checked. */
    Trajecten evolve(TrajectAfgesloten e) {
        if (traject == null) {
            return this;
        }
        Set<String> ids = new HashSet<>(gesloten);
        ids.addAll(traject.ids());
        return with(b -> b.traject(traject.withLoopt(false)).gesloten(Set.copyOf(ids)));
    }

    Trajecten evolve(NazorgGestart e) {
        return withVerloop(verloop.withNazorg(Nazorgstatus.LOOPT));
    }

    Trajecten evolve(NazorgAfgerond e) {
        return withVerloop(verloop.withNazorg(Nazorgstatus.AFGEROND));
    }

    /** What this area takes from the events of other areas: where a student starts on the route, and what parents know. */
    Trajecten evolve(LeerlingGebeurtenis e) {
        if (e instanceof LeerlingAangemeld a && a.startfase() != null) {
            return begint(a.startfase(), a.routeversie(), false);
        } else if (e instanceof LeerlingIngeschreven i && i.startfase() != null) {
            return begint(i.startfase(), i.routeversie(), true);
        } else if (e instanceof OudersGeinformeerd) {
            return withPositie(positie.metOuders());
        }
        return this;
    }

    Trajecten begint(String startfase, int versie, boolean ingeschreven) {
        return withPositie(positie.begint(startfase, versie, ingeschreven));
    }

    private Trajecten signaalAfgehandeld() {
        return withTraject(Objects.requireNonNull(traject).signaalAfgehandeld());
    }

    /** The traject that runs; when an id is given it must be one of its own. */
    Traject eisTraject(@Nullable String trajectId) {
        if (traject == null || !traject.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Er loopt geen traject voor deze leerling.")
                    .herstel("SignaleerZorg");
        }
        return traject.eis(trajectId);
    }

    /** Whether what was asked in that traject is about what is asked now: in the same, or in none. */
    public boolean gaatOver(@Nullable String ander) {
        return ander == null || traject == null || traject.ids().contains(ander);
    }

    /** R196: externals took part in concluding what the school cannot offer. */
    public boolean besprokenMetExternen() {
        return verloop.verlegenheid() != null && verloop.verlegenheid().metExternen();
    }

    /** The traject a fact belongs to: the one that runs or ran last, or none yet. */
    public @Nullable String bij(@Nullable String trajectId) {
        return traject == null ? trajectId : traject.eis(trajectId).trajectId();
    }

    static boolean is(Instelling instelling, Context x) {
        return x.school().is(instelling, x.vandaag());
    }
}
