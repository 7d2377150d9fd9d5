/**
 * JOS (jeugdhulp op school): a short guidance at school for one question of six kinds. Goes out: what the first talk with the
 * family needs, never a diagnosis or the family's file (R144 to R153). Comes in: JOS's answers.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.partners.jos;
