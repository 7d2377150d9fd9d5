package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.invoer.Fouten;
import nl.zorgspoor.core.school.Profiel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every id that a command makes or names, obligatory or not and however deep, has one rule. */
class IdsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> ONJUIST =
            List.of("a/b", "a:b", "verzuim:a:2026-2027", "a\u0000", "a b", "-a", "a|b", "é", "a".repeat(101));

    /** The name of a stream, and a partner's own number of a message: no ids that a school gives. */
    private static final Set<String> VAN_ELDERS = Set.of("dossierId", "berichtId");

    private static final List<String> JUIST = List.of("10234", "OV-1", "a.b_c-D", "a".repeat(60));

    /** Where an id stands in a body: the names on the way, and how the body is built. */
    record Plaats(Ingang ingang, List<RecordComponent> weg, boolean lijst) {

        String naam() {
            return weg.get(weg.size() - 1).getName();
        }

        @Override
        public String toString() {
            return ingang.opdracht().getSimpleName() + "."
                    + String.join(
                            ".", weg.stream().map(RecordComponent::getName).toList());
        }
    }

    static Stream<Plaats> plaatsen() {
        List<Plaats> plaatsen = new ArrayList<>();
        Map<String, Ingang> eerste = new LinkedHashMap<>();
        new Opdrachtpaden().alle().forEach(i -> eerste.putIfAbsent(i.opdracht().getSimpleName(), i));
        eerste.values().forEach(i -> zoek(i, i.opdracht(), List.of(), plaatsen));
        return plaatsen.stream();
    }

    private static void zoek(Ingang ingang, Class<?> soort, List<RecordComponent> weg, List<Plaats> plaatsen) {
        for (RecordComponent c : soort.getRecordComponents()) {
            List<RecordComponent> verder = new ArrayList<>(weg);
            verder.add(c);
            boolean inPad = weg.isEmpty() && c.getName().equals(ingang.idVeld());
            if (VAN_ELDERS.contains(c.getName()) || inPad || c.getType() == Profiel.class) {
                continue;
            } else if (c.getName().endsWith("Id") && c.getType() == String.class
                    || c.getName().endsWith("Ids")) {
                plaatsen.add(new Plaats(ingang, verder, c.getName().endsWith("Ids")));
            } else if (c.getType().isRecord()) {
                zoek(ingang, c.getType(), verder, plaatsen);
            } else if (c.getGenericType() instanceof ParameterizedType p
                    && p.getActualTypeArguments()[0] instanceof Class<?> deel
                    && deel.isRecord()) {
                zoek(ingang, deel, verder, plaatsen);
            }
        }
    }

    private static ObjectNode body(Plaats plaats, String id) {
        JsonNode waarde = plaats.lijst()
                ? JSON.createArrayNode().add(id)
                : JSON.getNodeFactory().stringNode(id);
        for (int i = plaats.weg().size() - 1; i >= 0; i--) {
            RecordComponent c = plaats.weg().get(i);
            boolean reeks = i < plaats.weg().size() - 1 && !c.getType().isRecord();
            ObjectNode om = JSON.createObjectNode();
            om.set(c.getName(), reeks ? JSON.createArrayNode().add(waarde) : waarde);
            waarde = om;
        }
        return (ObjectNode) waarde;
    }

    private static List<String> fouten(Plaats plaats, String id) {
        Fouten fouten = new Fouten();
        Opdrachtlezer.lees(plaats.ingang(), "10234", body(plaats, id), Set.of(), fouten);
        return fouten.zinnen().stream()
                .filter(f -> f.contains(plaats.naam()) && f.contains("letters, cijfers"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plaatsen")
    void elk_id_in_een_opdracht_heeft_de_ene_regel(Plaats plaats) {
        for (String id : ONJUIST) {
            assertThat(fouten(plaats, id)).as(plaats + " " + id).isNotEmpty();
        }
        for (String id : JUIST) {
            assertThat(fouten(plaats, id)).as(plaats + " " + id).isEmpty();
        }
    }

    @Test
    void de_wandeling_komt_langs_ids_die_weg_mogen_en_ids_in_delen() {
        assertThat(plaatsen().map(Plaats::toString))
                .hasSizeGreaterThan(100)
                .contains(
                        "MeldLeerlingAan.ouders.ouderId",
                        "MeldVerzuimBijLeerplicht.verwijzingId",
                        "RegistreerAfwezigheid.afwezigheidId",
                        "VulJOSAanmeldformulierIn.verwijzingId");
    }
}
