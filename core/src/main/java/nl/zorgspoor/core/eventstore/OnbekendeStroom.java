package nl.zorgspoor.core.eventstore;

/** There is no stream of this name, or it is one of another kind: whoever asks learns no difference (R330). */
public final class OnbekendeStroom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OnbekendeStroom(String naam) {
        super("Hier niet bekend: " + naam, null, false, false);
    }
}
