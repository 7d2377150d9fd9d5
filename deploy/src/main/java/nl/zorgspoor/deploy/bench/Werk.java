package nl.zorgspoor.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerzendVerwijzing;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.partners.Partners;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is measured: single commands, raw inserts of the same bytes, replays. */
final class Werk {

    private static final String SCHOOL = "COE";
    private static final Actor ADMINISTRATIE = new Actor("A1", Rol.ADMINISTRATIE, SCHOOL, null);
    private static final Actor COORDINATOR = new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, SCHOOL, null);

    private static final String VOEG_TOE =
            "insert into ruw (gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd,"
                    + " naam, revisie, inhoud, metadata) values (?, ?, 0, 'Leerling', ?, 'leerling.LeerlingAangemeld', '1', ?, ?)"
                    + " returning positie";

    /** As long as a wrapped key. */
    private static final byte[] SLEUTEL = new byte[44];

    private final Instantie instantie;
    private final Opdrachtpoort poort;
    private final Verwerkers verwerkers;
    private final DataSource bron;
    private final JdbcTemplate beheer;
    private final AtomicLong teller = new AtomicLong();
    private int stromen;
    private byte[] inhoud = new byte[0];
    private byte[] metadata = new byte[0];

    Werk(Instantie instantie) {
        this.instantie = instantie;
        this.poort = instantie.bean(Opdrachtpoort.class);
        this.verwerkers = instantie.bean(Verwerkers.class);
        this.bron = instantie.bean(DataSource.class);
        var pg = instantie.servers().postgres();
        this.beheer = new JdbcTemplate(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                pg.jdbcUrl(), pg.beheerUser(), pg.beheerPassword()));
        instantie.bean(InstelbareKlok.class).zet(Bench.dag().atTime(10, 0));
    }

    private Antwoord stuur(Actor actor, Opdracht opdracht) {
        return poort.verstuur(Verzoek.van(UUID.randomUUID(), opdracht, actor));
    }

    private static MeldLeerlingAan aanmelding(String leerlingId) {
        return new MeldLeerlingAan(
                leerlingId,
                "A1",
                new Persoonsgegevens("Leerling van de bench", LocalDate.parse("2013-03-01")),
                Bench.dag(),
                Instroomtype.REGULIER_PO_VO,
                null,
                false,
                false,
                List.of(new Ouder("O1", true)),
                null,
                1,
                null);
    }

    private static InformeerOuders informeer(String leerlingId) {
        return new InformeerOuders(leerlingId, "voortgang", null, "MAIL", null);
    }

    /** From sending a command until the view has seen it. */
    Belasting.Spreiding weergaven(int keer) {
        String leerlingId = "L-BENCH-W" + teller.incrementAndGet();
        stuur(ADMINISTRATIE, aanmelding(leerlingId));
        Verwerker tijdlijn = verwerkers.alle().stream()
                .filter(v -> v.naam().startsWith("weergave-dossier-tijdlijn"))
                .findFirst()
                .orElseThrow();
        long[] nanos = new long[keer];
        for (int i = 0; i < keer; i++) {
            long begin = System.nanoTime();
            long positie = stuur(COORDINATOR, informeer(leerlingId)).positie();
            if (!tijdlijn.wachtOp(positie, 10_000)) {
                throw new IllegalStateException("De weergave zag de opdracht niet binnen 10 s.");
            }
            nanos[i] = System.nanoTime() - begin;
        }
        return Belasting.Spreiding.van(nanos);
    }

    /** From sending a command until the partner's consumer has the message. */
    Belasting.Spreiding topics(int keer) throws Exception {
        Properties p = new Properties();
        p.putAll(instantie.servers().kafka().adminProps());
        p.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        p.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        long[] nanos = new long[keer];
        try (KafkaConsumer<String, String> lezer = new KafkaConsumer<>(p)) {
            String topic = Partners.kamer("smw").uit().topic();
            lezer.assign(lezer.partitionsFor(topic).stream()
                    .map(d -> new TopicPartition(topic, d.partition()))
                    .toList());
            lezer.seekToEnd(lezer.assignment());
            lezer.assignment().forEach(lezer::position);
            for (int i = 0; i < keer; i++) {
                long nummer = teller.incrementAndGet();
                String leerlingId = "L-BENCH-T" + nummer;
                String verwijzingId = "V-T" + nummer;
                bereidVoor(leerlingId, verwijzingId);
                long begin = System.nanoTime();
                stuur(COORDINATOR, new VerzendVerwijzing(leerlingId, verwijzingId, "T1", null, null, null));
                boolean gezien = false;
                while (!gezien) {
                    for (var bericht : lezer.poll(java.time.Duration.ofMillis(20))) {
                        gezien |= verwijzingId.equals(bericht.key());
                    }
                    if (System.nanoTime() - begin > 20_000_000_000L) {
                        throw new IllegalStateException("Het bericht kwam niet binnen 20 s op " + topic);
                    }
                }
                nanos[i] = System.nanoTime() - begin;
            }
        }
        return Belasting.Spreiding.van(nanos);
    }

    private void bereidVoor(String leerlingId, String verwijzingId) {
        stuur(ADMINISTRATIE, aanmelding(leerlingId));
        stuur(
                new Actor("O1", Rol.OUDER, SCHOOL, leerlingId),
                new VerleenToestemming(
                        leerlingId,
                        "T1",
                        ToestemmingDoel.SMW,
                        PartnerType.SMW,
                        List.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT),
                        List.of("O1"),
                        Vorm.HANDTEKENING,
                        null,
                        null,
                        null));
        stuur(
                COORDINATOR,
                new BereidVerwijzingVoor(
                        leerlingId,
                        verwijzingId,
                        PartnerType.SMW,
                        null,
                        "hulp thuis",
                        null,
                        List.of(Gegevenssoort.BASIS),
                        null));
    }

    void stopVerwerkers() {
        verwerkers.alle().forEach(Verwerker::stop);
    }

    /** Students with a history of so many events, and the raw table that stands against them. */
    void maakStromen(int aantal, int gebeurtenissen) {
        stromen = aantal;
        for (int s = 0; s < aantal; s++) {
            stuur(ADMINISTRATIE, aanmelding("L-BENCH-S" + s));
        }
        for (int s = 0; s < aantal; s++) {
            for (int g = 1; g < gebeurtenissen; g++) {
                stuur(COORDINATOR, informeer("L-BENCH-S" + s));
            }
        }
        beheer.execute("create table ruw (like gebeurtenis including all)");
        beheer.execute("create table ruwe_sleutel (like persoonssleutel including all)");
        beheer.execute("grant select, insert on ruw, ruwe_sleutel to "
                + instantie.servers().postgres().appUser());
        Map<String, Object> rij = beheer.queryForMap("select inhoud, metadata from gebeurtenis where stroom = '"
                + SCHOOL + "/L-BENCH-S0' and volgnummer = 0");
        inhoud = Objects.requireNonNull((byte[]) rij.get("inhoud"));
        metadata = Objects.requireNonNull((byte[]) rij.get("metadata"));
    }

    /** The limit of a stream that begins: the rows that it stores, an event and a key, inserted and committed. */
    void ruwNieuw(int klant) throws SQLException {
        ruw(
                "with sleutel as (insert into ruwe_sleutel (leerling_id, bewaarklasse, sleutel) values (?, 'DOSSIER', ?)) ");
    }

    /** The limit of a stream that goes on: one event, inserted and committed. */
    void ruwBestaand(int klant) throws SQLException {
        ruw("");
    }

    private void ruw(String sleutel) throws SQLException {
        try (Connection verbinding = bron.getConnection()) {
            verbinding.setAutoCommit(false);
            try (PreparedStatement opdracht = verbinding.prepareStatement(sleutel + VOEG_TOE)) {
                String stroom = SCHOOL + "/R-" + teller.incrementAndGet();
                int p = 0;
                if (!sleutel.isEmpty()) {
                    opdracht.setString(++p, stroom);
                    opdracht.setBytes(++p, SLEUTEL);
                }
                opdracht.setString(++p, UUID.randomUUID().toString());
                opdracht.setString(++p, stroom);
                opdracht.setString(++p, LocalDateTime.now().toString());
                opdracht.setBytes(++p, inhoud);
                opdracht.setBytes(++p, metadata);
                opdracht.executeQuery().close();
            }
            verbinding.commit();
            verbinding.setAutoCommit(true);
        }
    }

    void nieuweStroom(int klant) {
        stuur(ADMINISTRATIE, aanmelding("L-BENCH-N" + teller.incrementAndGet()));
    }

    void bestaandeStroom(int klant) {
        long n = teller.incrementAndGet();
        int eigen = (int) (n % (stromen / 8)) * 8 + klant;
        stuur(COORDINATOR, informeer("L-BENCH-S" + eigen));
    }

    /** The process of PostgreSQL whose children serve the connections; empty when it runs elsewhere. */
    Optional<ProcessHandle> postgres() {
        // While the connection is there: its process ends with it.
        ConnectionCallback<Optional<ProcessHandle>> vraag = verbinding -> {
            try (Statement opdracht = verbinding.createStatement();
                    ResultSet rij = opdracht.executeQuery("select pg_backend_pid()")) {
                return rij.next() ? ProcessHandle.of(rij.getLong(1)).flatMap(ProcessHandle::parent) : Optional.empty();
            }
        };
        return Objects.requireNonNullElse(beheer.execute(vraag), Optional.empty());
    }

    long aantalGebeurtenissen() {
        Long n = beheer.queryForObject("select count(*) from gebeurtenis", Long.class);
        return n == null ? 0 : n;
    }

    /** Reads every column of every event in order; seconds. */
    double ruweScan() {
        long begin = System.nanoTime();
        try (Connection verbinding = bron.getConnection()) {
            verbinding.setAutoCommit(false);
            try (PreparedStatement vraag = verbinding.prepareStatement(
                    "select positie, stroom, volgnummer, stroomsoort, gebeurtenis_id, metadata, inhoud, revisie, naam,"
                            + " vastgelegd from gebeurtenis order by positie")) {
                vraag.setFetchSize(1_000);
                long bytes = 0;
                try (ResultSet rijen = vraag.executeQuery()) {
                    while (rijen.next()) {
                        bytes += rijen.getBytes(6).length
                                + rijen.getBytes(7).length
                                + rijen.getString(9).length();
                    }
                }
                if (bytes == 0) {
                    throw new IllegalStateException("Er was niets te lezen.");
                }
            }
            verbinding.rollback();
            verbinding.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** A full replay into a projector that keeps nothing, and that may read (decrypt) each event's content; seconds. */
    double herlees(String naam, boolean leest) {
        long kop = verwerkers.kop();
        Verwerker leeg = verwerkers.maak(naam, new Leeg(leest), false);
        long begin = System.nanoTime();
        leeg.start();
        if (!leeg.wachtOp(kop, 300_000)) {
            throw new IllegalStateException("De herhaling was na 300 s niet klaar.");
        }
        double seconden = (System.nanoTime() - begin) / 1e9;
        leeg.stop();
        return seconden;
    }

    private record Leeg(boolean leest) implements Bundelverwerker {
        @Override
        public void begin() {}

        @Override
        public void verwerk(Vastgelegd gebeurtenis) {
            if (leest && (gebeurtenis.inhoud() == null || gebeurtenis.schoolId().isEmpty())) {
                throw new IllegalStateException("Een gebeurtenis zonder inhoud of school: " + gebeurtenis.naam());
            }
        }

        @Override
        public void klaar(long hoogste) {}
    }
}
