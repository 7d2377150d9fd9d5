package nl.zorgspoor.partners.kafka;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Uitgaand;
import nl.zorgspoor.partners.bericht.Verwijzing;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Tells one partner what concerns it. The position moves only after the broker's acknowledgement of the whole batch, and a
 * message's id is derived from its event: a repeat sends the same messages again, and none is left out.
 */
final class Partnerpublicatie implements Bundelverwerker {

    private record Post(Verwijzing verwijzing, String soort, ProducerRecord<String, byte[]> bericht) {}

    private final Partnerkamer kamer;
    private final Cloudevents cloudevents;
    private final Verwijzingindex index;
    private final Verzender<String> verzender;
    private final Partnermeters meters;
    private final UnaryOperator<Vastgelegd> verbeterd;
    private final List<Post> bundel = new ArrayList<>();

    /** @param verbeterd an event with what was corrected in it since: what waited, goes with the right values */
    Partnerpublicatie(
            Partnerkamer kamer,
            Cloudevents cloudevents,
            Verwijzingindex index,
            Verzender<String> verzender,
            Partnermeters meters,
            UnaryOperator<Vastgelegd> verbeterd) {
        this.kamer = kamer;
        this.cloudevents = cloudevents;
        this.index = index;
        this.verzender = verzender;
        this.meters = meters;
        this.verbeterd = verbeterd;
    }

    static String naam(Partnerkamer kamer) {
        return "partner-" + kamer.naam();
    }

    @Override
    public void begin() {
        bundel.clear();
    }

    @Override
    public void verwerk(Vastgelegd v) {
        if (gaatNiemandAan(v)) {
            return;
        }
        Vastgelegd juist = verbeterd.apply(v);
        Optional<Uitgaand> uitgaand = kamer.uitgaand().apply(juist);
        if (uitgaand.isPresent()) {
            Uitgaand u = uitgaand.get();
            ProducerRecord<String, byte[]> bericht = cloudevents.bericht(kamer, juist, u);
            Verwijzing verwijzing =
                    new Verwijzing(u.partnerType(), u.verwijzingId(), v.schoolId(), u.leerlingId(), v.stroom());
            bundel.add(new Post(verwijzing, u.soort().name(), bericht));
        }
    }

    /** What cannot be put into words as it was written, may be when it is put right. */
    private boolean gaatNiemandAan(Vastgelegd v) {
        try {
            return kamer.uitgaand().apply(v).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /**
     * Order counts within one referral: a message that waits holds up no other referral. Reports that the law demands wait for
     * nothing, not even in one conversation: each stands by itself, and its number says where it belongs.
     */
    @Override
    public String reeks(Vastgelegd v) {
        try {
            if (v.inhoud() instanceof VerzuimGemeldBijLeerplicht) {
                return "gebeurtenis|" + v.gebeurtenisId();
            }
            Optional<String> verwijzing = verwijzingId(v.inhoud());
            if (verwijzing.isPresent()) {
                return v.schoolId() + "|" + v.leerlingId().orElse("") + "|" + verwijzing.get();
            }
        } catch (RuntimeException onleesbaar) {
            // Nobody knows which referral it would have been about.
        }
        return "gebeurtenis|" + v.gebeurtenisId();
    }

    private static Optional<String> verwijzingId(Object inhoud) {
        for (RecordComponent c : inhoud.getClass().getRecordComponents()) {
            if (c.getName().equals("verwijzingId")) {
                try {
                    c.getAccessor().setAccessible(true);
                    return Optional.ofNullable((String) c.getAccessor().invoke(inhoud));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return Optional.empty();
    }

    /** To stop overtakes whatever of the referral waits, and that must not be sent any more (R50). */
    @Override
    public Inhalen inhalen(Vastgelegd v) {
        return kamer.uitgaand()
                .apply(v)
                .filter(u -> u.soort() == Berichtsoort.STOP)
                .map(u -> Inhalen.TREKT_IN)
                .orElse(Inhalen.NEE);
    }

    @Override
    public boolean gaatVoorbij(Throwable fout) {
        return Storing.gaatVoorbijBijVersturen(fout);
    }

    @Override
    public void klaar(long hoogste) {
        // The index first: the partner may answer as soon as the message is there.
        index.bewaar(bundel.stream().map(Post::verwijzing).distinct().toList());
        verzender.verstuur(bundel.stream().map(Post::bericht).toList());
        bundel.forEach(p -> meters.verzonden(p.soort()));
        bundel.clear();
    }
}
