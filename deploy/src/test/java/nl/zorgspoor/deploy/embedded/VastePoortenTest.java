package nl.zorgspoor.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Between choosing a port and listening on it, another program, which answers nothing, has taken it. */
@Timeout(120)
class VastePoortenTest {

    private ServerSocket ander;

    @BeforeEach
    void eenAnderLuistert() throws IOException {
        ander = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void sluit() throws IOException {
        ander.close();
    }

    /** The first choice of this name is the port that was taken. */
    private ToIntFunction<String> eerstDeBezette(Path map, String naam) {
        Set<String> gevraagd = ConcurrentHashMap.newKeySet();
        return gekozen -> gekozen.equals(naam) && gevraagd.add(naam)
                ? ander.getLocalPort()
                : VastePoorten.in(map).poort(gekozen);
    }

    @Test
    void postgresql_merkt_het_meteen_en_start_op_een_andere() throws Exception {
        var map = ProefMap.nieuw("poort-postgres");
        try (var postgres = EmbeddedPostgresServer.start(map, eerstDeBezette(map, "postgres"));
                var verbinding =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.appUser(), postgres.appPassword())) {
            assertThat(postgres.jdbcUrl()).doesNotContain(":" + ander.getLocalPort() + "/");
            assertThat(verbinding.isValid(5)).isTrue();
        }
    }

    @Test
    void kafka_start_op_een_andere_welke_van_de_drie_ook_bezet_is() throws IOException {
        for (var naam : new String[] {"kafka", "kafka.intern", "kafka.controller"}) {
            var map = ProefMap.nieuw("poort-" + naam);
            try (var kafka = EmbeddedKafkaBroker.start(map, eerstDeBezette(map, naam), 0)) {
                assertThat(kafka.clientPoort()).isNotEqualTo(ander.getLocalPort());
            }
        }
    }

    @Test
    void de_mongo_server_start_op_een_andere() throws IOException {
        var map = ProefMap.nieuw("poort-mongo");
        try (var mongo = EmbeddedMongo.start(map, eerstDeBezette(map, "mongo"))) {
            assertThat(mongo.poort()).isNotEqualTo(ander.getLocalPort());
            assertThat(mongo.isLeegBegonnen()).isTrue();
            Proefgegevens.schrijfDocument(mongo, "een");
            assertThat(Proefgegevens.documenten(mongo)).containsExactly("een");
        }
    }

    @Test
    void wie_steeds_een_bezette_krijgt_geeft_het_op_en_zegt_waarom() throws IOException {
        var map = ProefMap.nieuw("poort-op");
        assertThatThrownBy(() -> EmbeddedMongo.start(map, naam -> ander.getLocalPort()))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("Een ander programma heeft de poort van de Mongo-server genomen");
    }
}
