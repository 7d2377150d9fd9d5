package nl.zorgspoor.deploy.profiel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.school.Inrichting;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.deploy.instantie.Scholen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ProfielcontroleurTest {

    private static final Path VMBO = Path.of("src", "test", "resources", "profielen", "vmbo.yaml");

    @TempDir
    private Path map;

    private record Afloop(int code, String uit) {}

    private static Afloop controleer(String... woorden) throws IOException {
        PrintStream eerder = System.out;
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        System.setOut(new PrintStream(uit, true, StandardCharsets.UTF_8));
        try {
            return new Afloop(Profielcontroleur.voerUit(List.of(woorden)), uit.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(eerder);
        }
    }

    @Test
    void een_goed_profiel_geeft_een_samenvatting_en_een_tekening() throws IOException {
        Path svg = map.resolve("route.svg");
        Path mermaid = map.resolve("route.mmd");
        Afloop afloop =
                controleer("controleer", VMBO.toString(), "--naar", svg.toString(), "--mermaid", mermaid.toString());
        assertThat(afloop.code()).isZero();
        assertThat(afloop.uit())
                .contains("vmbo.yaml: goed")
                .contains("BRG, De Brug, vmbo")
                .contains("BRUGGEN, versie 1: 4 fasen, 7 overgangen")
                .contains("mag op deze school niemand geven")
                .contains(svg.toString())
                .endsWith("1 passed, 0 failed\n");
        assertThat(svg).content().startsWith("<svg").contains("Routekaart BRUGGEN, versie 1, van De Brug, vmbo");
        assertThat(mermaid).content().startsWith("flowchart TD").contains("R64").contains("-.->");
    }

    @Test
    void een_fout_profiel_geeft_exit_1_zonder_tekening_met_regel_en_wat_goed_is() throws IOException {
        Path fout = map.resolve("fout.yaml");
        Files.writeString(
                fout,
                Files.readString(VMBO)
                        .replace("coordinatorRol: LEERLINGBEGELEIDER", "coordinatorRol: BEGELEIDER")
                        .replace("vereisten: [LEERLING_EERST]", "vereisten: [LEERLING_EERSTE]"));
        Path svg = map.resolve("route.svg");
        Afloop afloop = controleer("controleer", fout.toString(), "--naar", svg.toString());
        assertThat(afloop.code()).isEqualTo(1);
        assertThat(afloop.uit())
                .contains("fout.yaml: niet goed, 2 fouten")
                .contains("regel 12, instellingen.coordinatorRol")
                .contains("Bedoelt u LEERLING_EERST?")
                .endsWith("0 passed, 1 failed\n");
        assertThat(svg).doesNotExist();
    }

    private static Routekaart kaart(String school) {
        return Inrichting.van(school).na(Scholen.lees(school)).profiel().routekaart();
    }

    private static Document svg(String school) throws Exception {
        String svg = Routetekening.svg("School & <vrienden>", kaart(school));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> teksten(Document d) {
        NodeList teksten = d.getElementsByTagName("text");
        return IntStream.range(0, teksten.getLength())
                .mapToObj(i -> teksten.item(i).getTextContent())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void elke_fase_en_elke_overgang_staat_in_de_tekening_met_wat_zij_eist(String school) throws Exception {
        Routekaart kaart = kaart(school);
        List<String> teksten = teksten(svg(school));
        kaart.fasen().forEach(f -> assertThat(teksten).contains(Woordbeeld.code(f.code())));
        kaart.overgangen().forEach(o -> {
            assertThat(teksten).contains(Woordbeeld.code(o.van()) + " \u2192 " + Woordbeeld.code(o.naar()));
            o.vereisten().forEach(r -> assertThat(teksten).anyMatch(t -> t.startsWith(r.nummer() + " ")));
        });
        assertThat(teksten).anyMatch(t -> t.contains("School & <vrienden>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void geen_fase_ligt_over_een_andere_en_alles_valt_binnen_het_blad(String school) throws Exception {
        Document d = svg(school);
        int hoogte = Integer.parseInt(d.getDocumentElement().getAttribute("height"));
        NodeList blokken = d.getElementsByTagName("rect");
        int onder = 0;
        int fasen = 0;
        for (int i = 0; i < blokken.getLength(); i++) {
            String dikte = blokken.item(i).getAttributes().getNamedItem("width").getTextContent();
            if (dikte.equals("250")) {
                int y = getal(blokken, i, "y");
                assertThat(y).isGreaterThan(onder);
                onder = y + getal(blokken, i, "height");
                fasen++;
            }
        }
        assertThat(fasen).isEqualTo(kaart(school).fasen().size());
        assertThat(onder).isLessThan(hoogte);
    }

    private static int getal(NodeList blokken, int i, String wat) {
        return Integer.parseInt(
                blokken.item(i).getAttributes().getNamedItem(wat).getTextContent());
    }

    @Test
    void codes_worden_woorden() {
        assertThat(Woordbeeld.code("BEGELEIDING_MET_OPP")).isEqualTo("Begeleiding met OPP");
        assertThat(Woordbeeld.gebeurtenis("ConsultatieadviesGegeven:MENTOR_VERDER"))
                .isEqualTo("consultatieadvies gegeven (mentor verder)");
        assertThat(Woordbeeld.gebeurtenis("TLVAangevraagd")).isEqualTo("TLV aangevraagd");
    }

    @Test
    void het_profiel_van_de_zesde_school_is_goed() throws IOException {
        try (var in = Files.newInputStream(VMBO)) {
            assertThat(Profiellezer.lees(in).schoolId()).isEqualTo("BRG");
        }
    }
}
