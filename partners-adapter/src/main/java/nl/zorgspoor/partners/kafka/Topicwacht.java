package nl.zorgspoor.partners.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.verwerking.Bundelverwerker.Terug;
import nl.zorgspoor.partners.kafka.Topicblik.Topic;
import nl.zorgspoor.partners.kafka.Topicgeheugen.Stand;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a partner's topic lost what was written to it (made again, or put back from an older copy), and says from which event
 * on it has to be written again: what the partner had not read, as far as it would still have been there. Used by the publisher's own
 * thread; only {@link #herhaalt} is asked by others.
 */
final class Topicwacht {

    private static final Logger LOG = LoggerFactory.getLogger(Topicwacht.class);

    private final String verwerker;
    private final String partner;
    private final Topicblik blik;
    private final Topicgeheugen geheugen;
    private final Function<Instant, Leespositie> plaatsVoor;
    private final Duration bewaartermijn;
    private final Duration tussen;

    /** What was written since the last look. */
    private final Map<Integer, Long> geschreven = new HashMap<>();

    private @Nullable Long gekeken;
    private boolean teLaag;
    private volatile @Nullable Leespositie herhaalTot;

    /**
     * @param plaatsVoor the last event before a moment
     * @param bewaartermijn how long a message would have been there
     * @param tussen how often it looks, at most
     */
    Topicwacht(
            String verwerker,
            String partner,
            Topicblik blik,
            Topicgeheugen geheugen,
            Function<Instant, Leespositie> plaatsVoor,
            Duration bewaartermijn,
            Duration tussen) {
        this.verwerker = verwerker;
        this.partner = partner;
        this.blik = blik;
        this.geheugen = geheugen;
        this.plaatsVoor = plaatsVoor;
        this.bewaartermijn = bewaartermijn;
        this.tussen = tussen;
    }

    /** Where messages came: a place before one that was written already says that the topic lost something. */
    void geschreven(Collection<RecordMetadata> waar) {
        for (RecordMetadata m : waar) {
            if (m.hasOffset()) {
                teLaag |= m.offset() + 1 < geschreven.getOrDefault(m.partition(), 0L);
                geschreven.merge(m.partition(), m.offset() + 1, Math::max);
            }
        }
    }

    /** Whether what was lost is being written again. */
    boolean herhaalt() {
        return herhaalTot != null;
    }

    /** Whether an event was written before, and is written again now. */
    boolean isHerhaling(Leespositie plaats) {
        Leespositie tot = herhaalTot;
        return tot != null && plaats.compareTo(tot) <= 0;
    }

    /** @param hier the last event of which all is written */
    Optional<Terug> kijk(Leespositie hier) {
        Leespositie tot = herhaalTot;
        if (tot != null && hier.compareTo(tot) >= 0) {
            herhaalTot = null;
        }
        Long vorige = gekeken;
        if (vorige != null && !teLaag && System.nanoTime() - vorige < tussen.toNanos()) {
            return Optional.empty();
        }
        gekeken = System.nanoTime();
        try {
            return vergelijk(hier, blik.topic());
        } catch (KafkaException e) {
            // A broker that is away, or a topic that is not there, shows when something is sent.
            LOG.debug("Het topic van {} is niet te bekijken: {}", partner, e.toString());
            return Optional.empty();
        }
    }

    private Optional<Terug> vergelijk(Leespositie hier, Topic topic) {
        Stand stand = geheugen.lees(verwerker).orElse(null);
        if (stand == null ? topic.isOnbeschreven() && hier.positie() > 0 : isKwijt(stand, topic)) {
            return terug(hier, stand, topic);
        }
        Leespositie gelezen = stand == null ? Leespositie.BEGIN : stand.gelezen();
        Stand nieuw = new Stand(topic.id(), topic.einden(), blik.isGelezen(topic) ? hier : gelezen);
        if (!nieuw.equals(stand)) {
            geheugen.bewaar(verwerker, nieuw);
        }
        geschreven.clear();
        geschreven.putAll(topic.einden());
        return Optional.empty();
    }

    private boolean isKwijt(Stand stand, Topic topic) {
        return teLaag
                || !stand.topicId().equals(topic.id())
                || topic.einden().entrySet().stream()
                        .anyMatch(e -> e.getValue()
                                < Math.max(
                                        stand.einden().getOrDefault(e.getKey(), 0L),
                                        geschreven.getOrDefault(e.getKey(), 0L)));
    }

    private Optional<Terug> terug(Leespositie hier, @Nullable Stand stand, Topic topic) {
        Leespositie gelezen = stand == null ? Leespositie.BEGIN : stand.gelezen();
        Leespositie bewaard = plaatsVoor.apply(Instant.now().minus(bewaartermijn));
        Leespositie vanaf = gelezen.compareTo(bewaard) > 0 ? gelezen : bewaard;
        if (stand != null) {
            LOG.warn(
                    "Het topic van {} mist wat er op stond; wat {} niet had gelezen gaat opnieuw: wat is vastgelegd na"
                            + " positie {} tot en met {}",
                    partner,
                    partner,
                    vanaf.positie(),
                    hier.positie());
        }
        Runnable onthoud = () -> {
            geheugen.bewaar(verwerker, new Stand(topic.id(), topic.einden(), vanaf));
            geschreven.clear();
            geschreven.putAll(topic.einden());
            teLaag = false;
            herhaalTot = hier.compareTo(vanaf) > 0 ? hier : null;
        };
        if (vanaf.compareTo(hier) >= 0) {
            onthoud.run();
            return Optional.empty();
        }
        return Optional.of(new Terug(vanaf, onthoud));
    }
}
