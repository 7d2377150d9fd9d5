package nl.zorgspoor.deploy.instantie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.deploy.beveiliging.Uitgever;
import nl.zorgspoor.deploy.embedded.EmbeddedServerException;
import nl.zorgspoor.deploy.embedded.Geheimen;
import nl.zorgspoor.deploy.embedded.Mapinhoud;
import nl.zorgspoor.deploy.embedded.PropertiesBestand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder as a start leaves it, from which a small file is taken or in which one is damaged. */
class KleineBestandenTest {

    private static final String GEHEIMEN = "geheimen.properties";

    @TempDir
    Path map;

    @BeforeEach
    void map_met_gegevens() throws IOException {
        Geheimen.in(map).wachtwoord("postgres");
        Geheimen.in(map).sleutel("hoofdsleutel");
        new PropertiesBestand(map.resolve("poorten.properties"), (naam, waarde) -> true, "")
                .lees("mongo", b -> "40001");
        InstelbareKlok.in(map, Klok.echt()).zet(LocalDateTime.parse("2027-03-15T10:00"));
        Uitgever.in(map);
        Files.createDirectories(map.resolve("postgres"));
        Files.createFile(map.resolve("postgres/inrichting.klaar"));
        Files.createDirectories(map.resolve("kafka"));
        Files.writeString(map.resolve("kafka/meta.properties"), "version=1\n");
    }

    private void start() {
        Instantie.start(map, 0, regel -> {}).close();
    }

    private void weigert(String bestand) {
        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedServerException.class)
                .message()
                .contains(map.resolve(bestand).toString())
                .contains("reservekopie")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {GEHEIMEN, "poorten.properties", "klok.properties", "issuer.json"})
    void een_verloren_bestand_wordt_genoemd_en_er_komt_geen_nieuw_naast_oude_gegevens(String bestand)
            throws IOException {
        Files.delete(map.resolve(bestand));
        weigert(bestand);
        assertThat(map.resolve(bestand)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "geheimen.properties, LEEG",
        "geheimen.properties, HALF",
        "geheimen.properties, ANDERS",
        "poorten.properties, LEEG",
        "poorten.properties, HALF",
        "poorten.properties, ANDERS",
        "klok.properties, LEEG",
        "klok.properties, ANDERS",
        "issuer.json, LEEG",
        "issuer.json, HALF",
        "issuer.json, ANDERS"
    })
    void een_beschadigd_bestand_wordt_genoemd_en_blijft_zoals_het_is(String bestand, String hoe) throws IOException {
        Path pad = map.resolve(bestand);
        byte[] was = Files.readAllBytes(pad);
        byte[] wordt = hoe.equals("LEEG") ? new byte[0] : java.util.Arrays.copyOf(was, was.length / 2);
        if (hoe.equals("ANDERS")) {
            wordt = was.clone();
            wordt[was.length * 2 / 3] ^= 0x15;
        }
        Files.write(pad, wordt);
        if (bestand.equals("poorten.properties")) {
            assertThatThrownBy(() -> start()).message().contains(pad.toString()).contains("beschadigd");
        } else {
            weigert(bestand);
        }
        assertThat(Files.readAllBytes(pad)).isEqualTo(wordt);
    }

    @ParameterizedTest
    @ValueSource(strings = {GEHEIMEN, "poorten.properties", "klok.properties", "issuer.json"})
    void een_bestand_dat_niet_te_lezen_is_wordt_genoemd(String bestand) throws IOException {
        Files.delete(map.resolve(bestand));
        Files.createDirectory(map.resolve(bestand));
        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedServerException.class)
                .message()
                .contains(map.resolve(bestand).toString())
                .contains("gewoon bestand")
                .doesNotContain("\n");
    }

    @Test
    void wie_het_vraagt_krijgt_klok_poorten_en_uitgever_opnieuw_maar_nooit_geheimen() throws IOException {
        for (String bestand : new String[] {"poorten.properties", "klok.properties", "issuer.json"}) {
            Files.delete(map.resolve(bestand));
            Mapinhoud.maakOpnieuw(map, bestand);
        }
        Mapinhoud.controleer(map);
        assertThatThrownBy(() -> Mapinhoud.maakOpnieuw(map, GEHEIMEN))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("niet opnieuw");
        assertThat(map.resolve(GEHEIMEN)).exists();
    }

    @Test
    void een_bestand_van_een_eerder_programma_zonder_som_wordt_gelezen() throws IOException {
        String tekst = Files.readString(map.resolve(GEHEIMEN));
        Files.writeString(
                map.resolve(GEHEIMEN), "#Sun Nov 29 10:00:00 CET 2026\n" + tekst.substring(tekst.indexOf('\n') + 1));
        Mapinhoud.controleer(map);
    }

    @Test
    void een_open_map_en_wat_erin_staat_worden_gesloten_voor_anderen() throws IOException {
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(map.resolve("van-iemand-anders"), "x");
        Files.setPosixFilePermissions(map.resolve("van-iemand-anders"), PosixFilePermissions.fromString("rw-r--r--"));
        for (String bestand : new String[] {GEHEIMEN, "poorten.properties", "klok.properties", "issuer.json"}) {
            Files.setPosixFilePermissions(map.resolve(bestand), PosixFilePermissions.fromString("rw-r--r--"));
        }
        nl.zorgspoor.deploy.embedded.Afgeschermd.dataMap(map);
        assertThat(rechten("")).isEqualTo("rwx------");
        assertThat(rechten("kafka")).isEqualTo("rwx------");
        assertThat(rechten("kafka/meta.properties")).isEqualTo("rw-------");
        assertThat(rechten("van-iemand-anders")).isEqualTo("rw-r--r--");
        for (String bestand : new String[] {GEHEIMEN, "poorten.properties", "klok.properties", "issuer.json"}) {
            assertThat(rechten(bestand)).as(bestand).isEqualTo("rw-------");
        }
    }

    private String rechten(String pad) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(map.resolve(pad)));
    }
}
