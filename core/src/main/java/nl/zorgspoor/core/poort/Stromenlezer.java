package nl.zorgspoor.core.poort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.OnbekendeStroom;
import nl.zorgspoor.core.eventstore.Stroomnamen;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.Kostendrager;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Deelnamefeiten;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.tabellen.LwooPlaatsen;
import nl.zorgspoor.core.verwerking.Wachtrij;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts from other streams of one school, read from the event store and from the derived tables. Ids are the school's own (R330). */
public final class Stromenlezer implements Naslag {

    private final String schoolId;
    private final Stroomnamen namen;
    private final Transactie transactie;
    private final Leerlinglezer leerlingen;
    private final Function<String, Overlegfeiten> overleggen;
    private final EventStore eventStore;
    private final Serializer serializer;
    private final JdbcTemplate jdbc;

    Stromenlezer(
            String schoolId,
            Stroomnamen namen,
            Transactie transactie,
            Leerlinglezer leerlingen,
            Function<String, Overlegfeiten> overleggen,
            Eventstore eventstore,
            JdbcTemplate jdbc) {
        this.schoolId = schoolId;
        this.namen = namen;
        this.transactie = transactie;
        this.leerlingen = leerlingen;
        this.overleggen = overleggen;
        this.eventStore = eventstore.gebeurtenissen();
        this.serializer = eventstore.serializer();
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Overlegfeiten> overleg(String overlegId) {
        return lees(() -> overleggen.apply(naam(overlegId)));
    }

    @Override
    public Optional<Overlegfeiten> volgendOverleg(OverlegvormCode vorm, LocalDate vanaf) {
        return jdbc
                .queryForList(
                        "select overleg_id from overlegdag where school_id = ? and vorm = ? and dag >= ? and not gehouden"
                                + " order by dag, overleg_id limit 1",
                        String.class,
                        schoolId,
                        vorm.name(),
                        vanaf)
                .stream()
                .findFirst()
                .flatMap(this::overleg);
    }

    @Override
    public Optional<Leerlingfeiten> leerling(String leerlingId) {
        return lees(() -> leerlingen.feiten(naam(leerlingId)));
    }

    @Override
    public Optional<Identiteit> identiteit(String leerlingId) {
        return lees(() -> leerlingen.identiteit(naam(leerlingId)));
    }

    @Override
    public Set<String> agenda(String overlegId) {
        return new TreeSet<>(jdbc.queryForList(
                "select leerling_id from agendapunt where school_id = ? and overleg_id = ?",
                String.class,
                schoolId,
                overlegId));
    }

    @Override
    public boolean toestemming(String leerlingId, String doel, @Nullable PartnerType partner, LocalDate op) {
        return lees(() -> leerlingen.toestemming(naam(leerlingId), doel, partner, op))
                .orElse(false);
    }

    @Override
    public Optional<Deelnamefeiten> deelname(String leerlingId, String trainingId, String soort, LocalDate op) {
        return lees(() -> leerlingen.deelname(naam(leerlingId), trainingId, soort, op));
    }

    @Override
    public boolean oudersGeinformeerd(String leerlingId, LocalDate op) {
        return lees(() -> leerlingen.oudersGeinformeerd(naam(leerlingId), op)).orElse(false);
    }

    @Override
    public Optional<Boolean> gezag(String leerlingId, String ouderId, int meerderjarig, LocalDate op) {
        return lees(() -> leerlingen.gezag(naam(leerlingId), ouderId, meerderjarig, op));
    }

    @Override
    public int lopendeJos(String schoolId) {
        Integer aantal =
                jdbc.queryForObject("select count(*) from lopende_jos where school_id = ?", Integer.class, schoolId);
        return aantal == null ? 0 : aantal;
    }

    @Override
    public int lwooKlas(String schoolId, String klas, LocalDate op, String zonderLeerling) {
        Integer aantal = jdbc.queryForObject(
                "select count(*) from (select distinct on (leerling_id) klas from lwoo_plaats where school_id = ? and"
                        + " vanaf <= ? and leerling_id <> ? order by leerling_id, vanaf desc, nummer desc) nu where"
                        + " nu.klas = ?",
                Integer.class,
                schoolId,
                op,
                zonderLeerling,
                LwooPlaatsen.kenmerk(schoolId, klas));
        return aantal == null ? 0 : aantal;
    }

    @Override
    public int overleggen(String schoolId, OverlegvormCode vorm, String schooljaar, LocalDate vandaag) {
        LocalDate begin = Schooljaar.begin(schooljaar);
        Integer aantal = jdbc.queryForObject(
                "select count(*) from overlegdag where school_id = ? and vorm = ? and dag >= ? and dag < ?"
                        + " and (gehouden or dag >= ?)",
                Integer.class,
                schoolId,
                vorm.name(),
                begin,
                begin.plusYears(1),
                vandaag);
        return aantal == null ? 0 : aantal;
    }

    @Override
    public Kengetallen kengetallen(String school, LocalDate teldatum) {
        return transactie.lees(() -> new Kengetallenlezer(eventStore, serializer, jdbc).van(school, teldatum));
    }

    @Override
    public Set<String> vanWie(Kostendrager soort, String id) {
        return new TreeSet<>(jdbc.queryForList(
                "select leerling_id from kostendrager where school_id = ? and soort = ? and drager_id = ?",
                String.class,
                schoolId,
                soort.name(),
                id));
    }

    @Override
    public Optional<Documentfeiten> document(String leerlingId, String documentId) {
        return jdbc
                .query(
                        "select d.soort, d.actor_id, d.rol from document d join persoonssleutel s on s.leerling_id = d.houder"
                                + " and s.bewaarklasse = d.bewaarklasse and s.sleutel is not null where d.school_id = ?"
                                + " and d.leerling_id = ? and d.document_id = ? and d.stand = 'BEWAARD' order by d.versie"
                                + " limit 1",
                        (rs, i) -> new Documentfeiten(
                                Gegevenssoort.valueOf(rs.getString(1)), rs.getString(2), Rol.valueOf(rs.getString(3))),
                        schoolId,
                        leerlingId,
                        documentId)
                .stream()
                .findFirst();
    }

    @Override
    public boolean verwijzingIdVrij(String verwijzingId) {
        return jdbc.queryForList("select 1 from verwijzing_eigenaar where verwijzing_id = ? limit 1", verwijzingId)
                .isEmpty();
    }

    @Override
    public boolean isKanaalOpen(String kanaal) {
        return !jdbc.queryForList("select 1 from partnerkanaal where kanaal = ?", kanaal)
                .isEmpty();
    }

    @Override
    public boolean wachtOpVerzending(String gebeurtenisId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from opzijgezet where verwerker like ? and gebeurtenis_id = ?)",
                Boolean.class,
                Wachtrij.NAAR_PARTNER + "%",
                gebeurtenisId));
    }

    /** By the unique index on the event's id; then that one event of the stream, if it is of this school's student. */
    @Override
    public Optional<Gebeurtenisfeiten> gebeurtenis(String leerlingId, String gebeurtenisId) {
        record Plaats(String stroom, String naam, long volgnummer, long positie) {}
        return transactie.lees(() -> jdbc
                .query(
                        "select stroom, naam, volgnummer, positie from gebeurtenis where gebeurtenis_id = ?",
                        (rs, i) -> new Plaats(rs.getString(1), rs.getString(2), rs.getLong(3), rs.getLong(4)),
                        gebeurtenisId)
                .stream()
                .filter(plaats -> plaats.stroom().equals(naam(Stroomnamen.eigen(plaats.stroom()))))
                .findFirst()
                .flatMap(plaats -> eventStore
                                                .readEvents(plaats.stroom(), plaats.volgnummer())
                                                .next()
                                                .getPayload()
                                        instanceof LeerlingGebeurtenis inhoud
                                && inhoud.leerlingId().equals(leerlingId)
                        ? Optional.of(new Gebeurtenisfeiten(
                                gebeurtenisId,
                                Stroomnamen.eigen(plaats.stroom()),
                                plaats.naam(),
                                plaats.volgnummer(),
                                plaats.positie(),
                                inhoud))
                        : Optional.empty()));
    }

    @Override
    public List<LeerlingGebeurtenis> gebeurtenissen(Collection<String> stromen) {
        return transactie.lees(() -> jdbc
                .queryForList(
                        "select stroom from gebeurtenis where stroom = any (?) group by stroom order by min(positie)",
                        String.class,
                        (Object) stromen.stream().map(this::naam).toArray(String[]::new))
                .stream()
                .flatMap(stroom -> eventStore.readEvents(stroom).asStream())
                .map(e -> (Object) e.getPayload())
                .filter(LeerlingGebeurtenis.class::isInstance)
                .map(LeerlingGebeurtenis.class::cast)
                .toList());
    }

    @Override
    public List<Gebeurtenisfeiten> geschiedenis(String leerlingId) {
        return transactie.lees(() -> {
            List<Gebeurtenisfeiten> alle = eventStore
                    .readEvents(naam(leerlingId))
                    .asStream()
                    .filter(e -> e.getPayload() instanceof LeerlingGebeurtenis)
                    .map(e -> new Gebeurtenisfeiten(
                            e.getIdentifier(),
                            Stroomnamen.eigen(e.getAggregateIdentifier()),
                            serializer.typeForClass(e.getPayloadType()).getName(),
                            e.getSequenceNumber(),
                            -1,
                            (LeerlingGebeurtenis) e.getPayload()))
                    .toList();
            return alle;
        });
    }

    private String naam(String eigen) {
        return namen.van(schoolId, eigen);
    }

    private <T> Optional<T> lees(Supplier<T> lezer) {
        return transactie.lees(() -> {
            try {
                return Optional.of(lezer.get());
            } catch (OnbekendeStroom e) {
                return Optional.empty();
            }
        });
    }
}
