package nl.zorgspoor.core.bevoegdheid;

import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;

/** What a role may read at a school, in one place for views and audit; the matrix itself is data in the profile. */
public final class Leesrechten {

    /** R59: that person, and the student whose report it is (2.2). */
    public static final Set<Rol> IN_VERTROUWEN = Set.of(Rol.VERTROUWENSPERSOON, Rol.LEERLING);

    private Leesrechten() {}

    /**
     * What the role may read of a kind of data; nothing when the school says nothing. Partners always need a ground. What lies
     * with the vertrouwenspersoon no school can open to anybody else (R59).
     */
    public static Leesrecht recht(Schoolprofiel school, Rol rol, Gegevenssoort soort) {
        if (soort == Gegevenssoort.VERTROUWELIJK_VP && !IN_VERTROUWEN.contains(rol)) {
            return Leesrecht.GEEN;
        }
        Leesrecht recht = school.zichtbaarheid().getOrDefault(soort, Map.of()).getOrDefault(rol, Leesrecht.GEEN);
        return recht == Leesrecht.VOLLEDIG && rol.isExtern() ? Leesrecht.MET_GROND : recht;
    }

    /** The same for one reader, to whom less may be open than to others in that role (R328). */
    public static Leesrecht recht(Schoolprofiel school, Rol rol, Openstelling openstelling, Gegevenssoort soort) {
        return openstelling.isOpen(soort) ? recht(school, rol, soort) : Leesrecht.GEEN;
    }

    /** Whether somebody reads what is so confidential: not when nothing but some kinds of data is open to them. */
    public static boolean mag(
            Schoolprofiel school, Rol rol, Openstelling openstelling, Vertrouwelijkheid vertrouwelijkheid) {
        return vertrouwelijkheid == Vertrouwelijkheid.NORMAAL
                || !openstelling.isBeperkt() && mag(school, rol, vertrouwelijkheid);
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

    /** Whether somebody reads what stands in an event of a dossier that the role may open. */
    public static boolean mag(Schoolprofiel school, Actor lezer, Gebeurtenis gebeurtenis) {
        return mag(school, lezer.rol(), gebeurtenis.vertrouwelijkheid())
                && (!(gebeurtenis instanceof LeerlingGebeurtenis l)
                        || (heeft(school, lezer.rol(), l.gegevenssoort()) && isVoor(lezer, l)));
    }

    private static boolean isVoor(Actor lezer, LeerlingGebeurtenis gebeurtenis) {
        String alleenVoor = gebeurtenis.alleenVoor();
        return alleenVoor == null
                || (alleenVoor.equals(lezer.id()) && !lezer.rol().isPartij());
    }

    /**
     * Whether an event is there at all for somebody. Of most data everybody who may open a dossier may know that it exists; what
     * lies with the vertrouwenspersoon is there for who reads it and for nobody else (R59).
     */
    public static boolean bestaatVoor(Schoolprofiel school, Actor lezer, Gebeurtenis gebeurtenis) {
        return !isInVertrouwen(gebeurtenis) || mag(school, lezer, gebeurtenis);
    }

    /** Whether it lies with the vertrouwenspersoon. */
    public static boolean isInVertrouwen(Gebeurtenis gebeurtenis) {
        return gebeurtenis instanceof LeerlingGebeurtenis l && l.gegevenssoort() == Gegevenssoort.VERTROUWELIJK_VP;
    }

    /** All of it; for an auditor the dossier that was assigned is the ground. */
    private static boolean heeft(Schoolprofiel school, Rol rol, Gegevenssoort soort) {
        Leesrecht recht = recht(school, rol, soort);
        return recht == Leesrecht.VOLLEDIG || (rol == Rol.AUDITOR && recht == Leesrecht.MET_GROND);
    }
}
