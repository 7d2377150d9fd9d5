package nl.zorgspoor.core.tabellen;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.Stroomnamen;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVoorbereid;
import nl.zorgspoor.core.verzuim.VerzuimCommand;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps whose a referral's id is, in the transaction of the events: partners of all schools answer under it, so it is one of a kind
 * in the whole installation (R330). Of two who take the same id at the same time the unique index lets one through; the other tries
 * again and is refused.
 *
 * <p>Before this rule two could have the same id. Both keep it; nobody else gets it.
 */
public final class Verwijzingeigenaren implements Bijhouder {

    private record Eigenaar(String schoolId, String stroom) {}

    private record Nieuw(String verwijzingId, Eigenaar eigenaar) {}

    private final JdbcTemplate jdbc;

    public Verwijzingeigenaren(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void werkBij(EventMessage<?> bericht) {
        vrij(bericht)
                .ifPresent(n -> jdbc.update(
                        "insert into verwijzing_eigenaar (verwijzing_id, school_id, stroom) values (?, ?, ?)",
                        n.verwijzingId(),
                        n.eigenaar().schoolId(),
                        n.eigenaar().stroom()));
    }

    @Override
    public void eis(EventMessage<?> bericht) {
        vrij(bericht);
    }

    /** The id that an event takes and nobody has yet; empty when it takes none, or has it already. */
    private Optional<Nieuw> vrij(EventMessage<?> bericht) {
        Object inhoud = bericht.getPayload();
        if (inhoud instanceof VerwijzingVoorbereid e) {
            return vrij(e.verwijzingId(), bericht);
        } else if (inhoud instanceof VerwijzingVerzonden e) {
            return vrij(e.verwijzingId(), bericht);
        } else if (inhoud instanceof VerzuimGemeldBijLeerplicht e) {
            return vrij(e.verwijzingId(), bericht);
        }
        return Optional.empty();
    }

    private Optional<Nieuw> vrij(String verwijzingId, EventMessage<?> bericht) {
        Eigenaar nieuw = new Eigenaar(
                Metadata.school(bericht),
                VerzuimCommand.dossierVan(Stroomnamen.eigen(
                        Objects.requireNonNull(((DomainEventMessage<?>) bericht).getAggregateIdentifier()))));
        List<Eigenaar> eigenaren = jdbc.query(
                "select school_id, stroom from verwijzing_eigenaar where verwijzing_id = ?",
                // A report of a school year's stream goes on in the stream that took it over.
                (rs, i) -> new Eigenaar(rs.getString(1), VerzuimCommand.dossierVan(rs.getString(2))),
                verwijzingId);
        if (!eigenaren.isEmpty() && !eigenaren.contains(nieuw)) {
            throw CommandGeweigerd.verwijzingIdInGebruik(verwijzingId);
        }
        return eigenaren.isEmpty() ? Optional.of(new Nieuw(verwijzingId, nieuw)) : Optional.empty();
    }
}
