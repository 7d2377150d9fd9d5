package nl.zorgspoor.partners.proefkamer;

import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.leerplicht.LeerplichtVertaler;

/** A partner's room that breaks its boundaries, to show that it is caught. */
public final class Grensbreker {

    public static final Partnerkamer VAN_EEN_ANDER = LeerplichtVertaler.KAMER;
    public static final Class<?> BROKER = Kafkatoegang.class;

    private Grensbreker() {}

    static String adres(Kafkatoegang toegang) {
        return toegang.toString();
    }
}
