package nl.zorgspoor.core.gebied;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.zorgspoor.core.gebied.Wegwijzer.Weg;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Termijn;

/**
 * The registration of an area: all that others need to know of it. It stands beside the area, and what the store, the API, the
 * audit and the term watch do with an area follows from it.
 *
 * <p>The rules stay methods of the state or of a policy: {@code decide(command, ...)}, {@code volgtOp(event, ...)} and {@code
 * evolve(event)}. They are found by the message's class. A command or an event of the area without a method, or with two, fails
 * when the registration is loaded.
 *
 * @param <S> the area's state, an immutable record
 */
public final class Gebied<S> {

    /** What the passing of days brings an area. */
    @FunctionalInterface
    public interface Verstreken<S> {
        List<? extends Gebeurtenis> van(S staat, String stroom, Context x, Buren buren);
    }

    /** The same for who needs no neighbours. */
    @FunctionalInterface
    public interface EigenVerstreken<S> {
        List<? extends Gebeurtenis> van(S staat, String stroom, Context x);
    }

    /** Whether a requirement of a route is met. */
    @FunctionalInterface
    public interface Eis<S> {
        boolean vervuld(S staat, Regel regel, Buren buren);
    }

    /** The same for who needs no neighbours. */
    @FunctionalInterface
    public interface EigenEis<S> {
        boolean vervuld(S staat, Regel regel);
    }

    /** How the change of a part becomes a change of the whole. */
    @FunctionalInterface
    public interface Binnen<S, E, D> {
        S met(S staat, E gebeurtenis, UnaryOperator<D> stap);
    }

    private record Deel<S>(Class<?> gebeurtenissen, Wegwijzer evolve, Binnen<S, Object, Object> binnen) {}

    private final String naam;
    private final String domein;
    private final S leeg;
    private final List<Class<? extends Opdracht>> opdrachten;
    private final List<Class<? extends Opdracht>> doorgestuurd;
    private final List<Class<? extends Gebeurtenis>> gebeurtenissen;
    private final Wegwijzer decide;
    private final Wegwijzer volgtOp;
    private final Wegwijzer evolve;
    private final List<Deel<S>> delen;
    private final Map<Class<?>, Function<Object, ?>> geeft;
    private final BiFunction<S, Context, List<Termijn>> termijnen;
    private final Verstreken<S> verstreken;
    private final Eis<S> eis;
    private final Map<Class<?>, Regel> regels;
    private final boolean totVertrek;
    private final Map<Class<?>, Stap> stappen = new ConcurrentHashMap<>();

    private Gebied(Bouwer<S> b) {
        naam = b.naam;
        domein = b.domein;
        leeg = b.leeg;
        opdrachten = List.copyOf(b.opdrachten);
        doorgestuurd = List.copyOf(b.doorgestuurd);
        gebeurtenissen = List.copyOf(b.gebeurtenissen);
        List<Class<?>> plekken = new ArrayList<>(List.of(leeg.getClass()));
        plekken.addAll(b.beleid);
        decide = Wegwijzer.van("decide", Opdracht.class, plekken);
        volgtOp = Wegwijzer.van("volgtOp", Gebeurtenis.class, plekken);
        evolve = Wegwijzer.van("evolve", Gebeurtenis.class, List.of(leeg.getClass()));
        delen = List.copyOf(b.delen);
        geeft = Map.copyOf(b.geeft);
        termijnen = b.termijnen;
        verstreken = b.verstreken;
        eis = b.eis;
        regels = Map.copyOf(b.regels);
        totVertrek = b.totVertrek;
        opdrachtsoorten().forEach(this::besluit);
        gebeurtenissoorten().forEach(this::stap);
    }

    /** Begins a registration. */
    public static <S> Bouwer<S> bouw(String naam, S leeg) {
        return new Bouwer<>(naam, leeg);
    }

    /** The area's name, such as {@code flexzat}: what an audit calls its state. */
    public String naam() {
        return naam;
    }

    /** Under what a timeline shows its events; mostly its own name. */
    public String domein() {
        return domein;
    }

    /** The state before anything happened. */
    public S leeg() {
        return leeg;
    }

    @SuppressWarnings("unchecked")
    Class<S> soort() {
        return (Class<S>) leeg.getClass();
    }

    /** The sealed interfaces of its commands. */
    public List<Class<? extends Opdracht>> opdrachten() {
        return opdrachten;
    }

    /** The sealed interfaces of its events. */
    public List<Class<? extends Gebeurtenis>> gebeurtenissen() {
        return gebeurtenissen;
    }

    /** Every command that it decides about; what is only sent on to it included. */
    List<Class<?>> opdrachtsoorten() {
        List<Class<?>> alle = new ArrayList<>(doorgestuurd);
        opdrachten.forEach(o -> alle.addAll(Bladeren.van(o)));
        return alle;
    }

    List<Class<?>> gebeurtenissoorten() {
        return gebeurtenissen.stream().flatMap(g -> Bladeren.van(g).stream()).toList();
    }

    Weg besluit(Class<?> opdracht) {
        return decide.voor(opdracht)
                .orElseThrow(() ->
                        new IllegalStateException("%s neemt %s niet".formatted(decide, opdracht.getSimpleName())));
    }

    Optional<Weg> vervolg(Class<?> gebeurtenis) {
        return volgtOp.voor(gebeurtenis);
    }

    /** All that follows in this area. */
    List<Weg> vervolgen() {
        return volgtOp.wegen();
    }

    /** The parts of the state that methods may ask for. */
    Map<Class<?>, Function<Object, ?>> geeft() {
        return geeft;
    }

    /** What an event does here; an event of another area may do nothing, one of its own never has no method. */
    Stap stap(Class<?> gebeurtenis) {
        return stappen.computeIfAbsent(gebeurtenis, this::maakStap);
    }

    private Stap maakStap(Class<?> gebeurtenis) {
        boolean eigen = gebeurtenissen.stream().anyMatch(g -> g.isAssignableFrom(gebeurtenis));
        Optional<Stap> stap = evolve.voor(gebeurtenis)
                .filter(w -> !eigen || (w.neemt() != LeerlingGebeurtenis.class && w.neemt() != Gebeurtenis.class))
                .map(Gebied::stap)
                .or(() -> inDeel(gebeurtenis));
        if (eigen && stap.isEmpty()) {
            throw new IllegalStateException("%s neemt %s niet".formatted(evolve, gebeurtenis.getSimpleName()));
        }
        return stap.orElse(Stap.GEEN);
    }

    private Optional<Stap> inDeel(Class<?> gebeurtenis) {
        List<Stap> stappen = delen.stream()
                .filter(d -> d.gebeurtenissen().isAssignableFrom(gebeurtenis))
                .flatMap(d -> d.evolve().voor(gebeurtenis).map(w -> inDeel(d, stap(w))).stream())
                .toList();
        if (stappen.size() > 1) {
            throw new IllegalStateException("%s neemt %s in twee delen".formatted(naam, gebeurtenis.getSimpleName()));
        }
        return stappen.stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private static <S> Stap inDeel(Deel<S> deel, Stap stap) {
        return (staat, e) -> (Object) deel.binnen().met((S) staat, e, d -> stap.na(d, e));
    }

    private static Stap stap(Weg weg) {
        if (!weg.vraagt().equals(List.of(weg.vraagt().get(0), weg.neemt()))) {
            throw new IllegalStateException(weg.naam() + " vraagt meer dan staat en gebeurtenis");
        }
        MethodHandle methode = weg.methode().asType(MethodType.methodType(Object.class, Object.class, Object.class));
        return (staat, e) -> {
            try {
                return (Object) methode.invokeExact(staat, e);
            } catch (CommandGeweigerd onbekend) {
                // What has happened is not refused: a history that does not know what it speaks of is a fault of ours.
                throw new IllegalStateException(weg.naam() + " past niet op wat ervoor gebeurde", onbekend);
            } catch (RuntimeException | Error fout) {
                throw fout;
            } catch (Throwable fout) {
                throw new IllegalStateException(weg.naam(), fout);
            }
        };
    }

    /** The state after an event of any area. */
    @SuppressWarnings("unchecked")
    public S na(S staat, Gebeurtenis gebeurtenis) {
        return (S) stap(gebeurtenis.getClass()).na(staat, gebeurtenis);
    }

    /** The state after events, in their order. */
    public S na(S staat, Iterable<? extends Gebeurtenis> gebeurtenissen) {
        S na = staat;
        for (Gebeurtenis e : gebeurtenissen) {
            na = na(na, e);
        }
        return na;
    }

    List<Termijn> termijnen(Object staat, Context x) {
        return termijnen.apply(soort().cast(staat), x);
    }

    List<? extends Gebeurtenis> verstreken(Object staat, String stroom, Context x, Buren buren) {
        return verstreken.van(soort().cast(staat), stroom, x, buren);
    }

    boolean vervuld(Object staat, Regel regel, Buren buren) {
        return eis.vervuld(soort().cast(staat), regel, buren);
    }

    /** The rule that speaks in an event that says that a term passes or draws near. */
    public Optional<Regel> regel(Gebeurtenis gebeurtenis) {
        return Optional.ofNullable(regels.get(gebeurtenis.getClass()));
    }

    /** Whether nothing is asked of it any more once the student has left (R327). */
    boolean totVertrek() {
        return totVertrek;
    }

    @Override
    public String toString() {
        return naam;
    }

    /** A registration that is being written. */
    public static final class Bouwer<S> {

        private final String naam;
        private String domein;
        private final S leeg;
        private final List<Class<? extends Opdracht>> opdrachten = new ArrayList<>();
        private final List<Class<? extends Opdracht>> doorgestuurd = new ArrayList<>();
        private final List<Class<? extends Gebeurtenis>> gebeurtenissen = new ArrayList<>();
        private final List<Class<?>> beleid = new ArrayList<>();
        private final List<Deel<S>> delen = new ArrayList<>();
        private final Map<Class<?>, Function<Object, ?>> geeft = new HashMap<>();
        private BiFunction<S, Context, List<Termijn>> termijnen = (staat, x) -> List.of();
        private Verstreken<S> verstreken = (staat, stroom, x, buren) -> List.of();
        private Eis<S> eis = (staat, regel, buren) -> false;
        private final Map<Class<?>, Regel> regels = new HashMap<>();
        private boolean totVertrek;

        private Bouwer(String naam, S leeg) {
            this.naam = naam;
            this.domein = naam;
            this.leeg = leeg;
        }

        /** Its words: the sealed interfaces of its commands and of its events. */
        public Bouwer<S> woorden(Class<? extends Opdracht> opdrachten, Class<? extends Gebeurtenis> gebeurtenissen) {
            this.opdrachten.add(opdrachten);
            this.gebeurtenissen.add(gebeurtenissen);
            return this;
        }

        /** Under what a timeline shows its events, when that is not its own name. */
        public Bouwer<S> domein(String domein) {
            this.domein = domein;
            return this;
        }

        /** A command that nobody gives as such: another one is sent on under it. */
        public Bouwer<S> doorgestuurd(Class<? extends Opdracht> opdracht) {
            doorgestuurd.add(opdracht);
            return this;
        }

        /** Classes beside the state that decide, or say what follows. */
        public Bouwer<S> beleid(Class<?>... klassen) {
            beleid.addAll(Arrays.asList(klassen));
            return this;
        }

        /** A part of the state with {@code evolve} methods of its own, for what the state itself has no method for. */
        @SuppressWarnings("unchecked")
        public <E extends Gebeurtenis, D> Bouwer<S> deel(
                Class<D> soort, Class<E> gebeurtenissen, Binnen<S, E, D> binnen) {
            delen.add(new Deel<>(gebeurtenissen, Wegwijzer.van("evolve", Gebeurtenis.class, List.of(soort)), (Binnen<
                            S, Object, Object>)
                    (Binnen<?, ?, ?>) binnen));
            return this;
        }

        /** A part of the state that methods may ask for by its type. */
        @SuppressWarnings("unchecked")
        public <D> Bouwer<S> geeft(Class<D> soort, Function<S, D> deel) {
            geeft.put(soort, staat -> deel.apply((S) staat));
            return this;
        }

        /** Its open terms, and what happens when they pass. */
        public Bouwer<S> bewaakt(Function<S, List<Termijn>> termijnen, EigenVerstreken<S> verstreken) {
            return bewaaktMet(
                    (staat, x) -> termijnen.apply(staat), (s, stroom, x, buren) -> verstreken.van(s, stroom, x));
        }

        /** The same for who needs the calendar for the one, or neighbours for the other. */
        public Bouwer<S> bewaaktMet(BiFunction<S, Context, List<Termijn>> termijnen, Verstreken<S> verstreken) {
            this.termijnen = termijnen;
            this.verstreken = verstreken;
            return this;
        }

        /** Which rule speaks in events that say that a term passes or draws near (the register of terms). */
        @SafeVarargs
        public final Bouwer<S> termijn(Regel regel, Class<? extends Gebeurtenis>... gebeurtenissen) {
            Arrays.asList(gebeurtenissen).forEach(g -> regels.put(g, regel));
            return this;
        }

        /** What it answers when a route asks whether a requirement is met. */
        public Bouwer<S> vervult(EigenEis<S> eis) {
            return vervultMet((staat, regel, buren) -> eis.vervuld(staat, regel));
        }

        /** The same for who needs neighbours. */
        public Bouwer<S> vervultMet(Eis<S> eis) {
            this.eis = eis;
            return this;
        }

        /** Of who has left nothing is asked here any more (R327). */
        public Bouwer<S> totVertrek() {
            totVertrek = true;
            return this;
        }

        /** @throws IllegalStateException when a word has no method, or two */
        public Gebied<S> klaar() {
            return new Gebied<>(this);
        }
    }
}
