package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;

/** Who counts as external in a meeting, and for which purpose parents then consent (R44 to R46, R105). */
public final class Deelname {

    private Deelname() {}

    /** The purpose of the consent that a discussion with externals needs, as the consent register names it. */
    public static String doel(OverlegvormCode vorm) {
        return vorm == OverlegvormCode.GROOT_JES ? "GROOT_JES" : "EXTERN_OVERLEG";
    }

    public static boolean isJes(OverlegvormCode vorm) {
        return vorm == OverlegvormCode.KLEIN_JES || vorm == OverlegvormCode.GROOT_JES;
    }

    /** External for this form; the klein-JES also counts as internal whom the school has taken into its internal team. */
    public static boolean isExtern(Overlegvorm vorm, Rol rol, Schoolprofiel school, LocalDate op) {
        return vorm.isExtern(rol)
                && !(vorm.code() == OverlegvormCode.KLEIN_JES
                        && school.lijst(Instelling.EXTERN_IN_INTERN_TEAM, op).contains(rol.name()));
    }

    /** R6: the form stands in the school's catalogue on the day of the meeting. */
    public static Overlegvorm eisVorm(OverlegvormCode code, Schoolprofiel school, LocalDate op) {
        return school.overlegvorm(code, op).orElseThrow(() -> Regel.CATALOGUS
                .weigert(
                        "NIET_IN_CATALOGUS",
                        "School %s kent de overlegvorm %s op %s niet.",
                        school.schoolId(),
                        code,
                        op)
                .ontbreekt(code.name())
                .herstel("StelOverlegvormVast"));
    }

    /**
     * Whether who acts leads this meeting (R88): the person who was planned in the chair or replaced the planned one; where nobody was
     * named, whoever has the role that chairs the form. The coordinator keeps the file, and may for every meeting.
     */
    public static boolean leidt(Overlegfeiten overleg, Context x) {
        if (x.isRol(x.school().coordinator(x.vandaag()))) {
            return true;
        }
        return overleg.voorzitterId() != null
                ? x.actor().id().equals(overleg.voorzitterId())
                : x.rol() == voorzitterRol(overleg, x);
    }

    /** Who has to come forward instead: the person who chairs, or else the role. */
    public static String voorzitter(Overlegfeiten overleg, Context x) {
        return overleg.voorzitterId() != null
                ? overleg.voorzitterId()
                : voorzitterRol(overleg, x).name();
    }

    /** The role that chairs the form; the coordinator where the form says nothing. */
    public static Rol voorzitterRol(Overlegfeiten overleg, Context x) {
        return x.school()
                .overlegvorm(overleg.vorm(), overleg.datumTijd().toLocalDate())
                .map(Overlegvorm::voorzitterRol)
                .orElseGet(() -> x.school().coordinator(x.vandaag()));
    }
}
