/**
 * Flex-Zat: the meeting about one student at COE, with parents and student and only those with real input.
 *
 * <p>Rules: R94 to R103. May see: {@code toestemming}, {@code traject}.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.flexzat;
