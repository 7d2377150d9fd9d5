package nl.zorgspoor.core.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * The reason of an overrule goes along with the events of its command, encrypted like any other text about the student: under the key
 * of the file, or of the meeting. It is encrypted before it becomes part of an event, so that no copy of the event has it in clear.
 * Of a command about the school itself it stays readable.
 */
final class Overrulereden implements CorrelationDataProvider {

    private final Sleutelbos sleutelbos;
    private final Stroomnamen namen;

    Overrulereden(Sleutelbos sleutelbos, Stroomnamen namen) {
        this.sleutelbos = sleutelbos;
        this.namen = namen;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> bericht) {
        if (!(bericht.getMetaData().get(Metadata.OVERRULE) instanceof String reden)) {
            return Map.of();
        }
        String houder = bericht.getPayload() instanceof Opdracht opdracht ? opdracht.sleutelhouder() : null;
        return Map.of(Metadata.OVERRULE, houder == null ? reden : versleuteld(bericht, houder, reden));
    }

    private String versleuteld(Message<?> bericht, String wie, String reden) {
        return sleutelbos.versleutel(
                namen.sleutel(Metadata.school(bericht), wie),
                Bewaarklasse.DOSSIER,
                reden.getBytes(StandardCharsets.UTF_8));
    }
}
