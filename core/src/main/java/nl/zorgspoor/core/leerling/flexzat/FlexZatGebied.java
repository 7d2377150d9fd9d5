package nl.zorgspoor.core.leerling.flexzat;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** The Flex-Zat: one meeting about one student. */
public final class FlexZatGebied {

    public static final Gebied<FlexZats> GEBIED = Gebied.bouw("flexzat", FlexZats.LEEG)
            .woorden(FlexZatCommand.class, FlexZatEvent.class)
            .bewaakt(FlexZats::termijnen, FlexZats::verstreken)
            .termijn(Regel.FZ_UITKOMST, FlexZatEvent.FlexZatUitkomstUitgebleven.class)
            .totVertrek()
            .klaar();

    private FlexZatGebied() {}
}
