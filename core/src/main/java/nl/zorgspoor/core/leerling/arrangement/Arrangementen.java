package nl.zorgspoor.core.leerling.arrangement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.arrangement.Arrangement.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

/**
 * The arrangements of one student.
 *
 * @param alle by id, oldest first
 */
public record Arrangementen(Map<String, Arrangement> alle) {

    public static final Arrangementen LEEG = new Arrangementen(Map.of());

    public Optional<Arrangement> arrangement(String arrangementId) {
        return Optional.ofNullable(alle.get(arrangementId));
    }

    /** What runs, oldest first. */
    public List<Arrangement> lopend() {
        return alle.values().stream().filter(a -> a.lopend().isPresent()).toList();
    }

    /** Whether one of this kind runs. */
    public boolean loopt(Arrangementtype type) {
        return lopend().stream().anyMatch(a -> a.type() == type);
    }

    /** What must be closed before the traject can close (R242): what runs, and what is asked for. */
    public List<String> openstaand() {
        return alle.values().stream()
                .filter(a -> a.staatOpen() || a.lopend().isPresent())
                .map(a -> a.type().name())
                .distinct()
                .toList();
    }

    /** R7: whether this is an arrangement through which something may come from outside the school. */
    public boolean geldt(String arrangementId) {
        return arrangement(arrangementId)
                .filter(a -> a.fase() instanceof Toegekend || a.lopend().isPresent())
                .isPresent();
    }

    /** What a route may require of this area. */
    public boolean vervuld(Regel regel) {
        return switch (regel) {
            case ARR_VELDEN -> !alle.isEmpty();
            case ARR_SWV ->
                alle.values().stream()
                        .anyMatch(a -> a.verstrekker() == Verstrekker.SWV || a.verstrekker() == Verstrekker.BESTUUR);
            case ARR_TIJDELIJK -> geevalueerd();
            default -> false;
        };
    }

    /** R174: whatever runs has been evaluated; when nothing runs, what ended last has. Who never had one has nothing to evaluate. */
    private boolean geevalueerd() {
        List<Lopend> nu = lopend().stream().flatMap(a -> a.lopend().stream()).toList();
        return nu.isEmpty()
                ? alle.values().stream()
                        .map(Arrangement::fase)
                        .filter(Beeindigd.class::isInstance)
                        .map(Beeindigd.class::cast)
                        .filter(b -> b.startdatum() != null)
                        .reduce((eerste, laatste) -> laatste)
                        .map(Beeindigd::geevalueerd)
                        .orElse(true)
                : nu.stream().allMatch(l -> l.geevalueerdOp() != null);
    }

    List<LeerlingGebeurtenis> decide(
            VraagArrangementAan c, Context x, FlexZats flexzat, Trajecten traject, Elders elders) {
        eisNieuw(c.arrangementId(), elders);
        traject.eisOudersGeinformeerd("ArrangementAangevraagd", x);
        return Aanvraagbeleid.vraag(c, x, flexzat);
    }

    List<LeerlingGebeurtenis> decide(
            VraagCluster2Aan c, Context x, FlexZats flexzat, Trajecten traject, Elders elders) {
        eisNieuw(c.arrangementId(), elders);
        traject.eisOudersGeinformeerd("Cluster2ArrangementAangevraagd", x);
        return Aanvraagbeleid.vraag(c, x, flexzat);
    }

    /** No other arrangement has this id, in this room or in those that build on it. */
    public void eisNieuw(String arrangementId, Elders elders) {
        if (alle.containsKey(arrangementId) || elders.bij(arrangementId).isPresent()) {
            throw CommandGeweigerd.statusOnjuist("Arrangement %s bestaat al.".formatted(arrangementId));
        }
    }

    List<LeerlingGebeurtenis> decide(VerwerkArrangementbesluit c, Context x, Elders elders) {
        return elders.bij(c.arrangementId())
                .map(aanvraag -> Besluitbeleid.elders(c, aanvraag, x))
                .orElseGet(() -> Besluitbeleid.over(c, bekend(c.arrangementId()), x));
    }

    List<ArrangementEvent> decide(StartArrangement c, Context x, Oppstand opp) {
        return List.of(Startbeleid.start(c, bekend(c.arrangementId()), alle.values(), opp, x));
    }

    /** R183: the talks of a begeleider passend onderwijs, of whichever cluster. */
    List<ArrangementEvent> decide(LegBegeleidingsgesprekVast c, Context x, Elders elders) {
        Arrangement a = eisLoopt(c.arrangementId(), elders, "EvalueerOOV");
        if (!a.type().isBegeleidingDoorBpo()) {
            throw CommandGeweigerd.statusOnjuist(
                    "%s is geen begeleiding door een begeleider passend onderwijs.".formatted(c.arrangementId()));
        }
        return List.of(new BegeleidingsgesprekVastgelegd(
                c.leerlingId(),
                c.arrangementId(),
                x.gebeurdOp(c.datum(), loop(a).startdatum()),
                c.doel(),
                c.verslag()));
    }

    /** R174, R183: with parents and student where a begeleider talks with the student every week or two. */
    List<LeerlingGebeurtenis> decide(EvalueerArrangement c, Context x, Elders elders) {
        Arrangement a = eisLoopt(c.arrangementId(), elders, "EvalueerOOV");
        LocalDate datum = x.gebeurdOp(c.datum(), loop(a).startdatum());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new ArrangementGeevalueerd(
                c.leerlingId(),
                c.arrangementId(),
                c.effect(),
                c.vervolg(),
                datum,
                c.met(),
                Looptijd.volgendeEvaluatie(datum)));
        if (a.type() == Arrangementtype.CLUSTER_4 && !c.met().containsAll(List.of(Rol.OUDER, Rol.LEERLING))) {
            events.add(x.aandacht(c.leerlingId(), Regel.C4_BPO, "EVALUATIE_ZONDER_OUDERS_OF_LEERLING"));
        }
        return events;
    }

    /** R190: not past the longest duration. */
    List<ArrangementEvent> decide(VerlengArrangement c, Context x, Elders elders) {
        if (elders.bij(c.arrangementId())
                .filter(e -> e.type() == Arrangementtype.OOV)
                .isPresent()) {
            throw Regel.OOV_DUUR
                    .weigert("OOV_TYPE", "De soort OOV bepaalt de termijn; verlengen is een nieuw traject.")
                    .herstel("BeeindigOOV(uitkomst=VERLENGD_TRAJECT)");
        }
        Arrangement a = eisLoopt(c.arrangementId(), elders, "BeeindigOOV");
        Lopend l = loop(a);
        LocalDate nu = l.einddatum() == null ? l.startdatum() : l.einddatum();
        if (!c.tot().isAfter(nu) || c.tot().isBefore(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Verlengen gaat naar een dag na %s.".formatted(nu))
                    .ontbreekt("tot (na %s, vandaag of later)".formatted(nu));
        }
        Looptijd.eisBinnenMaximum(l.startdatum(), c.tot(), l.uiterlijk());
        return List.of(new ArrangementVerlengd(c.leerlingId(), c.arrangementId(), c.tot()));
    }

    /** R240: with a decision on aftercare. A request that did not start is taken back. */
    List<LeerlingGebeurtenis> decide(BeeindigArrangement c, Context x, Elders elders) {
        Arrangement a = bekend(c.arrangementId(), elders, "BeeindigOOV");
        if (!a.staatOpen() && a.lopend().isEmpty()) {
            throw CommandGeweigerd.statusOnjuist("Arrangement %s loopt niet.".formatted(c.arrangementId()));
        }
        LocalDate vanaf = a.lopend().map(Lopend::startdatum).orElse(a.aangevraagdOp());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        boolean gestart = a.lopend().isPresent();
        events.add(new ArrangementBeeindigd(
                c.leerlingId(),
                c.arrangementId(),
                vanaf.isAfter(x.vandaag()) ? x.vandaag() : x.gebeurdOp(c.datum(), vanaf),
                c.nazorg(),
                gestart));
        if (a.lopend().filter(l -> l.geevalueerdOp() == null).isPresent()) {
            events.add(x.aandacht(c.leerlingId(), Regel.ARR_TIJDELIJK, "EVALUATIE_ONTBREEKT"));
        }
        return events;
    }

    /** R174, R190, R241: not evaluated in time; the end is near, or past. */
    public List<ArrangementEvent> verstreken(String leerlingId, Context x) {
        return alle.values().stream()
                .flatMap(a -> a.lopend().stream().flatMap(l -> Looptijd.verstreken(leerlingId, a, l, x).stream()))
                .toList();
    }

    public List<Termijn> termijnen(Context x) {
        return alle.values().stream()
                .flatMap(a -> a.lopend().stream().flatMap(l -> Looptijd.termijnen(a, l, x).stream()))
                .toList();
    }

    Arrangementen evolve(ArrangementAangevraagd e) {
        return met(new Arrangement(
                e.arrangementId(),
                e.type(),
                e.aard(),
                e.verstrekker(),
                e.datum(),
                e.tot(),
                e.evaluatieOp(),
                new Aangevraagd()));
    }

    Arrangementen evolve(Cluster2ArrangementAangevraagd e) {
        return met(new Arrangement(
                e.arrangementId(),
                Arrangementtype.CLUSTER_2,
                e.aard(),
                Verstrekker.AURIS,
                e.datum(),
                null,
                null,
                new Aangevraagd()));
    }

    /** Of a request in another room that room keeps it. */
    Arrangementen evolve(ArrangementToegekend e) {
        return arrangement(e.arrangementId())
                .map(a -> met(a.in(new Toegekend(e.datum()))))
                .orElse(this);
    }

    Arrangementen evolve(ArrangementAfgewezen e) {
        return arrangement(e.arrangementId())
                .map(a -> met(a.in(new Afgewezen(e.datum()))))
                .orElse(this);
    }

    Arrangementen evolve(ArrangementGestart e) {
        return met(bekend(e.arrangementId())
                .in(new Lopend(e.startdatum(), e.einddatum(), e.uiterlijk(), e.evaluatieVoor(), null, Gezegd.NIETS)));
    }

    Arrangementen evolve(ArrangementGeevalueerd e) {
        return lopendeMet(e, l -> l.geevalueerd(e.datum(), e.evaluatieVoor()));
    }

    Arrangementen evolve(BegeleidingsgesprekVastgelegd e) {
        return this;
    }

    Arrangementen evolve(ArrangementVerlengd e) {
        return lopendeMet(e, l -> l.verlengd(e.tot()));
    }

    Arrangementen evolve(ArrangementBeeindigd e) {
        return met(beeindigd(bekend(e.arrangementId()), e.datum()));
    }

    Arrangementen evolve(ArrangementevaluatieUitgebleven e) {
        return lopendeMet(
                e, l -> l.met(new Gezegd(l.gezegd().nadert(), l.gezegd().voorbij(), true)));
    }

    Arrangementen evolve(ArrangementEindeNadert e) {
        return lopendeMet(
                e, l -> l.met(new Gezegd(true, l.gezegd().voorbij(), l.gezegd().ongeevalueerd())));
    }

    Arrangementen evolve(ArrangementEindeVerstreken e) {
        return lopendeMet(e, l -> l.met(new Gezegd(true, true, l.gezegd().ongeevalueerd())));
    }

    /** Who has left has no arrangements. */
    Arrangementen evolve(Vertrekt e) {
        if (!e.ingegaan()) {
            return this;
        }
        Arrangementen klaar = this;
        for (Arrangement a : alle.values()) {
            if (a.staatOpen() || a.lopend().isPresent()) {
                klaar = klaar.met(beeindigd(a, e.datum()));
            }
        }
        return klaar;
    }

    private static Arrangement beeindigd(Arrangement a, LocalDate op) {
        return a.in(new Beeindigd(
                a.lopend().map(Lopend::startdatum).orElse(null),
                op,
                a.lopend().filter(l -> l.geevalueerdOp() != null).isPresent()));
    }

    private Arrangementen lopendeMet(ArrangementEvent e, UnaryOperator<Lopend> verandering) {
        Arrangement a = bekend(e.arrangementId());
        return a.lopend().map(l -> met(a.in(verandering.apply(l)))).orElse(this);
    }

    private Arrangementen met(Arrangement a) {
        Map<String, Arrangement> meer = new LinkedHashMap<>(alle);
        meer.put(a.arrangementId(), a);
        return new Arrangementen(meer);
    }

    private Arrangement bekend(String arrangementId) {
        return arrangement(arrangementId).orElseThrow(() -> CommandGeweigerd.nietGevonden("Arrangement", arrangementId)
                .herstel("VraagArrangementAan"));
    }

    /** @param voorOov the command that does this for an OOV */
    private Arrangement bekend(String arrangementId, Elders elders, String voorOov) {
        Elders.@Nullable Aanvraag ander = elders.bij(arrangementId).orElse(null);
        if (ander != null) {
            CommandGeweigerd weigering =
                    CommandGeweigerd.statusOnjuist("%s is een %s.".formatted(arrangementId, ander.type()));
            throw ander.type() == Arrangementtype.OOV ? weigering.herstel(voorOov) : weigering;
        }
        return bekend(arrangementId);
    }

    private Arrangement eisLoopt(String arrangementId, Elders elders, String voorOov) {
        Arrangement a = bekend(arrangementId, elders, voorOov);
        if (a.lopend().isEmpty()) {
            throw CommandGeweigerd.statusOnjuist("Arrangement %s loopt niet.".formatted(arrangementId))
                    .herstel("StartArrangement");
        }
        return a;
    }

    private static Lopend loop(Arrangement a) {
        return a.lopend().orElseThrow();
    }
}
