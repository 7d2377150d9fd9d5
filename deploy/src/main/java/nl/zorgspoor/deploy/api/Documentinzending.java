package nl.zorgspoor.deploy.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import org.jspecify.annotations.Nullable;

/** What is said of a document that comes in, read from query and headers; wrong or missing parts are named together. */
final class Documentinzending {

    private static final Pattern CONTROLEGETAL = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):");

    private Documentinzending() {}

    /**
     * @param soort null for a next version, which has the kind of the first
     * @param type without parameters, in small letters
     */
    record Kop(@Nullable Gegevenssoort soort, String naam, String type, UUID sleutel, Optional<String> sha256) {}

    /** @param eerste whether the kind of data must be said */
    static Kop kop(
            boolean eerste,
            @Nullable String soort,
            @Nullable String naam,
            @Nullable String type,
            @Nullable String sleutel,
            @Nullable String controlegetal) {
        List<String> fouten = new ArrayList<>();
        Optional<Gegevenssoort> gegevens = Arrays.stream(Gegevenssoort.values())
                .filter(s -> s.name().equals(soort) && s != Gegevenssoort.KENGETALLEN)
                .findFirst();
        if (eerste && gegevens.isEmpty()) {
            fouten.add("soort: een van "
                    + Arrays.stream(Gegevenssoort.values())
                            .filter(s -> s != Gegevenssoort.KENGETALLEN)
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
        if (naam == null || naam.isBlank()) {
            fouten.add("naam: ontbreekt; verwacht: de naam van het bestand");
        }
        UUID uuid = OpdrachtController.commandId(sleutel);
        if (uuid == null) {
            fouten.add("Idempotency-Key: verwacht: een header met een UUID, nieuw per document");
        }
        Matcher getal = CONTROLEGETAL.matcher(controlegetal == null ? "" : controlegetal);
        boolean gegeven = getal.find();
        if (controlegetal != null && !gegeven) {
            fouten.add("Repr-Digest: verwacht: sha-256=:<base64>:");
        }
        if (uuid == null || !fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(fouten);
        }
        return new Kop(
                gegevens.orElse(null),
                String.valueOf(naam),
                (type == null ? "" : type.split(";", 2)[0]).strip().toLowerCase(Locale.ROOT),
                uuid,
                gegeven
                        ? Optional.of(
                                HexFormat.of().formatHex(Base64.getDecoder().decode(getal.group(1))))
                        : Optional.empty());
    }

    /** The checksum of all of it, hexadecimal. */
    static String sha256(InputStream inhoud) throws IOException {
        try {
            MessageDigest som = MessageDigest.getInstance("SHA-256");
            byte[] stuk = new byte[64 * 1024];
            for (int n = inhoud.read(stuk); n >= 0; n = inhoud.read(stuk)) {
                som.update(stuk, 0, n);
            }
            return HexFormat.of().formatHex(som.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As RFC 9530 writes it. */
    static String controlegetal(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
