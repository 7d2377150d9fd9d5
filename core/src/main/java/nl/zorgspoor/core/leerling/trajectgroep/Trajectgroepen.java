package nl.zorgspoor.core.leerling.trajectgroep;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieGeevalueerd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.Fasewisseling;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepCommand.BeeindigTrajectgroep;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The guidance of one student in the Trajectgroep.
 *
 * @param alle by id, oldest first
 * @param geraadpleegdOp when the behaviour expert was consulted last, or null
 */
@RecordBuilder
public record Trajectgroepen(
        Map<String, Begeleiding> alle, @Nullable LocalDate geraadpleegdOp) implements TrajectgroepenBuilder.With {

    public static final Trajectgroepen LEEG = new Trajectgroepen(Map.of(), null);

    /** The event that moves the route to short guidance, and the one that moves it to a fixed place. */
    static final String KORT_BEGINT = "TrajectgroepBegeleidingGestart";

    static final String VAST_BEGINT = "VasteTrajectgroepkoppelingGestart";

    /** Short and intensive guidance is the behaviour expert's, after the consultation. */
    private static final Rol KORT_DOOR = Rol.GEDRAGSDESKUNDIGE;

    /**
     * One guidance.
     *
     * @param geplandTot planned last day of short guidance; null of a fixed place
     * @param effect how well it worked the last time it was evaluated, or null
     * @param overschreden whether it was already said that it lasts too long
     */
    @RecordBuilder
    public record Begeleiding(
            String tgId,
            boolean vast,
            LocalDate van,
            @Nullable LocalDate geplandTot,
            @Nullable Effect effect,
            boolean overschreden,
            boolean loopt)
            implements TrajectgroepenBegeleidingBuilder.With {

        /** What is still to begin, ends on the day on which it would have. */
        LocalDate eindeOp(LocalDate dag) {
            return dag.isBefore(van) ? van : dag;
        }
    }

    public Optional<Begeleiding> lopend() {
        return alle.values().stream().filter(Begeleiding::loopt).findFirst();
    }

    /** What must be closed before the traject can close (R242). */
    public List<String> openstaand() {
        return lopend().isPresent() ? List.of("TRAJECTGROEP") : List.of();
    }

    /** The first day of guidance that runs; what is evaluated is evaluated as an intervention. */
    public Optional<LocalDate> lopendSinds(String tgId) {
        return Optional.ofNullable(alle.get(tgId)).filter(Begeleiding::loopt).map(Begeleiding::van);
    }

    /** What a route may require: that guidance runs, and that a fixed place was given to who it is for. */
    public boolean vervuld(Regel regel) {
        return switch (regel) {
            case TG_VOLGORDE -> lopend().isPresent();
            case TG_DOELGROEP -> lopend().filter(Begeleiding::vast).isPresent();
            default -> false;
        };
    }

    /** Whether short guidance was ever evaluated. */
    boolean kortGeevalueerd() {
        return alle.values().stream().anyMatch(b -> b.effect() != null);
    }

    /** R165: how well it worked is said at the end, or was said before. */
    List<LeerlingGebeurtenis> decide(BeeindigTrajectgroep c, Context x) {
        Begeleiding b = eisLopend(c.tgId());
        LocalDate datum = x.gebeurdOp(c.datum(), b.van().isAfter(x.vandaag()) ? null : b.van());
        Effect effect = c.effect() == null ? b.effect() : c.effect();
        if (effect == null) {
            throw Regel.TG_KORT
                    .weigert("EVALUATIE_ONTBREEKT", "Begeleiding in de Trajectgroep eindigt met een evaluatie.")
                    .ontbreekt("effect")
                    .herstel("EvalueerInterventie");
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        if (effect != b.effect()) {
            events.add(new InterventieGeevalueerd(c.leerlingId(), b.tgId(), effect, null, datum));
        }
        events.add(new TrajectgroepBegeleidingBeeindigd(c.leerlingId(), b.tgId(), effect, datum, false));
        return events;
    }

    /** An evaluation of an intervention that is guidance of this room. */
    List<TrajectgroepEvent> volgtOp(InterventieGeevalueerd e) {
        return alle.containsKey(e.interventieId())
                ? List.of(new TrajectgroepGeevalueerd(e.leerlingId(), e.interventieId(), e.effect(), e.datum()))
                : List.of();
    }

    /** Who leaves the phase of the route that this guidance is, has it no more. */
    List<TrajectgroepEvent> volgtOp(Fasewisseling e, Context x, Trajecten traject) {
        return lopend().filter(b -> fasen(b, x, traject).contains(e.vanFase())
                        && !fasen(b, x, traject).contains(e.naarFase()))
                .<List<TrajectgroepEvent>>map(b -> List.of(
                        new TrajectgroepBegeleidingBeeindigd(e.leerlingId(), b.tgId(), b.effect(), x.vandaag(), true)))
                .orElse(List.of());
    }

    private static List<String> fasen(Begeleiding b, Context x, Trajecten traject) {
        return Opname.fasen(b.vast() ? VAST_BEGINT : KORT_BEGINT, x, traject);
    }

    /** R165: what runs on after its planned end. */
    List<TrajectgroepEvent> verstreken(String leerlingId, Context x) {
        return bewaakt().stream()
                .filter(b -> x.vandaag().isAfter(Objects.requireNonNull(b.geplandTot())))
                .<TrajectgroepEvent>map(b ->
                        new TrajectgroepDuurOverschreden(leerlingId, b.tgId(), Objects.requireNonNull(b.geplandTot())))
                .toList();
    }

    List<Termijn> termijnen() {
        return bewaakt().stream()
                .map(b -> Termijn.tot(
                        "trajectgroep:" + b.tgId(),
                        "TRAJECTGROEP",
                        b.van(),
                        Objects.requireNonNull(b.geplandTot()),
                        Regel.TG_KORT,
                        KORT_BEGINT,
                        b.effect() == null ? "EvalueerInterventie" : "BeeindigTrajectgroep",
                        KORT_DOOR))
                .toList();
    }

    private List<Begeleiding> bewaakt() {
        return lopend().filter(b -> b.geplandTot() != null && !b.overschreden())
                .map(List::of)
                .orElse(List.of());
    }

    Trajectgroepen evolve(GedragsdeskundigeGeraadpleegd e) {
        return geraadpleegdOp == null || e.datum().isAfter(geraadpleegdOp) ? withGeraadpleegdOp(e.datum()) : this;
    }

    Trajectgroepen evolve(TrajectgroepBegeleidingGestart e) {
        return met(new Begeleiding(e.tgId(), false, e.van(), e.geplandTot(), null, false, true));
    }

    Trajectgroepen evolve(TrajectgroepGeevalueerd e) {
        return met(bekend(e.tgId()).withEffect(e.effect()));
    }

    /** Short guidance that ran has gone over into it. */
    Trajectgroepen evolve(VasteTrajectgroepkoppelingGestart e) {
        Effect eerder = lopend().map(Begeleiding::effect).orElse(null);
        return withAlle(Kopie.elk(alle, b -> b.withLoopt(false)))
                .met(new Begeleiding(e.tgId(), true, e.vanaf(), null, eerder, false, true));
    }

    Trajectgroepen evolve(TrajectgroepBegeleidingBeeindigd e) {
        return met(bekend(e.tgId()).withLoopt(false));
    }

    Trajectgroepen evolve(TrajectgroepDuurOverschreden e) {
        return met(bekend(e.tgId()).withOverschreden(true));
    }

    /** Who has left has none. */
    Trajectgroepen evolve(Vertrekt e) {
        return e.ingegaan() ? withAlle(Kopie.elk(alle, b -> b.withLoopt(false))) : this;
    }

    private Trajectgroepen met(Begeleiding b) {
        return withAlle(Kopie.met(alle, b.tgId(), b));
    }

    private Begeleiding bekend(String tgId) {
        return Optional.ofNullable(alle.get(tgId))
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Begeleiding in de Trajectgroep", tgId));
    }

    private Begeleiding eisLopend(String tgId) {
        Begeleiding b = bekend(tgId);
        if (!b.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Begeleiding %s in de Trajectgroep is beeindigd.".formatted(tgId));
        }
        return b;
    }
}
