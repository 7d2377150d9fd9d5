package nl.zorgspoor.core.leerling.arrangement;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Arrangementtype;

/** The requests of this student in the rooms that build on this one: they share its ids, and some its decision. */
@FunctionalInterface
public interface Elders {

    Optional<Aanvraag> bij(String arrangementId);

    /**
     * A request in another room.
     *
     * @param op the day of the request
     * @param wacht whether a decision is still awaited
     * @param besluit the command that records the decision
     */
    record Aanvraag(Arrangementtype type, LocalDate op, boolean wacht, String besluit) {}
}
