package nl.zorgspoor.projections.tijdlijn;

import java.util.Locale;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;

/** The areas that events come from. */
enum Domein {
    AANMELDING,
    TOESTEMMING,
    INFORMATIE,
    TRAJECT,
    MENTORAAT,
    FLEXZAT,
    CASUS,
    PLAN,
    OPP,
    GROEPSPLAN,
    KLASSENOPP,
    INTERVENTIE,
    JOS,
    ONDERZOEK,
    ARRANGEMENT,
    TLV,
    VERWIJZING,
    VERZUIM,
    VEILIGHEID,
    OVERIG;

    /** As the area calls itself; what is of none of them is the rest. */
    static Domein van(Gebeurtenis gebeurtenis) {
        String gebied = Vocabulaire.domein(gebeurtenis).orElse("").toUpperCase(Locale.ROOT);
        for (Domein d : values()) {
            if (d.name().equals(gebied)) {
                return d;
            }
        }
        return OVERIG;
    }

    /** What reading about an event takes; of what is not about a student alone, the logbook. */
    static Gegevenssoort gegevenssoort(Gebeurtenis gebeurtenis) {
        return gebeurtenis instanceof LeerlingGebeurtenis l ? l.gegevenssoort() : Gegevenssoort.LOGBOEK;
    }
}
