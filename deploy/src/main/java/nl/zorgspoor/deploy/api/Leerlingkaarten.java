package nl.zorgspoor.deploy.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
import nl.zorgspoor.projections.lezen.Weergaven.Vraag;
import org.jspecify.annotations.Nullable;

/**
 * The card of one student, made of the views: who, where, how far, and what runs. Each part is what its view gives this reader; a part
 * that the reader may not read is named, and not there.
 */
final class Leerlingkaarten {

    /** The view in which students are found. */
    static final String LIJST = "leerlingen";

    private static final String BORD = "coordinator-werkbord";
    private static final String TOESTEMMINGEN = "toestemmingsregister";

    private final Weergaven weergaven;
    private final Lezers lezers;
    private final Wachtkamer wachtkamer;
    private final Lijstlezer lijsten;

    Leerlingkaarten(Weergaven weergaven, Lezers lezers, Wachtkamer wachtkamer, Lijstlezer lijsten) {
        this.weergaven = weergaven;
        this.lezers = lezers;
        this.wachtkamer = wachtkamer;
        this.lijsten = lijsten;
    }

    /**
     * @throws CommandGeweigerd 404 for a student that the school does not have, 403 for one out of reach or a role without the right
     */
    Object kaart(String leerlingId, Leesvraag vraag, Actor actor) {
        if (!vraag.filters().isEmpty()) {
            throw CommandGeweigerd.ongeldig(vraag.filters().keySet().stream()
                    .map(f -> f + ": onbekend; bekend is minimaalPositie")
                    .toList());
        }
        Lezer lezer = lezers.lezer(actor);
        Vraag wie = vraag(LIJST, leerlingId, Map.of(), vraag.positie(), lezer);
        Optional<Vraag> bord = actor.rol().isPartij()
                ? Optional.empty()
                : alsHetMag(BORD, leerlingId, Map.of(), vraag.positie(), lezer);
        Optional<Vraag> toestemmingen = alsHetMag(
                TOESTEMMINGEN,
                leerlingId,
                Map.of("soort", "TOESTEMMING", "status", "VERLEEND"),
                vraag.positie(),
                lezer);
        List<Vraag> alle = new ArrayList<>(List.of(wie));
        bord.ifPresent(alle::add);
        toestemmingen.ifPresent(alle::add);
        return wachtkamer.antwoord(new Leesbeurt(alle, () -> maak(leerlingId, wie, bord, toestemmingen, lezer)));
    }

    private Vraag vraag(
            String weergave, String leerlingId, Map<String, String> filters, @Nullable Long positie, Lezer lezer) {
        Map<String, String> alle = new TreeMap<>(filters);
        alle.put("leerlingId", leerlingId);
        return weergaven.vraag(weergave, alle, lezer, positie, 1, Weergaven.MEESTE_RIJEN, lezers.vandaag());
    }

    /** Empty where the reader may not read the view. */
    private Optional<Vraag> alsHetMag(
            String weergave, String leerlingId, Map<String, String> filters, @Nullable Long positie, Lezer lezer) {
        try {
            return Optional.of(vraag(weergave, leerlingId, filters, positie, lezer));
        } catch (CommandGeweigerd geweigerd) {
            if (geweigerd.weigering().aard() == Aard.VERBODEN) {
                return Optional.empty();
            }
            throw geweigerd;
        }
    }

    private Map<String, @Nullable Object> maak(
            String leerlingId, Vraag wie, Optional<Vraag> bord, Optional<Vraag> toestemmingen, Lezer lezer) {
        Weergaven.Antwoord antwoord = wie.lees();
        Map<String, Object> rij = antwoord.rijen().stream()
                .findFirst()
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Leerling", leerlingId));
        Map<String, @Nullable Object> kaart = new LinkedHashMap<>();
        List<String> gesloten = new ArrayList<>();
        kaart.put("laatstePositie", antwoord.laatstePositie());
        for (String veld : List.of(
                "schoolId", "leerlingId", "naam", "geboortedatum", "klas", "leerjaar", "mentorId", "ingeschreven")) {
            if (rij.containsKey(veld)) {
                kaart.put(veld, rij.get(veld));
            }
        }
        if (!rij.containsKey("naam")) {
            gesloten.addAll(List.of("naam", "geboortedatum", "ouders"));
        } else {
            kaart.put("ouders", ouders(leerlingId, rij, lezer));
        }
        if (rij.containsKey("fase")) {
            kaart.put("fase", Fasekaart.van(rij, lezer.school()));
        } else {
            gesloten.add("fase");
        }
        if (bord.isPresent()) {
            List<Map<String, Object>> rijen = rijen(bord.get(), lezer);
            kaart.put("termijnen", van(rijen, Set.of("TERMIJN")));
            kaart.put("taken", van(rijen, Set.of("TAAK", "BESLUIT", "VERWIJZING", "AANDACHTSPUNT")));
        } else {
            gesloten.addAll(List.of("termijnen", "taken"));
        }
        if (toestemmingen.isPresent()) {
            kaart.put(
                    "toestemmingen",
                    rijen(toestemmingen.get(), lezer).stream()
                            .filter(this::geldtNog)
                            .toList());
        } else {
            gesloten.add("toestemmingen");
        }
        kaart.put("gesloten", gesloten);
        return kaart;
    }

    private boolean geldtNog(Map<String, Object> toestemming) {
        return !(toestemming.get("geldigTot") instanceof String tot)
                || tot.compareTo(lezers.vandaag().toString()) >= 0;
    }

    private List<Map<String, Object>> rijen(Vraag vraag, Lezer lezer) {
        return lijsten.rijen(vraag, vraag.lees(), lezer);
    }

    private static List<Map<String, Object>> van(List<Map<String, Object>> rijen, Set<String> types) {
        return rijen.stream()
                .filter(r -> types.contains(String.valueOf(r.get("type"))))
                .toList();
    }

    /** Who the parents are, and whether each has authority today: as the rules see it. */
    private List<Map<String, Object>> ouders(String leerlingId, Map<String, Object> rij, Lezer lezer) {
        int meerderjarig = lezer.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, lezers.vandaag());
        List<Map<String, Object>> ouders = new ArrayList<>();
        for (Object ouder : (List<?>) Objects.requireNonNullElse(rij.get("ouders"), List.of())) {
            String id = String.valueOf(ouder);
            boolean gezag = lezers.naslag(lezer.actor())
                    .gezag(leerlingId, id, meerderjarig, lezers.vandaag())
                    .orElse(false);
            ouders.add(Map.of("ouderId", id, "gezag", gezag));
        }
        return ouders;
    }
}
