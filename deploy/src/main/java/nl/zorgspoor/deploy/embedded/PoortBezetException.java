package nl.zorgspoor.deploy.embedded;

/** Another program took the port between choosing it and listening on it. */
final class PoortBezetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoortBezetException(String server) {
        super("Een ander programma heeft de poort van " + server + " genomen");
    }
}
