package nl.zorgspoor.core.overleg;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.gedeeld.Zelfgezegd;
import nl.zorgspoor.core.overleg.OverlegCommand.JesSoort;
import org.jspecify.annotations.Nullable;

/** What happened around a meeting. Nothing in it is about one student; what people write freely is kept under the meeting's own key,
 * which goes with the file of the first student who was discussed there (R60). */
public sealed interface OverlegEvent extends Versleuteld {

    /** Whose key a meeting's texts are encrypted with. */
    static String sleutelhouder(String overlegId) {
        return "overleg:" + overlegId;
    }

    /** The id of the meeting; of a JES its {@code jesId}. */
    String overlegId();

    @Override
    default String sleutelhouder() {
        return sleutelhouder(overlegId());
    }

    /**
     * @param voorzitterRol the role that chairs this form
     * @param vasteRollen roles that are invited by the form
     */
    record OverlegGepland(
            String overlegId,
            String schoolId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            @Nullable Rol voorzitterRol,
            @Nullable String voorzitterId,
            List<Rol> vasteRollen)
            implements OverlegEvent {}

    /** @param extern whether the role is external for this form, so that consent was needed */
    record DeelnemerUitgenodigd(
            String overlegId,
            String schoolId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            Rol rol,
            boolean extern,
            @Nullable String partnerId,
            @Persoonlijk @Nullable String inbreng,
            @Nullable String toestemmingId)
            implements OverlegEvent {}

    record DeelnemerAfgemeld(
            String overlegId,
            String schoolId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            Rol rol,
            LocalDate datum)
            implements OverlegEvent {}

    /** @param eerder the person who was planned, when one was named */
    record VoorzitterVervangen(
            String overlegId,
            String schoolId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            String voorzitterId,
            @Nullable String eerder,
            @Nullable String reden)
            implements OverlegEvent {}

    /** @param afwezigeVasteRollen fixed roles that were not there (R88) */
    record OverlegGehouden(
            String overlegId,
            String schoolId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            LocalDate datum,
            List<Rol> aanwezigen,
            List<Rol> afwezigeVasteRollen)
            implements OverlegEvent {}

    record OverlegGeannuleerd(
            String overlegId,
            String schoolId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            @Persoonlijk @Nullable String reden)
            implements OverlegEvent {}

    record JESGepland(
            String jesId,
            String schoolId,
            OverlegvormCode overlegvorm,
            JesSoort soort,
            LocalDateTime datumTijd,
            @Nullable Rol voorzitterRol,
            List<Rol> vasteRollen)
            implements OverlegEvent {
        @Override
        public String overlegId() {
            return jesId;
        }
    }

    /** @param afwezigeVasteRollen fixed roles that were not there (R88) */
    record JESGehouden(
            String jesId,
            String schoolId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            LocalDate datum,
            List<Rol> aanwezigen,
            List<Rol> afwezigeVasteRollen)
            implements OverlegEvent {
        @Override
        public String overlegId() {
            return jesId;
        }
    }

    record JESGeannuleerd(
            String jesId,
            String schoolId,
            OverlegvormCode overlegvorm,
            LocalDateTime datumTijd,
            @Persoonlijk @Nullable String reden)
            implements OverlegEvent {
        @Override
        public String overlegId() {
            return jesId;
        }
    }

    /** A point of attention at the level of the meeting, without any student. */
    record AandachtspuntGesignaleerd(
            String overlegId,
            Regel regel,
            @Kenmerk String code,
            @Zelfgezegd Ernst ernst,
            @Kenmerk String command) implements OverlegEvent, Aandacht {}
}
