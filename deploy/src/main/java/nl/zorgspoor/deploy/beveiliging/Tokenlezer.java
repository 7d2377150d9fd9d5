package nl.zorgspoor.deploy.beveiliging;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Reads the tokens of an issuer that may not be there yet: it is asked for its keys at the first token, so that this service can start
 * before it does. While it is away one request at a time tries, and not sooner than some seconds after the last; the others hear at
 * once that it is away.
 */
final class Tokenlezer implements JwtDecoder {

    private final Supplier<JwtDecoder> uitgever;
    private final Duration rust;
    private volatile @Nullable JwtDecoder lezer;
    private @Nullable Long mislukt;

    /**
     * @param uitgever asks the issuer for its keys; any exception is that it could not
     * @param rust how long it is left alone after that
     */
    Tokenlezer(Supplier<JwtDecoder> uitgever, Duration rust) {
        this.uitgever = uitgever;
        this.rust = rust;
    }

    /** @throws JwtException when the token is wrong ({@code BadJwtException}) or nobody can say whether it is */
    @Override
    public Jwt decode(String token) {
        JwtDecoder klaar = lezer;
        return (klaar == null ? vraag() : klaar).decode(token);
    }

    private synchronized JwtDecoder vraag() {
        JwtDecoder klaar = lezer;
        if (klaar != null) {
            return klaar;
        }
        if (mislukt != null && System.nanoTime() - mislukt < rust.toNanos()) {
            throw new JwtException("De uitgever van tokens antwoordde zojuist niet");
        }
        try {
            klaar = uitgever.get();
        } catch (RuntimeException e) {
            mislukt = System.nanoTime();
            throw new JwtException("De uitgever van tokens antwoordt niet", e);
        }
        lezer = klaar;
        return klaar;
    }
}
