package nl.zorgspoor.core.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Regel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of students. A key is made with the first personal data of a student, in the same transaction as the event that
 * carries it; a destroyed key is remembered as destroyed, so that it is never made again.
 *
 * <p>A key is known by the name of its student, such as {@code COE/10234}, and its retention class. An encrypted value is written
 * as {@code v1:<naam>/<bewaarklasse>:<base64>}, so that it can be read without knowing anything else. No message names a student:
 * it could end in a log.
 */
public final class Sleutelbos {

    private static final int SLEUTELLENGTE = 16;
    private static final String VERSIE = "v1:";

    private static final Pattern VERSLEUTELD =
            Pattern.compile("v1:.+/(DOSSIER|VERZUIM):[A-Za-z0-9+/]{38,}={0,2}", Pattern.DOTALL);

    private record Sleutel(@Nullable AesGcmJce aead) {
        static final Sleutel VERNIETIGD = new Sleutel(null);
    }

    private final JdbcTemplate jdbc;
    private final Hoofdsleutels hoofdsleutels;
    /** A key that another node destroyed is forgotten here within the hour. */
    private final Cache<String, Sleutel> bekend = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    public Sleutelbos(JdbcTemplate jdbc, Hoofdsleutels hoofdsleutels) {
        this.jdbc = jdbc;
        this.hoofdsleutels = hoofdsleutels;
    }

    /**
     * A key that was made for a stream that begins, to be stored together with its first events.
     *
     * @param hoofdsleutel the mark of the master key that wrapped it
     */
    public record NieuweSleutel(String naam, Bewaarklasse klasse, byte[] ingepakt, String hoofdsleutel) {}

    /**
     * Makes the key of a student whose stream begins, without looking whether there is one. The caller stores it in the
     * transaction at hand; when there is one already the unique constraint refuses both. Empty when this transaction made it.
     */
    public Optional<NieuweSleutel> begin(String leerling, Bewaarklasse klasse) {
        if (inTransactie().containsKey(leerling + "/" + klasse)) {
            return Optional.empty();
        }
        byte[] nieuw = Random.randBytes(SLEUTELLENGTE);
        onthoud(leerling + "/" + klasse, sleutel(nieuw));
        return Optional.of(ingepakt(leerling, klasse, nieuw));
    }

    private NieuweSleutel ingepakt(String leerling, Bewaarklasse klasse, byte[] nieuw) {
        Hoofdsleutel met = geldende();
        return new NieuweSleutel(leerling, klasse, met.inpakken(nieuw, context(leerling, klasse)), met.kenmerk());
    }

    /** While keys are changed the store says which one counts, and does not change its mind before this transaction has ended. */
    private Hoofdsleutel geldende() {
        if (hoofdsleutels.nieuw() == null) {
            return hoofdsleutels.eerste();
        }
        return jdbc.queryForList("select kenmerk from hoofdsleutelproef for share", String.class).stream()
                .findFirst()
                .flatMap(hoofdsleutels::met)
                .orElse(hoofdsleutels.eerste());
    }

    /** Whether a stored text is an encrypted value, and not one from before it was encrypted. */
    public static boolean isVersleuteld(String tekst) {
        return tekst.startsWith(VERSIE) && VERSLEUTELD.matcher(tekst).matches();
    }

    /** Whether the key was destroyed; a key that was never made was not. */
    public boolean isVernietigd(String leerling, Bewaarklasse klasse) {
        Sleutel sleutel = bekend(leerling + "/" + klasse);
        return (sleutel == null ? lees(leerling, klasse).orElse(null) : sleutel) == Sleutel.VERNIETIGD;
    }

    public String versleutel(String leerling, Bewaarklasse klasse, byte[] klaar) {
        String naam = leerling + "/" + klasse;
        Sleutel sleutel = bekend(naam);
        if (sleutel == null) {
            sleutel = lees(leerling, klasse).orElseGet(() -> maak(leerling, klasse));
            onthoud(naam, sleutel);
        }
        if (sleutel.aead == null) {
            throw vernietigd();
        }
        try {
            return VERSIE + naam + ":" + Base64.getEncoder().encodeToString(sleutel.aead.encrypt(klaar, new byte[0]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Versleutelen van een gegeven mislukte.", e);
        }
    }

    private static CommandGeweigerd vernietigd() {
        return Regel.BEWAAR.weigert(
                "PERSOONSGEGEVENS_VERNIETIGD",
                "De persoonsgegevens van deze leerling zijn vernietigd; er kan niets persoonlijks meer bij.");
    }

    /**
     * Whether something could be encrypted, without making a key for it.
     *
     * @throws CommandGeweigerd as {@link #versleutel} does, when the key was destroyed
     */
    public void eisSleutel(String leerling, Bewaarklasse klasse) {
        if (isVernietigd(leerling, klasse)) {
            throw vernietigd();
        }
    }

    /** The value, or empty when its key has been destroyed. */
    public Optional<byte[]> ontcijfer(String versleuteld) {
        int einde = versleuteld.lastIndexOf(':');
        if (!versleuteld.startsWith(VERSIE) || einde < VERSIE.length()) {
            throw new IllegalStateException("Dit is geen versleuteld gegeven van versie 1.");
        }
        String naam = versleuteld.substring(VERSIE.length(), einde);
        Sleutel sleutel = bekend(naam);
        if (sleutel == null) {
            int streep = naam.lastIndexOf('/');
            sleutel = lees(naam.substring(0, streep), Bewaarklasse.valueOf(naam.substring(streep + 1)))
                    .orElse(Sleutel.VERNIETIGD);
            if (sleutel.aead != null) {
                onthoud(naam, sleutel);
            }
        }
        if (sleutel.aead == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    sleutel.aead.decrypt(Base64.getDecoder().decode(versleuteld.substring(einde + 1)), new byte[0]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ontcijferen van een gegeven mislukte.", e);
        }
    }

    /** Reads the keys of these values that are not in memory in one go, for who is about to read all of them. */
    public void haal(Collection<String> versleuteld) {
        Set<String> onbekend = new HashSet<>();
        for (String waarde : versleuteld) {
            String naam = waarde.substring(VERSIE.length(), Math.max(VERSIE.length(), waarde.lastIndexOf(':')));
            if (bekend(naam) == null) {
                onbekend.add(naam);
            }
        }
        if (onbekend.isEmpty()) {
            return;
        }
        String[] houders = onbekend.stream()
                .map(naam -> naam.substring(0, Math.max(0, naam.lastIndexOf('/'))))
                .distinct()
                .toArray(String[]::new);
        jdbc.query(
                "select leerling_id, bewaarklasse, sleutel from persoonssleutel where leerling_id = any (?) and sleutel is not null",
                rs -> {
                    String naam = rs.getString(1) + "/" + rs.getString(2);
                    if (onbekend.contains(naam)) {
                        onthoud(
                                naam,
                                sleutel(hoofdsleutels.uitpakken(
                                        rs.getBytes(3),
                                        context(rs.getString(1), Bewaarklasse.valueOf(rs.getString(2))))));
                    }
                },
                (Object) houders);
    }

    /**
     * Destroys the key: whatever it encrypted cannot be read again, here or in any backup of the events alone. In a transaction
     * it counts from the commit on.
     */
    public void vernietig(String leerling, Bewaarklasse klasse) {
        jdbc.update(
                "insert into persoonssleutel (leerling_id, bewaarklasse, sleutel, vernietigd_op) values (?, ?, null,"
                        + " now()) on conflict (leerling_id, bewaarklasse) do update set sleutel = null, vernietigd_op ="
                        + " now()",
                leerling,
                klasse.name());
        String naam = leerling + "/" + klasse;
        bekend.invalidate(naam);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            inTransactie().put(naam, Sleutel.VERNIETIGD);
        }
    }

    private Optional<Sleutel> lees(String leerling, Bewaarklasse klasse) {
        return jdbc
                .query(
                        "select sleutel from persoonssleutel where leerling_id = ? and bewaarklasse = ?",
                        (rs, i) -> {
                            byte[] ingepakt = rs.getBytes(1);
                            return ingepakt == null
                                    ? Sleutel.VERNIETIGD
                                    : sleutel(hoofdsleutels.uitpakken(ingepakt, context(leerling, klasse)));
                        },
                        leerling,
                        klasse.name())
                .stream()
                .findFirst();
    }

    private Sleutel maak(String leerling, Bewaarklasse klasse) {
        byte[] nieuw = Random.randBytes(SLEUTELLENGTE);
        NieuweSleutel ingepakt = ingepakt(leerling, klasse, nieuw);
        int gemaakt = jdbc.update(
                "insert into persoonssleutel (leerling_id, bewaarklasse, sleutel, hoofdsleutel) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                leerling,
                klasse.name(),
                ingepakt.ingepakt(),
                ingepakt.hoofdsleutel());
        return gemaakt == 1 ? sleutel(nieuw) : lees(leerling, klasse).orElseThrow();
    }

    private @Nullable Sleutel bekend(String naam) {
        Sleutel sleutel = bekend.getIfPresent(naam);
        return sleutel == null ? inTransactie().get(naam) : sleutel;
    }

    /** A key that a rolled-back transaction made must not be used again, so it is known to others after the commit only. */
    private void onthoud(String naam, Sleutel sleutel) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            inTransactie().put(naam, sleutel);
        } else {
            bekend.put(naam, sleutel);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Sleutel> inTransactie() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Map.of();
        }
        Map<String, Sleutel> sleutels = (Map<String, Sleutel>) TransactionSynchronizationManager.getResource(this);
        if (sleutels != null) {
            return sleutels;
        }
        Map<String, Sleutel> vers = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, vers);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bekend.putAll(vers);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Sleutelbos.this);
            }
        });
        return vers;
    }

    private static Sleutel sleutel(byte[] bytes) {
        try {
            return new Sleutel(new AesGcmJce(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] context(String leerling, Bewaarklasse klasse) {
        return (leerling + "/" + klasse).getBytes(StandardCharsets.UTF_8);
    }
}
