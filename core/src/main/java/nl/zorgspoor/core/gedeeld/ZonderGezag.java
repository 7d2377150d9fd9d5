package nl.zorgspoor.core.gedeeld;

/**
 * A command that a parent without authority (gezag) can give as well (R328): it decides nothing about the student, such as a worry
 * that is shared, or its own rule says whose word counts, such as a consent (R49). Every other command of a parent asks for
 * authority.
 */
public interface ZonderGezag {}
