package nl.zorgspoor.deploy.profiel;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;

/** A route map as a Mermaid flowchart, for a page that draws those. */
final class Mermaid {

    private static final int BREEDTE = 44;

    private Mermaid() {}

    static String van(Routekaart kaart) {
        StringBuilder uit = new StringBuilder("flowchart TD\n");
        Map<String, String> namen = new HashMap<>();
        Map<Ondersteuningsniveau, StringBuilder> groepen = new EnumMap<>(Ondersteuningsniveau.class);
        for (Fase fase : kaart.fasen()) {
            String naam = "F" + namen.size();
            namen.put(fase.code(), naam);
            groepen.computeIfAbsent(fase.niveau(), n -> new StringBuilder())
                    .append("    %s[\"%s\"]%n".formatted(naam, Woordbeeld.code(fase.code())));
        }
        groepen.forEach((niveau, fasen) -> uit.append("  subgraph %s[\"%s\"]%n%s  end%n"
                .formatted(niveau, niveau == Ondersteuningsniveau.GEEN ? "Zonder niveau" : "Niveau " + niveau, fasen)));
        for (Overgang o : kaart.overgangen()) {
            String pijl = o.aanleidingen().isEmpty() ? "-.->" : "-->";
            String eisen = o.vereisten().stream().map(Mermaid::eis).collect(Collectors.joining("<br/>"));
            uit.append("  %s %s%s %s%n"
                    .formatted(
                            namen.get(o.van()),
                            pijl,
                            eisen.isEmpty() ? "" : "|\"" + eisen + "\"|",
                            namen.get(o.naar())));
        }
        groepen.keySet().forEach(n -> uit.append("  style %s fill:%s%n".formatted(n, Routetekening.kleur(n))));
        return uit.toString();
    }

    private static String eis(Regel regel) {
        List<String> regels = Schrijfwijze.afgebroken(regel.nummer() + " " + regel.zin(), BREEDTE);
        return String.join("<br/>", regels).replace("\"", "'");
    }
}
