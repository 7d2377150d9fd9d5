package nl.zorgspoor.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;

/** The classes of core as they stand in the tree, read once; what tests say of areas and packages is taken from here. */
final class Klassen {

    static final String CORE = "nl.zorgspoor.core";

    private static final JavaClasses ALLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);

    private Klassen() {}

    static JavaClasses core() {
        return ALLE;
    }

    /** A constant of a class, such as {@code FlexZatGebied.GEBIED}. */
    record Constante<T>(String naam, T waarde) {}

    /** The constants of a kind in these classes. */
    static <T> List<Constante<T>> constanten(JavaClasses klassen, Class<T> soort) {
        return klassen.stream()
                .flatMap(k -> k.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.STATIC)
                        && f.getRawType().isEquivalentTo(soort))
                .map(f -> new Constante<>(f.getOwner().getSimpleName() + "." + f.getName(), soort.cast(lees(f))))
                .toList();
    }

    private static Object lees(JavaField veld) {
        try {
            Field f = veld.reflect();
            f.setAccessible(true);
            return f.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(veld.getFullName(), e);
        }
    }

    /**
     * The packages right under core in which areas live, with all that lies in them, as ArchUnit writes them. What is in the tree
     * counts and not what is registered, so that an area that was forgotten there is guarded all the same.
     */
    static String[] gebieden() {
        return bovenste().stream().map(p -> CORE + "." + p + "..").toArray(String[]::new);
    }

    /** The names of the packages right under core in which areas live, such as {@code leerling}. */
    static Set<String> bovenste() {
        return core().stream()
                .filter(k -> k.getFields().stream().anyMatch(Klassen::isRegistratie))
                .map(JavaClass::getPackageName)
                .filter(p -> p.startsWith(CORE + "."))
                .map(p -> p.substring(CORE.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRegistratie(JavaField veld) {
        return veld.getModifiers().contains(JavaModifier.STATIC)
                && (veld.getRawType().isEquivalentTo(Gebied.class)
                        || veld.getRawType().isEquivalentTo(Stroomsoort.class));
    }
}
