package nl.zorgspoor.projections.opslag;

/** The view store does not answer now; asked again later it may. */
public final class WeergavenNietBereikbaar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WeergavenNietBereikbaar(Throwable oorzaak) {
        super("De weergaven zijn nu niet te lezen", oorzaak);
    }
}
