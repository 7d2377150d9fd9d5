package nl.zorgspoor.core.gedeeld;

/**
 * A command that may begin a stream. It is first tried as the beginning of a new one, without reading anything; when the stream
 * turns out to exist, it goes to what is there.
 */
public interface Beginopdracht extends Opdracht {

    /** What the command is called on the bus while it is tried as a beginning: its name with this behind it. */
    String NIEUW = "#nieuw";
}
