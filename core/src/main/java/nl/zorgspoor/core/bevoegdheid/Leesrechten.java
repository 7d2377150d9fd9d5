package nl.zorgspoor.core.bevoegdheid;

import java.util.Map;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;

/** What a role may read at a school, in one place for views and audit; the matrix itself is data in the profile. */
public final class Leesrechten {

    private Leesrechten() {}

    /** What the role may read of a kind of data; nothing when the school says nothing. Partners always need a ground. */
    public static Leesrecht recht(Schoolprofiel school, Rol rol, Gegevenssoort soort) {
        Leesrecht recht = school.zichtbaarheid().getOrDefault(soort, Map.of()).getOrDefault(rol, Leesrecht.GEEN);
        return recht == Leesrecht.VOLLEDIG && rol.isExtern() ? Leesrecht.MET_GROND : recht;
    }

    /** Whether the role reads what is so confidential; {@code BEPERKT} is for those with the whole logbook but the mentor. */
    public static boolean mag(Schoolprofiel school, Rol rol, Vertrouwelijkheid vertrouwelijkheid) {
        return switch (vertrouwelijkheid) {
            case NORMAAL -> true;
            case BEPERKT -> heeft(school, rol, Gegevenssoort.LOGBOEK) && rol != Rol.MENTOR;
            case VERTROUWELIJK_VP -> heeft(school, rol, Gegevenssoort.VERTROUWELIJK_VP);
            case MELDCODE -> heeft(school, rol, Gegevenssoort.MELDCODE);
        };
    }

    /** Whether the role reads what stands in an event of a dossier that it may open. */
    public static boolean mag(Schoolprofiel school, Rol rol, Gebeurtenis gebeurtenis) {
        return mag(school, rol, gebeurtenis.vertrouwelijkheid())
                && (!(gebeurtenis instanceof LeerlingGebeurtenis l) || heeft(school, rol, l.gegevenssoort()));
    }

    /** All of it; for an auditor the dossier that was assigned is the ground. */
    private static boolean heeft(Schoolprofiel school, Rol rol, Gegevenssoort soort) {
        Leesrecht recht = recht(school, rol, soort);
        return recht == Leesrecht.VOLLEDIG || (rol == Rol.AUDITOR && recht == Leesrecht.MET_GROND);
    }
}
