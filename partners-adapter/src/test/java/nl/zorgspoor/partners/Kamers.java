package nl.zorgspoor.partners;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.partners.bericht.Partnerkamer;

/** The rooms of partners as they stand in the tree: each package with a class that has its {@code KAMER}. */
final class Kamers {

    private static final String PARTNERS = "nl.zorgspoor.partners";

    /** The packages that are no room. */
    static final Set<String> GEEN =
            Set.of(PARTNERS, PARTNERS + ".bericht", PARTNERS + ".beschrijving", PARTNERS + ".kafka");

    static final JavaClasses KLASSEN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.zorgspoor.partners");

    private static final Map<String, Partnerkamer> ALLE = KLASSEN.stream()
            .flatMap(k -> k.getFields().stream())
            .filter(f -> f.getModifiers().contains(JavaModifier.STATIC)
                    && f.getRawType().isEquivalentTo(Partnerkamer.class))
            .collect(Collectors.toMap(
                    f -> f.getOwner().getPackageName(), Kamers::lees, (een, ander) -> een, TreeMap::new));

    private Kamers() {}

    /** Each room by its package. */
    static Map<String, Partnerkamer> alle() {
        return ALLE;
    }

    private static Partnerkamer lees(JavaField veld) {
        try {
            return (Partnerkamer) veld.reflect().get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(veld.getFullName(), e);
        }
    }

    /** The room that a class lies in: what of partners is neither shared by all nor the way to and from the broker. */
    private static Optional<String> kamer(JavaClass klasse) {
        String pakket = klasse.getPackageName();
        return pakket.startsWith(PARTNERS) && !GEEN.contains(pakket) ? Optional.of(pakket) : Optional.empty();
    }

    static DescribedPredicate<JavaClass> inEenKamer() {
        return DescribedPredicate.describe("in de kamer van een partner", k -> kamer(k).isPresent());
    }

    /** A slice per room; what is no room is of none. */
    static SliceAssignment perKamer() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass klasse) {
                return kamer(klasse).map(SliceIdentifier::of).orElse(SliceIdentifier.ignore());
            }

            @Override
            public String getDescription() {
                return "kamers van partners";
            }
        };
    }
}
