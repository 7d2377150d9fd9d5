package nl.zorgspoor.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;

/** What stands in classes and is registered nowhere, with the place where it belongs. */
public final class Registraties {

    private Registraties() {}

    /** A sentence per area, kind of stream or word that nobody can reach. */
    public static List<String> vergeten(JavaClasses klassen) {
        List<Stroomsoort> soorten = Vocabulaire.STROOMSOORTEN.alle();
        List<String> vergeten = new ArrayList<>();
        Klassen.constanten(klassen, Stroomsoort.class).stream()
                .filter(c -> !soorten.contains(c.waarde()))
                .forEach(c ->
                        vergeten.add(c.naam() + " is in geen store: noem de soort in STROOMSOORTEN van Vocabulaire"));
        Klassen.constanten(klassen, Gebied.class).stream()
                .filter(c -> soorten.stream().noneMatch(s -> s.gebieden().contains(c.waarde())))
                .forEach(c -> vergeten.add(c.naam()
                        + " ligt in geen stroom: noem het in gebieden(...) van zijn Stroomsoort; van een leerling is dat"
                        + " SOORT van Leerling"));
        Set<Class<?>> woorden = woorden(soorten);
        klassen.stream()
                .filter(Registraties::isWoord)
                .filter(k -> !woorden.contains(k.reflect()))
                .forEach(k -> vergeten.add(k.getSimpleName()
                        + " is het woord van geen gebied in een stroom: noem zijn opdrachten en gebeurtenissen in"
                        + " woorden(...) van het gebied"));
        return vergeten;
    }

    /** A sentence per keeper of a table that nobody has called in. */
    public static List<String> vergetenBijhouders(JavaClasses klassen) {
        return klassen.stream()
                .filter(k -> !k.isInterface() && k.isAssignableTo(Bijhouder.class))
                .filter(k -> k.getConstructorCallsToSelf().stream()
                        .noneMatch(c -> c.getOriginOwner().isEquivalentTo(CoreConfiguratie.class)))
                .map(k -> k.getSimpleName() + " houdt niets bij: geef hem aan houdBij in CoreConfiguratie")
                .toList();
    }

    private static boolean isWoord(JavaClass k) {
        return !k.isInterface() && (k.isAssignableTo(Opdracht.class) || k.isAssignableTo(Gebeurtenis.class));
    }

    private static Set<Class<?>> woorden(List<Stroomsoort> soorten) {
        Set<Class<?>> woorden = new HashSet<>(Vocabulaire.namen().alle().values());
        soorten.forEach(s -> woorden.addAll(s.opdrachtsoorten()));
        return woorden;
    }
}
