package nl.zorgspoor.core.verwerking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.Termijnlijst;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;

/**
 * A stored event with what stands beside it.
 *
 * @param positie its place in the whole store; grows, with gaps
 * @param gebeurtenisId unique, the same for ever
 * @param naam stored name, such as {@code leerling.FlexZatGepland}
 * @param stroom the stream's id
 * @param volgnummer its place in the stream, from 0
 * @param vastgelegd when it was stored (UTC)
 * @param metadata see {@link Metadata}
 */
public record Vastgelegd(
        long positie,
        String gebeurtenisId,
        String naam,
        String stroom,
        long volgnummer,
        Instant vastgelegd,
        Map<String, String> metadata,
        Gebeurtenis inhoud) {

    public String schoolId() {
        return metadata.getOrDefault(Metadata.SCHOOL_ID, "");
    }

    /** The moment in the domain, in school time. */
    public LocalDateTime op() {
        return LocalDateTime.parse(metadata.get(Metadata.OP));
    }

    public String actorId() {
        return metadata.getOrDefault(Metadata.ACTOR_ID, "");
    }

    public Rol rol() {
        return Rol.valueOf(metadata.getOrDefault(Metadata.ROL, Rol.SYSTEEM.name()));
    }

    /** The student it is about, when it is about one. */
    public Optional<String> leerlingId() {
        return inhoud instanceof LeerlingGebeurtenis l ? Optional.of(l.leerlingId()) : Optional.empty();
    }

    /** The student's open terms after the command this event ends, when they changed. */
    public Optional<List<Termijn>> termijnen() {
        return Optional.ofNullable(metadata.get(Metadata.TERMIJNEN)).map(Termijnlijst::lees);
    }
}
