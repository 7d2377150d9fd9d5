package nl.zorgspoor.core.leerling.traject;

import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.gedeeld.Vervuld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
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
 * @param fase the phase of the school's route, or null when the student is not on it
 * @param routeversie the version of the route that counts for this student (R5)
 * @param ondersteund whether the phase stands for a level of support; at registration and after the end it does not
 * @param oudersVoorStap whether parents were informed since the last step that asked for it (R54)
 * @param traject the signals of the traject that runs or ran last, or null
 * @param verloop what has been done since it started
 * @param gesprekken when was talked and noted
 * @param gesloten ids of trajects that ended
 */
public record Trajecten(
        @Nullable String fase,
        int routeversie,
        boolean ondersteund,
        boolean oudersVoorStap,
        @Nullable Traject traject,
        Verloop verloop,
        Gesprekken gesprekken,
        Set<String> gesloten) {

    public static final Trajecten LEEG =
            new Trajecten(null, 0, false, false, null, Verloop.LEEG, Gesprekken.GEEN, Set.of());

    /** The last signal of a traject. */
    record Signaal(Signaalbron bron, LocalDate datum, boolean afgehandeld) {}

    /** A support traject: one or more signals about one student. */
    record Traject(String trajectId, Set<String> ids, LocalDate begin, Signaal signaal, boolean loopt) {

        Traject met(Signaal nieuw) {
            return new Traject(trajectId, ids, begin, nieuw, loopt);
        }
    }

    /** A student in a phase of a route about whom a traject runs. */
    public static Trajecten lopend(String trajectId, String fase, int routeversie, LocalDate begin) {
        Signaal signaal = new Signaal(Signaalbron.MENTOR, begin, false);
        return inFase(fase, routeversie).met(new Traject(trajectId, Set.of(trajectId), begin, signaal, true));
    }

    /** A student who is in a phase of a route, without a signal. */
    public static Trajecten inFase(String fase, int routeversie) {
        return LEEG.naar(fase, routeversie, true);
    }

    /** Whether the student is in this phase of the school's route. */
    public boolean inFase(String code) {
        return code.equals(fase);
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
        return fase == null ? Ondersteuningsniveau.GEEN : routekaart(x).niveau(fase);
    }

    /** R5: the version with which the traject started. */
    public Routekaart routekaart(Context x) {
        return x.school().routekaart(routeversie).orElseGet(() -> x.school().routekaart());
    }

    /** What the plan that counts now has chosen; empty without a plan (R72, R155). */
    public Set<Trajectoptie> planopties() {
        return verloop.plan() == null ? Set.of() : verloop.plan().opties();
    }

    /** R82: whether an observation or analysis is recorded, so that a plan can be made. */
    public boolean observatieVastgelegd() {
        return traject != null || verloop.geanalyseerd() || gesprekken.leerling() != null;
    }

    /**
     * R54: refuses when the event would fire a step of the route that parents must know of, and they were not informed since
     * the last such step. For the commands of all areas that move the route.
     *
     * @param aanleiding the event's name as the route map writes it
     */
    public void eisOudersGeinformeerd(String aanleiding, Context x) {
        boolean stap = fase != null
                && routekaart(x).vanuit(fase).stream()
                        .anyMatch(o -> o.aanleidingen().contains(aanleiding)
                                && o.vereisten().contains(Regel.OUDERS_STAP));
        if (stap) {
            eisOudersGeinformeerd(x);
        }
    }

    /** R54, for what parents must know of in whichever phase the student is. */
    void eisOudersGeinformeerd(Context x) {
        if (Overgangen.isBlokkerend(x) && !oudersVoorStap) {
            throw Overgangen.oudersNietGeinformeerd(List.of(Regel.OUDERS_STAP.name()));
        }
    }

    List<LeerlingGebeurtenis> decide(SignaleerZorg c, Context x, Aanmeldingen aanmelding) {
        return Signalen.decide(this, c, x, aanmelding);
    }

    List<TrajectEvent> decide(LegLeerlinggesprekVast c, Context x) {
        return List.of(new LeerlinggesprekVastgelegd(
                c.leerlingId(),
                bij(c.trajectId()),
                gebeurdOp(c.datum(), x),
                c.gesprekstype() == null ? Gesprekstype.LEERLINGGESPREK : c.gesprekstype(),
                c.verslag(),
                c.herkent(),
                isCoordinator(x)));
    }

    List<TrajectEvent> decide(LegOudergesprekVast c, Context x) {
        return List.of(new OudergesprekVastgelegd(
                c.leerlingId(),
                bij(c.trajectId()),
                gebeurdOp(c.datum(), x),
                c.verslag(),
                c.afspraken(),
                isCoordinator(x)));
    }

    List<TrajectEvent> decide(RegistreerNotitie c, Context x) {
        return List.of(new NotitieGeregistreerd(
                c.leerlingId(),
                bij(c.trajectId()),
                x.vandaag(),
                c.categorie(),
                c.tekst(),
                c.lvsReferentie(),
                c.vertrouwelijkheid() == null ? Vertrouwelijkheid.NORMAAL : c.vertrouwelijkheid()));
    }

    List<TrajectEvent> decide(BevestigSignaal c, Context x) {
        Traject t = Signalen.eisBesproken(this, c.trajectId());
        return List.of(new SignaalBevestigd(c.leerlingId(), t.trajectId(), c.toelichting()));
    }

    List<TrajectEvent> decide(LaatSignaalMonitoren c, Context x) {
        Traject t = Signalen.eisBesproken(this, c.trajectId());
        return List.of(new SignaalInMonitoring(c.leerlingId(), t.trajectId(), c.herzienOp()));
    }

    List<TrajectEvent> decide(VraagConsultatieAan c, Context x, Toestemmingen toestemming) {
        return Consultaties.decide(this, c, x, toestemming);
    }

    List<TrajectEvent> decide(GeefConsultatieadvies c, Context x) {
        return Consultaties.decide(this, c, x);
    }

    List<TrajectEvent> decide(NeemCasusOver c, Context x) {
        return Consultaties.decide(this, c, x);
    }

    List<LeerlingGebeurtenis> decide(MeldAanBijOndersteuningsteam c, Context x, Toestemmingen toestemming) {
        return Consultaties.decide(this, c, x, toestemming);
    }

    List<TrajectEvent> decide(StelOndersteuningsbehoefteVast c, Context x) {
        return Plannen.decide(this, c, x);
    }

    List<TrajectEvent> decide(StelProbleemanalyseOp c, Context x) {
        return Plannen.decide(this, c, x);
    }

    List<TrajectEvent> decide(StelPlanVanAanpakVast c, Context x) {
        return Plannen.decide(this, c, x);
    }

    List<TrajectEvent> decide(KoppelPlanTerug c, Context x) {
        return Plannen.decide(this, c, x);
    }

    List<TrajectEvent> decide(StelHandelingsverlegenheidVast c, Context x) {
        return Plannen.decide(this, c, x);
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

    List<TrajectEvent> decide(EvalueerTraject c, Context x) {
        eisFase();
        return List.of(new TrajectGeevalueerd(
                c.leerlingId(), bij(c.trajectId()), c.effect(), c.verslag(), gebeurdOp(c.datum(), x)));
    }

    /** R242: nothing may be open, here or in another area, and the route must have an end from here. */
    List<TrajectEvent> decide(SluitTrajectAf c, Context x, List<String> openstaand) {
        String van = eisFase();
        String id = bij(c.trajectId());
        LocalDate datum = gebeurdOp(c.datum(), x);
        List<String> open = new ArrayList<>(openstaand);
        open.addAll(verloop.openstaand());
        if (!open.isEmpty()) {
            throw Regel.TRAJECT_EVAL
                    .weigert("OPENSTAANDE_ZAKEN", "Het traject kan nog niet dicht; er staat nog iets open.")
                    .ontbreekt(open);
        }
        if (routekaart(x).overgang(van, Routekaart.AFGESLOTEN).isEmpty()) {
            throw Overgangen.nietToegestaan("Vanuit %s kan een traject niet worden afgesloten.".formatted(van));
        }
        return List.of(new TrajectAfgesloten(c.leerlingId(), id, datum, c.uitkomst()));
    }

    List<TrajectEvent> decide(StartNazorg c, Context x) {
        eisFase();
        if (verloop.nazorg() == Nazorgstatus.LOOPT) {
            throw CommandGeweigerd.statusOnjuist("Er loopt al nazorg.").herstel("RondNazorgAf");
        }
        return List.of(new NazorgGestart(c.leerlingId(), bij(c.trajectId()), c.periodeTot(), c.uitvoerder()));
    }

    List<TrajectEvent> decide(RondNazorgAf c, Context x) {
        if (verloop.nazorg() != Nazorgstatus.LOOPT) {
            throw CommandGeweigerd.statusOnjuist("Er loopt geen nazorg.").herstel("StartNazorg");
        }
        return List.of(new NazorgAfgerond(c.leerlingId(), bij(c.trajectId()), gebeurdOp(c.datum(), x), c.resultaat()));
    }

    /** R70, R73: an answer or a feedback that did not come in time. */
    public List<TrajectEvent> verstreken(String leerlingId, Context x) {
        List<TrajectEvent> events = new ArrayList<>();
        for (Termijn termijn : termijnen()) {
            if (x.vandaag().isAfter(termijn.eind())) {
                String id = Objects.requireNonNull(trajectId());
                events.add(
                        termijn.regel() == Regel.CONSULT_TERMIJN
                                ? new ConsultatieTermijnVerstreken(leerlingId, id, termijn.eind())
                                : new TerugkoppelingUitgebleven(leerlingId, id, termijn.eind()));
            }
        }
        return events;
    }

    public List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        Consult consult = verloop.consult();
        if (loopt() && consult != null && consult.isOpen() && !consult.termijnVerstreken()) {
            termijnen.add(Termijn.tot(
                    "consultatie:" + trajectId(),
                    "CONSULTATIE",
                    consult.gevraagdOp(),
                    consult.antwoordVoor(),
                    Regel.CONSULT_TERMIJN,
                    "ConsultatieAangevraagd",
                    "GeefConsultatieadvies",
                    consult.beantwoorder()));
        }
        Plan plan = verloop.plan();
        if (loopt() && plan != null && !plan.isTeruggekoppeld() && !plan.termijnVerstreken()) {
            termijnen.add(Termijn.tot(
                    "terugkoppeling:" + trajectId(),
                    "TERUGKOPPELING",
                    plan.datum(),
                    plan.terugkoppelenVoor(),
                    Regel.TERUGKOPPELING,
                    "PlanVanAanpakVastgesteld",
                    "KoppelPlanTerug",
                    plan.terugkoppelaar()));
        }
        return termijnen;
    }

    Trajecten evolve(ZorgGesignaleerd e) {
        Signaal signaal = new Signaal(e.signaalbron(), e.datum(), false);
        if (loopt() && traject != null) {
            Set<String> ids = new HashSet<>(traject.ids());
            ids.add(e.signaalId());
            return met(new Traject(traject.trajectId(), Set.copyOf(ids), traject.begin(), signaal, true));
        }
        return new Trajecten(
                e.fase(),
                e.routeversie(),
                true,
                oudersVoorStap,
                new Traject(e.trajectId(), Set.of(e.signaalId()), e.datum(), signaal, true),
                traject == null && ondersteund ? verloop : Verloop.LEEG,
                gesprekken,
                gesloten);
    }

    Trajecten evolve(MentorIngeschakeld e) {
        return this;
    }

    Trajecten evolve(LeerlinggesprekVastgelegd e) {
        return met(gesprekken.metLeerling(e.datum(), e.doorCoordinator()));
    }

    Trajecten evolve(OudergesprekVastgelegd e) {
        return met(gesprekken.metOuders(e.datum(), e.doorCoordinator()));
    }

    Trajecten evolve(SignaalBevestigd e) {
        return signaalAfgehandeld();
    }

    Trajecten evolve(SignaalInMonitoring e) {
        return signaalAfgehandeld();
    }

    Trajecten evolve(NotitieGeregistreerd e) {
        return met(gesprekken.metNotitie(e.datum()));
    }

    Trajecten evolve(ConsultatieAangevraagd e) {
        return met(verloop.met(
                new Consult(e.datum(), e.antwoordVoor(), e.beantwoorder(), e.formulierVolledig(), null, false)));
    }

    Trajecten evolve(ConsultatieadviesGegeven e) {
        Consult consult = verloop.consult();
        if (!e.telt() || e.uitkomst() == null || consult == null) {
            return this;
        }
        return met(
                e.uitkomst() == Consultuitkomst.COORDINATOR_NEEMT_OVER
                        ? verloop.overgenomen(e.datum())
                        : verloop.met(consult.met(e.uitkomst())));
    }

    Trajecten evolve(ConsultatieTermijnVerstreken e) {
        return met(verloop.met(Objects.requireNonNull(verloop.consult()).verstreken()));
    }

    Trajecten evolve(CasusOvergenomen e) {
        return met(verloop.overgenomen(e.datum()));
    }

    Trajecten evolve(LeerlingAangemeldBijOndersteuningsteam e) {
        return this;
    }

    Trajecten evolve(OndersteuningsbehoefteVastgesteld e) {
        return met(verloop.metBehoefte());
    }

    Trajecten evolve(ProbleemanalyseOpgesteld e) {
        return met(verloop.metAnalyse());
    }

    Trajecten evolve(PlanVanAanpakVastgesteld e) {
        return met(verloop.met(new Plan(
                e.datum(), Set.copyOf(e.opties()), e.terugkoppelenVoor(), e.terugkoppelaar(), Set.of(), null, false)));
    }

    Trajecten evolve(PlanVanAanpakTeruggekoppeld e) {
        return met(verloop.met(Objects.requireNonNull(verloop.plan()).teruggekoppeldAan(e.aan(), e.bewaker())));
    }

    Trajecten evolve(TerugkoppelingUitgebleven e) {
        return met(verloop.met(Objects.requireNonNull(verloop.plan()).verstreken()));
    }

    Trajecten evolve(Fasewisseling e) {
        return new Trajecten(
                e.naarFase(),
                routeversie,
                e.niveau() != Ondersteuningsniveau.GEEN,
                oudersVoorStap && !e.vereisten().contains(Regel.OUDERS_STAP),
                traject,
                verloop,
                gesprekken,
                gesloten);
    }

    Trajecten evolve(HandelingsverlegenheidVastgesteld e) {
        return met(verloop.met(new Verlegenheid(e.afgewogen(), !e.grenscodes().isEmpty())));
    }

    Trajecten evolve(TrajectGeevalueerd e) {
        return met(verloop.metEvaluatie());
    }

    /** What was done stays known until the next traject starts, so that the last step of the route can still be checked. */
    Trajecten evolve(TrajectAfgesloten e) {
        if (traject == null) {
            return this;
        }
        Set<String> ids = new HashSet<>(gesloten);
        ids.addAll(traject.ids());
        return new Trajecten(
                fase,
                routeversie,
                ondersteund,
                oudersVoorStap,
                new Traject(traject.trajectId(), traject.ids(), traject.begin(), traject.signaal(), false),
                verloop,
                gesprekken,
                Set.copyOf(ids));
    }

    Trajecten evolve(NazorgGestart e) {
        return met(verloop.met(Nazorgstatus.LOOPT));
    }

    Trajecten evolve(NazorgAfgerond e) {
        return met(verloop.met(Nazorgstatus.AFGEROND));
    }

    /** What this area takes from the events of other areas: where a student starts on the route, and what parents know. */
    Trajecten neemOver(LeerlingGebeurtenis e) {
        if (e instanceof LeerlingAangemeld a && a.startfase() != null) {
            return begint(a.startfase(), a.routeversie(), false);
        } else if (e instanceof LeerlingIngeschreven i && i.startfase() != null) {
            return begint(i.startfase(), i.routeversie(), true);
        } else if (e instanceof OudersGeinformeerd) {
            return new Trajecten(fase, routeversie, ondersteund, true, traject, verloop, gesprekken, gesloten);
        }
        return this;
    }

    /** A starting phase counts as long as no phase with support runs: enrolment replaces the phase of registration. */
    Trajecten begint(String startfase, int versie, boolean ingeschreven) {
        return ondersteund ? this : naar(startfase, versie, ingeschreven);
    }

    private Trajecten naar(String nieuw, int versie, boolean metOndersteuning) {
        return new Trajecten(nieuw, versie, metOndersteuning, oudersVoorStap, traject, verloop, gesprekken, gesloten);
    }

    private Trajecten signaalAfgehandeld() {
        Traject t = Objects.requireNonNull(traject);
        return met(t.met(new Signaal(t.signaal().bron(), t.signaal().datum(), true)));
    }

    private Trajecten met(Traject nieuw) {
        return new Trajecten(fase, routeversie, ondersteund, oudersVoorStap, nieuw, verloop, gesprekken, gesloten);
    }

    private Trajecten met(Verloop nieuw) {
        return new Trajecten(fase, routeversie, ondersteund, oudersVoorStap, traject, nieuw, gesprekken, gesloten);
    }

    private Trajecten met(Gesprekken nieuw) {
        return new Trajecten(fase, routeversie, ondersteund, oudersVoorStap, traject, verloop, nieuw, gesloten);
    }

    /** The traject that runs; when an id is given it must be one of its own. */
    Traject eisTraject(@Nullable String trajectId) {
        if (traject == null || !traject.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Er loopt geen traject voor deze leerling.")
                    .herstel("SignaleerZorg");
        }
        if (trajectId != null && !traject.ids().contains(trajectId)) {
            throw CommandGeweigerd.nietGevonden("Traject", trajectId);
        }
        return traject;
    }

    /** The phase of a student who is on the route. */
    String eisFase() {
        if (fase == null || fase.equals(Routekaart.AFGESLOTEN)) {
            throw CommandGeweigerd.statusOnjuist("Deze leerling staat in geen fase van de route.")
                    .herstel("SignaleerZorg");
        }
        return fase;
    }

    /** The traject a fact belongs to: the one that runs or ran last, or none yet. */
    @Nullable
    String bij(@Nullable String trajectId) {
        if (traject == null) {
            return trajectId;
        }
        if (trajectId != null && !traject.ids().contains(trajectId)) {
            throw CommandGeweigerd.nietGevonden("Traject", trajectId);
        }
        return traject.trajectId();
    }

    /** A day on which something happened: today when left out, never in the future. */
    static LocalDate gebeurdOp(@Nullable LocalDate datum, Context x) {
        if (datum != null && datum.isAfter(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Wat is gebeurd kan niet zijn gebeurd op een dag die nog komt.");
        }
        return datum == null ? x.vandaag() : datum;
    }

    static boolean isCoordinator(Context x) {
        return x.rol() == x.school().coordinator(x.vandaag());
    }

    static boolean is(Instelling instelling, Context x) {
        return x.school().is(instelling, x.vandaag());
    }

    static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
