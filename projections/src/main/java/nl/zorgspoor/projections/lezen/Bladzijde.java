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
import nl.zorgspoor.projections.lezen.Weergaven.Antwoord;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One page of a view for one reader: which documents it takes, in which order, and their rows. */
final class Bladzijde {

    private static final String ID = "_id";

    /** Documents read at a time, for a page far away. */
    private static final int MEESTE_DOCUMENTEN = 10_000;

    /** A row with its place, which is text that is made once. */
    private record Geplaatst(String plaats, Document rij) {}

    /**
     * @param totaal null when not all was looked at
     * @param meer whether there are rows after these
     */
    private record Gevonden(@Nullable Long totaal, boolean meer, List<Document> rijen) {}

    private final Lijst lijst;
    private final Omgeving o;
    private final int pagina;
    private final int overslaan;
    private final int aantal;
    private final boolean telt;
    private final Bson zoek;

    /**
     * @param pagina counts from 1
     * @param aantal rows on a page
     */
    Bladzijde(Lijst lijst, Omgeving o, int pagina, int aantal) {
        this.lijst = lijst;
        this.o = o;
        this.pagina = pagina;
        this.overslaan = (int) Math.min(Integer.MAX_VALUE - aantal - 1, (pagina - 1L) * aantal);
        this.aantal = aantal;
        this.telt = "true".equals(o.filters().get(Weergaven.TOTAAL));
        this.zoek = zoek(lijst, o);
    }

    Antwoord antwoord(long positie, Leesrecht recht) {
        Gevonden gevonden = gevonden();
        return new Antwoord(
                positie,
                gevonden.totaal(),
                gevonden.meer() ? pagina + 1 : null,
                Namen.bij(gevonden.rijen().stream().map(r -> kolommen(r, recht)).toList(), o));
    }

    private Gevonden gevonden() {
        Volgorde volgorde = lijst.volgorde(o);
        List<Bson> delen = lijst.delen(o);
        List<Document> vooraf = lijst.vooraf(o).stream().filter(this::past).toList();
        return !delen.isEmpty()
                ? inDelen(delen, vooraf)
                : volgorde == null ? uitDeOpslag(vooraf) : inVolgorde(volgorde, vooraf);
    }

    /** Rows up to and including those of the page, and one that tells whether there is another page; all where they are counted. */
    private int nodig() {
        return telt ? Integer.MAX_VALUE : overslaan + aantal + 1;
    }

    /** The documents' own order counts, and each is a row: what is not read is counted by the store, and only when asked. */
    private Gevonden uitDeOpslag(List<Document> vooraf) {
        List<Document> rijen =
                new ArrayList<>(vooraf.stream().skip(overslaan).limit(aantal).toList());
        int nog = aantal - rijen.size();
        List<Document> documenten = o.documenten()
                .find(zoek)
                .sort(vast(lijst.kop().sortering()))
                .skip(Math.max(0, overslaan - vooraf.size()))
                .limit(nog + 1)
                .into(new ArrayList<>());
        boolean meer = documenten.size() > nog;
        if (meer) {
            documenten.remove(nog);
        }
        rijen.addAll(maak(documenten));
        Long totaal = null;
        if (telt) {
            totaal = vooraf.size() + o.documenten().countDocuments(zoek);
        } else if (!meer && (pagina == 1 || !rijen.isEmpty())) {
            totaal = (long) overslaan + rijen.size();
        }
        return new Gevonden(totaal, meer, rijen);
    }

    /** Documents that are equal in the order of the view have one among them, so that pages fit together. */
    private static Bson vast(Bson sortering) {
        BsonDocument velden = sortering.toBsonDocument();
        return velden.containsKey(ID) ? sortering : Sorts.orderBy(sortering, Sorts.ascending(ID));
    }

    /** The view has parts, and in each the order of the names of its documents. */
    private Gevonden inDelen(List<Bson> delen, List<Document> vooraf) {
        List<Document> rijen = new ArrayList<>(vooraf);
        boolean alles = true;
        for (Bson deel : delen) {
            alles = verzamel(Filters.and(zoek, deel), rijen) && alles;
        }
        return bladVan(rijen, alles);
    }

    private Gevonden bladVan(List<Document> rijen, boolean alles) {
        return new Gevonden(
                alles ? Long.valueOf(rijen.size()) : null,
                rijen.size() > overslaan + aantal,
                rijen.stream().skip(overslaan).limit(aantal).toList());
    }

    /** Adds rows of a part until so many are there; whether all of the part was looked at. */
    private boolean verzamel(Bson deel, List<Document> rijen) {
        Bson volgende = deel;
        for (int bundel = begin(); rijen.size() < nodig(); bundel = groter(bundel)) {
            List<Document> documenten = lees(volgende, Sorts.ascending(ID), bundel);
            passend(documenten).forEach(rijen::add);
            if (documenten.size() < bundel) {
                return true;
            }
            volgende = Filters.and(
                    deel, Filters.gt(ID, documenten.get(documenten.size() - 1).get(ID)));
        }
        return false;
    }

    /** The order follows from what is made when it is read. */
    private Gevonden inVolgorde(Volgorde volgorde, List<Document> vooraf) {
        List<Geplaatst> rijen = new ArrayList<>();
        plaats(vooraf.stream(), volgorde, rijen);
        boolean alles = verzamel(volgorde, rijen);
        rijen.sort(Comparator.comparing(Geplaatst::plaats));
        return bladVan(rijen.stream().map(Geplaatst::rij).toList(), alles);
    }

    /**
     * Adds rows until so many are there that no document that was not read yet can have one before them. Where documents do not keep
     * their place, or do not yet, all are read.
     *
     * @return whether all were read
     */
    private boolean verzamel(Volgorde volgorde, List<Geplaatst> rijen) {
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
                return true;
            }
            String tot = documenten.get(documenten.size() - 1).getString(Weergave.ORDE);
            if (rijen.stream().filter(r -> r.plaats().compareTo(tot) < 0).count() >= nodig()) {
                return false;
            }
            volgende = Filters.and(zoek, Filters.gte(Weergave.ORDE, tot));
            documenten.stream().filter(d -> tot.equals(d.get(Weergave.ORDE))).forEach(d -> gelezen.add(d.get(ID)));
            bundel = groter(bundel);
        }
        plaats(passend(o.documenten().find(zoek).sort(Sorts.ascending(ID)).into(new ArrayList<>())), volgorde, rijen);
        return true;
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
