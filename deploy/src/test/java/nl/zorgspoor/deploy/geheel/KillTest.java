package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.beveiliging.Uitgever;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole in a process of its own, killed in the middle of a thousand commands. It buys the promise that matters most: what was
 * acknowledged is there afterwards, in the history, in the views and on the partner's topic, and nothing is counted twice.
 */
class KillTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LEERLINGEN = 20;
    private static final int OPDRACHTEN = 1_000;
    private static final Actor ADMINISTRATIE = new Actor("A1", Rol.ADMINISTRATIE, "COE", null);
    private static final Actor COORDINATOR = new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null);
    private static final Actor AUDITOR = new Actor("AUDIT", Rol.AUDITOR, "COE", null);

    private final Map<String, Set<Long>> bevestigd = new ConcurrentHashMap<>();
    private final Set<String> verzonden = ConcurrentHashMap.newKeySet();

    @Test
    void na_een_kill_midden_in_duizend_opdrachten_is_alles_wat_bevestigd_was_er_precies_een_keer() throws Exception {
        Path basis = Files.createDirectories(Path.of("target", "instantie").toAbsolutePath());
        Path data = Files.createTempDirectory(basis, "kill-");
        Process proces = start(data);
        try {
            String adres = wachtTotKlaar(proces);
            belast(new Buiten(adres, Uitgever.in(data)::token), proces);
        } finally {
            proces.destroyForcibly();
            proces.waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(bevestigd.values().stream().mapToInt(Set::size).sum()).isBetween(100, OPDRACHTEN + 200);
        try (Instantie weer = Instantie.start(data, 0, regel -> {})) {
            controleer(weer);
        }
    }

    private static Process start(Path data) throws IOException {
        List<String> opdracht = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.zorgspoor.deploy.Zorgspoor",
                "start",
                "--port",
                "0",
                "--data",
                data.toString());
        return new ProcessBuilder(opdracht).redirectErrorStream(true).start();
    }

    private static String wachtTotKlaar(Process proces) throws IOException {
        BufferedReader uitvoer =
                new BufferedReader(new InputStreamReader(proces.getInputStream(), StandardCharsets.UTF_8));
        String klaar = "Zorgspoor is ready: ";
        List<String> regels = new ArrayList<>();
        for (String regel = uitvoer.readLine(); regel != null; regel = uitvoer.readLine()) {
            regels.add(regel);
            if (regel.startsWith(klaar)) {
                Thread lezer = new Thread(() -> uitvoer.lines().forEach(r -> {}));
                lezer.setDaemon(true);
                lezer.start();
                return regel.substring(klaar.length());
            }
        }
        throw new AssertionError("De start is niet gelukt: " + regels);
    }

    /** Four clients at once; the process is killed when half of the commands have been acknowledged. */
    private void belast(Buiten buiten, Process proces) throws InterruptedException {
        assertThat(buiten.klok("COE", "2026-09-14T10:00").isGoed()).isTrue();
        for (int l = 0; l < LEERLINGEN; l++) {
            bereidVoor(buiten, "L-COE-" + (900 + l));
        }
        ExecutorService klanten = Executors.newFixedThreadPool(4);
        AtomicInteger nummer = new AtomicInteger();
        AtomicInteger gedaan = new AtomicInteger();
        AtomicBoolean dood = new AtomicBoolean();
        for (int k = 0; k < 4; k++) {
            klanten.submit(() -> {
                while (!dood.get() && nummer.get() < OPDRACHTEN) {
                    int n = nummer.getAndIncrement();
                    try {
                        opdracht(buiten, n);
                    } catch (RuntimeException e) {
                        return;
                    }
                    if (gedaan.incrementAndGet() >= OPDRACHTEN / 2 && dood.compareAndSet(false, true)) {
                        proces.destroyForcibly();
                    }
                }
            });
        }
        klanten.shutdown();
        assertThat(klanten.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        assertThat(dood).isTrue();
    }

    /** SMW sees it: it does not name the student (R330). */
    private static String verwijzing(String leerling) {
        return "V-" + leerling.substring("L-COE-".length());
    }

    private void opdracht(Buiten buiten, int n) {
        String leerling = "L-COE-" + (900 + n % LEERLINGEN);
        ObjectNode met = JSON.createObjectNode();
        if (n % 40 < 20 && n >= 200 && n < 240) {
            String verwijzing = verwijzing(leerling);
            if (bevestig(
                    leerling,
                    buiten.opdracht(COORDINATOR, "VerzendVerwijzing", leerling, met.put("verwijzingId", verwijzing)))) {
                verzonden.add(verwijzing);
            }
            return;
        }
        bevestig(
                leerling,
                buiten.opdracht(
                        COORDINATOR,
                        "InformeerOuders",
                        leerling,
                        met.put("onderwerp", "voortgang").put("kanaal", "MAIL")));
    }

    private boolean bevestig(String leerling, Buiten.Antwoord antwoord) {
        if (antwoord.isGoed()) {
            bevestigd
                    .computeIfAbsent(leerling, l -> ConcurrentHashMap.newKeySet())
                    .add(antwoord.inhoud().path("positie").asLong());
        }
        return antwoord.isGoed();
    }

    private void bereidVoor(Buiten buiten, String leerling) {
        ObjectNode aanmelding = JSON.createObjectNode();
        aanmelding.put("aanmeldingId", "A1").put("aanmelddatum", "2026-09-14");
        aanmelding.put("instroomtype", "REGULIER_PO_VO").put("verwachteOndersteuning", false);
        aanmelding.put("leerjaar", 1).put("gewenstNiveau", "HAVO").put("meerdereScholen", false);
        aanmelding.putObject("persoonsgegevens").put("naam", "Leerling").put("geboortedatum", "2013-03-01");
        aanmelding.putArray("ouders").addObject().put("ouderId", "O1").put("gezag", true);
        assertThat(bevestig(leerling, buiten.opdracht(ADMINISTRATIE, "MeldLeerlingAan", leerling, aanmelding)))
                .isTrue();
        ObjectNode toestemming =
                JSON.createObjectNode().put("toestemmingId", "T1").put("doel", "SMW");
        assertThat(bevestig(
                        leerling,
                        buiten.opdracht(
                                new Actor("O1", Rol.OUDER, "COE", leerling),
                                "VerleenToestemming",
                                leerling,
                                toestemming)))
                .isTrue();
        ObjectNode verwijzing = JSON.createObjectNode().put("verwijzingId", verwijzing(leerling));
        verwijzing
                .put("partnerType", "SMW")
                .put("vraag", "hulp")
                .putArray("gegevens")
                .add("BASIS");
        assertThat(bevestig(leerling, buiten.opdracht(COORDINATOR, "BereidVerwijzingVoor", leerling, verwijzing)))
                .isTrue();
    }

    private void controleer(Instantie weer) throws InterruptedException {
        Buiten buiten = Buiten.van(weer);
        long laatste = 0;
        for (Map.Entry<String, Set<Long>> e : bevestigd.entrySet()) {
            Set<Long> posities = new HashSet<>();
            int geinformeerd = 0;
            JsonNode historie = buiten.lees(AUDITOR, "/v1/audit/leerlingen/" + e.getKey() + "/gebeurtenissen", Map.of())
                    .inhoud()
                    .path("gebeurtenissen");
            for (JsonNode g : historie) {
                assertThat(posities.add(g.path("positie").asLong())).isTrue();
                laatste = Math.max(laatste, g.path("positie").asLong());
                if (g.path("type").asString().equals("leerling.OudersGeinformeerd")) {
                    geinformeerd++;
                }
            }
            assertThat(posities).containsAll(e.getValue());
            JsonNode tijdlijn = buiten.lees(
                            COORDINATOR,
                            "/v1/weergaven/dossier-tijdlijn",
                            Map.of(
                                    "leerlingId",
                                    e.getKey(),
                                    "aantal",
                                    "500",
                                    "minimaalPositie",
                                    String.valueOf(laatste)))
                    .inhoud()
                    .path("rijen");
            int inWeergave = 0;
            Set<String> regels = new HashSet<>();
            for (JsonNode rij : tijdlijn) {
                assertThat(regels.add(rij.path("positie").asString())).isTrue();
                inWeergave += rij.path("soort").asString().equals("OudersGeinformeerd") ? 1 : 0;
            }
            assertThat(inWeergave).as("tijdlijn van " + e.getKey()).isEqualTo(geinformeerd);
        }
        assertThat(verzonden).isNotEmpty();
        Partnerkant partners = Partnerkant.van(weer);
        Set<String> opTopic = new HashSet<>();
        for (int poging = 0; poging < 50 && !opTopic.containsAll(verzonden); poging++) {
            partners.berichten(Partnerkant.partner("SMW").orElseThrow())
                    .forEach(b -> opTopic.add(b.path("verwijzingId").asString()));
            Thread.sleep(200);
        }
        assertThat(opTopic).containsAll(verzonden);
    }
}
