package nl.zorgspoor.deploy.gezondheid;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verwerking.Wachtrij;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** One component per part that reads the store, under the part's name. */
final class Verwerkersgezondheid implements CompositeHealthContributor, AutoCloseable {

    /** It goes on, and something was set aside. */
    static final Status VERMINDERD = new Status("DEGRADED");

    private static final HealthIndicator GOED = () -> Health.up().build();
    private static final HealthIndicator OPZIJ = () -> Health.status(VERMINDERD).build();
    private static final HealthIndicator STORING = () -> Health.down().build();

    private final Verwerkers verwerkers;
    private final Peiling<Set<String>> opzij;

    Verwerkersgezondheid(Verwerkers verwerkers) {
        this.verwerkers = verwerkers;
        // A store that does not answer has an indicator of its own.
        this.opzij = new Peiling<>(
                "opzijgezet",
                () -> verwerkers.wachtrij().verwerkers().stream()
                        .map(Wachtrij::deel)
                        .collect(Collectors.toSet()),
                Set.of());
    }

    @Override
    public @Nullable HealthContributor getContributor(String naam) {
        return delen().get(naam);
    }

    @Override
    public Stream<HealthContributors.Entry> stream() {
        return delen().entrySet().stream().map(e -> new HealthContributors.Entry(e.getKey(), e.getValue()));
    }

    private Map<String, HealthContributor> delen() {
        Map<String, HealthContributor> delen = new TreeMap<>();
        for (String deel : opzij.antwoord()) {
            delen.put(deel, OPZIJ);
        }
        for (Verwerker v : verwerkers.alle()) {
            String deel = Wachtrij.deel(v.naam());
            if (v.isInStoring()) {
                delen.put(deel, STORING);
            } else {
                delen.putIfAbsent(deel, GOED);
            }
        }
        return delen;
    }

    @Override
    public void close() {
        opzij.close();
    }
}
