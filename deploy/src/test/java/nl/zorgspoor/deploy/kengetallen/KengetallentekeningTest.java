package nl.zorgspoor.deploy.kengetallen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zorgspoor.core.gedeeld.Kengetal;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What people take along of the key figures (R243). */
class KengetallentekeningTest {

    private static Map<String, Object> rij(String teldatum, String status, int totaal) {
        Map<String, Object> rij = new HashMap<>();
        rij.put("schoolId", "COE");
        rij.put("teldatum", teldatum);
        rij.put("stroomjaar", "2025-2026");
        rij.put("status", status);
        rij.put("berekening", 1);
        for (Kengetal k : Kengetal.values()) {
            rij.put(k.kolom(), 0);
        }
        rij.put("totaalLeerlingen", totaal);
        rij.put("cluster1", null);
        rij.put("verborgen", List.of());
        rij.put(
                "klasgrootte",
                List.of(Map.of("afdeling", "HAVO", "omschrijving", "havo", "leerjaar", 3, "gemiddeld", 27)));
        return rij;
    }

    private static List<Map<String, Object>> twee() {
        Map<String, Object> buiten = rij("2026-10-01", "DEFINITIEF", 1087);
        buiten.put("lwoo", null);
        buiten.put("verborgen", List.of("lwoo"));
        buiten.put("klasgrootte", List.of());
        return List.of(rij("2025-10-01", "OVERGENOMEN", 1062), buiten);
    }

    @Test
    void de_tabel_heeft_jaren_naast_elkaar_en_zegt_wat_verborgen_is_of_niet_te_tellen() {
        assertThat(Kengetallentabel.csv(twee()).split("\r\n"))
                .contains(
                        "kengetal;COE 2025-10-01 (overgenomen);COE 2026-10-01",
                        "Totaal aantal leerlingen;1062;1087",
                        "Leerlingen met lwoo;0;verborgen",
                        "Leerlingen cluster 1;niet te tellen;niet te tellen",
                        "Klasgrootte havo, leerjaar 3 en hoger;27;")
                .hasSize(3 + Kengetal.values().length + 1);
    }

    @Test
    void een_naam_in_de_tabel_is_geen_formule_en_breekt_geen_regel() {
        Map<String, Object> rij = rij("2026-10-01", "DEFINITIEF", 1);
        rij.put("schoolId", "=1+1;\"x\"\n");
        assertThat(Kengetallentabel.csv(List.of(rij))).contains("\"'=1+1;\"\"x\"\"\n 2026-10-01\"");
    }

    private static Document plaat(List<Map<String, Object>> rijen) throws Exception {
        String svg = Kengetallentekening.svg("Kengetallen van <COE> & co", rijen);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> teksten(Document plaat) {
        List<String> teksten = new ArrayList<>();
        var alle = plaat.getElementsByTagName("text");
        for (int i = 0; i < alle.getLength(); i++) {
            teksten.add(alle.item(i).getTextContent());
        }
        return teksten;
    }

    @Test
    void de_plaat_heeft_een_vak_per_kengetal_met_een_staaf_per_jaar() throws Exception {
        Document plaat = plaat(twee());
        assertThat(teksten(plaat))
                .contains("Kengetallen van <COE> & co", "COE 2026-10-01", "1062", "1087", "verborgen", "Thuiszitters");
        int staven = 0;
        var vakken = plaat.getElementsByTagName("rect");
        int hoogste = 0;
        for (int i = 0; i < vakken.getLength(); i++) {
            var r = vakken.item(i).getAttributes();
            if (r.getNamedItem("stroke") == null && r.getNamedItem("x") != null) {
                staven++;
                hoogste = Math.max(
                        hoogste, Integer.parseInt(r.getNamedItem("height").getNodeValue()));
            }
        }
        // No bar for what is hidden or cannot be counted; of the classes only the first row tells.
        assertThat(staven).isEqualTo(2 * Kengetal.values().length - 2 - 1 + 1);
        assertThat(hoogste).isPositive();
    }

    @Test
    void R243_ook_de_grootte_van_klassen_staat_op_de_plaat_met_de_jaren_naast_elkaar() throws Exception {
        List<Map<String, Object>> rijen = new ArrayList<>();
        for (int jaar = 2025; jaar < 2027; jaar++) {
            Map<String, Object> rij = rij(jaar + "-10-01", "DEFINITIEF", 1000);
            rij.put(
                    "klasgrootte",
                    List.of(
                            Map.of("afdeling", "HAVO", "leerjaar", 1, "gemiddeld", jaar - 2000),
                            Map.of("afdeling", "HAVO", "leerjaar", 3, "gemiddeld", jaar - 1990),
                            Map.of("afdeling", "TTO", "leerjaar", 2, "gemiddeld", jaar - 1980)));
            rijen.add(rij);
        }
        assertThat(teksten(plaat(rijen)))
                .contains("Klasgrootte havo", "Klasgrootte tto", "leerjaar 1", "leerjaar 2", "leerjaar 3+")
                .contains("25", "26", "35", "36", "45", "46")
                .doesNotContain("Klasgrootte vwo");
    }

    private static Map<String, Object> vanVerband(String school, String teldatum, int totaal) {
        Map<String, Object> rij = rij(teldatum, "DEFINITIEF", totaal);
        rij.put("schoolId", school);
        rij.put("niveau", school == null ? "SWV" : "SCHOOL");
        return rij;
    }

    @Test
    void R243_van_een_samenwerkingsverband_staan_de_totalen_van_de_jaren_naast_elkaar() throws Exception {
        List<Map<String, Object>> jaren = List.of(
                vanVerband("COE", "2025-10-01", 101),
                vanVerband("DIA", "2025-10-01", 102),
                vanVerband(null, "2025-10-01", 203),
                vanVerband("COE", "2026-10-01", 104),
                vanVerband("DIA", "2026-10-01", 105),
                vanVerband(null, "2026-10-01", 209));
        assertThat(teksten(plaat(jaren)))
                .contains("SWV 2025-10-01", "SWV 2026-10-01", "203", "209")
                .doesNotContain("COE 2025-10-01", "COE 2026-10-01", "104");
        assertThat(teksten(plaat(jaren.subList(3, 6))))
                .contains("COE 2026-10-01", "DIA 2026-10-01", "SWV 2026-10-01", "104", "209");
    }

    @Test
    void van_meer_jaren_dan_er_passen_staan_de_nieuwste_op_de_plaat() throws Exception {
        List<Map<String, Object>> acht = new ArrayList<>();
        for (int jaar = 2019; jaar < 2027; jaar++) {
            acht.add(rij(jaar + "-10-01", "DEFINITIEF", 1000 + jaar));
        }
        assertThat(teksten(plaat(acht)))
                .contains("COE 2026-10-01", "COE 2021-10-01")
                .doesNotContain("COE 2020-10-01");
    }

    @Test
    void zonder_een_enkel_jaar_is_er_een_lege_plaat() throws Exception {
        assertThat(teksten(plaat(List.of()))).contains("Totaal aantal leerlingen");
        assertThat(Kengetallentabel.csv(List.of())).startsWith("kengetal\r\n");
    }
}
