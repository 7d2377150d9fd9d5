package nl.zorgspoor.core.poort;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgspoor.core.gedeeld.Naslag;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts from other streams, read from the event store and from the derived agenda. */
public final class Stromenlezer implements Naslag {

    private final Transactie transactie;
    private final Function<String, Leerlingfeiten> leerlingen;
    private final Function<String, Overlegfeiten> overleggen;
    private final JdbcTemplate jdbc;

    public Stromenlezer(
            Transactie transactie,
            Function<String, Leerlingfeiten> leerlingen,
            Function<String, Overlegfeiten> overleggen,
            JdbcTemplate jdbc) {
        this.transactie = transactie;
        this.leerlingen = leerlingen;
        this.overleggen = overleggen;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Overlegfeiten> overleg(String overlegId) {
        return lees(() -> overleggen.apply(overlegId));
    }

    @Override
    public Optional<Leerlingfeiten> leerling(String leerlingId) {
        return lees(() -> leerlingen.apply(leerlingId));
    }

    @Override
    public Set<String> agenda(String overlegId) {
        return new TreeSet<>(
                jdbc.queryForList("select leerling_id from agendapunt where overleg_id = ?", String.class, overlegId));
    }

    private <T> Optional<T> lees(Supplier<T> lezer) {
        return transactie.lees(() -> {
            try {
                return Optional.of(lezer.get());
            } catch (AggregateNotFoundException e) {
                return Optional.empty();
            }
        });
    }
}
