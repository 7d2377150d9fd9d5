package nl.zorgspoor.core.school;

import java.util.ArrayList;
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

    public Profiel met(SchoolCommand opdracht) {
        List<SchoolCommand> meer = new ArrayList<>(opdrachten);
        meer.add(opdracht);
        return new Profiel(meer);
    }
}
