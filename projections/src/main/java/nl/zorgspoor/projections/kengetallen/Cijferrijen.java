package nl.zorgspoor.projections.kengetallen;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.kengetallen.Afscherming;
import nl.zorgspoor.core.kengetallen.Afscherming.Buiten;
import nl.zorgspoor.core.kengetallen.Afscherming.Versie;
import nl.zorgspoor.core.kengetallen.Telfeit;
import nl.zorgspoor.core.kengetallen.Telling;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The rows of one school: what its own staff reads, and what others do. */
final class Cijferrijen {

    private Cijferrijen() {}

    /** Everything, and the day that is asked counted now. */
    static List<Document> binnen(Omgeving o, LocalDate teldatum, boolean alleVersies) {
        String schoolId = o.lezer().school().schoolId();
        List<Document> rijen = new ArrayList<>();
        perJaar(o.vind(Filters.eq(Cijferstand.SOORT, Cijferstand.VAST))).forEach((jaar, versies) -> versies.stream()
                .filter(v -> alleVersies || v.equals(versies.get(versies.size() - 1)))
                .forEach(v -> rijen.add(vast(schoolId, v))));
        rijen.add(nu(o, teldatum));
        return rijen;
    }

    private static Document vast(String schoolId, Document v) {
        Document rij = kop(schoolId, v);
        Map<Kengetal, Integer> aantallen = Cijferstand.aantallen(v);
        for (Kengetal k : Kengetal.values()) {
            rij.append(k.kolom(), aantallen.get(k));
        }
        return rij.append("klasgrootte", klassen(Cijferstand.klasgrootte(v)))
                .append("nietTeTellen", nietTeTellen(aantallen))
                .append("verborgen", List.of());
    }

    private static Document nu(Omgeving o, LocalDate teldatum) {
        List<List<Telfeit>> leerlingen = new ArrayList<>();
        List<Telfeit> school = new ArrayList<>();
        for (Document d : o.vind(Cijferstand.TE_TELLEN)) {
            if (d.getString("leerlingId") == null && Cijferstand.TELLING.equals(d.get(Cijferstand.SOORT))) {
                school.addAll(Cijferstand.telfeiten(d));
            } else {
                leerlingen.add(Cijferstand.telfeiten(d));
            }
        }
        Kengetallen nu = Telling.op(teldatum, leerlingen, school);
        Document rij = new Document("schoolId", o.lezer().school().schoolId())
                .append("schooljaar", Schooljaar.van(teldatum))
                .append("teldatum", teldatum.toString())
                .append("stroomjaar", nu.stroomjaar())
                .append("status", "VOORLOPIG")
                .append("versie", null)
                .append("berekening", Kengetallen.BEREKENING)
                .append("bron", null);
        for (Kengetal k : Kengetal.values()) {
            rij.append(k.kolom(), nu.aantallen().get(k));
        }
        return rij.append("klasgrootte", klassen(nu.klasgrootte()))
                .append("nietTeTellen", nietTeTellen(nu.aantallen()))
                .append("verborgen", List.of());
    }

    /** What goes outside: one row a school year, with what is under five hidden. */
    static List<Document> buiten(String schoolId, List<Document> vast) {
        List<Document> rijen = new ArrayList<>();
        perJaar(vast).forEach((jaar, versies) -> {
            Buiten buiten = Afscherming.buiten(versies.stream()
                    .map(v -> new Versie(Cijferstand.aantallen(v), Cijferstand.klasgrootte(v)))
                    .toList());
            // Of which version it is would tell that there was another.
            Document rij = kop(schoolId, versies.get(0)).append("versie", null);
            for (Kengetal k : Kengetal.values()) {
                rij.append(k.kolom(), buiten.aantallen().get(k));
            }
            rijen.add(rij.append("klasgrootte", gemiddelden(buiten.klasgrootte()))
                    .append("nietTeTellen", nietTeTellen(buiten.aantallen()))
                    .append("verborgen", verborgen(buiten)));
        });
        return rijen;
    }

    private static List<String> verborgen(Buiten buiten) {
        return buiten.aantallen().entrySet().stream()
                .filter(e -> e.getValue() == null)
                .map(e -> e.getKey().kolom())
                .toList();
    }

    private static Document kop(String schoolId, Document v) {
        boolean overgenomen = v.getInteger("versie") == 0;
        return new Document("schoolId", schoolId)
                .append("schooljaar", v.get("schooljaar"))
                .append("teldatum", v.get("teldatum"))
                .append("stroomjaar", v.get("stroomjaar"))
                .append("status", overgenomen ? "OVERGENOMEN" : "DEFINITIEF")
                .append("versie", overgenomen ? null : v.get("versie"))
                .append("berekening", v.get("berekening"))
                .append("bron", v.get("bron"));
    }

    /** The versions of each school year, oldest first. */
    static Map<String, List<Document>> perJaar(List<Document> vast) {
        return vast.stream()
                .sorted(Comparator.comparing(d -> d.getInteger("versie")))
                .collect(Collectors.groupingBy(
                        d -> Objects.toString(d.getString("schooljaar")), TreeMap::new, Collectors.toList()));
    }

    private static List<String> nietTeTellen(Map<Kengetal, ? extends @Nullable Integer> aantallen) {
        return Arrays.stream(Kengetal.values())
                .filter(k -> !aantallen.containsKey(k))
                .map(Kengetal::kolom)
                .toList();
    }

    private static List<Document> klassen(List<Klasgrootte> klassen) {
        return klassen.stream()
                .map(k -> gemiddelde(k).append("klassen", k.klassen()).append("leerlingen", k.leerlingen()))
                .toList();
    }

    /** How many classes and students there are, others are not told. */
    private static List<Document> gemiddelden(List<Klasgrootte> klassen) {
        return klassen.stream().map(Cijferrijen::gemiddelde).toList();
    }

    private static Document gemiddelde(Klasgrootte k) {
        return new Document("afdeling", k.afdeling().name())
                .append("omschrijving", k.afdeling().omschrijving())
                .append("leerjaar", k.leerjaar())
                .append("gemiddeld", k.gemiddeld());
    }
}
