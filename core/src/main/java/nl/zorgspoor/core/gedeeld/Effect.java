package nl.zorgspoor.core.gedeeld;

/** How well something worked. */
public enum Effect {
    VOLDOENDE,
    DEELS,
    ONVOLDOENDE
}
