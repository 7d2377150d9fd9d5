package nl.zorgspoor.deploy.proef;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.proef.Boekhouding.Bevestigd;
import nl.zorgspoor.deploy.proef.Boekhouding.Wie;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import nl.zorgspoor.projections.ProjectionsConfiguratie;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What must hold when all is over: nothing lost, nothing doubled, nothing shown to a stranger. Every fault is one line. */
final class Bewijs {

    private static final Actor BEHEER = new Actor("beheer", Rol.INSTALLATIEBEHEERDER, "", null);
    private static final Pattern GESLOTEN = Pattern.compile("^(v1:[^:]+/[A-Z]+:).+$");
    private static final Duration GEDULD = Duration.ofSeconds(120);

    private final Opstelling opstelling;
    private final Buiten buiten;
    private final Boekhouding boek;
    private final Partnerwerk partner;
    private final List<String> fouten = new ArrayList<>();
    private int gebeurtenissen;
    private int documenten;

    Bewijs(Opstelling opstelling, Buiten buiten, Boekhouding boek, Partnerwerk partner) {
        this.opstelling = opstelling;
        this.buiten = buiten;
        this.boek = boek;
        this.partner = partner;
    }

    List<String> fouten() {
        return fouten;
    }

    int gebeurtenissen() {
        return gebeurtenissen;
    }

    int documenten() {
        return documenten;
    }

    void lever() throws InterruptedException {
        topics();
        antwoordenBinnen();
        Map<Wie, List<JsonNode>> historie = historie();
        opdrachten(historie);
        antwoorden(historie);
        rust();
        tijdlijn(historie);
        herbouw();
        boek.vreemden().forEach(v -> fouten.add("gelekt: " + v));
    }

    /** Waits until every processor has seen everything and waits for nothing. */
    private void rust() throws InterruptedException {
        Geduld geduld = geduld();
        String stand = "";
        while (!geduld.isOp()) {
            Antwoord a = probeer("/v1/beheer/verwerkers", BEHEER);
            List<String> bezig = new ArrayList<>();
            for (JsonNode v : a.inhoud()) {
                if (v.path("achterstand").asLong() > 0
                        || v.path("inStoring").asBoolean()
                        || v.path("onverwerkt").asLong() > 0) {
                    bezig.add(v.toString());
                }
            }
            stand = a.isGoed() ? String.join(", ", bezig) : "beheer antwoordt niet: " + a.status();
            if (a.isGoed() && bezig.isEmpty() && a.inhoud().size() > 0) {
                return;
            }
            Thread.sleep(500);
        }
        fouten.add("niet tot rust gekomen: " + stand);
    }

    private Antwoord probeer(String pad, Actor als) throws InterruptedException {
        Geduld geduld = geduld();
        while (true) {
            try {
                Antwoord a = buiten.lees(als, pad, Map.of());
                if (a.status() < 500 || geduld.isOp()) {
                    return a;
                }
            } catch (IllegalStateException e) {
                if (geduld.isOp()) {
                    throw e;
                }
            }
            Thread.sleep(300);
        }
    }

    private static Geduld geduld() {
        return new Geduld(GEDULD);
    }

    private Map<Wie, List<JsonNode>> historie() throws InterruptedException {
        Map<Wie, List<JsonNode>> historie = new HashMap<>();
        for (Wie wie : boek.leerlingen()) {
            Antwoord a = probeer(
                    "/v1/audit/leerlingen/" + wie.leerling() + "/gebeurtenissen",
                    new Actor("AUDIT", Rol.AUDITOR, wie.school(), null));
            List<JsonNode> alle = new ArrayList<>();
            a.inhoud().path("gebeurtenissen").forEach(alle::add);
            gebeurtenissen += alle.size();
            historie.put(wie, alle);
            Set<Long> posities = new HashSet<>();
            alle.forEach(g -> {
                if (!posities.add(g.path("positie").asLong())) {
                    fouten.add("verdubbeld: positie %s bij %s".formatted(g.path("positie"), wie));
                }
            });
        }
        return historie;
    }

    /** Every acknowledged command is in the history at its position, and each kind of its events once. */
    private void opdrachten(Map<Wie, List<JsonNode>> historie) {
        for (Bevestigd b : boek.bevestigd()) {
            Map<String, Integer> soorten = new TreeMap<>();
            boolean opPositie = false;
            for (JsonNode g : historie.getOrDefault(b.wie(), List.of())) {
                if (g.path("correlatieId").asString("").equals(b.sleutel())) {
                    soorten.merge(g.path("type").asString(""), 1, Integer::sum);
                }
                opPositie |= g.path("positie").asLong() == b.positie();
            }
            if (soorten.isEmpty() || !opPositie) {
                fouten.add("verloren: " + b);
            }
            soorten.forEach((soort, keren) -> {
                if (keren > 1) {
                    fouten.add("verdubbeld: %d keer %s van %s".formatted(keren, soort, b));
                }
            });
        }
    }

    private void antwoorden(Map<Wie, List<JsonNode>> historie) {
        for (Boekhouding.Antwoord a : boek.antwoorden()) {
            Map<String, Integer> soorten = new TreeMap<>();
            for (JsonNode g : historie.getOrDefault(a.wie(), List.of())) {
                if (g.path("correlatieId").asString("").equals(a.berichtId())) {
                    soorten.merge(g.path("type").asString(""), 1, Integer::sum);
                }
            }
            if (soorten.isEmpty()) {
                fouten.add("verloren: " + a);
            }
            soorten.forEach((soort, keren) -> {
                if (keren > 1 || soort.contains("Afgekeurd")) {
                    fouten.add("verdubbeld of afgekeurd: %d keer %s van %s".formatted(keren, soort, a));
                }
            });
        }
    }

    private Set<String> verzonden() {
        Set<String> verzonden = new HashSet<>();
        boek.bevestigd().stream()
                .filter(b -> b.opdracht().equals("VerzendVerwijzing"))
                .forEach(b -> verzonden.add(b.wie().verwijzing()));
        return verzonden;
    }

    /** Every referral is on the partner's topic as one message, however often that came. */
    private void topics() throws InterruptedException {
        Geduld geduld = geduld();
        Set<String> verzonden = verzonden();
        while (!partner.berichten().keySet().containsAll(verzonden) && !geduld.isOp()) {
            Thread.sleep(300);
        }
        for (String v : verzonden) {
            int berichten = partner.berichten().getOrDefault(v, Set.of()).size();
            if (berichten != 1) {
                fouten.add("%s op het topic: %s staat er als %d berichten"
                        .formatted(berichten == 0 ? "verloren" : "verdubbeld", v, berichten));
            }
        }
    }

    /** The partner has answered everything, and everything was taken in. */
    private void antwoordenBinnen() throws InterruptedException {
        Geduld geduld = geduld();
        while (boek.antwoorden().size() < verzonden().size() && !geduld.isOp()) {
            Thread.sleep(300);
        }
        partner.stop();
        for (Boekhouding.Antwoord a : boek.antwoorden()) {
            while (!geduld.isOp() && !isBinnen(a)) {
                Thread.sleep(300);
            }
        }
    }

    private boolean isBinnen(Boekhouding.Antwoord a) throws InterruptedException {
        Antwoord audit = probeer(
                "/v1/audit/leerlingen/" + a.wie().leerling() + "/gebeurtenissen",
                new Actor("AUDIT", Rol.AUDITOR, a.wie().school(), null));
        for (JsonNode g : audit.inhoud().path("gebeurtenissen")) {
            if (g.path("correlatieId").asString("").equals(a.berichtId())) {
                return true;
            }
        }
        return false;
    }

    /** What a reader sees of a student is what happened, each once. */
    private void tijdlijn(Map<Wie, List<JsonNode>> historie) throws InterruptedException {
        for (Map.Entry<Wie, List<JsonNode>> e : historie.entrySet()) {
            long geinformeerd = e.getValue().stream()
                    .filter(g -> g.path("type").asString("").endsWith(".OudersGeinformeerd"))
                    .count();
            long inWeergave = 0;
            for (int pagina = 1, rijen = 1; rijen > 0; pagina++) {
                Antwoord a = probeer(
                        "/v1/weergaven/dossier-tijdlijn?aantal=500&pagina=%d&leerlingId=%s"
                                .formatted(pagina, e.getKey().leerling()),
                        new Actor(
                                "OC", Rol.ONDERSTEUNINGSCOORDINATOR, e.getKey().school(), null));
                rijen = a.inhoud().path("rijen").size();
                for (JsonNode rij : a.inhoud().path("rijen")) {
                    inWeergave += rij.path("soort").asString("").equals("OudersGeinformeerd") ? 1 : 0;
                }
            }
            if (inWeergave != geinformeerd) {
                fouten.add("%s in de tijdlijn: %s heeft %d van %d"
                        .formatted(
                                inWeergave < geinformeerd ? "verloren" : "verdubbeld",
                                e.getKey(),
                                inWeergave,
                                geinformeerd));
            }
        }
    }

    /** Every view as it stands is what it becomes when it is built from the first event. */
    private void herbouw() throws InterruptedException {
        try (MongoClient client = MongoClients.create(opstelling.mongoAdres())) {
            MongoDatabase database = client.getDatabase("zorgspoor");
            for (Weergave w : ProjectionsConfiguratie.alleWeergaven()) {
                herbouw(database, w.naam());
            }
        }
    }

    private void herbouw(MongoDatabase database, String naam) throws InterruptedException {
        int was = versie(database, naam);
        Map<String, Document> voor = inhoud(database, naam, was);
        Antwoord a = buiten.beheer(BEHEER, "/v1/beheer/weergaven/" + naam + "/herbouw");
        if (!a.isGoed()) {
            fouten.add("weergave %s is niet te herbouwen: %d %s".formatted(naam, a.status(), a.inhoud()));
            return;
        }
        Geduld geduld = geduld();
        while (versie(database, naam) == was) {
            if (geduld.isOp()) {
                fouten.add("weergave %s is niet herbouwd binnen %d s".formatted(naam, GEDULD.toSeconds()));
                return;
            }
            Thread.sleep(100);
        }
        Map<String, Document> na = inhoud(database, naam, versie(database, naam));
        documenten += na.size();
        Set<String> namen = new HashSet<>(voor.keySet());
        namen.addAll(na.keySet());
        for (String id : namen) {
            Document oud = voor.get(id);
            Document nieuw = na.get(id);
            if (oud == null || nieuw == null || !zonderToeval(oud).equals(zonderToeval(nieuw))) {
                fouten.add("weergave %s: %s is %s en wordt na herbouw %s".formatted(naam, id, kort(oud), kort(nieuw)));
            }
        }
        // It goes a moment after the new one is served.
        while (staatInDeLijst("weergave-" + naam + "-v" + was)) {
            if (geduld.isOp()) {
                fouten.add("de oude versie van %s staat nog in de lijst van de beheerder".formatted(naam));
                return;
            }
            Thread.sleep(100);
        }
    }

    private boolean staatInDeLijst(String verwerker) throws InterruptedException {
        for (JsonNode v : probeer("/v1/beheer/verwerkers", BEHEER).inhoud()) {
            if (v.path("naam").asString("").equals(verwerker)) {
                return true;
            }
        }
        return false;
    }

    /** A name lies closed under the student's key and is another text each time it is closed; the key stays the same. */
    private static Document zonderToeval(Document document) {
        Document zonder = new Document(document);
        zonder.replaceAll((veld, waarde) ->
                waarde instanceof String tekst ? GESLOTEN.matcher(tekst).replaceFirst("$1") : waarde);
        return zonder;
    }

    private static String kort(@Nullable Object document) {
        String tekst = String.valueOf(document);
        return tekst.length() > 300 ? tekst.substring(0, 300) : tekst;
    }

    private static int versie(MongoDatabase database, String naam) {
        Document d =
                database.getCollection("_standen").find(Filters.eq("_id", naam)).first();
        return d == null ? 0 : d.getInteger("versie");
    }

    private static Map<String, Document> inhoud(MongoDatabase database, String naam, int versie) {
        Map<String, Document> inhoud = new TreeMap<>();
        database.getCollection(naam.replace('-', '_') + "_v" + versie)
                .find()
                .forEach(d -> inhoud.put(String.valueOf(d.get("_id")), d));
        return inhoud;
    }
}
