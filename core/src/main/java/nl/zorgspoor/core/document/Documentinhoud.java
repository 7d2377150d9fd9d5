package nl.zorgspoor.core.document;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The bytes of one version, under a key of their own: read and written in pieces, so that a document costs no memory by its size. A
 * piece that was changed, left out or of another object is not read.
 */
final class Documentinhoud {

    private static final int SLEUTELLENGTE = 32;
    private static final int STUK = 64 * 1024;

    private final byte[] sleutel;
    private final String object;

    private Documentinhoud(byte[] sleutel, String object) {
        this.sleutel = sleutel.clone();
        this.object = object;
    }

    static Documentinhoud nieuw(String object) {
        return new Documentinhoud(Random.randBytes(SLEUTELLENGTE), object);
    }

    static Documentinhoud met(byte[] sleutel, String object) {
        return new Documentinhoud(sleutel, object);
    }

    byte[] sleutel() {
        return sleutel.clone();
    }

    /** Writes what comes in encrypted to a file. */
    void sluit(InputStream klaar, Path bestand) throws IOException {
        try (OutputStream uit = streaming().newEncryptingStream(Files.newOutputStream(bestand), naam())) {
            klaar.transferTo(uit);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream open(InputStream gesloten) throws IOException {
        try {
            return streaming().newDecryptingStream(gesloten, naam());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] naam() {
        return object.getBytes(StandardCharsets.UTF_8);
    }

    private AesGcmHkdfStreaming streaming() {
        try {
            return new AesGcmHkdfStreaming(sleutel, "HmacSha256", SLEUTELLENGTE, STUK, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
