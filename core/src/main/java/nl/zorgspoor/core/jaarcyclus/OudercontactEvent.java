package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.jaarcyclus.OudercontactCommand.Uitnodigingsoort;
import org.jspecify.annotations.Nullable;

/** What happened around invitations to all parents of a class or school; about nobody (R275). */
public sealed interface OudercontactEvent extends Gebeurtenis {

    String schoolId();

    String uitnodigingId();

    /** @param klas whose parents; null for those of the whole school */
    record OudersUitgenodigd(
            String schoolId,
            String uitnodigingId,
            Uitnodigingsoort soort,
            @Nullable String klas,
            LocalDateTime datumTijd,
            @Nullable String locatie,
            @Nullable String onderwerp,
            LocalDate datum)
            implements OudercontactEvent {}

    record OuderuitnodigingIngetrokken(
            String schoolId, String uitnodigingId, @Nullable String reden, LocalDate datum)
            implements OudercontactEvent {}
}
