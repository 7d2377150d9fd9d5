package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.PlaatsInKlas;
import org.jspecify.annotations.Nullable;

/** R179: an lwoo class is small, has an onderwijsassistent, and is there in the first years. None of it stops a placement. */
final class Lwooklas {

    /** From this year on lwoo is guidance of the student alone. */
    private static final int INDIVIDUEEL_VANAF = 3;

    private Lwooklas() {}

    static List<LeerlingGebeurtenis> aandacht(PlaatsInKlas c, @Nullable Integer leerjaar, LocalDate dag, Context x) {
        List<LeerlingGebeurtenis> punten = new ArrayList<>();
        int richtgrootte = x.school().getal(Instelling.LWOO_KLAS_RICHTGROOTTE, dag);
        if (richtgrootte == 0) {
            return punten;
        }
        int anderen = x.naslag().lwooKlas(x.school().schoolId(), c.klas(), dag, c.leerlingId());
        if (anderen >= richtgrootte) {
            punten.add(x.aandacht(c.leerlingId(), Regel.LWOO_KLAS, "LWOO_KLAS_VOL"));
        }
        if (leerjaar != null && leerjaar >= INDIVIDUEEL_VANAF) {
            punten.add(x.aandacht(c.leerlingId(), Regel.LWOO_KLAS, "LWOO_INDIVIDUEEL"));
        } else if (!heeftAssistent(c.klas(), dag, x)) {
            punten.add(x.aandacht(c.leerlingId(), Regel.LWOO_KLAS, "ONDERWIJSASSISTENT_ONTBREEKT"));
        }
        return punten;
    }

    /** A school that registered no assistants at all has them elsewhere on its books. */
    private static boolean heeftAssistent(String klas, LocalDate dag, Context x) {
        List<List<String>> klassen = x.school().medewerkersOp(dag).stream()
                .filter(m -> m.rollen().contains(Rol.ONDERWIJSASSISTENT))
                .map(m -> List.copyOf(m.scopeKlassen()))
                .toList();
        return klassen.isEmpty() || klassen.stream().anyMatch(k -> k.isEmpty() || k.contains(klas));
    }
}
