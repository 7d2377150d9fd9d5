package nl.zorgspoor.core.gedeeld;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts from other streams that a decision may need; read, never written. */
public interface Naslag {

    /** A meeting with several students. */
    Optional<Overlegfeiten> overleg(String overlegId);

    /** A student, for decisions in that student's other streams (absence, safety). */
    Optional<Leerlingfeiten> leerling(String leerlingId);

    /** Students on the agenda of a meeting, for decisions about who may be invited. */
    Set<String> agenda(String overlegId);

    /**
     * @param vorm the meeting form
     * @param genodigden roles invited so far, fixed roles of the form included
     */
    record Overlegfeiten(
            String overlegId,
            String schoolId,
            OverlegvormCode vorm,
            LocalDateTime datumTijd,
            Set<Rol> genodigden,
            Status status) {

        /** The life of a meeting. */
        public enum Status {
            GEPLAND,
            GEHOUDEN,
            GEANNULEERD
        }
    }

    /** What another stream of the same student may know of the student. */
    record Leerlingfeiten(
            String leerlingId,
            String schoolId,
            boolean ingeschreven,
            @Nullable String klas,
            @Nullable String mentorId,
            Set<String> ouderIds) {}

    /** Knows nothing; for tests and for commands that need no other stream. */
    Naslag LEEG = new Naslag() {
        @Override
        public Optional<Overlegfeiten> overleg(String overlegId) {
            return Optional.empty();
        }

        @Override
        public Optional<Leerlingfeiten> leerling(String leerlingId) {
            return Optional.empty();
        }

        @Override
        public Set<String> agenda(String overlegId) {
            return Set.of();
        }
    };
}
