package nl.zorgspoor.deploy.beveiliging;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.embedded.Afgeschermd;
import nl.zorgspoor.deploy.embedded.EmbeddedServerException;
import nl.zorgspoor.deploy.embedded.Mapinhoud;
import nl.zorgspoor.deploy.embedded.PropertiesBestand;

/**
 * The local issuer of the embedded instance: an RSA key pair in {@code issuer.json} (mode 0600) of its data folder. Whoever may
 * read that folder may make tokens, and nobody else; there is no endpoint that gives them out.
 */
public final class Uitgever {

    /** The issuer in the tokens. */
    public static final String UITGEVER = "zorgspoor-embedded";

    /** The audience in the tokens. */
    public static final String PUBLIEK = "zorgspoor";

    private static final Duration GELDIG = Duration.ofHours(12);
    private static final int BITS = 2048;

    private final RSAKey sleutel;

    private Uitgever(RSAKey sleutel) {
        this.sleutel = sleutel;
    }

    /** The issuer of this data folder; its key pair is made when there is none. */
    public static Uitgever in(Path dir) {
        Path bestand = dir.resolve(Mapinhoud.UITGEVER);
        try {
            if (!Files.exists(bestand)) {
                Mapinhoud.controleer(dir);
                maak(dir, bestand);
            }
            Mapinhoud.onthoud(dir, Mapinhoud.UITGEVER);
            return new Uitgever(lees(bestand));
        } catch (IOException e) {
            throw PropertiesBestand.ontoegankelijk(bestand, e);
        } catch (JOSEException e) {
            throw new IllegalStateException("Kan geen sleutelpaar maken", e);
        }
    }

    private static RSAKey lees(Path bestand) throws IOException {
        try {
            RSAKey sleutel = RSAKey.parse(Files.readString(bestand));
            JWSObject proef = new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload("proef"));
            proef.sign(new RSASSASigner(sleutel));
            if (proef.verify(new RSASSAVerifier(sleutel.toRSAPublicKey()))) {
                return sleutel;
            }
        } catch (ParseException | JOSEException | CharacterCodingException | RuntimeException e) {
            // What is wrong in it is a secret, and helps nobody: one sentence for all.
        }
        throw new EmbeddedServerException(
                "Het bestand %s is beschadigd. %s".formatted(bestand, Mapinhoud.herstel(Mapinhoud.UITGEVER)));
    }

    private static void maak(Path dir, Path bestand) throws IOException, JOSEException {
        Afgeschermd.map(dir);
        Path half = dir.resolve("issuer." + UUID.randomUUID() + ".nieuw");
        Afgeschermd.bestand(half);
        Files.writeString(
                half, new RSAKeyGenerator(BITS).keyID("embedded-1").generate().toJSONString());
        try {
            // Not replacing: when two start at once, the first one's key counts for both.
            Files.move(half, bestand);
        } catch (FileAlreadyExistsException e) {
            Files.delete(half);
        }
    }

    /** A signed token, valid for twelve hours from now. */
    public String token(Actor actor) {
        return token(actor, Instant.now(), GELDIG);
    }

    /** The same for somebody with more than one role; each request chooses one ({@link Rolkeuze}). */
    public String token(Actor actor, List<Rol> rollen) {
        return onderteken(new JWTClaimsSet.Builder(claims(actor, Instant.now(), GELDIG))
                .claim(Inlogbewijs.ROL, rollen.stream().map(Rol::name).toList())
                .build());
    }

    String token(Actor actor, Instant vanaf, Duration geldig) {
        return onderteken(claims(actor, vanaf, geldig));
    }

    private static JWTClaimsSet claims(Actor actor, Instant vanaf, Duration geldig) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(UITGEVER)
                .audience(PUBLIEK)
                .subject(actor.id())
                .claim(Inlogbewijs.ROL, actor.rol().name())
                .claim(Inlogbewijs.SCHOOL, actor.schoolId())
                .issueTime(Date.from(vanaf))
                .expirationTime(Date.from(vanaf.plus(geldig)))
                .jwtID(UUID.randomUUID().toString());
        if (actor.leerlingId() != null) {
            claims.claim(Inlogbewijs.LEERLING, actor.leerlingId());
        }
        return claims.build();
    }

    /** These claims and no others, as a token of this issuer. */
    String onderteken(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(sleutel.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(sleutel));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    RSAPublicKey publiekeSleutel() {
        try {
            return sleutel.toRSAPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
