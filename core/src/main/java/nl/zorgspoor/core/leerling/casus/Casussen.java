package nl.zorgspoor.core.leerling.casus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Deelname;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.casus.CasusCommand.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.plan.Plannen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingReactieUitgebleven;
import org.jspecify.annotations.Nullable;

/**
 * One student's cases in meetings.
 *
 * @param alle by the id of the meeting or JES, oldest first
 */
public record Casussen(Map<String, Casus> alle) {

    public static final Casussen LEEG = new Casussen(Map.of());

    /** Where a case stands. */
    public enum Status {
        OP_AGENDA,
        VAN_AGENDA,
        BESPROKEN
    }

    /**
     * The student in one meeting.
     *
     * @param op the day of the meeting
     * @param sinds the day on which the student was put on the agenda
     * @param toestemmingIds the consents it rests on
     */
    @RecordBuilder
    public record Casus(
            String overlegId,
            OverlegvormCode vorm,
            LocalDate op,
            Rol voorzitterRol,
            LocalDate sinds,
            List<String> toestemmingIds,
            Status status)
            implements CasussenCasusBuilder.With {}

    /** Whether the student is on the agenda of this meeting or JES and has yet to be discussed. */
    public boolean opAgenda(@Nullable String overlegId) {
        return heeft(overlegId, Status.OP_AGENDA);
    }

    /** Whether the discussion of the student in this meeting or JES was recorded. */
    public boolean besproken(@Nullable String overlegId) {
        return heeft(overlegId, Status.BESPROKEN);
    }

    /** The form of the meeting in which the student was discussed; empty when not discussed there. */
    public Optional<OverlegvormCode> besprokenIn(@Nullable String overlegId) {
        return Optional.ofNullable(overlegId == null ? null : alle.get(overlegId))
                .filter(c -> c.status() == Status.BESPROKEN)
                .map(Casus::vorm);
    }

    /** Whether any meeting or JES on or after a day has discussed the student. */
    public boolean besprokenSinds(LocalDate dag) {
        return alle.values().stream().anyMatch(c -> c.status() == Status.BESPROKEN && !c.op().isBefore(dag));
    }

    private boolean heeft(@Nullable String overlegId, Status status) {
        Casus casus = overlegId == null ? null : alle.get(overlegId);
        return casus != null && casus.status() == status;
    }

    List<CasusEvent> decide(
            ZetLeerlingOpAgenda c, Context x, Toestemmingen toestemming, Trajecten traject, Bekendheid bekend) {
        Overlegfeiten overleg = Overlegeis.eisGepland(c.overlegId(), x);
        if (Deelname.isJes(overleg.vorm())) {
            throw CommandGeweigerd.statusOnjuist("In een JES wordt een leerling ingebracht met een vraag.")
                    .herstel("BrengLeerlingInJES");
        }
        eisNogNiet(c.overlegId());
        Deelname.eisVorm(overleg.vorm(), x.school(), overleg.datumTijd().toLocalDate());
        eisZorgtraject(overleg, x, traject, bekend);
        List<String> toestemmingIds = new Toestemmingseis(overleg, x, toestemming).eis(null);
        return List.of(new LeerlingOpAgendaGezet(
                c.leerlingId(),
                c.overlegId(),
                overleg.vorm(),
                overleg.datumTijd(),
                Deelname.voorzitterRol(overleg, x),
                c.vraag(),
                c.inbrengerId() == null ? x.actor().id() : c.inbrengerId(),
                x.rol(),
                toestemmingIds,
                x.vandaag()));
    }

    /** R91: the schoolzorgteam discusses students in a care traject and students who are new. */
    private static void eisZorgtraject(Overlegfeiten overleg, Context x, Trajecten traject, Bekendheid bekend) {
        if (!Agendavoorstel.hoortIn(overleg.vorm(), x, traject, bekend)) {
            throw Regel.SZT
                    .weigert(
                            "NIET_IN_TRAJECT",
                            "Het schoolzorgteam bespreekt alleen leerlingen in een zorgtraject of nieuw aangemelde leerlingen.")
                    .ontbreekt("ZORGTRAJECT")
                    .herstel("SignaleerZorg");
        }
    }

    List<CasusEvent> decide(BrengLeerlingInJES c, Context x, Toestemmingen toestemming) {
        Overlegfeiten jes = Overlegeis.eisJes(Overlegeis.eisGepland(c.jesId(), x));
        eisNogNiet(c.jesId());
        Deelname.eisVorm(jes.vorm(), x.school(), jes.datumTijd().toLocalDate());
        List<String> toestemmingIds = new Toestemmingseis(jes, x, toestemming).eis(c.toestemmingId());
        if (c.vraag() == null || c.vraag().isBlank()) {
            throw Regel.JES_VRAAG
                    .weigert(
                            "VRAAG_ONTBREEKT",
                            "Elk agendapunt van een JES heeft een vraag over de ondersteuningsbehoefte.")
                    .ontbreekt("vraag")
                    .herstel("BrengLeerlingInJES");
        }
        return List.of(new LeerlingInJESIngebracht(
                c.leerlingId(),
                c.jesId(),
                jes.vorm(),
                jes.datumTijd(),
                Deelname.voorzitterRol(jes, x),
                c.vraag(),
                toestemmingIds,
                x.vandaag()));
    }

    List<CasusEvent> decide(HaalLeerlingVanAgenda c, Context x) {
        if (!alle.containsKey(c.overlegId())) {
            Overlegeis.eisBekend(c.overlegId(), x);
        }
        Casus casus = eisOpAgenda(c.overlegId());
        return List.of(new LeerlingVanAgendaGehaald(c.leerlingId(), c.overlegId(), casus.vorm(), c.reden()));
    }

    List<LeerlingGebeurtenis> decide(LegBesprekingVast c, Context x, Toestemmingen toestemming, Plannen plannen) {
        Overlegfeiten overleg = Overlegeis.eisGepland(c.overlegId(), x);
        if (Deelname.isJes(overleg.vorm())) {
            throw CommandGeweigerd.statusOnjuist("Wat een JES besluit, heeft vervolgstappen met een eigenaar.")
                    .herstel("LegJESBesprekingVast");
        }
        Overlegeis.eisVoorzitter(overleg, x);
        eisOpAgenda(c.overlegId());
        Overlegeis.eisGeweest(overleg, x);
        new Toestemmingseis(overleg, x, toestemming).eis(null);
        List<String> ontbreekt = Besprekingsinhoud.ontbreekt(c);
        if (overleg.vorm() == OverlegvormCode.LEERLINGBESPREKING && !ontbreekt.isEmpty()) {
            throw Regel.LB_INHOUD
                    .weigert(
                            "BESPREKING_ONVOLLEDIG",
                            "Een leerlingbespreking legt per leerling het probleem, de aanpak en de regie vast.")
                    .ontbreekt(ontbreekt)
                    .herstel("LegBesprekingVast");
        }
        Tekst.eisInhoud(
                "Een bespreking",
                Besprekingsinhoud.heeftInhoud(c),
                "problematiek",
                "aanpak",
                "afspraken",
                "besprokenPlannen");
        Set<String> lopend = plannen.lopendeHandelingsplannen();
        for (String planId : c.besprokenPlannen()) {
            if (!lopend.contains(planId)) {
                throw CommandGeweigerd.nietGevonden("Lopend handelingsplan", planId);
            }
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new BesprekingVastgelegd(
                c.leerlingId(),
                c.overlegId(),
                overleg.vorm(),
                overleg.datumTijd().toLocalDate(),
                c.problematiek(),
                c.aanpak(),
                c.regiehouder(),
                c.afspraken(),
                c.besprokenPlannen()));
        if (overleg.vorm() == OverlegvormCode.LEERLINGBESPREKING
                && !c.besprokenPlannen().containsAll(lopend)) {
            events.add(x.aandacht(c.leerlingId(), Regel.LB_INHOUD, "HANDELINGSPLAN_NIET_BESPROKEN"));
        }
        if (overleg.vorm() == OverlegvormCode.RAPPORTVERGADERING && !Besprekingsinhoud.rapportVolledig(c)) {
            events.add(x.aandacht(c.leerlingId(), Regel.RAPPORT, "RAPPORT_ONVOLLEDIG"));
        }
        return events;
    }

    List<CasusEvent> decide(LegJESBesprekingVast c, Context x, Toestemmingen toestemming) {
        Overlegfeiten jes = Overlegeis.eisJes(Overlegeis.eisGepland(c.jesId(), x));
        eisOpAgenda(c.jesId());
        Overlegeis.eisGeweest(jes, x);
        new Toestemmingseis(jes, x, toestemming).eis(null);
        List<String> ontbreekt = Besprekingsinhoud.ontbreekt(c);
        if (!ontbreekt.isEmpty()) {
            throw Regel.JES_VRAAG
                    .weigert(
                            "VRAAG_ONTBREEKT",
                            "Een JES legt de ondersteuningsbehoefte vast, en de vervolgstappen: wie doet wat?")
                    .ontbreekt(ontbreekt)
                    .herstel("LegJESBesprekingVast");
        }
        return List.of(new JESBesprekingVastgelegd(
                c.leerlingId(),
                c.jesId(),
                jes.vorm(),
                jes.datumTijd().toLocalDate(),
                c.ondersteuningsbehoefte(),
                c.vervolgstappen()));
    }

    /** R50: a withdrawn consent cleans the agendas of meetings to come. */
    List<CasusEvent> volgtOp(ToestemmingIngetrokken e, Context x, Toestemmingen toestemming) {
        return vervallen(e.leerlingId(), e.toestemmingId(), e.doel(), "TOESTEMMING_INGETROKKEN", x, toestemming);
    }

    /** R51: so does one that has expired. */
    List<CasusEvent> volgtOp(ToestemmingVerlopen e, Context x, Toestemmingen toestemming) {
        return vervallen(e.leerlingId(), e.toestemmingId(), e.doel(), "TOESTEMMING_VERLOPEN", x, toestemming);
    }

    /** R236: where the school says so, it is talked about that a partner did not answer; when that cannot be put down yet, it is a task. */
    List<LeerlingGebeurtenis> volgtOp(
            VerwijzingReactieUitgebleven e,
            Context x,
            Toestemmingen toestemming,
            Trajecten traject,
            Aanmeldingen aanmelding,
            Bekendheid bekend) {
        return aanmelding.vertrokken() || e.vertrouwelijkheid() != Vertrouwelijkheid.NORMAAL
                ? List.of()
                : x.school().lijst(Instelling.REACTIE_UITGEBLEVEN_OVERLEG, x.vandaag()).stream()
                        .limit(1)
                        .map(OverlegvormCode::valueOf)
                        .flatMap(vorm -> x
                                .naslag()
                                .volgendOverleg(vorm, x.vandaag())
                                .map(overleg -> opAgenda(overleg.overlegId())
                                        ? List.<LeerlingGebeurtenis>of()
                                        : new Agendavoorstel(overleg, x).over(e, toestemming, traject, bekend))
                                .orElseGet(() -> List.of(Agendavoorstel.taak(e, x)))
                                .stream())
                        .toList();
    }

    /** What rests on this consent, and what an external invited later now has no consent for. */
    private List<CasusEvent> vervallen(
            String leerlingId,
            String toestemmingId,
            ToestemmingDoel doel,
            String reden,
            Context x,
            Toestemmingen toestemming) {
        return alle.values().stream()
                .filter(c -> c.status() == Status.OP_AGENDA && !c.op().isBefore(x.vandaag()))
                .filter(c -> c.toestemmingIds().contains(toestemmingId)
                        || doel.name().equals(Deelname.doel(c.vorm()))
                                && x.naslag()
                                        .overleg(c.overlegId())
                                        .filter(o -> !new Toestemmingseis(o, x, toestemming).vervuld())
                                        .isPresent())
                .<CasusEvent>map(c -> new LeerlingVanAgendaGehaald(leerlingId, c.overlegId(), c.vorm(), reden))
                .toList();
    }

    /**
     * R46: looked at again on the day itself. Afterwards a meeting that is over leaves nobody on its agenda, and a cancelled one
     * leaves nobody at once.
     */
    public List<CasusEvent> verstreken(String leerlingId, Context x, Toestemmingen toestemming) {
        List<CasusEvent> events = new ArrayList<>();
        for (Casus c : alle.values()) {
            if (c.status() == Status.OP_AGENDA) {
                boolean opDeDag = !x.vandaag().isBefore(c.op());
                x.naslag()
                        .overleg(c.overlegId())
                        .filter(o -> opDeDag || o.status() == Overlegfeiten.Status.GEANNULEERD)
                        .map(o -> redenOmTeHalen(o, x, toestemming))
                        .ifPresent(reden ->
                                events.add(new LeerlingVanAgendaGehaald(leerlingId, c.overlegId(), c.vorm(), reden)));
            }
        }
        return events;
    }

    private static @Nullable String redenOmTeHalen(Overlegfeiten overleg, Context x, Toestemmingen toestemming) {
        return switch (overleg.status()) {
            case GEHOUDEN -> "NIET_BESPROKEN";
            case GEANNULEERD -> "OVERLEG_GEANNULEERD";
            case GEPLAND -> new Toestemmingseis(overleg, x, toestemming).vervuld() ? null : "TOESTEMMING_ONTBREEKT";
        };
    }

    /** Each agenda item until it has been discussed; looked at on the day of the meeting. */
    public List<Termijn> termijnen() {
        return alle.values().stream()
                .filter(c -> c.status() == Status.OP_AGENDA)
                .map(Casussen::termijn)
                .toList();
    }

    private static Termijn termijn(Casus c) {
        boolean jes = Deelname.isJes(c.vorm());
        return Termijn.tot(
                        "agendapunt:" + c.overlegId(),
                        "AGENDAPUNT",
                        c.sinds(),
                        c.op(),
                        c.vorm() == OverlegvormCode.GROOT_JES ? Regel.GROOTJES_TOEST : Regel.EXTERN_MET,
                        jes ? "LeerlingInJESIngebracht" : "LeerlingOpAgendaGezet",
                        jes ? "LegJESBesprekingVast" : "LegBesprekingVast",
                        c.voorzitterRol())
                .wekOp(c.op());
    }

    Casussen evolve(LeerlingOpAgendaGezet e) {
        return opAgenda(
                e.overlegId(), e.overlegvorm(), e.datumTijd(), e.voorzitterRol(), e.datum(), e.toestemmingIds());
    }

    Casussen evolve(LeerlingInJESIngebracht e) {
        return opAgenda(e.jesId(), e.overlegvorm(), e.datumTijd(), e.voorzitterRol(), e.datum(), e.toestemmingIds());
    }

    private Casussen opAgenda(
            String overlegId,
            OverlegvormCode vorm,
            LocalDateTime op,
            Rol voorzitterRol,
            LocalDate sinds,
            List<String> toestemmingIds) {
        return met(
                new Casus(overlegId, vorm, op.toLocalDate(), voorzitterRol, sinds, toestemmingIds, Status.OP_AGENDA));
    }

    Casussen evolve(LeerlingVanAgendaGehaald e) {
        return met(e.overlegId(), Status.VAN_AGENDA);
    }

    Casussen evolve(BesprekingVastgelegd e) {
        return met(e.overlegId(), Status.BESPROKEN);
    }

    Casussen evolve(JESBesprekingVastgelegd e) {
        return met(e.jesId(), Status.BESPROKEN);
    }

    private Casussen met(String overlegId, Status status) {
        return new Casussen(Kopie.anders(alle, overlegId, c -> c.withStatus(status)));
    }

    private Casussen met(Casus casus) {
        return new Casussen(Kopie.met(alle, casus.overlegId(), casus));
    }

    private void eisNogNiet(String overlegId) {
        if (opAgenda(overlegId) || besproken(overlegId)) {
            throw CommandGeweigerd.statusOnjuist(
                    "De leerling staat al op de agenda van %s of is daar besproken.".formatted(overlegId));
        }
    }

    private Casus eisOpAgenda(String overlegId) {
        Casus casus = alle.get(overlegId);
        if (casus == null || casus.status() != Status.OP_AGENDA) {
            throw CommandGeweigerd.statusOnjuist("De leerling staat niet op de agenda van %s.".formatted(overlegId))
                    .herstel("ZetLeerlingOpAgenda");
        }
        return casus;
    }
}
