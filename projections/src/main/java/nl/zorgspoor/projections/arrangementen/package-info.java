/** V15: the arrangements that are asked for and that run, with OOV, lwoo and PrO. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.arrangementen;
