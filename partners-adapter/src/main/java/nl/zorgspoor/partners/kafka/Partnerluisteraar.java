package nl.zorgspoor.partners.kafka;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.kafka.Onbruikbaar.Reden;
import nl.zorgspoor.partners.kafka.Ontvangst.Afloop;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one partner's topic on a thread of its own. An offset is committed only after the command's transaction, or after the
 * acknowledgement of the dead letter; when something outside is down, the partition waits at the message and nothing is skipped.
 */
final class Partnerluisteraar {

    private static final Logger LOG = LoggerFactory.getLogger(Partnerluisteraar.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration SLUITTIJD = Duration.ofSeconds(2);
    private static final long STOPTIJD_MS = 3_000;
    private static final long KORTSTE_PAUZE = 100;
    /** Well within Kafka's five minutes between polls. */
    private static final long LANGSTE_PAUZE = 10_000;
    /** How often a message may fail for no reason outside, before it is set aside. */
    private static final int POGINGEN = 5;

    /** From when on it is said that messages wait: so many, or so long. */
    private static final long VEEL = 1_000;

    private static final double LANG_S = 60;

    private final Partnerkamer kamer;
    private final Ontvangst ontvangst;
    private final DodeLetters dodeLetters;
    private final Bewijzen bewijzen;
    private final Partnermeters meters;
    private final Map<String, Object> instellingen;
    private final Map<TopicPartition, Mislukt> mislukt = new HashMap<>();
    /**
     * Partitions that wait at a message, and when that came (epoch milliseconds); a round without messages says nothing about
     * whether the trouble is over.
     */
    private final Map<TopicPartition, Long> wachtend = new HashMap<>();

    /** When the last message came that was dealt with: what waits behind it is no older. */
    private final Map<TopicPartition, Long> gedaan = new HashMap<>();

    private @Nullable Thread draad;
    private volatile @Nullable Consumer<byte[], byte[]> open;
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean storing;
    private volatile long ronde;
    private long pauze = KORTSTE_PAUZE;

    private record Mislukt(long offset, int keren) {}

    Partnerluisteraar(
            Partnerkamer kamer,
            Ontvangst ontvangst,
            DodeLetters dodeLetters,
            Bewijzen bewijzen,
            Partnermeters meters,
            Kafkatoegang toegang,
            String instantie) {
        this.kamer = kamer;
        this.ontvangst = ontvangst;
        this.dodeLetters = dodeLetters;
        this.bewijzen = bewijzen;
        this.meters = meters;
        String groep = groep(kamer);
        this.instellingen = toegang.clientMet(Map.ofEntries(
                entry(ConsumerConfig.GROUP_ID_CONFIG, groep),
                // A known member comes back after a kill without waiting for the old one to lapse.
                entry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, groep + "-" + instantie),
                entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000),
                entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000),
                entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500),
                // What a partner sends at once is not all in memory at once.
                entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20),
                entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 << 20),
                entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000),
                entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false)));
    }

    static String groep(Partnerkamer kamer) {
        return Topicbeheer.APP_GROEPEN + kamer.naam();
    }

    synchronized void start() {
        if (draad != null) {
            return;
        }
        stop = new CountDownLatch(1);
        Thread t = new Thread(this::luister, "partner-" + kamer.naam());
        t.setDaemon(true);
        draad = t;
        t.start();
    }

    /** Asks it to stop, without waiting. */
    void vraagStop() {
        stop.countDown();
    }

    /** Returns when the message at hand is done; at most 6 s, and after half of that it waits for no broker any more. */
    synchronized void stop() {
        vraagStop();
        Thread t = draad;
        draad = null;
        if (t != null) {
            try {
                t.join(STOPTIJD_MS);
                Consumer<byte[], byte[]> leest = open;
                if (t.isAlive() && leest != null) {
                    leest.wakeup();
                    t.join(STOPTIJD_MS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether it waits for something outside that is down. */
    boolean isInStoring() {
        return storing;
    }

    /** Whether messages wait that should have been read, or nobody reads. */
    boolean looptAchter() {
        boolean leest = gestopt() || draad == null || System.nanoTime() - ronde < TimeUnit.MINUTES.toNanos(1);
        return !leest || meters.achterstand() >= VEEL || meters.wachttijd() > LANG_S;
    }

    private void luister() {
        ronde = System.nanoTime();
        while (!gestopt()) {
            Consumer<byte[], byte[]> consumer = null;
            try {
                consumer = new KafkaConsumer<>(instellingen, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                open = consumer;
                consumer.subscribe(List.of(kamer.in().topic()));
                while (!gestopt()) {
                    ronde(consumer);
                }
            } catch (WakeupException e) {
                LOG.debug("Luisteraar van {} wacht bij een stop niet op de broker", kamer.naam());
            } catch (KafkaException e) {
                // The consumer may be of no use any more: a new one begins at the last committed offset.
                meld("de broker", e);
                wacht();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.error("Luisteraar van {} begint opnieuw", kamer.naam(), e);
                storing = true;
                wacht();
            } finally {
                open = null;
                sluit(consumer);
            }
        }
    }

    /** What was not committed comes again, and is recognised. */
    private void sluit(@Nullable Consumer<byte[], byte[]> consumer) {
        if (consumer != null) {
            try {
                consumer.close(CloseOptions.timeout(SLUITTIJD));
            } catch (KafkaException e) {
                LOG.debug("Luisteraar van {} sloot zonder de broker", kamer.naam(), e);
            }
        }
    }

    private void ronde(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        Map<TopicPartition, OffsetAndMetadata> klaar = new HashMap<>();
        boolean wachten = false;
        wachtend.keySet().retainAll(consumer.assignment());
        gedaan.keySet().retainAll(consumer.assignment());
        dodeLetters.vergeet();
        bewijzen.vergeet();
        for (TopicPartition partitie : records.partitions()) {
            for (ConsumerRecord<byte[], byte[]> record : records.records(partitie)) {
                if (gestopt() || !verwerkt(record)) {
                    consumer.seek(partitie, record.offset());
                    wachtend.put(partitie, record.timestamp());
                    wachten = true;
                    break;
                }
                wachtend.remove(partitie);
                gedaan.put(partitie, record.timestamp());
                klaar.put(partitie, new OffsetAndMetadata(record.offset() + 1));
            }
        }
        if (!isGezegd()) {
            for (TopicPartition partitie : records.partitions()) {
                ConsumerRecord<byte[], byte[]> eerste =
                        records.records(partitie).get(0);
                consumer.seek(partitie, eerste.offset());
                wachtend.put(partitie, eerste.timestamp());
            }
            klaar.clear();
            wachten = true;
        }
        if (!klaar.isEmpty()) {
            consumer.commitSync(klaar);
        }
        meet(consumer);
        if (wachten) {
            wacht();
        } else if (wachtend.isEmpty()) {
            storing = false;
            pauze = KORTSTE_PAUZE;
        }
    }

    /**
     * Whether what cannot be used has been written, and to the partner what became of each; only then may the round be over. What was
     * accepted in it is a repeat next time.
     */
    private boolean isGezegd() {
        try {
            bewijzen.schrijf();
            int aantal = dodeLetters.schrijf();
            if (aantal > 0) {
                LOG.warn(
                        "{} van {} kunnen niet worden gebruikt en staan apart",
                        aantal,
                        kamer.in().topic());
            }
            return true;
        } catch (KafkaException e) {
            meld("de broker", e);
            return false;
        }
    }

    private void meet(Consumer<byte[], byte[]> consumer) {
        long aantal = 0;
        long oudste = System.currentTimeMillis();
        for (TopicPartition p : consumer.assignment()) {
            long wacht = consumer.currentLag(p).orElse(0);
            aantal += wacht;
            Long sinds = wachtend.getOrDefault(p, gedaan.get(p));
            if (wacht > 0 && sinds != null) {
                oudste = Math.min(oudste, sinds);
            }
        }
        meters.achterstand(aantal, oudste);
        ronde = System.nanoTime();
    }

    /** Whether the record is dealt with, one way or the other; false when it has to wait. */
    private boolean verwerkt(ConsumerRecord<byte[], byte[]> record) {
        try {
            rondAf(record, ontvangst.verwerk(record));
        } catch (RuntimeException e) {
            if (Storing.gaatVoorbij(e)) {
                meld("de opslag of de broker", e);
                return false;
            }
            return opgegeven(record, e);
        }
        mislukt.remove(new TopicPartition(record.topic(), record.partition()));
        return true;
    }

    /** Tries a few times, then sets the message aside so that the ones behind it go on. */
    private boolean opgegeven(ConsumerRecord<byte[], byte[]> record, RuntimeException fout) {
        TopicPartition partitie = new TopicPartition(record.topic(), record.partition());
        Mislukt eerder = mislukt.get(partitie);
        int keren = eerder != null && eerder.offset() == record.offset() ? eerder.keren() + 1 : 1;
        mislukt.put(partitie, new Mislukt(record.offset(), keren));
        if (keren < POGINGEN) {
            return false;
        }
        LOG.error("Bericht van {} op {} offset {} mislukt steeds", kamer.naam(), partitie, record.offset(), fout);
        rondAf(
                record,
                ontvangst.opgegeven(
                        record,
                        new Onbruikbaar(
                                Reden.VERWERKING_MISLUKT, fout.getClass().getSimpleName())));
        mislukt.remove(partitie);
        return true;
    }

    private void rondAf(ConsumerRecord<byte[], byte[]> record, Afloop afloop) {
        bewijzen.leg(afloop.bewijs(), afloop.verwijzing());
        if (afloop.waarom() == null) {
            meters.ontvangen("verwerkt");
        } else {
            zetApart(record, afloop.waarom());
        }
    }

    private void zetApart(ConsumerRecord<byte[], byte[]> record, Onbruikbaar waarom) {
        dodeLetters.leg(record, waarom);
        meters.ontvangen("dodeletter");
        LOG.debug(
                "Bericht van {} op partitie {} offset {} kan niet worden gebruikt: {}",
                kamer.naam(),
                record.partition(),
                record.offset(),
                waarom.reden());
    }

    private void meld(String wat, RuntimeException e) {
        if (!storing) {
            LOG.warn("Luisteraar van {} wacht op {}: {}", kamer.naam(), wat, e.toString());
        }
        storing = true;
    }

    private boolean gestopt() {
        return stop.getCount() == 0;
    }

    private void wacht() {
        try {
            if (stop.await(pauze, TimeUnit.MILLISECONDS)) {
                return;
            }
            pauze = Math.min(LANGSTE_PAUZE, pauze * 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
