package nl.zorgspoor.core.gedeeld;

/** The student information system in which the school keeps its records. */
public enum Lvs {
    SOM,
    MAGISTER,
    ANDERS
}
