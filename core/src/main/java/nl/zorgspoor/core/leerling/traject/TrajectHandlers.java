package nl.zorgspoor.core.leerling.traject;

/** The Axon shell of {@link Trajecten}. */
public final class TrajectHandlers {
    private Trajecten staat = Trajecten.LEEG;

    public Trajecten staat() {
        return staat;
    }
}
