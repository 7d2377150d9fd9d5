package nl.zorgspoor.core;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.core.eventstore.Namen;
import nl.zorgspoor.core.gebied.Bladeren;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gebied.Stroomsoorten;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverRegel;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.groepsplan.GroepsplanGebied;
import nl.zorgspoor.core.jaarcyclus.JaarcyclusGebied;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.meldcode.MeldcodeGebied;
import nl.zorgspoor.core.overleg.OverlegGebied;
import nl.zorgspoor.core.school.SchoolGebied;
import nl.zorgspoor.core.training.TrainingGebied;
import nl.zorgspoor.core.veiligheid.VeiligheidGebied;
import nl.zorgspoor.core.verzuim.VerzuimGebied;

/**
 * All kinds of streams there are, and with them all areas, commands and events. The API, the store, the docs and the tests take them
 * from here.
 */
public final class Vocabulaire {

    public static final Stroomsoorten STROOMSOORTEN = new Stroomsoorten(List.of(
            SchoolGebied.SOORT,
            Leerling.SOORT,
            OverlegGebied.SOORT,
            GroepsplanGebied.SOORT,
            TrainingGebied.SOORT,
            VerzuimGebied.SOORT,
            VeiligheidGebied.SOORT,
            JaarcyclusGebied.SOORT,
            MeldcodeGebied.SOORT));

    private static final Map<Class<?>, Gebied<?>> GEBIEDEN = gebieden();

    private static final Map<String, Class<?>> KEUZES = leesKeuzes();

    private Vocabulaire() {}

    private static Map<Class<?>, Gebied<?>> gebieden() {
        Map<Class<?>, Gebied<?>> gebieden = new HashMap<>();
        STROOMSOORTEN.alle().forEach(soort -> soort.gebieden().forEach(gebied -> gebied.gebeurtenissen()
                .forEach(woorden -> Bladeren.van(woorden).forEach(blad -> gebieden.put(blad, gebied)))));
        return Map.copyOf(gebieden);
    }

    /** The area whose word an event is; empty for what belongs to no single one. */
    public static Optional<Gebied<?>> gebied(Gebeurtenis gebeurtenis) {
        return Optional.ofNullable(GEBIEDEN.get(gebeurtenis.getClass()));
    }

    /** Under what a timeline shows an event; empty for what belongs to no single area. */
    public static Optional<String> domein(Gebeurtenis gebeurtenis) {
        return gebied(gebeurtenis).map(Gebied::domein);
    }

    /** Under what a timeline of a student can show events, in the order of the registrations. */
    public static List<String> domeinen() {
        return STROOMSOORTEN.alle().stream()
                .flatMap(soort -> soort.gebieden().stream())
                .filter(gebied ->
                        gebied.gebeurtenissen().stream().anyMatch(LeerlingGebeurtenis.class::isAssignableFrom))
                .map(Gebied::domein)
                .distinct()
                .toList();
    }

    /** The rule that an event speaks of: its own when it carries one, as a point of attention does; a term the one that sets it. */
    public static Optional<Regel> regel(Gebeurtenis gebeurtenis) {
        return gebeurtenis instanceof OverRegel eigen
                ? Optional.of(eigen.regel())
                : gebied(gebeurtenis).flatMap(gebied -> gebied.regel(gebeurtenis));
    }

    /** Every command by its name. */
    public static Map<String, Class<?>> opdrachten() {
        Map<String, Class<?>> opdrachten = new TreeMap<>();
        for (Stroomsoort soort : STROOMSOORTEN.alle()) {
            for (Class<? extends Opdracht> vocabulaire : soort.opdrachten()) {
                for (Class<?> blad : Bladeren.van(vocabulaire)) {
                    if (opdrachten.put(blad.getSimpleName(), blad) != null) {
                        throw new IllegalStateException("Twee opdrachten heten " + blad.getSimpleName());
                    }
                }
            }
        }
        return opdrachten;
    }

    /** Every choice that stands in a command or an event, by its name with what it belongs to before it. */
    public static Map<String, Class<?>> keuzes() {
        return KEUZES;
    }

    private static Map<String, Class<?>> leesKeuzes() {
        Map<String, Class<?>> keuzes = new TreeMap<>();
        Set<Type> gehad = new HashSet<>();
        opdrachten().values().forEach(soort -> neem(soort, gehad, keuzes));
        namen().alle().values().forEach(soort -> neem(soort, gehad, keuzes));
        return Collections.unmodifiableMap(keuzes);
    }

    private static void neem(Type type, Set<Type> gehad, Map<String, Class<?>> keuzes) {
        if (type instanceof ParameterizedType p) {
            Arrays.stream(p.getActualTypeArguments()).forEach(deel -> neem(deel, gehad, keuzes));
        } else if (type instanceof Class<?> soort
                && soort.getName().startsWith(Vocabulaire.class.getPackageName())
                && gehad.add(soort)) {
            if (soort.isEnum()) {
                Class<?> buiten = soort.getEnclosingClass();
                keuzes.put((buiten == null ? "" : buiten.getSimpleName()) + soort.getSimpleName(), soort);
            } else if (soort.isRecord()) {
                Arrays.stream(soort.getRecordComponents()).forEach(c -> neem(c.getGenericType(), gehad, keuzes));
            }
        }
    }

    /** The names of all events without their streams, such as {@code FlexZatGepland}. */
    public static Set<String> gebeurtenissen() {
        return namen().alle().keySet().stream()
                .map(n -> n.substring(n.lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stored names of all events. */
    public static Namen namen() {
        Namen namen = new Namen();
        for (Stroomsoort soort : STROOMSOORTEN.alle()) {
            for (Class<? extends Gebeurtenis> vocabulaire : soort.gebeurtenissen()) {
                namen.met(soort.naam(), vocabulaire);
            }
        }
        return namen;
    }
}
