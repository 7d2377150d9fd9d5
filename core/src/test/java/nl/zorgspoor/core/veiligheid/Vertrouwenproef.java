package nl.zorgspoor.core.veiligheid;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.*;

/** A student of COE and the vertrouwenspersoon there. */
final class Vertrouwenproef {

    static final String LEERLING = "L-COE-707";
    static final String MELDING = "VM1";
    static final String VP = "VP1";

    private Vertrouwenproef() {}

    static Naslag naslag(String schoolId) {
        return new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return leerlingId.equals(LEERLING)
                        ? Optional.of(new Leerlingfeiten(leerlingId, schoolId, true, "2h1", "M1", Set.of("O1")))
                        : Optional.empty();
            }
        };
    }

    static Context als(Rol rol, String dag) {
        return als(rol, "COE", dag);
    }

    static Context als(Rol rol, String school, String dag) {
        String id = rol == Rol.VERTROUWENSPERSOON ? VP : rol.name();
        Context x = Proef.metNaslag(Proef.context(school, rol, id, dag, "x"), naslag(school));
        return rol.isPartij() ? Proef.voor(x, LEERLING) : x;
    }

    static Context leerling(String dag) {
        return als(Rol.LEERLING, dag);
    }

    static Context vp(String dag) {
        return als(Rol.VERTROUWENSPERSOON, dag);
    }

    static MeldBijVertrouwenspersoon melding(Vertrouwensdomein domein) {
        return new MeldBijVertrouwenspersoon(LEERLING, MELDING, domein, null);
    }

    static LegVertrouwelijkeNotitieVast notitie(String dag) {
        return new LegVertrouwelijkeNotitieVast(LEERLING, MELDING, "eerste gesprek gevoerd", dag(dag));
    }

    static SluitVertrouwenstrajectAf sluiting(boolean aangifte, String dag) {
        return new SluitVertrouwenstrajectAf(LEERLING, MELDING, aangifte, dag(dag));
    }

    private static LocalDate dag(String dag) {
        return dag == null ? null : LocalDate.parse(dag);
    }
}
