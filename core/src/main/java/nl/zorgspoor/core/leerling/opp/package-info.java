/**
 * The ontwikkelingsperspectief of a student (OPP) and the vraagprofiel (VPI): drawn up by those whose it is, talked over with the
 * parents, the student heard in his own words, agreed to by who has a say, established, registered, evaluated, adjusted and ended.
 * What is owed when extra support begins is kept here as well. An OPP for a class is no student's: it lies with the group plans.
 *
 * <p>Rules: R118 to R126, R128, R263, R302 and the hearing of R305; R49 and R328 for whose word counts. May see: {@code aanmelding} (authority, age, leaving), {@code
 * arrangement}, {@code flexzat} and {@code traject} (where extra support is decided), {@code toestemming} (how paper is taken in).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.opp;
