package nl.zorgspoor.projections.jaarcyclus;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.jaarcyclus.OudercontactEvent.OudersUitgenodigd;
import nl.zorgspoor.core.jaarcyclus.OudercontactEvent.OuderuitnodigingIngetrokken;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Documentwaarde;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import org.bson.Document;

/** The invitations that still stand: nothing of them is written with any student; whose class it is on the day of reading is asked. */
public final class Ouderuitnodigingen {

    /** By this field the document is found among others of a view. */
    static final String LIJST = "ouderuitnodigingen";

    /** Whether parents are expected. */
    private enum Status {
        UITGENODIGD,
        AFGEZEGD
    }

    /** What had passed when a newer one came is left out, so that the document does not grow with the years. */
    public static final Projector PROJECTOR = Rijen.per(feit -> "ouders:" + feit.schoolId())
            .begint(OudersUitgenodigd.class, (r, e) -> {
                List<Document> lijst = zonder(r, e.uitnodigingId());
                lijst.removeIf(u -> dag(u).isBefore(e.datum()));
                lijst.add(new Document("uitnodigingId", e.uitnodigingId())
                        .append("soort", e.soort().name())
                        .append("klas", e.klas())
                        .append("datumTijd", Documentwaarde.van(e.datumTijd()))
                        .append("locatie", e.locatie())
                        .append("onderwerp", e.onderwerp())
                        .append("datum", Documentwaarde.van(e.datum()))
                        .append("status", Status.UITGENODIGD.name()));
                r.append(LIJST, lijst);
            })
            // Who was invited would come in vain: until the day has passed it stands there as called off.
            .bij(OuderuitnodigingIngetrokken.class, (r, e) -> {
                List<Document> lijst = new ArrayList<>(lijst(r));
                lijst.stream()
                        .filter(u -> e.uitnodigingId().equals(u.get("uitnodigingId")))
                        .forEach(u -> u.append("status", Status.AFGEZEGD.name())
                                .append("afgezegdOp", Documentwaarde.van(e.datum()))
                                .append("reden", e.reden()));
                r.append(LIJST, lijst);
            });

    private Ouderuitnodigingen() {}

    private static List<Document> zonder(Document r, String uitnodigingId) {
        List<Document> lijst = new ArrayList<>(lijst(r));
        lijst.removeIf(u -> uitnodigingId.equals(u.get("uitnodigingId")));
        return lijst;
    }

    private static List<Document> lijst(Document r) {
        return Objects.requireNonNullElse(r.getList(LIJST, Document.class), List.of());
    }

    private static LocalDate dag(Document uitnodiging) {
        return LocalDate.parse(uitnodiging.getString("datumTijd").substring(0, 10));
    }

    /** Those from a day on for whoever the reader has in reach, the first first. */
    public static List<Document> vanaf(LocalDate dag, Omgeving o) {
        List<Document> open = o.vind(Filters.exists(LIJST)).stream()
                .flatMap(r -> lijst(r).stream())
                .filter(u -> !dag(u).isBefore(dag))
                .sorted(Comparator.comparing((Document u) -> u.getString("datumTijd"))
                        .thenComparing(u -> u.getString("uitnodigingId")))
                .toList();
        Set<String> bereik = o.bereik();
        if (open.isEmpty() || bereik == null) {
            return open;
        }
        Set<String> klassen = o.kaartenVan(bereik).stream()
                .filter(k -> k.klas(o.vandaag()) != null || k.verblijf().isIngeschreven(o.vandaag()))
                .map(k -> Objects.requireNonNullElse(k.klas(o.vandaag()), ""))
                .collect(Collectors.toSet());
        return klassen.isEmpty()
                ? List.of()
                : open.stream()
                        .filter(u -> u.get("klas") == null || klassen.contains(u.getString("klas")))
                        .toList();
    }
}
