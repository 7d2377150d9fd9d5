package nl.zorgspoor.core.eventstore;

import nl.zorgspoor.core.gedeeld.Gebeurtenis;

/**
 * A history that no rule can have made: an event in it speaks of something that the events before it do not know. That is a fault
 * of ours and never a refusal, whatever the area says about it. Says where it is, and nothing that stands in the event.
 */
public final class Geschiedenisfout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Geschiedenisfout(String stroom, long volgnummer, Gebeurtenis gebeurtenis, RuntimeException oorzaak) {
        super(
                "De geschiedenis van %s loopt vast op nummer %d, %s".formatted(stroom, volgnummer, gebeurtenis.naam()),
                oorzaak);
    }
}
