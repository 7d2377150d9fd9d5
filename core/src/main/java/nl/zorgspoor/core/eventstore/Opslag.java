package nl.zorgspoor.core.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.privacy.Sleutelbos.NieuweSleutel;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine with four things of our own: an event's id is derived from its command's id, so that the unique index on
 * it is the register of repeats; the position that the database gives comes back with the insert; readers follow a {@link Leespositie}; and there are no snapshots to
 * look for.
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
            "sleutel as (insert into persoonssleutel (leerling_id, bewaarklasse, sleutel, hoofdsleutel)"
                    + " values (?, ?, ?, ?)), ";

    /** The transaction has its own number before an event gets a position: whoever has seen the position may count on it. */
    private static final String VOEG_TOE = "nu as materialized (select schrijftransactie() as transactie)"
            + " insert into gebeurtenis (transactie, gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam,"
            + " revisie, inhoud, metadata) select nu.transactie, rij.* from nu cross join (values ";

    /**
     * Readers must meet a stream in its order. A transaction that had its number before it read the stream would stand before an
     * event that it builds on: it stores nothing and is tried again.
     */
    private static final String IN_VOLGORDE =
            ") rij (gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam, revisie, inhoud, metadata)"
                    + " where not exists (select from gebeurtenis eerder where eerder.stroom = rij.stroom"
                    + " and eerder.volgnummer = rij.volgnummer - 1 and eerder.transactie > nu.transactie)"
                    // Joined in whatever order the planner likes, numbered in the stream's own.
                    + " order by rij.volgnummer returning positie";

    private static final String RIJ =
            "(?::varchar, ?::varchar, ?::bigint, ?::varchar, ?::varchar, ?::varchar, ?::varchar,"
                    + " ?::bytea, ?::bytea)";

    private static final String SERIALISATIE = "40001";

    private final Leesvolgorde leesvolgorde;
    private final Gebeurtenisserializer serializer;
    private final Sleutelbos sleutelbos;
    private final Stroomnamen namen;

    private Opslag(
            Builder bouwer,
            Leesvolgorde leesvolgorde,
            Gebeurtenisserializer serializer,
            Sleutelbos sleutelbos,
            Stroomnamen namen) {
        super(bouwer);
        this.leesvolgorde = leesvolgorde;
        this.serializer = serializer;
        this.sleutelbos = sleutelbos;
        this.namen = namen;
    }

    public static Opslag maak(
            ConnectionProvider verbindingen,
            TransactionManager transacties,
            Gebeurtenisserializer serializer,
            Sleutelbos sleutelbos,
            Stroomnamen namen,
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
        return new Opslag(bouwer, new Leesvolgorde(verbindingen, transacties), serializer, sleutelbos, namen);
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
        String rijen = String.join(", ", Collections.nCopies(gebeurtenissen.size(), RIJ));
        PreparedStatement opdracht = verbinding.prepareStatement(
                "with " + (sleutel.isPresent() ? MET_SLEUTEL : "") + VOEG_TOE + rijen + IN_VOLGORDE);
        int p = 0;
        if (sleutel.isPresent()) {
            opdracht.setString(++p, sleutel.get().naam());
            opdracht.setString(++p, sleutel.get().klasse().name());
            opdracht.setBytes(++p, sleutel.get().ingepakt());
            opdracht.setString(++p, sleutel.get().hoofdsleutel());
        }
        for (int i = 0; i < gebeurtenissen.size(); i++) {
            DomainEventMessage<?> g = gebeurtenissen.get(i);
            MetaData metadata = g.getMetaData();
            if (i == gebeurtenissen.size() - 1 && termijnen != null) {
                metadata = metadata.and(Metadata.TERMIJNEN, termijnen);
            }
            SerializedObject<byte[]> inhoud = inhoud(g);
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
            List<Antwoord.Opgeslagen> vastgelegd = new ArrayList<>();
            List<Aandacht> aandacht = new ArrayList<>();
            long positie = -1;
            for (EventMessage<?> event : events) {
                if (!posities.next()) {
                    throw new SQLException("De stroom is intussen verder", SERIALISATIE);
                }
                positie = Math.max(positie, posities.getLong(1));
                DomainEventMessage<?> g = (DomainEventMessage<?>) event;
                vastgelegd.add(new Antwoord.Opgeslagen(
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
                        && eerste.getAggregateIdentifier().equals(sleutelnaam(eerste, g))
                ? sleutelbos.begin(eerste.getAggregateIdentifier(), g.bewaarklasse())
                : Optional.empty();
    }

    private SerializedObject<byte[]> inhoud(DomainEventMessage<?> gebeurtenis) {
        return gebeurtenis.getPayload() instanceof Versleuteld g
                ? serializer.serialize(g, sleutelnaam(gebeurtenis, g))
                : serializer.serialize(gebeurtenis.getPayload(), byte[].class);
    }

    private String sleutelnaam(EventMessage<?> bericht, Versleuteld gebeurtenis) {
        return namen.sleutel(Metadata.school(bericht), gebeurtenis.sleutelhouder());
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
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken na, int aantal) {
        return leesvolgorde.na(na == null ? Leespositie.BEGIN : (Leespositie) na, aantal);
    }

    @Override
    public TrackingToken createTailToken() {
        return Leespositie.BEGIN;
    }

    @Override
    public TrackingToken createHeadToken() {
        return leesvolgorde.kop();
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stroom) {
        return Optional.empty();
    }
}
