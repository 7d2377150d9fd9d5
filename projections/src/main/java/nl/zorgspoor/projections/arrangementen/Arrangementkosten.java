package nl.zorgspoor.projections.arrangementen;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.jaarcyclus.KostenEvent.KostenGeregistreerd;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an arrangement cost (R252): a document per arrangement that costs were recorded for, beside that of the arrangement itself. The
 * school's year names an arrangement by its id and not whose it is; the two meet when a row is read.
 */
final class Arrangementkosten {

    /** By this field a document of costs is found; it has no {@code arrangementId}, so that it is no row. */
    private static final String VAN = "kostenVan";

    private static final String REGELS = "regels";

    /** Where in the store something stands: of an arrangement its begin, of costs the newest. */
    private static final String PLAATS = "_opPositie";

    static final Rijen RIJEN = Rijen.per(
                    KostenGeregistreerd.class, e -> e.arrangementId() == null ? null : "kosten|" + e.arrangementId())
            .begint(KostenGeregistreerd.class, Arrangementkosten::kosten);

    private Arrangementkosten() {}

    /** Tells the document of an arrangement since when there is one. */
    static Document sinds(Document arrangement, Feit feit) {
        return arrangement.append(PLAATS, feit.vastgelegd().positie());
    }

    private static void kosten(Document r, KostenGeregistreerd e, Feit feit) {
        List<Document> regels =
                new ArrayList<>(Objects.requireNonNullElse(r.getList(REGELS, Document.class), List.of()));
        Document som = regels.stream()
                .filter(d -> e.schooljaar().equals(d.get("schooljaar"))
                        && e.bron().name().equals(d.get("bron"))
                        && e.soort().equals(d.get("soort")))
                .findFirst()
                .orElseGet(() -> {
                    Document nieuw = new Document("schooljaar", e.schooljaar())
                            .append("bron", e.bron().name())
                            .append("soort", e.soort())
                            .append("bedrag", 0L);
                    regels.add(nieuw);
                    return nieuw;
                });
        som.append("bedrag", bedrag(som) + e.bedrag());
        r.append(VAN, e.arrangementId())
                .append(REGELS, regels)
                .append(PLAATS, feit.vastgelegd().positie());
    }

    private static long bedrag(Document regel) {
        return regel.get("bedrag") instanceof Number b ? b.longValue() : 0;
    }

    /** Money is for who accounts for it, inside the school: it is no part of what parents and partners read of an arrangement. */
    private static boolean leest(Omgeving o) {
        return !o.lezer().actor().rol().isExtern() && o.lezer().recht(Gegevenssoort.KENGETALLEN) == Leesrecht.VOLLEDIG;
    }

    /** The documents of costs by arrangement; empty for who does not read them. */
    static Map<String, Document> van(List<Document> arrangementen, Omgeving o) {
        Map<String, Document> kosten = new HashMap<>();
        if (leest(o)) {
            List<String> ids = arrangementen.stream()
                    .map(a -> a.getString("arrangementId"))
                    .toList();
            o.vindBij(VAN, ids, Filters.empty()).forEach(k -> kosten.put(k.getString(VAN), k));
            ids.forEach(id -> kosten.computeIfAbsent(id, leeg -> new Document(REGELS, List.of())));
        }
        return kosten;
    }

    /** An id that somebody else's arrangement got later does not take these costs along: a line for two is refused. */
    static Document bij(Document rij, Document arrangement, @Nullable Document kosten) {
        if (kosten == null) {
            return rij;
        }
        boolean eigen = kosten.get(PLAATS) instanceof Number k
                && arrangement.get(PLAATS) instanceof Number a
                && a.longValue() < k.longValue();
        List<Document> regels = eigen ? kosten.getList(REGELS, Document.class) : List.of();
        return rij.append(
                        "kosten",
                        regels.stream().mapToLong(Arrangementkosten::bedrag).sum())
                .append("kostenregels", regels);
    }
}
