package nl.zorgspoor.core.gebied;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a kind of stream: what its streams are called, which areas lie in it, and what belongs to all of them. The
 * store, the audit and the term watch take it from here.
 *
 * <p>Loading it fails when a method of an area asks for something that nobody gives.
 */
public final class Stroomsoort {

    /** What comes before every command: a refusal, or what has to be recorded first. */
    @FunctionalInterface
    public interface Vooraf {
        List<? extends Gebeurtenis> van(Stroom stroom, Opdracht opdracht, Context x);
    }

    /** What an event means to the areas that follow it. */
    @FunctionalInterface
    public interface Doorwerking {
        List<? extends Gebeurtenis> van(Stroom stroom, Gebeurtenis gebeurtenis);
    }

    private final String naam;
    private final String opgeslagen;
    private final String begin;
    private final String noemer;
    private final boolean school;
    private final List<Gebied<?>> gebieden;
    private final List<Class<? extends Gebeurtenis>> ook;
    private final Predicate<Opdracht> begint;
    private final Vooraf vooraf;
    private final Predicate<Stroom> vertrokken;
    private final @Nullable Class<? extends Opdracht> bewaking;
    private final Function<String, Opdracht> bewaak;
    private final Function<String, List<String>> geschiedenis;
    private final Predicate<String> isEerder;
    private final Function<Gebeurtenis, List<String>> overgenomen;
    private final BiFunction<Opdracht, Context, Optional<Opdracht>> corrigeert;
    private final Verdeling verdeling;

    private Stroomsoort(Bouwer b) {
        naam = b.naam;
        opgeslagen = b.opgeslagen;
        begin = b.begin;
        noemer = b.noemer;
        school = b.school;
        gebieden = List.copyOf(b.gebieden);
        ook = List.copyOf(b.ook);
        begint = b.begint;
        vooraf = b.vooraf;
        vertrokken = b.vertrokken;
        bewaking = b.bewaking;
        bewaak = b.bewaak;
        geschiedenis = b.geschiedenis == null ? id -> List.of(b.begin + id) : b.geschiedenis;
        isEerder = b.isEerder;
        overgenomen = b.overgenomen;
        corrigeert = b.corrigeert;
        verdeling = new Verdeling(naam, gebieden, b.gevers, b.rondes);
        Set<Class<?>> gehad = new HashSet<>();
        gebeurtenissoorten().forEach(g -> {
            if (!gehad.add(g)) {
                throw new IllegalStateException("Twee gebieden hebben " + g.getSimpleName());
            }
        });
    }

    /**
     * Begins a registration.
     *
     * @param naam before the stored names of its events, such as {@code leerling}
     * @param opgeslagen the kind of stream as it stands in the store; what is stored keeps it for ever
     */
    public static Bouwer bouw(String naam, String opgeslagen) {
        return new Bouwer(naam, opgeslagen);
    }

    public String naam() {
        return naam;
    }

    public String opgeslagen() {
        return opgeslagen;
    }

    /** What the ids of its streams begin with, before the id of who or what they are about; empty for most. */
    public String begin() {
        return begin;
    }

    /** What people call one, in a message that it is not known. */
    public String noemer() {
        return noemer;
    }

    /** Whether a stream of it is a school, known by its own id and not as something of a school. */
    public boolean isSchool() {
        return school;
    }

    public List<Gebied<?>> gebieden() {
        return gebieden;
    }

    Gebied<?> gebied(int plek) {
        return gebieden.get(plek);
    }

    /** The sealed interfaces of all commands that somebody may give. */
    public List<Class<? extends Opdracht>> opdrachten() {
        List<Class<? extends Opdracht>> alle = new ArrayList<>();
        if (bewaking != null) {
            alle.add(bewaking);
        }
        gebieden.forEach(g -> alle.addAll(g.opdrachten()));
        return alle;
    }

    /** All classes of commands that it takes. */
    public Set<Class<?>> opdrachtsoorten() {
        Set<Class<?>> alle = new LinkedHashSet<>(verdeling.opdrachten());
        if (bewaking != null) {
            alle.add(bewaking);
        }
        return alle;
    }

    /** The sealed interfaces of all events that have their name by it. */
    public List<Class<? extends Gebeurtenis>> gebeurtenissen() {
        List<Class<? extends Gebeurtenis>> alle = new ArrayList<>(ook);
        gebieden.forEach(g -> alle.addAll(g.gebeurtenissen()));
        return alle;
    }

    private List<Class<?>> gebeurtenissoorten() {
        return gebeurtenissen().stream().flatMap(g -> Bladeren.van(g).stream()).toList();
    }

    /** Whether a stream may begin with a command. */
    public boolean begintMet(Opdracht opdracht) {
        return begint.test(opdracht);
    }

    /** Whether its terms are watched at all. */
    public boolean heeftBewaking() {
        return bewaking != null;
    }

    /** Whom or what a stream of it is about. */
    public String over(String stroom) {
        String zonder = stroom.substring(begin.length());
        int streep = zonder.indexOf(':');
        return streep < 0 ? zonder : zonder.substring(0, streep);
    }

    /** The streams in which what is of this kind stands or stood, in their order. */
    public List<String> geschiedenis(String id) {
        return geschiedenis.apply(id);
    }

    /** Whether a stream is one that another of this kind takes over: nothing is added to it any more. */
    public boolean isEerder(String stroom) {
        return isEerder.test(stroom);
    }

    /** The streams that are taken over with an event. */
    public List<String> overgenomen(Gebeurtenis gebeurtenis) {
        return overgenomen.apply(gebeurtenis);
    }

    /** A correction as it is decided in a stream of this kind; empty when it is not there for whoever gives it. */
    public Optional<Opdracht> correctie(Opdracht correctie, Context x) {
        return corrigeert.apply(correctie, x);
    }

    /** The command that makes a stream look at its terms. */
    public Opdracht bewaking(String stroom) {
        return bewaak.apply(stroom);
    }

    Verdeling verdeling() {
        return verdeling;
    }

    List<? extends Gebeurtenis> vooraf(Stroom stroom, Opdracht opdracht, Context x) {
        return vooraf.van(stroom, opdracht, x);
    }

    boolean isBewaking(Opdracht opdracht) {
        return bewaking != null && bewaking.isInstance(opdracht);
    }

    /** Lets every area look at its terms, one after the other. */
    void bewaak(Stroom stroom, Opdracht opdracht, Context x, Consumer<List<? extends Gebeurtenis>> leg) {
        if (!stroom.begonnen()) {
            throw CommandGeweigerd.nietGevonden(noemer, opdracht.stroom());
        }
        for (boolean altijd : new boolean[] {true, false}) {
            for (int plek : bewaakten(stroom, altijd)) {
                leg.accept(gebieden.get(plek).verstreken(stroom.staat(plek), opdracht.stroom(), x, stroom));
            }
        }
    }

    /** The places of the areas that are watched: those that always are, or those that are as long as the student is here. */
    List<Integer> bewaakten(Stroom stroom, boolean altijd) {
        return !altijd && vertrokken.test(stroom)
                ? List.of()
                : IntStream.range(0, gebieden.size())
                        .filter(plek -> gebieden.get(plek).totVertrek() != altijd)
                        .boxed()
                        .toList();
    }

    @Override
    public String toString() {
        return naam;
    }

    /** A registration that is being written. */
    public static final class Bouwer {

        private final String naam;
        private final String opgeslagen;
        private String begin = "";
        private String noemer = "Het id";
        private boolean school;
        private final List<Gebied<?>> gebieden = new ArrayList<>();
        private final List<Class<? extends Gebeurtenis>> ook = new ArrayList<>();
        private Predicate<Opdracht> begint = opdracht -> false;
        private Vooraf vooraf = (stroom, opdracht, x) -> List.of();
        private Predicate<Stroom> vertrokken = stroom -> false;
        private @Nullable Class<? extends Opdracht> bewaking;
        private Function<String, Opdracht> bewaak = stroom -> {
            throw new IllegalArgumentException(stroom + " heeft geen termijnen");
        };
        private @Nullable Function<String, List<String>> geschiedenis;
        private Predicate<String> isEerder = stroom -> false;
        private Function<Gebeurtenis, List<String>> overgenomen = e -> List.of();
        private BiFunction<Opdracht, Context, Optional<Opdracht>> corrigeert = (correctie, x) -> Optional.empty();
        private final Map<Class<?>, BiFunction<Stroom, Context, ?>> gevers = new HashMap<>();
        private final List<Verdeling.Ronde> rondes = new ArrayList<>();

        private Bouwer(String naam, String opgeslagen) {
            this.naam = naam;
            this.opgeslagen = opgeslagen;
        }

        /** What the ids of its streams begin with, such as {@code verzuim:}. */
        public Bouwer begin(String begin) {
            this.begin = begin;
            return this;
        }

        /** What people call one. */
        public Bouwer noemer(String noemer) {
            this.noemer = noemer;
            return this;
        }

        /** A stream of it is a school: its id is known everywhere. */
        public Bouwer school() {
            school = true;
            return this;
        }

        /** The areas in it, in the order in which an audit shows them and terms are looked at. */
        public Bouwer gebieden(Gebied<?>... gebieden) {
            this.gebieden.addAll(Arrays.asList(gebieden));
            return this;
        }

        /** Events that belong to no single area. */
        public Bouwer ook(Class<? extends Gebeurtenis> gebeurtenis) {
            ook.add(gebeurtenis);
            return this;
        }

        /** With which commands a stream may begin. */
        public Bouwer begintMet(Predicate<Opdracht> begint) {
            this.begint = begint;
            return this;
        }

        /** What comes before every command. */
        public Bouwer vooraf(Vooraf vooraf) {
            this.vooraf = vooraf;
            return this;
        }

        /** Whether what is asked until the student leaves is asked no more. */
        public Bouwer vertrokken(Predicate<Stroom> vertrokken) {
            this.vertrokken = vertrokken;
            return this;
        }

        /** The command by which its terms are looked at. */
        public <O extends Opdracht> Bouwer bewaakt(Class<O> opdracht, Function<String, O> bewaak) {
            this.bewaking = opdracht;
            this.bewaak = bewaak::apply;
            return this;
        }

        /** In which streams what is of this kind stands or stood, when that is not one. */
        public Bouwer geschiedenis(Function<String, List<String>> geschiedenis) {
            this.geschiedenis = geschiedenis;
            return this;
        }

        /**
         * That a stream takes over what stood in others.
         *
         * @param isEerder whether a stream is such another
         * @param overgenomen which ones an event says are taken over
         */
        public Bouwer neemtOver(Predicate<String> isEerder, Function<Gebeurtenis, List<String>> overgenomen) {
            this.isEerder = isEerder;
            this.overgenomen = overgenomen;
            return this;
        }

        /** How a correction of what lies here is decided here (R8). */
        public Bouwer corrigeert(BiFunction<Opdracht, Context, Optional<Opdracht>> corrigeert) {
            this.corrigeert = corrigeert;
            return this;
        }

        /** What an area may ask that is no state of another, by its type. */
        public <T> Bouwer geeft(Class<T> soort, BiFunction<Stroom, Context, T> gever) {
            gevers.put(soort, gever);
            return this;
        }

        /** Who follows what happens, in this order, and as what it reaches them. */
        public Bouwer volgt(Doorwerking doorwerking, Gebied<?>... gebieden) {
            rondes.add(new Verdeling.Ronde(doorwerking, List.of(gebieden)));
            return this;
        }

        /** Who follows what happens, in this order. */
        public Bouwer volgt(Gebied<?>... gebieden) {
            return volgt((stroom, e) -> List.of(e), gebieden);
        }

        /** @throws IllegalStateException when something is asked that nobody gives */
        public Stroomsoort klaar() {
            return new Stroomsoort(this);
        }
    }
}
