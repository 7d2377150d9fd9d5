package nl.zorgspoor.deploy.opdrachtregel;

/** A wrong word, flag or value; the message is the one line that the user sees, and the program ends with exit 2. */
public final class Gebruiksfout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Gebruiksfout(String melding) {
        super(melding, null, false, false);
    }
}
