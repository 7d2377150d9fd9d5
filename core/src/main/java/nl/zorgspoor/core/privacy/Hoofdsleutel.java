package nl.zorgspoor.core.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The key that wraps all students' keys: 256 bits, given in base64 by whoever runs Zorgspoor and never stored with the data.
 */
public final class Hoofdsleutel {

    private final AesGcmJce aead;

    private Hoofdsleutel(byte[] sleutel) {
        try {
            this.aead = new AesGcmJce(sleutel);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Hoofdsleutel vanBase64(String tekst) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(tekst.trim());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("De hoofdsleutel is geen base64; verwacht: 32 bytes in base64.", e);
        }
        if (bytes.length != 32) {
            throw new IllegalArgumentException(
                    "De hoofdsleutel heeft %d bytes; verwacht: 32 bytes in base64.".formatted(bytes.length));
        }
        return new Hoofdsleutel(bytes);
    }

    /** Whether this key wrapped these bytes. */
    boolean past(byte[] ingepakt, byte[] context) {
        try {
            aead.decrypt(ingepakt, context);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] inpakken(byte[] sleutel, byte[] context) {
        try {
            return aead.encrypt(sleutel, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("De sleutel kon niet worden ingepakt.", e);
        }
    }

    byte[] uitpakken(byte[] ingepakt, byte[] context) {
        try {
            return aead.decrypt(ingepakt, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Een leerlingsleutel kon niet worden uitgepakt: dit is niet de hoofdsleutel waarmee deze gegevens"
                            + " zijn vastgelegd.",
                    e);
        }
    }
}
