/** The key figures of a school, as of any day and as they were frozen, and of the schools of a samenwerkingsverband (V11). */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.kengetallen;
