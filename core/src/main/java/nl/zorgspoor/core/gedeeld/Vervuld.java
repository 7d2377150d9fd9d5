package nl.zorgspoor.core.gedeeld;

/** Which requirements of a route the student's other areas have met; wired in {@code Leerling}. */
@FunctionalInterface
public interface Vervuld {

    boolean vervuld(Regel regel);

    /** Nothing is met. */
    Vervuld NIETS = regel -> false;

    default Vervuld of(Vervuld ander) {
        return regel -> vervuld(regel) || ander.vervuld(regel);
    }
}
