package nl.zorgspoor.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps all students' keys: 256 bits, given in base64 by whoever runs Zorgspoor and never stored with the data.
 */
public final class Hoofdsleutel {

    private static final int KENMERK_BYTES = 4;

    private final AesGcmJce aead;
    private final byte[] afleidbaar;
    private final String kenmerk;

    private Hoofdsleutel(byte[] sleutel, String tekst) {
        try {
            this.aead = new AesGcmJce(sleutel);
            // From the text, as the pseudonyms of partners have always been.
            this.afleidbaar = tekst.getBytes(UTF_8);
            this.kenmerk = HexFormat.of().formatHex(hmac(sleutel, "kenmerk"), 0, KENMERK_BYTES);
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
        return new Hoofdsleutel(bytes, tekst.strip());
    }

    /** Tells this key from others and says nothing about it: eight hexadecimal digits. */
    public String kenmerk() {
        return kenmerk;
    }

    /** A secret of 256 bits that follows from this key. */
    byte[] afgeleid(String naam) {
        try {
            return hmac(afleidbaar, naam);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] sleutel, String naam) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(sleutel, "HmacSHA256"));
        return mac.doFinal(naam.getBytes(UTF_8));
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
