package nl.zorgspoor.core.verwerking;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.gedeeld.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was set aside because it could not be handled, per processor and in sequence; and what was passed by for good. */
public final class Wachtrij {

    /** The number of what is no event of a stream: a term whose command fails. */
    static final long TERMIJN = -1;

    /** What the names of the processors that send to a partner begin with. */
    public static final String NAAR_PARTNER = "partner-";

    /** The name of what waits when a processor has been waiting for something outside. */
    public static final String STORING = "storing";

    /** How long it may wait before people hear of it. */
    private static final int STORING_SECONDEN = 30;

    private static final String KOLOMMEN =
            "kenmerk, verwerker, reeks, stroom, volgnummer, transactie, positie, gebeurtenis_id, naam, school_id,"
                    + " leerling_id, vertrouwelijk, wek, oorzaak, sinds, pogingen, laatst";

    /**
     * Something that waits.
     *
     * @param kenmerk names it towards an operator
     * @param naam the event's stored name, or the kind of what waits
     * @param leerlingId the student it is about, when that is known
     * @param vertrouwelijk whether it is more than normally confidential, or cannot be read
     * @param wek of a term: the day on which it was due
     * @param oorzaak why it could not be handled, without personal data; null when it only waits for an earlier one
     */
    public record Wachtend(
            long kenmerk,
            String verwerker,
            String reeks,
            String stroom,
            long volgnummer,
            Leespositie plaats,
            @Nullable String gebeurtenisId,
            String naam,
            String schoolId,
            @Nullable String leerlingId,
            boolean vertrouwelijk,
            @Nullable LocalDate wek,
            @Nullable String oorzaak,
            Instant sinds,
            int pogingen,
            @Nullable Instant laatst) {}

    /** Something that was passed by: who decided it, when and why. */
    public record Voorbijgegaan(
            String verwerker,
            String naam,
            String schoolId,
            @Nullable String gebeurtenisId,
            @Nullable String oorzaak,
            String reden,
            String actorId,
            String rol,
            Instant op) {}

    private final JdbcTemplate jdbc;

    Wachtrij(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    // what an operator and a school see

    public List<Wachtend> alle(int hoogstens) {
        return jdbc.query(
                "select " + KOLOMMEN + " from opzijgezet order by verwerker, reeks, transactie, positie limit ?",
                Wachtrij::rij,
                hoogstens);
    }

    /** What waits about a school, oldest first. */
    public List<Wachtend> vanSchool(String schoolId, int hoogstens) {
        return jdbc.query(
                "select " + KOLOMMEN
                        + " from opzijgezet where school_id = ? and oorzaak is not null order by sinds, kenmerk limit"
                        + " ?",
                Wachtrij::rij,
                schoolId,
                hoogstens);
    }

    /**
     * The processors that send to a partner and cannot: nothing of theirs is set aside, all that they have waits until it can.
     *
     * @param schoolId the school that asks; what is known does not differ by school
     */
    public List<Wachtend> storingenNaarPartners(String schoolId) {
        return jdbc.query(
                "select verwerker, storing_sinds from leescursor where verwerker like ? and storing_sinds <"
                        + " now() - make_interval(secs => ?) order by verwerker",
                (rs, i) -> new Wachtend(
                        -1 - i,
                        rs.getString(1),
                        "",
                        "",
                        TERMIJN,
                        Leespositie.BEGIN,
                        null,
                        STORING,
                        schoolId,
                        null,
                        false,
                        null,
                        "De broker is niet te bereiken of weigert de berichten",
                        rs.getTimestamp(2).toInstant(),
                        0,
                        null),
                NAAR_PARTNER + "%",
                STORING_SECONDEN);
    }

    public Optional<Wachtend> met(long kenmerk) {
        return jdbc.query("select " + KOLOMMEN + " from opzijgezet where kenmerk = ?", Wachtrij::rij, kenmerk).stream()
                .findFirst();
    }

    /** The processors for which something waits. */
    public Set<String> verwerkers() {
        return new HashSet<>(jdbc.queryForList("select distinct verwerker from opzijgezet", String.class));
    }

    public List<Voorbijgegaan> voorbijgegaan(int hoogstens) {
        return jdbc.query(
                "select verwerker, naam, school_id, gebeurtenis_id, oorzaak, reden, actor_id, rol, op from"
                        + " voorbijgegaan order by id desc limit ?",
                (rs, i) -> new Voorbijgegaan(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getString(7),
                        rs.getString(8),
                        rs.getTimestamp(9).toInstant()),
                hoogstens);
    }

    long aantal(String verwerker) {
        Long n = jdbc.queryForObject("select count(*) from opzijgezet where verwerker = ?", Long.class, verwerker);
        return n == null ? 0 : n;
    }

    // what a processor does

    /** The names of the sequences that wait for a processor. */
    Set<String> reeksen(String verwerker) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct reeks from opzijgezet where verwerker = ?", String.class, verwerker));
    }

    List<Wachtend> reeks(String verwerker, String reeks) {
        return jdbc.query(
                "select " + KOLOMMEN
                        + " from opzijgezet where verwerker = ? and reeks = ? order by transactie, positie, kenmerk",
                Wachtrij::rij,
                verwerker,
                reeks);
    }

    /** The sequences that somebody asked to try again. */
    List<String> gevraagd(String verwerker) {
        return jdbc.queryForList(
                "select reeks from opzijgezet where verwerker = ? and opnieuw group by reeks order by min(kenmerk)",
                String.class,
                verwerker);
    }

    /** @param oorzaak why it could not be handled; null when it waits for an earlier one */
    void zetOpzij(
            String verwerker,
            String reeks,
            Vastgelegd v,
            @Nullable String leerlingId,
            boolean vertrouwelijk,
            @Nullable String oorzaak) {
        jdbc.update(
                "insert into opzijgezet (verwerker, reeks, stroom, volgnummer, transactie, positie, gebeurtenis_id,"
                        + " naam, school_id, leerling_id, vertrouwelijk, oorzaak, pogingen, laatst) values (?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                verwerker,
                reeks,
                v.opslagnaam(),
                v.volgnummer(),
                v.plaats().transactie(),
                v.positie(),
                v.gebeurtenisId(),
                v.naam(),
                v.schoolIdAlsBekend(),
                leerlingId,
                vertrouwelijk,
                oorzaak,
                oorzaak == null ? 0 : 1,
                oorzaak == null ? null : Timestamp.from(Instant.now()));
    }

    /** A term whose command fails; it is tried again at every look, and this says since when. */
    public void zetTermijnOpzij(
            String verwerker,
            String stroom,
            String schoolId,
            @Nullable String leerlingId,
            LocalDate wek,
            String oorzaak) {
        jdbc.update(
                "insert into opzijgezet (verwerker, reeks, stroom, volgnummer, transactie, positie, naam, school_id,"
                        + " leerling_id, vertrouwelijk, wek, oorzaak, pogingen, laatst) values (?, ?, ?, ?, 0, -1,"
                        + " 'termijn', ?, ?, false, ?, ?, 1, now()) on conflict (verwerker, stroom, volgnummer) do update"
                        + " set wek = excluded.wek, oorzaak = excluded.oorzaak, pogingen = opzijgezet.pogingen + 1, laatst"
                        + " = now(), opnieuw = false",
                verwerker,
                schoolId + "|" + stroom,
                stroom,
                TERMIJN,
                schoolId,
                leerlingId,
                Date.valueOf(wek),
                oorzaak);
    }

    /** The streams whose terms wait. */
    public Set<String> termijnen(String verwerker) {
        return new HashSet<>(jdbc.queryForList(
                "select stroom from opzijgezet where verwerker = ? and volgnummer = ?",
                String.class,
                verwerker,
                TERMIJN));
    }

    /** A term went well. */
    public void termijnGelukt(String verwerker, String stroom) {
        jdbc.update(
                "delete from opzijgezet where verwerker = ? and stroom = ? and volgnummer = ?",
                verwerker,
                stroom,
                TERMIJN);
    }

    void misluktOpnieuw(long kenmerk, String oorzaak) {
        jdbc.update(
                "update opzijgezet set oorzaak = ?, pogingen = pogingen + 1, laatst = now() where kenmerk = ?",
                oorzaak,
                kenmerk);
    }

    /** A sequence was tried, as somebody asked. */
    void geprobeerd(String verwerker, String reeks) {
        jdbc.update(
                "update opzijgezet set opnieuw = false where verwerker = ? and reeks = ? and opnieuw",
                verwerker,
                reeks);
    }

    void weg(Collection<Long> kenmerken) {
        kenmerken.forEach(k -> jdbc.update("delete from opzijgezet where kenmerk = ?", k));
    }

    void vergeet(String verwerker) {
        jdbc.update("delete from opzijgezet where verwerker = ?", verwerker);
    }

    // what an operator decides

    void vraagOpnieuw(long kenmerk) {
        jdbc.update(
                "update opzijgezet o set opnieuw = true from opzijgezet dit"
                        + " where dit.kenmerk = ? and o.verwerker = dit.verwerker and o.reeks = dit.reeks",
                kenmerk);
    }

    /** The sequence in which an event waits, because a later event may have mended it. */
    void vraagOpnieuw(String verwerker, String gebeurtenisId) {
        jdbc.update(
                "update opzijgezet o set opnieuw = true from opzijgezet dit where dit.verwerker = ?"
                        + " and dit.gebeurtenis_id = ? and o.verwerker = dit.verwerker and o.reeks = dit.reeks",
                verwerker,
                gebeurtenisId);
    }

    void vraagAlleOpnieuw(String verwerker) {
        jdbc.update("update opzijgezet set opnieuw = true where verwerker = ?", verwerker);
    }

    boolean nogGevraagd(String verwerker) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from opzijgezet where verwerker = ? and opnieuw)", Boolean.class, verwerker));
    }

    /** Whether an operator decided that a processor does not handle an event any more. */
    boolean isVoorbij(String verwerker, String gebeurtenisId, String stroom) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from voorbijgegaan where verwerker = ? and stroom = ? and gebeurtenis_id = ?)",
                Boolean.class,
                deel(verwerker),
                stroom,
                gebeurtenisId));
    }

    /** The streams of which something was passed by for a processor. */
    Set<String> stromenMetVoorbij(String verwerker) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct stroom from voorbijgegaan where verwerker = ?", String.class, deel(verwerker)));
    }

    /** Records that something is passed by for good. */
    void noteerVoorbij(Wachtend w, String reden, Actor actor) {
        jdbc.update(
                "insert into voorbijgegaan (verwerker, stroom, volgnummer, gebeurtenis_id, naam, school_id, wek,"
                        + " oorzaak, reden, actor_id, rol) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                deel(w.verwerker()),
                w.stroom(),
                w.volgnummer(),
                w.gebeurtenisId(),
                w.naam(),
                w.schoolId(),
                w.wek() == null ? null : Date.valueOf(w.wek()),
                w.oorzaak(),
                reden,
                actor.id(),
                actor.rol().name());
    }

    /** A view's next version is the same part: what was passed by stays so when it is built again. */
    public static String deel(String verwerker) {
        return verwerker.replaceFirst("-v[0-9]+$", "");
    }

    private static Wachtend rij(ResultSet rs, int i) throws SQLException {
        Date wek = rs.getDate("wek");
        Timestamp laatst = rs.getTimestamp("laatst");
        return new Wachtend(
                rs.getLong("kenmerk"),
                rs.getString("verwerker"),
                rs.getString("reeks"),
                rs.getString("stroom"),
                rs.getLong("volgnummer"),
                new Leespositie(rs.getLong("transactie"), rs.getLong("positie")),
                rs.getString("gebeurtenis_id"),
                rs.getString("naam"),
                rs.getString("school_id"),
                rs.getString("leerling_id"),
                rs.getBoolean("vertrouwelijk"),
                wek == null ? null : wek.toLocalDate(),
                rs.getString("oorzaak"),
                rs.getTimestamp("sinds").toInstant(),
                rs.getInt("pogingen"),
                laatst == null ? null : laatst.toInstant());
    }
}
