package nl.zorgspoor.projections.verwijzingen;

import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.jos.JOSEvent;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAanmeldformulierIngevuld;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSBegeleidingGestart;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Until when help that a partner gives was agreed to last: JOS has its months (R151), under an id of its own beside that of the referral. */
final class Looptijden {

    /** By this field such a document is found; it has no {@code vertrouwelijkheid}, so that it is no row. */
    private static final String VAN = "josVan";

    private static final String TOT = "looptTot";

    static final Rijen RIJEN = Rijen.per(Sleutel.van(JOSEvent.class, e -> "jos:" + e.josId()))
            .begint(JOSAanmeldformulierIngevuld.class, (r, e) -> r.append(VAN, e.verwijzingId()))
            .bij(JOSBegeleidingGestart.class, (r, e) -> r.append(TOT, e.einddatum()));

    private Looptijden() {}

    /** The last day by referral. */
    static Map<String, String> van(List<Document> verwijzingen, Omgeving o) {
        List<String> jos = verwijzingen.stream()
                .filter(v -> PartnerType.JOS.name().equals(v.get("partner")))
                .map(v -> v.getString("verwijzingId"))
                .toList();
        Map<String, String> tot = new HashMap<>();
        o.vindBij(VAN, jos, Filters.ne(TOT, null)).forEach(d -> tot.put(d.getString(VAN), d.getString(TOT)));
        return tot;
    }

    static boolean voorbij(@Nullable String tot, Omgeving o) {
        return tot != null && o.vandaag().toString().compareTo(tot) > 0;
    }
}
