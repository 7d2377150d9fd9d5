package nl.zorgspoor.partners;

import java.util.List;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.jos.JosVertaler;
import nl.zorgspoor.partners.leerplicht.LeerplichtVertaler;
import nl.zorgspoor.partners.smw.SmwVertaler;

/** The partners there are: one line each. */
public final class Partners {

    public static final List<Partnerkamer> ALLE =
            List.of(JosVertaler.KAMER, SmwVertaler.KAMER, LeerplichtVertaler.KAMER);

    private Partners() {}
}
