package nl.zorgspoor.core.gedeeld;

/** How confidential an event is; readers without the right see that something happened, not what. */
public enum Vertrouwelijkheid {
    NORMAAL,
    BEPERKT,
    VERTROUWELIJK_VP,
    MELDCODE,
    /** Incidents, bullying, suspension and expulsion. */
    VEILIGHEID,
    /** For the board only (R228). */
    ZEDEN
}
