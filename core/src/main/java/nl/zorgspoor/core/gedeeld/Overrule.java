package nl.zorgspoor.core.gedeeld;

/**
 * A reasoned exception to a rule that allows one. It travels with the command and is stored with its events.
 *
 * @param motivering why the rule is set aside this time
 */
public record Overrule(String motivering) {}
