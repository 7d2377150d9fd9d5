package nl.zorgspoor.core.gedeeld;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Along which channel our messages reach a partner organisation, as its registration says (R363). Registrations and events that say
 * nothing mean what always was so for their kind of partner.
 */
public final class Partnerkanaal {

    /** People bring what has to be brought, and write down what comes back. */
    public static final String GEEN = "geen";

    /** A kind of partner, and which organisation of it when the channel is not for all. */
    public static final String PATROON = "[a-z0-9]{1,30}(\\.[a-z0-9]{1,40})?";

    private Partnerkanaal() {}

    /** The channel, or empty when there is none. */
    public static Optional<String> van(PartnerType type, @Nullable String gezegd) {
        if (gezegd == null) {
            return type.heeftKanaal() ? Optional.ofNullable(type.kanaal()) : Optional.empty();
        }
        return Optional.of(gezegd).filter(k -> !k.equals(GEEN));
    }

    /** Whether our messages reach the partner by themselves. */
    public static boolean is(PartnerType type, @Nullable String gezegd) {
        return van(type, gezegd).isPresent();
    }

    /** Whether such a channel can be that of a partner of this kind. */
    public static boolean past(PartnerType type, String kanaal) {
        return kanaal.equals(GEEN) || soort(kanaal).equals(type.kanaal());
    }

    /** The kind of channel: without the organisation. */
    public static String soort(String kanaal) {
        int punt = kanaal.indexOf('.');
        return punt < 0 ? kanaal : kanaal.substring(0, punt);
    }
}
