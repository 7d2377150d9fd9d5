package nl.zorgspoor.partners.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Topics, and who may read and write them. The number of partitions and copies of what is there already is an administrator's
 * choice, and more partitions would break the order within a referral; how long messages stay is part of the erasure term, so that
 * is brought up to date.
 */
public final class Topicbeheer {

    /** Prefix of the application's consumer groups. */
    public static final String APP_GROEPEN = "zorgspoor-";

    /** In bytes: what the brokers take by default, and room for the headers of a dead letter that carries it. */
    static final int GROOTSTE_RECORD = 1 << 20;

    static final int GROOTSTE_DODE_LETTER = 2 << 20;

    private static final Duration GEDULD = Duration.ofSeconds(30);
    private static final Duration PAUZE = Duration.ofMillis(20);

    /** What was written in one day lies in one file, and goes with it: the broker removes whole files. */
    private static final Duration BESTAND = Duration.ofDays(1);

    /**
     * @param replicatie on how many brokers a message stands
     * @param bewaartermijn how long a partner can read it; it is gone at most a day later
     */
    public record Inrichting(int partities, short replicatie, Duration bewaartermijn) {

        /** Over a school holiday of two weeks; what is not read by then is with the school, which misses the answer. */
        public static final Duration BEWAARTERMIJN = Duration.ofDays(14);

        /** In days: a destruction is announced no later than that before (R60), so that nothing outlives it. */
        public static final int MEESTE_BEWAARDAGEN = 30;

        /** For one broker. */
        public static final Inrichting ENKEL = new Inrichting(3, (short) 1, BEWAARTERMIJN);

        public Inrichting met(Duration termijn) {
            return new Inrichting(partities, replicatie, termijn);
        }
    }

    /** @param vanPartner whether a partner writes it */
    private record Topic(int grootste, boolean vanPartner) {}

    private final Kafkatoegang toegang;
    private final Collection<Partnerkamer> kamers;
    private final Inrichting inrichting;

    public Topicbeheer(Kafkatoegang toegang, Collection<Partnerkamer> kamers, Inrichting inrichting) {
        this.toegang = toegang;
        this.kamers = List.copyOf(kamers);
        this.inrichting = inrichting;
    }

    /**
     * Creates what is missing; may be run at every start.
     *
     * @param voortgang gets one Dutch line per topic
     * @throws KafkaException when the broker cannot be reached or does not allow it
     */
    public void zorgVoorTopics(Consumer<String> voortgang) {
        try (Admin admin = Admin.create(toegang.beheer())) {
            Set<String> bestaand = wacht(admin.listTopics().names());
            Map<String, TopicDescription> beschreven = wacht(admin.describeTopics(topics().keySet().stream()
                            .filter(bestaand::contains)
                            .toList())
                    .allTopicNames());
            topics().forEach((naam, topic) -> {
                TopicDescription is = beschreven.get(naam);
                if (is != null) {
                    boolean bijgewerkt = werkBij(admin, naam, topic);
                    voortgang.accept("Topic " + naam
                            + (bijgewerkt ? " is bijgewerkt en" : "")
                            + " bestaat met " + is.partitions().size() + " partities");
                } else if (maak(admin, naam, topic)) {
                    totGeldig("topic " + naam, () -> wijktAf(admin, naam, topic).isEmpty());
                    voortgang.accept("Topic " + naam + " gemaakt met " + inrichting.partities() + " partities");
                }
            });
        }
    }

    /** The controller has said yes; the brokers, which others ask, go by it a moment later. */
    private static void totGeldig(String wat, BooleanSupplier geldt) {
        long tot = System.nanoTime() + GEDULD.toNanos();
        while (!geldt.getAsBoolean()) {
            if (System.nanoTime() > tot || Thread.currentThread().isInterrupted()) {
                throw new KafkaException("De broker heeft %s aangenomen, en gaat er nog niet van uit".formatted(wat));
            }
            LockSupport.parkNanos(PAUZE.toNanos());
        }
    }

    /**
     * The topics that the application needs and its own login does not see: not made, or without rights.
     *
     * @throws KafkaException when the broker cannot be reached
     */
    public List<String> ontbrekend() {
        try (Admin admin = Admin.create(toegang.client())) {
            Set<String> bestaand = wacht(admin.listTopics().names());
            return topics().keySet().stream()
                    .filter(naam -> !bestaand.contains(naam))
                    .toList();
        }
    }

    /**
     * The topics on which messages stay longer than was said, as far as the application's own login may see it.
     *
     * @throws KafkaException when the broker cannot be reached
     */
    public List<String> teLangBewaard() {
        try (Admin admin = Admin.create(toegang.client())) {
            return topics().keySet().stream()
                    .filter(naam -> termijn(instellingen(admin, naam))
                            > inrichting.bewaartermijn().toMillis())
                    .toList();
        } catch (ClusterAuthorizationException | TopicAuthorizationException nietTeZien) {
            return List.of();
        }
    }

    private static long termijn(Map<String, String> instellingen) {
        long termijn = Long.parseLong(instellingen.getOrDefault(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        return termijn < 0 ? Long.MAX_VALUE : termijn;
    }

    private Map<String, Topic> topics() {
        Map<String, Topic> topics = new TreeMap<>();
        for (Partnerkamer kamer : kamers) {
            topics.put(kamer.uit().topic(), new Topic(GROOTSTE_RECORD, false));
            topics.put(kamer.in().topic(), new Topic(GROOTSTE_RECORD, true));
            topics.put(kamer.bewijs().topic(), new Topic(GROOTSTE_RECORD, false));
        }
        topics.put(DodeLetters.TOPIC, new Topic(GROOTSTE_DODE_LETTER, false));
        return topics;
    }

    /** What is ours to say of every topic, new or not. */
    private Map<String, String> vast(Topic topic) {
        Duration termijn = inrichting.bewaartermijn();
        Map<String, String> vast = new HashMap<>();
        vast.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        vast.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(termijn.toMillis()));
        vast.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Math.min(BESTAND.toMillis(), termijn.toMillis())));
        // The term counts from when it came in, whatever the writer says.
        vast.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        // A megabyte that unfolds into gigabytes is refused where it comes in, and its writer hears it.
        vast.put(TopicConfig.COMPRESSION_TYPE_CONFIG, topic.vanPartner() ? "uncompressed" : "producer");
        return vast;
    }

    /** Whether something had to be changed. */
    private boolean werkBij(Admin admin, String naam, Topic topic) {
        List<AlterConfigOp> anders = wijktAf(admin, naam, topic).stream()
                .map(e -> new AlterConfigOp(new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        if (!anders.isEmpty()) {
            wacht(admin.incrementalAlterConfigs(Map.of(sleutel(naam), anders)).all());
            totGeldig("topic " + naam, () -> wijktAf(admin, naam, topic).isEmpty());
        }
        return !anders.isEmpty();
    }

    /** What the topic should have and has not; all of it while the broker does not know the topic. */
    private List<Map.Entry<String, String>> wijktAf(Admin admin, String naam, Topic topic) {
        Map<String, String> nu = new HashMap<>();
        try {
            nu.putAll(instellingen(admin, naam));
        } catch (UnknownTopicOrPartitionException nogNiet) {
            // It is on its way.
        }
        return vast(topic).entrySet().stream()
                .filter(e -> !e.getValue().equals(nu.get(e.getKey())))
                .toList();
    }

    private static Map<String, String> instellingen(Admin admin, String naam) {
        Map<String, String> nu = new HashMap<>();
        wacht(admin.describeConfigs(List.of(sleutel(naam))).all()).values().forEach(c -> c.entries()
                .forEach(e -> nu.put(e.name(), e.value())));
        return nu;
    }

    private static ConfigResource sleutel(String naam) {
        return new ConfigResource(ConfigResource.Type.TOPIC, naam);
    }

    private boolean maak(Admin admin, String naam, Topic soort) {
        Map<String, String> configs = vast(soort);
        configs.put(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Math.max(1, inrichting.replicatie() - 1)));
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(soort.grootste()));
        NewTopic topic = new NewTopic(naam, inrichting.partities(), inrichting.replicatie()).configs(configs);
        long tot = System.nanoTime() + GEDULD.toNanos();
        while (true) {
            try {
                wacht(admin.createTopics(List.of(topic)).all());
                return true;
            } catch (TopicExistsException anderWasEerder) {
                return false;
            } catch (InvalidReplicationFactorException teWeinig) {
                if (System.nanoTime() > tot || !kunnenErGenoegKomen(admin)) {
                    throw teWeinig;
                }
                LockSupport.parkNanos(PAUZE.toNanos());
            }
        }
    }

    /** Brokers that the controller did not hear from for a while count as away; on a busy machine they are back in a moment. */
    private boolean kunnenErGenoegKomen(Admin admin) {
        return wacht(admin.describeCluster(new DescribeClusterOptions().includeFencedBrokers(true))
                                .nodes())
                        .size()
                >= inrichting.replicatie();
    }

    /** A partner reads its own topics, in groups that carry its name, and writes its own answers; nothing else. */
    public void geefRechten(Partnerkamer kamer, String principal) {
        geef(List.of(
                recht(ResourceType.TOPIC, PatternType.LITERAL, kamer.uit().topic(), principal, AclOperation.READ),
                recht(ResourceType.TOPIC, PatternType.LITERAL, kamer.bewijs().topic(), principal, AclOperation.READ),
                recht(ResourceType.TOPIC, PatternType.LITERAL, kamer.in().topic(), principal, AclOperation.WRITE),
                recht(ResourceType.GROUP, PatternType.PREFIXED, kamer.naam() + "-", principal, AclOperation.READ)));
    }

    /** The application's own rights, for a broker where it is no super user. */
    public void geefAppRechten(String principal) {
        List<AclBinding> rechten = new ArrayList<>();
        for (Partnerkamer kamer : kamers) {
            for (String topic : List.of(kamer.uit().topic(), kamer.bewijs().topic())) {
                rechten.add(recht(ResourceType.TOPIC, PatternType.LITERAL, topic, principal, AclOperation.WRITE));
            }
            rechten.add(
                    recht(ResourceType.TOPIC, PatternType.LITERAL, kamer.in().topic(), principal, AclOperation.READ));
            // How far the partner has read: what it has not goes again when the broker lost it.
            rechten.add(recht(
                    ResourceType.GROUP, PatternType.PREFIXED, kamer.naam() + "-", principal, AclOperation.DESCRIBE));
            for (String topic : List.of(
                    kamer.uit().topic(), kamer.in().topic(), kamer.bewijs().topic())) {
                rechten.add(recht(
                        ResourceType.TOPIC, PatternType.LITERAL, topic, principal, AclOperation.DESCRIBE_CONFIGS));
            }
        }
        rechten.add(recht(ResourceType.TOPIC, PatternType.LITERAL, DodeLetters.TOPIC, principal, AclOperation.READ));
        rechten.add(recht(ResourceType.TOPIC, PatternType.LITERAL, DodeLetters.TOPIC, principal, AclOperation.WRITE));
        rechten.add(recht(
                ResourceType.TOPIC, PatternType.LITERAL, DodeLetters.TOPIC, principal, AclOperation.DESCRIBE_CONFIGS));
        rechten.add(recht(ResourceType.GROUP, PatternType.PREFIXED, APP_GROEPEN, principal, AclOperation.READ));
        geef(rechten);
    }

    private void geef(List<AclBinding> rechten) {
        try (Admin admin = Admin.create(toegang.beheer())) {
            wacht(admin.createAcls(rechten).all());
            totGeldig("de rechten", () -> wacht(
                            admin.describeAcls(AclBindingFilter.ANY).values())
                    .containsAll(rechten));
        }
    }

    private static AclBinding recht(
            ResourceType soort, PatternType patroon, String naam, String principal, AclOperation handeling) {
        return new AclBinding(
                new ResourcePattern(soort, naam, patroon),
                new AccessControlEntry(principal, "*", handeling, AclPermissionType.ALLOW));
    }

    static <T> T wacht(KafkaFuture<T> antwoord) {
        return wacht(antwoord, GEDULD);
    }

    static <T> T wacht(KafkaFuture<T> antwoord, Duration geduld) {
        try {
            return antwoord.get(geduld.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException k ? k : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("De broker geeft geen antwoord", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Onderbroken tijdens het wachten op de broker", e);
        }
    }
}
