package nl.zorgspoor.core.leerling.casus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten.Status;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;

/** Meetings, consents and contexts for the tests of this area. */
final class Vergadering {

    static final String L = "L-DIA-303";

    private Vergadering() {}

    static Naslag.Overlegfeiten overleg(String school, OverlegvormCode vorm, String dag, Rol... genodigden) {
        return new Naslag.Overlegfeiten(
                "O1", school, vorm, LocalDate.parse(dag).atTime(15, 0), Set.of(genodigden), Status.GEPLAND, null);
    }

    static Naslag.Overlegfeiten met(Naslag.Overlegfeiten o, Status status) {
        return new Naslag.Overlegfeiten(
                o.overlegId(), o.schoolId(), o.vorm(), o.datumTijd(), o.genodigden(), status, o.voorzitterId());
    }

    static Context bij(Context x, Naslag.Overlegfeiten... overleggen) {
        return Proef.metNaslag(x, new Naslag() {
            @Override
            public Optional<Overlegfeiten> overleg(String overlegId) {
                return Arrays.stream(overleggen)
                        .filter(o -> o.overlegId().equals(overlegId))
                        .findFirst();
            }
        });
    }

    static Toestemming toestemming(
            String id, ToestemmingDoel doel, @Nullable PartnerType partner, String vanaf, @Nullable String tot) {
        return Toestemming.van(
                id,
                new Toestemming.Strekking(doel, partner, Set.of()),
                Toestemming.Status.VERLEEND,
                new Toestemming.Verklaring(
                        List.of("O1"),
                        Vorm.DIGITAAL,
                        LocalDate.parse(vanaf),
                        tot == null ? null : LocalDate.parse(tot),
                        null));
    }

    static Toestemmingen toestemmingen(Toestemming... alle) {
        Map<String, Toestemming> perId = new LinkedHashMap<>();
        Arrays.stream(alle).forEach(t -> perId.put(t.toestemmingId(), t));
        return new Toestemmingen(perId, List.of());
    }
}
