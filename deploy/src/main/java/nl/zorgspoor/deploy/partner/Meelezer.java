package nl.zorgspoor.deploy.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Voorbeeldspeler.Leerling;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows what becomes of answers: the receipt that the partner gets, and what the school stores. A question of the partner is
 * answered as a school would, so that the conversation goes on.
 */
final class Meelezer extends Volger {

    private static final String VRAAG = "AanvullingDoorPartnerGevraagd";

    /** The commands that an answer of a partner becomes. */
    private static final Set<String> VAN_PARTNER =
            Set.of("VerwerkTerugmelding", "VerwerkLeerplichtBericht", "KeurPartnerberichtAf");

    private final Buiten buiten;
    private final Consumer<String> regels;
    private final List<Gevolgd> gevolgd = new CopyOnWriteArrayList<>();

    /** @param gezien positions that need not be told any more */
    private record Gevolgd(Leerling leerling, Set<Long> gezien) {}

    Meelezer(Instantie instantie, Partnerkamer kamer, Buiten buiten, Consumer<String> regels) {
        super(instantie, kamer, kamer.bewijs().topic());
        this.buiten = buiten;
        this.regels = regels;
    }

    /** What is stored of these students from now on is told, and every answer: a partner may have been quicker than the examples. */
    void volg(List<Leerling> leerlingen) {
        leerlingen.forEach(l -> {
            Set<Long> bekend = new HashSet<>();
            gebeurtenissen(l).stream()
                    .filter(g -> !VAN_PARTNER.contains(g.path("opdracht").asString("")))
                    .forEach(g -> bekend.add(positie(g)));
            gevolgd.add(new Gevolgd(l, bekend));
        });
    }

    @Override
    void bericht(JsonNode bewijs) {
        List<String> delen = new ArrayList<>();
        delen.add("  -> bewijs %s".formatted(bewijs.path("uitslag").asString("")));
        for (String veld : List.of("code", "verwijzingId", "berichtId", "reden")) {
            if (bewijs.has(veld)) {
                delen.add("%s: %s".formatted(veld, bewijs.path(veld).asString("")));
            }
        }
        if (bewijs.has("mogelijk")) {
            delen.add(bewijs.path("mogelijk")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", ", "nu past: ", "")));
        }
        regels.accept(String.join("; ", delen));
    }

    @Override
    void tussendoor() {
        for (Gevolgd v : gevolgd) {
            for (JsonNode g : gebeurtenissen(v.leerling())) {
                if (v.gezien().add(positie(g))) {
                    vertel(v.leerling(), g);
                }
            }
        }
    }

    private void vertel(Leerling l, JsonNode g) {
        String type = g.path("type").asString("");
        String naam = type.substring(type.indexOf('.') + 1);
        String verwijzing = g.path("inhoud").path("verwijzingId").asString("");
        regels.accept("     school %s legt vast: %s %s".formatted(l.school(), naam, verwijzing));
        if (naam.equals(VRAAG)) {
            vulAan(l, verwijzing);
        }
    }

    private void vulAan(Leerling l, String verwijzing) {
        ObjectNode met = JsonMapper.shared().createObjectNode();
        met.put("verwijzingId", verwijzing)
                .put("aanvulling", "Antwoord van de zandbak: de mentor heeft dit besproken met de ouders.");
        Buiten.Antwoord antwoord = buiten.opdracht(
                new Actor("OC1", Rol.ONDERSTEUNINGSCOORDINATOR, l.school(), null), "VulVerwijzingAan", l.id(), met);
        if (!antwoord.isGoed()) {
            regels.accept("     school %s kan niet aanvullen: %s".formatted(l.school(), antwoord.weigering()));
        }
    }

    private List<JsonNode> gebeurtenissen(Leerling l) {
        return buiten.lees(
                        new Actor("AUDIT", Rol.AUDITOR, l.school(), null),
                        "/v1/audit/leerlingen/" + l.id() + "/gebeurtenissen",
                        Map.of())
                .inhoud()
                .path("gebeurtenissen")
                .valueStream()
                .toList();
    }

    private static long positie(JsonNode gebeurtenis) {
        return gebeurtenis.path("positie").asLong(-1);
    }
}
