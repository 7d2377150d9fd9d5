/**
 * Flex-Zat: the meeting about one student at COE, with parents and student and only those with real input.
 *
 * <p>The area to read first; every other one is made the same way. {@code FlexZatCommand} and {@code FlexZatEvent} are its words,
 * {@code FlexZats} decides and changes, {@code FlexZat} is one meeting, {@code Uitnodigbeleid} and {@code Houdbeleid} are the rules
 * that did not fit in a line, {@code FlexZatGebied} registers it.
 *
 * <p>Rules: R94 to R103. May see: {@code toestemming}, {@code traject}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.flexzat;
