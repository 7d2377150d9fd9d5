/** What reading rights and other views need of a student, and how all views forget a student. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.leerling;
