package nl.zorgspoor.deploy.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Inschrijver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a command costs on a thick dossier, against one on a thin dossier: over HTTP, with everything on. */
final class Dossiers {

    private static final String SCHOOL = "COE";
    private static final Actor MENTOR = new Actor("M1", Rol.MENTOR, SCHOOL, null);

    private static final int AANTAL = 12;
    private static final int DUN = 20;
    private static final int DIK = 600;
    private static final int OPWARMEN = 50;
    private static final int KEER = 300;
    private static final double HOOGSTENS_MS = 5;

    /** What is written most about a student, in turns. */
    private static final List<String> OPDRACHTEN =
            List.of("RegistreerNotitie", "LegOudergesprekVast", "LegLeerlinggesprekVast", "InformeerOuders");

    private final Instantie instantie;
    private final Buiten buiten;

    Dossiers(Instantie instantie) {
        this.instantie = instantie;
        this.buiten = Buiten.van(instantie);
        instantie.bean(InstelbareKlok.class).zet(Bench.dag().atTime(10, 0));
    }

    private static String leerling(String soort, int nummer) {
        return "L-BENCH-" + soort + nummer % AANTAL;
    }

    /** Thin and thick dossiers, as many of each. */
    void vul(int klanten) {
        Bench.zeg("");
        Bench.zeg("Dossiers: %d van %d gebeurtenissen en %d van %d worden geschreven"
                .formatted(AANTAL, DUN, AANTAL, DIK));
        Inschrijver inschrijver = new Inschrijver(buiten);
        AtomicInteger klaar = new AtomicInteger();
        Belasting.samen(klanten, AANTAL, nummer -> {
            vul(inschrijver, leerling("DUN", nummer), DUN);
            vul(inschrijver, leerling("DIK", nummer), DIK);
            Bench.zeg("  %d van %d".formatted(klaar.incrementAndGet(), AANTAL));
        });
        Bench.wachtOpVerwerkers(instantie, 120);
    }

    private void vul(Inschrijver inschrijver, String leerlingId, int gebeurtenissen) {
        inschrijver.schrijfIn(SCHOOL, leerlingId, "K1", MENTOR.id(), Bench.dag().minusDays(14));
        int geschreven = 0;
        for (int beurt = 0; geschreven < gebeurtenissen; beurt++) {
            geschreven += schrijf(leerlingId, beurt);
        }
    }

    /** The number of events that it gave. */
    private int schrijf(String leerlingId, int beurt) {
        String opdracht = OPDRACHTEN.get(beurt % OPDRACHTEN.size());
        ObjectNode met = JsonMapper.shared().createObjectNode();
        switch (opdracht) {
            case "RegistreerNotitie" -> met.put("tekst", "werkt aan de planning van de week");
            case "LegOudergesprekVast" ->
                met.put("verslag", "gesproken over de planning")
                        .putArray("afspraken")
                        .add("thuis plannen");
            case "LegLeerlinggesprekVast" ->
                met.put("gesprekstype", "LEERLINGGESPREK").put("verslag", "de planning nagekeken");
            default -> met.put("onderwerp", "voortgang").put("kanaal", "MAIL");
        }
        Buiten.Antwoord antwoord = buiten.opdracht(MENTOR, opdracht, leerlingId, met);
        if (!antwoord.isGoed()) {
            throw new IllegalStateException(opdracht + ": " + antwoord.weigering());
        }
        return antwoord.gebeurtenissen().size();
    }

    void meet() {
        Bench.zeg("Een opdracht, %d keer op een dun en op een dik dossier, om en om".formatted(KEER));
        Paar bekend = meet(false);
        zeg("bekend dossier", bekend);
        Bench.oordeelHoogstens("bekend dossier: zo veel ms meer, mediaan", bekend.meer(), HOOGSTENS_MS);
        // Once per dossier after a start, and when the memory had no room for it: what it costs goes with its events.
        Paar gelezen = meet(true);
        zeg("dossier dat opnieuw wordt gelezen", gelezen);
        Bench.zeg(
                Bench.getal("  => lezen kost %.0f microseconden per gebeurtenis", gelezen.meer() * 1000 / (DIK - DUN)));
    }

    private record Paar(Belasting.Spreiding dun, Belasting.Spreiding dik) {

        double meer() {
            return Math.max(0, dik.mediaan() - dun.mediaan());
        }
    }

    private static void zeg(String wat, Paar paar) {
        Bench.zeg(Bench.getal(
                "  %s: %d gebeurtenissen %.1f ms (99%% binnen %.0f ms), %d gebeurtenissen %.1f ms (99%% binnen %.0f ms), %.2f keer",
                wat,
                DUN,
                paar.dun().mediaan(),
                paar.dun().p99(),
                DIK,
                paar.dik().mediaan(),
                paar.dik().p99(),
                paar.dik().mediaan() / paar.dun().mediaan()));
    }

    /** @param vergeten whether the streams are forgotten before each command, as after a start */
    private Paar meet(boolean vergeten) {
        long[] dun = new long[KEER];
        long[] dik = new long[KEER];
        for (int i = -OPWARMEN; i < KEER; i++) {
            long nanosDun = eens(leerling("DUN", i + OPWARMEN), i + OPWARMEN, vergeten);
            long nanosDik = eens(leerling("DIK", i + OPWARMEN), i + OPWARMEN, vergeten);
            if (i >= 0) {
                dun[i] = nanosDun;
                dik[i] = nanosDik;
            }
        }
        return new Paar(Belasting.Spreiding.van(dun), Belasting.Spreiding.van(dik));
    }

    private long eens(String leerlingId, int beurt, boolean vergeten) {
        if (vergeten) {
            instantie.bean(Eventstore.class).stromen().vergeet();
        }
        long begin = System.nanoTime();
        schrijf(leerlingId, beurt);
        return System.nanoTime() - begin;
    }
}
