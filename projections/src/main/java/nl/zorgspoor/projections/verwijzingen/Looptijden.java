package nl.zorgspoor.projections.verwijzingen;

import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAanmeldformulierIngevuld;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSBegeleidingGestart;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.BegeleidingDoorPartnerGestart;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Until when help that a partner gives was agreed to last: what was agreed at its start, JOS its months (R151), and an intervention that
 * comes through a referral (R7) its planned end, the last two under an id of their own beside that of the referral.
 */
final class Looptijden {

    /** By this field such a document is found; it has no {@code vertrouwelijkheid}, so that it is no row. */
    private static final String VAN = "hulpVan";

    private static final String TOT = "looptTot";

    private static final String GEEINDIGD = "geeindigd";

    static final Rijen RIJEN = Rijen.per(Sleutel.van(JOSEvent.class, e -> "jos:" + e.josId())
                    .ook(InterventieEvent.class, e -> "interventie:" + e.interventieId())
                    .ook(BegeleidingDoorPartnerGestart.class, e -> "hulp:" + e.verwijzingId()))
            .begint(JOSAanmeldformulierIngevuld.class, (r, e) -> r.append(VAN, e.verwijzingId()))
            .bij(JOSBegeleidingGestart.class, (r, e) -> r.append(TOT, e.einddatum()))
            .begint(InterventieIngezet.class, (r, e) -> r.append(VAN, e.verwijzingOfArrangementId())
                    .append(TOT, e.geplandTot()))
            .bij(InterventieVerlengd.class, (r, e) -> r.append(TOT, e.geplandTot()))
            .bij(InterventieBeeindigd.class, (r, e) -> r.append(GEEINDIGD, true))
            .begint(BegeleidingDoorPartnerGestart.class, (r, e) -> r.append(VAN, e.verwijzingId())
                    .append(TOT, e.tot()));

    private Looptijden() {}

    /** The last day by referral; the latest where more was agreed. */
    static Map<String, String> van(List<Document> verwijzingen, Omgeving o) {
        List<String> ids = verwijzingen.stream()
                .map(v -> v.getString("verwijzingId"))
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> tot = new HashMap<>();
        o.vindBij(VAN, ids, Filters.and(Filters.ne(TOT, null), Filters.ne(GEEINDIGD, true)))
                .forEach(d -> tot.merge(
                        d.getString(VAN), d.getString(TOT), (een, ander) -> een.compareTo(ander) < 0 ? ander : een));
        return tot;
    }

    static boolean voorbij(@Nullable String tot, Omgeving o) {
        return tot != null && o.vandaag().toString().compareTo(tot) > 0;
    }
}
