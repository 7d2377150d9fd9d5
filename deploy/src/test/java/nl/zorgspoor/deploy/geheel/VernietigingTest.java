package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.zorgspoor.core.Merkteken;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.document.Documentenkast;
import nl.zorgspoor.core.document.Documentversie;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.overleg.OverlegCommand;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.privacy.Opruimer;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.deploy.embedded.EmbeddedPostgresServer;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.deploy.instantie.Wegwerpinstantie;
import nl.zorgspoor.deploy.proef.Geduld;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.kafka.Kafkatoegang;
import nl.zorgspoor.partners.kafka.Topicbeheer;
import nl.zorgspoor.partners.kafka.Topicbeheer.Inrichting;
import nl.zorgspoor.projections.ProjectionsConfiguratie;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * R60 in the whole product: one student with a mark in every text of every command that the school takes, in every reason of an
 * overrule, and in what is refused; after leaving and after the terms it is nowhere.
 */
class VernietigingTest {

    private static final String L = "L-COE-101";
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-09-14T10:00");
    private static final LocalDateTime EINDE = LocalDateTime.parse("2031-12-01T10:00");

    /** What ends the file or the student's stay comes in its own time. */
    private static final Set<String> LATER = Set.of(
            "MeldLeerlingAan",
            "BesluitOverToelating",
            "SchrijfLeerlingIn",
            "SchrijfLeerlingUit",
            "TrekAanmeldingIn",
            "VernietigPersoonsgegevens",
            "HoudVernietigingAan",
            "GeefVernietigingVrij",
            "VraagInzage",
            "BewaakTermijnen");

    @Test
    void een_merkteken_in_elke_tekst_van_elke_opdracht_is_na_vernietiging_nergens_meer() throws IOException {
        ListAppender<ILoggingEvent> logboek = new ListAppender<>();
        Logger wortel = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logboek.start();
        wortel.addAppender(logboek);
        Path map = Path.of("target", "instantie").toAbsolutePath();
        try (Wegwerpinstantie w = Wegwerpinstantie.start(map, "vernietiging-", 0, System.out::println)) {
            Instantie i = w.instantie();
            i.bean(InstelbareKlok.class).zet(BEGIN);
            Set<String> aangenomen = leef(i);
            System.out.println("aangenomen met merkteken: " + aangenomen);
            assertThat(aangenomen).hasSizeGreaterThan(25);
            brengDocumenten(i);
            assertThat(documenten(eigenMap(map))).hasSize(2).allSatisfy(d -> assertThat(vindplaats(d))
                    .isEmpty());
            assertThat(vindplaats(gelezen(i))).isNotEmpty();
            assertThat(vindplaats(tabellen(i))).isEmpty();
            // Partners read it on their topics, and nobody on the way in what stands around it.
            wachtTot(() -> !vindplaats(topics(i, true)).isEmpty());
            assertThat(vindplaats(topics(i, false))).isEmpty();
            List<byte[]> sleutels = sleutels(i);
            assertThat(sleutels).isNotEmpty();
            i.bean(Termijnwacht.class).laatVerstrijken(EINDE, i.bean(InstelbareKlok.class)::zet);
            i.bean(Termijnwacht.class).laatVerstrijken(EINDE.plusMonths(2), i.bean(InstelbareKlok.class)::zet);
            String na = gelezen(i);
            assertThat(na.contains("PersoonsgegevensVernietigd") && na.contains("(vernietigd)"))
                    .isTrue();
            assertThat(vindplaats(na)).isEmpty();
            assertThat(vindplaats(tabellen(i))).isEmpty();
            assertThat(vindplaats(weergaven(i))).isEmpty();
            for (Weergave weergave : ProjectionsConfiguratie.alleWeergaven()) {
                i.bean(Weergavebeheer.class).herbouw(weergave.naam());
            }
            assertThat(vindplaats(weergaven(i))).isEmpty();
            assertThat(logboek.list.stream().map(ILoggingEvent::getFormattedMessage))
                    .noneMatch(regel -> regel.contains(Merkteken.MERK));
            // The term of the topics is in days of the broker's own clock: here it is a second.
            new Topicbeheer(
                            i.bean(Kafkatoegang.class),
                            Partners.standaard(),
                            Inrichting.ENKEL.met(Duration.ofSeconds(1)))
                    .zorgVoorTopics(regel -> {});
            wachtTot(() -> vindplaats(topics(i, true)).isEmpty());
            i.servers().mongo().herschrijf();
            i.bean(Opruimer.class).ruimOp();
            assertThat(vindplaats(bestanden(eigenMap(map)))).isEmpty();
            wachtTot(() -> documenten(eigenMap(map)).isEmpty());
            eisSleutelsWeg(i, eigenMap(map), sleutels);
        } finally {
            wortel.detachAppender(logboek);
            wortel.setLevel(wortel.getLevel() == null ? Level.INFO : wortel.getLevel());
        }
    }

    /** A stay of one day: everything that the school takes, from whoever may. */
    private static Set<String> leef(Instantie i) {
        stuur(
                i,
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        L,
                        "aanmeldingId-1",
                        new Persoonsgegevens(Merkteken.MERK, LocalDate.parse("2010-03-01")),
                        BEGIN.toLocalDate(),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        true,
                        false,
                        List.of(new Ouder("O1", true)),
                        Merkteken.MERK,
                        2,
                        Merkteken.MERK));
        Set<String> aangenomen = new TreeSet<>(ronde(i));
        stuur(
                i,
                Rol.RECTOR,
                new BesluitOverToelating(
                        L,
                        null,
                        BesluitToelating.TOELATEN,
                        List.of(Merkteken.MERK),
                        null,
                        List.of(),
                        Merkteken.MERK,
                        null,
                        Merkteken.MERK));
        stuur(i, Rol.ADMINISTRATIE, new SchrijfLeerlingIn(L, null, 2, Merkteken.MERK, null));
        // What the law demands goes to a partner with its text.
        stuur(
                i,
                Rol.VERZUIMCOORDINATOR,
                new MeldVerzuimBijLeerplicht(
                        L,
                        "OVERIG",
                        BEGIN.toLocalDate(),
                        BEGIN.toLocalDate(),
                        Halven.heel(2),
                        Merkteken.MERK,
                        List.of(Merkteken.MERK),
                        null,
                        true));
        for (int ronde = 0; ronde < 3; ronde++) {
            aangenomen.addAll(ronde(i));
        }
        stuur(
                i,
                Rol.ADMINISTRATIE,
                new SchrijfLeerlingUit(
                        L, null, RedenUitschrijving.SPECIAAL_ONDERWIJS, Merkteken.MERK, null, Merkteken.MERK));
        aangenomen.addAll(ronde(i));
        return aangenomen;
    }

    /** Every command about a student or a meeting, whole and with what may be left out left out, from every role that may. */
    private static Set<String> ronde(Instantie i) {
        Set<String> aangenomen = new TreeSet<>();
        Vocabulaire.opdrachten().forEach((naam, soort) -> {
            boolean over =
                    LeerlingOpdracht.class.isAssignableFrom(soort) || OverlegCommand.class.isAssignableFrom(soort);
            if (!over || LATER.contains(naam)) {
                return;
            }
            Object heel = Merkteken.in(soort);
            for (Object c : List.of(heel, zonder(heel))) {
                for (Rol rol : rollen(i, naam)) {
                    if (probeer(i, rol, (Opdracht) c)) {
                        aangenomen.add(naam);
                    }
                }
            }
        });
        return aangenomen;
    }

    private static Set<Rol> rollen(Instantie i, String opdracht) {
        return i.bean(Schoolprofielen.class)
                .van("COE")
                .bevoegdheden()
                .get(opdracht)
                .rollen();
    }

    private static boolean probeer(Instantie i, Rol rol, Opdracht c) {
        try {
            stuur(i, rol, c);
            return true;
        } catch (CommandGeweigerd e) {
            return false;
        }
    }

    /** One of each retention class, with the mark in its name and in what it says. */
    private static void brengDocumenten(Instantie i) throws IOException {
        Documentenkast kast = i.bean(Documentenkast.class);
        for (Gegevenssoort soort : List.of(Gegevenssoort.OPP, Gegevenssoort.AANWEZIGHEID)) {
            byte[] inhoud = ("%PDF-1.7 " + Merkteken.MERK).getBytes(StandardCharsets.UTF_8);
            Documentversie versie = kast.bewaar(
                    new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null),
                    new Documentenkast.Aanbod(
                            L,
                            null,
                            UUID.randomUUID(),
                            soort,
                            Merkteken.MERK + ".pdf",
                            "application/pdf",
                            inhoud.length,
                            "0".repeat(64)),
                    () -> new ByteArrayInputStream(inhoud),
                    BEGIN);
            assertThat(kast.versies("COE", L, versie.documentId()))
                    .singleElement()
                    .satisfies(v -> assertThat(v.naam()).contains(Merkteken.MERK));
        }
    }

    private static List<String> documenten(Path map) {
        try (Stream<Path> paden = Files.walk(map.resolve("documenten"))) {
            return paden.filter(Files::isRegularFile)
                    .map(VernietigingTest::inhoud)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inhoud(Path bestand) {
        try {
            return Files.readString(bestand, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gingJuist) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stuur(Instantie i, Rol rol, Opdracht c) {
        Actor actor = rol.isPartij()
                ? new Actor(rol == Rol.OUDER ? "O1" : L, rol, "COE", L)
                : new Actor(rol.name(), rol, "COE", null);
        i.bean(Opdrachtpoort.class)
                .verstuur(new Verzoek(UUID.randomUUID(), c, actor, new Overrule(Merkteken.MERK), null));
    }

    /** Texts stay, the rest of what may be left out goes. */
    private static Object zonder(Object heel) {
        RecordComponent[] velden = heel.getClass().getRecordComponents();
        try {
            Object[] waarden = new Object[velden.length];
            for (int n = 0; n < velden.length; n++) {
                velden[n].getAccessor().setAccessible(true);
                Object waarde = velden[n].getAccessor().invoke(heel);
                boolean mag = velden[n].getAnnotatedType().isAnnotationPresent(Nullable.class);
                waarden[n] = mag && !Merkteken.MERK.equals(waarde) ? null : waarde;
            }
            var maker = heel.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(velden).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker.newInstance(waarden);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the mark stands, with what is around it; empty when it is nowhere. */
    private static String vindplaats(String tekst) {
        int plek = tekst.indexOf(Merkteken.MERK);
        return plek < 0 ? "" : tekst.substring(Math.max(0, plek - 300), Math.min(tekst.length(), plek + 100));
    }

    private static void wachtTot(BooleanSupplier iets) {
        Geduld geduld = new Geduld(Duration.ofSeconds(120));
        while (!iets.getAsBoolean() && !geduld.isOp()) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        assertThat(iets.getAsBoolean()).isTrue();
    }

    /** All that stands on the topics; without the messages themselves: keys and headers. */
    private static String topics(Instantie i, boolean metBericht) {
        Map<String, Object> config = new HashMap<>(i.bean(Kafkatoegang.class).client());
        StringBuilder alles = new StringBuilder();
        try (var lezer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> delen = lezer.listTopics().entrySet().stream()
                    .filter(t -> t.getKey().startsWith("lb."))
                    .flatMap(t -> t.getValue().stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            assertThat(delen).hasSize(3 * (3 * Partners.standaard().size() + 1));
            lezer.assign(delen);
            lezer.seekToBeginning(delen);
            Map<TopicPartition, Long> einde = lezer.endOffsets(delen);
            while (delen.stream().anyMatch(d -> lezer.position(d) < einde.getOrDefault(d, 0L))) {
                lezer.poll(Duration.ofMillis(200)).forEach(r -> {
                    tekst(alles, r.key());
                    r.headers().forEach(h -> tekst(alles.append(h.key()), h.value()));
                    tekst(alles, metBericht ? r.value() : null);
                });
            }
        }
        return alles.toString();
    }

    private static void tekst(StringBuilder alles, byte @Nullable [] bytes) {
        if (bytes != null) {
            alles.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
    }

    /** As an audit reads it. */
    private static String gelezen(Instantie i) {
        StringBuilder alles = new StringBuilder();
        for (Vastgelegd g : i.bean(Leerlinggeschiedenis.class).van("COE", L)) {
            alles.append(g.naam())
                    .append(g.inhoud())
                    .append(g.metadata())
                    .append(i.bean(Eventstore.class)
                            .serializer()
                            .motivering(g.inhoud(), g.metadata().get(Metadata.OVERRULE)))
                    .append('\n');
        }
        return alles.toString();
    }

    private static String tabellen(Instantie i) {
        EmbeddedPostgresServer pg = i.servers().postgres();
        JdbcTemplate beheer =
                new JdbcTemplate(new DriverManagerDataSource(pg.jdbcUrl(), pg.beheerUser(), pg.beheerPassword()));
        StringBuilder alles = new StringBuilder();
        for (String tabel :
                beheer.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class)) {
            for (Map<String, Object> rij : beheer.queryForList("select * from " + tabel)) {
                rij.values()
                        .forEach(w -> alles.append(
                                w instanceof byte[] b ? new String(b, StandardCharsets.UTF_8) : String.valueOf(w)));
            }
        }
        return alles.toString();
    }

    private static String weergaven(Instantie i) {
        long kop = i.bean(Verwerkers.class).kop();
        for (Weergave weergave : ProjectionsConfiguratie.alleWeergaven()) {
            assertThat(i.bean(Weergavebeheer.class).wachtOp(weergave.naam(), kop, 60_000))
                    .as(weergave.naam())
                    .isTrue();
        }
        MongoDatabase mongo = i.bean(MongoDatabase.class);
        StringBuilder alles = new StringBuilder();
        for (String collectie : mongo.listCollectionNames()) {
            mongo.getCollection(collectie).find().forEach(d -> alles.append(d.toJson()));
        }
        return alles.toString();
    }

    private static Path eigenMap(Path map) {
        try (Stream<Path> mappen = Files.list(map)) {
            return mappen.filter(p -> p.getFileName().toString().startsWith("vernietiging-"))
                    .max(Comparator.comparingLong(p -> p.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcTemplate beheer(Instantie i) {
        EmbeddedPostgresServer pg = i.servers().postgres();
        return new JdbcTemplate(new DriverManagerDataSource(pg.jdbcUrl(), pg.beheerUser(), pg.beheerPassword()));
    }

    private static List<byte[]> sleutels(Instantie i) {
        return beheer(i)
                .queryForList(
                        "select sleutel from persoonssleutel where leerling_id like '%' || ? and sleutel is not null",
                        byte[].class, L);
    }

    /** A destroyed key that still lies in the table's file opens whatever a backup of the events holds. */
    private static void eisSleutelsWeg(Instantie i, Path map, List<byte[]> sleutels) throws IOException {
        String pad = beheer(i).queryForObject("select pg_relation_filepath('persoonssleutel')", String.class);
        String bestand = new String(
                Files.readAllBytes(map.resolve("postgres").resolve(String.valueOf(pad))), StandardCharsets.ISO_8859_1);
        for (byte[] sleutel : sleutels) {
            assertThat(bestand.contains(new String(sleutel, StandardCharsets.ISO_8859_1)))
                    .isFalse();
        }
        assertThat(sleutels(i)).isEmpty();
    }

    /** What lies in the data folder beside PostgreSQL's and Kafka's own stores: settings, secrets, logs and the views. */
    private static String bestanden(Path map) throws IOException {
        StringBuilder alles = new StringBuilder();
        try (Stream<Path> paden = Files.walk(map, 1)) {
            for (Path p : paden.filter(Files::isRegularFile).toList()) {
                alles.append(new String(Files.readAllBytes(p), StandardCharsets.ISO_8859_1));
            }
        }
        return alles.toString();
    }
}
