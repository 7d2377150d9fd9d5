package nl.zorgspoor.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FoutenlogTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Foutenlog log = new Foutenlog(nanos::get);

    private static Exception fout() {
        return new IllegalStateException(
                "Leerling Jansen", new SQLException("Key (naam)=(Jansen) already exists", "23505"));
    }

    @Test
    void een_fout_noemt_plaats_en_soort_en_nooit_een_waarde() {
        assertThat(log.regel("k1", fout()))
                .contains("k1", "IllegalStateException", "SQLException (SQLState 23505)", "FoutenlogTest.fout")
                .doesNotContain("Jansen");
    }

    @Test
    void honderd_keer_dezelfde_fout_is_een_keer_de_plaats_en_verder_een_regel() {
        int geheel = 0;
        for (int i = 0; i < 100; i++) {
            geheel += log.regel("k" + i, fout()).length();
        }
        assertThat(geheel).isLessThan(30_000);
        nanos.addAndGet(java.time.Duration.ofMinutes(2).toNanos());
        assertThat(log.regel("later", fout())).contains("\n");
    }
}
