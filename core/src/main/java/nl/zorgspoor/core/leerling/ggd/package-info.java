/**
 * The talk of the GGD with every student of the years that the school names, class by class, each school year. What was said stays with
 * the GGD; here stands that it was, and whether something follows.
 *
 * <p>Rules: R169. May see: {@code aanmelding} (class, year and level).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.ggd;
