package nl.zorgspoor.core.gedeeld;

/** The ground on which data about a student is used or shared. */
public enum Grondslag {
    TOESTEMMING,
    WETTELIJKE_PLICHT,
    PUBLIEKE_TAAK,
    VITAAL_BELANG,
    MELDCODE,
    INTERN,
    ACUUT_GEVAAR,
    SWV_WETTELIJKE_TAAK
}
