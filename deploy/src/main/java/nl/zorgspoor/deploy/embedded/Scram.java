package nl.zorgspoor.deploy.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's side of SCRAM-SHA-256 (RFC 5802 and 7677) for one user. It keeps what it checks a proof against, not the password;
 * a user that does not exist is refused at the proof, as late as a wrong password.
 */
final class Scram {

    private static final SecureRandom TOEVAL = new SecureRandom();
    private static final int RONDEN = 4096;
    private static final int SLEUTEL_BITS = 256;
    private static final int ZOUT_BYTES = 28;
    private static final int NONCE_BYTES = 24;

    private final String gebruiker;
    private final byte[] zout = toeval(ZOUT_BYTES);
    private final byte[] bewaard;
    private final byte[] serversleutel;

    Scram(String gebruiker, String wachtwoord) {
        this.gebruiker = gebruiker;
        try {
            byte[] gezouten = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(wachtwoord.toCharArray(), zout, RONDEN, SLEUTEL_BITS))
                    .getEncoded();
            this.bewaard = sha256(hmac(gezouten, "Client Key"));
            this.serversleutel = hmac(gezouten, "Server Key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One login: the first message of a client, and then its proof. */
    final class Gesprek {

        private final boolean bekend;
        private final String eerste;
        private final String nonce;
        private final String antwoord;

        private Gesprek(String kaal) {
            this.eerste = kaal;
            this.bekend = veld(kaal, 'n').filter(gebruiker::equals).isPresent();
            this.nonce = veld(kaal, 'r').orElse("") + Base64.getEncoder().encodeToString(toeval(NONCE_BYTES));
            this.antwoord = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(zout) + ",i=" + RONDEN;
        }

        byte[] antwoord() {
            return antwoord.getBytes(UTF_8);
        }

        /** The server's signature when the proof holds; empty when it does not. */
        Optional<byte[]> bewijs(byte[] bericht) {
            try {
                String tekst = new String(bericht, UTF_8);
                int plek = tekst.lastIndexOf(",p=");
                if (plek < 0
                        || !bekend
                        || !veld(tekst, 'r').filter(nonce::equals).isPresent()) {
                    return Optional.empty();
                }
                byte[] bewijs = Base64.getDecoder().decode(tekst.substring(plek + 3));
                String alles = eerste + "," + antwoord + "," + tekst.substring(0, plek);
                byte[] handtekening = hmac(bewaard, alles);
                if (bewijs.length != handtekening.length) {
                    return Optional.empty();
                }
                byte[] clientsleutel = new byte[bewijs.length];
                for (int i = 0; i < bewijs.length; i++) {
                    clientsleutel[i] = (byte) (bewijs[i] ^ handtekening[i]);
                }
                return MessageDigest.isEqual(sha256(clientsleutel), bewaard)
                        ? Optional.of(
                                ("v=" + Base64.getEncoder().encodeToString(hmac(serversleutel, alles))).getBytes(UTF_8))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Begins a login; empty when the first message is none of this mechanism without channel binding. */
    Optional<Gesprek> begin(byte[] bericht) {
        String tekst = new String(bericht, UTF_8);
        return tekst.startsWith("n,,") ? Optional.of(new Gesprek(tekst.substring(3))) : Optional.empty();
    }

    private static Optional<String> veld(String tekst, char naam) {
        for (String deel : tekst.split(",", -1)) {
            if (deel.length() > 1 && deel.charAt(0) == naam && deel.charAt(1) == '=') {
                return Optional.of(deel.substring(2));
            }
        }
        return Optional.empty();
    }

    private static byte[] hmac(byte[] sleutel, String tekst) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(sleutel, "HmacSHA256"));
        return mac.doFinal(tekst.getBytes(UTF_8));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] toeval(int aantal) {
        byte[] bytes = new byte[aantal];
        TOEVAL.nextBytes(bytes);
        return bytes;
    }
}
