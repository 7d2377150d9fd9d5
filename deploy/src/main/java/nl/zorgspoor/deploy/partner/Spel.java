package nl.zorgspoor.deploy.partner;

/** Who plays the partner. */
public enum Spel {
    /** Who uses the sandbox. */
    ZELF,
    /** The sandbox: it takes on every referral. */
    ACCEPTEERT,
    /** The sandbox: it declines every referral. */
    WEIGERT,
    /** Nobody, until after the term. */
    ZWIJGT;

    /** Longer than any partner's term to answer; in the examples there is no holiday in between. */
    static final int STILTE_DAGEN = 30;
}
