package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Fouten;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.Deelnamevorm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpdrachtlezerTest {

    record Deel(Rol rol, @Nullable String wat) {}

    record Proef(
            String leerlingId,
            String tekst,
            int getal,
            boolean ja,
            @Nullable LocalDate datum,
            LocalDateTime moment,
            List<Deel> delen,
            Set<Rol> rollen,
            Map<Rol, Deelnamevorm> vormen) {}

    private static final Ingang INGANG = new Ingang("leerlingen", "proef", Proef.class, "leerlingId");

    private final Fouten gemeld = new Fouten();

    private @Nullable Object lees(String json) {
        return Opdrachtlezer.lees(
                INGANG, "L-1", (ObjectNode) JsonMapper.shared().readTree(json), Set.of("overrule"), gemeld);
    }

    @Test
    void wat_weg_mag_is_leeg() {
        assertThat(lees("{\"tekst\": \"x\", \"getal\": 1, \"ja\": false, \"moment\": \"2026-10-01T15:00\"}"))
                .isEqualTo(new Proef(
                        "L-1",
                        "x",
                        1,
                        false,
                        null,
                        LocalDateTime.parse("2026-10-01T15:00"),
                        List.of(),
                        Set.of(),
                        Map.of()));
        assertThat(gemeld.zinnen()).isEmpty();
    }

    @Test
    void alles_wat_er_kan_staan_wordt_gelezen() {
        Proef proef = (Proef) lees("""
                {"leerlingId": "L-1", "tekst": "x", "getal": 2, "ja": true, "datum": "2026-10-01",
                 "moment": "2026-10-01T15:00:30", "delen": [{"rol": "MENTOR"}, {"rol": "OUDER", "wat": "y"}],
                 "rollen": ["BPO"], "vormen": {"SWV_CONSULENT": "TELEFONISCH"}, "overrule": {"motivering": "z"}}""");
        assertThat(gemeld.zinnen()).isEmpty();
        assertThat(proef).isNotNull();
        assertThat(proef.delen()).containsExactly(new Deel(Rol.MENTOR, null), new Deel(Rol.OUDER, "y"));
        assertThat(proef.vormen()).containsEntry(Rol.SWV_CONSULENT, Deelnamevorm.TELEFONISCH);
    }

    @Test
    void alle_fouten_staan_er_tegelijk_met_wat_goed_is() {
        lees("""
                {"leerlingId": "L-2", "tekst": true, "getal": "een", "ja": "ja", "datum": "1 oktober", "delen": [{"rol": "X"}],
                 "rollen": "BPO", "vormen": {"NIEMAND": "FYSIEK"}, "teskt": 1}""");
        assertThat(gemeld.zinnen())
                .anySatisfy(f -> assertThat(f).startsWith("leerlingId").contains("L-1"))
                .anySatisfy(f -> assertThat(f).startsWith("tekst").contains("tekst"))
                .anySatisfy(f -> assertThat(f).startsWith("getal").contains("een geheel getal"))
                .anySatisfy(f -> assertThat(f).startsWith("ja").contains("true of false"))
                .anySatisfy(f -> assertThat(f).startsWith("datum").contains("2026-10-01"))
                .anySatisfy(f -> assertThat(f).startsWith("moment: ontbreekt"))
                .anySatisfy(f -> assertThat(f).startsWith("delen[0].rol").contains("MENTOR"))
                .anySatisfy(f -> assertThat(f).startsWith("rollen").contains("lijst"))
                .anySatisfy(f -> assertThat(f).startsWith("vormen.NIEMAND"))
                .anySatisfy(f -> assertThat(f).startsWith("teskt").contains("Bedoelt u tekst?"))
                .hasSize(10);
    }

    @Test
    void een_getal_waar_tekst_staat_is_die_tekst() {
        Proef proef = (Proef) lees("{\"tekst\": 5, \"getal\": 1, \"ja\": false, \"moment\": \"2026-10-01T15:00\"}");
        assertThat(gemeld.zinnen()).isEmpty();
        assertThat(proef).isNotNull();
        assertThat(proef.tekst()).isEqualTo("5");
    }

    @Test
    void lange_tekst_wordt_in_een_fout_niet_herhaald() {
        lees("{\"tekst\": \"x\", \"ja\": true, \"getal\": \"vertelt over thuis\", \"moment\": \"2026-10-01T15:00\"}");
        assertThat(gemeld.zinnen()).singleElement().asString().doesNotContain("thuis");
    }
}
