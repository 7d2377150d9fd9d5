package nl.zorgspoor.partners.smw;

import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.jos.JosVertaler;
import nl.zorgspoor.partners.kafka.Kafkatoegang;

/** Breaks the boundaries of a partner's room, to show that it is caught. */
public final class Grensbreker {

    public static final Partnerkamer VAN_EEN_ANDER = JosVertaler.KAMER;
    public static final Class<?> BROKER = Kafkatoegang.class;

    private Grensbreker() {}

    static String adres(Kafkatoegang toegang) {
        return toegang.toString();
    }
}
