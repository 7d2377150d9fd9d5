package nl.zorgspoor.core.leerling.interventie;

import java.time.LocalDate;
import java.util.Optional;

/** What runs for the student in a room of its own, and is evaluated as an intervention is. */
@FunctionalInterface
public interface EigenKamers {

    /** Empty when nothing runs there under this id. */
    Optional<Lopend> bij(String id);

    /**
     * @param van its first day
     * @param beeindigd the command that ends it
     */
    record Lopend(LocalDate van, String beeindigd) {}
}
