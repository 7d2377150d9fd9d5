package nl.zorgspoor.core.gebied;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zorgspoor.core.gebied.Stroomsoort.Doorwerking;
import nl.zorgspoor.core.gebied.Wegwijzer.Weg;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import org.jspecify.annotations.Nullable;

/** Who of a stream's areas takes which message, and what it gets beside it. Made once, when the kind of stream is loaded. */
final class Verdeling {

    /** Areas that follow what happens, and as what it reaches them. */
    record Ronde(Doorwerking doorwerking, List<Gebied<?>> gebieden) {}

    /** An area that an event does something to. */
    record Luisteraar(int plek, Stap stap) {}

    private record Gang(Weg weg, List<BiFunction<Stroom, Context, ?>> gevers) {

        @SuppressWarnings("unchecked")
        List<? extends Gebeurtenis> ga(Stroom stroom, Object bericht, Context x) {
            @Nullable Object[] argumenten = new Object[gevers.size()];
            for (int i = 0; i < argumenten.length; i++) {
                argumenten[i] = i == weg.plaats() ? bericht : gevers.get(i).apply(stroom, x);
            }
            return (List<? extends Gebeurtenis>) weg.roep(argumenten);
        }
    }

    private final String naam;
    private final List<Gebied<?>> gebieden;
    private final Map<Class<?>, BiFunction<Stroom, Context, ?>> gevers;
    private final Map<Class<?>, Integer> plekken = new HashMap<>();
    private final Map<Class<?>, Gang> besluiten = new HashMap<>();
    private final List<Ronde> rondes;
    private final Map<Class<?>, List<List<Gang>>> vervolgen = new ConcurrentHashMap<>();
    private final Map<Class<?>, Luisteraar[]> luisteraars = new ConcurrentHashMap<>();

    Verdeling(
            String naam,
            List<Gebied<?>> gebieden,
            Map<Class<?>, BiFunction<Stroom, Context, ?>> gegeven,
            List<Ronde> genoemd) {
        this.naam = naam;
        this.gebieden = gebieden;
        gevers = new HashMap<>(gegeven);
        gevers.put(Context.class, (stroom, x) -> x);
        for (int i = 0; i < gebieden.size(); i++) {
            int plek = i;
            Gebied<?> gebied = gebieden.get(plek);
            if (plekken.put(gebied.soort(), plek) != null) {
                throw new IllegalStateException("Twee gebieden van %s hebben dezelfde staat".formatted(naam));
            }
            gevers.put(gebied.soort(), (stroom, x) -> stroom.staat(plek));
            gebied.geeft().forEach((soort, geef) -> gevers.put(soort, (stroom, x) -> geef.apply(stroom.staat(plek))));
        }
        for (Gebied<?> gebied : gebieden) {
            for (Class<?> opdracht : gebied.opdrachtsoorten()) {
                if (besluiten.put(opdracht, gang(gebied.besluit(opdracht))) != null) {
                    throw new IllegalStateException("Twee gebieden besluiten over " + opdracht.getSimpleName());
                }
            }
            gebied.vervolgen().forEach(this::gang);
        }
        rondes = rondes(genoemd);
    }

    /** Whoever has no place in the order of what follows comes last. */
    private List<Ronde> rondes(List<Ronde> genoemd) {
        Set<Gebied<?>> rest = new LinkedHashSet<>(gebieden);
        genoemd.forEach(r -> r.gebieden().forEach(rest::remove));
        List<Ronde> alle = new ArrayList<>(genoemd);
        alle.add(new Ronde((stroom, e) -> List.of(e), List.copyOf(rest)));
        return alle;
    }

    private Gang gang(Weg weg) {
        List<BiFunction<Stroom, Context, ?>> bij = new ArrayList<>();
        for (int i = 0; i < weg.vraagt().size(); i++) {
            Class<?> soort = weg.vraagt().get(i);
            BiFunction<Stroom, Context, ?> gever = gevers.get(soort);
            if (i != weg.plaats() && gever == null) {
                throw new IllegalStateException(
                        "%s vraagt %s, en niemand van %s geeft dat".formatted(weg.naam(), soort.getSimpleName(), naam));
            }
            bij.add(gever == null ? (stroom, x) -> stroom : gever);
        }
        return new Gang(weg, bij);
    }

    /** The classes of all commands about which an area decides. */
    Set<Class<?>> opdrachten() {
        return besluiten.keySet();
    }

    Object[] leeg() {
        return gebieden.stream().map(Gebied::leeg).toArray();
    }

    int plek(Class<?> staat) {
        return Objects.requireNonNull(plekken.get(staat), () -> staat + " is geen staat van " + naam);
    }

    Luisteraar[] luisteraars(Class<?> gebeurtenis) {
        return luisteraars.computeIfAbsent(gebeurtenis, g -> IntStream.range(0, gebieden.size())
                .mapToObj(plek -> new Luisteraar(plek, gebieden.get(plek).stap(g)))
                .filter(l -> l.stap() != Stap.GEEN)
                .toArray(Luisteraar[]::new));
    }

    List<? extends Gebeurtenis> besluit(Stroom stroom, Opdracht opdracht, Context x) {
        Gang gang = besluiten.get(opdracht.getClass());
        if (gang == null) {
            throw new IllegalArgumentException(opdracht.opdrachtnaam() + " is geen opdracht voor " + naam);
        }
        return gang.ga(stroom, opdracht, x);
    }

    /** What follows from an event, area by area, each with what the one before it left. */
    void vervolg(Stroom stroom, Gebeurtenis e, Context x, Consumer<List<? extends Gebeurtenis>> leg) {
        for (Ronde ronde : rondes) {
            for (Gebeurtenis als : ronde.doorwerking().van(stroom, e)) {
                for (Gebied<?> gebied : ronde.gebieden()) {
                    vervolg(gebied, als.getClass()).ifPresent(gang -> leg.accept(gang.ga(stroom, als, x)));
                }
            }
        }
    }

    private Optional<Gang> vervolg(Gebied<?> gebied, Class<?> gebeurtenis) {
        return vervolgen
                .computeIfAbsent(gebeurtenis, g -> gebieden.stream()
                        .map(d -> d.vervolg(g).map(this::gang).stream().toList())
                        .toList())
                .get(plek(gebied.soort()))
                .stream()
                .findFirst();
    }
}
