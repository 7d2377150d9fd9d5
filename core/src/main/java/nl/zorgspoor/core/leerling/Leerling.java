package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.eventstore.Uit.uit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Vertrek;
import nl.zorgspoor.core.eventstore.Stroom;
import nl.zorgspoor.core.eventstore.Termijnlijst;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Beginopdracht;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Naslag.Identiteit;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Verbeterend;
import nl.zorgspoor.core.gedeeld.Vervuld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingHandlers;
import nl.zorgspoor.core.leerling.aanmelding.Buurfeiten;
import nl.zorgspoor.core.leerling.aanmelding.Inschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingHandlers;
import nl.zorgspoor.core.leerling.aanmelding.Levensloop;
import nl.zorgspoor.core.leerling.casus.CasusHandlers;
import nl.zorgspoor.core.leerling.flexzat.FlexZatHandlers;
import nl.zorgspoor.core.leerling.informatie.InformatieHandlers;
import nl.zorgspoor.core.leerling.interventie.InterventieHandlers;
import nl.zorgspoor.core.leerling.interventie.Interventies.Interventie;
import nl.zorgspoor.core.leerling.interventie.Omstandigheden;
import nl.zorgspoor.core.leerling.jos.JOSHandlers;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatHandlers;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekHandlers;
import nl.zorgspoor.core.leerling.plan.PlanHandlers;
import nl.zorgspoor.core.leerling.plan.Plannen;
import nl.zorgspoor.core.leerling.tlv.TLVHandlers;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.TrajectHandlers;
import nl.zorgspoor.core.leerling.verwijzing.Leerlinggegevens;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingHandlers;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One student at one school: one field per area, no rules. What an area needs of another stands in its constructor; arrows run
 * one way, from top to bottom.
 */
public class Leerling {

    @AggregateIdentifier
    private @Nullable String stroom;

    @AggregateMember
    private final AanmeldingHandlers aanmelding = new AanmeldingHandlers(buurfeiten());

    @AggregateMember
    private final InschrijvingHandlers inschrijving = new InschrijvingHandlers(aanmelding);

    @AggregateMember
    private final ToestemmingHandlers toestemming = new ToestemmingHandlers(aanmelding);

    @AggregateMember
    private final TrajectHandlers traject =
            new TrajectHandlers(aanmelding, toestemming, r -> vervuld().vervuld(r), this::openstaand);

    @AggregateMember
    private final MentoraatHandlers mentoraat = new MentoraatHandlers();

    @AggregateMember
    private final FlexZatHandlers flexzat = new FlexZatHandlers(toestemming, traject);

    @AggregateMember
    private final CasusHandlers casus = new CasusHandlers(aanmelding, toestemming, traject, this::plannen);

    @AggregateMember
    private final TLVHandlers tlv = new TLVHandlers(aanmelding, toestemming, traject, flexzat);

    @AggregateMember
    private final VerwijzingHandlers verwijzing =
            new VerwijzingHandlers(toestemming, this::leerlinggegevens, this::planopties);

    @AggregateMember
    private final JOSHandlers jos =
            new JOSHandlers(toestemming, verwijzing, overlegId -> casus.staat().besprokenIn(overlegId));

    @AggregateMember
    private final InformatieHandlers informatie = new InformatieHandlers(aanmelding, toestemming, tlv);

    @AggregateMember
    private final OnderzoekHandlers onderzoek = new OnderzoekHandlers(toestemming, traject);

    @AggregateMember
    private final InterventieHandlers interventie = new InterventieHandlers(jos, this::omstandigheden);

    @AggregateMember
    private final PlanHandlers plan = new PlanHandlers(traject, interventie, this::geobserveerd);

    /** What the command at hand has stored so far. */
    private final transient List<LeerlingGebeurtenis> vers = new ArrayList<>();

    protected Leerling() {}

    /** Every command: scope first, then the command, then what follows from it in other areas, then the terms. */
    @CommandHandlerInterceptor
    @Nullable
    Object rondom(LeerlingOpdracht opdracht, Context x, InterceptorChain keten) throws Exception {
        if (stroom == null) {
            Bevoegdheden.eisBegin(x.actor(), opdracht.leerlingId());
        } else {
            Bevoegdheden.eisBereik(x.actor(), x.school(), feiten(), x.vandaag());
            informatie.eisNietVernietigd(opdracht);
            Vertrek.eisRuimte(opdracht, aanmelding.staat().uitgeschrevenOp(), x);
            Levensloop.eis(opdracht, aanmelding.staat(), x.vandaag());
        }
        List<Termijn> voor = termijnen();
        vers.clear();
        Object antwoord = keten.proceed();
        for (int i = 0; i < vers.size(); i++) {
            volgtOp(vers.get(i), x);
        }
        if (vers.stream().anyMatch(Verbeterend.class::isInstance)) {
            x.naslag().herspeeld(Leerling.class, opdracht.leerlingId()).ifPresent(this::neem);
        }
        Termijnlijst.alsGewijzigd(voor, termijnen());
        return antwoord;
    }

    /** After a correction: what every area knows, as if the right value had been recorded at once (R8). */
    private void neem(Leerling juist) {
        aanmelding.neem(juist.aanmelding);
        toestemming.neem(juist.toestemming);
        traject.neem(juist.traject);
        mentoraat.neem(juist.mentoraat);
        flexzat.neem(juist.flexzat);
        casus.neem(juist.casus);
        tlv.neem(juist.tlv);
        verwijzing.neem(juist.verwijzing);
        jos.neem(juist.jos);
        informatie.neem(juist.informatie);
        onderzoek.neem(juist.onderzoek);
        interventie.neem(juist.interventie);
        plan.neem(juist.plan);
    }

    private void volgtOp(LeerlingGebeurtenis gebeurtenis, Context x) {
        for (LeerlingGebeurtenis g : toestemming.staat().werktDoorAls(gebeurtenis)) {
            flexzat.volgtOp(g);
            casus.volgtOp(g, x);
            verwijzing.volgtOp(g, x);
            jos.volgtOp(g, x);
        }
        mentoraat.volgtOp(gebeurtenis, x);
        plan.volgtOp(gebeurtenis, x);
        traject.volgtOp(gebeurtenis, x);
        tlv.volgtOp(gebeurtenis, x);
        informatie.volgtOp(gebeurtenis, x);
    }

    /** The command with which a student's stream begins. */
    @CommandHandler(commandName = "MeldLeerlingAan" + Beginopdracht.NIEUW)
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void begin(MeldLeerlingAan c, Context x) {
        aanmelding.meldAan(c, x);
    }

    @CommandHandler
    void on(MeldLeerlingAan c, Context x) {
        aanmelding.meldAan(c, x);
    }

    @CommandHandler
    void on(BewaakTermijnen c, Context x) {
        uit(aanmelding.staat().verstreken(c.leerlingId(), x));
        uit(toestemming.staat().verstreken(c.leerlingId(), x));
        uit(casus.staat().verstreken(c.leerlingId(), x, toestemming.staat()));
        uit(tlv.staat().verstreken(c.leerlingId(), x));
        uit(verwijzing.staat().verstreken(c.leerlingId(), x));
        uit(informatie.staat().verstreken(c.leerlingId(), x, aanmelding.staat()));
        if (!aanmelding.staat().vertrokken()) {
            uit(traject.staat().verstreken(c.leerlingId(), x));
            uit(mentoraat.staat().verstreken(c.leerlingId(), x));
            uit(flexzat.staat().verstreken(c.leerlingId(), x));
            uit(jos.staat().verstreken(c.leerlingId(), x));
            uit(interventie.staat().verstreken(c.leerlingId(), x));
            uit(plan.staat().verstreken(c.leerlingId(), x));
        }
    }

    /** What other areas have fulfilled of a route's requirements. */
    private Vervuld vervuld() {
        return Vervuld.NIETS
                .of(aanmelding.staat()::vervuld)
                .of(tlv.staat()::vervuld)
                .of(verwijzing.staat()::vervuld)
                .of(jos.staat()::vervuld)
                .of(informatie.staat()::vervuld)
                .of(onderzoek.staat()::vervuld)
                .of(plan::vervuld);
    }

    /** What registration may know of the areas below it. */
    private Buurfeiten buurfeiten() {
        return new Buurfeiten() {
            @Override
            public @Nullable String toestemming(
                    String doel, @Nullable PartnerType partner, @Nullable Gegevenssoort soort, LocalDate op) {
                return toestemming
                        .staat()
                        .geldig(ToestemmingDoel.valueOf(doel), partner, soort, op)
                        .map(Toestemming::toestemmingId)
                        .orElse(null);
            }

            @Override
            public @Nullable LocalDate toegestemdOp(String doel, LocalDate op) {
                return toestemming
                        .staat()
                        .geldig(ToestemmingDoel.valueOf(doel), null, op)
                        .map(Toestemming::datum)
                        .orElse(null);
            }

            @Override
            public boolean besprokenSinds(LocalDate dag) {
                return casus.staat().besprokenSinds(dag);
            }

            @Override
            public boolean arrangementLoopt() {
                return false;
            }

            @Override
            public @Nullable String plaatsingBevestigd(@Nullable LocalDate sinds) {
                return tlv.staat().plaatsingBevestigd(sinds);
            }

            @Override
            public boolean zienswijzeOpOverdracht() {
                return informatie.staat().zienswijze();
            }
        };
    }

    /** What other areas still have open when a traject is about to close (R242). */
    private List<String> openstaand(Context x) {
        return Stream.of(
                        verwijzing.staat().openVerwijzingen().stream()
                                .map(v -> Verwijzingen.isVoor(v.partnerType(), x)
                                        ? v.partnerType().name()
                                        : "VERWIJZING"),
                        jos.staat().open().stream().map(j -> PartnerType.JOS.name()),
                        interventie.staat().lopend().stream().map(Interventie::itemCode),
                        plan.staat().openstaand().stream(),
                        onderzoek.staat().loopt() ? Stream.of("ONDERZOEK") : Stream.<String>empty())
                .flatMap(open -> open)
                .distinct()
                .toList();
    }

    /** What other areas know when an intervention starts on a day. */
    private Omstandigheden omstandigheden(LocalDate dag) {
        return new Omstandigheden(
                aanmelding.staat().inschrijving().leerjaar(dag),
                traject.staat().fase(),
                overlegId -> casus.staat().besprokenIn(overlegId),
                id -> verwijzing.staat().openVerwijzingen().stream()
                        .anyMatch(v -> v.verwijzingId().equals(id)),
                onderzoek.staat().verslagBinnen());
    }

    /** R82: an observation or analysis: in a signal, a talk, a note, or the inventory of the intake. */
    private boolean geobserveerd() {
        return traject.staat().observatieVastgelegd()
                || aanmelding
                        .staat()
                        .laatste()
                        .filter(a -> a.intakeOp() != null)
                        .isPresent();
    }

    /** Which trajectories the plan of approach chose: a referral to SMW may need one (R155). */
    private Set<String> planopties() {
        return traject.staat().planopties().stream().map(Enum::name).collect(Collectors.toSet());
    }

    private Plannen plannen() {
        return plan.staat();
    }

    /** All open terms of this student. Of who has left nobody is asked for support any more (R327). */
    public List<Termijn> termijnen() {
        Stream<List<Termijn>> altijd = Stream.of(
                aanmelding.staat().termijnen(),
                toestemming.staat().termijnen(),
                casus.staat().termijnen(),
                tlv.staat().termijnen(),
                verwijzing.staat().termijnen(),
                informatie.staat().termijnen());
        Stream<List<Termijn>> opSchool = !aanmelding.staat().vertrokken()
                ? Stream.of(
                        traject.staat().termijnen(),
                        mentoraat.staat().termijnen(),
                        flexzat.staat().termijnen(),
                        jos.staat().termijnen(),
                        interventie.staat().termijnen(),
                        plan.staat().termijnen())
                : Stream.empty();
        return Stream.concat(altijd, opSchool).flatMap(List::stream).toList();
    }

    /** Each area's state by the area's name, for an audit of how the dossier stood. */
    public Map<String, Object> gebieden() {
        Map<String, Object> gebieden = new LinkedHashMap<>();
        gebieden.put("aanmelding", aanmelding.staat());
        gebieden.put("toestemming", toestemming.staat());
        gebieden.put("traject", traject.staat());
        gebieden.put("mentoraat", mentoraat.staat());
        gebieden.put("flexzat", flexzat.staat());
        gebieden.put("casus", casus.staat());
        gebieden.put("tlv", tlv.staat());
        gebieden.put("verwijzing", verwijzing.staat());
        gebieden.put("jos", jos.staat());
        gebieden.put("informatie", informatie.staat());
        gebieden.put("onderzoek", onderzoek.staat());
        gebieden.put("interventie", interventie.staat());
        gebieden.put("plan", plan.staat());
        return gebieden;
    }

    /** What other streams may know of this student. */
    public Leerlingfeiten feiten() {
        return aanmelding.staat().feiten();
    }

    /** Whether a parent decides for this student on a day (R328). */
    public boolean heeftGezag(String ouderId, int meerderjarig, LocalDate op) {
        return aanmelding.staat().heeftGezag(ouderId, meerderjarig, op);
    }

    /** Who this student is, for what the law makes the school report (R211). */
    public Identiteit identiteit() {
        return new Identiteit(aanmelding.staat().naam(), aanmelding.staat().geboortedatum());
    }

    /** Enrolment, class, mentor and level on a day, for an audit of how the dossier stood. */
    public Inschrijving.Stand inschrijvingOp(LocalDate dag) {
        return aanmelding.staat().inschrijving().op(dag);
    }

    /** What a referral of a day may tell about this student. */
    private Leerlinggegevens leerlinggegevens(LocalDate dag) {
        Leerlingfeiten feiten = feiten();
        return new Leerlinggegevens(
                aanmelding.staat().naam(), aanmelding.staat().geboortedatum(), feiten.klas(dag), feiten.mentorId(dag));
    }

    /** What a meeting may ask before it invites somebody from outside (R45). */
    public Toestemmingen toestemmingen() {
        return toestemming.staat();
    }

    @EventSourcingHandler
    void on(LeerlingGebeurtenis e, Stroom stroom) {
        this.stroom = stroom.naam();
        if (AggregateLifecycle.isLive()) {
            vers.add(e);
        }
    }

    @EventSourcingHandler
    void on(AandachtspuntGesignaleerd e, Stroom stroom) {
        on((LeerlingGebeurtenis) e, stroom);
    }
}
