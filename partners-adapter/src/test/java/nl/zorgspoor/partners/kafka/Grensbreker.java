package nl.zorgspoor.partners.kafka;

import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.leerplicht.LeerplichtVertaler;

/** Breaks a boundary, to show that it is caught. */
public final class Grensbreker {

    public static final Partnerkamer VAN_EEN_PARTNER = LeerplichtVertaler.KAMER;

    private Grensbreker() {}
}
