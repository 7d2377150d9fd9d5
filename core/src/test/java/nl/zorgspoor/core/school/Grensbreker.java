package nl.zorgspoor.core.school;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks every boundary of its room, so that the tests can show that they see it. */
public final class Grensbreker {

    private final JdbcTemplate jdbc;
    private final CommandBus bus;

    public Grensbreker(JdbcTemplate jdbc, CommandBus bus) {
        this.jdbc = jdbc;
        this.bus = bus;
    }

    /** Two rooms that see each other. */
    public nl.zorgspoor.core.gedeeld.Grensbreker buur() {
        return new nl.zorgspoor.core.gedeeld.Grensbreker(jdbc, bus);
    }

    public String breek() {
        return jdbc.toString() + bus + LocalDate.now();
    }
}
