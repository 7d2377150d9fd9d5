package nl.zorgspoor.projections.leerlingen;

/** How a student answers to what was searched; the best first. */
enum Treffer {
    /** Part of the id. */
    ID,
    /** The beginning of a word of the name. */
    BEGIN,
    /** Part of the name. */
    DEEL,
    /** Part of the name as it sounds. */
    KLANK,
    /** A word of the name with a letter more, less, or another. */
    SPELLING
}
