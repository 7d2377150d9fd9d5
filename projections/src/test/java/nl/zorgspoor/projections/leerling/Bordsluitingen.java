package nl.zorgspoor.projections.leerling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.eventstore.Namen;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.projections.Varianten;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;

/** Which events take each item off the board: part of the shape of the views with the board in them. */
public final class Bordsluitingen {

    private static final String LEERLING = "L-COE-101";

    private static final Namen NAMEN = Vocabulaire.namen();

    private Bordsluitingen() {}

    /** A line per item; what takes everything off has a line of its own. */
    public static SortedMap<String, String> regels(Set<String> bekend) {
        Map<String, Set<String>> sluitingen = sluitingen(bekend);
        Set<String> altijd = new TreeSet<>(bekend);
        sluitingen.values().forEach(altijd::retainAll);
        SortedMap<String, String> regels = new TreeMap<>();
        regels.put("alles", "alles = " + String.join(", ", altijd));
        sluitingen.forEach((item, sluiters) -> {
            sluiters.removeAll(altijd);
            regels.put(item, item + " = " + String.join(", ", sluiters));
        });
        return regels;
    }

    /** Of each event how many of the ways in which it can be filled take the item off a board on which everything is open. */
    private static Map<String, Set<String>> sluitingen(Set<String> bekend) {
        Map<String, Document> items = new TreeMap<>();
        Map<String, List<Gebeurtenis>> alle = new LinkedHashMap<>();
        for (String naam : bekend) {
            List<Gebeurtenis> varianten = new ArrayList<>();
            NAMEN.klasse(naam)
                    .ifPresent(soort -> Varianten.van(soort, true).forEach(v -> varianten.add((Gebeurtenis) v)));
            alle.put(naam, varianten);
            varianten.forEach(v -> items(new Vouwer(Bord.PROJECTOR).na(v)).forEach(items::putIfAbsent));
        }
        for (String id : Aandachtspunten.punten()) {
            String[] delen = id.split(":", -1);
            items(new Vouwer(Bord.PROJECTOR)
                            .na(new AandachtspuntGesignaleerd(
                                    LEERLING, Regel.valueOf(delen[1]), delen[2], Ernst.AANDACHT, "Proef")))
                    .forEach(items::put);
        }
        Map<String, Set<String>> sluitingen = new TreeMap<>();
        items.keySet().forEach(id -> sluitingen.put(id, new LinkedHashSet<>()));
        alle.forEach((naam, varianten) -> {
            Map<String, Integer> weg = new TreeMap<>();
            for (Gebeurtenis v : varianten) {
                Vouwer vol = new Vouwer(Bord.PROJECTOR);
                vol.documenten()
                        .put(
                                LEERLING,
                                new Document("leerlingId", LEERLING).append("items", List.copyOf(items.values())));
                Set<String> over = items(vol.na(v)).keySet();
                items.keySet().stream().filter(id -> !over.contains(id)).forEach(id -> weg.merge(id, 1, Integer::sum));
            }
            weg.forEach((id, n) -> Objects.requireNonNull(sluitingen.get(id))
                    .add(naam + (n == varianten.size() ? "" : " " + n + "/" + varianten.size())));
        });
        return sluitingen;
    }

    private static Map<String, Document> items(Vouwer bord) {
        Map<String, Document> items = new TreeMap<>();
        bord.documenten().values().forEach(d -> d.getList("items", Document.class, List.of())
                .forEach(i -> items.put(i.getString("id"), i)));
        return items;
    }
}
