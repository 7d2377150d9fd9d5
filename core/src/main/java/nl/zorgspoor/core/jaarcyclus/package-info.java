/**
 * Jaarcyclus: what a school plans, keeps up, accounts for and counts, year after year. Facts of a school and of no student, in a
 * stream beside that of the set-up: rules of students read the profile and never this.
 *
 * <p>Rules: R141, R243 to R252, R262, R266 to R271, R275, R287, R293, R294, R299, R300, R306 and R341. May see: no other area; key figures come
 * through {@code Naslag}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.jaarcyclus;
