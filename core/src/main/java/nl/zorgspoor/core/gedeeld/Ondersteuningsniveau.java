package nl.zorgspoor.core.gedeeld;

/** The level of support that a phase of a route stands for. */
public enum Ondersteuningsniveau {
    GEEN,
    BASIS,
    EXTRA_IN_SCHOOL,
    EXTRA,
    SPECIAAL
}
