package nl.zorgspoor.core.gedeeld;

/**
 * A command that staff can give about any student of the school, also one of another class or sector, such as a report by whom the school
 * chose for that (R229). A party still speaks for the own student only.
 */
public interface ElkeLeerling {}
