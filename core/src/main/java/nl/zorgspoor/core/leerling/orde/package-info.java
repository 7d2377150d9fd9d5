/**
 * Order and safety at school of one student: incidents, bullying and what is done about it, suspension and expulsion. In the
 * student's own stream, because an incident counts where an OOV is asked for and an expulsion where somebody objects; who may read
 * it is a kind of data of its own.
 *
 * <p>{@code Orde} decides and changes, {@code Schorsbeleid} says how long and how, {@code Verwijderbeleid} after what.
 *
 * <p>Rules: R229, R231, R232, R317 to R319. May see: {@code aanmelding} (enrolled or not).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.orde;
