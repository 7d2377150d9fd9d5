package nl.zorgspoor.partners.bericht;

/** What an outgoing message asks of the partner. */
public enum Berichtsoort {
    /** A student is referred. */
    VERWIJZING(1),
    /** A report that the law demands. */
    MELDING(1),
    /** What a report was about has ended (R313); it counts on after the reports. */
    EINDE(2),
    /** What the partner asked for within a referral; every further one counts on, and so does a STOP after it. */
    AANVULLING(2),
    /** Consent was withdrawn or the referral taken back: stop, and keep no more than the law asks (R50). */
    STOP(2);

    private final int volgnummer;

    Berichtsoort(int volgnummer) {
        this.volgnummer = volgnummer;
    }

    /** Its place among the messages of one referral, unless the event says another: fixed, so that a repeat carries the same number. */
    int volgnummer() {
        return volgnummer;
    }
}
