package nl.zorgspoor.core.leerling.aanmelding;

/** The Axon shell of {@link Aanmeldingen}. */
public final class AanmeldingHandlers {
    private Aanmeldingen staat = Aanmeldingen.LEEG;

    public Aanmeldingen staat() {
        return staat;
    }
}
