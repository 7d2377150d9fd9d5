/**
 * The school psychologist: a trajectory of at most five talks about one question, closed as manageable or not enough. That a talk was
 * held is recorded, never what was said.
 *
 * <p>Rules: R157 to R159. May see: {@code aanmelding} (leaving), {@code verwijzing} (that help outside the school is on its way).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.psycholoog;
