package nl.zorgspoor.deploy.gezondheid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.zorgspoor.deploy.proef.Geduld;
import org.junit.jupiter.api.Test;

/** A part is asked again and again, so that one slow moment is no fault, and silence is one. */
class PeilingTest {

    @Test
    void een_deel_wordt_ook_gevraagd_als_niemand_het_wil_weten() {
        AtomicInteger keren = new AtomicInteger();
        try (Peiling<Boolean> peiling = new Peiling<>("proef", () -> keren.incrementAndGet() > 0, false)) {
            Geduld geduld = new Geduld(Duration.ofSeconds(20));
            while (keren.get() < 3 && !geduld.isOp()) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            assertThat(keren.get()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void wie_zwijgt_is_er_niet_en_houdt_niemand_op() {
        CountDownLatch nooit = new CountDownLatch(1);
        try (Peiling<Boolean> peiling = new Peiling<>(
                "proef",
                () -> {
                    try {
                        nooit.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                },
                false)) {
            assertThat(peiling.antwoord()).isFalse();
        }
    }
}
