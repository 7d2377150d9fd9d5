package nl.zorgspoor.partners.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;

/** What the broker says of a partner's topic now. */
final class Topicblik {

    /**
     * @param begin per partition, the first message that is still there
     * @param einden per partition, where the next message would come
     */
    record Topic(String id, Map<Integer, Long> begin, Map<Integer, Long> einden) {

        /** Nothing was ever written to it. */
        boolean isOnbeschreven() {
            return einden.values().stream().allMatch(e -> e == 0);
        }
    }

    /** For each of the few questions of one look: a stop does not wait for a broker that does not answer. */
    private static final Duration GEDULD = Duration.ofSeconds(3);

    private final Partnerkamer kamer;
    private final Supplier<Admin> admin;

    Topicblik(Partnerkamer kamer, Supplier<Admin> admin) {
        this.kamer = kamer;
        this.admin = admin;
    }

    private String naam() {
        return kamer.uit().topic();
    }

    /** @throws org.apache.kafka.common.KafkaException when the broker cannot tell, or the topic is not there */
    Topic topic() {
        TopicDescription beschrijving = Objects.requireNonNull(
                Topicbeheer.wacht(admin.get().describeTopics(List.of(naam())).allTopicNames(), GEDULD)
                        .get(naam()));
        List<TopicPartition> partities = new ArrayList<>();
        beschrijving.partitions().forEach(p -> partities.add(new TopicPartition(naam(), p.partition())));
        return new Topic(
                beschrijving.topicId().toString(),
                offsets(partities, OffsetSpec.earliest()),
                offsets(partities, OffsetSpec.latest()));
    }

    private Map<Integer, Long> offsets(List<TopicPartition> partities, OffsetSpec welke) {
        Map<TopicPartition, OffsetSpec> vraag = new HashMap<>();
        partities.forEach(p -> vraag.put(p, welke));
        Map<Integer, Long> offsets = new TreeMap<>();
        Topicbeheer.wacht(admin.get().listOffsets(vraag).all(), GEDULD)
                .forEach((p, antwoord) -> offsets.put(p.partition(), antwoord.offset()));
        return offsets;
    }

    /**
     * Whether every group of the partner that reads this topic has read all of it; false when there is none, or when the application
     * may not see it.
     */
    boolean isGelezen(Topic topic) {
        try {
            List<String> groepen =
                    Topicbeheer.wacht(
                                    admin.get()
                                            .listGroups(ListGroupsOptions.forConsumerGroups())
                                            .valid(),
                                    GEDULD)
                            .stream()
                            .map(GroupListing::groupId)
                            .filter(g -> g.startsWith(kamer.naam() + "-"))
                            .toList();
            Map<String, ListConsumerGroupOffsetsSpec> vraag = new HashMap<>();
            groepen.forEach(g -> vraag.put(g, new ListConsumerGroupOffsetsSpec()));
            if (vraag.isEmpty()) {
                return false;
            }
            List<Map<Integer, Long>> gelezen = new ArrayList<>();
            Topicbeheer.wacht(admin.get().listConsumerGroupOffsets(vraag).all(), GEDULD)
                    .values()
                    .forEach(g -> gelezen.add(vanTopic(g)));
            gelezen.removeIf(Map::isEmpty);
            return !gelezen.isEmpty() && gelezen.stream().allMatch(g -> isBij(g, topic));
        } catch (AuthorizationException e) {
            return false;
        }
    }

    private Map<Integer, Long> vanTopic(Map<TopicPartition, OffsetAndMetadata> groep) {
        Map<Integer, Long> offsets = new TreeMap<>();
        groep.forEach((p, o) -> {
            if (p.topic().equals(naam()) && o != null) {
                offsets.put(p.partition(), o.offset());
            }
        });
        return offsets;
    }

    private static boolean isBij(Map<Integer, Long> gelezen, Topic topic) {
        return topic.einden().entrySet().stream()
                .allMatch(e -> e.getValue() <= topic.begin().getOrDefault(e.getKey(), 0L)
                        || gelezen.getOrDefault(e.getKey(), 0L) >= e.getValue());
    }
}
