package nl.zorgspoor.core.overleg;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands of a meeting: {@code POST /v1/overleggen/{id}/...}. */
public sealed interface OverlegCommand extends Opdracht {

    @Override
    default String sleutelhouder() {
        return OverlegEvent.sleutelhouder(stroom());
    }

    /** The kinds of JES. */
    enum JesSoort {
        KLEIN(OverlegvormCode.KLEIN_JES),
        GROOT(OverlegvormCode.GROOT_JES);

        private final OverlegvormCode vorm;

        JesSoort(OverlegvormCode vorm) {
            this.vorm = vorm;
        }

        public OverlegvormCode vorm() {
            return vorm;
        }
    }

    /** Plans a meeting; the fixed roles of its form are invited at once. */
    record PlanOverleg(
            String overlegId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            @Nullable String voorzitterId) implements OverlegCommand {
        @Override
        public String stroom() {
            return overlegId;
        }
    }

    /**
     * Invites a role to a meeting or JES.
     *
     * @param jesId the same id under its other name; the id in the path decides
     * @param inbreng what the role has to bring; about the meeting, never about a student
     * @param toestemmingId the consent on which an external role comes
     */
    record NodigDeelnemerUit(
            String overlegId,
            @Nullable String jesId,
            Rol rol,
            @Nullable String partnerId,
            @Nullable String inbreng,
            @Nullable String toestemmingId)
            implements OverlegCommand {
        @Override
        public String stroom() {
            return overlegId;
        }
    }

    /** Says that an invited role does not come to a meeting or JES. */
    record MeldDeelnemerAf(
            String overlegId, Rol rol, @Nullable LocalDate datum) implements OverlegCommand {
        @Override
        public String stroom() {
            return overlegId;
        }
    }

    /** Records that somebody else chairs a meeting or JES than was planned. */
    record VervangVoorzitter(
            String overlegId, String voorzitterId, @Nullable String reden) implements OverlegCommand {
        @Override
        public String stroom() {
            return overlegId;
        }
    }

    /** Closes a meeting that was held, with who was there. */
    record SluitOverlegAf(
            String overlegId,
            List<Rol> aanwezigen,
            @Nullable LocalDate datum) implements OverlegCommand {
        @Override
        public String stroom() {
            return overlegId;
        }
    }

    /** Cancels a meeting. */
    record AnnuleerOverleg(String overlegId, @Nullable String reden) implements OverlegCommand {
        @Override
        public String stroom() {
            return overlegId;
        }
    }

    /** Plans a JES on a school day. */
    record PlanJES(String jesId, JesSoort soort, LocalDateTime datumTijd) implements OverlegCommand {
        @Override
        public String stroom() {
            return jesId;
        }
    }

    /** Closes a JES that was held, with who was there. */
    record SluitJESAf(
            String jesId, List<Rol> aanwezigen, @Nullable LocalDate datum) implements OverlegCommand {
        @Override
        public String stroom() {
            return jesId;
        }
    }

    /** Cancels a JES. */
    record AnnuleerJES(String jesId, @Nullable String reden) implements OverlegCommand {
        @Override
        public String stroom() {
            return jesId;
        }
    }
}
