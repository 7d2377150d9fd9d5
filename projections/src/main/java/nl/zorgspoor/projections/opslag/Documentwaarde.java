package nl.zorgspoor.projections.opslag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Halven;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Values as a document holds them: enums by name, dates as ISO text (which sorts), halves as a number, records as documents. */
public final class Documentwaarde {

    private Documentwaarde() {}

    public static @Nullable Object van(@Nullable Object waarde) {
        if (isGewoon(waarde)) {
            return waarde;
        } else if (waarde instanceof Halven h) {
            return h.getal();
        } else if (waarde instanceof Enum<?> e) {
            return e.name();
        } else if (waarde instanceof Collection<?> c) {
            List<Object> lijst = new ArrayList<>();
            c.forEach(x -> lijst.add(van(x)));
            if (c instanceof Set) {
                // In no order of its own, and each program has another: a document is what its rebuild makes of it.
                lijst.sort(Comparator.comparing(String::valueOf));
            }
            return lijst;
        } else if (waarde instanceof Map<?, ?> m) {
            Document d = new Document();
            m.forEach((k, v) -> d.put(String.valueOf(van(k)), van(v)));
            return d;
        } else if (waarde instanceof Record r) {
            return van(r);
        }
        return String.valueOf(waarde);
    }

    /** A document with the record's components. */
    public static Document van(Record waarde) {
        Document d = new Document();
        Componenten.van(waarde).keySet().forEach(naam -> d.put(naam, van(Componenten.lees(waarde, naam))));
        return d;
    }

    private static boolean isGewoon(@Nullable Object waarde) {
        return waarde == null || waarde instanceof Number || waarde instanceof Boolean || waarde instanceof String;
    }

    /** Makes what a fold put into a document into what a document holds; what it held already stays as it is. */
    static Document gewoon(Document document) {
        document.replaceAll((veld, waarde) -> gewoneWaarde(waarde));
        return document;
    }

    private static @Nullable Object gewoneWaarde(@Nullable Object waarde) {
        if (waarde instanceof Document d) {
            return gewoon(d);
        } else if (waarde instanceof List<?> l && isGewoneLijst(l)) {
            l.forEach(x -> gewoneWaarde(x));
            return l;
        }
        return van(waarde);
    }

    private static boolean isGewoneLijst(List<?> lijst) {
        for (Object x : lijst) {
            if (!isGewoon(x) && !(x instanceof Document)) {
                return false;
            }
        }
        return true;
    }
}
