package nl.zorgspoor.core.gedeeld;

/** The kind of education of a partner that is a school (R297). */
public enum Partnersector {
    /** Basisonderwijs. */
    BAO,
    /** Speciaal basisonderwijs. */
    SBO,
    /** Speciaal onderwijs. */
    SO,
    /** Voortgezet onderwijs. */
    VO,
    /** Voortgezet speciaal onderwijs. */
    VSO,
    /** Middelbaar beroepsonderwijs. */
    MBO
}
