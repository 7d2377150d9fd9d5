package nl.zorgspoor.projections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What one event changes in the documents that are there, as a document: only what becomes different. */
final class Gevolg {

    private final Projector projector;
    private final Map<String, Document> voor;

    Gevolg(Projector projector, Map<String, Document> voor) {
        this.projector = projector;
        this.voor = voor;
    }

    /** Of each way in which an event can be filled what it changes; each outcome once, in the order in which they come. */
    List<Document> van(List<? extends Gebeurtenis> varianten) {
        Set<Document> uitkomsten = new LinkedHashSet<>();
        varianten.forEach(g -> uitkomsten.add(van(g)));
        uitkomsten.remove(new Document());
        return List.copyOf(uitkomsten);
    }

    private Document van(Gebeurtenis g) {
        Document gevolg = new Document();
        Map<String, @Nullable Document> na = new LinkedHashMap<>();
        for (Wijziging w : projector.wijzigingen(new Feit(new Vouwer(projector).vastgelegd(g)))) {
            if (w instanceof Wijziging.Vouwt v) {
                Document oud = na.containsKey(v.id()) ? na.get(v.id()) : voor.get(v.id());
                na.put(v.id(), v.vouw().apply(oud == null ? null : (Document) kopie(oud)));
            } else if (w instanceof Wijziging.Wist wist) {
                gevolg.append("wist", wist.leerlingId());
            }
        }
        na.forEach((id, d) -> {
            Object anders = anders(voor.get(id), d);
            if (anders != null) {
                gevolg.append(id, anders);
            }
        });
        return gevolg;
    }

    /** Null when nothing differs; of documents the fields, of lists what came and what went. */
    private static @Nullable Object anders(@Nullable Object oud, @Nullable Object nieuw) {
        if (Objects.equals(oud, nieuw)) {
            return null;
        } else if (oud instanceof Document o && nieuw instanceof Document n) {
            Document anders = new Document();
            Set<String> velden = new LinkedHashSet<>(o.keySet());
            velden.addAll(n.keySet());
            for (String veld : velden) {
                Object verschil = anders(o.get(veld), n.get(veld));
                if (!n.containsKey(veld)) {
                    anders.append("-" + veld, true);
                } else if (verschil != null) {
                    anders.append(veld, verschil);
                } else if (!o.containsKey(veld)) {
                    anders.append("+" + veld, null);
                }
            }
            return anders.isEmpty() ? null : anders;
        } else if (oud instanceof List<?> o && nieuw instanceof List<?> n) {
            return new Document("+", zonder(n, o)).append("-", zonder(o, n));
        }
        return nieuw == null ? "-" : kopie(nieuw);
    }

    private static List<Object> zonder(List<?> lijst, List<?> ander) {
        List<Object> over = new ArrayList<>(lijst);
        ander.forEach(over::remove);
        return over;
    }

    static Object kopie(Object waarde) {
        if (waarde instanceof Document d) {
            Document k = new Document();
            d.forEach((naam, w) -> k.put(naam, w == null ? null : kopie(w)));
            return k;
        } else if (waarde instanceof List<?> l) {
            List<Object> k = new ArrayList<>();
            l.forEach(x -> k.add(x == null ? null : kopie(x)));
            return k;
        }
        return waarde;
    }
}
