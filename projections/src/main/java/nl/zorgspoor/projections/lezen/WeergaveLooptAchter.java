package nl.zorgspoor.projections.lezen;

/** The view had not seen the asked position within the time to wait. */
public final class WeergaveLooptAchter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long gevraagd;
    private final long bereikt;

    public WeergaveLooptAchter(String weergave, long gevraagd, long bereikt) {
        super(
                "Weergave %s is bij positie %d en nog niet bij %d.".formatted(weergave, bereikt, gevraagd),
                null,
                false,
                false);
        this.gevraagd = gevraagd;
        this.bereikt = bereikt;
    }

    public long gevraagd() {
        return gevraagd;
    }

    public long bereikt() {
        return bereikt;
    }
}
