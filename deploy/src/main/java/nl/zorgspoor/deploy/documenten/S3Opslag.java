package nl.zorgspoor.deploy.documenten;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import nl.zorgspoor.core.document.Objectopslag;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Objects in a bucket of a store that speaks the S3 protocol. Every setting is ours: nothing is read from files or the environment of
 * the machine. Only what any such store knows is asked of it.
 */
final class S3Opslag implements Objectopslag, AutoCloseable {

    private static final Duration VERBINDEN = Duration.ofSeconds(3);
    private static final Duration STILTE = Duration.ofSeconds(20);
    private static final Duration POGING = Duration.ofSeconds(40);
    private static final Duration SAMEN = Duration.ofSeconds(60);

    private final S3Client client;
    private final String emmer;

    private S3Opslag(S3Client client, String emmer) {
        this.client = client;
        this.emmer = emmer;
    }

    /** @param adres of the store, such as {@code https://s3.example.nl}; the bucket stands behind it as a path */
    static S3Opslag op(URI adres, String regio, String emmer, String gebruiker, String wachtwoord) {
        ProfileFile leeg = ProfileFile.aggregator().build();
        return new S3Opslag(
                S3Client.builder()
                        .endpointOverride(adres)
                        .region(Region.of(regio))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create(gebruiker, wachtwoord)))
                        .forcePathStyle(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClient(UrlConnectionHttpClient.builder()
                                .connectionTimeout(VERBINDEN)
                                .socketTimeout(STILTE)
                                .build())
                        .overrideConfiguration(o -> o.apiCallAttemptTimeout(POGING)
                                .apiCallTimeout(SAMEN)
                                .defaultProfileFile(leeg))
                        .build(),
                emmer);
    }

    @Override
    public void bewaar(String object, Path bestand) {
        vraag(() -> client.putObject(v -> v.bucket(emmer).key(object), RequestBody.fromFile(bestand)));
    }

    @Override
    public InputStream lees(String object) throws IOException {
        return vraag(() -> client.getObject(v -> v.bucket(emmer).key(object)));
    }

    @Override
    public void verwijder(String object) {
        vraag(() -> client.deleteObject(v -> v.bucket(emmer).key(object)));
    }

    @Override
    public boolean leeft() {
        try {
            client.headBucket(v -> v.bucket(emmer));
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    private static <T> T vraag(Supplier<T> wat) {
        try {
            return wat.get();
        } catch (SdkException e) {
            // Its message names hosts and objects and nothing of anybody.
            throw new OpslagWeg("De opslag van documenten deed niet wat gevraagd werd: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
