package nl.zorgspoor.core.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.privacy.Sleutelbos.NieuweSleutel;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Axon's JDBC engine with three things of our own: an event's id is derived from its command's id, so that the unique index on
 * it is the register of repeats; the position that the database gives comes back with the insert; and there are no snapshots
 * to look for.
 */
public final class Opslag extends JdbcEventStorageEngine {

    /** Key of a command's metadata: an {@code AtomicReference<Antwoord>} in which the answer is left. */
    public static final String ANTWOORD = "zorgspoor.antwoord";

    /** Key of the unit of work under which the student's open terms stand when the command changed them. */
    public static final String TERMIJNEN = "zorgspoor.termijnen";

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("gebeurtenis")
            .snapshotTable("geen_momentopnamen")
            .globalIndexColumn("positie")
            .timestampColumn("vastgelegd")
            .eventIdentifierColumn("gebeurtenis_id")
            .aggregateIdentifierColumn("stroom")
            .sequenceNumberColumn("volgnummer")
            .typeColumn("stroomsoort")
            .payloadTypeColumn("naam")
            .payloadRevisionColumn("revisie")
            .payloadColumn("inhoud")
            .metaDataColumn("metadata")
            .build();

    private static final String MET_SLEUTEL =
            "with sleutel as (insert into persoonssleutel (leerling_id, bewaarklasse, sleutel) values (?, ?, ?)) ";

    private static final String VOEG_TOE =
            "insert into gebeurtenis (gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam, revisie, inhoud,"
                    + " metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Serializer serializer;
    private final Sleutelbos sleutelbos;

    private Opslag(Builder bouwer, Serializer serializer, Sleutelbos sleutelbos) {
        super(bouwer);
        this.serializer = serializer;
        this.sleutelbos = sleutelbos;
    }

    public static Opslag maak(
            ConnectionProvider verbindingen,
            TransactionManager transacties,
            Serializer serializer,
            Sleutelbos sleutelbos,
            EventUpcaster upcaster,
            PersistenceExceptionResolver uniekfouten,
            int batchgrootte) {
        Builder bouwer = JdbcEventStorageEngine.builder()
                .connectionProvider(verbindingen)
                .transactionManager(transacties)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcaster)
                .persistenceExceptionResolver(uniekfouten)
                .schema(SCHEMA)
                .batchSize(batchgrootte);
        return new Opslag(bouwer, serializer, sleutelbos);
    }

    /** The id of the n-th event of a command: the same command has the same ids, on every node and for ever. */
    public static String gebeurtenisId(String commandId, int n) {
        return UUID.nameUUIDFromBytes((commandId + "/" + n).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection verbinding, List<? extends EventMessage<?>> events, Serializer negeer) throws SQLException {
        List<DomainEventMessage<?>> gebeurtenissen = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            gebeurtenissen.add((DomainEventMessage<?>) event);
        }
        String termijnen =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(TERMIJNEN) : null;
        Optional<NieuweSleutel> sleutel = sleutelVanBegin(gebeurtenissen.get(0));
        StringBuilder sql = new StringBuilder(sleutel.isPresent() ? MET_SLEUTEL : "").append(VOEG_TOE);
        for (int i = 1; i < gebeurtenissen.size(); i++) {
            sql.append(", (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        }
        PreparedStatement opdracht = verbinding.prepareStatement(sql + " returning positie");
        int p = 0;
        if (sleutel.isPresent()) {
            opdracht.setString(++p, sleutel.get().leerlingId());
            opdracht.setString(++p, sleutel.get().klasse().name());
            opdracht.setBytes(++p, sleutel.get().ingepakt());
        }
        for (int i = 0; i < gebeurtenissen.size(); i++) {
            DomainEventMessage<?> g = gebeurtenissen.get(i);
            MetaData metadata = g.getMetaData();
            if (i == gebeurtenissen.size() - 1 && termijnen != null) {
                metadata = metadata.and(Metadata.TERMIJNEN, termijnen);
            }
            SerializedObject<byte[]> inhoud = serializer.serialize(g.getPayload(), byte[].class);
            SerializedObject<byte[]> over = serializer.serialize(metadata, byte[].class);
            String commandId = (String) metadata.get(Metadata.COMMAND_ID);
            opdracht.setString(++p, commandId == null ? g.getIdentifier() : gebeurtenisId(commandId, i));
            opdracht.setString(++p, g.getAggregateIdentifier());
            opdracht.setLong(++p, g.getSequenceNumber());
            opdracht.setString(++p, g.getType());
            opdracht.setString(++p, org.axonframework.common.DateTimeUtils.formatInstant(g.getTimestamp()));
            opdracht.setString(++p, inhoud.getType().getName());
            opdracht.setString(++p, inhoud.getType().getRevision());
            opdracht.setBytes(++p, inhoud.getData());
            opdracht.setBytes(++p, over.getData());
        }
        return opdracht;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer negeer) {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement opdracht = appendEvents(getConnection(), events, negeer);
                ResultSet posities = opdracht.executeQuery()) {
            List<Antwoord.Vastgelegd> vastgelegd = new ArrayList<>();
            List<Aandacht> aandacht = new ArrayList<>();
            long positie = -1;
            for (EventMessage<?> event : events) {
                posities.next();
                positie = Math.max(positie, posities.getLong(1));
                DomainEventMessage<?> g = (DomainEventMessage<?>) event;
                vastgelegd.add(new Antwoord.Vastgelegd(
                        serializer.typeForClass(g.getPayloadType()).getName(), g.getSequenceNumber()));
                if (g.getPayload() instanceof Aandacht punt) {
                    aandacht.add(punt);
                }
            }
            laatAntwoord(Antwoord.van(positie, vastgelegd, aandacht));
        } catch (SQLException e) {
            handlePersistenceException(e, events.get(0));
        }
    }

    /** A student's own stream begins with the student's key, in the same statement; those beside it find it there. */
    private Optional<NieuweSleutel> sleutelVanBegin(DomainEventMessage<?> eerste) {
        return eerste.getSequenceNumber() == 0
                        && eerste.getPayload() instanceof LeerlingGebeurtenis g
                        && g.bewaarklasse() == Bewaarklasse.DOSSIER
                        && eerste.getAggregateIdentifier().equals(g.leerlingId())
                ? sleutelbos.begin(g.leerlingId(), g.bewaarklasse())
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static void laatAntwoord(Antwoord antwoord) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage().getMetaData().get(ANTWOORD)
                        instanceof AtomicReference<?> houder) {
            ((AtomicReference<Antwoord>) houder).set(antwoord);
        }
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stroom) {
        return Optional.empty();
    }
}
