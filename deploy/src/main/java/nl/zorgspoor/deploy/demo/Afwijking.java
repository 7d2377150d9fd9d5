package nl.zorgspoor.deploy.demo;

/** A step that went otherwise than told. */
final class Afwijking extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Afwijking(String wat, Object... bij) {
        super(wat.formatted(bij));
    }
}
