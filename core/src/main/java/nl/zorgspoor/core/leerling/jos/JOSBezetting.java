package nl.zorgspoor.core.leerling.jos;

/**
 * How full the guidance by JOS is at a school, for its waiting list (R154).
 *
 * @param lopend how many guidances run there
 */
public record JOSBezetting(int lopend) {}
