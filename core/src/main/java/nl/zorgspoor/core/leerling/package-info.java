/**
 * The student's stream: everything about one student at one school, one area a package. {@link
 * nl.zorgspoor.core.leerling.Leerling} lists the areas and gives each what it may ask of others, and nothing else.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling;
