package nl.zorgspoor.projections.mentor;

import static nl.zorgspoor.projections.mentor.Mentorschrift.lijst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.VoortgangVastgelegd;
import org.bson.Document;

/** In which lesson periods the mentor recorded how far a student is (R293): of which domain, and nothing of what was found. */
final class Voortgang {

    private static final String VELD = "voortgang";

    /** In the last days of a period what is still missing is said. */
    private static final int LAATSTE_DAGEN = 14;

    private enum Domein {
        COGNITIEF,
        SOCIAAL_EMOTIONEEL
    }

    private Voortgang() {}

    static void vouw(Document r, VoortgangVastgelegd e) {
        List<Document> alle = new ArrayList<>(lijst(r, VELD));
        alle.add(new Document("datum", e.datum())
                .append(Domein.COGNITIEF.name(), !Tekst.leeg(e.cognitief()))
                .append(Domein.SOCIAAL_EMOTIONEEL.name(), !Tekst.leeg(e.sociaalEmotioneel())));
        r.append(VELD, alle);
    }

    /** The domains that were recorded in the period. */
    static List<String> in(Periode periode, Document d) {
        return Arrays.stream(Domein.values())
                .map(Domein::name)
                .filter(domein -> lijst(d, VELD).stream()
                        .anyMatch(v ->
                                v.getBoolean(domein, false) && periode.bevat(LocalDate.parse(v.getString("datum")))))
                .toList();
    }

    /** Whether the period ends soon and a domain is still open, at a school that follows them. */
    static boolean ontbreekt(Periode periode, Document d, Schoolprofiel school, LocalDate vandaag) {
        return school.is(Instelling.VOORTGANG_PER_PERIODE, vandaag)
                && in(periode, d).size() < Domein.values().length
                && !vandaag.isBefore(periode.tot().minusDays(LAATSTE_DAGEN));
    }
}
