package nl.zorgspoor.core.jaarcyclus;

import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;

/** What belongs to no single part of the year. */
public sealed interface JaarcyclusEvent extends Gebeurtenis {

    String schoolId();

    /** A point of attention about the year of a school. */
    record JaaraandachtspuntGesignaleerd(String schoolId, Regel regel, String code, String command)
            implements JaarcyclusEvent, Aandacht {}
}
