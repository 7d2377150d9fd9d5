package nl.zorgspoor.core.leerling.informatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Componentwaarde;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Verbetering;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every component of every event about a student: corrected, or refused with why (R8). The table in the docs is written from the
 * same place as the refusals; {@code -Dcorrecties.schrijf=true} writes it anew.
 */
class CorrectietabelTest {

    private static final Path TABEL = Path.of("../docs/correcties.md");

    private static final String KOP = """
            # Wat te corrigeren is, en waar het doorwerkt (R8)

            Een gebeurtenis verandert nooit. `CorrigeerGegeven` legt vast wat een onderdeel had moeten zijn; vanaf dan lezen de staat
            (ook die van `stand`), elke regel die later beslist, de lopende termijnen en elke weergave de geschiedenis met de juiste
            waarde. Wat uit het onderdeel volgt schuift mee met een eigen gebeurtenis `TermijnHerzien`; een termijn die alleen door de
            verkeerde dag voorbij was, loopt weer. De audit toont wat er stond en wat juist is. Waar 'nee' staat wordt de opdracht
            geweigerd met de reden die erbij staat (`VELD_NIET_CORRIGEERBAAR`, `WAARDE_ONLEESBAAR`).

            Deze tabel komt uit de code: `mvn -pl core test -Dtest=CorrectietabelTest -Dcorrecties.schrijf=true` schrijft haar, en
            dezelfde test houdt haar eraan.

            | Gebeurtenis | Onderdeel | Te corrigeren | Schuift mee |
            |---|---|---|---|
            """;

    private record Onderdeel(String gebeurtenis, Class<?> soort, String veld) {}

    static Stream<Onderdeel> onderdelen() {
        return gebeurtenissen().entrySet().stream().flatMap(g -> velden(g.getValue(), "").stream()
                .map(veld -> new Onderdeel(g.getKey(), g.getValue(), veld)));
    }

    private static Map<String, Class<?>> gebeurtenissen() {
        Map<String, Class<?>> alle = new TreeMap<>(Vocabulaire.namen().alle());
        alle.values().removeIf(k -> !LeerlingGebeurtenis.class.isAssignableFrom(k));
        return alle;
    }

    /** Components, and those of a component that is itself a record. */
    private static List<String> velden(Class<?> soort, String voor) {
        List<String> velden = new ArrayList<>();
        for (RecordComponent c : soort.getRecordComponents()) {
            if (c.getName().equals("leerlingId") || c.getName().equals("schoolId")) {
                continue;
            }
            if (c.getType().isRecord()) {
                velden.addAll(velden(c.getType(), voor + c.getName() + "."));
            } else {
                velden.add(voor + c.getName());
            }
        }
        return velden;
    }

    /** A text for another value of this type than the example's; empty where there is none to be read. */
    private static Optional<String> ander(Class<?> soort, String veld) {
        return Stream.of(
                        "2026-09-21",
                        "2026-10-02T14:00",
                        "7",
                        "nee",
                        "iets anders",
                        "Q1;Q2",
                        constante(soort, veld).orElse("x"))
                .filter(tekst -> Componentwaarde.van(soort, veld)
                        .flatMap(c -> c.lees(tekst))
                        .isPresent())
                .findFirst();
    }

    private static Optional<String> constante(Class<?> soort, String veld) {
        Type type = soort;
        for (String naam : veld.split("\\.")) {
            for (RecordComponent c : ((Class<?>) type).getRecordComponents()) {
                if (c.getName().equals(naam)) {
                    type = c.getGenericType() instanceof java.lang.reflect.ParameterizedType p
                            ? p.getActualTypeArguments()[0]
                            : c.getType();
                    break;
                }
            }
        }
        return type instanceof Class<?> k && k.isEnum()
                ? Optional.of(((Enum<?>) k.getEnumConstants()[k.getEnumConstants().length - 1]).name())
                : Optional.empty();
    }

    private static Optional<String> waaromNiet(Onderdeel o) {
        String nee = Correctie.waaromNiet(o.soort(), o.veld());
        return nee != null
                ? Optional.of(nee)
                : ander(o.soort(), o.veld()).isPresent()
                        ? Optional.empty()
                        : Optional.of("is niet los te lezen; laat veld weg en schrijf wat juist is");
    }

    @ParameterizedTest
    @MethodSource("onderdelen")
    void R8_elk_onderdeel_is_te_corrigeren_of_zegt_waarom_niet(Onderdeel o) {
        if (waaromNiet(o).isEmpty()) {
            LeerlingGebeurtenis voorbeeld = (LeerlingGebeurtenis) Voorbeeld.van(o.soort());
            assertThat(Verbetering.van(
                            voorbeeld, o.veld(), ander(o.soort(), o.veld()).orElseThrow()))
                    .hasValueSatisfying(juist -> assertThat(juist).isNotEqualTo(voorbeeld));
        }
    }

    @Test
    void R8_wat_volgt_en_wat_voorbij_was_wijst_naar_een_dag_die_bestaat() {
        for (Class<?> soort : gebeurtenissen().values()) {
            for (RecordComponent c : soort.getRecordComponents()) {
                Volgt volgt = c.getAnnotation(Volgt.class);
                Voorbij voorbij = c.getAnnotation(Voorbij.class);
                Stream.of(
                                volgt == null ? new String[0] : new String[] {volgt.value()},
                                voorbij == null ? new String[0] : voorbij.value())
                        .flatMap(Arrays::stream)
                        .forEach(pad -> assertThat(type(soort, pad))
                                .as("%s.%s volgt %s", soort.getSimpleName(), c.getName(), pad)
                                .contains(LocalDate.class));
            }
        }
    }

    private static Optional<Class<?>> type(Class<?> zelf, String pad) {
        int punt = pad.indexOf('.');
        Class<?> waar = punt < 0
                ? zelf
                : gebeurtenissen().values().stream()
                        .filter(k -> k.getSimpleName().equals(pad.substring(0, punt)))
                        .findFirst()
                        .orElse(zelf);
        return Arrays.stream(waar.getRecordComponents())
                .filter(c -> c.getName().equals(pad.substring(punt + 1)))
                .<Class<?>>map(RecordComponent::getType)
                .findFirst();
    }

    private static String schuiftMee(Onderdeel o) {
        String hier = o.soort().getSimpleName() + "." + o.veld();
        return gebeurtenissen().values().stream()
                .flatMap(k -> Arrays.stream(k.getRecordComponents())
                        .filter(c -> c.isAnnotationPresent(Volgt.class))
                        .filter(c -> {
                            String bron = c.getAnnotation(Volgt.class).value();
                            return bron.equals(hier) || (k == o.soort() && bron.equals(o.veld()));
                        })
                        .map(c -> "`" + (k == o.soort() ? "" : k.getSimpleName() + ".") + c.getName() + "`"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void R8_de_tabel_in_de_documentatie_is_die_van_de_code() throws IOException {
        StringBuilder tabel = new StringBuilder(KOP);
        onderdelen()
                .forEach(o -> tabel.append("| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                o.gebeurtenis(),
                                o.veld(),
                                waaromNiet(o).map(w -> "nee: " + w).orElse("ja"),
                                schuiftMee(o))));
        if (Boolean.getBoolean("correcties.schrijf")) {
            Files.writeString(TABEL, tabel);
        }
        assertThat(Files.readString(TABEL))
                .as("docs/correcties.md; schrijf haar met -Dcorrecties.schrijf=true")
                .isEqualTo(tabel.toString());
    }
}
