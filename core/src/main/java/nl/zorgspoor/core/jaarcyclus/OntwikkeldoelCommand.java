package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import org.jspecify.annotations.Nullable;

/** The commands about what a school wants to become better at. */
public sealed interface OntwikkeldoelCommand extends JaarcyclusOpdracht {

    /** The kinds of goals that the schools have (R251, R269, R270, R299). */
    enum Doelsoort {
        AMBITIE,
        ONDERSTEUNING,
        SPEERPUNT,
        AANDACHT,
        ONTWIKKELPUNT
    }

    /** How far a goal is. */
    enum Doelstatus {
        NIET_GESTART,
        LOOPT,
        BIJGESTELD,
        BEHAALD,
        VERVALLEN;

        /** Whether nothing more is asked of it. */
        public boolean isKlaar() {
            return this == BEHAALD || this == VERVALLEN;
        }
    }

    /**
     * Lays down a goal, or its text anew (R251).
     *
     * @param tekst left out for one of the catalogue, which has its text
     * @param periode the years for which it holds, such as {@code 2023-2027}
     * @param soort when left out, of one of the catalogue the kind that the school's goals are (R299), of another an ambition
     */
    record StelOntwikkeldoelVast(
            String schoolId,
            String doelId,
            @Nullable String tekst,

            @Vorm(patroon = "(19|20|21)[0-9]{2}-(19|20|21|22)[0-9]{2}", uitleg = "jaren zoals 2023-2027")
            String periode,

            @Nullable Doelsoort soort)
            implements OntwikkeldoelCommand {}

    /** Says how far a goal is, in the school year of the day (R251). */
    record WerkOntwikkeldoelBij(
            String schoolId,
            String doelId,
            Doelstatus status,
            @Lengte(2000) @Nullable String toelichting,
            @Nullable LocalDate datum)
            implements OntwikkeldoelCommand {}
}
