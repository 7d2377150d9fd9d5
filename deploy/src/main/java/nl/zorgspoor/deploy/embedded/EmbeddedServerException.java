package nl.zorgspoor.deploy.embedded;

/** An embedded server cannot be started or stopped; the message is one Dutch sentence that says what to do. */
public final class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the refusal with its sentence. */
    public EmbeddedServerException(String melding) {
        super(melding);
    }

    /** Creates the refusal with its sentence and what lies beneath it. */
    public EmbeddedServerException(String melding, Throwable oorzaak) {
        super(melding, oorzaak);
    }
}
