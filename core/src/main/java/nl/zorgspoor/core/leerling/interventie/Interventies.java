package nl.zorgspoor.core.leerling.interventie;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSTrajecten;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The interventions of one student.
 *
 * @param alle by id, oldest first
 * @param geevalueerd whether one was evaluated since the last step on the route
 * @param onvoldoende whether one was evaluated as not enough since the last step down
 * @param teLang of which it was said that they last too long
 */
@RecordBuilder
public record Interventies(Map<String, Interventie> alle, boolean geevalueerd, boolean onvoldoende, Set<String> teLang)
        implements InterventiesBuilder.With {

    public static final Interventies LEEG = new Interventies(Map.of(), false, false, Set.of());

    /**
     * One intervention.
     *
     * @param einddatum the day after which it lasts too long, or null
     * @param sessies the days of its sessions
     * @param evaluatie how well it worked, or null
     * @param trainingId the training of a group in which it is given, or null
     */
    @RecordBuilder
    public record Interventie(
            String interventieId,
            String itemCode,
            Uitvoerder uitvoerder,
            LocalDate van,
            @Nullable LocalDate einddatum,
            Regel duurRegel,
            List<LocalDate> sessies,
            @Nullable Evaluatie evaluatie,
            boolean loopt,
            @Nullable String trainingId)
            implements InterventiesInterventieBuilder.With {}

    /** @param wie who it is, as far as that was said */
    public record Uitvoerder(Rol rol, @Nullable String wie) {}

    /** @param vervolg whether it names a next step */
    public record Evaluatie(Effect effect, boolean vervolg) {}

    public Optional<Interventie> interventie(String interventieId) {
        return Optional.ofNullable(alle.get(interventieId));
    }

    /** What runs, oldest first (R242). */
    public List<Interventie> lopend() {
        return alle.values().stream().filter(Interventie::loopt).toList();
    }

    /** R142: what follows on a consultation and does not, is pointed out. */
    List<LeerlingGebeurtenis> decide(
            ZetInterventieIn c, Context x, Omstandigheden.OpDag omstandigheden, EigenKamers kamers) {
        if (alle.containsKey(c.interventieId()) || kamers.bij(c.interventieId()).isPresent()) {
            throw CommandGeweigerd.statusOnjuist("Interventie %s bestaat al.".formatted(c.interventieId()));
        }
        Omstandigheden o = omstandigheden.van(Objects.requireNonNullElse(c.van(), x.vandaag()));
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(Inzet.van(c, x, o));
        if (Inzet.noemt(Instelling.NA_CONSULTATIE_BIJ, c.itemCode(), x) && !o.geconsulteerd()) {
            events.add(x.aandacht(c.leerlingId(), Regel.LB_KORT, "CONSULTATIE_ONTBREEKT"));
        }
        return events;
    }

    /** R136: more sessions in a week than the item is meant for are a point of attention. R355: who gives it records it. */
    List<LeerlingGebeurtenis> decide(LegInterventiesessieVast c, Context x) {
        Interventie i = eisLopend(c.interventieId());
        Uitvoering.eis(i, x);
        LocalDate datum = gebeurdNaStart(c.datum(), i, x);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new InterventiesessieVastgelegd(c.leerlingId(), i.interventieId(), datum, c.verslag()));
        LocalDate week = Schoolkalender.maandag(datum);
        if (Inzet.noemt(Instelling.EEN_SESSIE_PER_WEEK_BIJ, i.itemCode(), x)
                && i.sessies().stream().anyMatch(s -> Schoolkalender.maandag(s).equals(week))) {
            events.add(x.aandacht(c.leerlingId(), Regel.STUVA, "MEER_DAN_EEN_PER_WEEK"));
        }
        return events;
    }

    /** R135, R151: a JOS is never prolonged; a support lesson only on new advice. */
    List<InterventieEvent> decide(VerlengInterventie c, Context x, JOSTrajecten jos) {
        if (!alle.containsKey(c.interventieId())) {
            jos.eisNietVerlengd(c.interventieId());
        }
        Interventie i = eisLopend(c.interventieId());
        InTraining.eisGeen(i);
        Inzet.eisAdvies(i.itemCode(), c.adviesVakdocent(), x);
        LocalDate tot = c.geplandTot();
        LocalDate nu = i.einddatum();
        if (tot == null || tot.isBefore(x.vandaag()) || tot.isBefore(i.van()) || (nu != null && !tot.isAfter(nu))) {
            throw CommandGeweigerd.statusOnjuist(
                            "Verlengen gaat naar een dag na %s.".formatted(nu == null ? i.van() : nu))
                    .ontbreekt("geplandTot");
        }
        Inzet.eisDuurPerAdvies(i.itemCode(), nu == null || nu.isBefore(x.vandaag()) ? x.vandaag() : nu, tot, x);
        return List.of(new InterventieVerlengd(
                c.leerlingId(), i.interventieId(), tot, c.reden(), Boolean.TRUE.equals(c.adviesVakdocent())));
    }

    /** What has a room of its own is evaluated here all the same, so that the route counts it. */
    List<InterventieEvent> decide(EvalueerInterventie c, Context x, EigenKamers kamers) {
        EigenKamers.Lopend elders = alle.containsKey(c.interventieId())
                ? null
                : kamers.bij(c.interventieId()).orElse(null);
        LocalDate van = elders == null ? eisLopend(c.interventieId()).van() : elders.van();
        return List.of(new InterventieGeevalueerd(
                c.leerlingId(), c.interventieId(), c.effect(), c.vervolg(), gebeurdSinds(van, c.datum(), x)));
    }

    /** R143: evaluated, with a next step, before it ends. */
    List<InterventieEvent> decide(BeeindigInterventie c, Context x, EigenKamers kamers) {
        kamers.bij(c.interventieId()).ifPresent(k -> {
            throw CommandGeweigerd.statusOnjuist("%s eindigt op een eigen manier.".formatted(c.interventieId()))
                    .herstel(k.beeindigd());
        });
        Interventie i = eisLopend(c.interventieId());
        InTraining.eisGeen(i);
        LocalDate datum = gebeurdNaStart(c.datum(), i, x);
        Evaluatie evaluatie = i.evaluatie();
        if (evaluatie == null || !evaluatie.vervolg()) {
            throw Regel.INTERV_EVAL
                    .weigert("EVALUATIE_ONTBREEKT", "Een interventie eindigt met een evaluatie en een vervolgstap.")
                    .ontbreekt(evaluatie == null ? List.of("effect", "vervolg") : List.of("vervolg"))
                    .herstel("EvalueerInterventie");
        }
        return List.of(new InterventieBeeindigd(c.leerlingId(), i.interventieId(), datum));
    }

    /** R135, R142, R143: what runs on after its last day. */
    public List<InterventieEvent> verstreken(String leerlingId, Context x) {
        List<InterventieEvent> events = new ArrayList<>();
        for (Interventie i : bewaakt()) {
            LocalDate eind = Objects.requireNonNull(i.einddatum());
            if (x.vandaag().isAfter(eind)) {
                events.add(new InterventieDuurOverschreden(leerlingId, i.interventieId(), eind, i.duurRegel()));
            }
        }
        return events;
    }

    public List<Termijn> termijnen() {
        return bewaakt().stream()
                .map(i -> Termijn.tot(
                        "interventie:" + i.interventieId(),
                        "INTERVENTIE",
                        i.van(),
                        Objects.requireNonNull(i.einddatum()),
                        i.duurRegel(),
                        "InterventieIngezet",
                        isGeevalueerd(i) ? "BeeindigInterventie" : "EvalueerInterventie",
                        i.uitvoerder().rol()))
                .toList();
    }

    private static boolean isGeevalueerd(Interventie i) {
        return i.evaluatie() != null;
    }

    /** A training ends for the group, and is asked of who gives it. */
    private List<Interventie> bewaakt() {
        return lopend().stream()
                .filter(i -> i.einddatum() != null && !teLang.contains(i.interventieId()) && i.trainingId() == null)
                .toList();
    }

    Interventies evolve(InterventieIngezet e) {
        Interventie i = new Interventie(
                e.interventieId(),
                e.itemCode(),
                new Uitvoerder(e.uitvoerderRol(), e.uitvoerder()),
                e.van(),
                e.einddatum(),
                e.duurRegel(),
                List.of(),
                null,
                true,
                e.trainingId());
        return withAlle(Kopie.met(alle, e.interventieId(), i));
    }

    Interventies evolve(InterventiesessieVastgelegd e) {
        return met(e.interventieId(), i -> i.withSessies(Kopie.met(i.sessies(), e.datum())));
    }

    /** How it went from here on is still to be said. */
    Interventies evolve(InterventieVerlengd e) {
        return met(e.interventieId(), i -> i.withEinddatum(e.geplandTot()).withEvaluatie(null))
                .withTeLang(Kopie.zonder(teLang, e.interventieId()));
    }

    /** Also said of what has a room of its own and is not known here. */
    Interventies evolve(InterventieGeevalueerd e) {
        boolean metVervolg = e.vervolg() != null && !e.vervolg().isBlank();
        return (alle.containsKey(e.interventieId())
                        ? met(e.interventieId(), i -> i.withEvaluatie(new Evaluatie(e.effect(), metVervolg)))
                        : this)
                .with(b -> b.geevalueerd(true).onvoldoende(onvoldoende || e.effect() == Effect.ONVOLDOENDE));
    }

    Interventies evolve(InterventieBeeindigd e) {
        return met(e.interventieId(), i -> i.withLoopt(false));
    }

    Interventies evolve(TrainingtekstVernietigd e) {
        return this;
    }

    /** Also said of a short plan, which is not known here. */
    Interventies evolve(InterventieDuurOverschreden e) {
        return alle.containsKey(e.interventieId()) ? withTeLang(Kopie.met(teLang, e.interventieId())) : this;
    }

    /** A step on the route asks for new evaluations; who has left has no interventions. */
    Interventies evolve(LeerlingGebeurtenis e) {
        if (e instanceof OndersteuningAfgeschaald || e instanceof TrajectAfgesloten) {
            return with(b -> b.geevalueerd(false).onvoldoende(false));
        } else if (e instanceof Fasewisseling) {
            return withGeevalueerd(false);
        } else if (e instanceof Vertrekt v && v.ingegaan()) {
            return withAlle(Kopie.elk(alle, i -> i.withLoopt(false)));
        }
        return this;
    }

    private Interventies met(String interventieId, UnaryOperator<Interventie> verandering) {
        return withAlle(Kopie.anders(alle, interventieId, verandering));
    }

    private Interventie bekend(String interventieId) {
        return interventie(interventieId)
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Interventie", interventieId));
    }

    private Interventie eisLopend(String interventieId) {
        Interventie i = bekend(interventieId);
        if (!i.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Interventie %s is beeindigd.".formatted(interventieId));
        }
        return i;
    }

    private static LocalDate gebeurdNaStart(@Nullable LocalDate datum, Interventie i, Context x) {
        return gebeurdSinds(i.van(), datum, x);
    }

    private static LocalDate gebeurdSinds(LocalDate van, @Nullable LocalDate datum, Context x) {
        LocalDate op = x.gebeurdOp(datum);
        if (op.isBefore(van)) {
            throw CommandGeweigerd.statusOnjuist("De interventie begint pas op %s.".formatted(van));
        }
        return op;
    }
}
