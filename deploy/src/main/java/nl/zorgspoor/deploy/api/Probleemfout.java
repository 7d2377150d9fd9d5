package nl.zorgspoor.deploy.api;

/** An answer of the API itself that is no success; no stack trace, it is an answer and not a fault. */
public final class Probleemfout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Probleem probleem;

    public Probleemfout(Probleem probleem) {
        super(probleem.code(), null, false, false);
        this.probleem = probleem;
    }

    public Probleem probleem() {
        return probleem;
    }
}
