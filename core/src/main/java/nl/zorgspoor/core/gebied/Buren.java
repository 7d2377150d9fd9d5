package nl.zorgspoor.core.gebied;

/** What an area may see of the others in its stream: their states, as they are now, never to be changed. */
@FunctionalInterface
public interface Buren {

    <T> T staat(Class<T> soort);
}
