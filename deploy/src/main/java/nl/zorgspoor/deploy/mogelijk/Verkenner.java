package nl.zorgspoor.deploy.mogelijk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import nl.zorgspoor.core.invoer.Fouten;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.invoer.Veldtype;
import nl.zorgspoor.core.poort.Proefpoort;
import nl.zorgspoor.deploy.api.Ingang;
import nl.zorgspoor.deploy.api.Opdrachtlezer;
import nl.zorgspoor.deploy.mogelijk.Mogelijkheid.Oordeel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks for a body with which a command would be accepted. It begins with likely values, changes one field at a time, and goes on from
 * whatever is refused for another reason than before: that reason lies further on. For one thread.
 */
final class Verkenner {

    /** How often a command is tried at most. */
    private static final int POGINGEN = 400;

    /** Reasons beyond these are of no use to anybody. */
    private static final int MEESTE_REDENEN = 8;

    /**
     * @param voorbeeld a body with which it is accepted; null when none was found
     * @param antwoord what would come of it
     * @param weigeringen why it was refused on the way, the first try first
     * @param steeds whether every try was refused in the same words
     */
    record Uitkomst(@Nullable ObjectNode voorbeeld, Antwoord antwoord, List<Weigering> weigeringen, boolean steeds) {

        /** One and the same refusal of everything does not depend on a body; an id that is not known does. */
        Oordeel oordeel() {
            if (voorbeeld != null) {
                return Oordeel.KAN;
            }
            boolean vast = steeds
                    && weigeringen.stream().noneMatch(w -> w.aard() == Aard.ONGELDIG || w.aard() == Aard.ONBEKEND);
            return vast ? Oordeel.KAN_NIET : Oordeel.HANGT_AF_VAN_INVULLING;
        }
    }

    private final Proefpoort.Zitting zitting;
    private final Kandidaten kandidaten;

    Verkenner(Proefpoort.Zitting zitting, Kandidaten kandidaten) {
        this.zitting = zitting;
        this.kandidaten = kandidaten;
    }

    Uitkomst verken(Ingang ingang, String id) {
        return new Zoektocht(ingang, id).ga();
    }

    private final class Zoektocht {

        private final Ingang ingang;
        private final String id;
        private final Map<String, List<JsonNode>> velden = new LinkedHashMap<>();
        private final Map<List<Object>, Weigering> redenen = new LinkedHashMap<>();
        private final Deque<ObjectNode> verder = new ArrayDeque<>();
        private int pogingen;
        private Optional<Uitkomst> gevonden = Optional.empty();

        /** What is wrong with a body that could not be read; of use when none could. */
        private Optional<Weigering> onleesbaar = Optional.empty();

        Zoektocht(Ingang ingang, String id) {
            this.ingang = ingang;
            this.id = id;
            Veld.van(ingang.opdracht()).stream()
                    .filter(v -> !v.naam().equals(ingang.idVeld()))
                    .forEach(v -> velden.put(v.naam(), kandidaten.voor(v)));
        }

        Uitkomst ga() {
            probeer(begin(false));
            probeer(begin(true));
            while (gevonden.isEmpty() && !verder.isEmpty() && pogingen < POGINGEN) {
                ObjectNode hier = verder.removeFirst();
                for (String veld : opKans()) {
                    for (JsonNode waarde : Objects.requireNonNull(velden.get(veld))) {
                        if (gevonden.isPresent() || pogingen >= POGINGEN) {
                            break;
                        }
                        ObjectNode anders = hier.deepCopy();
                        zet(anders, veld, waarde);
                        if (!anders.equals(hier)) {
                            probeer(anders);
                        }
                    }
                }
            }
            return gevonden.orElseGet(() -> new Uitkomst(null, Antwoord.NIETS, weigeringen(), redenen.size() == 1));
        }

        private ObjectNode begin(boolean vol) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            for (Veld veld : Veld.van(ingang.opdracht())) {
                List<JsonNode> keuze = velden.get(veld.naam());
                if (keuze != null && !keuze.isEmpty() && (vol || !Veldtype.magWeg(veld.component()))) {
                    zet(body, veld.naam(), keuze.get(0));
                }
            }
            return body;
        }

        private static void zet(ObjectNode body, String veld, JsonNode waarde) {
            if (waarde.isMissingNode()) {
                body.remove(veld);
            } else {
                body.set(veld, waarde);
            }
        }

        /** What the last refusals named first. */
        private List<String> opKans() {
            List<String> genoemd = new ArrayList<>();
            redenen.values().forEach(w -> w.ontbreekt().forEach(o -> genoemd.add(0, o)));
            List<String> volgorde = new ArrayList<>(velden.keySet());
            volgorde.sort(Comparator.comparing(v -> genoemd.stream().noneMatch(g -> g.startsWith(v))));
            return volgorde;
        }

        private void probeer(ObjectNode body) {
            pogingen++;
            Fouten fouten = new Fouten();
            Object opdracht = Opdrachtlezer.lees(ingang, id, body, java.util.Set.of(), fouten);
            if (!fouten.isLeeg() || opdracht == null) {
                onleesbaar =
                        Optional.of(CommandGeweigerd.ongeldig(fouten.zinnen()).weigering());
                return;
            }
            try {
                Antwoord antwoord = zitting.probeer((Opdracht) opdracht);
                gevonden = Optional.of(new Uitkomst(body, antwoord, weigeringen(), false));
            } catch (CommandGeweigerd e) {
                Weigering w = e.weigering();
                if (redenen.putIfAbsent(List.of(w.code(), w.ontbreekt(), w.melding()), w) == null) {
                    verder.addFirst(body);
                }
            }
        }

        private List<Weigering> weigeringen() {
            List<Weigering> alle = new ArrayList<>();
            for (Weigering w : redenen.values()) {
                boolean al = alle.stream()
                        .anyMatch(a -> a.code().equals(w.code())
                                && Objects.equals(a.regel(), w.regel())
                                && a.ontbreekt().equals(w.ontbreekt()));
                if (!al && (w.aard() != Aard.ONGELDIG || redenen.size() == 1)) {
                    alle.add(w);
                }
            }
            if (alle.isEmpty()) {
                // Nothing but values that are wrong: one of those reasons is better than none.
                onleesbaar.or(() -> redenen.values().stream().findFirst()).ifPresent(alle::add);
            }
            return alle.stream().limit(MEESTE_REDENEN).toList();
        }
    }
}
