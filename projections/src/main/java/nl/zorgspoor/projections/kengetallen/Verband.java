package nl.zorgspoor.projections.kengetallen;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.kengetallen.Afscherming;
import nl.zorgspoor.core.kengetallen.Afscherming.Totaal;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The schools of one samenwerkingsverband: what each of them shows outside, the reader's own too, and the sum of that. No more of
 * another school than this is ever read (R9, R243).
 */
final class Verband {

    /** What a school that does not know its samenwerkingsverband has; it is nobody's. */
    private static final String ONBEKEND = "onbekend";

    private final Omgeving o;

    Verband(Omgeving o) {
        this.o = o;
    }

    List<Document> rijen() {
        String code = code();
        if (code == null) {
            return List.of();
        }
        List<Document> scholen = o.documenten()
                .find(Filters.and(Filters.eq(Cijferstand.SOORT, Cijferstand.SCHOOL), Filters.eq("swvCode", code)))
                .into(new ArrayList<>());
        List<Document> rijen = new ArrayList<>();
        for (Document school : scholen) {
            String schoolId = school.getString("schoolId");
            Cijferrijen.buiten(
                            schoolId,
                            o.documenten()
                                    .find(Filters.and(
                                            Filters.eq("schoolId", schoolId),
                                            Filters.eq(Cijferstand.SOORT, Cijferstand.VAST)))
                                    .into(new ArrayList<>()))
                    .forEach(r -> rijen.add(r.append("naam", school.get("naam"))
                            .append("niveau", "SCHOOL")
                            .append("swvCode", code)));
        }
        Map<String, List<Document>> perJaar = rijen.stream()
                .collect(Collectors.groupingBy(r -> r.getString("schooljaar"), TreeMap::new, Collectors.toList()));
        perJaar.forEach((jaar, vanScholen) -> rijen.add(totaal(code, jaar, vanScholen)));
        return rijen;
    }

    private @Nullable String code() {
        return o.vind(Filters.eq(Cijferstand.SOORT, Cijferstand.SCHOOL)).stream()
                .map(d -> Objects.toString(d.getString("swvCode"), ""))
                .filter(c -> !c.isBlank() && !c.equals(ONBEKEND))
                .findFirst()
                .orElse(null);
    }

    private static Document totaal(String code, String jaar, List<Document> scholen) {
        Document rij = new Document("schoolId", null)
                .append("naam", null)
                .append("niveau", "SWV")
                .append("swvCode", code)
                .append("schooljaar", jaar)
                // Schools of one year may count on different days; the last stands here.
                .append(
                        "teldatum",
                        scholen.stream()
                                .map(s -> s.getString("teldatum"))
                                .max(String::compareTo)
                                .orElse(jaar))
                .append("status", "DEFINITIEF")
                .append("versie", null)
                .append("aantalScholen", scholen.size());
        Document verborgen = new Document();
        for (Kengetal k : Kengetal.values()) {
            List<@Nullable Integer> cellen = new ArrayList<>();
            scholen.stream()
                    .filter(s -> !s.getList("nietTeTellen", String.class).contains(k.kolom()))
                    .forEach(s -> cellen.add(s.getInteger(k.kolom())));
            Totaal totaal = Afscherming.totaal(cellen);
            rij.append(k.kolom(), totaal.waarde());
            if (totaal.verborgen() > 0) {
                verborgen.append(k.kolom(), totaal.verborgen());
            }
        }
        return rij.append("verborgenBij", verborgen);
    }
}
