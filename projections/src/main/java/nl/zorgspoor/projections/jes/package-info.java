/** V03: the agenda of joint discussions. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.jes;
