/**
 * Schoolmaatschappelijk werk (SMW and SMW+). Goes out: the question, who to reach, and no more context than consent covers
 * (R155). Comes in: SMW's answers.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.partners.smw;
