package nl.zorgspoor.partners.kafka;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Uitgaand;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Tells one partner what concerns it. The position moves only after the broker's acknowledgement of the whole batch, and a
 * message's id is derived from its event: a repeat sends the same messages again, and none is left out.
 */
final class Partnerpublicatie implements Bundelverwerker {

    /** A message that goes later than this goes late: meanwhile it may have been taken back. */
    private static final Duration OP_TIJD = Duration.ofMinutes(1);

    private record Post(
            Antwoordadres verwijzing, String soort, boolean herhaling, ProducerRecord<String, byte[]> bericht) {}

    private final Partnerkamer kamer;
    private final Cloudevents cloudevents;
    private final Verwijzingindex index;
    private final Verzender<String> verzender;
    private final Partnermeters meters;
    private final Leerlinggeschiedenis geschiedenis;
    private final Topicwacht wacht;
    private final List<Post> bundel = new ArrayList<>();
    private boolean stil;

    /** @param geschiedenis tells what was corrected in an event since, and taken back: what waited, goes as it should */
    Partnerpublicatie(
            Partnerkamer kamer,
            Cloudevents cloudevents,
            Verwijzingindex index,
            Verzender<String> verzender,
            Partnermeters meters,
            Leerlinggeschiedenis geschiedenis,
            Topicwacht wacht) {
        this.kamer = kamer;
        this.cloudevents = cloudevents;
        this.index = index;
        this.verzender = verzender;
        this.meters = meters;
        this.geschiedenis = geschiedenis;
        this.wacht = wacht;
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
        boolean herhaling = wacht.isHerhaling(v.plaats());
        if ((herhaling || isLaat(v)) && isIngetrokken(v)) {
            return;
        }
        Vastgelegd juist = geschiedenis.verbeterd(v);
        Optional<Uitgaand> uitgaand = kamer.uitgaand().apply(juist);
        if (uitgaand.isPresent()) {
            Uitgaand u = uitgaand.get();
            ProducerRecord<String, byte[]> bericht = cloudevents.bericht(kamer, juist, u);
            Antwoordadres verwijzing =
                    new Antwoordadres(u.partnerType(), u.verwijzingId(), v.schoolId(), u.leerlingId(), v.stroom());
            bundel.add(new Post(verwijzing, u.soort().name(), herhaling, bericht));
        }
    }

    private static boolean isLaat(Vastgelegd v) {
        return v.vastgelegd().plus(OP_TIJD).isBefore(Instant.now());
    }

    /** R50: what was taken back meanwhile is not told any more; that it was, comes after it. */
    private boolean isIngetrokken(Vastgelegd v) {
        return (v.inhoud() instanceof VerwijzingVerzonden || v.inhoud() instanceof VerwijzingAangevuld)
                && geschiedenis.van(v.schoolId(), v.leerlingId().orElse(v.stroom())).stream()
                        .anyMatch(later -> isIntrekkingVan(v, later));
    }

    private static boolean isIntrekkingVan(Vastgelegd v, Vastgelegd later) {
        try {
            return later.plaats().compareTo(v.plaats()) > 0
                    && later.inhoud() instanceof VerwijzingIngetrokken e
                    && Optional.of(e.verwijzingId()).equals(verwijzingId(v.inhoud()));
        } catch (RuntimeException onleesbaar) {
            return false;
        }
    }

    @Override
    public Optional<Terug> terug(Leespositie hier) {
        return wacht.kijk(hier);
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
    public boolean isStil() {
        return stil;
    }

    @Override
    public void klaar(long hoogste) {
        stil = bundel.isEmpty();
        // The index first: the partner may answer as soon as the message is there.
        index.bewaar(
                kamer.naam(), bundel.stream().map(Post::verwijzing).distinct().toList());
        wacht.geschreven(verzender.verstuur(bundel.stream().map(Post::bericht).toList()));
        meters.herhaald((int) bundel.stream().filter(Post::herhaling).count());
        bundel.forEach(p -> meters.verzonden(p.soort()));
        bundel.clear();
    }
}
