package nl.zorgspoor.partners.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Topics, and who may read and write them. What is there already stays as it is: an administrator's choice, and more partitions
 * would break the order within a referral.
 */
public final class Topicbeheer {

    /** Prefix of the application's consumer groups. */
    public static final String APP_GROEPEN = "zorgspoor-";

    /** In bytes: what the brokers take by default, and room for the headers of a dead letter that carries it. */
    static final int GROOTSTE_RECORD = 1 << 20;

    static final int GROOTSTE_DODE_LETTER = 2 << 20;

    private static final Duration GEDULD = Duration.ofSeconds(30);

    /**
     * @param replicatie on how many brokers a message stands
     * @param bewaartermijn how long a partner can read it
     */
    public record Inrichting(int partities, short replicatie, Duration bewaartermijn) {

        /** For one broker. */
        public static final Inrichting ENKEL = new Inrichting(3, (short) 1, Duration.ofDays(30));
    }

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
            topics().forEach((naam, grootste) -> {
                TopicDescription is = beschreven.get(naam);
                if (is != null) {
                    voortgang.accept(
                            "Topic " + naam + " bestaat met " + is.partitions().size() + " partities");
                } else if (maak(admin, naam, grootste)) {
                    voortgang.accept("Topic " + naam + " gemaakt met " + inrichting.partities() + " partities");
                }
            });
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

    private Map<String, Integer> topics() {
        Map<String, Integer> topics = new TreeMap<>();
        for (Partnerkamer kamer : kamers) {
            topics.put(kamer.uit().topic(), GROOTSTE_RECORD);
            topics.put(kamer.in().topic(), GROOTSTE_RECORD);
        }
        topics.put(DodeLetters.TOPIC, GROOTSTE_DODE_LETTER);
        return topics;
    }

    private boolean maak(Admin admin, String naam, int grootste) {
        NewTopic topic = new NewTopic(naam, inrichting.partities(), inrichting.replicatie())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(inrichting.bewaartermijn().toMillis()),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                                Integer.toString(Math.max(1, inrichting.replicatie() - 1)),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(grootste)));
        try {
            wacht(admin.createTopics(List.of(topic)).all());
            return true;
        } catch (TopicExistsException anderWasEerder) {
            return false;
        }
    }

    /** A partner reads its own topic, in groups that carry its name, and writes its own answers; nothing else. */
    public void geefRechten(Partnerkamer kamer, String principal) {
        geef(List.of(
                recht(ResourceType.TOPIC, PatternType.LITERAL, kamer.uit().topic(), principal, AclOperation.READ),
                recht(ResourceType.TOPIC, PatternType.LITERAL, kamer.in().topic(), principal, AclOperation.WRITE),
                recht(ResourceType.GROUP, PatternType.PREFIXED, kamer.naam() + "-", principal, AclOperation.READ)));
    }

    /** The application's own rights, for a broker where it is no super user. */
    public void geefAppRechten(String principal) {
        List<AclBinding> rechten = new ArrayList<>();
        for (Partnerkamer kamer : kamers) {
            rechten.add(
                    recht(ResourceType.TOPIC, PatternType.LITERAL, kamer.uit().topic(), principal, AclOperation.WRITE));
            rechten.add(
                    recht(ResourceType.TOPIC, PatternType.LITERAL, kamer.in().topic(), principal, AclOperation.READ));
        }
        rechten.add(recht(ResourceType.TOPIC, PatternType.LITERAL, DodeLetters.TOPIC, principal, AclOperation.READ));
        rechten.add(recht(ResourceType.TOPIC, PatternType.LITERAL, DodeLetters.TOPIC, principal, AclOperation.WRITE));
        rechten.add(recht(ResourceType.GROUP, PatternType.PREFIXED, APP_GROEPEN, principal, AclOperation.READ));
        geef(rechten);
    }

    private void geef(List<AclBinding> rechten) {
        try (Admin admin = Admin.create(toegang.beheer())) {
            wacht(admin.createAcls(rechten).all());
        }
    }

    private static AclBinding recht(
            ResourceType soort, PatternType patroon, String naam, String principal, AclOperation handeling) {
        return new AclBinding(
                new ResourcePattern(soort, naam, patroon),
                new AccessControlEntry(principal, "*", handeling, AclPermissionType.ALLOW));
    }

    static <T> T wacht(KafkaFuture<T> antwoord) {
        try {
            return antwoord.get(GEDULD.toSeconds(), TimeUnit.SECONDS);
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
