package nl.zorgspoor.core.invoer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.Grensgeval;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.school.SchoolCommand.RichtSchoolIn;
import nl.zorgspoor.core.school.SchoolCommand.WijzigSchoolinstelling;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every field of every command has bounds, and what is within them is read and what is not is named. */
class GrenzenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Class<?>> opdrachten() {
        return Vocabulaire.opdrachten().values().stream().filter(o -> o != RichtSchoolIn.class);
    }

    private static List<String> fouten(Class<?> soort, ObjectNode body) {
        Fouten fouten = new Fouten();
        new Recordlezer(fouten, Map.of()).lees(soort, body, "", Set.of());
        return fouten.zinnen();
    }

    private static ObjectNode body(Object opdracht) {
        return (ObjectNode) JSON.readTree(JSON.writeValueAsString(opdracht));
    }

    @ParameterizedTest
    @MethodSource("opdrachten")
    void wat_op_de_grens_staat_wordt_gelezen(Class<?> soort) {
        for (Object opdracht : List.of(Grensgeval.grootst(soort), Grensgeval.kleinst(soort))) {
            assertThat(fouten(soort, body(opdracht))).isEmpty();
            assertThatCode(() -> Grenscontrole.eis(opdracht)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("opdrachten")
    void wat_over_de_grens_staat_wordt_geweigerd_en_genoemd(Class<?> soort) {
        for (Veld veld : Veld.van(soort)) {
            for (Object over : over(veld)) {
                ObjectNode body = body(Grensgeval.kleinst(soort));
                body.set(veld.naam(), JSON.valueToTree(over));
                assertThat(fouten(soort, body))
                        .as("%s.%s", soort.getSimpleName(), veld.naam())
                        .singleElement()
                        .asString()
                        .startsWith(veld.naam())
                        .contains("verwacht: ");
            }
        }
    }

    private static List<Object> over(Veld veld) {
        Class<?> soort = veld.component().getType();
        if (soort == String.class) {
            return List.of("x".repeat(veld.grens().lengte() + 1), "a\u0000b", "a\uD800");
        } else if (soort == int.class || soort == Integer.class) {
            return List.of(veld.grens().tot() + 1, veld.grens().van() - 1, 1.5, Long.MAX_VALUE);
        } else if (soort == Halven.class) {
            return List.of(veld.grens().tot() + 0.5, veld.grens().van() - 0.5, 1.25, Long.MAX_VALUE);
        } else if (soort == java.time.LocalDate.class) {
            return List.of("-999999999-01-01", "+10000-01-01", "1899-12-31", "2201-01-01");
        } else if (soort == java.time.LocalDateTime.class) {
            return List.of("+10000-01-01T10:00", "1899-12-31T23:59", "2026-10-01T15:00:00.000000001");
        } else if (List.class.isAssignableFrom(soort)) {
            return List.of(java.util.Collections.nCopies(veld.grens().aantal() + 1, "x"));
        }
        return List.of();
    }

    @Test
    void elk_getal_in_een_opdracht_zegt_zelf_van_waar_tot_waar() {
        List<String> zonder = new ArrayList<>();
        Set<Class<?>> gezien = new LinkedHashSet<>();
        opdrachten().forEach(o -> zoekGetallen(o, gezien, zonder));
        assertThat(gezien).hasSizeGreaterThan(100);
        assertThat(zonder).isEmpty();
    }

    private static void zoekGetallen(Type type, Set<Class<?>> gezien, List<String> zonder) {
        if (type instanceof ParameterizedType p) {
            Stream.of(p.getActualTypeArguments()).forEach(a -> zoekGetallen(a, gezien, zonder));
        } else if (type instanceof Class<?> soort && soort.isRecord() && gezien.add(soort)) {
            for (Veld veld : Veld.van(soort)) {
                String hoe = veld.component().getGenericType().getTypeName();
                if ((hoe.equals("int")
                                || hoe.contains("Integer")
                                || hoe.contains("ong")
                                || hoe.contains("ouble")
                                || hoe.contains("Decimal")
                                || hoe.contains("Halven"))
                        && !veld.component().isAnnotationPresent(Getal.class)) {
                    zonder.add(soort.getSimpleName() + "." + veld.naam());
                }
                zoekGetallen(veld.component().getGenericType(), gezien, zonder);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"melding 1", "V\u00411\u200B", "V/1", "\u0430bc", "V1\u0000", ".V1", "-", "V1\n"})
    void een_id_dat_mag_ontbreken_is_net_zo_streng_als_een_dat_moet(String id) {
        ObjectNode body =
                body(Grensgeval.kleinst(MeldVerzuimBijLeerplicht.class)).put("verwijzingId", id);
        assertThat(fouten(MeldVerzuimBijLeerplicht.class, body))
                .singleElement()
                .asString()
                .startsWith("verwijzingId: past niet; verwacht: letters");
    }

    @ParameterizedTest
    @CsvSource({"2147483640", "25", "-1", "1e400", "0.25", "3.3", "24.5", "99999999999999999999"})
    void R329_lesuren_van_een_registratie_liggen_tussen_0_en_24(String lesuren) {
        ObjectNode body = (ObjectNode) JSON.readTree(
                "{\"leerlingId\": \"L-1\", \"datum\": \"2026-09-21\", \"lesuren\": %s}".formatted(lesuren));
        assertThat(fouten(RegistreerAfwezigheid.class, body))
                .singleElement()
                .asString()
                .startsWith("lesuren");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e30", "1e-9", "12345678901234567890"})
    void een_getal_dat_anders_terugkomt_is_ook_geen_tekst(String getal) {
        ObjectNode body = (ObjectNode) JSON.readTree(JSON.writeValueAsString(Grensgeval.kleinst(MeldLeerlingAan.class))
                .replace("\"schoolVanHerkomst\":\"x\"", "\"schoolVanHerkomst\":" + getal));
        assertThat(fouten(MeldLeerlingAan.class, body))
                .singleElement()
                .asString()
                .startsWith("schoolVanHerkomst: dit getal past niet");
    }

    @Test
    void een_lege_tekst_is_een_weggelaten_tekst_en_waar_zij_moet_ontbreekt_zij() {
        ObjectNode body = body(Grensgeval.kleinst(MeldLeerlingAan.class)).put("gewenstNiveau", " ");
        Fouten fouten = new Fouten();
        MeldLeerlingAan c = new Recordlezer(fouten, Map.of()).lees(MeldLeerlingAan.class, body, "", Set.of());
        assertThat(fouten.isLeeg()).isTrue();
        assertThat(c).isNotNull();
        assertThat(c.gewenstNiveau()).isNull();

        assertThat(fouten(
                        WijzigSchoolinstelling.class,
                        body(Grensgeval.kleinst(WijzigSchoolinstelling.class)).put("waarde", "")))
                .as("een instelling mag niets opnoemen")
                .isEmpty();
        assertThat(fouten(MeldLeerlingAan.class, body.put("aanmeldingId", "")))
                .containsExactly("aanmeldingId: is leeg; verwacht: tekst");
    }

    @Test
    void alle_fouten_komen_ook_samen_als_niemand_een_body_las() {
        CommandGeweigerd geweigerd = catchThrowableOfType(
                CommandGeweigerd.class,
                () -> Grenscontrole.eis(new MeldVerzuimBijLeerplicht(
                        "L 1",
                        "OVERIG",
                        java.time.LocalDate.MIN,
                        java.time.LocalDate.of(2026, 9, 21),
                        Halven.heel(-5),
                        "x\u0000",
                        List.of("gebeld", " "),
                        "melding 1",
                        true)));
        assertThat(geweigerd.weigering().aard().status()).isEqualTo(400);
        assertThat(geweigerd.weigering().ontbreekt())
                .extracting(f -> f.substring(0, f.indexOf(':')))
                .containsExactly(
                        "leerlingId", "periodeVan", "uren", "omschrijving", "ondernomenActies[1]", "verwijzingId");
    }

    @Test
    void een_boolean_die_beslist_mag_niet_worden_weggelaten() {
        List<String> zonder = opdrachten()
                .flatMap(o -> Veld.van(o).stream())
                .filter(v -> v.component().getType() == boolean.class && Veldtype.magWeg(v.component()))
                .map(Veld::naam)
                .toList();
        assertThat(zonder).isEmpty();
        assertThat(fouten(nl.zorgspoor.core.leerling.jos.JOSCommand.BesluitInzetJOS.class, (ObjectNode)
                        JSON.readTree("{\"leerlingId\": \"L-1\", \"josId\": \"J-1\", \"overlegId\": \"O-1\"}")))
                .containsExactly("besluit: ontbreekt; verwacht: true of false");
    }

    @Test
    void een_overleg_in_het_jaar_10000_is_geen_overleg() {
        ObjectNode body = body(Grensgeval.kleinst(PlanOverleg.class)).put("datumTijd", "+10000-01-01T10:00");
        assertThat(fouten(PlanOverleg.class, body))
                .containsExactly("datumTijd: past niet; verwacht: een moment in de jaren 1900 tot en met 2200");
    }

    @Test
    void elke_opdracht_in_de_vocabulaire_wordt_bekeken() {
        assertThat(opdrachten())
                .allSatisfy(o -> assertThat(Opdracht.class).isAssignableFrom(o))
                .hasSizeGreaterThan(120);
    }
}
