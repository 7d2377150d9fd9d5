/**
 * The safety of one student. A stream of its own, {@code veiligheid:<leerlingId>}, because its parts have readers of their own:
 * whoever may open a student's file may not open this.
 *
 * <p>So far it holds what lies with the vertrouwenspersoon: a report by the student, that person's notes, and the end. A part that
 * joins brings commands, events and a state, and a registration in {@code VeiligheidGebied}; who may read it follows from the kind of
 * data that its events name.
 *
 * <p>Rules: R59, R226, R227, and R8 for what lies here. May see: facts of the student through {@code Naslag}, and the correction of
 * {@code leerling.informatie}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.veiligheid;
