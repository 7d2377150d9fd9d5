package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * How often a form of meeting has to come together in a school year (R93, R104, R107).
 *
 * @param aantal more than none
 * @param regel the rule that asks for it
 */
public record Jaarnorm(OverlegvormCode vorm, int aantal, Regel regel) {

    /** From this month on a school year that is not on course gets a signal (R107). */
    private static final Month SIGNAAL_VANAF = Month.MARCH;

    /** The school's setting, or else what its form of meeting says; empty when the school does not have one. */
    public static Optional<Jaarnorm> van(OverlegvormCode vorm, Schoolprofiel school, LocalDate op) {
        return school.overlegvorm(vorm, op)
                .map(v -> {
                    int ingesteld = ingesteld(vorm, school, op);
                    Integer min = v.minPerSchooljaar();
                    return ingesteld > 0 || min == null ? ingesteld : min;
                })
                .filter(aantal -> aantal > 0)
                .map(aantal -> new Jaarnorm(vorm, aantal, regel(vorm)));
    }

    private static int ingesteld(OverlegvormCode vorm, Schoolprofiel school, LocalDate op) {
        return switch (vorm) {
            case ONDERSTEUNINGSTEAM -> school.getal(Instelling.ONDERSTEUNINGSTEAM_MIN_PER_JAAR, op);
            case GROOT_VERZUIM -> school.getal(Instelling.GROOT_VERZUIM_PER_JAAR, op);
            case KLEIN_JES, GROOT_JES -> school.getal(Instelling.JES_MIN_PER_JAAR, op);
            default -> 0;
        };
    }

    private static Regel regel(OverlegvormCode vorm) {
        return switch (vorm) {
            case GROOT_VERZUIM -> Regel.GV_FREQ;
            case KLEIN_JES, GROOT_JES -> Regel.JES_PLAN;
            case ONDERSTEUNINGSTEAM -> Regel.OT_7;
            default -> Regel.OVERLEG_ROLLEN;
        };
    }

    /** Whether a school year with so many held and planned is no longer on course. */
    public boolean wordtNietGehaald(String schooljaar, long gehoudenEnGepland, LocalDate vandaag) {
        LocalDate signaaldag = LocalDate.of(Schooljaar.begin(schooljaar).getYear() + 1, SIGNAAL_VANAF, 1);
        return gehoudenEnGepland < aantal && !vandaag.isBefore(signaaldag);
    }

    /** The same at the planning of one more in its school year. */
    public boolean wordtNietGehaald(LocalDate erbij, Context x) {
        String schooljaar = Schooljaar.van(erbij);
        int al = x.naslag().overleggen(x.school().schoolId(), vorm, schooljaar, x.vandaag());
        return wordtNietGehaald(schooljaar, al + 1L, x.vandaag());
    }
}
