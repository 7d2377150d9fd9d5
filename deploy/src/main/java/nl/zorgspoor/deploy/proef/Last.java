package nl.zorgspoor.deploy.proef;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.proef.Boekhouding.Bevestigd;
import nl.zorgspoor.deploy.proef.Boekhouding.Wie;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * People at two schools at work, all at once: they register students, inform parents, refer to a partner and read. What is not
 * answered is sent again with the same key, as the API asks, until it is.
 */
final class Last {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SCHOLEN = List.of("COE", "CHR");
    private static final int KLANTEN = 4;
    private static final int EERSTE_LEERLINGEN = 5;
    private static final int MEESTE_LEERLINGEN = 60;
    private static final int OPNIEUW_MS = 300;

    private final Buiten buiten;
    private final Boekhouding boek;
    private final long zaad;
    private final AtomicInteger nummer = new AtomicInteger();
    private final Queue<Wie> teVerwijzen = new ConcurrentLinkedQueue<>();
    private final CountDownLatch einde = new CountDownLatch(1);
    private final CountDownLatch klaar = new CountDownLatch(KLANTEN);

    /** After this nothing is tried again: what was never answered is no promise. */
    private volatile long uiterlijk = Long.MAX_VALUE;

    Last(Buiten buiten, Boekhouding boek, long zaad) {
        this.buiten = buiten;
        this.boek = boek;
        this.zaad = zaad;
    }

    /** @throws IllegalStateException when the first students cannot be registered: then the load is wrong, not the product */
    void start() {
        if (!buiten.klok(SCHOLEN.get(0), "2026-09-14T10:00").isGoed()) {
            throw new IllegalStateException("De klok van de instantie is niet te zetten");
        }
        for (String school : SCHOLEN) {
            for (int i = 0; i < EERSTE_LEERLINGEN; i++) {
                nieuw(school);
            }
        }
        if (boek.leerlingen().size() < SCHOLEN.size() * EERSTE_LEERLINGEN) {
            throw new IllegalStateException("De eerste leerlingen zijn niet aangemeld: " + boek.tellers());
        }
        for (int k = 0; k < KLANTEN; k++) {
            Random toeval = new Random(zaad * 31 + k);
            Thread t = new Thread(() -> werk(toeval), "klant-" + k);
            t.setDaemon(true);
            t.start();
        }
    }

    /** Nothing new begins; what is under way is brought to an answer, within this time. */
    void stop(int seconden) throws InterruptedException {
        uiterlijk = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconden);
        einde.countDown();
        klaar.await(seconden + 70L, TimeUnit.SECONDS);
    }

    private void werk(Random toeval) {
        try {
            while (einde.getCount() > 0) {
                beurt(toeval);
            }
        } finally {
            klaar.countDown();
        }
    }

    private void beurt(Random toeval) {
        List<Wie> leerlingen = boek.leerlingen();
        Wie wie = leerlingen.get(toeval.nextInt(leerlingen.size()));
        int n = toeval.nextInt(100);
        if (n < 4 && leerlingen.size() < MEESTE_LEERLINGEN) {
            nieuw(SCHOLEN.get(toeval.nextInt(SCHOLEN.size())));
        } else if (n < 12 && !teVerwijzen.isEmpty()) {
            verwijs();
        } else if (n < 60) {
            bevestig(
                    coordinator(wie),
                    "InformeerOuders",
                    wie,
                    JSON.createObjectNode().put("onderwerp", "voortgang").put("kanaal", "MAIL"));
        } else {
            lees(wie, n);
        }
    }

    private static Actor coordinator(Wie wie) {
        return new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, wie.school(), null);
    }

    private static Actor ouder(Wie wie) {
        return new Actor("O-" + wie.leerling(), Rol.OUDER, wie.school(), wie.leerling());
    }

    private void nieuw(String school) {
        Wie wie = new Wie(school, Wie.LEERLING + school + "-" + (9_000 + nummer.getAndIncrement()));
        ObjectNode aanmelding = JSON.createObjectNode();
        aanmelding.put("aanmeldingId", "A1").put("aanmelddatum", "2026-09-14");
        aanmelding.put("instroomtype", "REGULIER_PO_VO").put("verwachteOndersteuning", false);
        aanmelding.put("leerjaar", 1).put("gewenstNiveau", "HAVO").put("meerdereScholen", false);
        aanmelding.putObject("persoonsgegevens").put("naam", "Leerling").put("geboortedatum", "2013-03-01");
        aanmelding
                .putArray("ouders")
                .addObject()
                .put("ouderId", ouder(wie).id())
                .put("gezag", true);
        if (!bevestig(new Actor("A1", Rol.ADMINISTRATIE, school, null), "MeldLeerlingAan", wie, aanmelding)) {
            return;
        }
        boek.leerling(wie);
        if (bevestig(
                ouder(wie),
                "VerleenToestemming",
                wie,
                JSON.createObjectNode().put("toestemmingId", "T1").put("doel", "SMW"))) {
            teVerwijzen.add(wie);
        }
    }

    private void verwijs() {
        Wie wie = teVerwijzen.poll();
        if (wie == null) {
            return;
        }
        ObjectNode verwijzing = JSON.createObjectNode().put("verwijzingId", wie.verwijzing());
        verwijzing
                .put("partnerType", "SMW")
                .put("vraag", "hulp")
                .putArray("gegevens")
                .add("BASIS");
        if (bevestig(coordinator(wie), "BereidVerwijzingVoor", wie, verwijzing)) {
            bevestig(
                    coordinator(wie),
                    "VerzendVerwijzing",
                    wie,
                    JSON.createObjectNode().put("verwijzingId", wie.verwijzing()));
        }
    }

    /** Sends until there is an answer; whether it was yes. */
    private boolean bevestig(Actor als, String opdracht, Wie wie, ObjectNode met) {
        UUID sleutel = UUID.randomUUID();
        while (System.nanoTime() < uiterlijk) {
            Antwoord antwoord = vraag(() -> buiten.opdracht(als, opdracht, wie.leerling(), met, sleutel));
            if (antwoord.isGoed()) {
                boek.bevestig(new Bevestigd(
                        wie,
                        opdracht,
                        sleutel.toString(),
                        antwoord.inhoud().path("positie").asLong()));
                boek.tel("bevestigd");
                return true;
            }
            if (antwoord.status() >= 400
                    && antwoord.status() < 500
                    && !antwoord.tekst("code").equals("GELIJKTIJDIGE_WIJZIGING")) {
                boek.tel("geweigerd " + opdracht + " " + antwoord.tekst("code"));
                return false;
            }
            boek.tel("herhaald");
            rust();
        }
        boek.tel("onbeslist");
        return false;
    }

    private interface Vraag {
        Antwoord stel();
    }

    private Antwoord vraag(Vraag vraag) {
        try {
            Antwoord antwoord = vraag.stel();
            if (antwoord.status() >= 500) {
                boek.tel("antwoord " + antwoord.status());
            }
            return antwoord;
        } catch (RuntimeException e) {
            boek.tel("geen antwoord");
            return new Antwoord(0, JSON.createObjectNode());
        }
    }

    private void rust() {
        try {
            if (einde.await(OPNIEUW_MS, TimeUnit.MILLISECONDS)) {
                // The wait is over at once from now on: not a thousand times a second.
                Thread.sleep(OPNIEUW_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lees(Wie wie, int soort) {
        Antwoord antwoord;
        if (soort < 72) {
            antwoord = vraag(
                    () -> buiten.lees(coordinator(wie), "/v1/weergaven/coordinator-werkbord", Map.of("aantal", "200")));
            geenVreemden(antwoord, wie.school(), "");
        } else if (soort < 84) {
            antwoord = vraag(() -> buiten.lees(
                    coordinator(wie),
                    "/v1/weergaven/dossier-tijdlijn",
                    Map.of("leerlingId", wie.leerling(), "aantal", "100")));
            geenVreemden(antwoord, wie.school(), wie.leerling());
        } else if (soort < 94) {
            antwoord = vraag(() -> buiten.lees(ouder(wie), "/v1/weergaven/portaal", Map.of("aantal", "100")));
            geenVreemden(antwoord, wie.school(), wie.leerling());
        } else {
            antwoord = vraag(() -> buiten.lees(
                    new Actor("AUDIT", Rol.AUDITOR, wie.school(), null),
                    "/v1/audit/leerlingen/" + wie.leerling() + "/gebeurtenissen",
                    Map.of()));
            geenVreemden(antwoord, wie.school(), wie.leerling());
        }
        boek.tel(antwoord.isGoed() ? "gelezen" : "lezen lukte niet");
        if (!antwoord.isGoed()) {
            rust();
        }
    }

    /** @param leerling the only student that may be in it; empty for every student of the school */
    private void geenVreemden(Antwoord antwoord, String school, String leerling) {
        if (!antwoord.isGoed()) {
            return;
        }
        zoek(antwoord.inhoud(), school, leerling);
    }

    private void zoek(JsonNode deel, String school, String leerling) {
        if (deel.isString() && deel.asString().matches(".*L-[A-Z]{3}-\\d+.*")) {
            String tekst = deel.asString();
            if (leerling.isEmpty() ? !tekst.contains("L-" + school + "-") : !tekst.contains(leerling)) {
                boek.vreemd("%s%s zag %s".formatted(school, leerling.isEmpty() ? "" : " " + leerling, tekst));
            }
        }
        deel.forEach(kind -> zoek(kind, school, leerling));
    }
}
