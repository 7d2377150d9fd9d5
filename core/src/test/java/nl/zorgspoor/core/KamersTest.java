package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which other areas an area sees is what its page says, no more and no less. */
class KamersTest {

    private static final String CORE = "nl.zorgspoor.core.";
    private static final Path BRON = Path.of("src", "main", "java", "nl", "zorgspoor", "core");
    private static final Pattern MAG_ZIEN = Pattern.compile("May see:([^;.]*(?:\\.[a-z][^;.]*)*)");
    private static final Pattern WOORD = Pattern.compile("\\{@code\\s+([\\w.]+)}");

    /** The rooms in which areas live, from the registrations. */
    static Stream<String> kamers() {
        return Vocabulaire.STROOMSOORTEN.alle().stream()
                .flatMap(soort -> soort.gebieden().stream())
                .map(gebied -> gebied.leeg().getClass().getPackageName().substring(CORE.length()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("kamers")
    void een_gebied_ziet_wat_zijn_bladzijde_zegt(String kamer) throws IOException {
        assertThat(gezegd(Files.readString(BRON.resolve(kamer.replace('.', '/')).resolve("package-info.java"))))
                .as(kamer)
                .isEqualTo(gezien(kamer));
    }

    @Test
    void een_bladzijde_zonder_zin_of_met_een_ander_gebied_wordt_gezien() {
        assertThat(gezegd("May see: {@code toestemming} (why), {@code\n * traject}; the meeting through {@code tlv}."))
                .containsExactly("leerling.toestemming", "leerling.traject");
        assertThat(gezegd("nothing")).containsExactly("(zegt niet wat het mag zien)");
    }

    private static Set<String> gezien(String kamer) {
        Set<String> kamers = kamers().collect(Collectors.toSet());
        return Klassen.core().stream()
                .filter(c -> c.getPackageName().equals(CORE + kamer))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getBaseComponentType())
                .map(JavaClass::getPackageName)
                .filter(p -> p.startsWith(CORE) && !p.equals(CORE + kamer))
                .map(p -> p.substring(CORE.length()))
                .filter(kamers::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> gezegd(String bladzijde) {
        Matcher zin = MAG_ZIEN.matcher(bladzijde);
        if (!zin.find()) {
            return Set.of("(zegt niet wat het mag zien)");
        }
        Set<String> kamers = kamers().collect(Collectors.toSet());
        Set<String> gezegd = new TreeSet<>();
        Matcher woord = WOORD.matcher(zin.group(1).replace("\n *", " "));
        while (woord.find()) {
            Stream.of(woord.group(1), "leerling." + woord.group(1))
                    .filter(kamers::contains)
                    .forEach(gezegd::add);
        }
        return gezegd;
    }
}
