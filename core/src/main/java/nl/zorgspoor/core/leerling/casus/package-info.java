/**
 * The student's cases in meetings: on an agenda, off it again, discussed. The meeting itself is a stream of its own.
 *
 * <p>Rules: R44, R45, R46, R77, R89, R90, R91, R106, R236 (on the next agenda), and R50 and R51 as far as agendas are cleaned. May see:
 * {@code aanmelding} (who has left), {@code toestemming}, {@code traject}, {@code plan} (which run), {@code verwijzing} (an answer that
 * did not come); the meeting only through {@code Naslag}, whether the student is new as a value.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.leerling.casus;
