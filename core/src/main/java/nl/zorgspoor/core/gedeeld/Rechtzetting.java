package nl.zorgspoor.core.gedeeld;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A history as it should have read: every event with its right values, and without what happened only because a wrong day passed
 * (R8). State, views and audit all read it so; stored events stay as they are.
 */
public final class Rechtzetting {

    private final Map<String, List<Verbeterend>> verbeteringen = new HashMap<>();
    private final Set<String> vervallen = new HashSet<>();

    private Rechtzetting() {}

    /**
     * What is to be put right in a history.
     *
     * @param geschiedenis in order, the corrections among it
     * @param id the stored id of an entry
     * @param inhoud its event
     */
    public static <T> Rechtzetting van(
            List<T> geschiedenis, Function<T, String> id, Function<T, ? extends Gebeurtenis> inhoud) {
        Rechtzetting r = new Rechtzetting();
        for (T t : geschiedenis) {
            if (inhoud.apply(t) instanceof Verbeterend v) {
                r.verbeteringen
                        .computeIfAbsent(v.betreftEventId(), x -> new ArrayList<>())
                        .add(v);
            }
        }
        if (!r.verbeteringen.isEmpty()) {
            r.zoekVervallen(geschiedenis, id, inhoud);
        }
        return r;
    }

    /** The entries of a history as they should have read, without what lapsed. */
    public static <T> List<T> toegepast(
            List<T> geschiedenis,
            Function<T, String> id,
            Function<T, ? extends Gebeurtenis> inhoud,
            BiFunction<T, Gebeurtenis, T> met) {
        Rechtzetting r = van(geschiedenis, id, inhoud);
        return r.verbeteringen.isEmpty()
                ? geschiedenis
                : geschiedenis.stream()
                        .filter(t -> !r.isVervallen(id.apply(t)))
                        .map(t ->
                                r.van(id.apply(t)).isEmpty() ? t : met.apply(t, r.juist(id.apply(t), inhoud.apply(t))))
                        .toList();
    }

    /** What is to be put right in this event, in order. */
    public List<Verbeterend> van(String gebeurtenisId) {
        return verbeteringen.getOrDefault(gebeurtenisId, List.of());
    }

    /** The event as it should have read. */
    public Gebeurtenis juist(String gebeurtenisId, Gebeurtenis zoalsVastgelegd) {
        Gebeurtenis nu = zoalsVastgelegd;
        for (Verbeterend v : van(gebeurtenisId)) {
            String veld = v.veld();
            nu = veld == null ? nu : Verbetering.van(nu, veld, v.juisteWaarde()).orElse(nu);
        }
        return nu;
    }

    /** Whether the event happened only because a day passed that was the wrong one. */
    public boolean isVervallen(String gebeurtenisId) {
        return vervallen.contains(gebeurtenisId);
    }

    private <T> void zoekVervallen(
            List<T> geschiedenis, Function<T, String> id, Function<T, ? extends Gebeurtenis> inhoud) {
        for (int i = 0; i < geschiedenis.size(); i++) {
            Gebeurtenis voorbij = inhoud.apply(geschiedenis.get(i));
            for (RecordComponent component : componenten(voorbij)) {
                Voorbij dag = component.getAnnotation(Voorbij.class);
                if (dag != null && isVerschoven(geschiedenis.subList(0, i), id, inhoud, voorbij, component, dag)) {
                    vervallen.add(id.apply(geschiedenis.get(i)));
                }
            }
        }
    }

    /** The last event that set this very day; whether the day it should have set comes later. */
    private <T> boolean isVerschoven(
            List<T> eerder,
            Function<T, String> id,
            Function<T, ? extends Gebeurtenis> inhoud,
            Gebeurtenis voorbij,
            RecordComponent component,
            Voorbij dag) {
        Object op = Herziening.waarde(voorbij, component);
        for (int i = eerder.size() - 1; i >= 0; i--) {
            Gebeurtenis bron = inhoud.apply(eerder.get(i));
            for (String pad : dag.value()) {
                Optional<RecordComponent> plaats = plaats(bron, pad);
                if (plaats.isPresent()
                        && isBij(bron, voorbij)
                        && Objects.equals(Herziening.waarde(bron, plaats.get()), op)) {
                    Object juist = Herziening.waarde(juist(id.apply(eerder.get(i)), bron), plaats.get());
                    return juist instanceof java.time.LocalDate nu
                            && op instanceof java.time.LocalDate toen
                            && nu.isAfter(toen);
                }
            }
        }
        return false;
    }

    /** The component that a path such as {@code ZorgplichtTermijnGestart.einddatum} names, when this is that event. */
    static Optional<RecordComponent> plaats(Gebeurtenis gebeurtenis, String pad) {
        int punt = pad.indexOf('.');
        return gebeurtenis.getClass().getSimpleName().equals(pad.substring(0, punt))
                ? Arrays.stream(componenten(gebeurtenis))
                        .filter(c -> c.getName().equals(pad.substring(punt + 1)))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether two events are about the same thing: the ids that both carry are equal. */
    static boolean isBij(Gebeurtenis een, Gebeurtenis ander) {
        return Arrays.stream(componenten(een))
                .filter(c -> c.getName().endsWith("Id") && c.getType() == String.class)
                .allMatch(c -> Arrays.stream(componenten(ander))
                        .filter(d -> d.getName().equals(c.getName()) && d.getType() == String.class)
                        .allMatch(d -> Objects.equals(Herziening.waarde(een, c), Herziening.waarde(ander, d))));
    }

    static RecordComponent[] componenten(Gebeurtenis gebeurtenis) {
        return Objects.requireNonNullElse(gebeurtenis.getClass().getRecordComponents(), new RecordComponent[0]);
    }
}
