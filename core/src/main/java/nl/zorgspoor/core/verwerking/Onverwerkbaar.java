package nl.zorgspoor.core.verwerking;

/** An event cannot be handled, for a reason that may be shown: places and rules, never what stands in the event. */
public final class Onverwerkbaar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Onverwerkbaar(String reden) {
        super(reden);
    }
}
