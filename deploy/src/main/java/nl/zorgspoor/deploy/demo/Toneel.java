package nl.zorgspoor.deploy.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import nl.zorgspoor.partners.bericht.Berichtvergelijking;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Plays steps from outside, tells them and checks each answer; what is not as told stops the demo. */
final class Toneel {

    static final String SCHOOL = "COE";
    static final String LEERLING = "L-COE-101";

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final LocalTime UUR = LocalTime.of(10, 0);
    private static final long GEDULD_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Buiten buiten;
    private final Partnerkant partners;
    private final Blad blad;
    private int stappen;
    private int weigeringen;
    private long positie = -1;
    private LocalDate vandaag = LocalDate.EPOCH;

    Toneel(Buiten buiten, Partnerkant partners, Blad blad) {
        this.buiten = buiten;
        this.partners = partners;
        this.blad = blad;
    }

    int stappen() {
        return stappen;
    }

    int weigeringen() {
        return weigeringen;
    }

    /** The next day of the story. */
    void op(String dag) {
        klok(dag);
        blad.dag(vandaag);
    }

    private List<String> klok(String dag) {
        vandaag = LocalDate.parse(dag);
        Antwoord antwoord = buiten.klok(SCHOOL, vandaag.atTime(UUR).toString());
        if (!antwoord.isGoed()) {
            throw new Afwijking("de klok kan niet op %s: %s", dag, weigering(antwoord));
        }
        onthoud(antwoord);
        return namen(antwoord.inhoud().path("gebeurtenissen"));
    }

    /** Nobody does anything, a day comes, and the term watch stores this. */
    void verstrijkt(String dag, String zin, String verwacht) {
        List<String> gebeurd = klok(dag);
        blad.dag(vandaag);
        vertel(zin);
        if (!gebeurd.contains(verwacht)) {
            throw new Afwijking("de termijnwacht legde %s vast; verwacht %s", gebeurd, verwacht);
        }
        blad.gevolg(Blad.woorden(verwacht));
    }

    /** A command about the student. */
    void doet(Actor wie, String zin, String opdracht, String met, String... verwacht) {
        doetVoor(LEERLING, wie, zin, opdracht, met, verwacht);
    }

    /** A command on the stream of this id. */
    void doetVoor(String id, Actor wie, String zin, String opdracht, String met, String... verwacht) {
        vertel(zin);
        JsonNode antwoord = antwoord(id, wie, opdracht, met).inhoud();
        List<String> gebeurd = namen(antwoord.path("gebeurtenissen"));
        eis(gebeurd, List.of(verwacht));
        blad.gevolg(opsomming(gebeurd));
        for (JsonNode a : antwoord.path("aandachtspunten")) {
            blad.bij("Let op (regel %s): %s"
                    .formatted(a.path("regel").asString(""), a.path("melding").asString("")));
        }
    }

    /** The same command on several days, told as one step. */
    void doetOp(List<String> dagen, Actor wie, String zin, String opdracht, String met, String verwacht) {
        klok(dagen.get(0));
        blad.dag(vandaag);
        vertel(zin);
        for (String dag : dagen) {
            klok(dag);
            eis(stuur(LEERLING, wie, opdracht, met), List.of(verwacht));
        }
        blad.gevolg("%d x %s".formatted(dagen.size(), Blad.woorden(verwacht)));
    }

    private List<String> stuur(String id, Actor wie, String opdracht, String met) {
        return namen(antwoord(id, wie, opdracht, met).inhoud().path("gebeurtenissen"));
    }

    private Antwoord antwoord(String id, Actor wie, String opdracht, String met) {
        Antwoord antwoord = buiten.opdracht(wie, opdracht, id, object(met));
        if (!antwoord.isGoed()) {
            throw new Afwijking("%s is geweigerd: %s", opdracht, weigering(antwoord));
        }
        onthoud(antwoord);
        return antwoord;
    }

    private static void eis(List<String> gebeurd, List<String> verwacht) {
        if (!gebeurd.containsAll(verwacht)) {
            throw new Afwijking("vastgelegd is %s; verwacht %s", gebeurd, verwacht);
        }
    }

    /** A command about the student that must be refused on this rule; nothing is stored. */
    void mislukt(Actor wie, String zin, String opdracht, String met, int status, String code, String regel) {
        vertel(zin);
        Antwoord antwoord = buiten.opdracht(wie, opdracht, LEERLING, object(met));
        if (antwoord.status() != status
                || !antwoord.tekst("code").equals(code)
                || !antwoord.tekst("regel").equals(regel)) {
            throw new Afwijking(
                    "%s gaf %s; verwacht een weigering %d %s volgens %s",
                    opdracht, antwoord.isGoed() ? antwoord.inhoud() : weigering(antwoord), status, code, regel);
        }
        weigeringen++;
        blad.gevolg("GEWEIGERD (regel %s): %s".formatted(regel, antwoord.tekst("detail")));
        List<String> ontbreekt = teksten(antwoord.inhoud().path("ontbreekt"));
        if (!ontbreekt.isEmpty()) {
            blad.toelichting(
                    "   Ontbreekt: " + ontbreekt.stream().map(Blad::code).collect(Collectors.joining(", ")));
        }
        if (!antwoord.tekst("herstelactie").isEmpty()) {
            blad.bij("Wat nu: " + Blad.actie(antwoord.tekst("herstelactie")));
        }
    }

    /** The partner answers, over Kafka; the student's dossier must then hold this. */
    void antwoordt(Partnerkamer partner, String zin, String met, String verwacht) {
        vertel(zin);
        partners.stuur(partner, SCHOOL, object(met), vandaag);
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < GEDULD_NANOS) {
            for (JsonNode g : geschiedenis()) {
                if (naam(g).equals(verwacht)) {
                    positie = Math.max(positie, g.path("positie").asLong());
                    blad.gevolg(Blad.woorden(verwacht));
                    return;
                }
            }
            slaap();
        }
        throw new Afwijking("het antwoord leidde niet tot %s", verwacht);
    }

    /** The one message on the partner's topic, as that partner reads it with its own login. */
    JsonNode ontvangt(Partnerkamer partner, String zin) {
        vertel(zin);
        long begin = System.nanoTime();
        List<JsonNode> berichten = partners.berichten(partner);
        while (berichten.isEmpty() && System.nanoTime() - begin < GEDULD_NANOS) {
            slaap();
            berichten = partners.berichten(partner);
        }
        if (berichten.size() != 1) {
            throw new Afwijking(
                    "op %s staan %d berichten; verwacht 1", partner.uit().topic(), berichten.size());
        }
        return berichten.get(0);
    }

    void ontvangtNiets(Partnerkamer partner, String zin) {
        vertel(zin);
        if (!partners.berichten(partner).isEmpty()) {
            throw new Afwijking("op %s staat een bericht", partner.uit().topic());
        }
        blad.gevolg("Niets.");
    }

    /** A view's rows about this student, up to date with the last step; each expected row must be among them. */
    List<JsonNode> ziet(Actor wie, String zin, String weergave, String... verwacht) {
        vertel(zin);
        Map<String, String> vraag =
                new TreeMap<>(Map.of("leerlingId", LEERLING, "minimaalPositie", String.valueOf(positie)));
        List<JsonNode> rijen =
                lijst(lees(wie, "/v1/weergaven/" + weergave, vraag).path("rijen"));
        for (String v : verwacht) {
            if (rijen.stream().noneMatch(r -> Berichtvergelijking.bevat(r, object(v)))) {
                throw new Afwijking("in %s is geen rij met %s; wel: %s", weergave, v, rijen);
            }
        }
        return rijen;
    }

    /** What the auditor reads on a path. */
    JsonNode leest(Actor wie, String zin, String pad, Map<String, String> vraag) {
        vertel(zin);
        return lees(wie, pad, vraag);
    }

    private JsonNode lees(Actor wie, String pad, Map<String, String> vraag) {
        Antwoord antwoord = buiten.lees(wie, pad, vraag);
        if (!antwoord.isGoed()) {
            throw new Afwijking("%s is niet te lezen: %s", pad, weigering(antwoord));
        }
        return antwoord.inhoud();
    }

    private List<JsonNode> geschiedenis() {
        return lijst(lees(Spelers.AUDITOR, "/v1/audit/leerlingen/" + LEERLING + "/gebeurtenissen", Map.of())
                .path("gebeurtenissen"));
    }

    private void vertel(String zin) {
        blad.stap(++stappen, zin);
    }

    private void onthoud(Antwoord antwoord) {
        positie = Math.max(positie, antwoord.inhoud().path("positie").asLong(-1));
    }

    private static String weigering(Antwoord a) {
        return "%d %s %s (%s)".formatted(a.status(), a.tekst("code"), a.tekst("regel"), a.tekst("detail"));
    }

    private static ObjectNode object(String yaml) {
        return (ObjectNode) YAML.readTree(yaml);
    }

    private static String opsomming(List<String> namen) {
        Set<String> woorden = new LinkedHashSet<>();
        namen.stream().filter(n -> !n.equals("AandachtspuntGesignaleerd")).forEach(n -> woorden.add(Blad.woorden(n)));
        return String.join("; ", woorden);
    }

    private static List<String> namen(JsonNode gebeurtenissen) {
        return lijst(gebeurtenissen).stream().map(Toneel::naam).toList();
    }

    /** An event's name without its stream. */
    static String naam(JsonNode gebeurtenis) {
        String type = gebeurtenis.path("type").asString("");
        return type.substring(type.indexOf('.') + 1);
    }

    static List<JsonNode> lijst(JsonNode rij) {
        List<JsonNode> lijst = new ArrayList<>();
        rij.forEach(lijst::add);
        return lijst;
    }

    static List<String> teksten(JsonNode rij) {
        return lijst(rij).stream().map(n -> n.asString("")).toList();
    }

    private static void slaap() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
