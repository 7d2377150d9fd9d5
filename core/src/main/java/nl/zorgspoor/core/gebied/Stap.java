package nl.zorgspoor.core.gebied;

/** What an event does to the state of an area. */
@FunctionalInterface
interface Stap {

    /** Nothing: it stays as it is. */
    Stap GEEN = (staat, gebeurtenis) -> staat;

    Object na(Object staat, Object gebeurtenis);
}
