package nl.zorgspoor.deploy.beveiliging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were found good, signature and all: whoever works gives many commands with one token. For a minute, so that a
 * key that its issuer withdraws is withdrawn here; whether a token holds at this moment is looked at each time. What was refused is not
 * remembered. Tokens are known by their digest, and not kept under their own text.
 */
final class Bekendebewijzen implements JwtDecoder {

    static final Duration HOUDBAAR = Duration.ofMinutes(1);

    /** Some kilobytes each. */
    static final int MEESTE = 2_000;

    private record Bekend(Jwt jwt, Instant sinds) {}

    private final JwtDecoder lezer;
    private final InstantSource klok;
    private final Map<String, Bekend> bekend = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bekend> oudste) {
            return size() > MEESTE;
        }
    };

    /** @param lezer checks a token whole */
    Bekendebewijzen(JwtDecoder lezer, InstantSource klok) {
        this.lezer = lezer;
        this.klok = klok;
    }

    @Override
    public Jwt decode(String token) {
        String kenmerk = kenmerk(token);
        Instant nu = klok.instant();
        Bekend b;
        synchronized (bekend) {
            b = bekend.get(kenmerk);
        }
        if (b != null && nu.isBefore(b.sinds().plus(HOUDBAAR)) && Inlogbewijs.isNuGeldig(b.jwt(), nu)) {
            return b.jwt();
        }
        Jwt jwt = lezer.decode(token);
        synchronized (bekend) {
            bekend.put(kenmerk, new Bekend(jwt, nu));
        }
        return jwt;
    }

    private static String kenmerk(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
