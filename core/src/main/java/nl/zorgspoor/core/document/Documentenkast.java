package nl.zorgspoor.core.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.zorgspoor.core.eventstore.Stroomnamen;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Naslag.Documentfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps documents of students. The bytes lie in an object store under a key of their own; that key, the name and the checksum lie
 * beside it, closed with the student's key of the retention class (R369). Judges no rights: who asks has done so.
 *
 * <p>A version is first announced, then stored, then fixed. What breaks off in between is nobody's document, and {@link #ruimOp}
 * takes it away, as it does with everything of which the key is gone.
 */
public final class Documentenkast {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Of a document to the key that its row is closed with. */
    private static final String EIGEN_SLEUTEL = " s.leerling_id = d.houder and s.bewaarklasse = d.bewaarklasse";

    private static final String LEESBAAR = " from document d join persoonssleutel s on" + EIGEN_SLEUTEL
            + " and s.sleutel is not null where d.stand = 'BEWAARD'";

    private static final String VERSIES =
            "select d.object, d.document_id, d.versie, d.soort, d.gesloten, d.type, d.grootte, d.actor_id, d.rol, d.op"
                    + LEESBAAR + " and d.school_id = ? and d.leerling_id = ?";

    private final JdbcTemplate jdbc;
    private final TransactionManager transacties;
    private final Sleutelbos sleutelbos;
    private final Stroomnamen namen;
    private final Objectopslag opslag;

    public Documentenkast(
            JdbcTemplate jdbc,
            TransactionManager transacties,
            Sleutelbos sleutelbos,
            Stroomnamen namen,
            Objectopslag opslag) {
        this.jdbc = jdbc;
        this.transacties = transacties;
        this.sleutelbos = sleutelbos;
        this.namen = namen;
        this.opslag = opslag;
    }

    /**
     * What somebody brings.
     *
     * @param documentId of which it is the next version; null for a new document
     * @param sleutel under which a repeat is known
     * @param sha256 of the whole, hexadecimal
     */
    public record Aanbod(
            String leerlingId,
            @Nullable String documentId,
            UUID sleutel,
            Gegevenssoort soort,
            String naam,
            String type,
            long grootte,
            String sha256) {}

    /** Gives the bytes that are brought, from the begin. */
    @FunctionalInterface
    public interface Bron {
        InputStream open() throws IOException;
    }

    /** What is closed with the student's key. */
    private record Gesloten(String naam, String sha256, String sleutel) {}

    /** Beside absence and enrolment, which are kept in another term, everything belongs to the file. */
    static Bewaarklasse klasse(Gegevenssoort soort) {
        return soort == Gegevenssoort.AANWEZIGHEID ? Bewaarklasse.VERZUIM : Bewaarklasse.DOSSIER;
    }

    /** What was stored for this key of this person before; a repeat that says something else is refused: 409 {@code SLEUTEL_HERGEBRUIKT}. */
    public Optional<Documentversie> eerder(Actor actor, Aanbod a) {
        Optional<Documentversie> eerder = jdbc
                .query(
                        VERSIES + " and d.actor_id = ? and d.sleutel = ?",
                        this::lees,
                        actor.schoolId(),
                        a.leerlingId(),
                        actor.id(),
                        a.sleutel())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
        boolean anders = eerder.filter(v -> v.soort() == a.soort()
                                && v.naam().equals(a.naam())
                                && v.type().equals(a.type())
                                && v.sha256().equals(a.sha256())
                                && (a.documentId() == null
                                        ? v.versie() == 1
                                        : v.documentId().equals(a.documentId())))
                        .isEmpty()
                && isGebruikt(actor, a.sleutel());
        if (anders) {
            throw CommandGeweigerd.statusOnjuist(
                    "Met deze Idempotency-Key is eerder iets anders bewaard; geef een nieuwe.");
        }
        return eerder;
    }

    private boolean isGebruikt(Actor actor, UUID sleutel) {
        return !jdbc.queryForList(
                        "select 1 from document where school_id = ? and actor_id = ? and sleutel = ? and stand <> 'ONDERWEG'",
                        actor.schoolId(),
                        actor.id(),
                        sleutel)
                .isEmpty();
    }

    /**
     * Stores a version; when this returns it is there for good, and when it throws nothing is.
     *
     * @throws CommandGeweigerd when the student's key was destroyed
     * @throws Objectopslag.OpslagWeg when the store does not take it
     */
    public Documentversie bewaar(Actor actor, Aanbod a, Bron bron, LocalDateTime op) throws IOException {
        String object = UUID.randomUUID().toString();
        Bewaarklasse klasse = klasse(a.soort());
        String houder = namen.sleutel(actor.schoolId(), a.leerlingId());
        Documentinhoud inhoud = Documentinhoud.nieuw(object);
        String sleutel = Base64.getEncoder().encodeToString(inhoud.sleutel());
        String gesloten = sleutelbos.versleutel(
                houder, klasse, MAPPER.writeValueAsBytes(new Gesloten(a.naam(), a.sha256(), sleutel)));
        String documentId = a.documentId() == null ? UUID.randomUUID().toString() : a.documentId();
        jdbc.update(
                "insert into document (object, school_id, leerling_id, document_id, versie, soort, bewaarklasse, houder,"
                        + " gesloten, type, grootte, stand, sleutel, actor_id, rol, op)"
                        + " values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, 'ONDERWEG', ?, ?, ?, ?)",
                object,
                actor.schoolId(),
                a.leerlingId(),
                documentId,
                a.soort().name(),
                klasse.name(),
                houder,
                gesloten,
                a.type(),
                a.grootte(),
                a.sleutel(),
                actor.id(),
                actor.rol().name(),
                op);
        boolean klaar = false;
        try {
            breng(object, inhoud, bron);
            Documentversie versie = legVast(actor, a, object, documentId, houder, klasse, op);
            klaar = versie.object().equals(object);
            return versie;
        } finally {
            if (!klaar) {
                vergeet(object);
            }
        }
    }

    private void breng(String object, Documentinhoud inhoud, Bron bron) throws IOException {
        Path bestand = Files.createTempFile("zorgspoor-document-", ".dicht");
        try {
            try (InputStream klaar = bron.open()) {
                inhoud.sluit(klaar, bestand);
            }
            opslag.bewaar(object, bestand);
        } finally {
            Files.deleteIfExists(bestand);
        }
    }

    /** While a version is fixed its key stays: a destruction waits for it, and then finds it. One of two repeats at once gets the other's. */
    private Documentversie legVast(
            Actor actor,
            Aanbod a,
            String object,
            String documentId,
            String houder,
            Bewaarklasse klasse,
            LocalDateTime op) {
        return transacties.fetchInTransaction(() -> {
            boolean sleutelIsEr = jdbc.queryForList(
                                    "select 1 from persoonssleutel where leerling_id = ? and bewaarklasse = ? and sleutel is not null"
                                            + " for share",
                                    houder,
                                    klasse.name())
                            .size()
                    == 1;
            if (!sleutelIsEr) {
                throw Regel.BEWAAR.weigert(
                        "PERSOONSGEGEVENS_VERNIETIGD",
                        "De persoonsgegevens van deze leerling zijn vernietigd; er kan niets persoonlijks meer bij.");
            }
            jdbc.query(
                    "select pg_advisory_xact_lock(hashtextextended(?, 80))",
                    rs -> {},
                    actor.schoolId() + "/" + a.leerlingId());
            Optional<Documentversie> eerder = eerder(actor, a);
            if (eerder.isPresent()) {
                return eerder.get();
            }
            Integer laatste = jdbc.queryForObject(
                    "select coalesce(max(versie), 0) from document where school_id = ? and leerling_id = ? and document_id = ?",
                    Integer.class,
                    actor.schoolId(),
                    a.leerlingId(),
                    documentId);
            int versie = (laatste == null ? 0 : laatste) + 1;
            jdbc.update("update document set stand = 'BEWAARD', versie = ? where object = ?", versie, object);
            return new Documentversie(
                    object,
                    documentId,
                    versie,
                    a.soort(),
                    a.naam(),
                    a.type(),
                    a.grootte(),
                    a.sha256(),
                    actor.id(),
                    actor.rol(),
                    op);
        });
    }

    /** Of what did not come about nothing stays; a store that is away now is asked again by {@link #ruimOp}. */
    private void vergeet(String object) {
        try {
            opslag.verwijder(object);
            jdbc.update("delete from document where object = ? and stand = 'ONDERWEG'", object);
        } catch (IOException | RuntimeException straks) {
            // The row says that there is work to do.
        }
    }

    /** All versions of a student's documents that can be read, by document and version. */
    public List<Documentversie> van(String schoolId, String leerlingId) {
        return jdbc
                .query(
                        VERSIES + " order by min(d.op) over (partition by d.document_id), d.document_id, d.versie",
                        this::lees,
                        schoolId,
                        leerlingId)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The versions of one document, the oldest first; none when it is not there. */
    public List<Documentversie> versies(String schoolId, String leerlingId, String documentId) {
        return jdbc
                .query(
                        VERSIES + " and d.document_id = ? order by d.versie",
                        this::lees,
                        schoolId,
                        leerlingId,
                        documentId)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Documentversie> lees(ResultSet rs, int rij) throws SQLException {
        Optional<Gesloten> open = gesloten(rs.getString("gesloten"));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Documentversie(
                rs.getString("object"),
                rs.getString("document_id"),
                rs.getInt("versie"),
                Gegevenssoort.valueOf(rs.getString("soort")),
                open.get().naam(),
                rs.getString("type"),
                rs.getLong("grootte"),
                open.get().sha256(),
                rs.getString("actor_id"),
                Rol.valueOf(rs.getString("rol")),
                rs.getTimestamp("op").toLocalDateTime()));
    }

    private Optional<Gesloten> gesloten(String dicht) {
        return sleutelbos.ontcijfer(dicht).map(bytes -> MAPPER.readValue(new String(bytes, UTF_8), Gesloten.class));
    }

    /**
     * The bytes of a version; who reads is written down first. The caller closes them.
     *
     * @return empty when its key was destroyed in the meantime
     */
    public Optional<InputStream> open(Documentversie v, Actor lezer, String leerlingId, LocalDateTime op)
            throws IOException {
        Optional<Gesloten> gesloten =
                jdbc
                        .queryForList("select d.gesloten" + LEESBAAR + " and d.object = ?", String.class, v.object())
                        .stream()
                        .findFirst()
                        .flatMap(this::gesloten);
        if (gesloten.isEmpty()) {
            return Optional.empty();
        }
        InputStream dicht = opslag.lees(v.object());
        try {
            onthoud(v, lezer, leerlingId, op);
            byte[] sleutel = Base64.getDecoder().decode(gesloten.get().sleutel());
            return Optional.of(Documentinhoud.met(sleutel, v.object()).open(dicht));
        } catch (IOException | RuntimeException e) {
            dicht.close();
            throw e;
        }
    }

    private void onthoud(Documentversie v, Actor lezer, String leerlingId, LocalDateTime op) {
        jdbc.update(
                "insert into document_inzage (school_id, leerling_id, document_id, versie, actor_id, rol, op)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                lezer.schoolId(),
                leerlingId,
                v.documentId(),
                v.versie(),
                lezer.id(),
                lezer.rol().name(),
                op);
    }

    /**
     * Something that was done with a document, without what it is called or says: that stays when the document is gone.
     *
     * @param handeling {@code GEBRACHT} or {@code GELEZEN}
     * @param door who brought the first version, for who may know of it
     */
    public record Spoor(
            String handeling,
            String documentId,
            int versie,
            String actorId,
            Rol rol,
            LocalDateTime op,
            Documentfeiten document) {}

    /** Who brought and who read the documents of a student, in the order in which it happened; destroyed ones included. */
    public List<Spoor> sporen(String schoolId, String leerlingId, Predicate<Spoor> zichtbaar) {
        return jdbc
                .query(
                        "select x.*, e.soort, e.actor_id as door, e.rol as door_rol from ("
                                + " select 'GEBRACHT' as handeling, document_id, versie, actor_id, rol, op, 0 as id from document"
                                + "  where school_id = ? and leerling_id = ? and stand <> 'ONDERWEG' and versie > 0"
                                + " union all select 'GELEZEN', document_id, versie, actor_id, rol, op, id from document_inzage"
                                + "  where school_id = ? and leerling_id = ?) x"
                                + " join document e on e.school_id = ? and e.leerling_id = ? and e.document_id = x.document_id"
                                + "  and e.versie = 1 and e.stand <> 'ONDERWEG'"
                                + " order by x.op, x.id, x.document_id, x.versie",
                        (rs, i) -> new Spoor(
                                rs.getString("handeling"),
                                rs.getString("document_id"),
                                rs.getInt("versie"),
                                rs.getString("actor_id"),
                                Rol.valueOf(rs.getString("rol")),
                                rs.getTimestamp("op").toLocalDateTime(),
                                new Documentfeiten(
                                        Gegevenssoort.valueOf(rs.getString("soort")),
                                        rs.getString("door"),
                                        Rol.valueOf(rs.getString("door_rol")))),
                        schoolId,
                        leerlingId,
                        schoolId,
                        leerlingId,
                        schoolId,
                        leerlingId)
                .stream()
                .filter(zichtbaar)
                .toList();
    }

    /**
     * Takes away what must not be there: documents of which the key is gone (R369), and what an upload that broke off an hour ago left.
     * What the store does not do now stays to be done. More nodes may do this at once.
     *
     * @return how many objects went
     */
    public int ruimOp() throws IOException {
        String zonderSleutel = EIGEN_SLEUTEL + " and s.sleutel is null";
        jdbc.update(
                "update document d set stand = 'WEG', gesloten = null from persoonssleutel s where d.stand = 'BEWAARD' and"
                        + zonderSleutel);
        // Of an upload that goes on or broke off the object goes by whoever brings it, or in an hour.
        jdbc.update("update document d set gesloten = null from persoonssleutel s where d.stand = 'ONDERWEG'"
                + " and d.gesloten is not null and" + zonderSleutel);
        int weg = 0;
        for (String object : jdbc.queryForList(
                "select object from document where stand = 'WEG' and verwijderd is null", String.class)) {
            opslag.verwijder(object);
            weg += jdbc.update(
                    "update document set verwijderd = now() where object = ? and verwijderd is null", object);
        }
        for (String object : jdbc.queryForList(
                "select object from document where stand = 'ONDERWEG' and begonnen < now() - interval '1 hour'",
                String.class)) {
            opslag.verwijder(object);
            weg += jdbc.update("delete from document where object = ? and stand = 'ONDERWEG'", object);
        }
        return weg;
    }
}
