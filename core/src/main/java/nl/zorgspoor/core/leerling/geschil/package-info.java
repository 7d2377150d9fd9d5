/**
 * Objections to admission and expulsion, and disputes before the Geschillencommissie passend onderwijs (GPO) about admission,
 * expulsion or an OPP: six weeks to begin, ten weeks for an advice, and until then no decision on the objection.
 *
 * <p>{@code Geschillen} decides and changes, {@code Aanvechting} says against which decision and until when.
 *
 * <p>Rules: R320. May see: {@code aanmelding} (the decision on admission), {@code opp} (when one was established), {@code orde} (the
 * expulsion).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.geschil;
