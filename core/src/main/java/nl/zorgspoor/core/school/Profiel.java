package nl.zorgspoor.core.school;

import java.util.List;

/**
 * A profile file, read: the set-up commands it stands for, in order.
 *
 * @param opdrachten the commands; every one carries the school's id
 */
public record Profiel(List<SchoolCommand> opdrachten) {

    public Profiel {
        opdrachten = List.copyOf(opdrachten);
    }
}
