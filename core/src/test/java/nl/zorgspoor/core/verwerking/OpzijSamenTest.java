package nl.zorgspoor.core.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The same for a processor that reads together with another one: that one misses nothing by it and has nothing set aside. */
class OpzijSamenTest extends OpzijTest {

    private static final Gezelschap SAMEN = Runnable::run;

    private final Opnemer buur = new Opnemer(SAMEN);
    private final Verwerker buurman = verwerkers.maak("proef-buurman", buur, false);

    @Override
    Gezelschap gezelschap() {
        return SAMEN;
    }

    @BeforeEach
    void beginMetBuurman() {
        buurman.start();
    }

    @AfterEach
    void deBuurmanZagAllesOpVolgorde() {
        assertThat(buurman.wachtOp(verwerkers.kop(), 20_000)).isTrue();
        buurman.stop();
        assertThat(verwerkers.wachtrij().aantal("proef-buurman")).isLessThanOrEqualTo(onleesbaar());
        for (String leerling : List.of("L1", "L2")) {
            Long hoogste = core.alsBeheer()
                    .queryForObject(
                            "select max(volgnummer) from gebeurtenis where stroom = ?", Long.class, "COE/" + leerling);
            List<Long> gezien = buur.nummers(leerling).stream().distinct().toList();
            assertThat(gezien).isSorted();
            if (onleesbaar() == 0) {
                assertThat(gezien).hasSize(Math.toIntExact(hoogste + 1));
            }
        }
    }

    /** What nobody can read waits for the neighbour as well. */
    private long onleesbaar() {
        return core.alsBeheer()
                .queryForObject("select count(*) from gebeurtenis where inhoud = 'geen json'::bytea", Long.class);
    }
}
