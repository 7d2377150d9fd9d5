package nl.zorgspoor.core.bevoegdheid;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.gedeeld.ZonderGezag;
import org.jspecify.annotations.Nullable;

/** The checks on who acts, in one place. */
public final class Bevoegdheden {

    /** A school without a profile can be set up by an administrator and by nobody else. */
    private static final Bevoegdheid INRICHTEN = new Bevoegdheid(Set.of(Rol.BEHEERDER), Regel.ROL, "ROL_NIET_BEVOEGD");

    /** A school that is not there yet is brought in by whoever runs the installation, too; from then on it is the school's own. */
    private static final Bevoegdheid BEGINNEN =
            new Bevoegdheid(Set.of(Rol.BEHEERDER, Rol.INSTALLATIEBEHEERDER), Regel.ROL, "ROL_NIET_BEVOEGD");

    private static final String BEGIN = "RichtSchoolIn";

    private static final Set<String> OVER_VERNIETIGING = Set.of("HoudVernietigingAan", "GeefVernietigingVrij");

    private static final Bevoegdheid NIEMAND = new Bevoegdheid(Set.of(), Regel.ROL, "ROL_NIET_BEVOEGD");

    private Bevoegdheden() {}

    /**
     * R1: no student command before the school is set up. What is decided about a destruction that was announced counts no school
     * days, and the destruction does not wait for a calendar either (R60).
     */
    public static void eisIngericht(Context x) {
        if (OVER_VERNIETIGING.contains(x.opdracht())) {
            return;
        }
        List<String> ontbreekt = x.school().ontbreektVoorGebruik(x.vandaag());
        if (!ontbreekt.isEmpty()) {
            throw Regel.SCHOOLCONFIG
                    .weigert(
                            "SCHOOL_NIET_INGERICHT",
                            "School %s is nog niet ingericht voor leerlingopdrachten op %s.",
                            x.school().schoolId(),
                            x.vandaag())
                    .ontbreekt(ontbreekt)
                    .herstel(BEGIN);
        }
    }

    /** R3: the role stands in the school's matrix for this command, and who is registered as staff holds that role today. */
    public static void eisRol(Context x, boolean schoolopdracht) {
        Bevoegdheid b = bevoegdheid(
                x.school().bevoegdheid(x.opdracht(), x.vandaag()), x.school(), x.opdracht(), schoolopdracht);
        if (!b.rollen().contains(x.rol())) {
            throw b.regel()
                    .verbiedt(
                            b.code(),
                            b.rollen().isEmpty()
                                    ? "De rol %s mag %s op school %s niet geven: deze school werkt daar niet mee."
                                    : "De rol %s mag %s op school %s niet geven.",
                            x.rol(),
                            x.opdracht(),
                            x.school().schoolId())
                    .ontbreekt(b.rollen().stream().map(Rol::name).sorted().toList());
        }
        eisHeeftRol(x.actor(), x.school(), x.vandaag());
    }

    /**
     * R3: who is registered as staff holds the role of the login on this day, to act and to read alike. Parents, students and the
     * system are no staff, even if an id should be the same.
     */
    public static void eisHeeftRol(Actor actor, Schoolprofiel school, LocalDate op) {
        Medewerker medewerker =
                actor.rol().isPartij() || actor.rol() == Rol.SYSTEEM ? null : school.medewerker(actor.id(), op);
        if (medewerker != null && !medewerker.rollen().contains(actor.rol())) {
            throw Regel.ROL
                    .verbiedt(
                            "ROL_NIET_BEVOEGD",
                            "Medewerker %s heeft op %s de rol %s niet.",
                            actor.id(),
                            op,
                            actor.rol())
                    .ontbreekt(
                            medewerker.rollen().stream().map(Rol::name).sorted().toList())
                    .herstel("WijzigMedewerkerrol");
        }
    }

    /** @param eigen as the school has it, or null when it says nothing of the command */
    private static Bevoegdheid bevoegdheid(
            @Nullable Bevoegdheid eigen, Schoolprofiel school, String opdracht, boolean schoolopdracht) {
        if (eigen != null) {
            return eigen;
        }
        if (school.kenmerken() == null && opdracht.equals(BEGIN)) {
            return BEGINNEN;
        }
        return schoolopdracht ? INRICHTEN : NIEMAND;
    }

    /**
     * The refusal as this school can use it: a command that nobody may give there mends nothing (R3).
     *
     * @param schoolopdrachten the commands about a school itself
     */
    public static CommandGeweigerd metHaalbaarHerstel(
            CommandGeweigerd geweigerd, Schoolprofiel school, Set<String> schoolopdrachten) {
        String herstel = geweigerd.weigering().herstelactie();
        if (herstel == null || school.bevoegdheden().isEmpty()) {
            return geweigerd;
        }
        String opdracht = opdracht(herstel);
        Bevoegdheid b =
                bevoegdheid(school.bevoegdheden().get(opdracht), school, opdracht, schoolopdrachten.contains(opdracht));
        return b.rollen().stream().anyMatch(r -> r != Rol.SYSTEEM) ? geweigerd : geweigerd.zonderHerstel();
    }

    /** A remedy may say with what: {@code VerleenToestemming(doel=SMW)}. */
    private static String opdracht(String herstel) {
        int haak = herstel.indexOf('(');
        return haak < 0 ? herstel : herstel.substring(0, haak);
    }

    /**
     * R328: whether this is a parent without authority over the own student on that day, by a decision or because the student is of
     * age. The one place that says so, for commands and for everything that is read. Of a student who is not known there is nothing
     * to say.
     */
    public static boolean isOuderZonderGezag(Actor actor, Schoolprofiel school, Naslag naslag, LocalDate op) {
        return actor.rol() == Rol.OUDER
                && actor.leerlingId() != null
                && naslag.gezag(actor.leerlingId(), actor.id(), school.getal(Instelling.LEEFTIJD_MEERDERJARIG, op), op)
                        .filter(gezag -> !gezag)
                        .isPresent();
    }

    /** R328: a parent without authority decides nothing; what decides nothing, or judges that itself, stays open. */
    public static void eisGezag(Opdracht opdracht, Context x) {
        if (!(opdracht instanceof ZonderGezag) && isOuderZonderGezag(x.actor(), x.school(), x.naslag(), x.vandaag())) {
            throw Regel.OUDER_ZONDER_GEZAG
                    .verbiedt(
                            "ROL_NIET_BEVOEGD",
                            "%s kan een ouder zonder gezag over deze leerling niet geven.",
                            x.opdracht())
                    .ontbreekt("gezag");
        }
    }

    /** R9: nobody acts at another school. */
    public static void eisSchool(Actor actor, String schoolId) {
        if (!actor.schoolId().equals(schoolId)) {
            throw andereSchool();
        }
    }

    /** The refusal for anything of another school; it says nothing about what is there. */
    public static CommandGeweigerd andereSchool() {
        return Regel.DOELSCHOOLISOLATIE.verbiedt(
                "ANDERE_SCHOOL", "Dit hoort bij een andere school dan die van uw aanmelding.");
    }

    /** R3: who begins a student's stream as a party begins the own one. */
    public static void eisBegin(Actor actor, String leerlingId) {
        if (actor.rol().isPartij() && !leerlingId.equals(actor.leerlingId())) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD", "Deze leerling valt buiten het bereik van %s %s.", actor.rol(), actor.id());
        }
    }

    /** A student in another stream than the own one: known, and within the actor's reach (R3, R9). */
    public static Leerlingfeiten eisLeerling(String leerlingId, Context x) {
        Leerlingfeiten feiten = x.naslag()
                .leerling(leerlingId)
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Leerling", leerlingId));
        eisBereik(x.actor(), x.school(), feiten, x.vandaag());
        return feiten;
    }

    /** R3: the student is in the actor's scope. */
    public static void eisBereik(Actor actor, Schoolprofiel school, Leerlingfeiten leerling, LocalDate op) {
        eisSchool(actor, leerling.schoolId());
        if (!inBereik(actor, school, leerling, op)) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD", "Deze leerling valt buiten het bereik van %s %s.", actor.rol(), actor.id());
        }
    }

    /**
     * Parents and students: their own student only. A mentor: the students of that day, once a mentor has been assigned. Staff that
     * the school registered with classes or sectors: those classes (R292); who is not bound to a class (a leader of a department) also
     * acts for a student who has no class yet, or whose class is in no sector. Everybody else at the school: the whole school, as the
     * login vouches.
     */
    public static boolean inBereik(Actor actor, Schoolprofiel school, Leerlingfeiten leerling, LocalDate op) {
        if (actor.rol().isPartij()) {
            return leerling.leerlingId().equals(actor.leerlingId())
                    && (actor.rol() != Rol.OUDER
                            || leerling.ouderIds().isEmpty()
                            || leerling.ouderIds().contains(actor.id()));
        }
        if (actor.rol() == Rol.MENTOR && leerling.verblijf().heeftMentor()) {
            return actor.id().equals(leerling.mentorId(op));
        }
        Medewerker medewerker = school.medewerker(actor.id(), op);
        if (medewerker == null || !medewerker.isBeperkt()) {
            return true;
        }
        String klas = leerling.klas(op);
        if (klas != null && school.omvat(medewerker, klas, op)) {
            return true;
        }
        boolean ongedeeld = klas == null
                || !medewerker.scopeSectoren().isEmpty()
                        && school.sectoren(op).vanKlas(klas).isEmpty();
        return ongedeeld && !actor.rol().isKlasgebonden();
    }
}
