package nl.zorgspoor.core.verwerking;

/**
 * What a processor does with events. One thread at a time; {@code begin}, then each event, then {@code klaar}, for every batch.
 */
public interface Bundelverwerker {

    /** A batch begins; what was left of one that failed is forgotten. */
    void begin();

    /**
     * One event. When it throws, this event and the later ones of the same student wait as dead letters while the others go on,
     * so it must leave nothing behind when it throws.
     */
    void verwerk(Vastgelegd gebeurtenis);

    /** The batch is complete: write it. The position is stored after this returns; when it throws, the batch comes again. */
    void klaar();

    /** A replay from zero begins. */
    default void leeg() {}
}
