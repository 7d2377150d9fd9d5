/**
 * {@code ./zorgspoor bench}: measures Zorgspoor and the raw limit of the same PostgreSQL in one run, and prints ratios. Figures
 * of one machine mean little; ratios travel.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.deploy.bench;
