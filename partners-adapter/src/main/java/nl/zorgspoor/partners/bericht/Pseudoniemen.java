package nl.zorgspoor.partners.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The name of a student towards one partner: another one for every partner, so that two partners cannot lay their files side by
 * side, and not to be traced back without the secret.
 */
public final class Pseudoniemen {

    private static final String HMAC = "HmacSHA256";
    private static final int MINIMUM = 16;
    /** 128 bits of the digest: no two students of a country collide. */
    private static final int LENGTE = 16;

    private final byte[] geheim;

    /** @param geheim at least 16 bytes; another secret gives every student another name */
    public Pseudoniemen(byte[] geheim) {
        if (geheim.length < MINIMUM) {
            throw new IllegalArgumentException("Het pseudoniemgeheim is korter dan " + MINIMUM + " bytes");
        }
        this.geheim = geheim.clone();
    }

    /** The student's name towards this partner, such as {@code COE-9f2c...}: the school, a dash and 32 hexadecimal digits. */
    public String van(String partner, String schoolId, String leerlingId) {
        byte[] sleutel = hmac(geheim, "partner:" + partner);
        return schoolId + "-" + HexFormat.of().formatHex(hmac(sleutel, schoolId + "/" + leerlingId), 0, LENGTE);
    }

    private static byte[] hmac(byte[] sleutel, String tekst) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(sleutel, HMAC));
            return mac.doFinal(tekst.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Deze Java kent " + HMAC + " niet", e);
        }
    }
}
