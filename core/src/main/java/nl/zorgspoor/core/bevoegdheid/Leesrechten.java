package nl.zorgspoor.core.bevoegdheid;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Context;
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

    /** How much of something about a student is there for a reader; each contains the ones before it. */
    public enum Zicht {
        /** It does not exist for the reader: no row, no gap, no other answer than without it. */
        NIETS,
        /** That something happened on a day, and nothing else. */
        DICHT,
        /** What happened, when and by whom; not what was written. */
        REGEL,
        /** All of it, with the reason why a rule was set aside. */
        INHOUD
    }

    /** What there is of an event for a reader. Views, audit, state and refusals all ask it here. */
    public static Zicht zicht(Schoolprofiel school, Actor lezer, Openstelling openstelling, Gebeurtenis gebeurtenis) {
        Gegevenssoort soort = gebeurtenis instanceof LeerlingGebeurtenis l ? l.gegevenssoort() : Gegevenssoort.LOGBOEK;
        return gebeurtenis instanceof LeerlingGebeurtenis l && !isVoor(lezer, l)
                ? Zicht.NIETS
                : zicht(school, lezer.rol(), openstelling, soort, gebeurtenis.vertrouwelijkheid());
    }

    /**
     * What there is of data of a kind that are so confidential. Of safety, staff without the right see that there is something
     * (V04); a parent, a student and a partner do not, and what lies with the vertrouwenspersoon is there for nobody else (R57, R59).
     */
    public static Zicht zicht(
            Schoolprofiel school,
            Rol rol,
            Openstelling openstelling,
            Gegevenssoort soort,
            Vertrouwelijkheid vertrouwelijkheid) {
        if (soort == Gegevenssoort.VERTROUWELIJK_VP || vertrouwelijkheid == Vertrouwelijkheid.VERTROUWELIJK_VP) {
            return openstelling.isOpen(Gegevenssoort.VERTROUWELIJK_VP)
                            && mag(school, rol, Vertrouwelijkheid.VERTROUWELIJK_VP)
                    ? Zicht.INHOUD
                    : Zicht.NIETS;
        }
        // An auditor reads the file that was assigned; other strangers read no logbook of safety.
        boolean binnen = !rol.isPartij() && (!rol.isExtern() || rol == Rol.AUDITOR);
        Leesrecht recht = recht(school, rol, openstelling, soort);
        boolean veiligheid = soort.isVeiligheid();
        if ((recht == Leesrecht.GEEN && !(veiligheid && binnen))
                || (rol.isPartij() && soort == Gegevenssoort.LOGBOEK)) {
            return Zicht.NIETS;
        }
        boolean open = mag(school, rol, openstelling, vertrouwelijkheid)
                && (!veiligheid || mag(school, rol, openstelling, Vertrouwelijkheid.valueOf(soort.name())));
        if (vertrouwelijkheid != Vertrouwelijkheid.NORMAAL || veiligheid) {
            return !binnen ? Zicht.NIETS : !open ? Zicht.DICHT : isHeel(recht, rol) ? Zicht.INHOUD : Zicht.REGEL;
        }
        return isHeel(recht, rol) ? Zicht.INHOUD : Zicht.REGEL;
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
            case BEPERKT -> heeft(school, rol, Gegevenssoort.LOGBOEK) && rol != Rol.MENTOR && !rol.isPartij();
            case VERTROUWELIJK_VP -> heeft(school, rol, Gegevenssoort.VERTROUWELIJK_VP);
            case MELDCODE -> heeft(school, rol, Gegevenssoort.MELDCODE) && !rol.isPartij();
            case VEILIGHEID -> heeft(school, rol, Gegevenssoort.VEILIGHEID) && !rol.isPartij();
            case ZEDEN -> heeft(school, rol, Gegevenssoort.ZEDEN) && !rol.isPartij();
        };
    }

    /** Whether who decides may know what is so confidential; the system may. */
    public static boolean kent(Context x, Vertrouwelijkheid vertrouwelijkheid) {
        return x.rol() == Rol.SYSTEEM || mag(x.school(), x.rol(), vertrouwelijkheid);
    }

    /** Whether somebody reads what stands in an event of a dossier that the role may open. */
    public static boolean mag(Schoolprofiel school, Actor lezer, Gebeurtenis gebeurtenis) {
        return zicht(school, lezer, Openstelling.ALLES, gebeurtenis) == Zicht.INHOUD;
    }

    private static boolean isVoor(Actor lezer, LeerlingGebeurtenis gebeurtenis) {
        String alleenVoor = gebeurtenis.alleenVoor();
        return alleenVoor == null
                || (alleenVoor.equals(lezer.id()) && !lezer.rol().isPartij());
    }

    /**
     * Whether the role reads whatever lies in a student's file but what lies with the vertrouwenspersoon: for such a reader nothing
     * is left out. What the board keeps to itself is a line that says so (R228).
     */
    public static boolean leestAlles(Schoolprofiel school, Rol rol) {
        return Arrays.stream(Gegevenssoort.values())
                        .filter(s -> s != Gegevenssoort.VERTROUWELIJK_VP
                                && s != Gegevenssoort.KENGETALLEN
                                && s != Gegevenssoort.ZEDEN)
                        .allMatch(s -> heeft(school, rol, s))
                && mag(school, rol, Vertrouwelijkheid.BEPERKT);
    }

    /** Whether it lies with the vertrouwenspersoon. */
    public static boolean isInVertrouwen(Gebeurtenis gebeurtenis) {
        return gebeurtenis instanceof LeerlingGebeurtenis l && l.gegevenssoort() == Gegevenssoort.VERTROUWELIJK_VP;
    }

    private static boolean heeft(Schoolprofiel school, Rol rol, Gegevenssoort soort) {
        return isHeel(recht(school, rol, soort), rol);
    }

    /** All of it; for an auditor the dossier that was assigned is the ground. */
    private static boolean isHeel(Leesrecht recht, Rol rol) {
        return recht == Leesrecht.VOLLEDIG || (rol == Rol.AUDITOR && recht == Leesrecht.MET_GROND);
    }
}
