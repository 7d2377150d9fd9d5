package nl.zorgspoor.projections.arrangementen;

import com.mongodb.client.model.Filters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OverOPP;
import nl.zorgspoor.projections.leerling.OPPStand;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Rijen;
import org.bson.Document;

/** Whether a student has an OPP on which extra support can start (R118): a document per student beside those of the arrangements. */
final class Oppstanden {

    /** By this field such a document is found; it has no {@code arrangementId}, so that it is no row. */
    private static final String VAN = "oppVan";

    private static final String OPPS = "opps";

    static final Rijen RIJEN = Rijen.per(f -> f.leerlingId() == null ? null : "opp|" + f.leerlingId())
            .begint(OverOPP.class, Oppstanden::vouw);

    private Oppstanden() {}

    private static void vouw(Document r, OverOPP e) {
        Document opps = Objects.requireNonNullElseGet(r.get(OPPS, Document.class), Document::new);
        Document opp = Objects.requireNonNullElseGet(opps.get(e.oppId(), Document.class), Document::new);
        OPPStand.vouw(opp, e);
        r.append(VAN, e.leerlingId()).append(OPPS, opps.append(e.oppId(), opp));
    }

    /** Who of the students of these arrangements has one. */
    static Set<String> metOpp(List<Document> arrangementen, Omgeving o) {
        Set<String> met = new HashSet<>();
        o
                .vindBij(
                        VAN,
                        arrangementen.stream()
                                .map(a -> a.getString("leerlingId"))
                                .distinct()
                                .toList(),
                        Filters.empty())
                .stream()
                .filter(d -> loopt(d))
                .forEach(d -> met.add(d.getString(VAN)));
        return met;
    }

    private static boolean loopt(Document leerling) {
        return leerling.get(OPPS, Document.class).entrySet().stream()
                .map(Map.Entry::getValue)
                .map(Document.class::cast)
                .anyMatch(opp -> OPPStand.loopt(opp.get(OPPStand.VELD)));
    }
}
