package nl.zorgspoor.core.gedeeld;

/** How serious a point of attention is. */
public enum Ernst {
    AANDACHT,
    URGENT
}
