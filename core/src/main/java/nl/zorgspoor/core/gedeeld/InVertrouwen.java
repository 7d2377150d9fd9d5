package nl.zorgspoor.core.gedeeld;

/**
 * A command in confidence: that it was given tells something already. Where commands are kept apart from what they bring about,
 * it is kept without the name of whoever took somebody into confidence (R59).
 */
public interface InVertrouwen {}
