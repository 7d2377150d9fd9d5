package nl.zorgspoor.core.gedeeld;

/** An event that says itself which rule it speaks of. */
public interface OverRegel {

    Regel regel();
}
