/** V27: how long the personal data of students who left is kept. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.bewaartermijnen;
