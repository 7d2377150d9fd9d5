package nl.zorgspoor.projections.lezen;

import static nl.zorgspoor.projections.lezen.Weergaven.MEESTE_RIJEN;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.projections.lezen.Weergaven.Antwoord;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One page of a view for one reader: which documents, in which order, and their rows. */
final class Bladzijde {

    private static final String ID = "_id";

    /** Documents read at a time, for a page far away. */
    private static final int MEESTE_DOCUMENTEN = 10_000;

    /**
     * @param totaal null when not all was looked at
     * @param meer whether there are rows after these
     */
    private record Gevonden(@Nullable Long totaal, boolean meer, List<Document> rijen) {}

    private final Lijst lijst;
    private final Omgeving o;
    private final int pagina;
    private final int aantal;
    private final int overslaan;

    Bladzijde(Lijst lijst, Omgeving o, int pagina, int aantal) {
        this.lijst = lijst;
        this.o = o;
        this.pagina = pagina;
        this.aantal = aantal;
        // One more is looked for, to know whether there is another page.
        this.overslaan = (int) Math.min(Integer.MAX_VALUE - aantal - 1, (pagina - 1L) * aantal);
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
        List<Document> vooraf = lijst.vooraf(o).stream().filter(this::past).toList();
        List<Bson> delen = lijst.delen(o);
        if (delen.isEmpty() && volgorde == null) {
            return uitDeOpslag(vooraf);
        }
        int nodig = "true".equals(o.filters().get(Weergaven.TOTAAL)) ? Integer.MAX_VALUE : overslaan + aantal + 1;
        List<Document> rijen = new ArrayList<>(vooraf);
        boolean alles = true;
        if (volgorde != null && delen.isEmpty()) {
            alles = verzamel(volgorde, nodig, rijen);
            rijen.sort(volgorde);
        } else {
            for (Bson deel : delen) {
                alles = verzamel(deel, nodig, rijen) && alles;
            }
        }
        return new Gevonden(
                alles ? Long.valueOf(rijen.size()) : null,
                rijen.size() > overslaan + aantal,
                rijen.stream().skip(overslaan).limit(aantal).toList());
    }

    /** The store has the order, and counts. */
    private Gevonden uitDeOpslag(List<Document> vooraf) {
        List<Document> rijen =
                new ArrayList<>(vooraf.stream().skip(overslaan).limit(aantal).toList());
        Bson zoek = zoek();
        int nog = aantal - rijen.size();
        if (nog > 0) {
            rijen.addAll(maak(o.documenten()
                    .find(zoek)
                    .sort(vast(lijst.kop().sortering()))
                    .skip(Math.max(0, overslaan - vooraf.size()))
                    .limit(nog)
                    .into(new ArrayList<>())));
        }
        long totaal = vooraf.size() + o.documenten().countDocuments(zoek);
        return new Gevonden(totaal, (long) overslaan + aantal < totaal, rijen);
    }

    /** Documents that are equal in the order of the view have one among them, so that pages fit together. */
    private static Bson vast(Bson sortering) {
        BsonDocument velden = sortering.toBsonDocument();
        return velden.containsKey(ID) ? sortering : Sorts.orderBy(sortering, Sorts.ascending(ID));
    }

    /** Adds rows of a part until so many are there; whether all of the part was looked at. */
    private boolean verzamel(Bson deel, int nodig, List<Document> rijen) {
        Bson zoek = Filters.and(zoek(), deel);
        Bson volgende = zoek;
        for (int bundel = Math.min(nodig, MEESTE_RIJEN); rijen.size() < nodig; ) {
            List<Document> documenten = o.documenten()
                    .find(volgende)
                    .sort(Sorts.ascending(ID))
                    .limit(bundel)
                    .into(new ArrayList<>());
            voegToe(documenten, rijen);
            if (documenten.size() < bundel) {
                return true;
            }
            volgende = Filters.and(
                    zoek, Filters.gt(ID, documenten.get(documenten.size() - 1).get(ID)));
            bundel = Math.min(2 * bundel, MEESTE_DOCUMENTEN);
        }
        return false;
    }

    /**
     * Adds rows until so many are there that no document that was not read yet can have one before them; whether all were read. Where
     * documents do not keep their place, or do not yet, they are.
     */
    private boolean verzamel(Volgorde volgorde, int nodig, List<Document> rijen) {
        Bson zoek = zoek();
        Bson volgende = zoek;
        Set<Object> gelezen = new HashSet<>();
        int bundel = Math.min(nodig, MEESTE_RIJEN);
        while (lijst.weergave().eerste() != null) {
            int hoogstens = bundel + gelezen.size();
            List<Document> documenten = o.documenten()
                    .find(volgende)
                    .sort(Sorts.ascending(Weergave.ORDE, ID))
                    .limit(hoogstens)
                    .into(new ArrayList<>());
            // What does not keep its place comes first.
            if (!documenten.isEmpty() && documenten.get(0).get(Weergave.ORDE) == null) {
                break;
            }
            boolean laatste = documenten.size() < hoogstens;
            documenten.removeIf(d -> gelezen.contains(d.get(ID)));
            voegToe(documenten, rijen);
            if (laatste) {
                return true;
            }
            String tot = documenten.get(documenten.size() - 1).getString(Weergave.ORDE);
            if (rijen.stream()
                            .filter(r -> volgorde.plaats().apply(r).compareTo(tot) < 0)
                            .count()
                    >= nodig) {
                return false;
            }
            volgende = Filters.and(zoek, Filters.gte(Weergave.ORDE, tot));
            documenten.stream().filter(d -> tot.equals(d.get(Weergave.ORDE))).forEach(d -> gelezen.add(d.get(ID)));
            bundel = Math.min(2 * bundel, MEESTE_DOCUMENTEN);
        }
        voegToe(o.documenten().find(zoek).sort(Sorts.ascending(ID)).into(new ArrayList<>()), rijen);
        return true;
    }

    private void voegToe(List<Document> documenten, List<Document> rijen) {
        maak(documenten).stream().filter(this::past).forEach(rijen::add);
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

    private Bson zoek() {
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
