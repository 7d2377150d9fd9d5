package nl.zorgspoor.core.school;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;

/**
 * A profile file, read: the set-up commands it stands for, in order.
 *
 * @param opdrachten the commands; every one carries the school's id
 */
public record Profiel(@Aantal(5_000) List<SchoolCommand> opdrachten) {

    public Profiel {
        opdrachten = List.copyOf(opdrachten);
    }
}
