package nl.zorgspoor.core.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.invoer.Vindplaatsen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ProfielbasisTest {

    private static final String KORT = """
        school: XYZ
        basis: gedeeld
        naam: Proefschool
        sector: VO
        lvs: SOM
        vestigingen: [Noord]
        instellingen:
          zorgplichtWeken: "5"
          bewaarjaren: null
        routekaart:
          versie: 1
          fasen: {A: BASIS, AFGESLOTEN: GEEN}
          overgangen:
            - {van: A, naar: AFGESLOTEN}
        bevoegdheden:
          PlanFlexZat: [MENTOR]
          HoudFlexZat: null
        zichtbaarheid:
          BASIS: {MENTOR: BEPERKT, DECAAN: null}
        """;

    private static Schoolprofiel school(String yaml) {
        return Profiellezer.alsSchool(
                Profiellezer.lees(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> fouten(String yaml) {
        CommandGeweigerd geweigerd = catchThrowableOfType(CommandGeweigerd.class, () -> school(yaml));
        assertThat(geweigerd).as("geweigerd").isNotNull();
        return geweigerd.weigering().ontbreekt();
    }

    private static ObjectNode boom(String yaml) {
        return (ObjectNode) YAMLMapper.shared().readTree(yaml);
    }

    @Test
    void wat_een_profiel_niet_zegt_neemt_het_over_en_een_eigen_rij_gaat_voor() {
        Schoolprofiel school = school(KORT);
        assertThat(school.instellingen()).containsKeys("verlengingWeken", "zorgplichtWeken");
        assertThat(school.instellingen().get("zorgplichtWeken").lastEntry().getValue())
                .isEqualTo("5");
        assertThat(school.bevoegdheden().get("PlanFlexZat").rollen()).containsExactly(Rol.MENTOR);
        assertThat(school.bevoegdheden()).containsKey("SignaleerZorg");
        assertThat(school.zichtbaarheid().get(Gegevenssoort.BASIS).get(Rol.MENTOR))
                .isEqualTo(Leesrecht.BEPERKT);
        assertThat(school.zichtbaarheid().get(Gegevenssoort.BASIS).get(Rol.DOCENT))
                .isEqualTo(Leesrecht.VOLLEDIG);
        assertThat(school.kalender().jaren()).isNotEmpty();
    }

    @Test
    void null_haalt_een_rij_weg() {
        Schoolprofiel school = school(KORT);
        assertThat(school.instellingen()).doesNotContainKey("bewaarjaren");
        assertThat(school.bevoegdheden()).doesNotContainKey("HoudFlexZat");
        assertThat(school.zichtbaarheid().get(Gegevenssoort.BASIS)).doesNotContainKey(Rol.DECAAN);
        assertThat(school.zichtbaarheid().get(Gegevenssoort.RESULTATEN).get(Rol.DECAAN))
                .isEqualTo(Leesrecht.VOLLEDIG);
    }

    @Test
    void van_een_deel_dat_de_school_zelf_doet_komt_niets_uit_de_basis() {
        ObjectNode voluit = Profielbasis.voluit(
                        boom(KORT.replace("basis: gedeeld", "basis: gedeeld\nzelf: [zichtbaarheid]")),
                        Vindplaatsen.GEEN,
                        (waar, wat) -> assertThat(wat).as(waar).isNull())
                .profiel();
        assertThat(voluit.get("zichtbaarheid").propertyNames()).containsExactly("BASIS");
        assertThat(voluit.get("bevoegdheden").size()).isGreaterThan(100);
        assertThat(voluit.propertyNames()).doesNotContain("basis", "zelf");
    }

    @Test
    void een_profiel_zonder_basis_blijft_zoals_het_is() {
        ObjectNode heel = boom(KORT.replace("basis: gedeeld\n", ""));
        assertThat(Profielbasis.voluit(heel, Vindplaatsen.GEEN, (waar, wat) -> {})
                        .profiel())
                .isSameAs(heel);
        assertThat(fouten(KORT.replace("basis: gedeeld", "zelf: [zichtbaarheid]")))
                .anyMatch(f -> f.contains("regel 2, zelf: hoort bij basis"));
    }

    @Test
    void een_basis_of_deel_dat_er_niet_is_wordt_geweigerd() {
        assertThat(fouten(KORT.replace("basis: gedeeld", "basis: anders")))
                .anyMatch(f -> f.contains("regel 2, basis: 'anders' is geen basis; wel: gedeeld"));
        assertThat(fouten(KORT.replace("basis: gedeeld", "basis: gedeeld\nzelf: [zichtbaarhied]")))
                .anyMatch(f -> f.contains("regel 3, zelf:") && f.contains("Bedoelt u zichtbaarheid?"));
    }

    @Test
    void een_fout_noemt_de_regel_in_het_bestand_waarin_zij_staat() throws Exception {
        assertThat(fouten(KORT.replace("PlanFlexZat: [MENTOR]", "PlanFlexZat: [MENTORR]")))
                .anyMatch(f -> f.startsWith("regel 16, bevoegdheden.PlanFlexZat"));
        Map<String, String> geen = new HashMap<>();
        Vindplaatsen waar = Profielbasis.voluit(boom(KORT), Vindplaatsen.van(KORT), geen::put)
                .vindplaatsen();
        assertThat(geen).isEmpty();
        assertThat(waar.waar("instellingen.zorgplichtWeken")).isEqualTo("regel 8, instellingen.zorgplichtWeken");
        assertThat(waar.waar("zichtbaarheid.BASIS.MENTOR")).startsWith("regel 19, ");
        assertThat(waar.waar("bevoegdheden.SignaleerZorg.rollen"))
                .isEqualTo("basis gedeeld, regel %d, bevoegdheden.SignaleerZorg.rollen"
                        .formatted(regelInBasis("  SignaleerZorg:")));
        assertThat(waar.waar("kalenders[1].schooljaar")).startsWith("basis gedeeld, regel ");
    }

    private static int regelInBasis(String begin) throws Exception {
        try (InputStream in = ProfielbasisTest.class.getResourceAsStream("/profielen/basis.yaml")) {
            List<String> regels = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return 1
                    + regels.indexOf(regels.stream()
                            .filter(r -> r.startsWith(begin))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coe", "dia", "kla", "hei", "chr"})
    void een_school_zegt_niets_dat_de_basis_al_zegt(String school) throws Exception {
        try (InputStream in = ProfielbasisTest.class.getResourceAsStream("/profielen/" + school + ".yaml")) {
            ObjectNode eigen = boom(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<String> dubbel = new ArrayList<>();
            eigen.path("zelf").forEach(deel -> eigen.remove(deel.asString()));
            dubbel(eigen, Profielbasis.gedeeld(), "", dubbel);
            assertThat(eigen.path("basis").asString()).isEqualTo("gedeeld");
            assertThat(dubbel).isEmpty();
        }
    }

    private static void dubbel(JsonNode eigen, JsonNode basis, String om, List<String> dubbel) {
        eigen.properties().forEach(e -> {
            JsonNode daar = basis.path(e.getKey());
            if (e.getValue().equals(daar) || (e.getValue().isNull() && daar.isMissingNode())) {
                dubbel.add(om + e.getKey());
            } else if (e.getValue().isObject() && daar.isObject() && !om.startsWith("bevoegdheden")) {
                dubbel(e.getValue(), daar, om + e.getKey() + ".", dubbel);
            }
        });
    }
}
