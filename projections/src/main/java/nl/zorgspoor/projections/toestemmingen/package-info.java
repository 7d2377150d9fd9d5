/** V14: the register of consents. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.toestemmingen;
