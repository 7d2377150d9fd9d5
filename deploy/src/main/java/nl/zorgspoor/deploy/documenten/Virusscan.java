package nl.zorgspoor.deploy.documenten;

import java.io.IOException;
import java.io.InputStream;

/** Whether a virus is in a file. */
@FunctionalInterface
public interface Virusscan {

    /** What counts where no scanner is given. */
    Virusscan GEEN = inhoud -> false;

    /**
     * @return whether one was found
     * @throws ScannerWeg when nobody can say: then the file is not taken in
     */
    boolean isBesmet(InputStream inhoud) throws IOException;

    /** The scanner does not answer, or not with a yes or no. */
    final class ScannerWeg extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ScannerWeg(String melding, Throwable oorzaak) {
            super(melding, oorzaak);
        }
    }
}
