package nl.zorgspoor.core.gedeeld;

/** The sector of a school. */
public enum Onderwijssector {
    PO,
    VO
}
