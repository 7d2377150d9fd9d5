package nl.zorgspoor.projections.leerlingen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Leerlingkaart;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Parameter.Soort;
import nl.zorgspoor.projections.lezen.Volgorde;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The students of a school: who they are, where they sit and how far they are. Names lie closed in the store, so a search opens those
 * of the reader's own school in memory and finds among them; everything else the store finds by itself.
 */
public final class Leerlingenlijst implements Lijst {

    private static final String ZOEK = "zoek";
    private static final String MENTOR = "mentor";
    private static final String INGESCHREVEN_OP = "ingeschrevenOp";
    private static final String TREFFER = "treffer";
    private static final String ID = "leerlingId";

    private static final Kop KOP = Kop.van(
                    Leerlingkaart.WEERGAVE,
                    Gegevenssoort.BASIS,
                    Sorts.ascending(ID),
                    "De leerlingen van de school: wie zij zijn, waar zij zitten en hoe ver zij zijn; op id, of wie het beste past"
                            + " het eerst.")
            .bijnamen("leerlingen")
            .parameters(
                    vraag(ZOEK, Soort.TEKST, "Een deel van de naam of het id; spelling en accenten tellen niet"),
                    vraag(Kaart.LEERJAAR, Soort.KEUZE, "Het leerjaar", List.of("1", "2", "3", "4", "5", "6", "7", "8")),
                    vraag(MENTOR, Soort.TEKST, "Het id van de mentor op de dag"),
                    vraag(Kaart.FASE, Soort.TEKST, "De fase op de routekaart"),
                    vraag(
                            INGESCHREVEN_OP,
                            Soort.DATUM,
                            "Wie op die dag is ingeschreven; klas en mentor zijn die van die dag"));

    /** A filter that is looked at where the search is made. */
    private static Parameter vraag(String naam, Soort soort, String beschrijving) {
        return vraag(naam, soort, beschrijving, List.of());
    }

    private static Parameter vraag(String naam, Soort soort, String beschrijving, List<String> waarden) {
        return new Parameter(naam, soort, waarden, beschrijving, w -> Filters.empty(), (r, w) -> true);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Bson beperking(Omgeving o) {
        List<Bson> eisen = new ArrayList<>();
        eisen.add(Filters.exists(ID));
        Map<String, String> filters = o.filters();
        if (filters.containsKey(Kaart.LEERJAAR)) {
            eisen.add(Filters.eq(Kaart.LEERJAAR, Integer.valueOf(filters.get(Kaart.LEERJAAR))));
        }
        if (filters.containsKey(MENTOR)) {
            eisen.add(Kaart.heeftMentor(filters.get(MENTOR), dag(o)));
        }
        if (filters.containsKey(Kaart.FASE)) {
            eisen.add(leestFase(o.lezer()) ? Filters.eq(Kaart.FASE, filters.get(Kaart.FASE)) : niemand());
        }
        if (filters.containsKey(INGESCHREVEN_OP)) {
            eisen.add(Kaart.isIngeschreven(dag(o)));
        }
        String zoek = filters.get(ZOEK);
        if (zoek != null) {
            eisen.add(Filters.in(ID, gevonden(new Zoekterm(zoek), Filters.and(eisen), o)));
        }
        return Filters.and(eisen);
    }

    private static Bson niemand() {
        return Filters.in(ID, List.of());
    }

    /** The day that is asked about. */
    private static LocalDate dag(Omgeving o) {
        String op = o.filters().get(INGESCHREVEN_OP);
        return op == null ? o.vandaag() : LocalDate.parse(op);
    }

    /** Which phase somebody is in says something about support. */
    private static boolean leestFase(Lezer lezer) {
        return lezer.zicht(Gegevenssoort.LOGBOEK, Vertrouwelijkheid.NORMAAL).compareTo(Zicht.REGEL) >= 0;
    }

    /** The ids of who answers to what was searched; those with a slip in it only when there is nobody else. */
    private static List<String> gevonden(Zoekterm term, Bson onder, Omgeving o) {
        List<Bson> waar = new ArrayList<>(
                List.of(Filters.eq("schoolId", o.lezer().school().schoolId()), onder));
        if (o.bereik() != null) {
            waar.add(Filters.in(ID, o.bereik()));
        }
        Map<String, @Nullable String> gesloten = new HashMap<>();
        o.documenten()
                .find(Filters.and(waar))
                .projection(Projections.include(ID, Kaart.NAAM))
                .forEach(d -> gesloten.put(d.getString(ID), new Kaart(d).geslotenNaam()));
        Map<String, String> namen = o.lezer().leestNamen()
                ? o.geheimschrift()
                        .open(gesloten.values().stream()
                                .filter(java.util.Objects::nonNull)
                                .toList())
                : Map.of();
        Map<Treffer, List<String>> treffers = new HashMap<>();
        gesloten.forEach((id, dicht) -> term.in(id, dicht == null ? null : namen.get(dicht))
                .ifPresent(
                        t -> treffers.computeIfAbsent(t, k -> new ArrayList<>()).add(id)));
        List<String> zoals = treffers.getOrDefault(Treffer.SPELLING, List.of());
        if (treffers.size() > 1) {
            treffers.remove(Treffer.SPELLING);
        }
        return treffers.isEmpty()
                ? zoals
                : treffers.values().stream().flatMap(List::stream).toList();
    }

    /** Who was searched for comes as well as it fits; the store cannot tell. */
    @Override
    public @Nullable Volgorde volgorde(Omgeving o) {
        return o.filters().containsKey(ZOEK)
                ? new Volgorde(r -> Volgorde.plaats(
                        String.valueOf(Treffer.valueOf(r.getString(TREFFER)).ordinal()),
                        r.getString(Kaart.NAAM),
                        r.getString(ID)))
                : null;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        Kaart kaart = new Kaart(d);
        LocalDate dag = dag(o);
        boolean metNaam = o.lezer().leestNamen();
        Document rij = o.rij(d).append("klas", kaart.klas(dag));
        String naam = metNaam ? open(kaart.geslotenNaam(), o) : null;
        if (metNaam) {
            rij.append(Kaart.NAAM, naam);
        }
        rij.append(Kaart.LEERJAAR, kaart.leerjaar()).append("mentorId", kaart.mentorId(dag));
        if (leestFase(o.lezer())) {
            rij.append(Kaart.FASE, kaart.fase()).append("routeversie", kaart.routeversie());
        }
        rij.append("ingeschreven", kaart.verblijf().isIngeschreven(dag));
        if (metNaam && o.filters().containsKey(ID)) {
            rij.append("geboortedatum", open(kaart.geslotenGeboortedatum(), o))
                    .append("ouders", kaart.ouders().stream().sorted().toList());
        }
        String zoek = o.filters().get(ZOEK);
        return zoek == null
                ? rij
                : rij.append(
                        TREFFER,
                        new Zoekterm(zoek)
                                .in(kaart.leerlingId(), naam)
                                .map(Enum::name)
                                .orElse(Treffer.SPELLING.name()));
    }

    private static @Nullable String open(@Nullable String gesloten, Omgeving o) {
        return Optional.ofNullable(gesloten).flatMap(o.geheimschrift()::open).orElse(null);
    }
}
