package nl.zorgspoor.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events the handling of a command can make, read from the code: what its handler calls, and what that makes. */
public final class Gevolgen {

    private static final Map<String, Set<String>> ZELF = new TreeMap<>();
    private static final Map<String, Set<String>> PER_OPDRACHT = lees();

    private Gevolgen() {}

    /** By the command's name. What follows from its events in other areas counts as made by any command. */
    public static Map<String, Set<String>> perOpdracht() {
        return PER_OPDRACHT;
    }

    /** The same without what follows in other areas. */
    public static Map<String, Set<String>> zelf() {
        return ZELF;
    }

    private static Map<String, Set<String>> lees() {
        JavaClasses core = Klassen.core();
        Set<String> gebeurtenissen =
                Vocabulaire.namen().alle().values().stream().map(Class::getName).collect(Collectors.toSet());
        Set<String> volgt = gemaakt(eenheden(core).filter(e -> e.getName().equals("volgtOp")), gebeurtenissen);
        Map<String, Set<String>> per = new TreeMap<>();
        Vocabulaire.opdrachten().forEach((naam, soort) -> {
            Set<String> gemaakt = gemaakt(
                    eenheden(core)
                            .filter(e -> e.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(soort))),
                    gebeurtenissen);
            ZELF.put(naam, new TreeSet<>(gemaakt));
            gemaakt.addAll(volgt);
            per.put(naam, gemaakt);
        });
        return per;
    }

    private static Stream<JavaCodeUnit> eenheden(JavaClasses klassen) {
        return klassen.stream().flatMap(k -> k.getCodeUnits().stream());
    }

    private static Set<String> gemaakt(Stream<JavaCodeUnit> begin, Set<String> gebeurtenissen) {
        Set<String> gemaakt = new TreeSet<>();
        Set<JavaCodeUnit> gezien = new HashSet<>();
        Deque<JavaCodeUnit> rij = new ArrayDeque<>();
        begin.filter(gezien::add).forEach(rij::add);
        while (!rij.isEmpty()) {
            JavaCodeUnit eenheid = rij.pop();
            roeptAan(eenheid).forEach(doel -> {
                JavaClass eigenaar = doel.getOwner();
                if (gebeurtenissen.contains(eigenaar.getName())) {
                    if (doel.getName().equals("<init>")) {
                        gemaakt.add(eigenaar.getSimpleName());
                    }
                } else if (eigenaar.getPackageName().startsWith("nl.zorgspoor.core") && gezien.add(doel)) {
                    rij.add(doel);
                }
            });
        }
        return gemaakt;
    }

    private static Stream<JavaCodeUnit> roeptAan(JavaCodeUnit eenheid) {
        Stream<? extends JavaMember> doelen = Stream.of(
                        eenheid.getMethodCallsFromSelf().stream().flatMap(c -> c.getTarget().resolveMember().stream()),
                        eenheid.getMethodReferencesFromSelf().stream()
                                .flatMap(c -> c.getTarget().resolveMember().stream()),
                        eenheid.getConstructorCallsFromSelf().stream()
                                .flatMap(c -> c.getTarget().resolveMember().stream()),
                        eenheid.getConstructorReferencesFromSelf().stream()
                                .flatMap(c -> c.getTarget().resolveMember().stream()))
                .flatMap(s -> s);
        return doelen.map(JavaCodeUnit.class::cast);
    }
}
