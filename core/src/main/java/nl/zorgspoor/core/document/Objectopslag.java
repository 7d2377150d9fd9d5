package nl.zorgspoor.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes of documents lie, encrypted. Safe to call from any thread; a store that is away is an {@link OpslagWeg}. */
public interface Objectopslag {

    /** Stores a file under a name; when this returns, it is there for good. */
    void bewaar(String object, Path bestand) throws IOException;

    /** The bytes that were stored; the caller closes them. */
    InputStream lees(String object) throws IOException;

    /** Removes it; what is not there is removed already. */
    void verwijder(String object) throws IOException;

    /** Whether it answers. */
    boolean leeft();

    /** The store does not answer, does not let us in, or misses what must be there. */
    final class OpslagWeg extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public OpslagWeg(String melding, Throwable oorzaak) {
            super(melding, oorzaak);
        }
    }
}
