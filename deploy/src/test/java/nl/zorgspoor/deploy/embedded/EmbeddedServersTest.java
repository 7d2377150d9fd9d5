package nl.zorgspoor.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EmbeddedServersTest {

    private static @Nullable Path killMap;

    @AfterAll
    static void laat_ook_na_een_fout_geen_postgresql_achter() throws Exception {
        if (killMap != null) {
            new Weesproces(killMap.resolve("postgres")).stop();
        }
    }

    @Test
    void gegevens_en_adressen_zijn_er_na_stop_en_start_nog() throws Exception {
        var dir = ProefMap.nieuw("herstart").resolve("data");
        var regels = new ArrayList<String>();
        List<String> adressen;
        try (var servers = EmbeddedServers.start(dir, regels::add)) {
            assertThat(servers.mongo().isLeegBegonnen()).isTrue();
            Proefgegevens.schrijf(servers, "een");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)))
                    .isEqualTo("rwx------");
            adressen = List.copyOf(servers.instellingen().values());
            servers.close();
        }
        assertThat(new Weesproces(dir.resolve("postgres")).vind()).isEmpty();
        assertThat(regels).hasSize(3).allMatch(regel -> regel.matches("\\S+ gestart in \\d+,\\d s"));

        try (var servers = EmbeddedServers.start(dir, regels::add)) {
            assertThat(servers.instellingen().values()).containsExactlyElementsOf(adressen);
            assertThat(Proefgegevens.rijen(servers.postgres())).containsExactly("een");
            assertThat(Proefgegevens.records(servers.kafka())).containsExactly("een");
            assertThat(Proefgegevens.documenten(servers.mongo())).containsExactly("een");
            assertThat(servers.mongo().isLeegBegonnen()).isFalse();
        }
    }

    @Test
    void na_een_kill_is_vastgelegde_data_er_nog() throws Exception {
        killMap = ProefMap.nieuw("kill");
        var dir = killMap;
        try (var kind = KindProces.start(dir)) {
            assertThatThrownBy(() -> EmbeddedServers.start(dir, regel -> {}))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("in gebruik door proces " + kind.pid());
            assertThat(kind.uitvoer()).noneMatch(regel -> regel.contains("INFO") || regel.contains("WARN"));
            kind.schietAf();
        }
        assertThat(new Weesproces(dir.resolve("postgres")).vind())
                .as("PostgreSQL blijft na een kill achter")
                .isPresent();

        try (var servers = EmbeddedServers.start(dir, regel -> {})) {
            assertThat(Proefgegevens.rijen(servers.postgres())).containsExactly("vastgelegd");
            assertThat(Proefgegevens.records(servers.kafka())).containsExactly("vastgelegd");
            assertThat(Proefgegevens.documenten(servers.mongo())).containsExactly("vastgelegd");
            Proefgegevens.schrijf(servers, "verder");
            assertThat(Proefgegevens.records(servers.kafka())).containsExactly("vastgelegd", "verder");
        }
    }

    @Test
    void een_map_in_gebruik_door_dit_proces_wordt_geweigerd_en_blijft_op_slot() throws Exception {
        var dir = ProefMap.nieuw("slot");
        var pid = Long.toString(ProcessHandle.current().pid());
        try (var slot = MapSlot.neem(dir)) {
            for (var poging = 0; poging < 2; poging++) {
                assertThatThrownBy(() -> EmbeddedServers.start(dir, regel -> {}))
                        .isInstanceOf(EmbeddedServerException.class)
                        .hasMessageContaining(pid);
            }
        }
        MapSlot.neem(dir).close();
    }

    @Test
    void start_een_server_niet_dan_blijft_er_geen_draaien_en_is_de_map_weer_vrij() throws Exception {
        var dir = ProefMap.nieuw("mislukt");
        Files.createFile(dir.resolve("kafka"));
        assertThatThrownBy(() -> EmbeddedServers.start(dir, regel -> {}))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("Kafka");
        assertThat(new Weesproces(dir.resolve("postgres")).vind()).isEmpty();
        MapSlot.neem(dir).close();
    }
}
