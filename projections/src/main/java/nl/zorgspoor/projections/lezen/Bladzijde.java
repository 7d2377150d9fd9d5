package nl.zorgspoor.projections.lezen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.projections.lezen.Weergaven.Antwoord;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One page of a view for one reader: which documents, in which order, and their rows. */
final class Bladzijde {

    private static final String ID = "_id";

    private record Gevonden(long totaal, List<Document> rijen) {}

    private final Lijst lijst;
    private final Omgeving o;
    private final int pagina;
    private final int aantal;

    Bladzijde(Lijst lijst, Omgeving o, int pagina, int aantal) {
        this.lijst = lijst;
        this.o = o;
        this.pagina = pagina;
        this.aantal = aantal;
    }

    Antwoord antwoord(long positie, Leesrecht recht) {
        Comparator<Document> volgorde = lijst.volgorde(o);
        Gevonden gevonden = volgorde == null ? uitDeOpslag() : inVolgorde(volgorde);
        boolean meer = (long) pagina * aantal < gevonden.totaal();
        return new Antwoord(
                positie,
                gevonden.totaal(),
                meer ? pagina + 1 : null,
                Namen.bij(gevonden.rijen().stream().map(r -> kolommen(r, recht)).toList(), o));
    }

    private int overslaan() {
        return (int) Math.min(Integer.MAX_VALUE, (pagina - 1L) * aantal);
    }

    /** The store has the order: it costs by the page. */
    private Gevonden uitDeOpslag() {
        List<Document> vooraf = lijst.vooraf(o).stream().filter(this::past).toList();
        List<Document> rijen =
                new ArrayList<>(vooraf.stream().skip(overslaan()).limit(aantal).toList());
        Bson zoek = zoek(true);
        int nog = aantal - rijen.size();
        if (nog > 0) {
            rijen.addAll(maak(o.documenten()
                    .find(zoek)
                    .sort(vast(lijst.kop().sortering()))
                    .skip(Math.max(0, overslaan() - vooraf.size()))
                    .limit(nog)
                    .into(new ArrayList<>())));
        }
        return new Gevonden(vooraf.size() + o.documenten().countDocuments(zoek), rijen);
    }

    /** Documents that are equal in the order of the view have one among them, so that pages fit together. */
    private static Bson vast(Bson sortering) {
        BsonDocument velden = sortering.toBsonDocument();
        return velden.containsKey(ID) ? sortering : Sorts.orderBy(sortering, Sorts.ascending(ID));
    }

    /** The order follows from what is made when it is read. */
    private Gevonden inVolgorde(Comparator<Document> volgorde) {
        List<Document> alle = Stream.concat(
                        lijst.vooraf(o).stream(), maak(o.vind(zoek(false), Sorts.ascending(ID))).stream())
                .filter(this::past)
                .sorted(volgorde)
                .toList();
        return new Gevonden(
                alle.size(), alle.stream().skip(overslaan()).limit(aantal).toList());
    }

    /** Whether a row that was made answers to the filters of its view. */
    private boolean past(Document rij) {
        return lijst.kop().parameters().stream()
                .allMatch(p -> !o.filters().containsKey(p.naam())
                        || p.rij().test(rij, Objects.requireNonNull(o.filters().get(p.naam()))));
    }

    private List<Document> maak(List<Document> documenten) {
        Collection<String> leerlingen = new HashSet<>();
        documenten.forEach(d -> {
            if (d.get("leerlingId") instanceof String l) {
                leerlingen.add(l);
            }
        });
        o.kaarten().haal(leerlingen);
        return lijst.rijen(documenten, o);
    }

    private Bson zoek(boolean eigenFilters) {
        List<Bson> zoek = new ArrayList<>();
        zoek.add(Filters.eq("schoolId", o.lezer().school().schoolId()));
        Bson bereik = lijst.bereik(o);
        if (bereik != null) {
            zoek.add(bereik);
        }
        Bson beperking = lijst.beperking(o);
        if (beperking != null) {
            zoek.add(beperking);
        }
        if (eigenFilters) {
            for (Parameter p : lijst.kop().parameters()) {
                String waarde = o.filters().get(p.naam());
                Bson eigen = waarde == null ? Filters.empty() : p.zoek().apply(waarde);
                if (!eigen.toBsonDocument().isEmpty()) {
                    zoek.add(eigen);
                }
            }
        }
        return Filters.and(zoek);
    }

    private Map<String, Object> kolommen(Document rij, Leesrecht recht) {
        Map<String, Object> kolommen = new LinkedHashMap<>(rij);
        if (recht != Leesrecht.VOLLEDIG) {
            kolommen.keySet().removeAll(lijst.kop().alleenVolledig());
            kolommen.computeIfPresent(Omgeving.CORRECTIES, (kolom, notitie) -> zonderTekst(notitie));
        }
        return kolommen;
    }

    /** That something was corrected everybody may know; what it should have read is content. */
    private static Object zonderTekst(Object notitie) {
        List<Document> regels = new ArrayList<>();
        for (Object regel : (List<?>) notitie) {
            Document zonder = new Document((Document) regel);
            zonder.remove("juisteWaarde");
            regels.add(zonder);
        }
        return regels;
    }
}
