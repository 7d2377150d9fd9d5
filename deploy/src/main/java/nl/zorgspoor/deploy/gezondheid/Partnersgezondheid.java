package nl.zorgspoor.deploy.gezondheid;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgspoor.partners.kafka.Partnerverkeer.Gang;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;

/** One component per partner, under the partner's name. */
final class Partnersgezondheid implements CompositeHealthContributor {

    private final Supplier<Map<String, Gang>> gang;

    Partnersgezondheid(Supplier<Map<String, Gang>> gang) {
        this.gang = gang;
    }

    @Override
    public @Nullable HealthContributor getContributor(String naam) {
        Gang hoe = gang.get().get(naam);
        return hoe == null ? null : indicator(hoe);
    }

    @Override
    public Stream<HealthContributors.Entry> stream() {
        return gang.get().entrySet().stream()
                .map(e -> new HealthContributors.Entry(e.getKey(), indicator(e.getValue())));
    }

    private static HealthIndicator indicator(Gang gang) {
        Health health =
                switch (gang) {
                    case GOED -> Health.up().build();
                    case ACHTER ->
                        Health.status(Verwerkersgezondheid.VERMINDERD).build();
                    case STORING -> Health.down().build();
                };
        return () -> health;
    }
}
