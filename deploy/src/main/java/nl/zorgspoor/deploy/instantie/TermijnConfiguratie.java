package nl.zorgspoor.deploy.instantie;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import javax.sql.DataSource;
import nl.zorgspoor.core.gevolg.Acutesignalen;
import nl.zorgspoor.core.gevolg.Annuleringen;
import nl.zorgspoor.core.gevolg.Groepsplanvolging;
import nl.zorgspoor.core.gevolg.Nazorgvolging;
import nl.zorgspoor.core.gevolg.Trainingvolging;
import nl.zorgspoor.core.privacy.Opruimer;
import nl.zorgspoor.core.termijn.Termijnwacht;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The recurring look at passed terms, on one node at a time, whichever it is; and what follows at once from other events. */
@Configuration(proxyBeanMethods = false)
class TermijnConfiguratie {

    private static final Duration TUSSENTIJD = Duration.ofMinutes(10);
    private static final LocalTime NACHT = LocalTime.of(3, 30);
    private static final Duration KIJK = Duration.ofSeconds(10);

    @Bean
    SmartLifecycle termijnrooster(
            DataSource dataSource,
            Termijnwacht wacht,
            Annuleringen annuleringen,
            Acutesignalen acutesignalen,
            Groepsplanvolging groepsplannen,
            Trainingvolging trainingen,
            Nazorgvolging nazorg,
            Opruimer opruimer) {
        Scheduler rooster = Scheduler.create(dataSource)
                .startTasks(
                        Tasks.recurring("termijnwacht", FixedDelay.of(TUSSENTIJD))
                                .execute((beurt, context) -> wacht.bewaak()),
                        // One that is missed, since nothing ran at night, is done at the next start.
                        Tasks.recurring("opruimen", Schedules.daily(NACHT))
                                .execute((beurt, context) -> opruimer.ruimOp()))
                .threads(1)
                .pollingInterval(KIJK)
                .build();
        return new SmartLifecycle() {
            private volatile boolean loopt;

            @Override
            public void start() {
                wacht.start();
                annuleringen.start();
                acutesignalen.start();
                groepsplannen.start();
                trainingen.start();
                nazorg.start();
                rooster.start();
                loopt = true;
            }

            @Override
            public void stop() {
                rooster.stop();
                loopt = false;
            }

            @Override
            public boolean isRunning() {
                return loopt;
            }
        };
    }
}
