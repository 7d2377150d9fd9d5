package nl.zorgspoor.core.verwerking;

/**
 * What processors that read together do once for all of them: each batch goes to every one of them, one after another, on one
 * thread, and is made durable once.
 */
@FunctionalInterface
public interface Gezelschap {

    /**
     * A batch for all of them. When it returns, what they wrote is durable and their places are stored; when it throws, each gets the
     * batch again by itself.
     *
     * @param bundel gives each processor its events
     */
    void samen(Runnable bundel);
}
