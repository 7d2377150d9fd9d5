package nl.zorgspoor.deploy.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.deploy.api.Ingang;
import nl.zorgspoor.deploy.api.Opdrachtpaden;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import nl.zorgspoor.deploy.scenario.Scenario.Geweigerd;
import nl.zorgspoor.deploy.scenario.Scenario.Opdracht;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks before each command of a scenario what would come of it, and of each command, role and expectation that no file had before
 * whether it can be given: what is said and what happens are the same thing, and asking leaves nothing behind.
 */
final class Mogelijkkijker implements Meekijker {

    private static final Opdrachtpaden PADEN = new Opdrachtpaden();

    private final Set<List<Object>> eerder;
    private final List<String> verschillen = new ArrayList<>();
    private Buiten buiten;
    private Antwoord proef;
    private JsonNode mogelijk;
    private int gevraagd;
    private int aangenomen;
    private int voorzien;

    /** @param eerder what was asked in other files */
    Mogelijkkijker(Set<List<Object>> eerder) {
        this.eerder = eerder;
    }

    List<String> verschillen() {
        return verschillen;
    }

    /** How many commands were held against what was said of them. */
    int gevraagd() {
        return gevraagd;
    }

    /** How many of them were accepted. */
    int aangenomen() {
        return aangenomen;
    }

    /** For how many of what was accepted an example had been found. */
    int voorzien() {
        return voorzien;
    }

    @Override
    public void begin(Scenario scenario, Buiten buiten) {
        this.buiten = buiten;
    }

    @Override
    public void voor(Opdracht o) {
        proef = buiten.proef(o.als(), o.opdracht(), o.voor(), o.met());
        mogelijk = null;
        Ingang ingang = PADEN.alle().stream()
                .filter(i -> i.opdracht().getSimpleName().equals(o.opdracht())
                        && !o.met().has(i.idVeld()))
                .min((a, b) -> a.collectie().compareTo(b.collectie()))
                .orElse(null);
        if (ingang == null
                || !List.of("leerlingen", "overleggen", "scholen").contains(ingang.collectie())
                || !eerder.add(List.of(o.opdracht(), o.als().rol(), o.verwachting() instanceof Geweigerd))) {
            return;
        }
        Antwoord antwoord = buiten.lees(
                o.als(),
                "/v1/%s/%s/mogelijk".formatted(ingang.collectie(), o.voor()),
                Map.of("opdracht", o.opdracht()));
        if (antwoord.isGoed()) {
            mogelijk = antwoord.inhoud().at("/rijen/0");
            gevraagd++;
            eisGaat(o, ingang);
        }
    }

    /** What is given as an example would be accepted. */
    private void eisGaat(Opdracht o, Ingang ingang) {
        if (mogelijk.path("mogelijk").asBoolean()) {
            Antwoord voorbeeld = buiten.proef(o.als(), o.voor(), (ObjectNode) mogelijk.path("voorbeeld"), ingang);
            if (!voorbeeld.isGoed()) {
                verschil(
                        o,
                        "het voorbeeld %s wordt geweigerd: %s"
                                .formatted(mogelijk.path("voorbeeld"), voorbeeld.weigering()));
            }
        } else if (mogelijk.path("redenen").isEmpty()) {
            verschil(o, "het kan niet, en er staat niet waarom");
        }
    }

    @Override
    public void na(Opdracht o, Antwoord echt) {
        if (proef.status() != echt.status()
                || !proef.tekst("code").equals(echt.tekst("code"))
                || !proef.tekst("detail").equals(echt.tekst("detail"))
                || !proef.inhoud().path("gebeurtenissen").equals(echt.inhoud().path("gebeurtenissen"))
                || !proef.inhoud().path("aandachtspunten").equals(echt.inhoud().path("aandachtspunten"))) {
            verschil(
                    o,
                    "de proef zei %d %s %s; het werd %d %s %s"
                            .formatted(
                                    proef.status(),
                                    proef.gebeurtenissen(),
                                    proef.weigering(),
                                    echt.status(),
                                    echt.gebeurtenissen(),
                                    echt.weigering()));
        }
        if (mogelijk == null) {
            return;
        }
        boolean kan = mogelijk.path("mogelijk").asBoolean();
        if (echt.isGoed()) {
            aangenomen++;
            if (kan) {
                voorzien++;
            } else {
                System.out.println("  NIET VOORZIEN %s: %s met %s: %s"
                        .formatted(o.als().rol(), o.opdracht(), o.met(), mogelijk.path("redenen")));
            }
            if (mogelijk.path("oordeel").asString().equals("KAN_NIET")) {
                verschil(o, "aangenomen, en het zou niet kunnen");
            }
        }
        if (echt.status() == 403 && echt.tekst("regel").equals("R3") && kan && isRol(echt)) {
            verschil(o, "de rol mag het niet, en het zou kunnen");
        }
    }

    private static boolean isRol(Antwoord echt) {
        return echt.tekst("detail").startsWith("De rol ");
    }

    private void verschil(Opdracht o, String wat) {
        String verschil =
                "%s %s: %s voor %s: %s".formatted(o.als().rol(), o.als().id(), o.opdracht(), o.voor(), wat);
        System.out.println("  VERSCHIL " + verschil);
        verschillen.add(verschil);
    }
}
