/**
 * What comes before a training or a research: how a student came out of the screening of the class, the diagnostic talk of who stands
 * out, the registration for a training, and the statement of dyslexia or dyscalculia with which support is given. The training itself
 * is of a group ({@code core/training}); the screening of a class stands with the school.
 *
 * <p>Rules: R133, R134, R137, R138, and R6, R130, R131 at registration. May see: {@code aanmelding} (class, year, level),
 * {@code interventie} (the items of the catalogue).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.screening;
