package nl.zorgspoor.core.eventstore;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Termijn;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A student's open terms beside the last event of the command that changed them, so that the workboard and the term watch need
 * not know how any term is computed.
 */
public final class Termijnlijst {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Termijnlijst() {}

    /** Leaves the new list for the event store when it differs from the old one. */
    public static void alsGewijzigd(List<Termijn> voor, List<Termijn> na) {
        if (!voor.equals(na)) {
            CurrentUnitOfWork.get().resources().put(Opslag.TERMIJNEN, MAPPER.writeValueAsString(na));
        }
    }

    /** The list that stands in an event's metadata under {@link Metadata#TERMIJNEN}. */
    public static List<Termijn> lees(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Termijn>>() {});
    }
}
