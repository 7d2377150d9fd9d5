package nl.zorgspoor.projections.tijdlijn;

import static nl.zorgspoor.core.gedeeld.Gegevenssoort.AANWEZIGHEID;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.BASIS;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.HANDELINGSPLAN;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.LOGBOEK;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.MELDCODE;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.ONDERZOEKSVERSLAG;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.OPP;
import static nl.zorgspoor.core.gedeeld.Gegevenssoort.TLV_DOSSIER;

import java.util.Locale;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;

/** The areas that events come from, each with the kind of data that reading about it takes. */
enum Domein {
    AANMELDING(BASIS),
    TOESTEMMING(BASIS),
    INFORMATIE(BASIS),
    TRAJECT(LOGBOEK),
    MENTORAAT(LOGBOEK),
    FLEXZAT(HANDELINGSPLAN),
    CASUS(LOGBOEK),
    PLAN(HANDELINGSPLAN),
    INTERVENTIE(HANDELINGSPLAN),
    JOS(HANDELINGSPLAN),
    ONDERZOEK(ONDERZOEKSVERSLAG),
    ARRANGEMENT(OPP),
    TLV(TLV_DOSSIER),
    VERWIJZING(HANDELINGSPLAN),
    VERZUIM(AANWEZIGHEID),
    VEILIGHEID(MELDCODE),
    OVERIG(LOGBOEK);

    private final Gegevenssoort gegevenssoort;

    Domein(Gegevenssoort gegevenssoort) {
        this.gegevenssoort = gegevenssoort;
    }

    /** The area's room is its package; what is in none of them counts as logbook. */
    static Domein van(Gebeurtenis gebeurtenis) {
        String pakket = gebeurtenis.getClass().getPackageName();
        String kamer = pakket.substring(pakket.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (Domein d : values()) {
            if (d.name().equals(kamer)) {
                return d;
            }
        }
        return OVERIG;
    }

    Gegevenssoort gegevenssoort(String naam) {
        if (naam.equals("InformatieMetMentorGedeeld")) {
            return LOGBOEK;
        }
        return naam.contains("OPP") ? OPP : gegevenssoort;
    }
}
