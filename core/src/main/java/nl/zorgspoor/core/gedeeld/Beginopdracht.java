package nl.zorgspoor.core.gedeeld;

/**
 * A command that nearly always begins a stream. It is first tried as the beginning of a new one, without reading anything; when the
 * stream turns out to exist, it goes to what is there.
 */
public interface Beginopdracht extends Opdracht {}
