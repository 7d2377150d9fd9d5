package nl.zorgspoor.projections.lezen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;

/** Makes the marks of answers: equal ones for what is equal, and none that outlives the program that made the rows. */
final class Merkmaker {

    private record Gemerkt(Schoolprofiel profiel, String merk) {}

    /** Another program may make other rows of the same documents. */
    private final String programma = UUID.randomUUID().toString();

    /** A profile is large and changes once in a while. */
    private final Map<String, Gemerkt> profielen = new ConcurrentHashMap<>();

    String van(Lijst lijst, Lezer lezer, List<String> stand) {
        String alles = String.join(
                "\n",
                programma,
                lijst.weergave().naam(),
                lezer.actor().toString(),
                lezer.openstelling().toString(),
                profiel(lezer.school()),
                String.join("\n", stand));
        return "W/\"" + hash(alles) + "\"";
    }

    private String profiel(Schoolprofiel nu) {
        Gemerkt bekend = profielen.get(nu.schoolId());
        if (bekend == null || bekend.profiel() != nu) {
            // The same content in another object is the same profile.
            bekend = new Gemerkt(nu, bekend != null && bekend.profiel().equals(nu) ? bekend.merk() : nieuw());
            profielen.put(nu.schoolId(), bekend);
        }
        return bekend.merk();
    }

    private static String nieuw() {
        return UUID.randomUUID().toString();
    }

    private static String hash(String tekst) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
