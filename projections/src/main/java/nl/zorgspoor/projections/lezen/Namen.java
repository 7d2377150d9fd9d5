package nl.zorgspoor.projections.lezen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The names of students beside their ids, wherever a row has one: for who reads the basic data of a student as it was written, and of
 * students within reach. The ids are always there.
 */
final class Namen {

    /** Behind an id. */
    static final String NAAM = "leerlingNaam";

    /** Behind a list of ids: a name by each of them. */
    static final String NAMEN = "leerlingNamen";

    /** The word that leaves them out, where a view can. */
    private static final String ZONDER = "false";

    private static final String ID = "leerlingId";
    private static final String IDS = "leerlingIds";

    /** Where the name itself is a column of the view. */
    private static final String EIGEN = "naam";

    private final Omgeving o;
    private final Map<String, String> namen = new HashMap<>();

    private Namen(Omgeving o) {
        this.o = o;
    }

    static List<Map<String, Object>> bij(List<Map<String, Object>> rijen, Omgeving o) {
        if (!o.lezer().leestNamen() || ZONDER.equals(o.filters().get(Parameter.NAMEN))) {
            return rijen;
        }
        Namen namen = new Namen(o);
        Set<String> ids = new TreeSet<>();
        rijen.forEach(rij -> verzamel(rij, ids));
        namen.haal(ids);
        List<Map<String, Object>> met = new ArrayList<>();
        rijen.forEach(rij -> met.add(namen.rij(rij)));
        return met;
    }

    private static void verzamel(@Nullable Object waarde, Set<String> ids) {
        if (waarde instanceof Map<?, ?> m) {
            if (m.get(ID) instanceof String id) {
                ids.add(id);
            }
            if (m.get(IDS) instanceof List<?> l) {
                l.forEach(id -> ids.add(String.valueOf(id)));
            }
            m.values().forEach(deel -> verzamel(deel, ids));
        } else if (waarde instanceof List<?> l) {
            l.forEach(deel -> verzamel(deel, ids));
        }
    }

    private void haal(Set<String> ids) {
        List<String> inBereik = ids.stream().filter(o::inBereik).toList();
        o.kaarten().haal(inBereik);
        Map<String, String> gesloten = new HashMap<>();
        for (String id : inBereik) {
            String naam = o.kaart(id).geslotenNaam();
            if (naam != null) {
                gesloten.put(id, naam);
            }
        }
        Map<String, String> open = o.geheimschrift().open(gesloten.values());
        gesloten.forEach((id, dicht) -> {
            if (open.containsKey(dicht)) {
                namen.put(id, open.get(dicht));
            }
        });
    }

    private Map<String, Object> rij(Map<?, ?> rij) {
        Map<String, Object> met = new LinkedHashMap<>();
        rij.forEach((veld, waarde) -> {
            String naam = String.valueOf(veld);
            met.put(naam, deel(waarde));
            if (naam.equals(ID) && !rij.containsKey(EIGEN) && waarde instanceof String id) {
                met.put(NAAM, namen.get(id));
            } else if (naam.equals(IDS) && waarde instanceof List<?> ids) {
                met.put(NAMEN, vanElk(ids));
            }
        });
        return met;
    }

    private Document vanElk(List<?> ids) {
        Document elk = new Document();
        ids.forEach(id -> elk.append(String.valueOf(id), namen.get(String.valueOf(id))));
        return elk;
    }

    private @Nullable Object deel(@Nullable Object waarde) {
        if (waarde instanceof Document d) {
            return new Document(rij(d));
        } else if (waarde instanceof List<?> l) {
            List<@Nullable Object> delen = new ArrayList<>();
            l.forEach(deel -> delen.add(deel(deel)));
            return delen;
        }
        return waarde;
    }
}
