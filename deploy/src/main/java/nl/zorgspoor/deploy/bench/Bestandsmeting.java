package nl.zorgspoor.deploy.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.deploy.scenario.Buiten;

/** Sends a file as a school's own system does, over HTTP, and asks about it until it is done. */
record Bestandsmeting(Buiten buiten, Actor actor, String pad) {

    private static final long STAP_MS = 250;
    private static final int PER_VERSLAG = 20;

    /**
     * @param wat what this run is, such as a dry run
     * @param regels how many lines the file has; all of them have to be right
     * @return how long it took, in seconds
     */
    double speel(String wat, String csv, int regels, Map<String, String> vraag) throws InterruptedException {
        Buiten.Antwoord stand = buiten.bestand(actor, pad, csv, vraag);
        String id = stand.tekst("bestandId");
        if (id.isEmpty()) {
            throw new IllegalStateException("Het bestand is niet aangenomen: " + stand.weigering());
        }
        for (int n = 1; "BEZIG".equals(stand.tekst("status")); n++) {
            TimeUnit.MILLISECONDS.sleep(STAP_MS);
            stand = new Buiten.Antwoord(
                    200,
                    buiten.lees(actor, pad + "/" + id, Map.of("aantal", "1"))
                            .inhoud()
                            .path("stand"));
            if (n % PER_VERSLAG == 0) {
                Bench.zeg("    %d van %d beoordeeld, %d klaar"
                        .formatted(stand.inhoud().path("beoordeeld").asInt(), regels, klaar(stand)));
            }
        }
        double seconden = stand.inhoud().path("milliseconden").asLong() / 1000.0;
        int goed = klaar(stand);
        if (!"KLAAR".equals(stand.tekst("status")) || goed != regels) {
            throw new IllegalStateException("Het bestand liep niet goed af: " + stand.inhoud());
        }
        Bench.zeg(Bench.getal(
                "  %-12s %d regels in %.1f s (%.0f/s), %d vastgelegd, %d herhaald",
                wat,
                regels,
                seconden,
                regels / seconden,
                stand.inhoud().path("vastgelegd").asInt(),
                stand.inhoud().path("herhaald").asInt()));
        return seconden;
    }

    private static int klaar(Buiten.Antwoord stand) {
        return stand.inhoud().path("vastgelegd").asInt()
                + stand.inhoud().path("herhaald").asInt();
    }
}
