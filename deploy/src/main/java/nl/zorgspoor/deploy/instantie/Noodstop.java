package nl.zorgspoor.deploy.instantie;

import java.time.Duration;

/**
 * The end of a stop that takes too long. A part that hangs, such as a database whose process somebody stopped, must not keep the
 * whole from ending; what was acknowledged is stored, and the next start goes on from there.
 */
final class Noodstop {

    /** A platform kills after 20 to 30 s, without cleaning up. */
    private static final Duration GEDULD = Duration.ofSeconds(16);

    private static final int AFGEBROKEN = 143;

    private Noodstop() {}

    /**
     * From now on the program has so long to end by itself.
     *
     * @param eerst what must not stay behind
     */
    static void zet(Runnable eerst) {
        Thread wacht = new Thread(
                () -> {
                    try {
                        Thread.sleep(GEDULD.toMillis());
                        System.err.println(
                                "Zorgspoor stopt nu meteen: een onderdeel reageerde niet binnen %d s. Wat bevestigd is, ligt vast."
                                        .formatted(GEDULD.toSeconds()));
                        Thread laatste = new Thread(eerst, "noodstop-laatste");
                        laatste.setDaemon(true);
                        laatste.start();
                        laatste.join(Duration.ofSeconds(3).toMillis());
                    } catch (InterruptedException e) {
                        // Nobody does this.
                    } finally {
                        Runtime.getRuntime().halt(AFGEBROKEN);
                    }
                },
                "noodstop");
        wacht.setDaemon(true);
        wacht.start();
    }
}
