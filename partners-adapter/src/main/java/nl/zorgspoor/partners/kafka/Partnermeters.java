package nl.zorgspoor.partners.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted of one partner's traffic; a partner's publisher lag is {@code zorgspoor.verwerker.achterstand}. */
final class Partnermeters {

    private final MeterRegistry meters;
    private final String partner;
    private final AtomicLong achterstand = new AtomicLong();

    /** When the oldest message came that waits to be read, in epoch milliseconds; 0 when none does. */
    private final AtomicLong oudste = new AtomicLong();

    Partnermeters(MeterRegistry meters, String partner) {
        this.meters = meters;
        this.partner = partner;
        Gauge.builder("zorgspoor.partner.achterstand", achterstand, AtomicLong::get)
                .description("Messages of a partner that wait to be read")
                .tag("partner", partner)
                .register(meters);
        Gauge.builder("zorgspoor.partner.achterstand.seconden", this, Partnermeters::wachttijd)
                .description("Age of the oldest message of a partner that waits to be read")
                .tag("partner", partner)
                .register(meters);
    }

    void herhaald(int berichten) {
        Counter.builder("zorgspoor.partner.herhaald")
                .description("Messages that were sent again because the broker lost them")
                .tag("partner", partner)
                .register(meters)
                .increment(berichten);
    }

    void verzonden(String soort) {
        teller("zorgspoor.partner.verzonden", "Messages that the broker has acknowledged", "soort", soort)
                .increment();
    }

    void ontvangen(String uitkomst) {
        teller("zorgspoor.partner.ontvangen", "Messages of a partner by outcome", "uitkomst", uitkomst)
                .increment();
    }

    void dodeLetter(String reden) {
        teller("zorgspoor.partner.dodeletters", "Messages of a partner that could not be used", "reden", reden)
                .increment();
    }

    /** @param sinds when the oldest of them came, in epoch milliseconds */
    void achterstand(long berichten, long sinds) {
        achterstand.set(berichten);
        oudste.set(berichten == 0 ? 0 : sinds);
    }

    /** Seconds that the oldest message has been waiting. */
    double wachttijd() {
        long sinds = oudste.get();
        return sinds == 0 ? 0 : Math.max(0, System.currentTimeMillis() - sinds) / 1000.0;
    }

    long achterstand() {
        return achterstand.get();
    }

    private Counter teller(String naam, String omschrijving, String sleutel, String waarde) {
        return Counter.builder(naam)
                .description(omschrijving)
                .tag("partner", partner)
                .tag(sleutel, waarde)
                .register(meters);
    }
}
