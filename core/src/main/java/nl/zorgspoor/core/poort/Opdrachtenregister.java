package nl.zorgspoor.core.poort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.Opslag;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The register of repeats. It is the event store itself: the first event of a command has an id derived from the command's id,
 * under a unique index, in the transaction that stored it.
 */
public final class Opdrachtenregister {

    private record Plaats(String stroom, long volgnummer) {}

    private final JdbcTemplate jdbc;
    private final EventStore eventStore;
    private final Serializer serializer;

    public Opdrachtenregister(JdbcTemplate jdbc, EventStore eventStore, Serializer serializer) {
        this.jdbc = jdbc;
        this.eventStore = eventStore;
        this.serializer = serializer;
    }

    /** Whether a command of this id was accepted. */
    boolean kent(String commandId) {
        return !jdbc.queryForList(
                        "select 1 from gebeurtenis where gebeurtenis_id = ?", Opslag.gebeurtenisId(commandId, 0))
                .isEmpty();
    }

    /**
     * The first answer to a command, if it was accepted before.
     *
     * @throws CommandGeweigerd 409 {@code SLEUTEL_HERGEBRUIKT} when the same id came with another content
     */
    public Optional<Antwoord> antwoord(String commandId, String hash) {
        return jdbc
                .query(
                        "select stroom, volgnummer from gebeurtenis where gebeurtenis_id = ?",
                        (rs, i) -> new Plaats(rs.getString(1), rs.getLong(2)),
                        Opslag.gebeurtenisId(commandId, 0))
                .stream()
                .findFirst()
                .map(plaats -> antwoord(plaats, commandId, hash));
    }

    private Antwoord antwoord(Plaats plaats, String commandId, String hash) {
        List<Antwoord.Opgeslagen> vastgelegd = new ArrayList<>();
        List<Aandacht> aandacht = new ArrayList<>();
        var stroom = eventStore.readEvents(plaats.stroom(), plaats.volgnummer());
        while (stroom.hasNext()) {
            DomainEventMessage<?> event = stroom.next();
            if (!commandId.equals(event.getMetaData().get(Metadata.COMMAND_ID))) {
                break;
            }
            if (!hash.equals(event.getMetaData().get(Metadata.INHOUDHASH))) {
                throw new CommandGeweigerd(new Weigering(
                        Aard.STRIJDIG,
                        "SLEUTEL_HERGEBRUIKT",
                        null,
                        "Deze sleutel is al gebruikt voor een andere opdracht; geef elke opdracht een eigen sleutel.",
                        List.of(),
                        null,
                        false));
            }
            vastgelegd.add(new Antwoord.Opgeslagen(
                    serializer.typeForClass(event.getPayloadType()).getName(), event.getSequenceNumber()));
            if (event.getPayload() instanceof Aandacht punt) {
                aandacht.add(punt);
            }
        }
        Long positie = jdbc.queryForObject(
                "select max(positie) from gebeurtenis where stroom = ? and volgnummer between ? and ?",
                Long.class,
                plaats.stroom(),
                plaats.volgnummer(),
                plaats.volgnummer() + vastgelegd.size() - 1);
        return Antwoord.van(positie == null ? -1 : positie, vastgelegd, aandacht);
    }
}
