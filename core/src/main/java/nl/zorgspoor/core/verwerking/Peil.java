package nl.zorgspoor.core.verwerking;

/**
 * What a reader asks to have seen.
 *
 * @param positie every event up to this position that will ever be there
 * @param grens when no transaction below this is writing any more, all of them are there
 */
public record Peil(long positie, long grens) {}
