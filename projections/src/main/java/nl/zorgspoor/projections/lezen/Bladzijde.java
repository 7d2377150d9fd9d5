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
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One page of a view for one reader: which documents it takes, in which order, and their rows. */
final class Bladzijde {

    private static final String ID = "_id";

    /** Documents read at a time, for a page far away. */
    private static final int MEESTE_DOCUMENTEN = 10_000;

    /** A row with its place, which is text that is made once. */
    private record Geplaatst(String plaats, Document rij) {}

    private final Lijst lijst;
    private final Omgeving o;
    private final int overslaan;
    private final int aantal;
    private final Bson zoek;

    /**
     * @param pagina counts from 1
     * @param aantal rows on a page
     */
    Bladzijde(Lijst lijst, Omgeving o, int pagina, int aantal) {
        this.lijst = lijst;
        this.o = o;
        this.overslaan = (int) Math.min(Integer.MAX_VALUE - aantal, (pagina - 1L) * aantal);
        this.aantal = aantal;
        this.zoek = zoek(lijst, o);
    }

    List<Map<String, Object>> rijen(Leesrecht recht) {
        Volgorde volgorde = lijst.volgorde();
        List<Bson> delen = lijst.delen(o);
        List<Document> vooraf = lijst.vooraf(o).stream().filter(this::past).toList();
        List<Document> rijen = !delen.isEmpty()
                ? inDelen(delen, vooraf)
                : volgorde == null ? uitDeOpslag(vooraf) : inVolgorde(volgorde, vooraf);
        return rijen.stream().map(r -> kolommen(r, recht)).toList();
    }

    /** Rows up to and including those of the page. */
    private int nodig() {
        return overslaan + aantal;
    }

    /** The documents' own order counts. */
    private List<Document> uitDeOpslag(List<Document> vooraf) {
        List<Document> rijen =
                new ArrayList<>(vooraf.stream().skip(overslaan).limit(aantal).toList());
        int nog = aantal - rijen.size();
        if (nog > 0) {
            rijen.addAll(maak(o.documenten()
                    .find(zoek)
                    .sort(lijst.kop().sortering())
                    .skip(Math.max(0, overslaan - vooraf.size()))
                    .limit(nog)
                    .into(new ArrayList<>())));
        }
        return rijen;
    }

    /** The view has parts, and in each the order of the names of its documents. */
    private List<Document> inDelen(List<Bson> delen, List<Document> vooraf) {
        List<Document> rijen = new ArrayList<>(vooraf);
        for (Bson deel : delen) {
            verzamel(Filters.and(zoek, deel), rijen);
        }
        return rijen.stream().skip(overslaan).limit(aantal).toList();
    }

    /** Adds rows of a part until so many are there. */
    private void verzamel(Bson deel, List<Document> rijen) {
        Bson volgende = deel;
        for (int bundel = begin(); rijen.size() < nodig(); bundel = groter(bundel)) {
            List<Document> documenten = lees(volgende, Sorts.ascending(ID), bundel);
            passend(documenten).forEach(rijen::add);
            if (documenten.size() < bundel) {
                return;
            }
            volgende = Filters.and(
                    deel, Filters.gt(ID, documenten.get(documenten.size() - 1).get(ID)));
        }
    }

    /** The order follows from what is made when it is read. */
    private List<Document> inVolgorde(Volgorde volgorde, List<Document> vooraf) {
        List<Geplaatst> rijen = new ArrayList<>();
        plaats(vooraf.stream(), volgorde, rijen);
        verzamel(volgorde, rijen);
        return rijen.stream()
                .sorted(Comparator.comparing(Geplaatst::plaats))
                .skip(overslaan)
                .limit(aantal)
                .map(Geplaatst::rij)
                .toList();
    }

    /**
     * Adds rows until so many are there that no document that was not read yet can have one before them. Where documents do not keep
     * their place, or do not yet, all are read.
     */
    private void verzamel(Volgorde volgorde, List<Geplaatst> rijen) {
        Bson volgende = zoek;
        Set<Object> gelezen = new HashSet<>();
        int bundel = begin();
        while (lijst.weergave().eerste() != null) {
            int hoogstens = bundel + gelezen.size();
            List<Document> documenten = lees(volgende, Sorts.ascending(Weergave.ORDE, ID), hoogstens);
            // What does not keep its place comes first.
            if (!documenten.isEmpty() && documenten.get(0).get(Weergave.ORDE) == null) {
                break;
            }
            boolean laatste = documenten.size() < hoogstens;
            documenten.removeIf(d -> gelezen.contains(d.get(ID)));
            plaats(passend(documenten), volgorde, rijen);
            if (laatste) {
                return;
            }
            String tot = documenten.get(documenten.size() - 1).getString(Weergave.ORDE);
            if (rijen.stream().filter(r -> r.plaats().compareTo(tot) < 0).count() >= nodig()) {
                return;
            }
            volgende = Filters.and(zoek, Filters.gte(Weergave.ORDE, tot));
            documenten.stream().filter(d -> tot.equals(d.get(Weergave.ORDE))).forEach(d -> gelezen.add(d.get(ID)));
            bundel = groter(bundel);
        }
        plaats(passend(o.documenten().find(zoek).into(new ArrayList<>())), volgorde, rijen);
    }

    private int begin() {
        return Math.min(nodig(), Weergaven.MEESTE_RIJEN);
    }

    private static int groter(int bundel) {
        return Math.min(2 * bundel, MEESTE_DOCUMENTEN);
    }

    private List<Document> lees(Bson welke, Bson volgorde, int hoogstens) {
        return o.documenten().find(welke).sort(volgorde).limit(hoogstens).into(new ArrayList<>());
    }

    private static void plaats(Stream<Document> wat, Volgorde volgorde, List<Geplaatst> rijen) {
        wat.forEach(r -> rijen.add(new Geplaatst(volgorde.plaats().apply(r), r)));
    }

    private Stream<Document> passend(List<Document> documenten) {
        return maak(documenten).stream().filter(this::past);
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

    private static Bson zoek(Lijst lijst, Omgeving o) {
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
        if (lijst.filtertDocumenten()) {
            for (Parameter p : lijst.kop().parameters()) {
                String waarde = o.filters().get(p.naam());
                if (waarde != null) {
                    zoek.add(p.zoek().apply(waarde));
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
