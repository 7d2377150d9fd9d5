/** The account of a school year: what a school owes, what it did, and what is missing (V18). */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.jaarverantwoording;
